"""Figures with open ends: what follows from a bound is a bound, and holds for every true value."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.codes import Comparator, PeriodBasis, Status
from metrics.interval import NOTHING, Interval, known, point
from metrics.model import Observation
from metrics.words import translator

AMOUNTS = st.integers(0, 10_000)


def figure(value: float | None, comparator: str = "", status: str = "") -> Observation:
    return Observation(
        observation_id="report:1",
        place_id="330200",
        indicator_id="talent",
        period_basis=PeriodBasis.STATED,
        year=2020,
        value=value,
        comparator=Comparator(comparator),
        status=Status(status),
        source_id="report",
        printed="1",
    )


def interval(value: float, comparator: str = "") -> Interval:
    found = known(figure(value, comparator))
    assert found is not None
    return found


@st.composite
def figures_with_truth(draw: st.DrawFn) -> tuple[Interval, int]:
    """A figure as a report prints it and a true amount that it allows."""
    truth = draw(AMOUNTS)
    slack = draw(st.integers(0, 50))
    comparator = draw(st.sampled_from(["", ">", ">=", "<", "<="]))
    if comparator in {">", "<"}:
        slack += 1
    sign = {"": 0, ">": -1, ">=": -1, "<": 1, "<=": 1}[comparator]
    return interval(max(truth + sign * slack, 0 if comparator != ">" else -1), comparator), truth


@pytest.mark.parametrize(
    ("comparator", "low", "high"),
    [
        pytest.param("", 900, 900, id="exact is one value"),
        pytest.param(">", 900, inf, id="more than has no upper end"),
        pytest.param(">=", 900, inf, id="at least has no upper end"),
        pytest.param("<", 0, 900, id="less than starts at nothing"),
        pytest.param("<=", 0, 900, id="at most starts at nothing"),
        pytest.param("~", 900, 900, id="about keeps its value"),
    ],
)
def test_a_comparator_says_which_values_are_possible(
    comparator: str, low: float, high: float
) -> None:
    found = interval(900, comparator)
    assert (found.low, found.high, found.comparator) == (low, high, comparator)
    assert found.value == 900


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(None, id="no row"),
        pytest.param(figure(None, status="unreadable"), id="unreadable"),
        pytest.param(figure(900, status="plan"), id="plan"),
    ],
)
def test_nothing_is_known_from(row: Observation | None) -> None:
    assert known(row) is None


@pytest.mark.parametrize(
    ("part", "whole", "value", "comparator"),
    [
        pytest.param(("", 45), ("", 90), 50, "", id="exact of exact is exact"),
        pytest.param((">", 45), ("", 90), 50, ">", id="more of exact is more"),
        pytest.param((">=", 45), ("", 90), 50, ">=", id="at least of exact is at least"),
        pytest.param(("<", 45), ("", 90), 50, "<", id="less of exact is less"),
        pytest.param(("<=", 45), ("", 90), 50, "<=", id="at most of exact is at most"),
        pytest.param(("", 45), (">", 90), 50, "<", id="exact of more is less"),
        pytest.param(("", 45), (">=", 90), 50, "<=", id="exact of at least is at most"),
        pytest.param(("", 45), ("<", 90), 50, ">", id="exact of less is more"),
        pytest.param(("", 45), ("<=", 90), 50, ">=", id="exact of at most is at least"),
        pytest.param((">", 45), ("<", 90), 50, ">", id="more of less is more"),
        pytest.param((">=", 45), ("<", 90), 50, ">", id="at least of less is more"),
        pytest.param(("<", 45), (">", 90), 50, "<", id="less of more is less"),
        pytest.param(("<=", 45), (">=", 90), 50, "<=", id="at most of at least is at most"),
        pytest.param(("~", 45), ("", 90), 50, "~", id="about of exact is about"),
        pytest.param(("", 45), ("~", 90), 50, "~", id="exact of about is about"),
        pytest.param(("", 0), (">", 90), 0, "", id="nothing of more is nothing"),
    ],
)
def test_a_share_keeps_the_side_of_its_bounds(
    part: tuple[str, float], whole: tuple[str, float], value: float, comparator: str
) -> None:
    found = interval(part[1], part[0]).per_cent_of(interval(whole[1], whole[0]))
    assert found is not None
    assert (found.value, found.comparator) == (value, comparator)
    assert not found.is_empty


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        pytest.param((">", 45), (">", 90), id="more of more"),
        pytest.param(("", 45), ("", 0), id="a whole of 0"),
    ],
)
def test_no_share_can_be_said_of(part: tuple[str, float], whole: tuple[str, float]) -> None:
    assert interval(part[1], part[0]).per_cent_of(interval(whole[1], whole[0])) is None


def test_less_of_less_is_unknown() -> None:
    assert interval(45, "<").per_cent_of(interval(90, "<")) is None


def test_a_rough_bound_has_no_single_mark() -> None:
    rough = interval(50, "~") + interval(100, ">")
    assert (rough.comparator, rough.value) == (None, None)
    assert rough.say(translator("zh")) == "约>150"


@pytest.mark.parametrize(
    ("whole", "taken", "words"),
    [
        pytest.param(("", 900), ("", 600), "300", id="exact from exact"),
        pytest.param(("", 900), (">", 600), "<300", id="more from exact leaves less"),
        pytest.param(("", 900), (">=", 600), "≤300", id="at least from exact leaves at most"),
        pytest.param((">", 900), ("", 600), ">300", id="exact from more leaves more"),
        pytest.param(("", 900), ("<", 600), "300–900", id="less from exact leaves two ends"),
        pytest.param(("~", 900), ("", 600), "约300", id="exact from about leaves about"),
        pytest.param(("", 900), ("", 900), "0", id="all of it leaves nothing"),
    ],
)
def test_what_remains(whole: tuple[str, float], taken: tuple[str, float], words: str) -> None:
    rest = interval(whole[1], whole[0]).less(interval(taken[1], taken[0]))
    assert rest is not None
    assert rest.say(translator("zh")) == words


@pytest.mark.parametrize(
    ("whole", "taken"),
    [
        pytest.param(("", 900), ("", 901), id="more taken than is there"),
        pytest.param(("", 900), (">", 900), id="more than all of it taken"),
        pytest.param((">", 900), (">", 600), id="both without an upper end"),
    ],
)
def test_nothing_can_be_said_of_what_remains(
    whole: tuple[str, float], taken: tuple[str, float]
) -> None:
    assert interval(whole[1], whole[0]).less(interval(taken[1], taken[0])) is None


def test_decimals_add_as_decimals() -> None:
    assert not (point(0.1) + point(0.2)).excludes(point(0.3))
    rest = point(0.3).less(point(0.1) + point(0.2))
    assert rest is not None
    assert rest.say(translator("zh")) == "0"


def test_a_yuan_in_twenty_billion_still_counts() -> None:
    assert point(22_500_000_001).excludes(point(22_500_000_000))


def test_a_bound_does_not_reach_its_open_end() -> None:
    assert interval(99, ">").excludes(point(99))
    assert not interval(99, ">=").excludes(point(99))
    assert not interval(99, ">").contains(interval(99, ">="))
    assert interval(99, ">=").contains(interval(99, ">"))


@given(figures_with_truth(), figures_with_truth())
def test_sums_shares_and_rests_hold_for_every_true_value(
    one: tuple[Interval, int], other: tuple[Interval, int]
) -> None:
    (part, true_part), (whole, true_whole) = one, other
    assert (part + whole).contains(point(true_part + true_whole))
    share = part.per_cent_of(whole)
    if share is not None and true_whole:
        assert share.contains(point(100 * true_part / true_whole))
    rest = whole.less(part)
    if rest is not None and true_whole >= true_part:
        assert rest.contains(point(true_whole - true_part))


@given(figures_with_truth())
def test_adding_nothing_changes_nothing(one: tuple[Interval, int]) -> None:
    assert one[0] + NOTHING == one[0]

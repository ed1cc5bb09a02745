"""Rates beside their counts: shares, recomputed to the printed digit, pooled without a mean."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.codes import Comparator, Level, Measure, PeriodBasis, Polarity, Status, Theme, Unit
from metrics.errors import AdditionError
from metrics.model import Indicator, Observation, Place
from metrics.rates import (
    Counts,
    pair_counts,
    pooled,
    printed_step,
    recompute,
    share,
    share_of,
    unweighted_mean_for_contrast,
)
from metrics.words import translator

ZH = translator("zh")
SET_UP = {"330200": (2790, 3004), "330300": (2219, 2219), "330600": (1806, 1883)}
PLACES = {
    place_id: Place(
        place_id=place_id, name_zh=zh, name_en=en, pinyin=en, level=level, parent_id=parent
    )
    for place_id, zh, en, level, parent in [
        ("330000", "浙江", "Zhejiang", Level.PROVINCE, ""),
        ("330200", "宁波", "Ningbo", Level.PREFECTURE, "330000"),
        ("330206", "北仑", "Beilun", Level.DISTRICT, "330200"),
        ("330300", "温州", "Wenzhou", Level.PREFECTURE, "330000"),
        ("330600", "绍兴", "Shaoxing", Level.PREFECTURE, "330000"),
    ]
}
RATE = Indicator(
    indicator_id="set-up-rate",
    theme=Theme.COVERAGE,
    concept_id="set-up",
    name_zh="组建率",
    name_en="Set-up rate",
    unit=Unit.PERCENT,
    measure=Measure.RATE,
    polarity=Polarity.HIGHER,
    decimals=1,
    numerator_id="set-up",
    denominator_id="due",
    definition_zh="",
    definition_en="",
)


def figure(
    indicator_id: str, value: float | None, mark: str = "", printed: str = "1", **fields: Any
) -> Observation:
    """A row of 宁波; `mark` is a comparator, `plan` or `unreadable`."""
    is_status = mark in {"plan", "unreadable"}
    return Observation(
        observation_id="report:1",
        place_id=fields.get("place_id", "330200"),
        indicator_id=indicator_id,
        category_id=fields.get("category_id", ""),
        period=fields.get("period", "2003-06"),
        period_basis=PeriodBasis.INFERRED,
        year=2003,
        value=value,
        comparator=Comparator.EXACT if is_status else Comparator(mark),
        status=Status(mark) if is_status else Status.NORMAL,
        source_id=fields.get("source_id", "report"),
        printed=printed,
    )


def counts(
    numerator: tuple[float | None, str], denominator: tuple[float | None, str], **fields: Any
) -> Counts:
    return Counts(figure("set-up", *numerator, **fields), figure("due", *denominator, **fields))


def of_places(*place_ids: str) -> list[Counts]:
    return [counts((SET_UP[p][0], ""), (SET_UP[p][1], ""), place_id=p) for p in place_ids]


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        pytest.param(None, 10, None, id="an unknown part"),
        pytest.param(5, None, None, id="an unknown whole"),
        pytest.param(5, 0, None, id="a whole of 0"),
        pytest.param(0, 10, 0, id="a part of 0"),
        pytest.param(29, 100, 29, id="twenty-nine of a hundred without a float's tail"),
    ],
)
def test_share(part: float | None, whole: float | None, expected: float | None) -> None:
    assert share(part, whole) == expected


def test_a_share_of_a_lower_bound_is_a_bound() -> None:
    found = share_of(figure("set-up", 45, ">"), figure("due", 90))
    assert found is not None
    assert (found.value, found.comparator) == (50, Comparator.MORE)


def test_an_unreadable_count_has_no_share() -> None:
    assert share_of(figure("set-up", None, "unreadable"), figure("due", 90)) is None
    assert share_of(None, figure("due", 90)) is None


@pytest.mark.parametrize(
    ("printed", "value", "numerator", "denominator", "agrees"),
    [
        pytest.param("92.9%", 92.9, (2790, ""), (3004, ""), True, id="to one digit"),
        pytest.param("92.8%", 92.8, (2790, ""), (3004, ""), False, id="one tenth off"),
        pytest.param("100%", 100, (2219, ""), (2219, ""), True, id="to no digit"),
        pytest.param("93%", 93, (2790, ""), (3004, ""), True, id="a coarser print is rounder"),
        pytest.param("92%", 92, (2790, ""), (3004, ""), False, id="cut off is not rounded"),
        pytest.param("12%", 12, (125, ""), (1000, ""), True, id="half to even"),
        pytest.param("13%", 13, (125, ""), (1000, ""), True, id="half up"),
        pytest.param("九成", 90, (2790, ""), (3004, ""), True, id="to the tenth part"),
        pytest.param("超99%", (99, ">"), (995, ""), (1000, ""), True, id="above a lower bound"),
        pytest.param("超99%", (99, ">"), (990, ""), (1000, ""), False, id="at an open end"),
        pytest.param("99%以上", (99, ">="), (990, ""), (1000, ""), True, id="at a closed end"),
        pytest.param("99%以上", (99, ">="), (980, ""), (1000, ""), False, id="below its bound"),
        pytest.param("90%", 90, (800, ">"), (1000, ""), None, id="a bound may hold it"),
        pytest.param("90%", 90, (950, ">"), (1000, ""), False, id="a bound cannot hold it"),
        pytest.param("超90%", (90, ">"), (950, ">"), (1000, ""), True, id="a bound within a bound"),
        pytest.param("约90%", (90, "~"), (500, ""), (1000, ""), None, id="about is not checked"),
        pytest.param("90%", 90, (500, "~"), (1000, ""), None, id="about-counts are not checked"),
        pytest.param("90%", 90, (500, "plan"), (1000, ""), None, id="a plan is no count"),
        pytest.param("90%", 90, (500, ""), (0, ""), None, id="of nothing"),
    ],
)
def test_a_printed_rate_agrees_with_its_counts(
    printed: str,
    value: float | tuple[float, str],
    numerator: tuple[float, str],
    denominator: tuple[float, str],
    agrees: bool | None,
) -> None:
    size, mark = value if isinstance(value, tuple) else (value, "")
    rate = figure("set-up-rate", size, mark, printed)
    assert recompute(rate, counts(numerator, denominator), decimals=1).agrees is agrees


def test_printed_and_recomputed_stand_side_by_side() -> None:
    rate = figure("set-up-rate", 92.9, printed="92.9%")
    found = recompute(rate, counts((2790, ""), (3004, "")), decimals=1)
    assert found.printed == 92.9
    assert found.recomputed is not None
    assert found.recomputed.value == pytest.approx(92.876, abs=0.001)


@pytest.mark.parametrize(
    "missing",
    [
        pytest.param(Counts(), id="both"),
        pytest.param(Counts(numerator=figure("set-up", 5)), id="the denominator"),
        pytest.param(Counts(denominator=figure("due", 5)), id="the numerator"),
    ],
)
def test_without_a_count_nothing_is_recomputed(missing: Counts) -> None:
    found = recompute(figure("set-up-rate", 92.9, printed="92.9%"), missing, decimals=1)
    assert (found.printed, found.recomputed, found.agrees) == (92.9, None, None)


def test_an_unreadable_rate_still_has_its_recomputed_one() -> None:
    rate = figure("set-up-rate", None, "unreadable", printed="9?%")
    found = recompute(rate, counts((9, ""), (10, "")), decimals=0)
    assert (found.printed, found.agrees) == (None, None)
    assert found.recomputed is not None


@pytest.mark.parametrize(
    ("printed", "value", "step"),
    [
        pytest.param("92.9%", 92.9, 0.1, id="one decimal"),
        pytest.param("100%", 100, 1, id="none"),
        pytest.param("９２．９％", 92.9, 0.1, id="full width"),
        pytest.param("20.35%以上", 20.35, 0.01, id="two decimals beside a qualifier"),
        pytest.param("9成", 90, 10, id="tenths"),
        pytest.param("8.5成", 85, 1, id="tenths with a decimal"),
        pytest.param("九成", 90, 10, id="tenths in Chinese numerals"),
        pytest.param("八成五", 85, 0.1, id="half tenths fall back on the indicator"),
        pytest.param("百分之九十", 90, 0.1, id="per cent in Chinese numerals falls back too"),
        pytest.param("80、85.5%", 85.5, 0.1, id="the number of a list that is this row's"),
        pytest.param("80、85.5%", 80, 1, id="the other number of the list"),
    ],
)
def test_the_worth_of_the_last_printed_digit(printed: str, value: float, step: float) -> None:
    rate = figure("set-up-rate", value, printed=printed)
    assert printed_step(rate, decimals=1) == pytest.approx(step)


@given(st.integers(1, 10_000), st.data())
def test_a_rate_rounded_to_its_printed_digit_always_agrees(whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, whole))
    printed = f"{100 * part / whole:.1f}"
    rate = figure("set-up-rate", float(printed), printed=f"{printed}%")
    assert recompute(rate, counts((part, ""), (whole, "")), decimals=1).agrees


def test_counts_join_on_place_period_and_source() -> None:
    rate = figure("set-up-rate", 92.9)
    mine = [figure("set-up", 2790), figure("due", 3004)]
    others = [
        figure("set-up", 1, place_id="330300"),
        figure("set-up", 2, period="2003-07"),
        figure("set-up", 3, source_id="other"),
        figure("set-up", 4, category_id="large"),
        figure("due", 5, period=""),
    ]
    found = pair_counts(rate, [*mine, *others], indicator=RATE)
    assert found == Counts(numerator=mine[0], denominator=mine[1])
    assert pair_counts(rate, others, indicator=RATE) == Counts()


def test_the_rate_of_a_category_does_not_borrow_the_totals() -> None:
    rate = figure("set-up-rate", 92.9, category_id="large")
    found = pair_counts(rate, [figure("set-up", 2790), figure("due", 3004)], indicator=RATE)
    assert found == Counts()


def test_a_pooled_rate_comes_from_the_counts() -> None:
    found = pooled(of_places("330200", "330300", "330600"), places=PLACES)
    assert (found.numerator.value, found.denominator.value) == (6815, 7106)
    assert found.rate is not None
    assert found.rate.value == pytest.approx(95.9, abs=0.05)
    assert found.place_ids == ("330200", "330300", "330600")


def test_the_mean_of_the_rates_is_another_number() -> None:
    rates = [figure("set-up-rate", value) for value in (92.9, 100, 95.9)]
    assert unweighted_mean_for_contrast(rates) == pytest.approx(96.27, abs=0.01)


@pytest.mark.parametrize(
    "rates",
    [
        pytest.param([], id="no rates"),
        pytest.param([figure("r", 90), figure("r", 95, ">")], id="a bound among them"),
        pytest.param([figure("r", 90), figure("r", 95, "~")], id="an about-rate among them"),
        pytest.param([figure("r", 90), figure("r", None, "unreadable")], id="an unreadable one"),
    ],
)
def test_no_mean_for_contrast_of(rates: list[Observation]) -> None:
    assert unweighted_mean_for_contrast(rates) is None


@pytest.mark.parametrize(
    ("numerator", "denominator", "words"),
    [
        pytest.param((2781, ">"), (2781, ""), ">100", id="more in one place pools to more"),
        pytest.param((2781, ""), (2781, ">"), "<100", id="a larger whole pools to less"),
        pytest.param((2781, "~"), (2781, ""), "约100", id="about in one place pools to about"),
        pytest.param((2781, ">"), (2781, ">"), None, id="both more pool to nothing known"),
    ],
)
def test_bounds_propagate_into_the_pooled_rate(
    numerator: tuple[float, str], denominator: tuple[float, str], words: str | None
) -> None:
    rates = [*of_places("330300"), counts(numerator, denominator)]
    found = pooled(rates, places=PLACES)
    assert (found.rate and found.rate.say(ZH)) == words


@pytest.mark.parametrize(
    ("rates", "why"),
    [
        pytest.param([], "没有可合并", id="nothing"),
        pytest.param([Counts()], "都没有", id="no counts at all"),
        pytest.param(
            [*of_places("330300"), Counts(numerator=figure("set-up", 5))],
            "宁波缺少",
            id="a count is missing",
        ),
        pytest.param(
            [counts((None, "unreadable"), (10, ""))], "不可读", id="a count is unreadable"
        ),
        pytest.param([counts((5, "plan"), (10, ""))], "计划", id="a count is a plan"),
        pytest.param(
            [*of_places("330200"), counts((1, ""), (2, ""), place_id="330206")],
            "北仑会被计算两次",
            id="a district with its own city",
        ),
        pytest.param(
            [counts((1, ""), (2, ""), place_id=p) for p in ("330000", "330206")],
            "北仑会被计算两次",
            id="a district with its province",
        ),
        pytest.param(of_places("330200", "330200"), "宁波会被计算两次", id="a place twice"),
        pytest.param(
            [*of_places("330300"), Counts(figure("members", 5), figure("due", 9))],
            "不是同一对",
            id="numerators of two kinds",
        ),
        pytest.param(
            [Counts(figure("set-up", 5), figure("due", 9, period="2004"))],
            "不属于同一",
            id="a count of another year",
        ),
    ],
)
def test_pooling_is_refused(rates: list[Counts], why: str) -> None:
    with pytest.raises(AdditionError, match=why):
        pooled(rates, places=PLACES)

"""What may be added: parts, their whole, what is left, and who refuses."""

from typing import Any

import pytest

from metrics.breakdowns import Composition, addition_fault, compose, compositions
from metrics.codes import BreakdownKind, Comparator, PeriodBasis, Status
from metrics.errors import AdditionError
from metrics.interval import Interval
from metrics.model import Breakdown, Category, Observation
from metrics.words import LANGUAGES, translator

ZH = translator("zh")
CATEGORIES = {
    f"part-{n}": Category(
        category_id=f"part-{n}",
        breakdown_id="identity",
        name_zh=f"部分{n}",
        name_en=f"Part {n}",
        position=n,
    )
    for n in (1, 2, 3)
}


def breakdown(kind: str) -> Breakdown:
    return Breakdown(
        breakdown_id="identity",
        indicator_id="reserve",
        name_zh="身份类别",
        name_en="Identity",
        kind=BreakdownKind(kind),
    )


def figure(value: float | None, mark: str = "", *, part: int = 0, **fields: Any) -> Observation:
    """A row of 乐山; `mark` is a comparator, `plan` or `unreadable`; part 0 is the whole."""
    is_status = mark in {"plan", "unreadable"}
    return Observation(
        observation_id=f"report:{part}",
        place_id=fields.get("place_id", "511100"),
        indicator_id=fields.get("indicator_id", "reserve"),
        category_id=f"part-{part}" if part else "",
        period=fields.get("period", "2018-05"),
        period_basis=PeriodBasis.STATED,
        year=2018,
        value=value,
        comparator=Comparator.EXACT if is_status else Comparator(mark),
        status=Status(mark) if is_status else Status.NORMAL,
        source_id=fields.get("source_id", "report"),
        printed="1",
    )


def parts(*sizes: tuple[float | None, str]) -> list[Observation]:
    return [figure(value, mark, part=n) for n, (value, mark) in enumerate(sizes, start=1)]


def composed(kind: str, whole: Observation | None, *sizes: tuple[float | None, str]) -> Composition:
    return compose(breakdown(kind), CATEGORIES, whole=whole, parts=parts(*sizes))


def words(interval: Interval | None) -> str | None:
    return interval.say(ZH) if interval else None


def test_a_partition_adds_to_its_whole() -> None:
    found = composed("partition", figure(900), (650, ""), (150, ""), (100, ""))
    assert words(found.total()) == "900"
    assert found.remainder is None


def test_a_partial_breakdown_shows_what_it_leaves_unlisted() -> None:
    found = composed("partial", figure(900), (100, ""), (500, ""))
    assert words(found.total()) == "600"
    assert words(found.remainder) == "300"


@pytest.mark.parametrize(
    ("whole", "sizes", "remainder"),
    [
        pytest.param((900, ""), [(100, ">")], "<800", id="a part that is more leaves less"),
        pytest.param((900, ">"), [(100, "")], ">800", id="a whole that is more leaves more"),
        pytest.param((900, "<="), [(100, "")], "≤800", id="a whole at most leaves at most"),
        pytest.param((900, ">"), [(100, ">")], None, id="both more leave nobody knows what"),
        pytest.param((900, "~"), [(100, "")], "约800", id="an about-whole leaves an about-rest"),
        pytest.param((900, ""), [(100, "~")], "约800", id="an about-part leaves an about-rest"),
        pytest.param((900, ""), [(100, ""), (None, "unreadable")], None, id="an unreadable part"),
        pytest.param((None, "unreadable"), [(100, "")], None, id="an unreadable whole"),
        pytest.param((900, "plan"), [(100, "")], None, id="a planned whole"),
        pytest.param((900, ""), [(100, ""), (50, "plan")], "800", id="a planned part takes none"),
        pytest.param((900, ""), [(50, "plan")], None, id="nothing but plans"),
        pytest.param(None, [(100, "")], None, id="no whole"),
    ],
)
def test_the_remainder_of_a_partial_breakdown(
    whole: tuple[float | None, str] | None,
    sizes: list[tuple[float | None, str]],
    remainder: str | None,
) -> None:
    found = composed("partial", figure(*whole) if whole else None, *sizes)
    assert words(found.remainder) == remainder


@pytest.mark.parametrize(
    ("sizes", "total"),
    [
        pytest.param([(100, ""), (500, ">")], ">600", id="a bound makes the sum a bound"),
        pytest.param([(100, ""), (500, "~")], "约600", id="an about-part makes an about-sum"),
        pytest.param([(100, ""), (500, "plan")], "100", id="a plan enters no sum"),
        pytest.param([(100, ""), (None, "unreadable")], None, id="unreadable makes it unknown"),
        pytest.param([(500, "plan")], None, id="plans alone make no sum"),
        pytest.param([], None, id="no parts make no sum"),
    ],
)
def test_the_sum_of_parts(sizes: list[tuple[float | None, str]], total: str | None) -> None:
    assert words(composed("partition", figure(900), *sizes).total()) == total


@pytest.mark.parametrize(
    ("kind", "why_zh", "why_en"),
    [
        pytest.param("overlapping", "互有重叠", "overlap", id="overlapping"),
        pytest.param("parallel", "没有意义", "means nothing", id="parallel"),
    ],
)
def test_parts_that_may_not_be_added_say_why(kind: str, why_zh: str, why_en: str) -> None:
    with pytest.raises(AdditionError) as refused:
        composed(kind, figure(900), (470, ""), (120, "")).total()
    chinese, english = str(refused.value).splitlines()
    assert "身份类别" in chinese
    assert why_zh in chinese
    assert "Identity" in english
    assert why_en in english


@pytest.mark.parametrize("kind", ["partition", "partial"])
def test_without_a_whole_parts_only_list(kind: str) -> None:
    found = composed(kind, None, (650, ""), (150, ""))
    assert [part.observation.value for part in found.parts] == [650, 150]
    assert [part.share for part in found.parts] == [None, None]
    with pytest.raises(AdditionError, match="没有整体数"):
        found.total()


def test_parts_stand_in_the_order_of_their_positions() -> None:
    found = compose(
        breakdown("partition"),
        CATEGORIES,
        whole=figure(900),
        parts=[figure(100, part=3), figure(650, part=1), figure(150, part=2)],
    )
    assert [part.category.position for part in found.parts] == [1, 2, 3]


@pytest.mark.parametrize(
    ("kind", "whole", "size", "share"),
    [
        pytest.param("partition", (900, ""), (450, ""), "50", id="of a partition"),
        pytest.param("overlapping", (900, ""), (450, ""), "50", id="of an overlapping one too"),
        pytest.param("partial", (900, ">"), (450, ""), "<50", id="of a lower bound is an upper"),
        pytest.param("partial", (900, ""), (450, "plan"), None, id="of a plan there is none"),
        pytest.param("parallel", (900, ""), (450, ""), None, id="parallel parts have no whole"),
        pytest.param("partition", (0, ""), (0, ""), None, id="of nothing there is none"),
    ],
)
def test_the_share_of_a_part(
    kind: str, whole: tuple[float, str], size: tuple[float, str], share: str | None
) -> None:
    found = composed(kind, figure(*whole), size)
    assert words(found.parts[0].share) == share


@pytest.mark.parametrize(
    ("kind", "whole", "sizes"),
    [
        pytest.param("partition", (900, ""), [(650, ""), (250, "")], id="partition that adds"),
        pytest.param("partition", (900, ">"), [(650, ""), (251, "")], id="above a lower bound"),
        pytest.param(
            "partition", (900, ""), [(650, ""), (200, ">")], id="bounded part leaves room"
        ),
        pytest.param("partition", (900, ""), [(650, ""), (200, "~")], id="about-part is left out"),
        pytest.param("partition", (900, ""), [(650, ""), (200, "plan")], id="plan is left out"),
        pytest.param("partition", (900, ""), [(650, ""), (None, "unreadable")], id="unreadable"),
        pytest.param("partition", (900, "~"), [(650, ""), (99, "")], id="about-whole is no check"),
        pytest.param("partition", (900, ""), [], id="no parts"),
        pytest.param("partition", None, [(650, "")], id="no whole"),
        pytest.param("partition", (1.0, ""), [(0.1, ""), (0.2, ""), (0.7, "")], id="decimals"),
        pytest.param("partial", (900, ""), [(650, ""), (250, "")], id="partial that fills up"),
        pytest.param("overlapping", (900, ""), [(650, ""), (470, "")], id="overlapping beyond it"),
        pytest.param("parallel", (900, ""), [(1000, "")], id="parallel is not checked"),
    ],
)
def test_figures_that_hold(
    kind: str, whole: tuple[float, str] | None, sizes: list[tuple[float | None, str]]
) -> None:
    limit = figure(*whole) if whole else None
    assert addition_fault(breakdown(kind), whole=limit, parts=parts(*sizes)) is None


@pytest.mark.parametrize(
    ("kind", "whole", "sizes", "told"),
    [
        pytest.param("partition", (900, ""), [(650, ""), (249, "")], "899", id="one short"),
        pytest.param("partition", (900, ""), [(650, ""), (251, "")], "901", id="one over"),
        pytest.param("partition", (900, ""), [(650, ""), (250, ">")], ">900", id="bounded over"),
        pytest.param("partition", (900, ">"), [(900, "")], "900", id="not above the open end"),
        pytest.param("partition", (900, ""), [(901, ""), (9, "~")], "901", id="over beside about"),
        pytest.param("partial", (900, ""), [(650, ""), (251, "")], "901", id="partial over"),
        pytest.param("partial", (900, "<"), [(900, "")], "900", id="at an open upper end"),
        pytest.param("overlapping", (900, ""), [(1, ""), (901, "")], "901", id="one part over"),
    ],
)
def test_figures_that_contradict_their_kind(
    kind: str, whole: tuple[float, str], sizes: list[tuple[float | None, str]], told: str
) -> None:
    fault = addition_fault(breakdown(kind), whole=figure(*whole), parts=parts(*sizes))
    assert fault is not None
    for language in LANGUAGES:
        assert told in fault.say(translator(language))
        assert "900" in fault.say(translator(language))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"place_id": "330200"}, id="another place"),
        pytest.param({"indicator_id": "talent"}, id="another indicator"),
        pytest.param({"period": "2018-06"}, id="another period"),
        pytest.param({"period": ""}, id="an unknown period"),
        pytest.param({"source_id": "leshan"}, id="another report"),
    ],
)
def test_a_row_is_no_whole_of(other: dict[str, Any]) -> None:
    rows = [figure(900, **other), *parts((650, ""), (250, ""))]
    (found,) = compositions(
        rows, breakdowns={"identity": breakdown("partition")}, categories=CATEGORIES
    )
    assert found.whole is None
    assert len(found.parts) == 2


def test_every_set_of_parts_finds_its_own_whole() -> None:
    rows = [
        figure(900),
        *parts((650, ""), (250, "")),
        figure(70, place_id="330200", period=""),
        figure(70, part=1, place_id="330200", period=""),
    ]
    found = compositions(
        rows, breakdowns={"identity": breakdown("partition")}, categories=CATEGORIES
    )
    assert [(one.whole and one.whole.value, len(one.parts)) for one in found] == [(70, 1), (900, 2)]

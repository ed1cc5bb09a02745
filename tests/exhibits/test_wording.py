"""Figures in words: no digit lost, units in their number, marks and years as the rows have them."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibits import axes, wording
from exhibits.panels import Axis
from exhibits.view import View
from metrics.catalogue import Catalogue
from metrics.codes import Comparator, PeriodBasis, Status, Unit
from metrics.interval import Interval
from metrics.model import Indicator, Observation
from metrics.words import Language, translator

Look = Callable[..., View]
SCALES = {"万": 4, "亿": 8, "万亿": 12, "million": 6, "billion": 9, "trillion": 12}


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        pytest.param(0.5, "0.5", "0.5", id="a half"),
        pytest.param(900.0, "900", "900", id="hundreds"),
        pytest.param(6368.0, "6,368", "6,368", id="thousands are grouped"),
        pytest.param(9999.0, "9,999", "9,999", id="the last before 万"),
        pytest.param(12000.0, "1.2万", "12,000", id="ten thousands"),
        pytest.param(224000.0, "22.4万", "224,000", id="hundred thousands"),
        pytest.param(105500000000.0, "1055亿", "105.5 billion", id="100 billions"),
        pytest.param(22500000000.0, "225亿", "22.5 billion", id="billions"),
        pytest.param(12345678.0, "1234.5678万", "12.345678 million", id="no digit is rounded away"),
    ],
)
def test_numbers_are_read_in_units_of_the_language(value: float, zh: str, en: str) -> None:
    assert wording.number(value, translator("zh")) == zh
    assert wording.number(value, translator("en")) == en


@given(st.integers(0, 10**13), st.sampled_from(["zh", "en"]))
def test_a_number_in_words_is_the_number(value: int, language: Language) -> None:
    text = wording.number(float(value), translator(language))
    found = re.fullmatch(r"([\d,.]+) ?(\D*)", text)
    assert found
    assert Decimal(found[1].replace(",", "")).scaleb(SCALES.get(found[2], 0)) == value


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        pytest.param(92.9, 1, "92.9%", id="one digit"),
        pytest.param(100.0, 1, "100%", id="no zero behind the point"),
        pytest.param(95.9108, 2, "95.91%", id="two digits"),
        pytest.param(95.9, 0, "96%", id="no digit"),
    ],
)
def test_rates(value: float, decimals: int, text: str) -> None:
    assert wording.per_cent(value, decimals, translator("zh")) == text
    assert wording.per_cent(value, decimals, translator("en")) == text


@pytest.mark.parametrize(
    ("value", "bound", "text"),
    [
        pytest.param(99.97, Comparator.EXACT, "99.97%", id="nearly all is not all"),
        pytest.param(0.04, Comparator.EXACT, "0.04%", id="nearly nothing is not nothing"),
        pytest.param(33.37, Comparator.AT_LEAST, "33.3%", id="a lower bound goes down"),
        pytest.param(33.33, Comparator.AT_MOST, "33.4%", id="an upper bound goes up"),
    ],
)
def test_rounding_says_nothing_that_is_not_so(value: float, bound: Comparator, text: str) -> None:
    assert wording.per_cent(value, 1, translator("zh"), bound=bound) == text


@pytest.mark.parametrize("scale", [axes.per_cent, axes.whole_per_cent])
def test_a_rate_over_the_whole_stands_on_its_axis(scale: Callable[..., Axis]) -> None:
    axis = scale([150.0])
    assert axis.low == 0
    assert axis.high >= 150
    assert axis.ticks


@pytest.mark.parametrize(
    ("unit", "value", "zh", "en"),
    [
        pytest.param(Unit.PERSON, 1.0, "1人", "1 person", id="one person"),
        pytest.param(Unit.PERSON, 900.0, "900人", "900 people", id="people"),
        pytest.param(Unit.PERSON_TIME, 1.0, "1人次", "1 person-time", id="one person-time"),
        pytest.param(
            Unit.PERSON_TIME, 9800.0, "9,800人次", "9,800 person-times", id="person-times"
        ),
        pytest.param(Unit.POST, 2.0, "2个编制", "2 posts", id="posts"),
        pytest.param(Unit.YEAR, 0.5, "0.5年", "0.5 years", id="half a year"),
        pytest.param(Unit.YEAR, 1.0, "1年", "1 year", id="one year"),
        pytest.param(Unit.MONTH, 3.0, "3个月", "3 months", id="months"),
        pytest.param(Unit.WEEK, 1.0, "1周", "1 week", id="one week"),
        pytest.param(Unit.HOUR, 8.0, "8小时", "8 hours", id="hours"),
        pytest.param(Unit.COUNT, 71.0, "71个", "71", id="a count has no noun in English"),
        pytest.param(Unit.RANK, 6.0, "第6位", "rank 6", id="rank"),
        pytest.param(Unit.YUAN, 105500000000.0, "1055亿元", "105.5 billion yuan", id="yuan"),
        pytest.param(Unit.USD, 22500000000.0, "225亿美元", "US$22.5 billion", id="dollars"),
        pytest.param(Unit.SQM, 12000.0, "1.2万平方米", "12,000 m²", id="square metres"),
        pytest.param(Unit.PERCENT, 20.3, "20.3%", "20.3%", id="per cent"),
    ],
)
def test_amounts_carry_their_unit(
    catalogue: Catalogue, unit: Unit, value: float, zh: str, en: str
) -> None:
    indicator = replace(_indicator(catalogue), unit=unit)
    assert wording.amount(value, indicator, translator("zh")) == zh
    assert wording.amount(value, indicator, translator("en")) == en


@pytest.mark.parametrize("unit", list(Unit))
def test_every_unit_can_be_said(catalogue: Catalogue, unit: Unit) -> None:
    for language in ("zh", "en"):
        indicator = replace(_indicator(catalogue), unit=unit)
        text = wording.amount(2.0, indicator, translator(language))
        assert "2" in text
        assert "#" not in text


@pytest.mark.parametrize(
    ("changes", "zh", "en"),
    [
        pytest.param({}, "900人", "900 people", id="exact"),
        pytest.param({"comparator": Comparator.MORE}, ">900人", ">900 people", id="more than"),
        pytest.param({"comparator": Comparator.AT_LEAST}, "≥900人", "≥900 people", id="at least"),
        pytest.param({"comparator": Comparator.LESS}, "<900人", "<900 people", id="less than"),
        pytest.param({"comparator": Comparator.AT_MOST}, "≤900人", "≤900 people", id="at most"),
        pytest.param({"comparator": Comparator.ABOUT}, "约900人", "≈900 people", id="about"),
        pytest.param({"status": Status.PLAN}, "900人（计划）", "900 people (planned)", id="plan"),
        pytest.param(
            {"value": None, "status": Status.UNREADABLE, "printed": "9?0人"},
            "缺（印作“9?0人”）",
            'missing (printed "9?0人")',
            id="unreadable",
        ),
    ],
)
def test_figures_carry_mark_and_status(
    catalogue: Catalogue, changes: dict[str, object], zh: str, en: str
) -> None:
    row = replace(_row(catalogue), value=900.0, status=Status.NORMAL, comparator=Comparator.EXACT)
    row = replace(row, **changes)  # type: ignore[arg-type]
    indicator = replace(_indicator(catalogue), unit=Unit.PERSON)
    assert wording.figure(row, indicator, translator("zh")) == zh
    assert wording.figure(row, indicator, translator("en")) == en


@pytest.mark.parametrize(
    ("period", "basis", "zh", "en"),
    [
        pytest.param("2020", PeriodBasis.STATED, "2020年", "2020", id="stated year"),
        pytest.param("2024", PeriodBasis.INFERRED, "2024年*", "2024*", id="inferred year"),
        pytest.param("2003-06", PeriodBasis.INFERRED, "2003年6月*", "2003-06*", id="month"),
        pytest.param("2021-03-01", PeriodBasis.STATED, "2021年3月1日", "2021-03-01", id="day"),
        pytest.param("2016/2020", PeriodBasis.STATED, "2016年—2020年", "2016–2020", id="span"),
        pytest.param("", PeriodBasis.UNKNOWN, "年份不明", "year unknown", id="unknown"),
    ],
)
def test_times_say_how_they_are_known(
    catalogue: Catalogue, period: str, basis: PeriodBasis, zh: str, en: str
) -> None:
    row = replace(_row(catalogue), period=period, period_basis=basis)
    assert wording.period(row, translator("zh")) == zh
    assert wording.period(row, translator("en")) == en


def test_times_of_several_rows_start_with_the_earliest_and_end_with_the_unknown(
    catalogue: Catalogue,
) -> None:
    stated = replace(_row(catalogue), period_basis=PeriodBasis.STATED)
    rows = [replace(stated, period=period) for period in ("", "2020", "2003-06", "2020")]
    assert wording.periods(rows, translator("zh")) == "2003年6月、2020年、年份不明"


@pytest.mark.parametrize(
    ("found", "text"),
    [
        pytest.param(Interval(95.91, 95.91), "95.9%", id="exact"),
        pytest.param(Interval(90, float("inf"), low_open=True), ">90%", id="lower bound"),
        pytest.param(Interval(0, 90), "≤90%", id="upper bound"),
        pytest.param(Interval(50, 50, about=True), "约50%", id="about"),
        pytest.param(Interval(40, 60), "40%—60%", id="between two ends"),
        pytest.param(Interval(40, 60, about=True), "约40%—60%", id="between two rough ends"),
    ],
)
def test_results_keep_their_bounds(found: Interval, text: str) -> None:
    t = translator("zh")
    assert wording.interval(found, lambda value: wording.per_cent(value, 1, t), t) == text


def test_counts_keep_marks_and_gaps(catalogue: Catalogue) -> None:
    t, row = translator("zh"), replace(_row(catalogue), value=3004.0, comparator=Comparator.MORE)
    assert wording.count(row, t) == ">3,004"
    assert wording.count(None, t) == "缺"
    assert wording.count(replace(row, value=None), t) == "缺"


@pytest.mark.parametrize(
    ("n", "zh", "en"),
    [(2, "两", "two"), (3, "三", "three"), (10, "十", "ten"), (11, "11", "11")],
    ids=["two", "three", "ten", "eleven is a numeral"],
)
def test_small_numbers_of_a_headline(n: int, zh: str, en: str) -> None:
    assert wording.count_word(n, translator("zh")) == zh
    assert wording.count_word(n, translator("en")) == en


def test_footnotes_name_each_report_once_with_its_paragraphs(
    catalogue: Catalogue, look: Look
) -> None:
    survey = "zhejiang-three-cities-survey"
    rows: Iterable[Observation] = (
        replace(_row(catalogue), source_id=survey, paragraph=n) for n in (15, 13, 15, None)
    )
    (note,) = wording.footnotes(rows, look("zh"))
    assert (note.source_id, note.text) == (survey, "浙江三市考察，第13、15段")


def _row(catalogue: Catalogue) -> Observation:
    return catalogue.observations()[0]


def _indicator(catalogue: Catalogue) -> Indicator:
    return catalogue.indicators["talent_total"]

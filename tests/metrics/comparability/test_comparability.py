"""One verdict for any set of figures: each reason with its words, and what holds for every set."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.codes import (
    AsOfBasis,
    BreakdownKind,
    Caveat,
    Comparator,
    Level,
    Measure,
    PeriodBasis,
    Polarity,
    Status,
    Theme,
    Unit,
)
from metrics.comparability import Comparability, Reason, Verdict, judge
from metrics.model import Breakdown, Category, Indicator, Observation, Place, Source
from metrics.words import LANGUAGES, translator

ZH, EN = translator("zh"), translator("en")
NINGBO, BEILUN, WENZHOU, LESHAN = "330200", "330206", "330300", "511100"
PLACES = {
    place_id: Place(
        place_id=place_id, name_zh=zh, name_en=en, pinyin=en, level=level, parent_id=parent
    )
    for place_id, zh, en, level, parent in [
        ("330000", "浙江", "Zhejiang", Level.PROVINCE, ""),
        (NINGBO, "宁波", "Ningbo", Level.PREFECTURE, "330000"),
        (BEILUN, "北仑", "Beilun", Level.DISTRICT, NINGBO),
        (WENZHOU, "温州", "Wenzhou", Level.PREFECTURE, "330000"),
        (LESHAN, "乐山", "Leshan", Level.PREFECTURE, ""),
    ]
}
SOURCES = {
    source_id: Source(
        source_id=source_id,
        title_zh="",
        title_en="",
        short_zh=zh,
        short_en=en,
        published=date(2021, 3, 1),
        as_of_year=2020,
        as_of_basis=AsOfBasis.STATED,
        file_name="",
        sha256="0" * 64,
    )
    for source_id, zh, en in [("survey", "三市考察", "Survey"), ("daily", "日报", "Daily")]
}


def indicator(indicator_id: str, measure: str, unit: str, **fields: Any) -> Indicator:
    return Indicator(
        indicator_id=indicator_id,
        theme=Theme.TALENT,
        concept_id=fields.pop("concept_id", indicator_id),
        name_zh=fields.pop("name_zh", indicator_id),
        name_en=indicator_id,
        unit=Unit(unit),
        measure=Measure(measure),
        polarity=Polarity.NONE,
        decimals=0,
        definition_zh="",
        definition_en="",
        **fields,
    )


INDICATORS = {
    one.indicator_id: one
    for one in [
        indicator("talent", "stock", "person", concept_id="talent", name_zh="人才总量"),
        indicator("skilled", "stock", "person", concept_id="talent", name_zh="技能人才"),
        indicator("recruited", "flow", "person", concept_id="talent", name_zh="新引育人才"),
        indicator("trained", "flow", "person_time", name_zh="培训人次"),
        indicator("teams", "stock", "count", name_zh="团队"),
        indicator("rate", "rate", "percent", base_zh="应建", base_en="due", name_zh="组建率"),
        indicator("counted", "rate", "percent", numerator_id="set-up", denominator_id="due"),
        indicator("baseless", "rate", "percent", name_zh="参选率"),
        indicator("set-up", "stock", "count"),
        indicator("due", "stock", "count"),
    ]
}
BREAKDOWNS = {
    one.breakdown_id: one
    for one in [
        Breakdown(
            breakdown_id=breakdown_id,
            indicator_id="talent",
            name_zh=zh,
            name_en=breakdown_id,
            kind=kind,
        )
        for breakdown_id, zh, kind in [
            ("groups", "重点人群", BreakdownKind.OVERLAPPING),
            ("gender", "性别", BreakdownKind.PARTITION),
        ]
    ]
}
CATEGORIES = {
    category_id: Category(
        category_id=category_id, breakdown_id=breakdown_id, name_zh=zh, name_en=en, position=1
    )
    for category_id, breakdown_id, zh, en in [
        ("groups-women", "groups", "女性", "Women"),
        ("gender-women", "gender", "女性", "Women"),
        ("gender-men", "gender", "男性", "Men"),
    ]
}


def figure(place_id: str = NINGBO, indicator_id: str = "talent", **fields: Any) -> Observation:
    """An exact, dated row of the survey; flows cover a year."""
    is_flow = INDICATORS[indicator_id].measure is Measure.FLOW
    given_fields = {
        "observation_id": f"{place_id}:{indicator_id}",
        "period": "2020",
        "window": "P1Y" if is_flow else "",
        "value": 900.0,
        "source_id": "survey",
        **fields,
    }
    return Observation(
        place_id=place_id,
        indicator_id=indicator_id,
        period_basis=PeriodBasis.STATED,
        year=2020,
        printed="900",
        **given_fields,
    )


def verdict(*rows: Observation, **fields: Any) -> Verdict:
    return judge(
        rows,
        indicators=INDICATORS,
        places=PLACES,
        sources=SOURCES,
        breakdowns=BREAKDOWNS,
        categories=CATEGORIES,
        **fields,
    )


UNREADABLE: dict[str, Any] = {"status": Status.UNREADABLE, "value": None}
PLAN: dict[str, Any] = {"status": Status.PLAN}
CASES = [
    pytest.param(
        [figure(), figure(WENZHOU, **UNREADABLE)],
        ["not_comparable unreadable"],
        "不可比：温州的数字在报告中已损坏，无法辨认",
        id="a damaged figure is named and not compared",
    ),
    pytest.param(
        [figure(), figure(WENZHOU, "recruited")],
        ["not_comparable measure_differs", "caution definition_differs"],
        "不可比：度量不同（宁波：存量；温州：流量）；口径不同（宁波：人才总量；温州：新引育人才）",
        id="a stock beside a flow",
    ),
    pytest.param(
        [figure(), figure(WENZHOU, **PLAN)],
        ["not_comparable measure_differs"],
        "不可比：温州是计划数，不与实际数相比",
        id="a plan beside a fact",
    ),
    pytest.param(
        [figure(**PLAN), figure(WENZHOU, **PLAN)],
        [],
        "可比：同一报告、同一口径、同一年份",
        id="a plan beside a plan",
    ),
    pytest.param(
        [figure(WENZHOU, "recruited"), figure(LESHAN, "trained")],
        ["not_comparable unit_differs", "not_comparable definition_differs"],
        "不可比：单位不同（温州：人；乐山：人次）；所问不是同一件事（温州：新引育人才；乐山：培训人次）",
        id="persons beside person-times",
    ),
    pytest.param(
        [figure(), figure(WENZHOU, "skilled")],
        ["caution definition_differs"],
        "慎比：口径不同（宁波：人才总量；温州：技能人才）",
        id="two definitions of one concept",
    ),
    pytest.param(
        [figure(), figure(WENZHOU, category_id="gender-women")],
        ["not_comparable definition_differs"],
        "不可比：所列部分不同（宁波：总数；温州：女性）",
        id="a total beside a part",
    ),
    pytest.param(
        [figure(category_id="gender-men"), figure(WENZHOU, category_id="gender-women")],
        ["not_comparable definition_differs"],
        "不可比：所列部分不同（宁波：男性；温州：女性）",
        id="one part beside another",
    ),
    pytest.param(
        [figure(category_id="gender-women"), figure(WENZHOU, category_id="gender-women")],
        [],
        "可比：同一报告、同一口径、同一年份",
        id="a part beside the same part",
    ),
    pytest.param(
        [figure(category_id="gender-women"), figure(WENZHOU, category_id="groups-women")],
        ["caution definition_differs", "caution overlapping"],
        "慎比：同名部分出自不同的分类（宁波：性别；温州：重点人群）；"
        "所属分类的各部分互有重叠（温州：重点人群）",
        id="a part of the same name in an overlapping breakdown",
    ),
    pytest.param(
        [figure(WENZHOU), figure(BEILUN)],
        ["not_comparable level_differs"],
        "不可比：行政层级不同（北仑：县区级；温州：地级）",
        id="the amount of a district beside another city",
    ),
    pytest.param(
        [figure(WENZHOU, "rate"), figure(BEILUN, "rate")],
        ["caution level_differs"],
        "慎比：行政层级不同（北仑：县区级；温州：地级）",
        id="the rate of a district beside another city",
    ),
    pytest.param(
        [figure(NINGBO), figure(BEILUN)],
        ["not_comparable level_differs"],
        "不可比：重复计算（北仑属于宁波）",
        id="the amount of a district beside its own city",
    ),
    pytest.param(
        [figure(NINGBO, "rate"), figure(BEILUN, "rate")],
        ["caution level_differs"],
        "慎比：不是两个互相独立的地方（北仑属于宁波）",
        id="the rate of a district beside its own city",
    ),
    pytest.param(
        [figure("330000"), figure(BEILUN)],
        ["not_comparable level_differs"],
        "不可比：重复计算（北仑属于浙江）",
        id="a district beside its province",
    ),
    pytest.param(
        [figure(NINGBO), figure(BEILUN), figure(WENZHOU)],
        ["not_comparable level_differs", "not_comparable level_differs"],
        "不可比：重复计算（北仑属于宁波）；行政层级不同（宁波、温州：地级；北仑：县区级）",
        id="a district beside its own and another city",
    ),
    pytest.param(
        [figure(), figure(WENZHOU, period="2019-06", source_id="daily")],
        [],
        "可比：同一口径",
        id="a year apart is still comparable",
    ),
    pytest.param(
        [figure(), figure(WENZHOU, period="2018-06")],
        ["caution period_differs"],
        "慎比：年份相差2年（宁波：2020年；温州：2018年6月）",
        id="two years apart",
    ),
    pytest.param(
        [figure(), figure(WENZHOU, period="2015")],
        ["caution period_differs"],
        "慎比：年份相差5年（宁波：2020年；温州：2015年）",
        id="five years apart",
    ),
    pytest.param(
        [figure(), figure(WENZHOU, period="2014")],
        ["not_comparable period_differs"],
        "不可比：年份相差6年（宁波：2020年；温州：2014年）",
        id="six years apart",
    ),
    pytest.param(
        [figure(), figure(WENZHOU, period="2012/2019")],
        [],
        "可比：同一报告、同一口径",
        id="a span stands at its last year",
    ),
    pytest.param(
        [figure(NINGBO, "trained"), figure(WENZHOU, "trained", window="P4M")],
        ["not_comparable period_differs"],
        "不可比：统计时段长短不同（宁波：1年；温州：4个月）",
        id="a year's flow beside four months'",
    ),
    pytest.param(
        [figure(NINGBO, "trained"), figure(WENZHOU, "trained", window="open")],
        ["not_comparable period_differs"],
        "不可比：统计时段长短不同（宁波：1年；温州：不明）",
        id="a year's flow beside one of unknown start",
    ),
    pytest.param(
        [figure(NINGBO, "trained"), figure(WENZHOU, "trained", window="P12M")],
        [],
        "可比：同一报告、同一口径",
        id="twelve months are a year",
    ),
    pytest.param(
        [figure(p, "trained", window="open") for p in (NINGBO, WENZHOU)],
        ["caution period_unknown"],
        "慎比：宁波、温州的统计时段起点不明",
        id="two flows of unknown start in one report",
    ),
    pytest.param(
        [
            figure(NINGBO, "trained", window=""),
            figure(WENZHOU, "trained", window="open", source_id="daily"),
        ],
        ["not_comparable period_unknown"],
        "不可比：宁波、温州的统计时段起点不明",
        id="two flows of unknown start in two reports",
    ),
    pytest.param(
        [figure(period=""), figure(WENZHOU, period="")],
        ["caution period_unknown"],
        "慎比：宁波、温州的年份不明",
        id="undated in one report",
    ),
    pytest.param(
        [figure(period=""), figure(WENZHOU, "skilled", period="")],
        ["not_comparable period_unknown", "caution definition_differs"],
        "不可比：宁波、温州的年份不明；口径不同（宁波：人才总量；温州：技能人才）",
        id="undated, of two indicators",
    ),
    pytest.param(
        [figure(), figure(WENZHOU, period="", source_id="daily")],
        ["not_comparable period_unknown"],
        "不可比：温州的年份不明，各数又不在同一报告（日报、三市考察）",
        id="undated across reports",
    ),
    pytest.param(
        [figure(comparator=Comparator.MORE), figure(WENZHOU, comparator=Comparator.AT_MOST)],
        ["caution bound"],
        "慎比：只给出界限，不是准确数（宁波：下限值；温州：上限值）",
        id="bounds",
    ),
    pytest.param(
        [figure(), figure(WENZHOU, comparator=Comparator.ABOUT)],
        ["caution approximate"],
        "慎比：温州是约数",
        id="an about-figure",
    ),
    pytest.param(
        [figure(NINGBO, "baseless"), figure(WENZHOU, "baseless")],
        ["caution denominator_unknown"],
        "慎比：宁波、温州的比率没有说明以什么为分母",
        id="rates of nobody says what",
    ),
    pytest.param(
        [figure(NINGBO, "rate"), figure(WENZHOU, "rate")],
        [],
        "可比：同一报告、同一口径、同一年份",
        id="a base in words is a known denominator",
    ),
    pytest.param(
        [figure(), figure(WENZHOU, caveats=(Caveat.NARROWER_SCOPE,))],
        ["caution narrower_scope"],
        "慎比：统计范围不同（宁波：与指标一致；温州：较窄）",
        id="a narrower scope in one place",
    ),
    pytest.param(
        [figure(caveats=(Caveat.WIDER_SCOPE,)), figure(WENZHOU)],
        ["caution narrower_scope"],
        "慎比：统计范围不同（宁波：较宽；温州：与指标一致）",
        id="a wider scope in one place",
    ),
    pytest.param(
        [figure(caveats=(Caveat.WIDER_SCOPE,)), figure(WENZHOU, caveats=(Caveat.NARROWER_SCOPE,))],
        ["caution narrower_scope"],
        "慎比：统计范围不同（宁波：较宽；温州：较窄）",
        id="a wider scope beside a narrower",
    ),
    pytest.param(
        [figure(p, caveats=(Caveat.NARROWER_SCOPE,)) for p in (NINGBO, WENZHOU)],
        [],
        "可比：同一报告、同一口径、同一年份",
        id="one narrower scope for all",
    ),
    pytest.param(
        [figure(), figure(WENZHOU, caveats=(Caveat.MAY_OVERLAP,))],
        ["caution overlapping"],
        "慎比：温州的数字内部可能有重复",
        id="a figure that may count some twice",
    ),
    pytest.param(
        [figure(period="2020-06"), figure(WENZHOU, period="2020-06")],
        [],
        "可比：同一报告、同一口径、同一时点",
        id="one date",
    ),
    pytest.param(
        [figure(NINGBO, "trained"), figure(WENZHOU, "trained", source_id="daily")],
        [],
        "可比：同一口径、同一时段",
        id="one period in two reports",
    ),
    pytest.param(
        [figure(LESHAN, **UNREADABLE), figure(LESHAN, "trained")],
        [],
        "仅一地：只有乐山有数字",
        id="one place is not compared, whatever its figures",
    ),
    pytest.param([], [], "没有数字可比较", id="no figures at all"),
]


@pytest.mark.parametrize(("rows", "reasons", "line"), CASES)
def test_a_verdict_says_why(rows: list[Observation], reasons: list[str], line: str) -> None:
    found = verdict(*rows)
    assert [f"{one.severity} {one.reason}" for one in found.reasons] == reasons
    assert found.say(ZH) == line


@pytest.mark.parametrize(("rows", "reasons", "line"), CASES)
def test_a_verdict_is_as_grave_as_its_gravest_reason(
    rows: list[Observation], reasons: list[str], line: str
) -> None:
    level = verdict(*rows).level
    if len({row.place_id for row in rows}) < 2:
        assert level is Comparability.SINGLE
    else:
        assert level == (reasons[0].split()[0] if reasons else "comparable")


@pytest.mark.parametrize(("rows", "reasons", "line"), CASES)
def test_a_verdict_is_said_in_english_too(
    rows: list[Observation], reasons: list[str], line: str
) -> None:
    found = verdict(*rows)
    names = {p.name_en: p.name_zh for p in PLACES.values()}
    words = found.say(EN)
    assert words.isascii()
    assert {en for en in names if en in words} == {en for en, zh in names.items() if zh in line}


def test_english_reads_as_english() -> None:
    rows = [
        figure(NINGBO, "trained"),
        figure(WENZHOU, "recruited", window="P18M", comparator=Comparator.MORE),
    ]
    found = verdict(*rows).say(EN).split("; ")
    assert found[-3:] == [
        "periods of different lengths (Ningbo: 1 year",
        "Wenzhou: 18 months)",
        "bounds, not exact figures (Wenzhou: lower bound)",
    ]


def test_every_reason_of_the_closed_list_is_tried() -> None:
    tried = {reason.split()[1] for case in CASES for reason in case.values[1]}  # type: ignore[union-attr]
    assert tried == set(Reason)


def test_a_reason_names_the_rows_it_is_about() -> None:
    rows = [figure(), figure(WENZHOU, comparator=Comparator.MORE), figure(LESHAN)]
    (found,) = verdict(*rows).reasons
    assert found.observation_ids == ("330300:talent",)


@pytest.mark.parametrize(
    ("limits", "level"),
    [
        pytest.param({"caution_years": 3}, "comparable", id="more patience"),
        pytest.param({"caution_years": 0, "limit_years": 2}, "not_comparable", id="less"),
        pytest.param({"caution_years": 2, "limit_years": 3}, "caution", id="at the limit"),
    ],
)
def test_the_years_are_settings(limits: dict[str, int], level: str) -> None:
    assert verdict(figure(), figure(WENZHOU, period="2017"), **limits).level == level


def test_known_counts_are_a_ground() -> None:
    rates = [figure(NINGBO, "counted"), figure(WENZHOU, "counted")]
    counts = [figure(p, i) for p in (NINGBO, WENZHOU) for i in ("set-up", "due")]
    assert verdict(*rates, counts=counts).say(ZH) == (
        "可比：同一报告、同一口径、同一年份、分子、分母齐全"
    )
    assert "齐全" not in verdict(*rates, counts=counts[1:]).say(ZH)


@pytest.mark.parametrize(
    ("rows", "grounds"),
    [
        pytest.param(
            [figure(), figure(WENZHOU, comparator=Comparator.MORE)],
            ["one report", "one definition", "one year"],
            id="beside a reason that leaves them true",
        ),
        pytest.param(
            [figure(), figure(WENZHOU, caveats=(Caveat.NARROWER_SCOPE,))],
            ["one report", "one year"],
            id="a narrower scope is not one definition",
        ),
        pytest.param(
            [figure(p, "trained", window="open") for p in (NINGBO, WENZHOU)],
            ["one report", "one definition"],
            id="a window of unknown start is not one period",
        ),
        pytest.param(
            [figure(p, period="") for p in (NINGBO, WENZHOU)],
            ["one report", "one definition"],
            id="an unknown date is not one date",
        ),
        pytest.param(
            [figure(), figure(WENZHOU, "skilled", source_id="daily", period="2019")],
            [],
            id="nothing in common",
        ),
    ],
)
def test_grounds_are_only_what_is_true(rows: list[Observation], grounds: list[str]) -> None:
    assert [ground.say(EN) for ground in verdict(*rows).grounds] == grounds


ANY_FIELD: dict[str, st.SearchStrategy[Any]] = {
    "period": st.sampled_from(["", "2014", "2018-06", "2019/2020", "2020", "2020-06-30"]),
    "window": st.sampled_from(["", "P1Y", "P12M", "P4M", "open"]),
    "comparator": st.sampled_from([*Comparator]),
    "caveats": st.sets(st.sampled_from([*Caveat]), max_size=2).map(tuple),
    "source_id": st.sampled_from(sorted(SOURCES)),
    "indicator_id": st.sampled_from(sorted(INDICATORS)),
    "category_id": st.sampled_from(["", *CATEGORIES]),
    "status": st.sampled_from([*Status]),
}


@st.composite
def sets(draw: st.DrawFn) -> list[Observation]:
    """Rows of a small world, alike but for a few fields, so that every verdict turns up."""
    pattern = figure(NINGBO, draw(st.sampled_from(["talent", "rate", "trained"])))
    varied = draw(st.sets(st.sampled_from(sorted(ANY_FIELD)), max_size=3))
    places = st.sampled_from([NINGBO, WENZHOU, LESHAN] * 2 + ["330000", BEILUN])
    return [
        replace(
            pattern,
            observation_id=f"survey:{n}",
            place_id=place_id,
            **{field: draw(ANY_FIELD[field]) for field in sorted(varied)},
        )
        for n, place_id in enumerate(draw(st.lists(places, min_size=2, max_size=6)))
    ]


@given(sets(), st.randoms())
def test_order_does_not_change_a_verdict(rows: list[Observation], random: Any) -> None:
    shuffled = rows[:]
    random.shuffle(shuffled)
    assert verdict(*shuffled) == verdict(*rows)


@given(sets())
def test_another_row_never_betters_a_verdict(rows: list[Observation]) -> None:
    levels = [verdict(*rows[:n]).level for n in range(1, len(rows) + 1)]
    weights = [one.severity for one in levels if one is not Comparability.SINGLE]
    assert weights == sorted(weights)


@given(sets())
def test_what_is_comparable_is_so_in_each_pair(rows: list[Observation]) -> None:
    if verdict(*rows).level is Comparability.COMPARABLE:
        pairs = [(a, b) for a in rows for b in rows if a.place_id != b.place_id]
        assert {verdict(*pair).level for pair in pairs} == {Comparability.COMPARABLE}


@given(sets())
def test_reasons_come_gravest_first_and_are_said_in_both_languages(
    rows: list[Observation],
) -> None:
    found = verdict(*rows)
    weights = [one.severity.severity for one in found.reasons]
    assert weights == sorted(weights, reverse=True)
    for language in LANGUAGES:
        assert all(one.message.say(translator(language)) for one in found.reasons)

"""Talent totals: one measure to an axis, verdicts before ranks, bounds and plans kept apart."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from exhibits import axes, ink, ranking, talent
from exhibits.exhibit import Exhibit
from exhibits.view import View
from metrics.catalogue import Catalogue
from metrics.codes import Comparator, Measure, PeriodBasis, Status, Unit
from metrics.comparability import Comparability
from metrics.model import Observation
from metrics.words import translator

Look = Callable[..., View]
NINGBO, BEILUN, WENZHOU, SHAOXING, LESHAN = "330200", "330206", "330300", "330600", "511100"


def by_id(view: View) -> dict[str, Exhibit]:
    return {exhibit.exhibit_id: exhibit for exhibit in talent.exhibits(view)}


def points(exhibit: Exhibit) -> list[dict[str, Any]]:
    return [trace for trace in exhibit.figure()["data"] if trace["mode"] == "markers"]


@pytest.fixture
def totals(catalogue: Catalogue) -> Callable[..., list[Observation]]:
    """`totals({NINGBO: 3e4, …})`: a total of talent for each place, all of one report and year."""
    (row,) = (r for r in catalogue.observations() if r.indicator_id == "talent_total")

    def made(figures: dict[str, float | None], **changes: Any) -> list[Observation]:
        plain = replace(
            row,
            comparator=Comparator.EXACT,
            caveats=(),
            period="2024",
            period_basis=PeriodBasis.STATED,
            note_zh="",
        )
        return [
            replace(
                plain,
                observation_id=f"made:{place}",
                place_id=place,
                value=value,
                **changes.get(place, {}),
            )
            for place, value in figures.items()
        ]

    return made


def test_a_stock_and_a_flow_stand_in_panels_of_their_own(look: Look) -> None:
    size = by_id(look("zh"))["talent.size"]
    assert size.headline == (
        "“北仑 >23万人”与“宁波 22.4万人”不是一回事：一个是存量，一个是当年新引育"
    )
    assert size.subtitle == "人才数量，按度量分组，人　·　北仑、宁波　·　2020年、2024年*"
    assert size.verdict.level is Comparability.NOT_COMPARABLE
    assert size.verdict_reasons.startswith("度量不同、层级不同")
    assert [panel.title[:2] for panel in size.panels] == ["存量", "当年"]
    assert [trace["x"] for trace in points(size)] == [[230000.0], [224000.0]]
    assert [trace["marker"]["symbol"] for trace in points(size)] == [
        ["triangle-right-open"],
        ["circle"],
    ]
    assert [trace["marker"]["color"] for trace in points(size)] == [
        [ink.PLACES[BEILUN]],
        [ink.PLACES[NINGBO]],
    ]
    assert len({trace["xaxis"] for trace in points(size)}) == 2
    assert any("不能与宁波相加" in note for note in size.notes)


def test_words_in_english(look: Look) -> None:
    size = by_id(look("en"))["talent.size"]
    assert size.headline == (
        '"Beilun >230,000 people" and "Ningbo 224,000 people" are not the same thing: '
        "a stock versus one year's intake"
    )
    assert size.subtitle == (
        "Number of talent, grouped by measure, people · Beilun, Ningbo · 2020, 2024*"
    )
    stock = by_id(look("en"))["talent.stock"]
    assert stock.subtitle.startswith("Talent stocks, people (logarithmic axis) · Beilun, Ningbo")


@pytest.mark.parametrize(
    ("place", "headline"),
    [
        pytest.param(BEILUN, "北仑人才总量：>23万人，是存量", id="the stock"),
        pytest.param(NINGBO, "宁波新引育各类人才：22.4万人，是当年新引育", id="the flow"),
    ],
)
def test_one_place_says_what_its_figure_is(look: Look, place: str, headline: str) -> None:
    size = by_id(look("zh", place))["talent.size"]
    assert size.headline == headline
    assert size.verdict.level is Comparability.SINGLE


def test_comparable_totals_are_told_from_least_to_most_and_ranked(
    look: Look, totals: Callable[..., list[Observation]]
) -> None:
    rows = totals({NINGBO: 300000.0, WENZHOU: 200000.0, SHAOXING: 200000.0})
    size = by_id(look("zh", rows=rows))["talent.size"]
    assert size.verdict.level is Comparability.COMPARABLE
    assert size.headline == "三地人才数量从20万人到30万人，宁波最多"
    assert size.table.headings[4:6] == ("度量", "名次")
    assert [line.cells[0] for line in size.table.lines] == ["宁波", "绍兴", "温州"]
    assert [line.cells[5] for line in size.table.lines] == ["1", "2", "2"]


def test_a_bound_that_may_exceed_the_largest_leaves_the_first_place_open(
    look: Look, totals: Callable[..., list[Observation]]
) -> None:
    rows = totals(
        {NINGBO: 300000.0, WENZHOU: 200000.0}, **{WENZHOU: {"comparator": Comparator.MORE}}
    )
    size = by_id(look("zh", rows=rows))["talent.size"]
    assert size.verdict.level is Comparability.CAUTION
    assert size.headline == "两地人才数量从>20万人到30万人"
    assert [line.cells[5] for line in size.table.lines] == ["1", "1"]


def test_figures_that_do_not_compare_have_no_rank(look: Look) -> None:
    for exhibit in talent.exhibits(look("zh")):
        if exhibit.verdict.level not in ranking.COMPARES:
            assert "名次" not in exhibit.table.headings, exhibit.exhibit_id


@pytest.mark.parametrize(
    ("figures", "changes", "places"),
    [
        pytest.param({NINGBO: 3.0, WENZHOU: 2.0}, {}, (1, 2), id="exact figures"),
        pytest.param({NINGBO: 3.0, WENZHOU: 3.0}, {}, (1, 1), id="printed alike"),
        pytest.param(
            {NINGBO: 3.0, WENZHOU: 3.0},
            {WENZHOU: {"comparator": Comparator.MORE}},
            (1, 1),
            id="a lower bound equal to a figure is a tie",
        ),
        pytest.param(
            {NINGBO: 3.0, WENZHOU: 2.0},
            {NINGBO: {"comparator": Comparator.MORE}},
            (1, 2),
            id="a lower bound above a figure is above it",
        ),
        pytest.param(
            {NINGBO: 3.0, WENZHOU: 2.0},
            {WENZHOU: {"comparator": Comparator.AT_LEAST}},
            (1, 1),
            id="a lower bound below a figure may be above it",
        ),
        pytest.param(
            {NINGBO: 3.0, WENZHOU: 4.0},
            {WENZHOU: {"status": Status.PLAN}},
            (1, None),
            id="a plan has no rank and takes none",
        ),
        pytest.param(
            {NINGBO: 3.0, WENZHOU: None},
            {WENZHOU: {"status": Status.UNREADABLE}},
            (1, None),
            id="nor has an unreadable figure",
        ),
    ],
)
def test_standings(
    look: Look,
    totals: Callable[..., list[Observation]],
    figures: dict[str, float | None],
    changes: dict[str, Any],
    places: tuple[int | None, ...],
) -> None:
    assert ranking.standings(look("zh"), totals(figures, **changes)) == places


def test_the_first_rank_is_the_least_number(look: Look, catalogue: Catalogue) -> None:
    (first,) = (o for o in catalogue.observations() if o.indicator_id == "talent_ecology_rank")
    better = replace(first, observation_id="better", value=1.0, place_id=WENZHOU)
    view, rows = look("zh", rows=[first, better]), [first, better]
    assert ranking.standings(view, rows) == (2, 1)
    assert ranking.foremost(view, rows) == (better,)
    (shown,) = (e for e in talent.exhibits(view) if e.exhibit_id == "talent.ranks")
    assert shown.headline.endswith("从第6位到第1位，温州最靠前")


def test_a_bound_that_others_may_exceed_is_not_called_the_largest(
    look: Look, catalogue: Catalogue
) -> None:
    rows = [o for o in catalogue.observations() if o.indicator_id == "talent_new"]
    bound = replace(rows[0], comparator=Comparator.MORE, value=900.0)
    exact = replace(rows[0], observation_id="exact", indicator_id="new_masters_doctors", value=1e3)
    (shown,) = talent.exhibits(look("zh", rows=[bound, exact]))[-1:]
    assert "所列最大" not in shown.headline


def test_stocks_are_listed_by_place_and_size_on_one_logarithmic_axis(look: Look) -> None:
    stock = by_id(look("zh"))["talent.stock"]
    assert stock.headline == "两地6项人才存量口径不一，逐项看，不相加、不排名"
    assert stock.subtitle.startswith("人才存量，人（对数轴）")
    assert any("对数轴" in note for note in stock.notes)
    assert [panel.title for panel in stock.panels] == ["北仑", "宁波"]
    assert all(panel.axis.log for panel in stock.panels)
    assert len({panel.axis for panel in stock.panels}) == 1
    assert [trace["x"][0] for trace in points(stock)] == [
        400000.0,
        230000.0,
        30000.0,
        6368.0,
        158.0,
        19.0,
    ]
    layout = stock.figure()["layout"]
    assert {layout["xaxis"]["type"], layout["xaxis2"]["type"]} == {"log"}


def test_one_place_has_no_panel_title_and_names_no_bound_as_its_largest(look: Look) -> None:
    stock = by_id(look("zh", BEILUN))["talent.stock"]
    assert stock.headline == "北仑有2项人才存量"  # more than 230,000 may be the larger
    assert [panel.title for panel in stock.panels] == [""]


def test_flows_say_how_long_they_ran_and_undated_ones_stand_apart(look: Look) -> None:
    shown = by_id(look("zh"))
    dated, undated = shown["talent.flow"], shown["talent.flow_undated"]
    assert dated.panels[0].column_titles == ("时间", "时段")
    assert dated.panels[0].rows[0].columns == ("2020年", "1年")
    assert dated.panels[0].rows[1].columns == ("2020年*", "起点不明")
    assert {row.columns[0] for row in undated.panels[0].rows} == {"年份不明"}
    assert "北仑属于宁波，其人数已在宁波之内，不能相加。" in dated.notes


def test_plans_are_drawn_and_written_as_plans(look: Look) -> None:
    undated = by_id(look("zh"))["talent.flow_undated"]
    (planned,) = (row for row in undated.panels[0].rows if "计划" in row.value)
    assert planned.value == "8人（计划）"
    symbols = {trace["x"][0]: trace["marker"]["symbol"][0] for trace in points(undated)}
    assert symbols[8.0] == "diamond-open"
    assert symbols[2700.0] == "circle-open"
    assert "◇ 为计划数，不是已有的人数，不参加排名。" in undated.notes


def test_measures_and_units_never_share_an_exhibit_but_the_one_that_contrasts_them(
    look: Look, catalogue: Catalogue
) -> None:
    rows = {row.observation_id: row for row in catalogue.observations()}
    for exhibit_id, exhibit in by_id(look("zh")).items():
        own = [catalogue.indicators[rows[i].indicator_id] for i in exhibit.observation_ids]
        assert len({indicator.unit for indicator in own}) == 1, exhibit_id
        if exhibit_id != "talent.size":
            assert len({indicator.measure for indicator in own}) == 1, exhibit_id


def test_person_times_stand_apart_from_persons(look: Look, catalogue: Catalogue) -> None:
    engagements = by_id(look("zh"))["talent.engagements"]
    rows = {row.observation_id: row for row in catalogue.observations()}
    units = {catalogue.indicators[rows[i].indicator_id].unit for i in engagements.observation_ids}
    assert units == {Unit.PERSON_TIME}
    assert engagements.headline == "北仑海外工程师引进使用：>9,800人次"


def test_honours_are_no_running_totals_of_people(look: Look) -> None:
    shown = by_id(look("zh"))
    honours = shown["talent.honours"]
    assert [row.label for row in honours.panels[0].rows] == [
        "技能人才称号：浙江工匠",
        "技能人才称号：宁波工匠",
        "技能人才称号：全国技术能手",
    ]
    assert not set(honours.observation_ids) & set(shown["talent.cumulative"].observation_ids)


def test_growth_says_compared_with_when(look: Look) -> None:
    growth = by_id(look("zh"))["talent.growth"]
    (panel,) = growth.panels
    assert [(row.value, row.columns[1]) for row in panel.rows] == [
        ("24.7%", "比上年"),
        ("20.3%", "比上年"),
    ]
    assert panel.axis.low == 0


def test_ranks_are_words_without_marks_the_first_place_first(look: Look) -> None:
    ranks = by_id(look("zh"))["talent.ranks"]
    (panel,) = ranks.panels
    assert ranks.headline == "宁波有3项人才排名，最靠前的是第1位"
    assert [row.value for row in panel.rows] == ["第1位", "第1位", "第6位"]
    assert {row.columns[1] for row in panel.rows} == {"全省", "全国城市"}
    assert not any(row.dots for row in panel.rows)
    assert ranks.figure()["data"] == []


def test_every_person_of_these_measures_is_shown_somewhere(
    look: Look, catalogue: Catalogue
) -> None:
    shown = {i for exhibit in talent.exhibits(look("zh")) for i in exhibit.observation_ids}
    kinds = {Measure.STOCK, Measure.FLOW, Measure.CUMULATIVE}
    for row in catalogue.observations():
        indicator = catalogue.indicators[row.indicator_id]
        people = indicator.unit in {Unit.PERSON, Unit.PERSON_TIME} and indicator.measure in kinds
        if indicator.theme == "talent" and people:
            assert row.observation_id in shown, row


def test_a_place_without_talent_figures_has_no_exhibits(look: Look) -> None:
    assert talent.exhibits(look("zh", LESHAN)) == ()
    assert talent.exhibits(look("zh", rows=())) == ()


@pytest.mark.parametrize(
    ("values", "log", "ticks"),
    [
        pytest.param([3.0], False, ["0", "1", "2", "3", "4"], id="a few people"),
        pytest.param([230000.0], False, ["0", "10万", "20万", "30万"], id="reading units"),
        pytest.param([1.0, 50.0], False, ["0", "20", "40", "60"], id="50 times is not yet more"),
        pytest.param([1.0, 51.0], True, ["1", "10", "100"], id="51 times"),
        pytest.param(
            [19.0, 400000.0], True, ["1", "100", "1万", "100万"], id="every second power of ten"
        ),
        pytest.param([0.0, 400.0], False, ["0", "200", "400", "600"], id="a 0 has no logarithm"),
        pytest.param([None, 8.0], False, ["0", "5", "10"], id="missing figures are left out"),
        pytest.param([None], False, ["0", "1"], id="nothing known"),
    ],
)
def test_axes_of_amounts(values: list[float | None], log: bool, ticks: list[str]) -> None:
    axis = axes.amounts(values, translator("zh"))
    assert axis.log is log
    assert [text for _, text in axis.ticks] == ticks
    assert (axis.low, axis.high) == (axis.ticks[0][0], axis.ticks[-1][0])

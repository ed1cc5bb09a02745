"""What we know: the figure that says most of each place, and the grid of what is there."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from exhibits import ink, overview
from exhibits.exhibit import Exhibit
from exhibits.grid import GridLine
from exhibits.view import View
from metrics.catalogue import Catalogue
from metrics.codes import Caveat, Comparator, Status, Theme
from metrics.model import Observation
from metrics.selection import Selection

Look = Callable[..., View]
LESHAN, NINGBO, WENZHOU, YINZHOU = "511100", "330200", "330300", "330212"


def told(view: View) -> dict[str, tuple[str, ...]]:
    return {
        h.place: (h.what, h.figure, h.measure, h.period, h.level) for h in overview.headlines(view)
    }


def test_the_figure_that_says_most_of_each_place(look: Look) -> None:
    assert told(look()) == {
        "北仑": ("人才总量", ">23万人", "存量", "2024年*", "县区级"),
        "宁波": ("新引育各类人才", "22.4万人", "当年流量", "2020年", ""),
        "乐山": ("储备党外干部人才", "900人", "存量", "2018年*", ""),
        "温州": ("非公经济党组织组建率", "100%", "2,219 / 2,219", "2003年6月*", ""),
        "绍兴": ("非公经济党组织组建率", "95.9%", "1,806 / 1,883", "2003年6月*", ""),
        "秦皇岛": ("市属院校", "9个", "存量", "2003年*", ""),
    }


def test_headlines_in_english(look: Look) -> None:
    shown = told(look("en", "330206"))
    assert shown == {"Beilun": ("Total talent", ">230,000 people", "stock", "2024*", "district")}


def test_a_headline_has_its_row_and_its_caveat(look: Look) -> None:
    shown, *_ = overview.headlines(look("zh", "330206"))
    assert shown.observation_id == "beilun-three-teams-2024:2197"
    assert "不能与宁波相加" in shown.note


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param({"value": None, "status": Status.UNREADABLE}, id="unreadable"),
        pytest.param({"status": Status.PLAN}, id="a plan"),
        pytest.param({"caveats": (Caveat.NARROWER_SCOPE,)}, id="of a part of the place only"),
        pytest.param({"category_id": "reserve_women"}, id="a part"),
    ],
)
def test_what_speaks_for_no_place(
    look: Look, catalogue: Catalogue, cells: dict[str, object]
) -> None:
    total = reserve_total(catalogue)
    view = look("zh", rows=[replace(total, **cells)])  # type: ignore[arg-type]
    assert overview.headlines(view) == ()


def reserve_total(catalogue: Catalogue) -> Observation:
    rows = catalogue.observations(Selection(indicators=("non_party_reserve",)))
    return next(row for row in rows if not row.category_id)


@pytest.mark.parametrize(
    ("cells", "says_most"),
    [
        pytest.param({"period": "2019", "value": 1.0}, "other", id="the later year"),
        pytest.param({"period": "2017", "value": 9e9}, "first", id="not the earlier, larger one"),
        pytest.param({"period": "", "value": 9e9}, "first", id="a known year before an unknown"),
        pytest.param({"value": 901.0}, "other", id="the larger of one year"),
    ],
)
def test_of_two_answers_to_one_question(
    look: Look, catalogue: Catalogue, cells: dict[str, object], says_most: str
) -> None:
    first = replace(reserve_total(catalogue), observation_id="first")
    other = replace(first, **{"observation_id": "other", **cells})  # type: ignore[arg-type]
    for rows in ((first, other), (other, first)):
        assert [h.observation_id for h in overview.headlines(look("zh", rows=rows))] == [says_most]


def test_a_rate_s_counts_keep_their_marks(look: Look, catalogue: Catalogue) -> None:
    chosen = Selection(places=("330600",), themes=("coverage",))
    rows = [
        replace(row, comparator=Comparator.MORE)
        if row.indicator_id == "private_party_organisations_formed"
        else row
        for row in catalogue.observations(chosen)
    ]
    (shown,) = overview.headlines(look("zh", rows=rows))
    assert shown.measure == ">1,806 / 1,883"


def test_nothing_chosen_has_no_headline(look: Look) -> None:
    assert overview.headlines(look("zh", rows=())) == ()


# --- The grid


def lines(shown: Exhibit) -> tuple[GridLine, ...]:
    assert shown.grid is not None
    return shown.grid.lines


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        pytest.param(
            "zh",
            [
                ("乐山", "2017年", "缺 缺 缺 缺 2 缺 缺 缺 缺 缺"),
                ("乐山", "2018年*", "14 4 缺 缺 3 缺 缺 缺 1 缺"),
                ("乐山", "年份不明", "缺 缺 缺 5 4 缺 缺 缺 1 缺"),
            ],
            id="zh",
        ),
        pytest.param(
            "en",
            [
                ("Leshan", "2017", "gap gap gap gap 2 gap gap gap gap gap"),
                ("Leshan", "2018*", "14 4 gap gap 3 gap gap gap 1 gap"),
                ("Leshan", "year unknown", "gap gap gap 5 4 gap gap gap 1 gap"),
            ],
            id="en",
        ),
    ],
)
def test_what_is_there_and_what_is_missing(
    look: Look, language: str, texts: list[tuple[str, str, str]]
) -> None:
    shown = overview.grid(look(language, LESHAN))
    assert [
        (line.place, line.label, " ".join(cell.text for cell in line.cells))
        for line in lines(shown)
    ] == texts


@pytest.mark.parametrize(
    ("language", "places", "headline"),
    [
        pytest.param("zh", (), "六地共有242个数字，“人才总量”一题最多", id="all"),
        pytest.param("zh", (LESHAN,), "乐山有34个数字，五个主题没有", id="one place"),
        pytest.param("zh", (YINZHOU,), "所选的地点和年份没有数字", id="a place without figures"),
        pytest.param("en", (), "242 figures on six places, most of them on Talent totals", id="en"),
    ],
)
def test_the_headline_of_the_grid(
    look: Look, language: str, places: tuple[str, ...], headline: str
) -> None:
    shown = overview.grid(look(language, *places))
    assert shown.headline == headline
    assert shown.exhibit_id == "overview.grid"


def test_no_cell_says_nought(look: Look) -> None:
    texts = {cell.text for line in lines(overview.grid(look())) for cell in line.cells}
    assert "0" not in texts
    assert "?" in texts


def test_unreadable_figures_are_marked_and_explained(look: Look) -> None:
    shown = overview.grid(look("zh", "330600"))
    cell = lines(shown)[-1].cells[-1]
    assert (cell.text, cell.count) == ("?", 0)
    assert "1个不可读" in cell.hover
    assert any("已损坏不可读" in note for note in shown.notes)


def test_a_chosen_place_without_figures_keeps_its_line(look: Look) -> None:
    shown = lines(overview.grid(look("zh", LESHAN, YINZHOU)))
    assert (shown[-1].place, shown[-1].label) == ("鄞州", "无数字")
    assert {cell.text for cell in shown[-1].cells} == {"缺"}


def test_only_the_chosen_themes_have_columns(look: Look) -> None:
    view = look("zh", LESHAN)
    chosen = replace(view, selection=replace(view.selection, themes=(Theme.RESERVE,)))
    shown = overview.grid(chosen)
    assert shown.grid is not None
    assert [head.full for head in shown.grid.heads] == ["储备构成"]
    assert [[cell.text for cell in line.cells] for line in lines(shown)] == [["14"]]


def test_a_cell_s_code_opens_its_rows(look: Look) -> None:
    shown = overview.grid(look())
    ids = shown.rests_on("grid:511100:reserve:2018")
    assert len(ids) == 14
    assert len(shown.rests_on("grid:511100:training:unknown")) == 5
    assert shown.rests_on("grid:511100:talent:2018") == ()


def test_every_mark_of_the_figure_opens_rows(look: Look) -> None:
    shown = overview.grid(look())
    bars, words = shown.figure()["data"]
    assert bars["type"] == "bar"
    assert all(shown.rests_on(code) for code, _ in bars["customdata"])
    assert "customdata" not in words
    assert set(words["text"]) == {"缺"}
    assert len(bars["text"]) + len(words["text"]) == 10 * len(lines(shown))


def test_counts_wear_one_neutral_scale(look: Look) -> None:
    colours = set(overview.grid(look()).figure()["data"][0]["marker"]["color"])
    assert colours <= set(ink.COUNTS)
    assert not colours & set(ink.PLACES.values())


@pytest.mark.parametrize(
    ("count", "tone"),
    [(0, 0), (3, 0), (4, 1), (8, 1), (9, 2), (15, 2), (16, 3), (999, 3)],
)
def test_more_is_darker(count: int, tone: int) -> None:
    assert ink.count_colour(count) == ink.COUNTS[tone]


def test_the_table_has_a_line_for_each_cell_and_for_each_theme_that_a_place_lacks(
    look: Look,
) -> None:
    table = overview.grid(look("zh", LESHAN)).table
    assert table.lines[0].cells == ("乐山", "储备构成", "2018年", "14", "", "乐山统战2018")
    assert [line.cells[1] for line in table.lines if not line.observation_ids] == [
        "人才总量",
        "党的建设",
        "经济发展",
        "经费投入",
        "其他主题",
    ]
    assert sum(len(line.observation_ids) for line in table.lines) == 34


def test_the_grid_compares_nothing(look: Look) -> None:
    shown = overview.grid(look())
    assert (shown.verdict_word, shown.verdict.reasons) == ("只计个数", ())


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("places", [(), (LESHAN,), (YINZHOU,)], ids=["all", "one", "none"])
def test_the_grid_draws_whatever_is_chosen(
    look: Look, language: str, places: tuple[str, ...]
) -> None:
    (shown,) = overview.exhibits(look(language, *places))
    assert shown.figure()["layout"]["height"] > 0
    assert shown.picture()["layout"]["height"] == 1080


def test_without_any_row_the_grid_says_so(look: Look) -> None:
    shown = overview.grid(look("zh", rows=()))
    assert shown.headline == "所选的地点和年份没有数字"
    assert lines(shown) == ()
    assert shown.picture()["layout"]["height"] == 1080
    assert shown.figure()["data"][0]["x"] == []


def test_too_many_lines_are_said_to_be_in_the_table(look: Look, catalogue: Catalogue) -> None:
    total = reserve_total(catalogue)
    rows = [
        replace(total, period=str(year), observation_id=f"r:{year}") for year in range(1950, 2020)
    ]
    picture = overview.grid(look("zh", rows=rows)).picture()
    texts = [text["text"] for text in picture["layout"]["annotations"]]
    assert any("未画出，见表" in text for text in texts)

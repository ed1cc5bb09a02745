"""Panels on a page of any width: nothing beside a mark, nothing wider than a phone."""

import pytest

from exhibits import ink
from exhibits.panels import Axis, Dot, MarkKind, Panel, Reference, Row, Segment
from exhibits.strips import NARROWEST, strips
from exhibits.wrapping import width

AXIS = Axis(0.0, 100.0, ((0.0, "0%"), (100.0, "100%")))
COLOUR = ink.PLACES["330200"]


def dot(kind: MarkKind, value: float | None = 50.0) -> Dot:
    return Dot(kind, value, COLOUR, "row:1", "hover")


def part(share: float, *, unlisted: bool = False) -> Segment:
    row = "" if unlisted else f"row:{share}"
    return Segment("甲", f"{share}人", share, COLOUR, row, "hover", unlisted=unlisted)


def panel(*rows: Row, axis: Axis = AXIS, reference: Reference | None = None) -> Panel:
    return Panel("题", axis, rows, reference=reference)


@pytest.mark.parametrize(
    ("kind", "symbol", "tails"),
    [
        pytest.param(MarkKind.EXACT, "circle", 0, id="exact is filled"),
        pytest.param(MarkKind.ABOUT, "circle-open", 0, id="about is a ring"),
        pytest.param(MarkKind.LOWER, "triangle-right-open", 1, id="lower bound opens upwards"),
        pytest.param(MarkKind.UPPER, "triangle-left-open", 1, id="upper bound opens downwards"),
    ],
)
def test_the_mark_says_how_exact_a_figure_is(kind: MarkKind, symbol: str, tails: int) -> None:
    data = strips([panel(Row("宁波", "50%", dots=(dot(kind),)))])["data"]
    assert data[-1]["marker"]["symbol"] == [symbol]
    assert data[-1]["customdata"] == [["row:1", "hover"]]
    assert len(data) - 1 == tails
    for tail in data[:-1]:
        assert (tail["x"][1] > 50) is (kind is MarkKind.LOWER)


def test_a_missing_figure_has_words_and_no_mark() -> None:
    figure = strips([panel(Row("宁波", "缺", dots=(dot(MarkKind.MISSING, None),)))])
    assert figure["data"] == []
    assert "<b>缺</b>" in [text["text"] for text in figure["layout"]["annotations"]]


def test_parts_of_a_bar_follow_one_another_and_the_unlisted_is_hatched() -> None:
    bars = strips([panel(Row("构成", "", segments=(part(60), part(40, unlisted=True))))])["data"]
    assert [(bar["base"], bar["x"]) for bar in bars] == [([0.0], [60]), ([60.0], [40])]
    assert "pattern" not in bars[0]["marker"]
    assert bars[1]["marker"]["pattern"]["shape"] == "/"


def test_bars_begin_at_nought() -> None:
    layout = strips([panel(Row("构成", "", segments=(part(60),)))])["layout"]
    assert layout["xaxis"]["range"] == [0.0, 100.0]


@pytest.mark.parametrize("n", [1, 2, 5])
def test_each_panel_has_an_axis_of_its_own(n: int) -> None:
    layout = strips([panel(Row("宁波", "1", dots=(dot(MarkKind.EXACT),)))] * n)["layout"]
    assert sum(name.startswith("xaxis") for name in layout) == n
    assert all(
        layout[f"xaxis{k}"]["overlaying"] == "x" for k in range(2, n + 1)
    )  # one y axis holds all


def test_a_logarithmic_axis_is_in_powers_of_ten() -> None:
    log = Axis(10.0, 1000.0, ((10.0, "10"), (1000.0, "1,000")), log=True)
    layout = strips([panel(Row("宁波", "50", dots=(dot(MarkKind.EXACT),)), axis=log)])["layout"]
    assert layout["xaxis"]["type"] == "log"
    assert layout["xaxis"]["range"] == [1.0, 3.0]
    ticks = [t["x"] for t in layout["annotations"] if t["text"] in {"10", "1,000"}]
    assert ticks == [1.0, 3.0]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("一" * 60, id="Chinese"),
        pytest.param("Share of organisations that have been formed " * 4, id="English"),
    ],
)
def test_long_words_wrap_at_the_narrowest_card(words: str) -> None:
    long = Panel(words, AXIS, (Row(words, "50%", (words,)),), column_titles=("列",))
    texts = strips([long])["layout"]["annotations"]
    assert texts
    for text in texts:
        plain = text["text"].removeprefix("<b>").removesuffix("</b>")
        assert width(plain, text["font"]["size"]) <= NARROWEST


def test_the_figure_is_as_high_as_its_words_need() -> None:
    rows = [Row(f"第{n}行", "1", dots=(dot(MarkKind.EXACT),)) for n in range(5)]
    few, many = (strips([panel(*rows[:k])])["layout"] for k in (1, 5))
    assert many["height"] > few["height"]
    assert max(text["y"] for text in many["annotations"]) < many["height"]


def test_words_of_the_data_are_no_markup() -> None:
    row = Row("<b>宁波</b>", "<1%", dots=(dot(MarkKind.EXACT),))
    texts = [text["text"] for text in strips([panel(row)])["layout"]["annotations"]]
    assert "&lt;b&gt;宁波&lt;/b&gt;" in texts
    assert "<b>&lt;1%</b>" in texts


def test_a_column_without_a_title_stands_by_itself() -> None:
    untitled = Panel("", AXIS, (Row("宁波", "1", ("2020年",)),), column_titles=("",))
    texts = [text["text"] for text in strips([untitled])["layout"]["annotations"]]
    assert "2020年" in texts


def test_a_reference_is_a_line_in_each_row() -> None:
    rows = [Row(f"第{n}行", "1", dots=(dot(MarkKind.EXACT),)) for n in range(3)]
    layout = strips([panel(*rows, reference=Reference(40.0, "合并 40%"))])["layout"]
    assert sum(shape["x0"] == shape["x1"] == 40.0 for shape in layout["shapes"]) == 3


def test_a_long_name_of_a_part_leaves_the_figure_a_line_of_its_own() -> None:
    short = Segment("甲", "500 people 55.6%", 50.0, COLOUR, "row:1", "")
    long = Segment("Medium and long-term training", "500 people 55.6%", 50.0, COLOUR, "row:2", "")
    layout = strips([panel(Row("构成", "", segments=(short, long)))])["layout"]
    at = {text["text"]: text["y"] for text in layout["annotations"]}
    figures = [t["y"] for t in layout["annotations"] if t["text"] == "500 people 55.6%"]
    # Both parts alike: a bar whose figures stand now here, now there, is hard to read.
    assert at["甲"] < figures[0] < at["Medium and long-term training"] < figures[1]

"""The canvas stands alone: all words inside, nothing over another, nothing off the edge."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from exhibits import ink, overview, reserve
from exhibits.canvas import HEIGHT, MARGIN, WIDTH
from exhibits.exhibit import Exhibit
from exhibits.panels import Axis, Panel, Row, Segment
from exhibits.view import View
from exhibits.wrapping import width

Look = Callable[..., View]
Box = tuple[float, float, float, float, str]
LANGUAGES = ["zh", "en"]
EXHIBITS = {
    "breakdowns": lambda view: reserve.exhibits(view)[1],
    "totals": lambda view: reserve.exhibits(view)[-1],
    "grid": overview.grid,
}
NARROW = 0.88  # our estimate of a width is on the safe side


def boxes(shown: Exhibit) -> list[Box]:
    """Left, top, right, bottom of each annotation, by our own estimate."""
    found = []
    for text in shown.picture()["layout"]["annotations"]:
        words = re.sub(r"</?b>", "", text["text"])
        size = text["font"]["size"]
        wide, high = width(words, size) * NARROW, size
        x = text["x"] * WIDTH - {"left": 0, "center": wide / 2, "right": wide}[text["xanchor"]]
        y = text["y"] - (high / 2 if text["yanchor"] == "middle" else 0)
        found.append((x, y, x + wide, y + high, words))
    return found


def overlap(one: Box, other: Box) -> bool:
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]


@pytest.fixture(params=[*EXHIBITS])
def build(request: pytest.FixtureRequest) -> Callable[[View], Exhibit]:
    return EXHIBITS[request.param]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_stand_over_others(
    look: Look, build: Callable[[View], Exhibit], language: str
) -> None:
    found = boxes(build(look(language)))
    over = [(a[4], b[4]) for n, a in enumerate(found) for b in found[n + 1 :] if overlap(a, b)]
    assert over == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_are_inside(look: Look, build: Callable[[View], Exhibit], language: str) -> None:
    for left, top, right, bottom, words in boxes(build(look(language))):
        assert left >= MARGIN - 1, words
        assert right <= WIDTH - MARGIN + 1, words
        assert 0 <= top < bottom <= HEIGHT, words


@pytest.mark.parametrize("language", LANGUAGES)
def test_headline_verdict_notes_and_source_are_inside(
    look: Look, build: Callable[[View], Exhibit], language: str
) -> None:
    shown = build(look(language))
    said = re.sub(r"\s|\u3000", "", "".join(box[4] for box in boxes(shown)))
    said = said.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    for words in (shown.headline, shown.verdict_word, shown.version, *shown.notes):
        assert re.sub(r"\s|\u3000", "", words) in said


def test_the_picture_is_light_and_of_a_fixed_size(
    look: Look, build: Callable[[View], Exhibit]
) -> None:
    layout = build(look()).picture()["layout"]
    assert (layout["width"], layout["height"]) == (1920, 1080)
    assert layout["paper_bgcolor"] == ink.PAPER


def test_only_traces_of_the_small_bundle_are_used(
    look: Look, build: Callable[[View], Exhibit]
) -> None:
    shown = build(look())
    kinds = {t["type"] for figure in (shown.figure(), shown.picture()) for t in figure["data"]}
    assert kinds <= {"bar", "scatter"}


def with_panels(shown: Exhibit, *panels: Panel) -> Exhibit:
    return replace(shown, panels=panels, grid=None)


def test_rows_that_do_not_fit_are_said_to_be_in_the_table(look: Look) -> None:
    rows = tuple(Row(f"第{n}行", "1人") for n in range(60))
    shown = with_panels(overview.grid(look()), Panel("", Axis(0.0, 1.0, ()), rows))
    assert any("未画出，见表" in box[4] for box in boxes(shown))


@pytest.mark.parametrize("n", [2, 4, 8, 14])
def test_every_part_of_a_bar_is_named_once(look: Look, n: int) -> None:
    parts = tuple(
        Segment(f"第{k}部分", f"{k}人", 100 / n, ink.PLACES["330200"], f"row:{k}", "")
        for k in range(n)
    )
    panel = Panel("", Axis(0.0, 100.0, ()), (Row("构成", "", segments=parts),))
    said = " ".join(box[4] for box in boxes(with_panels(overview.grid(look()), panel)))
    assert [said.count(f"第{k}部分") for k in range(n)] == [1] * n


def test_figures_without_marks_stand_by_their_labels_and_large(look: Look) -> None:
    found = {box[4]: box for box in boxes(reserve.exhibits(look())[-1])}
    assert found["900人"][0] < WIDTH / 2
    assert found["900人"][3] - found["900人"][1] > 40

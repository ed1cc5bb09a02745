"""No text over another text or over a mark: every exhibit, every width, both languages.

The figures are drawn by Plotly in a blank page, so that a whole selection is measured at once.
"""

import json
import os
from pathlib import Path
from typing import Any

import plotly
import pytest
from playwright.sync_api import Page

from exhibits import coverage, overview, reserve, talent
from exhibits.exhibit import Exhibit, Exhibits
from exhibits.view import View
from metrics.catalogue import Catalogue, open_catalogue
from metrics.selection import Selection
from metrics.settings import read_settings
from metrics.words import LANGUAGES, Language, translator

SCRIPT = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
CARDS = (312, 560, 1240)  # a card's inner width on a phone, in a row of two, alone on a wide screen
CANVAS = 1920
PLACES = ("", "330200", "330206", "330300", "330600", "511100", "130300")
TOUCH = 2.5  # pixels that boxes may share: they are taller and wider than their letters
DRAW = """async ([figures, width]) => {
  document.body.replaceChildren();
  const found = [];
  for (const [name, figure] of Object.entries(figures)) {
    const node = document.createElement("div");
    node.style.width = `${width}px`;
    document.body.append(node);
    const layout = {...figure.layout, width};
    await Plotly.newPlot(node, figure.data, layout, {staticPlot: true});
    const boxes = (selector, kind) => [...node.querySelectorAll(selector)].map((element) => {
      const {left, right, top, bottom} = element.getBoundingClientRect();
      const home = node.getBoundingClientRect();
      return {kind, text: element.textContent, left: left - home.left, right: right - home.left,
              top: top - home.top, bottom: bottom - home.top};
    });
    found.push([name, [...boxes("text.annotation-text", "text"),
                       ...boxes(".scatterlayer .point", "mark")]]);
    Plotly.purge(node);
    node.remove();
  }
  return found;
}"""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return open_catalogue(read_settings(os.environ))


@pytest.fixture(scope="module")
def easel(browser: Any) -> Any:
    """A blank page that has Plotly."""
    page = browser.new_page()
    page.set_content("<!doctype html><meta charset=utf-8><body style='margin:0'></body>")
    page.add_script_tag(path=SCRIPT)
    yield page
    page.close()


def _exhibits(catalogue: Catalogue, place: str, language: Language) -> Exhibits:
    chosen = Selection(places=(place,) if place else ())
    view = View(catalogue, chosen, translator(language))
    modules = (overview, reserve, coverage, talent)
    return tuple(exhibit for module in modules for exhibit in module.exhibits(view))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", PLACES, ids=[place or "all places" for place in PLACES])
@pytest.mark.parametrize("width", [*CARDS, CANVAS], ids=lambda width: f"{width} pixels")
def test_no_text_stands_on_another_or_on_a_mark(
    easel: Page, catalogue: Catalogue, width: int, place: str, language: Language
) -> None:
    shown = _exhibits(catalogue, place, language)
    draw = Exhibit.picture if width == CANVAS else Exhibit.figure
    figures = json.loads(json.dumps({each.exhibit_id: draw(each) for each in shown}))
    drawn = easel.evaluate(DRAW, [figures, width])
    assert all(any(box["kind"] == "text" for box in boxes) for _, boxes in drawn)
    assert [clash for name, boxes in drawn for clash in _clashes(name, boxes, width)] == []


def _clashes(name: str, boxes: list[dict[str, Any]], width: int) -> list[str]:
    texts = [box for box in boxes if box["kind"] == "text" and box["text"].strip()]
    marks = [box for box in boxes if box["kind"] == "mark"]
    pairs = [(one, other) for n, one in enumerate(texts) for other in texts[n + 1 :]]
    # A count stands inside its cell of the grid; everywhere else words keep off the marks.
    pairs += [] if name == "overview.grid" else [(one, mark) for one in texts for mark in marks]
    found = [f"{name}: “{a['text']}” on “{b['text'] or 'a mark'}”" for a, b in pairs if _meet(a, b)]
    beyond = [box["text"] for box in texts if box["left"] < -TOUCH or box["right"] > width + TOUCH]
    return found + [f"{name}: “{text}” leaves the figure" for text in beyond]


def _meet(one: dict[str, Any], other: dict[str, Any]) -> bool:
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return bool(across > TOUCH and down > TOUCH)

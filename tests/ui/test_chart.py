"""What the chart component is sent; what it does with it is tested in a browser."""

import json
import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.browser.serving import APPS
from ui.bundle import bundle, chart_script
from ui.chart import ACTIONS_HEIGHT, PARTS

ASKED = "chart-test.dots.picture"


def page(**state: object) -> AppTest:
    app = AppTest.from_file(str(APPS / "chart_app.py"), default_timeout=30)
    for key, value in state.items():
        app.session_state[key] = value
    return app


def sent(app: AppTest) -> dict[str, Any]:
    (mounted,) = app.get("bidi_component")
    data: dict[str, Any] = json.loads(mounted.proto.json)
    return data


def test_figure_name_and_room_are_sent() -> None:
    data = sent(page().run())
    assert data["alt"] == "三地覆盖率"
    assert data["height"] == 260
    assert data["figure"]["data"][0]["customdata"][0][0] == "row-330200"
    assert data["dark"]["#FFFFFF"] == "#14181C"


def test_both_scripts_come_from_our_own_origin() -> None:
    data = sent(page().run())
    assert [data["plotly"], data["module"]] == [bundle().address, chart_script().address]
    assert all(data[name].startswith("/app/static/") for name in ("plotly", "module"))


def test_the_picture_is_sent_only_when_it_was_asked_for() -> None:
    app = page().run()
    assert sent(app)["picture"] is None
    app.session_state[ASKED] = 7
    assert sent(app.run())["picture"]["figure"]["layout"]["width"] == 1920
    assert sent(app.run())["picture"] is None


def test_a_picture_asked_for_again_is_sent_as_something_new() -> None:
    first, second = (sent(page(**{ASKED: n}).run())["picture"]["n"] for n in (7, 8))
    assert first != second


@pytest.mark.parametrize(
    ("language", "html"), [pytest.param("zh", "zh-CN", id="zh"), pytest.param("en", "en", id="en")]
)
def test_the_page_is_told_its_language(language: str, html: str) -> None:
    app = page()
    app.query_params["lang"] = language
    assert sent(app.run())["lang"] == html


def test_nothing_opened_is_none() -> None:
    assert page().run().text[0].value == "opened: None"


def test_buttons_and_style_sheet_agree_on_their_room() -> None:
    sheet = (PARTS / "chart.css").read_text("utf-8")
    (row,) = re.findall(r"\.cj-actions \{(.*?)\}", sheet, re.DOTALL)
    assert sum(map(int, re.findall(r"(?:height|margin-top): (\d+)px", row))) == ACTIONS_HEIGHT


@pytest.mark.parametrize("name", sorted(path.name for path in PARTS.glob("*.js")))
def test_no_text_of_the_data_can_become_markup(name: str) -> None:
    script = (PARTS / name).read_text("utf-8")
    assert re.findall(r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b", script) == []


@pytest.mark.parametrize("name", sorted(path.name for path in PARTS.iterdir() if path.is_file()))
def test_no_colour_stands_outside_the_palette(name: str) -> None:
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(", (PARTS / name).read_text("utf-8")) == []

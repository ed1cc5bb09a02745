"""One ink: the theme, the style sheet and the charts take their colours from the same place."""

import re
import tomllib

import pytest

from exhibits import ink
from metrics.comparability import Comparability
from metrics.settings import PROJECT
from ui import style

HEX = re.compile(r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{3}\b")
THEME = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
MAIN = {
    "backgroundColor": ink.PAPER,
    "secondaryBackgroundColor": ink.WASH,
    "textColor": ink.TEXT,
    "borderColor": ink.HAIRLINE,
    "primaryColor": ink.PLACES["330200"],
    "linkColor": ink.PLACES["330200"],
}


@pytest.mark.parametrize("option", MAIN)
def test_the_theme_is_ink(option: str) -> None:
    assert THEME["light"][option] == MAIN[option]
    assert THEME["dark"][option] == ink.dark(MAIN[option])


def test_the_sidebar_is_washed() -> None:
    assert THEME["light"]["sidebar"]["backgroundColor"] == ink.WASH
    assert THEME["dark"]["sidebar"]["backgroundColor"] == ink.dark(ink.WASH)


def test_the_page_is_set_in_the_type_of_the_charts() -> None:
    wanted = [name.strip('"') for name in ink.FONTS.split(",")]
    assert [name.strip() for name in THEME["font"].split(",")] == wanted


def test_no_font_is_fetched() -> None:
    assert "http" not in (PROJECT / ".streamlit" / "config.toml").read_text("utf-8")


def test_no_colour_stands_outside_the_ink() -> None:
    files = [*(PROJECT / "ui").rglob("*.py"), *(PROJECT / "ui").rglob("*.css")]
    files += [*(PROJECT / "pages").rglob("*.py"), PROJECT / "dashboard.py"]
    assert {
        p.name: HEX.findall(p.read_text("utf-8")) for p in files if HEX.search(p.read_text("utf-8"))
    } == {}


def test_every_verdict_has_a_light_and_a_dark_colour() -> None:
    sheet = style.sheet(())
    for level in Comparability:
        colour = ink.VERDICTS[level]
        assert f"--cj-{level}: light-dark({colour}, {ink.dark(colour)});" in sheet
        assert f".cj-{level} {{ color: var(--cj-{level}); }}" in sheet


def test_every_variable_of_the_rules_is_an_ink() -> None:
    used = set(re.findall(r"var\(--cj-([a-z]+)\)", style.RULES))
    assert used <= set(style.INKS)

"""One place for colour and type."""

import re
from pathlib import Path

import pytest

from exhibits import ink
from metrics.catalogue import Catalogue
from metrics.model import Place

PROJECT = Path(__file__).resolve().parents[2]
HEX = re.compile(r"""["'(\s:]#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3,4})\b""")
FONT = re.compile(r"Noto Sans|PingFang|YaHei|Source Han")
KINDS = {".py", ".js", ".css", ".html"}
FILES = sorted(
    path
    for folder in ("exhibits", "ui")
    for path in (PROJECT / folder).rglob("*")
    if path.suffix in KINDS and path != PROJECT / "exhibits" / "ink.py"
)


def luminance(colour: str) -> float:
    channels = (int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_there_are_files_to_look_at() -> None:
    assert len(FILES) > 10


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_no_colour_stands_outside_ink(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert HEX.findall(text) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_no_font_is_named_outside_ink(path: Path) -> None:
    assert FONT.findall(path.read_text(encoding="utf-8")) == []


def test_each_place_of_the_data_has_its_own_colour(catalogue: Catalogue) -> None:
    levels = {"prefecture", "district"}
    places = [place for place in catalogue.places.values() if place.level in levels]
    assert len({ink.place_colour(place) for place in places}) == len(places)


def test_a_place_not_in_the_list_always_gets_the_same_colour(catalogue: Catalogue) -> None:
    ningbo: Place = catalogue.places["330200"]
    assert ink.place_colour(ningbo) == ink.PLACES["330200"]
    assert set(ink.FURTHER).isdisjoint(ink.PLACES.values())


@pytest.mark.parametrize("colour", [*ink.PLACES.values(), *ink.FURTHER, *ink.COUNTS])
def test_text_on_a_fill_takes_the_ink_that_is_further_from_it(colour: str) -> None:
    chosen = contrast(colour, ink.text_on(colour))
    assert chosen >= 3.3
    assert chosen >= max(contrast(colour, each) for each in (ink.TEXT, ink.PAPER)) * 0.95


@pytest.mark.parametrize("colour", ink.COUNTS)
def test_counts_can_be_read_in_the_dark(colour: str) -> None:
    assert contrast(ink.dark(colour), ink.dark(ink.text_on(colour))) >= 4.5
    assert contrast(colour, ink.text_on(colour)) >= 4.5


@pytest.mark.parametrize("colour", [ink.TEXT, ink.SECONDARY, *ink.VERDICTS.values()])
def test_words_can_be_read_on_paper_light_and_dark(colour: str) -> None:
    assert contrast(colour, ink.PAPER) >= 4.5
    assert contrast(ink.dark(colour), ink.dark(ink.PAPER)) >= 4.5


def test_every_ink_has_its_dark() -> None:
    light = {*ink.PLACES.values(), *ink.FURTHER, *ink.COUNTS, *ink.VERDICTS.values()}
    assert light <= {*ink.DARK}


@pytest.mark.parametrize("n", [1, 2, 3, 4, 7])
def test_tones_begin_with_the_colour_and_grow_lighter(n: int) -> None:
    tones = ink.tones(ink.PLACES["511100"], n)
    assert tones[0] == ink.PLACES["511100"]
    assert len(set(tones)) == n
    assert sorted(tones, key=luminance) == [*tones]

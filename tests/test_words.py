"""The English catalogue: complete, filled with the same values, and English throughout."""

import re
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from metrics.words import LANGUAGES, LOCALE_FOLDER

# Refusals of printed figures quote the figures of Chinese reports, as 三万二千.
QUOTES_PRINTS = "metrics/numerals/"
ADDRESS = re.compile(r"\S+://\S+")
QUOTED = re.compile("“[^”]*”")
CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]+")
HALF_WIDTH_AFTER_CHINESE = re.compile(r"[\u4e00-\u9fff][,;:?!()]")


def catalogue(language: str) -> Catalog:
    with (LOCALE_FOLDER / language / "LC_MESSAGES" / "chengjian.po").open("rb") as file:
        return read_po(file, locale=language)


ENGLISH = [message for message in catalogue("en") if message.id]


def source(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def english(message: Message) -> list[str]:
    """The English of a text, singular and plural where there are two; what is missing is blank."""
    return [message.string or ""] if isinstance(message.string, str) else list(message.string or ())


def values(text: str) -> set[str]:
    """The names filled into a text, however they are formatted."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def found(message: Message, wrong: re.Pattern[str]) -> list[str]:
    return [hit for text in english(message) for hit in wrong.findall(QUOTED.sub("", text))]


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "zh"])
def test_every_language_but_the_source_has_a_catalogue(language: str) -> None:
    assert len(catalogue(language)) > 0


def test_every_text_has_its_english() -> None:
    assert [source(m) for m in ENGLISH if not all(map(str.strip, english(m)))] == []


def test_no_english_is_a_guess() -> None:
    assert [source(message) for message in ENGLISH if message.fuzzy] == []


def test_both_languages_are_filled_with_the_same_values() -> None:
    differing = {
        text: source(message)
        for message in ENGLISH
        for text in filter(None, english(message))
        if values(text) != values(source(message))
    }
    assert differing == {}


def test_no_value_goes_without_a_name() -> None:
    unnamed = [m for m in ENGLISH if not all(map(str.isidentifier, values(source(m))))]
    assert [source(message) for message in unnamed] == []


def test_english_has_a_singular_and_a_plural_where_the_source_has_a_number() -> None:
    plurals = [message for message in ENGLISH if message.pluralizable]
    assert plurals
    assert [source(message) for message in plurals if len(set(english(message))) < 2] == []


def test_english_has_no_chinese_words_and_no_full_width_punctuation() -> None:
    told = [m for m in ENGLISH if not any(at.startswith(QUOTES_PRINTS) for at, _ in m.locations)]
    assert {source(m): found(m, CHINESE) for m in told if found(m, CHINESE)} == {}


def test_a_print_that_english_quotes_stands_in_the_source_too() -> None:
    quoted = [(text, source(m)) for m in ENGLISH for text in found(m, CHINESE)]
    assert quoted
    assert [text for text, chinese in quoted if text not in chinese] == []


def test_chinese_has_full_width_punctuation() -> None:
    plain = [ADDRESS.sub("", source(message)) for message in ENGLISH]
    assert [text for text in plain if HALF_WIDTH_AFTER_CHINESE.search(text)] == []


def test_no_text_begins_or_ends_in_blanks_of_its_own() -> None:
    """Joining signs (： and 、) carry the blank that English needs behind them."""
    loose = [
        source(message)
        for message in ENGLISH
        for text in english(message)
        if text != text.strip() and re.search(r"\w", source(message))
    ]
    assert loose == []

"""Lines are no wider than they may be, and nothing of a text is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibits.wrapping import CLOSING, width, wrap

SIZE = 10
words = st.text(alphabet="人才总量ab 1，。, (", min_size=0, max_size=60)
limits = st.integers(min_value=20, max_value=400)


def compact(text: str) -> str:
    return text.replace(" ", "")


@given(words, limits)
def test_nothing_is_lost(text: str, limit: int) -> None:
    assert compact("".join(wrap(text, SIZE, limit))) == compact(text)


@given(st.text(alphabet="人才总量地方", max_size=80), limits)
def test_chinese_lines_are_never_too_wide(text: str, limit: int) -> None:
    assert all(width(line, SIZE) <= limit for line in wrap(text, SIZE, limit))


@given(st.lists(st.text(alphabet="abcde", min_size=1, max_size=12), max_size=12), limits)
def test_a_latin_line_is_too_wide_only_where_it_is_one_word(pieces: list[str], limit: int) -> None:
    lines = wrap(" ".join(pieces), SIZE, limit)
    assert all(width(line, SIZE) <= limit or " " not in line for line in lines)
    assert " ".join(lines).split() == pieces


@given(words, limits)
def test_no_line_has_blanks_at_its_ends_or_nothing_in_it(text: str, limit: int) -> None:
    lines = wrap(text, SIZE, limit)
    assert all(line == line.rstrip() for line in lines)


@given(st.text(alphabet="人才，。、；", min_size=1, max_size=60), limits)
def test_no_later_line_begins_with_closing_punctuation(text: str, limit: int) -> None:
    assert not any(line[0] in CLOSING for line in wrap(text, SIZE, limit)[1:])


@pytest.mark.parametrize(
    ("text", "limit", "lines"),
    [
        pytest.param("", 100, (), id="nothing"),
        pytest.param("储备干部", 20, ("储备", "干部"), id="Chinese anywhere"),
        pytest.param("one two", 25, ("one", "two"), id="Latin between words"),
        pytest.param("extraordinary", 25, ("extraordinary",), id="a long word as it is"),
        pytest.param("储备，干部", 20, ("储备，", "干部"), id="punctuation stays behind"),
        pytest.param("共900人", 30, ("共900", "人"), id="a number is not broken"),
    ],
)
def test_where_lines_break(text: str, limit: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, SIZE, limit) == lines


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        pytest.param("人才", 2.0, id="Chinese is an em"),
        pytest.param("il", 0.6, id="narrow letters are narrow"),
        pytest.param("ab", 1.25, id="Latin is a little over half"),
        pytest.param("e\u0301", 0.6, id="a combining mark takes no room"),
    ],
)
def test_widths(text: str, ems: float) -> None:
    assert width(text, 1) == pytest.approx(ems)

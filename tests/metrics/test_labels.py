"""Every code has a name in both languages."""

import inspect
from enum import StrEnum

import pytest

from metrics import codes
from metrics.codes import Comparator, Measure, Theme, Unit
from metrics.labels import LABELS, label
from metrics.words import Language, translator

LISTS = [
    each
    for _, each in inspect.getmembers(codes, inspect.isclass)
    if issubclass(each, StrEnum) and each is not StrEnum
]
CODES = [code for codes_of_list in LISTS for code in codes_of_list]
ZH, EN = translator("zh"), translator("en")


def test_every_code_list_is_named() -> None:
    assert set(LABELS) == set(LISTS)


@pytest.mark.parametrize(
    "code", CODES, ids=[f"{type(code).__name__}.{code.name}" for code in CODES]
)
def test_every_code_has_a_name_in_both_languages(code: StrEnum) -> None:
    chinese, english = label(code, ZH), label(code, EN)
    if code is Comparator.EXACT:
        assert (chinese, english) == ("", "")
    else:
        assert chinese
        assert english
        assert english.isascii() or english in "≥≤≈"


@pytest.mark.parametrize("codes_of_list", LISTS, ids=[each.__name__ for each in LISTS])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_two_codes_of_a_list_share_a_name(
    codes_of_list: type[StrEnum], language: Language
) -> None:
    names = [label(code, translator(language)) for code in codes_of_list]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("code", "chinese", "english"),
    [
        pytest.param(Comparator.MORE, ">", ">", id="more than"),
        pytest.param(Comparator.AT_LEAST, "≥", "≥", id="at least"),
        pytest.param(Comparator.LESS, "<", "<", id="less than"),
        pytest.param(Comparator.AT_MOST, "≤", "≤", id="at most"),
        pytest.param(Comparator.ABOUT, "约", "≈", id="about"),
        pytest.param(Unit.PERSON_TIME, "人次", "person-times", id="person-times are not people"),
        pytest.param(Unit.RANK, "位次", "place in a ranking", id="a rank as a unit"),
        pytest.param(Measure.RANK, "排名", "rank", id="a rank as a measure"),
        pytest.param(Theme.RESERVE, "储备构成", "Reserve composition", id="a theme as its page"),
    ],
)
def test_the_names_are(code: StrEnum, chinese: str, english: str) -> None:
    assert (label(code, ZH), label(code, EN)) == (chinese, english)

"""Places by every name they go by."""

import pytest

from metrics.codes import Level
from metrics.gazetteer import fold, initials, names
from metrics.model import Place


def place(code: str, name: str, pinyin: str, *aliases: str, english: str = "") -> Place:
    return Place(
        place_id=code,
        name_zh=name,
        name_en=english or pinyin.title(),
        aliases=aliases,
        pinyin=pinyin,
        level=Level.PREFECTURE,
    )


NINGBO = place("330200", "宁波", "ning bo", "宁波市", "寧波", english="Ningbo")
LISHUI = place("331100", "丽水", "lishui")
LESHAN = place("511100", "乐山", "leshan")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("宁波", id="name"),
        pytest.param("宁波市", id="alias"),
        pytest.param("寧波", id="traditional"),
        pytest.param("Ningbo", id="English"),
        pytest.param("NINGBO", id="capitals"),
        pytest.param("ｎｉｎｇｂｏ", id="full width"),
        pytest.param(" ning-bo ", id="spaces and hyphens"),
        pytest.param("nb", id="initials"),
        pytest.param("330200", id="code"),
        pytest.param("３３０２００", id="full-width code"),
    ],
)
def test_a_place_is_found_by(text: str) -> None:
    assert names([NINGBO, LESHAN])[fold(text)] == (NINGBO,)


def test_initials_of_several_places_mean_them_all() -> None:
    assert names([LISHUI, LESHAN])["ls"] == (LISHUI, LESHAN)


def test_a_name_that_is_also_an_alias_names_its_place_once() -> None:
    doubled = place("330200", "宁波", "ningbo", "宁波")
    assert names([doubled])["宁波"] == (doubled,)


@pytest.mark.parametrize(
    ("name", "pinyin", "expected"),
    [
        pytest.param("宁波", "ning bo", "nb", id="syllables apart"),
        pytest.param("宁波", "ningbo", "nb", id="ng in the middle"),
        pytest.param("乐山", "leshan", "ls", id="sh begins a syllable"),
        pytest.param("绍兴", "shaoxing", "sx", id="two vowels"),
        pytest.param("秦皇岛", "qinhuangdao", "qhd", id="three syllables"),
        pytest.param("西安", "xi'an", "xa", id="apostrophe"),
        pytest.param("西安", "xian", "xa", id="two syllables by the name's length"),
        pytest.param("绿春", "lüchun", "lc", id="u umlaut"),
        pytest.param("宁波", "???", "", id="no pinyin"),
        pytest.param("宁波", "ning bo shi", "", id="another number of syllables"),
    ],
)
def test_initials_are_the_first_letters_of_syllables(name: str, pinyin: str, expected: str) -> None:
    assert initials(place("330200", name, pinyin)) == expected

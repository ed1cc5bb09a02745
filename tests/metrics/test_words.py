"""Words in two languages: Chinese as written, English from the catalogue, values filled in."""

import gettext
from dataclasses import FrozenInstanceError

import pytest

from metrics.words import LANGUAGES, Language, Message, Translate, translator

ZH, EN = translator("zh"), translator("en")


class Small(gettext.NullTranslations):
    """English of three texts, so that nothing here rests on the catalogue's wording."""

    TEXTS = {"共{n}家": "{n} in all", "宁波": "Ningbo", "{place}缺": "{place}: missing"}  # noqa: RUF012

    def gettext(self, message: str) -> str:
        return self.TEXTS.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002
        return "{n} firm in {place}" if n == 1 else "{n} firms in {place}"


SMALL = Translate("en", Small())


def test_chinese_is_the_source_and_comes_first() -> None:
    assert LANGUAGES == ("zh", "en")
    assert ZH("共{n}家", n=3) == "共3家"


def test_english_comes_from_the_catalogue() -> None:
    assert SMALL("共{n}家", n=3) == "3 in all"
    assert EN("宁波样本之外的一段") == "宁波样本之外的一段", "a text without English stays readable"


def test_a_value_may_have_any_name() -> None:
    told = "{self}、{text}、{n}"
    assert ZH(told, self=1, text=2, n=3) == "1、2、3"
    assert Message(told, {"self": 1, "text": 2, "n": 3}).say(ZH) == "1、2、3"
    assert ZH.plural("{n}家{text}", 3, text="企业") == "3家企业"
    assert ZH.plural("{n}家", 3000, n="3,000") == "3,000家", "a number may be shown formatted"


def test_a_value_is_never_read_as_a_pattern() -> None:
    assert ZH("“{x}”", x="{y}") == "“{y}”"


def test_a_value_left_out_is_an_error() -> None:
    with pytest.raises(KeyError):
        ZH("共{n}家")


@pytest.mark.parametrize(
    ("n", "english"),
    [
        pytest.param(0, "0 firms in 宁波", id="none"),
        pytest.param(1, "1 firm in 宁波", id="one"),
        pytest.param(2, "2 firms in 宁波", id="two"),
    ],
)
def test_english_chooses_its_form_by_number(n: int, english: str) -> None:
    assert SMALL.plural("{place}{n}家", n, place="宁波") == english
    assert ZH.plural("{place}{n}家", n, place="宁波") == f"宁波{n}家"


def test_the_catalogue_knows_plurals() -> None:
    assert EN.plural("{n}年", 1) != EN.plural("{n}年", 2).replace("2", "1")


def test_a_message_chooses_its_language_when_it_is_said() -> None:
    message = Message("{place}缺", {"place": Message("宁波")})
    assert (message.say(ZH), message.say(SMALL)) == ("宁波缺", "Ningbo: missing")


def test_a_message_is_a_value_that_does_not_change() -> None:
    assert Message("宁波") == Message("宁波")
    with pytest.raises(FrozenInstanceError):
        Message("宁波").text = "温州"  # type: ignore[misc]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translator_knows_its_language_and_is_made_once(language: Language) -> None:
    made = translator(language)
    assert made.language == language
    assert translator(language) is made

from io import BytesIO

import pytest

from tools.marked_texts import extract


def texts(source: str) -> list[str]:
    found = extract(BytesIO(source.encode()), {"t", "plural", "Message"})
    return [text for _, _, text, _ in found]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param('t("甲")', ["甲"], id="a call"),
        pytest.param('self.t.plural("{n}年", 3)', ["{n}年"], id="a plural of whatever object"),
        pytest.param('Message("甲" "乙")', ["甲乙"], id="a text in two literals is one text"),
        pytest.param('t("甲{x}", x=t("乙"))', ["甲{x}", "乙"], id="a text in a text"),
        pytest.param(
            't("甲{x}", x=f(1, t("乙")))', ["甲{x}", "乙"], id="deep in another's arguments"
        ),
        pytest.param('t("甲{x}", x=(t("乙") if y else ""))', ["甲{x}", "乙"], id="in brackets"),
        pytest.param('t("甲" if x else "乙")', ["甲", "乙"], id="either branch"),
        pytest.param('t(("甲"))', ["甲"], id="double brackets"),
        pytest.param('f(t("甲")); t("乙")', ["甲", "乙"], id="in the order of the file"),
        pytest.param('t(text); f("甲"); t(); t("")', [], id="nothing to translate"),
        pytest.param("def t(text='甲'): ...", [], id="a definition is no call"),
    ],
)
def test_marked_texts_are_found(source: str, wanted: list[str]) -> None:
    assert texts(source) == wanted


def test_an_f_string_is_refused_with_its_line() -> None:
    with pytest.raises(SyntaxError, match="line 2: a marked text cannot be an f-string"):
        texts('x = 1\nt(f"甲{x}")')


def test_the_line_of_a_text_is_told() -> None:
    (found,) = extract(BytesIO('\nt(\n    "甲",\n)'.encode()), {"t"})
    assert found == (3, "t", "甲", [])

"""Nothing that comes from data becomes markup, on any surface."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui import escape
from ui.markup import Markup, element, joined, show

PROJECT = Path(__file__).resolve().parents[2]
NASTY = (
    '<img src=x onerror="alert(1)">',
    "</p><script>alert(1)</script>",
    "&lt;b&gt;",
    "\"'><svg/onload=alert(1)>",
)


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.titles: list[str | None] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.titles += [value for name, value in attrs if name == "title"]

    def handle_data(self, data: str) -> None:
        self.text += data


def seen(markup: str) -> _Seen:
    parser = _Seen()
    parser.feed(markup)
    parser.close()
    return parser


@pytest.mark.parametrize("text", NASTY)
def test_a_text_in_an_element_stays_text(text: str) -> None:
    read = seen(element("p", text))
    assert read.tags == ["p"]
    assert read.text == text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_text_reads_as_it_was_written(text: str) -> None:
    assert seen(element("p", text)).text == text


@pytest.mark.parametrize("text", NASTY)
def test_a_text_in_an_attribute_stays_there(text: str) -> None:
    read = seen(element("p", "x", title=text))
    assert (read.tags, read.titles) == (["p"], [text])


def test_elements_in_elements_are_kept() -> None:
    assert element("p", "a<", element("b", "c>"), css="x") == '<p class="x">a&lt;<b>c&gt;</b></p>'
    assert isinstance(joined("a", element("b", "c")), Markup)


def test_a_bare_text_is_not_shown_as_html() -> None:
    with pytest.raises(TypeError):
        show("<b>x</b>")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("**a**", r"\*\*a\*\*", id="emphasis"),
        pytest.param("[a](http://b)", "\\[a\\]\\(http\\:\u2060//b\\)", id="a link"),
        pytest.param("![a](b)", r"\!\[a\]\(b\)", id="an image"),
        pytest.param("<b>", r"\<b\>", id="a tag"),
        pytest.param(":red[a]", "\\:\u2060red\\[a\\]", id="a colour"),
        pytest.param("$x$", r"\$x\$", id="a formula"),
        pytest.param("# a\n- b", r"\# a \- b", id="lines become one, no heading, no list"),
        pytest.param("22.4万 100%", r"22\.4万 100%", id="figures"),
        pytest.param(":material/home:", "\\:\u2060material/home\\:", id="an icon"),
        pytest.param("a -> b", "a \\-\u2060\\> b", id="an arrow"),
        pytest.param("www.a.cn", "www\u2060\\.a\\.cn", id="an address"),
        pytest.param("a@b.cn", "a\u2060\\@b\\.cn", id="a mailbox"),
        pytest.param("城市、年份", "城市、年份", id="Chinese as it is"),
    ],
)
def test_markdown_reads_every_sign_as_a_sign(text: str, shown: str) -> None:
    assert escape.markdown(text) == shown


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_begins_a_formula(sign: str) -> None:
    assert escape.cell(f"{sign}1+1") == f"'{sign}1+1"


@pytest.mark.parametrize("text", ["", "1-1", "宁波", "100%", "'=1"])
def test_other_cells_are_left_alone(text: str) -> None:
    assert escape.cell(text) == text


def test_only_one_module_hands_html_to_the_page() -> None:
    sources = {
        path.relative_to(PROJECT).as_posix(): path.read_text(encoding="utf-8")
        for folder in ("ui", "pages")
        for path in (PROJECT / folder).rglob("*.py")
    }
    assert [p for p, text in sources.items() if "st.html(" in text] == ["ui/markup.py"]
    assert [p for p, text in sources.items() if "unsafe_allow" in text] == []


def test_no_bare_text_is_set_as_markdown() -> None:
    bare = re.compile(r"st\.(?:markdown|caption|info|warning|error|success)\(\s*f?\"")
    for path in [*(PROJECT / "ui").rglob("*.py"), *(PROJECT / "pages").rglob("*.py")]:
        assert not bare.search(path.read_text(encoding="utf-8")), path

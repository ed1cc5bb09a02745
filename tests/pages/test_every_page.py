"""Every declared page opens, for every choice, in both languages, and shows what it asked for."""

import os
from collections.abc import Callable, Iterator

import pytest
from streamlit.testing.v1 import AppTest

from exhibits import coverage, overview, reserve, talent
from exhibits.exhibit import Exhibits
from exhibits.view import View
from metrics.catalogue import Catalogue, open_catalogue
from metrics.selection import Selection
from metrics.settings import PROJECT, read_settings
from metrics.words import LANGUAGES, Language, translator
from ui import address
from ui.escape import html
from ui.headlines import leading
from ui.menu import GROUPS, PAGES, Entry

CHOICES: dict[str, dict[str, list[str]]] = {
    "no selection": {},
    "one place": {"place": ["511100"]},
    "all places": {"place": ["130300", "330200", "330206", "330300", "330600", "511100"]},
    "emptied": {"place": ["none"]},
    "one year": {"year": ["2020"]},
    "a place and a year without figures together": {"place": ["511100"], "year": ["2003"]},
}
ASKED: dict[str, Callable[[View], Exhibits]] = {
    "overview": lambda view: (*leading(view), *overview.exhibits(view)),
    "reserve": reserve.exhibits,
    "coverage": coverage.exhibits,
    "talent": talent.exhibits,
    "evidence": lambda _: (),
}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    cache = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHENGJIAN_CACHE", str(cache))
        yield open_catalogue(read_settings(os.environ))


def opened(entry: Entry, params: dict[str, list[str]], language: Language) -> AppTest:
    app = AppTest.from_file(str(PROJECT / "dashboard.py"), default_timeout=60)
    app.query_params.update({**params, "lang": language})
    app.run()
    if entry.address:
        app.switch_page(entry.path)
        app.query_params.update({**params, "lang": language})
        app.run()
    return app


def texts(app: AppTest) -> str:
    shown = [element.proto.body for element in app.get("html")]
    shown += [element.value for element in app.markdown]
    return "\n".join(shown)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("chosen", CHOICES)
@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.script)
def test_the_page_opens_and_shows_its_exhibits(
    entry: Entry, chosen: str, language: Language, catalogue: Catalogue
) -> None:
    params = CHOICES[chosen]
    app = opened(entry, params, language)
    assert not app.exception
    assert not app.error
    assert not app.warning
    shown = texts(app)
    t = translator(language)
    assert f">{entry.title.say(t)}</h1>" in shown
    if chosen == "emptied":
        assert [button.label for button in app.main.button if button.key == "way_on"]
        return
    held = address.ground(catalogue)
    view = View(catalogue, address.parse(params, held).selection(held), t)
    for exhibit in ASKED[entry.script](view):
        assert f"{html(exhibit.headline)}</h2>" in shown
        assert html(exhibit.verdict_word) in shown
        assert html(exhibit.verdict_reasons) in shown
        assert all(html(note) in shown for note in exhibit.notes)


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.script)
def test_every_declared_page_has_a_script_below_a_group(entry: Entry) -> None:
    path = PROJECT / entry.path
    assert path.is_file()
    assert path.parent.parent == PROJECT / "pages"


def test_every_script_is_declared() -> None:
    written = {p.relative_to(PROJECT).as_posix() for p in (PROJECT / "pages").rglob("*.py")}
    assert {p for p in written if not p.endswith("__init__.py")} == {e.path for e in PAGES}


def test_no_script_lies_directly_in_pages() -> None:
    assert [*(PROJECT / "pages").glob("[!_]*.py")] == []


def test_addresses_are_told_apart_and_groups_stand_together() -> None:
    assert len({entry.address for entry in PAGES}) == len(PAGES)
    order = [entry.group for entry in PAGES]
    assert order == sorted(order, key=list(GROUPS).index)


def test_a_page_reads_like_a_paragraph() -> None:
    scripts = [*(PROJECT / "pages").rglob("*.py")]
    assert [p.name for p in scripts if len(p.read_text("utf-8").splitlines()) > 80] == []


def test_the_evidence_page_is_narrowed_by_theme_and_by_word(catalogue: Catalogue) -> None:
    app = opened(next(entry for entry in PAGES if entry.script == "evidence"), {}, "zh")
    assert len(app.dataframe[0].value) == len(catalogue.observations())
    app.multiselect(key="themes_zh").select("reserve").run()
    of_theme = len(catalogue.observations(Selection(themes=("reserve",))))
    assert 0 < len(app.dataframe[0].value) == of_theme
    app.text_input(key="find_zh").set_value("女性").run()
    (figure,) = app.dataframe[0].value["数值"]
    assert figure == "470人"

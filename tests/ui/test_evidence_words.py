"""What a figure's evidence says: mark, year and its basis, place in the report, how to cite it."""

import os

import pytest

from exhibits.view import View
from metrics.catalogue import Catalogue, open_catalogue
from metrics.codes import Comparator, PeriodBasis, Status
from metrics.model import Observation
from metrics.settings import read_settings
from metrics.words import LANGUAGES, Language, translator
from ui import address, citation, facts, rows
from ui.search import places_found


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    cache = str(tmp_path_factory.mktemp("cache"))
    return open_catalogue(read_settings({**os.environ, "CHENGJIAN_CACHE": cache}))


def view_in(language: Language, catalogue: Catalogue) -> View:
    selection = address.Choice().selection(address.ground(catalogue))
    return View(catalogue, selection, translator(language))


def first(catalogue: Catalogue, **wanted: object) -> Observation:
    return next(
        row
        for row in catalogue.observations()
        if all(getattr(row, name) == value for name, value in wanted.items())
    )


def told(view: View, row: Observation) -> str:
    return "\n".join(f"{name}: {words}" for name, words in facts.facts(view, row))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_says_where_it_is_printed(language: Language, catalogue: Catalogue) -> None:
    view = view_in(language, catalogue)
    for row in catalogue.observations():
        said, source = told(view, row), catalogue.sources[row.source_id]
        assert row.printed in said
        assert str(row.paragraph) in facts.position(view, row)
        assert source.sha256[: facts.HASH_LENGTH] in said
        assert view.note(row) in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_carries_figure_and_source(language: Language, catalogue: Catalogue) -> None:
    view = view_in(language, catalogue)
    for row in catalogue.observations():
        source = catalogue.sources[row.source_id]
        title = source.title_zh if language == "zh" else source.title_en
        sentence = citation.sentence(view, row)
        assert facts.figure(view, row) in sentence
        assert title in sentence
        assert title in citation.citation(view, row)
        assert "*" not in sentence.replace(row.printed, "").replace(title, "").replace(
            view.note(row), ""
        )


@pytest.mark.parametrize("comparator", [c for c in Comparator if c])
def test_a_mark_is_explained(comparator: Comparator, catalogue: Catalogue) -> None:
    assert facts.meaning(comparator, translator("zh"))
    assert facts.meaning(comparator, translator("en")).isascii()


def test_an_exact_figure_needs_no_explanation(catalogue: Catalogue) -> None:
    assert facts.meaning(Comparator.EXACT, translator("zh")) == ""


def test_an_inferred_year_says_how(catalogue: Catalogue) -> None:
    row = first(catalogue, period_basis=PeriodBasis.INFERRED)
    note = catalogue.sources[row.source_id].note_zh
    assert note
    assert note in told(view_in("zh", catalogue), row)
    assert "年份为推定" in citation.sentence(view_in("zh", catalogue), row)


def test_an_unknown_year_is_not_printed_as_one(catalogue: Catalogue) -> None:
    row = first(catalogue, period_basis=PeriodBasis.UNKNOWN)
    assert (
        f"{row.year}年" not in citation.sentence(view_in("zh", catalogue), row).partition("；")[0]
    )


def test_an_unreadable_figure_says_so(catalogue: Catalogue) -> None:
    row = first(catalogue, status=Status.UNREADABLE)
    assert "无法辨认" in told(view_in("zh", catalogue), row)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        pytest.param("宁波", "330200", id="its name"),
        pytest.param("ningbo", "330200", id="pinyin"),
        pytest.param("nb", "330200", id="initials"),
        pytest.param("330200", "330200", id="code"),
        pytest.param("Ning Bo", "330200", id="pinyin with a blank and capitals"),
        pytest.param("宁", "330200", id="the beginning of a name"),
        pytest.param("3302", "330200", id="the beginning of a code"),
        pytest.param("寧波", "330200", id="traditional characters"),
        pytest.param("乐山市", "511100", id="with its level"),
    ],
)
def test_a_city_is_found_by_what_is_typed(typed: str, code: str, catalogue: Catalogue) -> None:
    assert places_found(typed, catalogue)[0].place_id == code


@pytest.mark.parametrize("typed", ["", "  ", "东京", "zzz"])
def test_what_is_no_city_finds_none(typed: str, catalogue: Catalogue) -> None:
    assert places_found(typed, catalogue) == ()


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        pytest.param("22.4万", "zh", id="the figure as shown"),
        pytest.param("224000", "zh", id="the bare number"),
        pytest.param("224,000", "en", id="the number with its comma"),
        pytest.param("Ningbo 22.4万", "zh", id="words of both languages, all of which must occur"),
    ],
)
def test_a_figure_is_found_however_it_is_written(
    typed: str, language: Language, catalogue: Catalogue
) -> None:
    found = rows.found(view_in(language, catalogue), catalogue.observations(), typed)
    assert 224000 in [row.value for row in found]
    assert len(found) < 5


def test_no_search_finds_every_row(catalogue: Catalogue) -> None:
    held = catalogue.observations()
    assert rows.found(view_in("zh", catalogue), held, " ") == held


def test_the_initials_of_a_city_find_its_figures_only(catalogue: Catalogue) -> None:
    found = rows.found(view_in("zh", catalogue), catalogue.observations(), "nb")
    assert {row.place_id for row in found} == {"330200"}


def test_a_guess_at_an_unreadable_figure_is_not_to_be_copied(catalogue: Catalogue) -> None:
    unreadable = [row for row in catalogue.observations() if row.value is None]
    assert unreadable
    assert not any("据常识" in citation.sentence(view_in("zh", catalogue), r) for r in unreadable)

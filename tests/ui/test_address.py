"""The address: codes in, codes out, nothing dropped in silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.selection import Selection
from metrics.words import LANGUAGES
from ui.address import (
    MOST_PLACES,
    Choice,
    Ground,
    browser_language,
    parse,
    with_places,
    with_years,
    write,
)

HELD = Ground(
    places=("100000", "330200", "330206", "330300", "511100"),
    years=(2003, 2016, 2020),
    figures={"330200": 9, "330206": 2, "330300": 3, "511100": 4},
)
ALL_WITH_FIGURES = ("330200", "330206", "330300", "511100")


@pytest.mark.parametrize(
    ("params", "choice"),
    [
        pytest.param({}, Choice(), id="a bare address leaves all to the default"),
        pytest.param(
            {"place": ["511100", "330200"]},
            Choice(places=("330200", "511100")),
            id="places come in the order of the data",
        ),
        pytest.param(
            {"place": ["330200", "330200"]}, Choice(places=("330200",)), id="twice is once"
        ),
        pytest.param({"place": ["none"]}, Choice(places=()), id="none is a choice of no place"),
        pytest.param(
            {"place": ["none", "330200"]},
            Choice(places=("330200",)),
            id="none beside a place gives way",
        ),
        pytest.param({"year": ["2020", "2003"]}, Choice(years=(2003, 2020)), id="years in order"),
        pytest.param({"lang": ["en"]}, Choice(language="en"), id="a language"),
        pytest.param(
            {"place": ["999999", "330200"]},
            Choice(places=("330200",), unknown=("999999",)),
            id="an unknown place is told, the known one kept",
        ),
        pytest.param(
            {"place": ["宁波"]}, Choice(unknown=("宁波",)), id="a name is no code, and told"
        ),
        pytest.param(
            {"year": ["1999", "abc", "２０２０"]},
            Choice(unknown=("1999", "abc", "２０２０")),
            id="a year without figures or in other digits is told",
        ),
        pytest.param({"lang": ["fr"]}, Choice(unknown=("fr",)), id="an unknown language is told"),
        pytest.param({"utm_source": ["mail"]}, Choice(), id="what is not ours is nobody's"),
    ],
)
def test_what_an_address_chooses(params: dict[str, list[str]], choice: Choice) -> None:
    assert parse(params, HELD) == choice


@pytest.mark.parametrize(
    ("choice", "params"),
    [
        pytest.param(Choice(), {}, id="the default is the bare address"),
        pytest.param(Choice(places=ALL_WITH_FIGURES), {}, id="all places are the default"),
        pytest.param(Choice(places=()), {"place": ["none"]}, id="an emptied choice says so"),
        pytest.param(Choice(years=(2003, 2016, 2020)), {}, id="all years are the default"),
        pytest.param(
            Choice(places=("511100",), years=(2020,), language="en"),
            {"place": ["511100"], "year": ["2020"], "lang": ["en"]},
            id="all three as codes",
        ),
        pytest.param(Choice(unknown=("999999",)), {}, id="unknown codes are not passed on"),
    ],
)
def test_how_a_choice_is_written(choice: Choice, params: dict[str, list[str]]) -> None:
    assert write(choice, HELD) == params


choices = st.builds(
    Choice,
    places=st.none() | st.sets(st.sampled_from(HELD.places)).map(lambda s: tuple(sorted(s))),
    years=st.none()
    | st.sets(st.sampled_from(HELD.years), min_size=1).map(lambda s: tuple(sorted(s))),
    language=st.none() | st.sampled_from(LANGUAGES),
)


@given(choices)
def test_a_link_gives_back_the_choice_it_was_made_from(choice: Choice) -> None:
    again = parse(write(choice, HELD), HELD)
    assert again.is_emptied == choice.is_emptied
    assert again.language == choice.language
    assert again.shown_places(HELD) == choice.shown_places(HELD)
    assert set(again.years or HELD.years) == set(choice.years or HELD.years)


codes = st.lists(st.sampled_from([*HELD.places, "none", "2020", "x"]) | st.text(max_size=6))


@given(st.dictionaries(st.sampled_from(["place", "year", "lang"]), codes))
def test_every_code_is_chosen_or_told(params: dict[str, list[str]]) -> None:
    choice = parse(params, HELD)
    chosen = {*(choice.places or ()), *map(str, choice.years or ()), *choice.unknown}
    chosen |= {*LANGUAGES, "none"}
    assert {code for some in params.values() for code in some} <= chosen


def test_a_choice_asks_for_its_places_and_years() -> None:
    assert Choice(("511100",), (2020,)).selection(HELD) == Selection(("511100",), (2020,))
    assert Choice().selection(HELD) == Selection(ALL_WITH_FIGURES)


def test_of_many_places_the_default_takes_those_with_most_figures() -> None:
    places = tuple(f"3302{n:02}" for n in range(9))
    held = Ground(places, (2020,), {code: n + 1 for n, code in enumerate(places)})
    assert held.default_places == places[-MOST_PLACES:]


def test_places_are_put_in_the_order_of_the_data() -> None:
    assert with_places(Choice(), ["511100", "330200"], HELD).places == ("330200", "511100")
    assert with_places(Choice(), [], HELD).is_emptied


def test_no_year_means_all_years() -> None:
    assert with_years(Choice(years=(2020,)), []).years is None
    assert with_years(Choice(), [2020, 2003]).years == (2003, 2020)


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        pytest.param("zh-CN", "zh", id="mainland Chinese"),
        pytest.param("ZH", "zh", id="Chinese without a country"),
        pytest.param("en-US", "en", id="English"),
        pytest.param("fr-FR", "en", id="another language reads English sooner than Chinese"),
        pytest.param("zha", "en", id="Zhuang is not Chinese"),
        pytest.param(None, "zh", id="a browser that says nothing"),
        pytest.param("", "zh", id="a browser that says as good as nothing"),
    ],
)
def test_the_language_of_a_first_visit(locale: str | None, language: str) -> None:
    assert browser_language(locale) == language

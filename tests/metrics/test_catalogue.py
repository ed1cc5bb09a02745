"""The catalogue: reference rows by key, years with their counts, places by name."""

from collections.abc import Callable
from pathlib import Path

import pytest

from metrics.catalogue import YearCount, open_catalogue
from metrics.codes import Level, Theme
from metrics.errors import DataError
from metrics.selection import Selection
from metrics.settings import Settings
from metrics.tables import read_data

Alter = Callable[[Path, str, int, str, str], None]


def test_reference_rows_stand_by_key_as_the_data_has_them(settings: Settings) -> None:
    catalogue, data = open_catalogue(settings), read_data(settings.data)
    assert tuple(catalogue.places.values()) == data.places
    assert tuple(catalogue.sources.values()) == data.sources
    assert tuple(catalogue.concepts.values()) == data.concepts
    assert tuple(catalogue.indicators.values()) == data.indicators
    assert tuple(catalogue.breakdowns.values()) == data.breakdowns
    assert tuple(catalogue.categories.values()) == data.categories
    assert catalogue.places["330206"].level is Level.DISTRICT
    assert catalogue.places["330200"].aliases == ("宁波市", "寧波")
    assert catalogue.indicators["firms"].theme is Theme.ECONOMY
    assert catalogue.indicators["firms"].change_base is None


def test_years_count_figures_by_how_the_year_is_known(settings: Settings) -> None:
    catalogue = open_catalogue(settings)
    assert catalogue.years == {2020: YearCount(stated=6), 2021: YearCount(inferred=2, unknown=1)}
    assert [count.total for count in catalogue.years.values()] == [6, 3]


def test_figures_are_a_query_away(settings: Settings) -> None:
    (row,) = open_catalogue(settings).observations(Selection(places=("330206",)))
    assert (row.value, row.indicator_id) == (80, "firms_organised")


@pytest.mark.parametrize("text", ["宁波", "ningbo", "nb", "330200", "寧波"])
def test_a_place_is_found_by_any_of_its_names(settings: Settings, text: str) -> None:
    (place,) = open_catalogue(settings).places_named(text)
    assert place.place_id == "330200"


def test_a_name_of_several_places_is_each_of_them(settings: Settings, alter: Alter) -> None:
    alter(settings.data, "places.csv", 4, "aliases", "nb")
    catalogue = open_catalogue(settings)
    assert [place.place_id for place in catalogue.places_named("NB")] == ["330200", "330300"]


def test_an_unknown_name_is_no_place(settings: Settings) -> None:
    assert open_catalogue(settings).places_named("上海") == ()


def test_it_says_which_data_it_holds_and_why_no_newer(settings: Settings, alter: Alter) -> None:
    before = open_catalogue(settings)
    assert before.fault is None
    alter(settings.data, "observations.csv", 2, "value", "many")
    kept = open_catalogue(settings, last_good=True)
    assert kept.version == before.version
    assert isinstance(kept.fault, DataError)

"""Views on the curated data, or on altered rows of it, in either language."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import cast

import pytest

from exhibits.view import View
from metrics.catalogue import Catalogue, open_catalogue
from metrics.model import Indicator, Observation
from metrics.selection import Selection
from metrics.settings import read_settings
from metrics.store import Store
from metrics.tables.versions import DataVersion
from metrics.words import Language, translator


@dataclass(frozen=True)
class Rows:
    """A store of the given rows: it knows the two filters that exhibits use."""

    rows: tuple[Observation, ...]
    version: DataVersion
    indicators: Mapping[str, Indicator]

    def observations(self, selection: Selection) -> tuple[Observation, ...]:
        return tuple(
            row
            for row in self.rows
            if (not selection.places or row.place_id in selection.places)
            and (
                not selection.themes or self.indicators[row.indicator_id].theme in selection.themes
            )
        )


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The curated data, from a store of the tests' own."""
    return open_catalogue(read_settings({"CHENGJIAN_CACHE": str(tmp_path_factory.mktemp("cache"))}))


@pytest.fixture
def look(catalogue: Catalogue) -> Callable[..., View]:
    """`look("zh", "330200", rows=…)`: a view of places, of all where none is named."""

    def view(
        language: Language = "zh", *places: str, rows: Iterable[Observation] | None = None
    ) -> View:
        shown = catalogue
        if rows is not None:
            store = Rows(tuple(rows), catalogue.version, catalogue.indicators)
            shown = replace(catalogue, store=cast(Store, store))
        return View(shown, Selection(places=places), translator(language))

    return view

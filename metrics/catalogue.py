"""The catalogue: what the data speaks of, held in memory, with its figures a query away."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from metrics import gazetteer
from metrics.errors import DataError
from metrics.model import Breakdown, Category, Concept, Indicator, Observation, Place, Source
from metrics.selection import Selection
from metrics.settings import Settings
from metrics.store import EVERYTHING, OBSERVATIONS, Store, open_store, schema
from metrics.tables import keys
from metrics.tables.versions import DataVersion

REFERENCE = ("places", "sources", "concepts", "indicators", "breakdowns", "categories")


@dataclass(frozen=True, slots=True)
class YearCount:
    """How many figures the year filter finds in a year, by how well the year is known."""

    stated: int = 0
    inferred: int = 0
    unknown: int = 0

    @property
    def total(self) -> int:
        return self.stated + self.inferred + self.unknown


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Reference rows by key, in key order; `years` has only years with figures, ascending."""

    store: Store
    places: Mapping[str, Place]
    sources: Mapping[str, Source]
    concepts: Mapping[str, Concept]
    indicators: Mapping[str, Indicator]
    breakdowns: Mapping[str, Breakdown]
    categories: Mapping[str, Category]
    years: Mapping[int, YearCount]
    names: gazetteer.Names

    @property
    def version(self) -> DataVersion:
        return self.store.version

    @property
    def fault(self) -> DataError | None:
        """Why the rows are not those of the data folder, None where they are."""
        return self.store.fault

    def observations(self, selection: Selection = EVERYTHING) -> tuple[Observation, ...]:
        """The figures of a selection, in the order of `Store.observations`."""
        return self.store.observations(selection)

    def places_named(self, text: str) -> tuple[Place, ...]:
        """All places that go by a code, name, alias, pinyin or initials; spelling is forgiven."""
        return self.names.get(gazetteer.fold(text), ())


def open_catalogue(settings: Settings, *, last_good: bool = False) -> Catalogue:
    """The catalogue of a data folder; raises and goes on with earlier rows as `open_store` does."""
    store = open_store(settings, last_good=last_good)
    tables = [schema.TABLES[name] for name in REFERENCE]
    year, basis = OBSERVATIONS.c.year, OBSERVATIONS.c.period_basis
    *references, counts = store.read(
        *(select(table).order_by(*table.primary_key) for table in tables),
        select(year, basis, func.count()).group_by(year, basis).order_by(year),
    )
    held = {
        name: _by_key(keys.TABLE[name], rows)
        for name, rows in zip(REFERENCE, references, strict=True)
    }
    return Catalogue(
        store, **held, years=_years(counts), names=gazetteer.names(held["places"].values())
    )


def _by_key(table: keys.Table, rows: Any) -> dict[str, Any]:
    (key,) = table.key
    return {getattr(row, key): table.row(**row._mapping) for row in rows}


def _years(counts: Any) -> dict[int, YearCount]:
    found: dict[int, dict[str, int]] = {}
    for year, basis, count in counts:
        found.setdefault(year, {})[str(basis)] = count
    return {year: YearCount(**by_basis) for year, by_basis in found.items()}

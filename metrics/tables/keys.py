"""The tables of the data folder: row types, keys and references, in the order they are read.

Columns, their order and types are the model's; what identifies a row and what it names stand here.
The reader, the store and the package description all follow these declarations.
"""

import types
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from metrics.model import (
    Breakdown,
    Category,
    Concept,
    Exclusion,
    Indicator,
    Observation,
    Place,
    Source,
)


class Column(NamedTuple):
    """A column as the model types it: `many` cells hold several values with `;` between them."""

    name: str
    type: type
    many: bool
    nullable: bool
    required: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A file of the data folder; `references` maps a column to the table whose key it names."""

    name: str
    row: type[Any]
    key: tuple[str, ...]
    unique: tuple[str, ...] = ()
    references: Mapping[str, str] = field(default_factory=dict)

    @property
    def file(self) -> str:
        return f"{self.name}.csv"

    @property
    def columns(self) -> tuple[Column, ...]:
        return columns_of(self.row)


def columns_of(row: type) -> tuple[Column, ...]:
    """The columns of a row type, in the order of its fields."""
    return COLUMNS[row]


def _columns(row: type[Any]) -> tuple[Column, ...]:
    hints = get_type_hints(row)
    return tuple(
        _column(each.name, hints[each.name], required=each.default is MISSING)
        for each in fields(row)
    )


def _column(name: str, hint: Any, *, required: bool) -> Column:
    nullable = get_origin(hint) in {Union, types.UnionType}
    if nullable:
        hint = next(option for option in get_args(hint) if option is not type(None))
    many = get_origin(hint) is tuple
    return Column(name, get_args(hint)[0] if many else hint, many, nullable, required)


TABLES = (
    Table("places", Place, ("place_id",), references={"parent_id": "places"}),
    Table("sources", Source, ("source_id",)),
    Table("concepts", Concept, ("concept_id",)),
    Table(
        "indicators",
        Indicator,
        ("indicator_id",),
        references={
            "concept_id": "concepts",
            "numerator_id": "indicators",
            "denominator_id": "indicators",
            "change_of": "indicators",
        },
    ),
    Table("breakdowns", Breakdown, ("breakdown_id",), references={"indicator_id": "indicators"}),
    Table("categories", Category, ("category_id",), references={"breakdown_id": "breakdowns"}),
    Table(
        "observations",
        Observation,
        ("observation_id",),
        unique=("place_id", "indicator_id", "category_id", "period", "source_id"),
        references={
            "place_id": "places",
            "located_id": "places",
            "indicator_id": "indicators",
            "category_id": "categories",
            "source_id": "sources",
        },
    ),
    Table(
        "exclusions",
        Exclusion,
        ("source_id", "start", "end"),
        references={"source_id": "sources"},
    ),
)
TABLE = {table.name: table for table in TABLES}
COLUMNS = {table.row: _columns(table.row) for table in TABLES}

"""The curated tables of the store, made from the model: a row type's fields are its columns.

SQL that SQLite and PostgreSQL both understand. Codes are stored as their text and several values
as `;` text, so that a person with any SQL client can read the store.
"""

import hashlib
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    Column,
    Date,
    Dialect,
    Double,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.schema import CreateTable
from sqlalchemy.types import TypeDecorator, TypeEngine

from metrics.tables import keys

# Byte order everywhere: a server's locale may sort texts with hyphens otherwise than the files.
TEXT_IN_BYTE_ORDER = Text().with_variant(Text(collation="C"), "postgresql")
INDEXES = {
    "observations": (
        ("place_id", "year"),
        ("indicator_id", "year"),
        ("year", "period_basis"),
        ("source_id", "start", "observation_id"),
    ),
    "indicators": (("theme",),),
}


class Code(TypeDecorator[StrEnum]):
    """A code of a list, stored as its text."""

    impl = TEXT_IN_BYTE_ORDER
    cache_ok = True

    def __init__(self, codes: type[StrEnum]) -> None:
        self.codes = codes
        super().__init__()

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> StrEnum | None:  # noqa: ARG002
        return None if value is None else self.codes(value)


class Several(TypeDecorator[tuple[Any, ...]]):
    """Several texts or codes, stored with `;` between them; none is the empty text."""

    impl = TEXT_IN_BYTE_ORDER
    cache_ok = True

    def __init__(self, of: type) -> None:
        self.of = of
        super().__init__()

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:  # noqa: ARG002
        return ";".join(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[Any, ...]:  # noqa: ARG002
        return tuple(map(self.of, value.split(";"))) if value else ()


def _type(column: keys.Column) -> TypeEngine[Any]:
    if column.many:
        return Several(column.type)
    if issubclass(column.type, StrEnum):
        return Code(column.type)
    plain: dict[type, TypeEngine[Any]] = {
        str: TEXT_IN_BYTE_ORDER,
        int: Integer(),
        float: Double(),
        date: Date(),
    }
    return plain[column.type]


def _table(table: keys.Table) -> Table:
    columns = [
        Column(
            column.name,
            _type(column),
            primary_key=column.name in table.key,
            nullable=column.nullable,
            autoincrement=False,
        )
        for column in table.columns
    ]
    unique = [UniqueConstraint(*table.unique)] if table.unique else []
    indexes = [
        Index(f"ix_{table.name}_{'_'.join(names)}", *names) for names in INDEXES.get(table.name, ())
    ]
    return Table(table.name, CURATED, *columns, *unique, *indexes)


CURATED = MetaData()
TABLES = {table.name: _table(table) for table in keys.TABLES}
# What the curated rows were made from: `content`, `label` and `model`, one row each.
STATE = Table(
    "state",
    CURATED,
    Column("name", TEXT_IN_BYTE_ORDER, primary_key=True),
    Column("value", TEXT_IN_BYTE_ORDER, nullable=False),
)


def model_version() -> str:
    """A short text that changes with any table or column, so that an older store is rebuilt."""
    statements = "\n".join(str(CreateTable(table)) for table in CURATED.sorted_tables)
    return hashlib.sha256(f"{statements}{INDEXES}".encode()).hexdigest()[:12]

"""The store's tables: one for each file, of the model's columns, in portable SQL."""

import pytest
from sqlalchemy import Double, Integer
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateTable

from metrics.store import schema
from metrics.tables import keys


@pytest.mark.parametrize("table", keys.TABLES, ids=[table.name for table in keys.TABLES])
def test_a_table_has_its_files_columns_and_key(table: keys.Table) -> None:
    made = schema.TABLES[table.name]
    assert [column.name for column in made.columns] == [column.name for column in table.columns]
    assert tuple(column.name for column in made.primary_key) == table.key


def test_numbers_are_numbers_and_only_optional_ones_may_be_null() -> None:
    columns = schema.TABLES["observations"].c
    assert isinstance(columns.value.type, Double)
    assert isinstance(columns.year.type, Integer)
    nullable = {column.name for column in columns if column.nullable}
    assert nullable == {"value", "start", "end", "paragraph"}


def test_text_sorts_by_its_bytes_on_a_server_too() -> None:
    table = CreateTable(schema.TABLES["concepts"])
    assert 'concept_id TEXT COLLATE "C"' in str(table.compile(dialect=postgresql.dialect()))  # type: ignore[no-untyped-call]
    assert "COLLATE" not in str(table.compile(dialect=sqlite.dialect()))


def test_what_pages_ask_by_is_indexed() -> None:
    first = {next(iter(index.columns)).name for index in schema.TABLES["observations"].indexes}
    assert first == {"place_id", "indicator_id", "year", "source_id"}


def test_the_model_version_follows_the_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    before = schema.model_version()
    assert schema.model_version() == before
    monkeypatch.setattr(schema, "INDEXES", {})
    assert schema.model_version() != before

"""Every table and column has a title; no title or description is of a column that is not there."""

from metrics.tables.columns import COLUMN_TITLES, DESCRIPTIONS, TABLE_TITLES
from metrics.tables.keys import TABLES
from metrics.words import translator

COLUMNS = {column.name for table in TABLES for column in table.columns}


def test_every_table_and_column_is_titled() -> None:
    assert set(TABLE_TITLES) == {table.name for table in TABLES}
    assert set(COLUMN_TITLES) == COLUMNS
    assert set(DESCRIPTIONS) <= COLUMNS


def test_the_titles_of_a_table_tell_its_columns_apart() -> None:
    for table in TABLES:
        for language in ("zh", "en"):
            titles = [COLUMN_TITLES[c.name].say(translator(language)) for c in table.columns]
            assert len(set(titles)) == len(titles)

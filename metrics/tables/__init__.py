"""Reads the data folder: every row as a value of the model, every fault as an error with its row.

A loader takes `read_data`, which raises the first fault; an audit takes `read_folder`, which has
all of them beside the rows that could be read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from metrics.errors import DataError, ValueFormatError
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
from metrics.tables.cells import read_row
from metrics.tables.csvfiles import Sheet, content_hash, read_bytes, read_sheet
from metrics.tables.key_rules import key_faults
from metrics.tables.keys import TABLES, Table
from metrics.tables.row_rules import Known, row_faults
from metrics.words import Message


@dataclass(frozen=True, slots=True)
class Data:
    """The rows of the data folder, in the order of its files."""

    places: tuple[Place, ...]
    sources: tuple[Source, ...]
    concepts: tuple[Concept, ...]
    indicators: tuple[Indicator, ...]
    breakdowns: tuple[Breakdown, ...]
    categories: tuple[Category, ...]
    observations: tuple[Observation, ...]
    exclusions: tuple[Exclusion, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a folder held: its good rows, each row's line in its file, faults in file order.

    `lines["observations"][n]` is the line of `data.observations[n]`; `content` is the hash of
    the bytes that were read.
    """

    data: Data
    lines: Mapping[str, tuple[int, ...]]
    faults: tuple[DataError, ...]
    content: str


def read_data(folder: Path) -> Data:
    """The data of a folder without fault; raises the first `DataError` of any other."""
    reading = read_folder(folder)
    for fault in reading.faults:
        raise fault
    return reading.data


def read_folder(folder: Path) -> Reading:
    """The rows and faults of a folder; `DataFolderError` where it or a file cannot be read."""
    contents = read_bytes(folder)
    sheets = {table.name: read_sheet(table, contents[table.name]) for table in TABLES}
    rows: dict[str, dict[int, Any]] = {}
    found: list[DataError] = []
    for table in TABLES:
        rows[table.name], wrong_cells = _rows(table, sheets[table.name])
        found += [*sheets[table.name].faults, *wrong_cells]
    found += key_faults({name: sheet.lines for name, sheet in sheets.items() if sheet.lines})
    found += _rule_faults(rows)
    order = [table.file for table in TABLES]
    found.sort(key=lambda fault: (order.index(fault.file), fault.row or 0))
    return Reading(
        data=Data(**{name: tuple(values.values()) for name, values in rows.items()}),
        lines={name: tuple(values) for name, values in rows.items()},
        faults=tuple(found),
        content=content_hash(contents),
    )


def _rows(table: Table, sheet: Sheet) -> tuple[dict[int, Any], list[DataError]]:
    """The good rows by line, and the faults of the others."""
    good: dict[int, Any] = {}
    wrong: list[DataError] = []
    for line in sheet.lines:
        row, wrong_cells = read_row(table, line)
        wrong += wrong_cells
        if not wrong_cells:
            good[line.number] = row
    return good, wrong


def _rule_faults(rows: Mapping[str, Mapping[int, Any]]) -> Iterator[DataError]:
    known = _known(rows)
    for table in TABLES:
        for line, row in rows[table.name].items():
            for found, wanted in row_faults(row, known):
                yield ValueFormatError(
                    file=table.file,
                    row=line,
                    found=found,
                    wanted=wanted,
                    remedy=Message("改正这一行"),
                )


def _known(rows: Mapping[str, Mapping[int, Any]]) -> Known:
    return Known(
        places={row.place_id: row for row in rows["places"].values()},
        sources={row.source_id: row for row in rows["sources"].values()},
        indicators={row.indicator_id: row for row in rows["indicators"].values()},
        categories={row.category_id: row for row in rows["categories"].values()},
        whole_of={row.breakdown_id: row.indicator_id for row in rows["breakdowns"].values()},
    )

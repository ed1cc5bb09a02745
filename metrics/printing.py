"""Figures as text: CSV as in the data folder, JSON with typed values, a table for a terminal."""

import csv
import json
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from io import StringIO
from typing import Any

from metrics.model import Observation
from metrics.tables.cells import as_cells
from metrics.tables.keys import TABLE

COLUMNS = tuple(column.name for column in TABLE["observations"].columns)
NUMBERS = tuple(
    column.name for column in TABLE["observations"].columns if column.type in {int, float}
)
NOTES = ("note_zh", "note_en")
NOTE_WIDTH = 28
Rows = Iterable[Observation]


def as_csv(rows: Rows) -> str:
    """A file that the data folder could hold: reading it gives the same rows."""
    text = StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(map(as_cells, rows))
    return text.getvalue()


def as_json(rows: Rows) -> str:
    """A list of objects: numbers are numbers or null, caveats a list of codes, the rest texts."""
    return json.dumps([_object(row) for row in rows], ensure_ascii=False, indent=2) + "\n"


def _object(row: Observation) -> dict[str, Any]:
    values: dict[str, Any] = {**as_cells(row), "caveats": [str(code) for code in row.caveats]}
    for column in NUMBERS:
        number = getattr(row, column)
        whole = isinstance(number, float) and number.is_integer()
        values[column] = int(number) if whole else number
    return values


def as_table(rows: Rows) -> str:
    """Columns that hold something, notes cut; a Chinese character is two columns wide."""
    cells = [as_cells(row) for row in rows]
    shown = [name for name in COLUMNS if not cells or any(row[name] for row in cells)]
    grid = [dict(zip(shown, shown, strict=True)), *cells]
    widths = {name: max(_width(row[name]) for row in grid) for name in shown}
    widths |= {name: min(widths[name], NOTE_WIDTH) for name in NOTES if name in widths}
    lines = ("  ".join(_fitted(row, name, widths[name]) for name in shown) for row in grid)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _fitted(row: Mapping[str, str], column: str, width: int) -> str:
    cell = row[column]
    if _width(cell) > width:
        while _width(cell) > width - 1:
            cell = cell[:-1]
        cell += "…"
    space = " " * (width - _width(cell))
    return space + cell if column in NUMBERS else cell + space


def _width(text: str) -> int:
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


FORMATS: Mapping[str, Callable[[Sequence[Observation]], str]] = {
    "csv": as_csv,
    "json": as_json,
    "table": as_table,
}

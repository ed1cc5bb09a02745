"""Keys of the data folder: each names one row, names something that is there, and sorts its file.

Judged on the cells as written, so that a faulty row does not leave those that name it dangling.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from string import ascii_lowercase

from metrics.errors import KeyViolationError
from metrics.tables.csvfiles import Line
from metrics.tables.keys import TABLE, TABLES, Table
from metrics.words import Message

Lines = Mapping[str, Sequence[Line]]
SortKey = tuple[object, ...]


def key_faults(lines: Lines) -> Iterator[KeyViolationError]:
    """`lines` has the tables that could be read; what names one of the others is left alone."""
    for table in TABLES:
        if table.name in lines:
            yield from _doubled(table, lines[table.name], table.key)
            yield from _doubled(table, lines[table.name], table.unique)
            yield from _dangling(table, lines)
            yield from _unsorted(table, lines[table.name])
    yield from _unlettered(lines.get("observations", ()))


def _doubled(
    table: Table, lines: Sequence[Line], columns: tuple[str, ...]
) -> Iterator[KeyViolationError]:
    first: dict[tuple[str, ...], int] = {}
    for line in lines if columns else ():
        key = tuple(line.cells[column] for column in columns)
        if key in first:
            yield KeyViolationError(
                file=table.file,
                row=line.number,
                found=Message(
                    "{columns} 与第 {row} 行相同：{key}",
                    {"columns": ", ".join(columns), "row": first[key], "key": ", ".join(key)},
                ),
                wanted=Message("这些列合起来，一种取值只有一行"),
                remedy=Message("若是重复，删去一行；若是两件事，改正区分它们的列"),
            )
        first.setdefault(key, line.number)


def _dangling(table: Table, lines: Lines) -> Iterator[KeyViolationError]:
    for column, target in table.references.items():
        if target not in lines:
            continue
        (key,) = TABLE[target].key
        known = {line.cells[key] for line in lines[target]}
        for line in lines[table.name]:
            cell = line.cells[column]
            if cell and cell not in known:
                yield KeyViolationError(
                    file=table.file,
                    row=line.number,
                    found=Message("{column} 列为“{cell}”", {"column": column, "cell": cell}),
                    wanted=Message("{file} 中已有的 {key}", {"file": f"{target}.csv", "key": key}),
                    remedy=Message("改正代码，或先在 {file} 中加上它", {"file": f"{target}.csv"}),
                )


def _unsorted(table: Table, lines: Sequence[Line]) -> Iterator[KeyViolationError]:
    order = SORT_KEYS.get(table.name, _by_text(table.key))
    for before, line in pairwise(lines):
        if order(line) < order(before):
            yield KeyViolationError(
                file=table.file,
                row=line.number,
                found=Message("这一行排在第 {row} 行之后，次序不对", {"row": before.number}),
                wanted=Message("各行按键排序：{columns}", {"columns": ", ".join(table.key)}),
                remedy=Message("把这一行移到按键应在的位置"),
            )


def _unlettered(lines: Sequence[Line]) -> Iterator[KeyViolationError]:
    """Rows of one span are a, b, c in turn; a row alone on its span has no letter."""
    spans: dict[tuple[str, ...], list[Line]] = {}
    for line in lines:
        if line.cells["start"]:
            span = tuple(line.cells[column] for column in ("source_id", "start", "end"))
            spans.setdefault(span, []).append(line)
    for sharing in spans.values():
        due = ascii_lowercase if len(sharing) > 1 else " "
        for line, letter in zip(sharing, due, strict=False):
            if _letter(line) != letter.strip():
                yield _letter_fault(line, letter.strip(), len(sharing))


def _letter_fault(line: Line, letter: str, sharing: int) -> KeyViolationError:
    key = line.cells["observation_id"]
    return KeyViolationError(
        file="observations.csv",
        row=line.number,
        found=Message("observation_id 列为“{key}”，同一处共有 {n} 行", {"key": key, "n": sharing}),
        wanted=Message("末尾依次为 a、b、c：此行为 {letter}", {"letter": letter})
        if letter
        else Message("只有一行时末尾不加字母"),
        remedy=Message("改正 observation_id 的末尾，或改正 start 与 end"),
    )


def _by_text(columns: tuple[str, ...]) -> Callable[[Line], SortKey]:
    return lambda line: tuple(line.cells[column] for column in columns)


def _by_figure(line: Line) -> SortKey:
    """Source, start and letter: text order would put the figure at 1000 before the one at 200."""
    cells = line.cells
    return (cells["source_id"], _offset(cells["start"]), _letter(line))


def _by_span(line: Line) -> SortKey:
    cells = line.cells
    return (cells["source_id"], _offset(cells["start"]), _offset(cells["end"]))


def _letter(line: Line) -> str:
    found = re.search(r":[0-9]+([a-z]?)$", line.cells["observation_id"])
    return found.group(1) if found else ""


def _offset(cell: str) -> float:
    return float(cell) if re.fullmatch(r"[0-9]+", cell) else math.inf


SORT_KEYS: Mapping[str, Callable[[Line], SortKey]] = {
    "observations": _by_figure,
    "exclusions": _by_span,
}

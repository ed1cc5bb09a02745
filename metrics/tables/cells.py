"""Cells to values and back: what a row's cells are, and what a wrong cell should have been.

pydantic judges; its errors are told in our words. Blank cells are left out, so that the defaults of
the model apply.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from metrics.errors import ValueFormatError
from metrics.tables.csvfiles import Line
from metrics.tables.keys import TABLE, Column, Table, columns_of
from metrics.words import Message

A_NUMBER = Message("数字，只用半角数字、负号和小数点")
A_WHOLE_NUMBER = Message("整数，只用半角数字")
A_DATE = Message("日期，写作 YYYY-MM-DD")
FILLED = Message("不可留空")
# pydantic also reads 1_000, 1e3, 7.0 and seconds since 1970; who reads the file next may not.
WRITTEN = {
    int: (re.compile(r"-?[0-9]+"), A_WHOLE_NUMBER),
    float: (re.compile(r"-?[0-9]+(?:\.[0-9]+)?"), A_NUMBER),
    date: (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), A_DATE),
}
PATTERNS = {
    "place_id": Message("六位半角数字的行政区划代码"),
    "sha256": Message("64 位小写十六进制的 SHA-256"),
    "period": Message("YYYY、YYYY-MM、YYYY-MM-DD，或以 / 相连的两者"),
    "window": Message("时长 P1Y、P3Y、P4M 等，或 open"),
}
A_SLUG = Message("小写字母、数字、连字符和下划线组成的代码")
BY_KIND = {
    "missing": FILLED,
    "string_too_short": FILLED,
    "finite_number": A_NUMBER,
    "float_parsing": A_NUMBER,
    "int_parsing": A_WHOLE_NUMBER,
}
CORRECT_IT = Message("改正这一格")


@cache
def _adapter(table: str) -> TypeAdapter[Any]:
    return TypeAdapter(TABLE[table].row)


def read_row(table: Table, line: Line) -> tuple[Any, tuple[ValueFormatError, ...]]:
    """The row of a line and no faults, or None and one fault for each wrong cell."""
    faults = dict(_spelling(table, line))
    filled = {name: cell for name, cell in line.cells.items() if cell}
    try:
        row = _adapter(table.name).validate_python(filled)
    except ValidationError as error:
        for detail in error.errors():
            name = str(detail["loc"][0])
            faults.setdefault(name, _fault(table, line, name, _wanted(table, name, detail)))
    in_order = tuple(faults[column.name] for column in table.columns if column.name in faults)
    return (None, in_order) if in_order else (row, ())


def _spelling(table: Table, line: Line) -> Iterator[tuple[str, ValueFormatError]]:
    """Cells that would be read, but are not written as the data's rules want them."""
    for column in table.columns:
        wanted = _spelled(column, line.cells[column.name])
        if wanted:
            yield column.name, _fault(table, line, column.name, wanted)


def _spelled(column: Column, cell: str) -> Message | None:
    if cell != cell.strip():
        return Message("前后没有空格的内容")
    if column.many and cell and not all(part.strip() for part in cell.split(";")):
        return Message("以 ; 隔开、没有空项的列表")
    pattern, wanted = WRITTEN.get(column.type, (None, None))
    if pattern and cell and not pattern.fullmatch(cell):
        return wanted
    is_code = column.name in PATTERNS or column.name.endswith("_id")
    return PATTERNS.get(column.name, A_SLUG) if is_code and not cell.isascii() else None


def _fault(table: Table, line: Line, name: str, wanted: Message) -> ValueFormatError:
    cell = line.cells[name]
    found = (
        Message("{column} 列为“{cell}”", {"column": name, "cell": cell})
        if cell
        else Message("{column} 列为空", {"column": name})
    )
    return ValueFormatError(
        file=table.file, row=line.number, found=found, wanted=wanted, remedy=CORRECT_IT
    )


def _wanted(table: Table, name: str, detail: ErrorDetails) -> Message:
    kind, limits = detail["type"], detail.get("ctx", {})
    column = next(column for column in table.columns if column.name == name)
    if kind == "enum" and issubclass(column.type, StrEnum):
        codes = " | ".join(code for code in column.type if code)
        return Message("以下代码之一：{codes}", {"codes": codes})
    if kind == "string_pattern_mismatch":
        return PATTERNS.get(name, A_SLUG)
    if kind == "string_too_long":
        return Message("不超过 {n} 个字符", {"n": limits["max_length"]})
    if kind in {"greater_than_equal", "less_than_equal"}:
        return _within(limits)
    if kind.startswith("date"):
        return A_DATE
    return BY_KIND.get(kind, Message("合乎该列类型的内容"))


def _within(limits: dict[str, Any]) -> Message:
    if "ge" in limits:
        return Message("不小于 {n} 的数", {"n": limits["ge"]})
    return Message("不大于 {n} 的数", {"n": limits["le"]})


def as_cells(row: object) -> dict[str, str]:
    """A row's cells as a data file has them: reading them again gives an equal row."""
    return {column.name: as_cell(getattr(row, column.name)) for column in columns_of(type(row))}


def as_cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ";".join(map(str, value))
    if isinstance(value, float):
        return _digits(value)
    return str(value)


def _digits(value: float) -> str:
    """Digits without exponent, as many as it takes to read the same number again."""
    if value.is_integer():
        return str(int(value))
    return format(Decimal(repr(value)), "f")

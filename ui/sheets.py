"""Rows as CSV and XLSX: numbers stay numbers, no text becomes a formula, all words go with them."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO

from exhibits import wording
from exhibits.exhibit import Exhibit
from exhibits.view import View
from exhibits.wrapping import width
from metrics.labels import label
from metrics.model import Observation
from metrics.printing import COLUMNS, NUMBERS
from metrics.tables.cells import as_cells
from metrics.words import Translate
from ui import escape

Value = str | int | float | None
SHEET_NAME_LENGTH = 31
TEXT, WIDEST = 2.0, 60  # a Chinese character is as wide as two digits, Excel's unit


@dataclass(frozen=True, slots=True)
class Sheet:
    """A named table; None is an empty cell."""

    name: str
    headings: tuple[str, ...]
    lines: tuple[tuple[Value, ...], ...]


def observations(view: View, rows: Iterable[Observation]) -> Sheet:
    """Names in the reader's language, then the columns of observations.csv as they are."""
    t = view.t
    headings = (
        t("城市"),
        t("主题"),
        t("指标"),
        t("分项"),
        t("数值"),
        t("时间"),
        t("性质"),
        t("来源"),
    )
    lines = tuple((*_named(view, row), *_cells(row)) for row in rows)
    return Sheet(t("数据"), (*headings, *COLUMNS), lines)


def _named(view: View, row: Observation) -> tuple[str, ...]:
    indicator, source = view.indicator(row), view.source(row)
    category = view.catalogue.categories.get(row.category_id)
    return (
        view.named(view.place(row)),
        label(indicator.theme, view.t),
        view.named(indicator),
        view.named(category) if category else "",
        wording.figure(row, indicator, view.t),
        wording.period(row, view.t),
        label(indicator.measure, view.t),
        view.title(source),
    )


def _cells(row: Observation) -> tuple[Value, ...]:
    texts = as_cells(row)
    return tuple(getattr(row, name) if name in NUMBERS else texts[name] for name in COLUMNS)


def as_shown(exhibit: Exhibit, t: Translate) -> Sheet:
    """The table of an exhibit as the page shows it."""
    lines = tuple(tuple(line.cells) for line in exhibit.table.lines)
    return Sheet(t("表"), exhibit.table.headings, lines)


def words(exhibit: Exhibit, t: Translate) -> Sheet:
    """Everything an exhibit says, so that the rows never travel without it."""
    verdict = f"{exhibit.verdict_word}　{exhibit.verdict_reasons}"
    lines = (
        (t("标题"), exhibit.headline),
        (t("副题"), exhibit.subtitle),
        (t("能否比较"), verdict),
        *((t("说明"), note) for note in exhibit.notes),
        *((t("来源"), source.text) for source in exhibit.sources),
        (t("数据版本"), exhibit.version),
    )
    return Sheet(t("说明"), (t("项目"), t("内容")), lines)


def csv_bytes(sheet: Sheet) -> bytes:
    """A file that Excel opens in Chinese and no program takes a formula from."""
    text = StringIO()
    writer = csv.writer(text)
    for line in (sheet.headings, *sheet.lines):
        writer.writerow(
            "" if v is None else escape.cell(v) if isinstance(v, str) else _plain(v) for v in line
        )
    return text.getvalue().encode("utf-8-sig")


def _plain(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else repr(value)


def xlsx_bytes(sheets: Sequence[Sheet]) -> bytes:
    """A workbook with a sheet each; texts are strings whatever they begin with."""
    from openpyxl import Workbook  # noqa: PLC0415  asked for only on a click

    book = Workbook(write_only=True)
    book.properties.creator = "城鉴 Chengjian"
    for sheet in sheets:
        page = book.create_sheet(sheet.name[:SHEET_NAME_LENGTH])
        page.freeze_panes = "A2"
        for n, _ in enumerate(sheet.headings):
            page.column_dimensions[_letter(n)].width = _width(sheet, n)
        for line in (sheet.headings, *sheet.lines):
            page.append([_cell(page, value) for value in line])
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def _cell(page: object, value: Value) -> object:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415

    cell = WriteOnlyCell(page, value=value)
    if isinstance(value, str):
        cell.data_type = "s"
    return cell


def _letter(n: int) -> str:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    return str(get_column_letter(n + 1))


def _width(sheet: Sheet, n: int) -> float:
    """Wide enough for the longest cell, within reason."""
    texts = (str(line[n]) for line in (sheet.headings, *sheet.lines) if line[n] is not None)
    longest = max(width(text, TEXT) for text in texts)
    return float(min(longest + 2, WIDEST))

"""The CSV files of a data folder as lines of cells: bytes, encoding, header and width of rows.

What a cell means is for `cells`; here every fault is of the file's form.
"""

import csv
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from metrics.errors import ColumnError, DataError, DataFolderError, ValueFormatError
from metrics.tables.keys import TABLES, Table
from metrics.words import Message

BOM = b"\xef\xbb\xbf"
PLAIN_TEXT = Message("UTF-8 文本，无 BOM，换行为 LF，每行一条")
SAVE_AGAIN = Message("用文本编辑器另存为 UTF-8、LF 换行的 CSV")


class Line(NamedTuple):
    """A row as it is written; `number` is its line in the file, the header being 1."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file's lines and the faults of its form; without lines where the file is no table."""

    lines: tuple[Line, ...]
    faults: tuple[DataError, ...]


def read_bytes(folder: Path) -> dict[str, bytes]:
    """The content of every table of the folder; `DataFolderError` where one cannot be read."""
    if not folder.is_dir():
        raise DataFolderError(
            file=str(folder),
            found=Message("没有这个文件夹"),
            wanted=Message("存放 CSV 文件的数据文件夹"),
            remedy=Message("把环境变量 {variable} 指向数据文件夹", {"variable": "CHENGJIAN_DATA"}),
        )
    return {table.name: _bytes(folder, table.file) for table in TABLES}


def _bytes(folder: Path, file: str) -> bytes:
    try:
        return (folder / file).read_bytes()
    except OSError as error:
        raise DataFolderError(
            file=file,
            found=Message("文件不存在")
            if isinstance(error, FileNotFoundError)
            else Message("文件无法读取"),
            wanted=Message("数据文件夹内可读的 CSV 文件"),
            remedy=Message("补上该文件，或改正它的权限"),
        ) from error


def content_hash(contents: Mapping[str, bytes]) -> str:
    """SHA-256 over all tables, hexadecimal: two folders with the same one hold the same data."""
    digest = hashlib.sha256()
    for table in TABLES:
        content = contents[table.name]
        digest.update(f"{table.name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def read_sheet(table: Table, content: bytes) -> Sheet:
    """The lines of a file; a row that is not of the header's width is a fault and left out."""
    fault = _text_fault(table.file, content)
    if fault:
        return Sheet((), (fault,))
    header, *rows = content.decode("utf-8").removesuffix("\n").split("\n")
    columns = [column.name for column in table.columns]
    faults: list[DataError] = list(_header_faults(table.file, header, columns))
    if faults:
        return Sheet((), tuple(faults))
    lines: list[Line] = []
    for number, row in enumerate(rows, start=2):
        cells = _cells(row)
        if cells is None or len(cells) != len(columns):
            faults.append(_ragged(table.file, number, cells, len(columns)))
        else:
            lines.append(Line(number, dict(zip(columns, cells, strict=True))))
    if not content.endswith(b"\n"):
        faults.append(_form_fault(table.file, len(rows) + 1, Message("最后一行没有换行符")))
    return Sheet(tuple(lines), tuple(faults))


def _text_fault(file: str, content: bytes) -> DataError | None:
    if content.startswith(BOM):
        return _form_fault(file, 1, Message("文件以 BOM 开头"))
    if b"\0" in content:
        return ValueFormatError(
            file=file,
            row=_line_of(content, content.index(b"\0")),
            found=Message("有空字符（NUL）"),
            wanted=PLAIN_TEXT,
            remedy=Message("删去该字符；若整份文件都有，则按 UTF-8 另存"),
        )
    if b"\r" in content:
        where = _line_of(content, content.index(b"\r"))
        return _form_fault(file, where, Message("换行为 CRLF 或 CR"))
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _form_fault(file, _line_of(content, error.start), Message("不是 UTF-8 编码"))
    return None


def _form_fault(file: str, row: int, found: Message) -> DataFolderError:
    return DataFolderError(file=file, row=row, found=found, wanted=PLAIN_TEXT, remedy=SAVE_AGAIN)


def _line_of(content: bytes, offset: int) -> int:
    return content.count(b"\n", 0, offset) + 1


def _cells(row: str) -> list[str] | None:
    """The cells of one line, None where its quotes are not closed."""
    try:
        return next(csv.reader([row], strict=True), [])
    except csv.Error:
        return None


def _header_faults(file: str, header: str, columns: list[str]) -> Iterator[DataError]:
    found = _cells(header) or []
    missing = [column for column in columns if column not in found]
    extra = [name for at, name in enumerate(found) if name not in columns or name in found[:at]]
    if missing:
        yield _column_fault(file, Message("缺少列 {columns}", {"columns": ", ".join(missing)}))
    if extra:
        yield _column_fault(file, Message("多出列 {columns}", {"columns": ", ".join(extra)}))
    if not missing and not extra and found != columns:
        first = next(name for name, due in zip(found, columns, strict=True) if name != due)
        yield _column_fault(file, Message("列 {column} 的位置不对", {"column": first}))


def _column_fault(file: str, found: Message) -> ColumnError:
    columns = next(table.columns for table in TABLES if table.file == file)
    return ColumnError(
        file=file,
        row=1,
        found=found,
        wanted=Message("首行 {columns}", {"columns": ",".join(column.name for column in columns)}),
        remedy=Message("改正首行，各行的单元格随之调整"),
    )


def _ragged(file: str, row: int, cells: list[str] | None, width: int) -> ColumnError:
    found = (
        Message("引号没有闭合，或单元格内有换行")
        if cells is None
        else Message("这一行有 {n} 个单元格", {"n": len(cells)})
    )
    return ColumnError(
        file=file,
        row=row,
        found=found,
        wanted=Message("与首行相同的 {n} 个单元格，写在一行内", {"n": width}),
        remedy=Message("补上或删去逗号；含逗号或引号的单元格用双引号括起"),
    )

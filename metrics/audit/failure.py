"""A check that does not hold, and where."""

from dataclasses import dataclass

from metrics.errors import (
    ColumnError,
    DataError,
    DataFolderError,
    KeyViolationError,
    ValueFormatError,
)
from metrics.tables.versions import PACKAGE_FILE
from metrics.words import Message, Translate

CHECK_OF: dict[type[DataError], str] = {
    DataFolderError: "folder",
    ColumnError: "columns",
    ValueFormatError: "values",
    KeyViolationError: "keys",
}


@dataclass(frozen=True, slots=True)
class Failure:
    """`row` is the line of `file` (the header of a table is 1); None for a whole file."""

    check: str
    file: str
    row: int | None
    found: Message
    wanted: Message

    def say(self, t: Translate) -> str:
        return t(
            "{place}：{check}：{found}；应为：{wanted}",
            place=self.file if self.row is None else f"{self.file}:{self.row}",
            check=self.check,
            found=self.found.say(t),
            wanted=self.wanted.say(t),
        )


def failure_of(error: DataError) -> Failure:
    """An error of the data folder as a failed check."""
    check = "package" if error.file == PACKAGE_FILE else CHECK_OF[type(error)]
    return Failure(check, error.file, error.row, error.found, error.wanted)

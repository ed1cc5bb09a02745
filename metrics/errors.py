"""One family of errors; pages and commands catch `ChengjianError` and nothing wider.

ChengjianError
├── SettingError            a CHENGJIAN_* setting cannot be used
├── UnknownCodeError        a code in a choice names nothing
├── DataError               a file of the data folder, at a row
│   ├── DataFolderError     the folder or a file of it cannot be read
│   ├── ColumnError         a column is missing, extra or misplaced
│   ├── ValueFormatError    a cell is not of its column's type or code list
│   └── KeyViolationError   a key is doubled or names nothing
├── SourceFileError         a report is missing or is not the file that was curated
├── StoreError              the store cannot be built, read or written
├── NumeralError            a printed figure cannot be read
└── AdditionError           parts that may not be added

Every message says what was found, what was wanted and what to do, in both languages.
"""

from metrics.words import LANGUAGES, Message, Translate, translator


class ChengjianError(Exception):
    """An expected failure that can be told to a reader."""

    def __init__(
        self, *, found: Message, wanted: Message, remedy: Message, where: str = ""
    ) -> None:
        self.found, self.wanted, self.remedy, self.where = found, wanted, remedy, where
        super().__init__(str(self))

    def sentence(self, t: Translate) -> str:
        return Message(
            "{place}{found}；应为：{wanted}。处理：{remedy}",
            {
                "place": self.where + (t("：") if self.where else ""),
                "found": self.found,
                "wanted": self.wanted,
                "remedy": self.remedy,
            },
        ).say(t)

    def __str__(self) -> str:
        return "\n".join(self.sentence(translator(language)) for language in LANGUAGES)


class SettingError(ChengjianError):
    pass


class UnknownCodeError(ChengjianError):
    pass


class DataError(ChengjianError):
    """A fault in a file of the data folder; `row` is the line of the file, the header being 1."""

    def __init__(
        self, *, file: str, row: int | None = None, found: Message, wanted: Message, remedy: Message
    ) -> None:
        self.file, self.row = file, row
        where = file if row is None else f"{file}:{row}"
        super().__init__(found=found, wanted=wanted, remedy=remedy, where=where)


class DataFolderError(DataError):
    pass


class ColumnError(DataError):
    pass


class ValueFormatError(DataError):
    pass


class KeyViolationError(DataError):
    pass


class SourceFileError(ChengjianError):
    pass


class StoreError(ChengjianError):
    pass


class NumeralError(ChengjianError):
    pass


class AdditionError(ChengjianError):
    pass

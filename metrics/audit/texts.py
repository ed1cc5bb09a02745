"""The reports themselves, as they lie on disk."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from metrics.errors import SourceFileError, UnknownCodeError
from metrics.model import Source
from metrics.settings import Settings
from metrics.tables import read_folder
from metrics.words import Message

AROUND = 20
# \d is every decimal digit of Unicode, the full-width ones included.
NUMERAL = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Text:
    """A report decoded as UTF-8 without touching its line ends: offsets are code points of this."""

    source: Source
    text: str

    def line(self, offset: int) -> int:
        """The line of an offset, from 1."""
        return self.text.count("\n", 0, offset) + 1

    def paragraph(self, offset: int) -> int:
        """The number of the non-blank line that an offset stands in, from 1."""
        lines = self.text.split("\n")[: self.line(offset)]
        return sum(1 for line in lines if line.strip())

    def passage(self, offset: int) -> str:
        """The line that an offset stands in."""
        start = self.text.rfind("\n", 0, offset) + 1
        return self.text[start:].partition("\n")[0]

    def around(self, offset: int) -> str:
        """A few characters of the line on both sides of an offset."""
        start = self.text.rfind("\n", 0, offset) + 1
        line = self.passage(offset)
        return line[max(0, offset - start - AROUND) : offset - start + AROUND].strip()


def read_text(source: Source, reports: Path) -> Text:
    """The report of a source; SourceFileError when it is missing, unreadable or another file."""
    path = reports / source.file_name
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _refusal(
            source,
            Message("读不到文件（{reason}）", {"reason": error.strerror or type(error).__name__}),
        ) from error
    digest = hashlib.sha256(content).hexdigest()
    if digest != source.sha256:
        raise _refusal(source, Message("SHA-256 为 {digest}", {"digest": digest}))
    try:
        return Text(source, content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise _refusal(source, Message("不是 UTF-8 文件")) from error


def text_of(source_id: str, settings: Settings) -> Text:
    """The report of a source by its code; SourceFileError where no folder of reports is set."""
    sources = {source.source_id: source for source in read_folder(settings.data).data.sources}
    if source_id not in sources:
        raise UnknownCodeError(
            found=Message("没有代码为“{code}”的报告", {"code": source_id}),
            wanted=Message("其中之一：{codes}", {"codes": ", ".join(sources)}),
            remedy=Message("改正代码"),
        )
    if settings.sources is None:
        raise SourceFileError(
            found=Message("没有设定报告文件夹"),
            wanted=Message("环境变量 CHENGJIAN_SOURCES 指向报告原文所在的文件夹"),
            remedy=Message("设定后再运行"),
        )
    return read_text(sources[source_id], settings.sources)


def _refusal(source: Source, found: Message) -> SourceFileError:
    return SourceFileError(
        where=source.file_name,
        found=found,
        wanted=Message("整理数据时所用的文件，SHA-256 为 {digest}", {"digest": source.sha256}),
        remedy=Message("把原报告放回报告文件夹，或不设报告文件夹"),
    )

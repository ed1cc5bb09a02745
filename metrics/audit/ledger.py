"""The ledger of a report: each of its numerals is curated or excluded, once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from metrics.audit.failure import Failure
from metrics.audit.texts import NUMERAL, Text
from metrics.model import Exclusion, Observation
from metrics.tables import Data
from metrics.words import Message

Span = tuple[int, int]


class Numeral(NamedTuple):
    """A numeral of a report, its line there, and in how many spans of each kind it lies."""

    start: int
    printed: str
    line: int
    curated: int
    excluded: int

    @property
    def spans(self) -> int:
        return self.curated + self.excluded


@dataclass(frozen=True, slots=True)
class Ledger:
    """What became of the numerals of one report."""

    source_id: str
    file: str
    entries: tuple[Numeral, ...]

    @property
    def numerals(self) -> int:
        return len(self.entries)

    @property
    def curated(self) -> int:
        return sum(1 for entry in self.entries if entry.curated)

    @property
    def excluded(self) -> int:
        return sum(1 for entry in self.entries if entry.excluded and not entry.curated)

    @property
    def unaccounted(self) -> tuple[Numeral, ...]:
        return tuple(entry for entry in self.entries if not entry.spans)


def ledger(text: Text, data: Data) -> Ledger:
    """The account of one report. Rows lettered on one span are one span."""
    source_id = text.source.source_id
    curated = _spans(data.observations, source_id)
    excluded = _spans(data.exclusions, source_id)
    entries = tuple(
        Numeral(
            match.start(),
            match.group(),
            text.line(match.start()),
            _around(match.span(), curated),
            _around(match.span(), excluded),
        )
        for match in NUMERAL.finditer(text.text)
    )
    return Ledger(source_id, text.source.file_name, entries)


def ledger_failures(account: Ledger) -> Iterator[Failure]:
    """Numerals in no row, and numerals in more than one; `row` is the line of the report."""
    for entry in account.entries:
        if entry.spans != 1:
            found = Message(
                "第 {start} 个字符起的“{printed}”登记了 {n} 次",
                {"start": entry.start, "printed": entry.printed, "n": entry.spans},
            )
            wanted = Message("恰好在一处观测或一处剔除之内")
            yield Failure("numerals", account.file, entry.line, found, wanted)


def _spans(rows: Iterable[Observation | Exclusion], source_id: str) -> set[Span]:
    return {
        (row.start, row.end)
        for row in rows
        if row.source_id == source_id and row.start is not None and row.end is not None
    }


def _around(numeral: Span, spans: set[Span]) -> int:
    return sum(1 for start, end in spans if start <= numeral[0] and numeral[1] <= end)

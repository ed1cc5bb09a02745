"""Rows against their reports: what a span prints, and in which paragraph it stands."""

from collections.abc import Iterator, Sequence

from metrics.audit.failure import Failure
from metrics.audit.texts import Text
from metrics.model import Exclusion, Observation
from metrics.tables import Reading
from metrics.words import Message


def evidence_failures(reading: Reading, text: Text) -> Iterator[Failure]:
    """The rows of one report whose span or paragraph is not what they say."""
    for name, rows in _tables(reading):
        for row, line in zip(rows, reading.lines[name], strict=True):
            if row.source_id == text.source.source_id and row.start is not None:
                yield from _span(row, text, f"{name}.csv", line)
                if isinstance(row, Observation):
                    yield from _paragraph(row, row.start, text, line)


def _tables(reading: Reading) -> Iterator[tuple[str, Sequence[Observation | Exclusion]]]:
    yield "observations", reading.data.observations
    yield "exclusions", reading.data.exclusions


def _span(row: Observation | Exclusion, text: Text, file: str, line: int) -> Iterator[Failure]:
    there = text.text[row.start : row.end]
    if there != row.printed:
        found = Message(
            "{start}–{end} 处印的是“{there}”", {"start": row.start, "end": row.end, "there": there}
        )
        yield Failure("span", file, line, found, Message("“{x}”", {"x": row.printed}))


def _paragraph(row: Observation, start: int, text: Text, line: int) -> Iterator[Failure]:
    there = text.paragraph(start)
    if row.paragraph != there:
        yield Failure(
            "paragraph",
            "observations.csv",
            line,
            Message("第 {n} 段", {"n": row.paragraph}),
            Message("第 {n} 段", {"n": there}),
        )

"""A curator's desk: the small data folder beside its reports, to spoil and to audit."""

import csv
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from metrics.audit import Report, audit
from metrics.package import write_package
from metrics.tables.keys import TABLE

Row = dict[str, str]
Place = tuple[str, str, int | None]


@dataclass(frozen=True)
class Desk:
    """Rows are counted as lines of their file, the header being 1; keys stay sorted."""

    data: Path
    reports: Path

    def rows(self, file: str) -> list[Row]:
        with (self.data / file).open(encoding="utf-8", newline="") as opened:
            return list(csv.DictReader(opened))

    def change(self, file: str, row: int, **cells: str) -> None:
        rows = self.rows(file)
        rows[row - 2] |= cells
        self._write(file, rows)

    def remove(self, file: str, row: int) -> None:
        rows = self.rows(file)
        del rows[row - 2]
        self._write(file, rows)

    def add(self, file: str, *rows: Row) -> None:
        table = TABLE[Path(file).stem]
        blank = {column.name: "" for column in table.columns}
        every = [*self.rows(file), *(blank | row for row in rows)]
        self._write(file, sorted(every, key=lambda row: _in_key_order(row, table.key)))

    def report(self, source_id: str) -> Path:
        return self.reports / f"{source_id}.txt"

    def publish(self, source_id: str, content: bytes) -> None:
        """The report is these bytes, and they are what was curated."""
        self.report(source_id).write_bytes(content)
        row = [source["source_id"] for source in self.rows("sources.csv")].index(source_id) + 2
        self.change("sources.csv", row, sha256=hashlib.sha256(content).hexdigest())

    def print_line(self, source_id: str, line: str) -> None:
        """One more line at the end of a report."""
        self.publish(source_id, self.report(source_id).read_bytes() + f"{line}\n".encode())

    def curate(self, source_id: str, printed: str, *, letter: str = "", **cells: str) -> None:
        """A row of 2020 for a print that stands once in a report."""
        span = self._span(source_id, printed)
        key = f"{source_id}:{int(span['start']) + _first_digit(printed)}{letter}"
        of = {"place_id": "330200", "period": "2020", "period_basis": "stated", "year": "2020"}
        row = of | span | {"observation_id": key, "source_id": source_id, "printed": printed}
        self.add("observations.csv", row | cells)

    def exclude(self, source_id: str, printed: str) -> None:
        span = self._span(source_id, printed)
        del span["paragraph"]
        row = span | {"source_id": source_id, "printed": printed, "reason": "date"}
        self.add("exclusions.csv", row)

    def reprint(self, row: int, printed: str, **cells: str) -> None:
        """A figure is printed otherwise; its row and the spans behind it follow."""
        cell = self.rows("observations.csv")[row - 2]
        source_id, start, end = cell["source_id"], int(cell["start"]), int(cell["end"])
        text = self.report(source_id).read_bytes().decode()
        self.publish(source_id, (text[:start] + printed + text[end:]).encode())
        for file in ("observations.csv", "exclusions.csv"):
            self._shift(file, source_id, after=start, by=len(printed) - (end - start))
        self.change(
            "observations.csv",
            row,
            printed=printed,
            end=str(start + len(printed)),
            observation_id=f"{source_id}:{start + _first_digit(printed)}",
            **cells,
        )

    def audit(self) -> Report:
        """The audit of what lies there, once it is described as it is."""
        write_package(self.data, "2026-01-31")
        return audit(self.data, self.reports)

    def failures(self) -> list[Place]:
        """Check, file and row of every failure."""
        return [(failure.check, failure.file, failure.row) for failure in self.audit().failures]

    def _span(self, source_id: str, printed: str) -> Row:
        text = self.report(source_id).read_bytes().decode()
        assert text.count(printed) == 1
        start = text.index(printed)
        paragraph = sum(bool(line.strip()) for line in text[: start + 1].split("\n"))
        spoken = {"start": start, "end": start + len(printed), "paragraph": paragraph}
        return {name: str(number) for name, number in spoken.items()}

    def _shift(self, file: str, source_id: str, *, after: int, by: int) -> None:
        for line, row in enumerate(self.rows(file), start=2):
            start, end = int(row["start"]) + by, int(row["end"]) + by
            if row["source_id"] == source_id and start - by > after:
                self.change(file, line, start=str(start), end=str(end))
                if "observation_id" in row:
                    key = f"{source_id}:{start + _first_digit(row['printed'])}"
                    self.change(file, line, observation_id=key)

    def _write(self, file: str, rows: list[Row]) -> None:
        with (self.data / file).open("w", encoding="utf-8", newline="") as opened:
            writer = csv.DictWriter(opened, rows[0], lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)


def _in_key_order(row: Row, key: tuple[str, ...]) -> tuple[str, int, str]:
    """Figures and exclusions by report and place there, other rows by key."""
    start = row.get("start", "")
    return (
        (row["source_id"], int(start), row.get("observation_id", ""))
        if start
        else (row[key[0]], 0, "")
    )


def _first_digit(printed: str) -> int:
    found = re.search(r"\d", printed)
    return found.start() if found else 0


@pytest.fixture
def desk(data_folder: Path, sources_folder: Path) -> Desk:
    return Desk(data_folder, sources_folder)

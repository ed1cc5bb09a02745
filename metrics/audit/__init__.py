"""Proof of the data: every check of the data model, and where each row or numeral fails it.

`audit` runs all that can be run. What needs the reports themselves is left out, and said to be left
out, when they are not at hand.
"""

from collections.abc import Iterator
from pathlib import Path

from metrics.audit.evidence import evidence_failures
from metrics.audit.failure import Failure, failure_of
from metrics.audit.figures import figure_failures
from metrics.audit.ledger import Ledger, ledger, ledger_failures
from metrics.audit.report import Report
from metrics.audit.texts import Text, read_text
from metrics.errors import DataError, SourceFileError
from metrics.package import check_package
from metrics.tables import Reading, read_folder
from metrics.words import Message

__all__ = ["NEED_REPORTS", "Failure", "Ledger", "Report", "audit"]

NEED_REPORTS = ("source_file", "span", "paragraph", "numerals")


def audit(folder: Path, reports: Path | None) -> Report:
    """All checks of a data folder, against the folder of reports where one is given."""
    skipped = () if reports else NEED_REPORTS
    try:
        reading = read_folder(folder)
    except DataError as error:
        return Report(ledgers=(), failures=(failure_of(error),), skipped=skipped)
    texts, missing = _texts(reading, reports) if reports else ([], [])
    ledgers = tuple(ledger(text, reading.data) for text in texts)
    failures = [*_rows(folder, reading), *missing]
    for text in texts:
        failures += evidence_failures(reading, text)
    for account in ledgers:
        failures += ledger_failures(account)
    return Report(ledgers=ledgers, failures=tuple(failures), skipped=skipped)


def _rows(folder: Path, reading: Reading) -> Iterator[Failure]:
    yield from (failure_of(fault) for fault in reading.faults)
    yield from (failure_of(fault) for fault in check_package(folder))
    yield from figure_failures(reading)


def _texts(reading: Reading, reports: Path) -> tuple[list[Text], list[Failure]]:
    """The reports that are what was curated, and a failure for each that is not."""
    texts, failures = [], []
    for source, line in zip(reading.data.sources, reading.lines["sources"], strict=True):
        try:
            texts.append(read_text(source, reports))
        except SourceFileError as error:
            found = Message("{file}：{found}", {"file": source.file_name, "found": error.found})
            failures.append(Failure("source_file", "sources.csv", line, found, error.wanted))
    return texts, failures

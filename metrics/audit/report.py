"""What an audit found, for people and for programs."""

from dataclasses import dataclass
from typing import Any

from metrics.audit.failure import Failure
from metrics.audit.ledger import Ledger
from metrics.words import Translate


@dataclass(frozen=True, slots=True)
class Report:
    """`skipped` names the checks that could not be run without the reports."""

    ledgers: tuple[Ledger, ...]
    failures: tuple[Failure, ...]
    skipped: tuple[str, ...]

    @property
    def ok(self) -> bool:
        return not self.failures

    def as_json(self, t: Translate) -> dict[str, Any]:
        return {
            "ok": self.ok,
            "sources": [
                {
                    "source_id": account.source_id,
                    "numerals": account.numerals,
                    "curated": account.curated,
                    "excluded": account.excluded,
                    "unaccounted": len(account.unaccounted),
                }
                for account in self.ledgers
            ],
            "failures": [
                {
                    "check": failure.check,
                    "file": failure.file,
                    "row": failure.row,
                    "found": failure.found.say(t),
                    "wanted": failure.wanted.say(t),
                }
                for failure in self.failures
            ],
            "skipped": list(self.skipped),
        }

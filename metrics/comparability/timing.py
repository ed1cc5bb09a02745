"""Reasons of time: figures of other years, of windows of other lengths, of years nobody knows.

A period stands at its last year, also a span a/b: a figure is as old as its end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from metrics.codes import Measure
from metrics.comparability.findings import Comparability, Evidence, Finding, Reason, finding
from metrics.model import Observation
from metrics.names import Sayable
from metrics.words import Message, Translate

UNKNOWN = Message("不明")


@dataclass(frozen=True, slots=True)
class Window:
    """What a flow covers: an ISO 8601 duration, or `open` when its start is unknown."""

    text: str

    @property
    def length(self) -> tuple[int, int] | None:
        """Months and days, so that P1Y is P12M; None when the start is unknown."""
        units = {unit: int(n) for n, unit in re.findall(r"(\d+)([YMWD])", self.text)}
        if not units:
            return None
        years, months = units.get("Y", 0), units.get("M", 0)
        return 12 * years + months, 7 * units.get("W", 0) + units.get("D", 0)

    def say(self, t: Translate) -> str:
        parts = re.findall(r"(\d+)([YMWD])", self.text)
        between = "" if t.language == "zh" else " "
        return between.join(_say_part(int(n), unit, t) for n, unit in parts) or UNKNOWN.say(t)


def _say_part(n: int, unit: str, t: Translate) -> str:
    if unit == "Y":
        return t.plural("{n}年", n)
    if unit == "M":
        return t.plural("{n}个月", n)
    return t.plural("{n}周", n) if unit == "W" else t.plural("{n}天", n)


def years_apart(evidence: Evidence, *, caution_years: int, limit_years: int) -> Iterator[Finding]:
    """The widest distance between known periods; blank ones are `year_unknown`'s."""
    dated = [(row, period) for row in evidence.rows if (period := row.when) is not None]
    years = [period.last_year for _, period in dated]
    apart = max(years, default=0) - min(years, default=0)
    if apart > caution_years:
        severe = apart > limit_years
        rows = [row for row, _ in dated]
        yield finding(
            Reason.PERIOD_DIFFERS,
            Comparability.NOT_COMPARABLE if severe else Comparability.CAUTION,
            rows,
            Message(
                "年份相差{n}年（{cases}）", {"n": apart, "cases": evidence.cases(rows, _period)}
            ),
        )


def year_unknown(evidence: Evidence) -> Iterator[Finding]:
    """Undated figures: one report's figures of one indicator most likely share their date."""
    undated = evidence.where(lambda row: row.when is None)
    if not undated:
        return
    alike = len({(row.source_id, row.indicator_id) for row in evidence.rows}) == 1
    places = evidence.place_names(undated)
    message = Message("{places}的年份不明", {"places": places})
    if len(evidence.source_ids) > 1:
        message = Message(
            "{places}的年份不明，各数又不在同一报告（{reports}）",
            {"places": places, "reports": evidence.source_names()},
        )
    severity = Comparability.CAUTION if alike else Comparability.NOT_COMPARABLE
    yield finding(Reason.PERIOD_UNKNOWN, severity, undated, message)


def windows_differ(evidence: Evidence) -> Iterator[Finding]:
    """Flows over windows of other lengths, or of a length nobody knows.

    A flow without a window is taken as one whose start is unknown. Where all starts are unknown,
    one report most likely counts from one start, two reports need not.
    """
    flows = evidence.where(lambda row: evidence.indicator(row).measure is Measure.FLOW)
    lengths = {Window(row.window).length for row in flows}
    if len(lengths) > 1:
        told = evidence.cases(flows, lambda row: Window(row.window))
        message = Message("统计时段长短不同（{cases}）", {"cases": told})
        yield finding(Reason.PERIOD_DIFFERS, Comparability.NOT_COMPARABLE, flows, message)
    elif lengths == {None}:
        one_report = len(evidence.source_ids) == 1
        severity = Comparability.CAUTION if one_report else Comparability.NOT_COMPARABLE
        message = Message("{places}的统计时段起点不明", {"places": evidence.place_names(flows)})
        yield finding(Reason.PERIOD_UNKNOWN, severity, flows, message)


def _period(row: Observation) -> Sayable:
    return row.when or UNKNOWN

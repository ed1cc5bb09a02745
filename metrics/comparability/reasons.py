"""Reasons of substance: what was measured, in which unit, of whom, how exactly.

Each rule looks at the whole set and finds at most what a pair in it already shows, so that a set is
never judged better than a part of it that has two places.
"""

from collections.abc import Iterator
from itertools import combinations

from metrics.codes import BreakdownKind, Caveat, Comparator, Measure, Status
from metrics.comparability.findings import Comparability, Evidence, Finding, Reason, finding
from metrics.model import Breakdown, Category, Indicator
from metrics.names import cases, name, term
from metrics.territory import nested
from metrics.words import Message

CAUTION, NOT_COMPARABLE = Comparability.CAUTION, Comparability.NOT_COMPARABLE
SCOPES = frozenset({Caveat.NARROWER_SCOPE, Caveat.WIDER_SCOPE})


def unreadable(evidence: Evidence) -> Iterator[Finding]:
    rows = evidence.where(lambda row: row.status is Status.UNREADABLE)
    if rows:
        message = Message(
            "{places}的数字在报告中已损坏，无法辨认", {"places": evidence.place_names(rows)}
        )
        yield finding(Reason.UNREADABLE, NOT_COMPARABLE, rows, message)


def measure_differs(evidence: Evidence) -> Iterator[Finding]:
    """A stock beside a flow, and a plan beside a fact; plans beside plans are of one measure."""
    rows = evidence.rows
    if len({evidence.indicator(row).measure for row in rows}) > 1:
        told = evidence.cases(rows, lambda row: term(evidence.indicator(row).measure))
        message = Message("度量不同（{cases}）", {"cases": told})
        yield finding(Reason.MEASURE_DIFFERS, NOT_COMPARABLE, rows, message)
    plans = evidence.where(lambda row: row.status is Status.PLAN)
    if plans and len(plans) < len(rows):
        message = Message(
            "{places}是计划数，不与实际数相比", {"places": evidence.place_names(plans)}
        )
        yield finding(Reason.MEASURE_DIFFERS, NOT_COMPARABLE, plans, message)


def unit_differs(evidence: Evidence) -> Iterator[Finding]:
    rows = evidence.rows
    if len({evidence.indicator(row).unit for row in rows}) > 1:
        told = evidence.cases(rows, lambda row: term(evidence.indicator(row).unit))
        message = Message("单位不同（{cases}）", {"cases": told})
        yield finding(Reason.UNIT_DIFFERS, NOT_COMPARABLE, rows, message)


def definition_differs(evidence: Evidence) -> Iterator[Finding]:
    """Another definition of one concept is caution, another concept is another question."""
    rows = evidence.rows
    indicators = {row.indicator_id: evidence.indicator(row) for row in rows}
    concepts = {i.concept_id or i.indicator_id for i in indicators.values()}
    told = {"cases": evidence.cases(rows, lambda row: name(evidence.indicator(row)))}
    if len(concepts) > 1:
        message = Message("所问不是同一件事（{cases}）", told)
        yield finding(Reason.DEFINITION_DIFFERS, NOT_COMPARABLE, rows, message)
    elif len(indicators) > 1:
        message = Message("口径不同（{cases}）", told)
        yield finding(Reason.DEFINITION_DIFFERS, CAUTION, rows, message)


def part_differs(evidence: Evidence) -> Iterator[Finding]:
    """A total beside a part, or one part beside another. A part of the same name in another
    breakdown is the same part by another definition."""
    rows = evidence.rows
    parts = {row.category_id: evidence.category(row) for row in rows}
    if len(parts) == 1:
        return
    if len({part and part.name_zh for part in parts.values()}) > 1:
        told = evidence.cases(rows, lambda row: _name_or_total(evidence.category(row)))
        message = Message("所列部分不同（{cases}）", {"cases": told})
        yield finding(Reason.DEFINITION_DIFFERS, NOT_COMPARABLE, rows, message)
    else:
        told = evidence.cases(rows, lambda row: _name_or_total(evidence.breakdown(row)))
        message = Message("同名部分出自不同的分类（{cases}）", {"cases": told})
        yield finding(Reason.DEFINITION_DIFFERS, CAUTION, rows, message)


def level_differs(evidence: Evidence) -> Iterator[Finding]:
    """A district beside a city; beside its own city it is part of what it stands beside.

    Amounts grow with the place and are never compared across levels; rates and means with caution.
    """
    rows, places = evidence.rows, evidence.places
    severity = NOT_COMPARABLE if evidence.has_amounts else CAUTION
    chosen = {row.place_id for row in rows}
    inside = nested(chosen, places)
    if inside:
        within = {place_id for pair in inside for place_id in pair}
        told = cases(
            Message("{inner}属于{outer}", {"inner": name(places[i]), "outer": name(places[o])})
            for i, o in inside
        )
        double = Message("重复计算（{cases}）", {"cases": told})
        not_apart = Message("不是两个互相独立的地方（{cases}）", {"cases": told})
        about = evidence.where(lambda row: row.place_id in within)
        message = double if evidence.has_amounts else not_apart
        yield finding(Reason.LEVEL_DIFFERS, severity, about, message)
    apart = (pair for pair in combinations(sorted(chosen), 2) if not {pair, pair[::-1]} & {*inside})
    if any(places[one].level is not places[other].level for one, other in apart):
        levels = evidence.cases(rows, lambda row: term(evidence.place(row).level))
        message = Message("行政层级不同（{cases}）", {"cases": levels})
        yield finding(Reason.LEVEL_DIFFERS, severity, rows, message)


def scope_differs(evidence: Evidence) -> Iterator[Finding]:
    """Some figures cover less or more than their indicator says; all alike is no difference."""
    if len({SCOPES & {*row.caveats} for row in evidence.rows}) > 1:
        told = evidence.cases(evidence.rows, lambda row: _scope(row.caveats))
        message = Message("统计范围不同（{cases}）", {"cases": told})
        yield finding(Reason.NARROWER_SCOPE, CAUTION, evidence.rows, message)


def overlapping(evidence: Evidence) -> Iterator[Finding]:
    rows = evidence.where(lambda row: Caveat.MAY_OVERLAP in row.caveats)
    if rows:
        message = Message("{places}的数字内部可能有重复", {"places": evidence.place_names(rows)})
        yield finding(Reason.OVERLAPPING, CAUTION, rows, message)
    parts = evidence.where(lambda row: _overlaps(evidence.breakdown(row)))
    if parts:
        told = evidence.cases(parts, lambda row: _name_or_total(evidence.breakdown(row)))
        message = Message("所属分类的各部分互有重叠（{cases}）", {"cases": told})
        yield finding(Reason.OVERLAPPING, CAUTION, parts, message)


def denominator_unknown(evidence: Evidence) -> Iterator[Finding]:
    """A rate of nobody knows what; a base in words is known, counted or not."""
    rows = evidence.where(lambda row: _lacks_denominator(evidence.indicator(row)))
    if rows:
        message = Message(
            "{places}的比率没有说明以什么为分母", {"places": evidence.place_names(rows)}
        )
        yield finding(Reason.DENOMINATOR_UNKNOWN, CAUTION, rows, message)


def bound(evidence: Evidence) -> Iterator[Finding]:
    rows = evidence.where(lambda row: row.comparator.is_bound)
    if rows:
        told = evidence.cases(rows, lambda row: _side(row.comparator))
        message = Message("只给出界限，不是准确数（{cases}）", {"cases": told})
        yield finding(Reason.BOUND, CAUTION, rows, message)


def approximate(evidence: Evidence) -> Iterator[Finding]:
    rows = evidence.where(lambda row: row.comparator is Comparator.ABOUT)
    if rows:
        message = Message("{places}是约数", {"places": evidence.place_names(rows)})
        yield finding(Reason.APPROXIMATE, CAUTION, rows, message)


def _name_or_total(row: Category | Breakdown | None) -> Message:
    return name(row) if row else Message("总数")


def _scope(caveats: tuple[Caveat, ...]) -> Message:
    narrower, wider = Caveat.NARROWER_SCOPE in caveats, Caveat.WIDER_SCOPE in caveats
    if narrower and wider:
        return Message("有宽有窄")
    if narrower:
        return Message("较窄")
    return Message("较宽") if wider else Message("与指标一致")


def _side(comparator: Comparator) -> Message:
    return Message("下限值") if comparator.is_lower_bound else Message("上限值")


def _overlaps(breakdown: Breakdown | None) -> bool:
    return breakdown is not None and breakdown.kind is BreakdownKind.OVERLAPPING


def _lacks_denominator(indicator: Indicator) -> bool:
    has_base = bool(indicator.denominator_id or indicator.base_zh)
    return indicator.measure is Measure.RATE and not has_base

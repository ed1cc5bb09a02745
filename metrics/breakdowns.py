"""What may be added and what may not: the kind of a breakdown decides, and the sum is checked.

A partition adds to its whole; a partial one leaves a remainder; overlapping and parallel parts are
never added. The whole is the row with the same place, indicator, source and period and a blank
category; without it the parts only list. A blank period joins only within its own report.

Bounds are intervals here. An about-figure makes a sum an about-figure and is left out of checks; an
unreadable part makes the sum unknown; a plan is no part of what is there and enters nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from metrics.codes import BreakdownKind, Status
from metrics.errors import AdditionError
from metrics.interval import NOTHING, Interval, known
from metrics.model import Breakdown, Category, Observation
from metrics.names import name, said
from metrics.words import Message

ADDABLE = {BreakdownKind.PARTITION, BreakdownKind.PARTIAL}
WITHIN_WHOLE = ADDABLE | {BreakdownKind.OVERLAPPING}


@dataclass(frozen=True, slots=True)
class Part:
    """A listed part; `share` is its per cent of the whole, None where it cannot be said."""

    category: Category
    observation: Observation
    share: Interval | None


@dataclass(frozen=True, slots=True)
class Composition:
    """One place's parts in the order of their positions, and the whole they belong to.

    `remainder` is what a partial breakdown leaves unlisted, in the unit of the whole; None for
    every other kind, without a whole, and where unreadable or open-ended figures hide it.
    """

    breakdown: Breakdown
    whole: Observation | None
    parts: tuple[Part, ...]
    remainder: Interval | None

    @property
    def kind(self) -> BreakdownKind:
        return self.breakdown.kind

    def total(self) -> Interval | None:
        """The sum of the listed parts; None where a part is unreadable or all are plans.

        Raises AdditionError for parts that overlap or stand side by side, and without a whole.
        """
        if self.kind not in ADDABLE:
            raise _not_addable(self.breakdown)
        if self.whole is None:
            raise _without_whole(self.breakdown)
        return _sum([part.observation for part in self.parts])


def compose(
    breakdown: Breakdown,
    categories: Mapping[str, Category],
    *,
    whole: Observation | None,
    parts: Iterable[Observation],
) -> Composition:
    """The parts beside their whole; `categories` by id must hold the category of each part."""
    ordered = sorted(parts, key=lambda part: categories[part.category_id].position)
    comparable = known(whole) if breakdown.kind in WITHIN_WHOLE else None
    listed = (Part(categories[o.category_id], o, _share(o, comparable)) for o in ordered)
    return Composition(breakdown, whole, tuple(listed), _remainder(breakdown, whole, ordered))


def compositions(
    observations: Iterable[Observation],
    *,
    breakdowns: Mapping[str, Breakdown],
    categories: Mapping[str, Category],
) -> tuple[Composition, ...]:
    """Every set of parts (breakdown, place, source, period) with its whole where there is one."""
    wholes: dict[tuple[str, str, str, str], Observation] = {}
    sets: dict[tuple[str, str, str, str], list[Observation]] = defaultdict(list)
    for o in observations:
        if o.category_id:
            breakdown_id = categories[o.category_id].breakdown_id
            sets[breakdown_id, o.place_id, o.source_id, o.period].append(o)
        else:
            wholes[o.indicator_id, o.place_id, o.source_id, o.period] = o
    return tuple(
        compose(
            breakdowns[key[0]],
            categories,
            whole=wholes.get((breakdowns[key[0]].indicator_id, *key[1:])),
            parts=parts,
        )
        for key, parts in sorted(sets.items())
    )


def addition_fault(
    breakdown: Breakdown, *, whole: Observation | None, parts: Sequence[Observation]
) -> Message | None:
    """How the figures contradict the kind of their breakdown; None when they do not.

    What is bounded is checked as an interval. About-figures, plans and unreadable parts are left
    out; a partition with a part left out must still not exceed its whole. Nothing is checked
    against a whole that is missing or itself of these, nor among parallel parts.
    """
    limit = known(whole)
    if limit is None or limit.about or breakdown.kind not in WITHIN_WHOLE:
        return None
    sizes = [size for size in map(known, parts) if size is not None and not size.about]
    if breakdown.kind is BreakdownKind.OVERLAPPING:
        return next((_exceeds(breakdown, s, limit) for s in sizes if limit.is_below(s)), None)
    total = sum(sizes, start=NOTHING)
    if limit.is_below(total):
        return _exceeds(breakdown, total, limit)
    complete = len(sizes) == len(parts) > 0 and breakdown.kind is BreakdownKind.PARTITION
    if complete and total.excludes(limit):
        return Message(
            "“{breakdown}”的各部分相加为{total}，与整体{whole}不符",
            {"breakdown": name(breakdown), "total": said(total), "whole": said(limit)},
        )
    return None


def _share(part: Observation, whole: Interval | None) -> Interval | None:
    size = known(part)
    return None if size is None or whole is None else size.per_cent_of(whole)


def _sum(parts: Sequence[Observation]) -> Interval | None:
    facts = [part for part in parts if part.status is not Status.PLAN]
    sizes = [size for size in map(known, facts) if size is not None]
    return sum(sizes, start=NOTHING) if sizes and len(sizes) == len(facts) else None


def _remainder(
    breakdown: Breakdown, whole: Observation | None, parts: Sequence[Observation]
) -> Interval | None:
    size, listed = known(whole), _sum(parts)
    if breakdown.kind is not BreakdownKind.PARTIAL or size is None or listed is None:
        return None
    return size.less(listed)


def _exceeds(breakdown: Breakdown, size: Interval, whole: Interval) -> Message:
    return Message(
        "“{breakdown}”的部分{size}超出整体{whole}",
        {"breakdown": name(breakdown), "size": said(size), "whole": said(whole)},
    )


def _not_addable(breakdown: Breakdown) -> AdditionError:
    named = {"breakdown": name(breakdown)}
    overlapping = Message("“{breakdown}”的各部分互有重叠，相加会重复计算", named)
    parallel = Message("“{breakdown}”的各部分各说各的事，相加没有意义", named)
    return AdditionError(
        found=overlapping if breakdown.kind is BreakdownKind.OVERLAPPING else parallel,
        wanted=Message("互斥、同属一个整体的部分"),
        remedy=Message("逐项列出，不求和"),
    )


def _without_whole(breakdown: Breakdown) -> AdditionError:
    return AdditionError(
        found=Message("“{breakdown}”没有整体数", {"breakdown": name(breakdown)}),
        wanted=Message("同一地方、同一指标、同一报告、同一时间的总数"),
        remedy=Message("只列出各部分，不求和"),
    )

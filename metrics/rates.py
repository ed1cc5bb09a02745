"""Rates and the counts behind them: shares, recomputed beside printed, pooled over places.

A pooled rate comes from counts only: the mean of three cities' rates is not the three cities' rate.
Bounds propagate (`interval`); an about-figure gives an about-figure; a plan is no count.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, isclose

from metrics.codes import Comparator
from metrics.errors import AdditionError
from metrics.interval import NOTHING, Interval, known
from metrics.model import Indicator, Observation, Place
from metrics.names import enumeration, name
from metrics.territory import nested
from metrics.words import Message

TENTHS = "成"


def share(part: float | None, whole: float | None) -> float | None:
    """Per cent that `part` is of `whole`; None where either is unknown or the whole is 0,
    because an infinite share reads as a fact."""
    return None if part is None or not whole else 100 * part / whole


def share_of(part: Observation | None, whole: Observation | None) -> Interval | None:
    """`share` of two rows, as a bound where one of them is; None where nothing can be said."""
    size, limit = known(part), known(whole)
    return None if size is None or limit is None else size.per_cent_of(limit)


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts a rate is made of; either may be missing from its report."""

    numerator: Observation | None = None
    denominator: Observation | None = None


def pair_counts(
    rate: Observation, observations: Iterable[Observation], *, indicator: Indicator
) -> Counts:
    """The totals with the place, period and source of the rate, as its indicator names them.

    A rate of a category has none: counts are totals, and a total is not the category's count.
    """
    if rate.category_id:
        return Counts()
    found = {
        o.indicator_id: o
        for o in observations
        if not o.category_id
        and (o.place_id, o.period, o.source_id) == (rate.place_id, rate.period, rate.source_id)
    }
    return Counts(found.get(indicator.numerator_id), found.get(indicator.denominator_id))


@dataclass(frozen=True, slots=True)
class Recomputed:
    """A printed rate and the rate of its counts, in per cent.

    `recomputed` is None where a count is missing, unreadable, a plan or 0 below; `agrees` is None
    where the two cannot be held against each other.
    """

    printed: float | None
    recomputed: Interval | None
    agrees: bool | None


def recompute(rate: Observation, counts: Counts, *, decimals: int) -> Recomputed:
    """Whether a printed rate is its counts' rate to the printed digit.

    An exact rate agrees within half a unit of its last printed digit, both ends included, so that
    half-up and half-even rounding pass and cutting off does not. A bound agrees when the counts lie
    on its side. About-figures are not checked. `decimals` is the indicator's, for rates printed
    without Arabic digits.
    """
    recomputed, printed = share_of(counts.numerator, counts.denominator), known(rate)
    if recomputed is None or printed is None or recomputed.about or printed.about:
        return Recomputed(rate.value, recomputed, None)
    if printed.is_point:
        half = printed_step(rate, decimals=decimals) / 2
        printed = Interval(printed.low - half, printed.high + half)
    agrees = printed.contains(recomputed)
    return Recomputed(
        rate.value, recomputed, agrees if agrees or printed.excludes(recomputed) else None
    )


def printed_step(rate: Observation, *, decimals: int) -> float:
    """What the last printed digit is worth, in per cent: 92.9% → 0.1, 100% → 1, 九成 → 10."""
    text = unicodedata.normalize("NFKC", rate.printed)
    scale = 10 if TENTHS in text else 1
    for number in re.findall(r"\d+(?:\.\d+)?", text):
        if rate.value is not None and isclose(float(number) * scale, rate.value):
            return float(scale * 10.0 ** -len(number.partition(".")[2]))
    whole_tenths = scale == 10 and rate.value is not None and rate.value % 10 == 0  # noqa: PLR2004
    return 10.0 if whole_tenths else 10.0**-decimals


@dataclass(frozen=True, slots=True)
class Pooled:
    """One rate over several places, per cent, from the sums of their counts."""

    place_ids: tuple[str, ...]
    numerator: Interval
    denominator: Interval
    rate: Interval | None


def pooled(rates: Sequence[Counts], *, places: Mapping[str, Place]) -> Pooled:
    """Sum of the numerators over sum of the denominators; the rate is None where bounds hide it.

    Raises AdditionError when nothing is given, a count is missing, unreadable or a plan, two counts
    are of different places, periods or reports, the counts of two places are different indicators,
    or places overlap. Whether the years may be put together is for `comparability` to judge.
    """
    if not rates:
        raise _refusal(Message("没有可合并的比率"))
    pairs = [_pair(counts, places) for counts in rates]
    if len({(n.indicator_id, d.indicator_id) for n, d in pairs}) > 1:
        raise _refusal(Message("要合并的比率不是同一对分子、分母"))
    owners = tuple(numerator.place_id for numerator, _ in pairs)
    _refuse_double_counting(owners, places)
    top, bottom = (_sum(column) for column in zip(*pairs, strict=True))
    return Pooled(owners, top, bottom, top.per_cent_of(bottom))


def unweighted_mean_for_contrast(rates: Sequence[Observation]) -> float | None:
    """The plain mean of the printed rates, per cent, for the one note that says it was not used.

    None where a rate is no exact figure. Never a result: use `pooled`.
    """
    sizes = [known(rate) for rate in rates]
    exact = [s.low for s in sizes if s is not None and s.comparator is Comparator.EXACT]
    return fsum(exact) / len(exact) if exact and len(exact) == len(sizes) else None


def _pair(counts: Counts, places: Mapping[str, Place]) -> tuple[Observation, Observation]:
    numerator, denominator = counts.numerator, counts.denominator
    for count in (numerator, denominator):
        if count is not None and known(count) is None:
            place = name(places[count.place_id])
            raise _refusal(Message("{place}的数量不可读或只是计划数", {"place": place}))
    if numerator is None or denominator is None:
        present = numerator or denominator
        if present is None:
            raise _refusal(Message("分子、分母都没有"))
        place = name(places[present.place_id])
        raise _refusal(Message("{place}缺少分子或分母", {"place": place}))
    if _joint(numerator) != _joint(denominator):
        place = name(places[numerator.place_id])
        raise _refusal(Message("{place}的分子、分母不属于同一地方、时间和报告", {"place": place}))
    return numerator, denominator


def _joint(count: Observation) -> tuple[str, str, str, str]:
    return count.place_id, count.period, count.source_id, count.category_id


def _refuse_double_counting(owners: Sequence[str], places: Mapping[str, Place]) -> None:
    twice = [inner for inner, _ in nested(owners, places)]
    twice += [owner for owner in owners if owners.count(owner) > 1]
    if twice:
        names = enumeration(name(places[owner]) for owner in sorted(set(twice)))
        raise _refusal(Message("{places}会被计算两次", {"places": names}))


def _sum(counts: Iterable[Observation]) -> Interval:
    return sum((size for size in map(known, counts) if size is not None), start=NOTHING)


def _refusal(found: Message) -> AdditionError:
    return AdditionError(
        found=found,
        wanted=Message("互不包含的各地，各有同一口径的分子和分母"),
        remedy=Message("各地比率逐一列出，不合并"),
    )

"""One verdict for any set of figures: may they stand side by side, and why, or why not.

A set is one question's figures: a total beside a part, or one indicator beside another, is judged
as what it is. Every rule is monotone: another place never betters a verdict, and what is comparable
is so in each pair.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from metrics.codes import Measure
from metrics.comparability import reasons, timing
from metrics.comparability.findings import Comparability, Evidence, Finding, Reason
from metrics.model import Breakdown, Category, Indicator, Observation, Place, Source
from metrics.names import Listing, cases, enumeration
from metrics.rates import pair_counts
from metrics.words import Message, Translate

__all__ = ["CAUTION_YEARS", "LIMIT_YEARS", "Comparability", "Finding", "Reason", "Verdict", "judge"]

CAUTION_YEARS = 1  # annual reports lie a year apart without meaning another time
LIMIT_YEARS = 5  # a term of office and a five-year plan: beyond them another programme is measured

_RULES = (
    reasons.unreadable,
    reasons.measure_differs,
    reasons.unit_differs,
    reasons.definition_differs,
    reasons.part_differs,
    reasons.level_differs,
    timing.windows_differ,
    timing.year_unknown,
    reasons.scope_differs,
    reasons.overlapping,
    reasons.denominator_unknown,
    reasons.bound,
    reasons.approximate,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The level, its reasons with the gravest first, and the grounds on which figures compare.

    `reasons` is empty for `comparable` and `single`; `grounds` hold at every level that compares.
    """

    level: Comparability
    reasons: tuple[Finding, ...]
    grounds: tuple[Message, ...]
    place_ids: tuple[str, ...]

    def say(self, t: Translate) -> str:
        """One line: the word, then the reasons, or the grounds where there are none."""
        if not self.place_ids:
            return t("没有数字可比较")
        because: Listing = cases(found.message for found in self.reasons)
        if not self.reasons:
            because = enumeration(self.grounds)
        word = self.level.word
        return t("{verdict}：{because}", verdict=word.say(t), because=because.say(t))


def judge(
    observations: Iterable[Observation],
    *,
    indicators: Mapping[str, Indicator],
    places: Mapping[str, Place],
    sources: Mapping[str, Source],
    breakdowns: Mapping[str, Breakdown] = MappingProxyType({}),
    categories: Mapping[str, Category] = MappingProxyType({}),
    counts: Iterable[Observation] = (),
    caution_years: int = CAUTION_YEARS,
    limit_years: int = LIMIT_YEARS,
) -> Verdict:
    """The verdict on a set of rows, whatever their order.

    One place, or none at all, is `single` and has no reasons: nothing is compared. Mappings are by
    id and must hold every code of the rows (KeyError); breakdowns and categories only where a row
    has a category. `counts` are the rows among which the counts of rates are looked for. A year
    apart is more than `caution_years` for caution, more than `limit_years` for not comparable.
    """
    rows = tuple(sorted(observations, key=_position))
    evidence = Evidence(
        rows=rows,
        indicators=indicators,
        places=places,
        sources=sources,
        breakdowns=breakdowns,
        categories=categories,
    )
    place_ids = tuple(dict.fromkeys(row.place_id for row in rows))
    if len(place_ids) < 2:  # noqa: PLR2004
        alone = Message("只有{places}有数字", {"places": evidence.place_names(rows)})
        return Verdict(Comparability.SINGLE, (), (alone,) if rows else (), place_ids)
    found = [one for rule in _RULES for one in rule(evidence)]
    found += timing.years_apart(evidence, caution_years=caution_years, limit_years=limit_years)
    order = list(Reason)
    found.sort(key=lambda one: (-one.severity.severity, order.index(one.reason)))
    level = found[0].severity if found else Comparability.COMPARABLE
    return Verdict(level, tuple(found), tuple(_grounds(evidence, tuple(counts))), place_ids)


def _position(row: Observation) -> tuple[str, ...]:
    return row.place_id, row.indicator_id, row.category_id, row.period, row.observation_id


def _grounds(evidence: Evidence, counts: tuple[Observation, ...]) -> Iterator[Message]:
    rows = evidence.rows
    if len(evidence.source_ids) == 1:
        yield Message("同一报告")
    if len({(r.indicator_id, r.category_id, reasons.SCOPES & {*r.caveats}) for r in rows}) == 1:
        yield Message("同一口径")
    if len({(row.period, row.window) for row in rows}) == 1:
        yield from _one_date(rows[0], evidence.indicator(rows[0]))
    if all(_has_counts(row, evidence.indicator(row), counts) for row in rows):
        yield Message("分子、分母齐全")


def _one_date(row: Observation, indicator: Indicator) -> Iterator[Message]:
    if indicator.measure is Measure.FLOW:
        if row.period and timing.Window(row.window).length:
            yield Message("同一时段")
    elif row.period:
        yield Message("同一年份") if row.period.isdigit() else Message("同一时点")


def _has_counts(row: Observation, indicator: Indicator, counts: tuple[Observation, ...]) -> bool:
    paired = pair_counts(row, counts, indicator=indicator)
    return paired.numerator is not None and paired.denominator is not None

"""What a verdict is made of: its levels, its closed list of reasons, and the rows it judges."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from metrics.model import Breakdown, Category, Indicator, Observation, Place, Source
from metrics.names import Listing, Name, Sayable, cases, enumeration, name, said
from metrics.words import Message


class Comparability(StrEnum):
    """May these figures stand side by side? In order of severity; `single` compares nothing."""

    SINGLE = "single"
    COMPARABLE = "comparable"
    CAUTION = "caution"
    NOT_COMPARABLE = "not_comparable"

    @property
    def severity(self) -> int:
        """For sorting: the codes themselves sort by spelling."""
        return list(Comparability).index(self)

    @property
    def word(self) -> Message:
        return _WORDS[self]


_WORDS = {
    Comparability.SINGLE: Message("仅一地"),
    Comparability.COMPARABLE: Message("可比"),
    Comparability.CAUTION: Message("慎比"),
    Comparability.NOT_COMPARABLE: Message("不可比"),
}


class Reason(StrEnum):
    """Why figures are compared with caution or not at all; in the order they are told."""

    UNREADABLE = "unreadable"
    MEASURE_DIFFERS = "measure_differs"
    UNIT_DIFFERS = "unit_differs"
    DEFINITION_DIFFERS = "definition_differs"
    LEVEL_DIFFERS = "level_differs"
    PERIOD_DIFFERS = "period_differs"
    PERIOD_UNKNOWN = "period_unknown"
    NARROWER_SCOPE = "narrower_scope"
    OVERLAPPING = "overlapping"
    DENOMINATOR_UNKNOWN = "denominator_unknown"
    BOUND = "bound"
    APPROXIMATE = "approximate"


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason, how much it weighs, the rows it is about, and its words."""

    reason: Reason
    severity: Comparability
    observation_ids: tuple[str, ...]
    message: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The rows put side by side, in an order of their own, and what their codes stand for."""

    rows: tuple[Observation, ...]
    indicators: Mapping[str, Indicator]
    places: Mapping[str, Place]
    sources: Mapping[str, Source]
    breakdowns: Mapping[str, Breakdown]
    categories: Mapping[str, Category]

    def indicator(self, row: Observation) -> Indicator:
        return self.indicators[row.indicator_id]

    def place(self, row: Observation) -> Place:
        return self.places[row.place_id]

    def category(self, row: Observation) -> Category | None:
        """The part a row is about; None for a total."""
        return self.categories[row.category_id] if row.category_id else None

    def breakdown(self, row: Observation) -> Breakdown | None:
        category = self.category(row)
        return self.breakdowns[category.breakdown_id] if category else None

    @property
    def source_ids(self) -> set[str]:
        return {row.source_id for row in self.rows}

    @property
    def has_amounts(self) -> bool:
        return any(self.indicator(row).measure.is_amount for row in self.rows)

    def where(self, keep: Callable[[Observation], bool]) -> tuple[Observation, ...]:
        return tuple(row for row in self.rows if keep(row))

    def place_names(self, rows: Iterable[Observation]) -> Listing:
        """宁波、温州: each place once."""
        return enumeration(name(self.places[p]) for p in dict.fromkeys(o.place_id for o in rows))

    def source_names(self) -> Listing:
        sources = (self.sources[source_id] for source_id in sorted(self.source_ids))
        return enumeration(Name(s.short_zh, english=s.short_en) for s in sources)

    def cases(
        self, rows: Iterable[Observation], describe: Callable[[Observation], Sayable]
    ) -> Listing:
        """北仑：存量；宁波、温州：流量. Rows described alike are told together."""
        groups: list[tuple[Sayable, list[Observation]]] = []
        for row in rows:
            words = describe(row)
            alike = next((group for said_so, group in groups if said_so == words), None)
            if alike is None:
                groups.append((words, [row]))
            else:
                alike.append(row)
        return cases(
            Message("{places}：{what}", {"places": self.place_names(group), "what": said(words)})
            for words, group in groups
        )


def finding(
    reason: Reason, severity: Comparability, rows: Iterable[Observation], message: Message
) -> Finding:
    return Finding(reason, severity, tuple(row.observation_id for row in rows), message)

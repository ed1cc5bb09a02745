"""The coverage grid: what is known about whom, as of when, and what is missing.

A row without a period stands under year None (年份不明): the integer in `year` is only where a
filter finds it. A plan is a figure here, as its row says what it is.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from metrics.codes import Theme
from metrics.model import Indicator, Observation, Place


@dataclass(frozen=True, slots=True)
class Cell:
    """The rows of a place, theme and year; `count` leaves out the `unreadable` ones."""

    place_id: str
    theme: Theme
    year: int | None
    count: int
    unreadable: int
    observation_ids: tuple[str, ...]


def coverage(
    observations: Iterable[Observation], indicators: Mapping[str, Indicator]
) -> tuple[Cell, ...]:
    """A cell for every place × theme × year that has rows; where there are none, there is no cell.

    Ordered by place, theme (as the code list) and year, the unknown year last.
    """
    rows: dict[tuple[str, Theme, int | None], list[Observation]] = defaultdict(list)
    for o in observations:
        rows[o.place_id, indicators[o.indicator_id].theme, known_year(o)].append(o)
    themes = list(Theme)
    ordered = sorted(rows, key=lambda k: (k[0], themes.index(k[1]), k[2] is None, k[2] or 0))
    return tuple(_cell(key, rows[key]) for key in ordered)


def known_year(observation: Observation) -> int | None:
    """The last year of the period; None when the report does not let it be known."""
    return observation.when.last_year if observation.when else None


@dataclass(frozen=True, slots=True)
class Lack:
    """An indicator that a place has no readable figure of, and the places that have one."""

    indicator_id: str
    held_by: tuple[str, ...]
    held_by_peers: tuple[str, ...]


def lacking(
    place_id: str, observations: Iterable[Observation], *, places: Mapping[str, Place]
) -> tuple[Lack, ...]:
    """What other places have and this one lacks, by indicator, in any year.

    `held_by` are all others that have it, `held_by_peers` those of the same level. What others lack
    too is not listed.
    """
    holders: dict[str, set[str]] = defaultdict(set)
    for o in observations:
        if o.value is not None:
            holders[o.indicator_id].add(o.place_id)
    level = places[place_id].level
    return tuple(
        Lack(
            indicator_id,
            held_by=tuple(sorted(held)),
            held_by_peers=tuple(sorted(p for p in held if places[p].level is level)),
        )
        for indicator_id, held in sorted(holders.items())
        if place_id not in held
    )


class State(StrEnum):
    """What stands for an indicator, a place and a year; the first that holds."""

    PRESENT = "present"
    UNREADABLE = "unreadable"
    OTHER_DEFINITION_EXISTS = "other_definition_exists"
    NOT_REPORTED = "not_reported"


@dataclass(frozen=True, slots=True)
class Slot:
    """The state of one figure that could be there, and the rows it rests on."""

    indicator_id: str
    place_id: str
    year: int | None
    state: State
    observation_ids: tuple[str, ...]


def slots(
    observations: Iterable[Observation],
    indicators: Mapping[str, Indicator],
    *,
    place_ids: Iterable[str],
    years: Iterable[int | None],
) -> tuple[Slot, ...]:
    """Every indicator × place × year and whether it is there, in the order given.

    `other_definition_exists`: another indicator of the same concept has a readable figure there.
    Year None asks for figures of unknown year. Rows of other places, years or indicators are left
    out.
    """
    rows: dict[tuple[str, str, int | None], list[Observation]] = defaultdict(list)
    for o in observations:
        rows[o.indicator_id, o.place_id, known_year(o)].append(o)

    def slot(one: Indicator, place_id: str, year: int | None) -> Slot:
        own = rows.get((one.indicator_id, place_id, year), [])
        akin = [o for k in kin[one.indicator_id] for o in rows.get((k, place_id, year), [])]
        state, rests_on = _state(own, akin)
        return Slot(one.indicator_id, place_id, year, state, _ids(rests_on))

    kin = {i.indicator_id: _other_definitions(i, indicators.values()) for i in indicators.values()}
    return tuple(slot(*key) for key in product(indicators.values(), [*place_ids], [*years]))


def _other_definitions(one: Indicator, indicators: Iterable[Indicator]) -> tuple[str, ...]:
    return tuple(
        other.indicator_id
        for other in indicators
        if one.concept_id and other.concept_id == one.concept_id and other is not one
    )


def _state(own: list[Observation], akin: list[Observation]) -> tuple[State, list[Observation]]:
    readable = [o for o in own if o.value is not None]
    if readable:
        return State.PRESENT, readable
    if own:
        return State.UNREADABLE, own
    others = [o for o in akin if o.value is not None]
    return (State.OTHER_DEFINITION_EXISTS if others else State.NOT_REPORTED), others


def _cell(key: tuple[str, Theme, int | None], rows: list[Observation]) -> Cell:
    unreadable = sum(o.value is None for o in rows)
    return Cell(*key, len(rows) - unreadable, unreadable, _ids(rows))


def _ids(rows: Iterable[Observation]) -> tuple[str, ...]:
    return tuple(sorted(o.observation_id for o in rows))

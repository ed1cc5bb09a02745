"""Order and places in an order: bounds, plans and unreadable figures kept as what they are."""

from collections.abc import Iterable, Sequence

from exhibits.view import View
from metrics.codes import Measure
from metrics.comparability import Comparability
from metrics.interval import known
from metrics.model import Observation

COMPARES = frozenset({Comparability.COMPARABLE, Comparability.CAUTION})


def ordered(view: View, rows: Iterable[Observation]) -> list[Observation]:
    """The largest printed figure first (of ranks the first place), the unreadable last.

    Figures printed alike stand in the order of their names.
    """

    def position(row: Observation) -> tuple[bool, float, str, str]:
        sign = 1 if _first_is_least(view, row) else -1
        names = view.place(row).pinyin, view.named(view.indicator(row))
        return row.value is None, sign * (row.value or 0.0), *names

    return sorted(rows, key=position)


def standings(view: View, rows: Sequence[Observation]) -> tuple[int | None, ...]:
    """For each row 1 + how many certainly stand before it; None for plans and the unreadable.

    Figures that a bound leaves undecided share a standing, and so do figures printed alike.
    """
    return tuple(
        None if known(row) is None else 1 + sum(_is_behind(view, row, other) for other in rows)
        for row in rows
    )


def foremost(view: View, rows: Sequence[Observation]) -> tuple[Observation, ...]:
    """The row, or the rows printed alike, that no other can be before; none where that is open."""
    first = [row for row, n in zip(rows, standings(view, rows), strict=True) if n == 1]
    return tuple(first) if len({row.value for row in first}) == 1 else ()


def _is_behind(view: View, row: Observation, other: Observation) -> bool:
    one, two = known(row), known(other)
    if one is None or two is None or row.value == other.value:
        return False
    return two.is_below(one) if _first_is_least(view, row) else one.is_below(two)


def _first_is_least(view: View, row: Observation) -> bool:
    return view.indicator(row).measure is Measure.RANK

"""Scales chosen from the figures themselves: per cent, amounts from 0, or powers of ten.

The first and the last tick stand at the ends of the axis, and five at most fit a phone.
"""

from collections.abc import Iterable
from math import ceil, floor, log10

from exhibits import wording
from exhibits.panels import Axis
from metrics.words import Translate

LOG_FROM = 50  # times the smallest figure: beyond, small ones would all lie on one spot
MOST_TICKS = 5
ROOM = 1.1  # so that the open side of a bound has somewhere to go
HIGH, WHOLE = 60.0, 100.0
NONE = Axis(0.0, 1.0, ())


def per_cent(values: Iterable[float | None]) -> Axis:
    """From 0, or from a step below the least rate where all are high: dots need no zero.

    Rates over 100, which a report may print, have the axis of changes.
    """
    known = _known(values)
    if max(known, default=0.0) > WHOLE:
        return changes(known)
    least = min(known, default=0.0)
    low = 0.0 if least < HIGH else max(0.0, (floor(least / 5) - 1) * 5)
    step = 25 if low == 0 else 5 if low >= 80 else 10  # noqa: PLR2004
    return Axis(low, WHOLE, _in_per_cent(range(int(low), 101, step)))


def whole_per_cent(values: Iterable[float | None] = ()) -> Axis:
    """From 0 to the whole, or beyond it where a rate is over 100."""
    known = _known(values)
    over = max(known, default=0.0) > WHOLE
    return changes(known) if over else Axis(0.0, WHOLE, _in_per_cent((0, 50, 100)))


def changes(values: Iterable[float | None]) -> Axis:
    """Changes in per cent, from 0; they may exceed 100."""
    steps = _steps(max(_known(values), default=0.0))
    return Axis(0.0, steps[-1], _in_per_cent(steps))


def amounts(values: Iterable[float | None], t: Translate) -> Axis:
    """From 0, or logarithmic where the largest is more than 50 times the smallest."""
    known = _known(values)
    log = bool(known) and min(known) > 0 and max(known) / min(known) > LOG_FROM
    ticks = _powers(min(known), max(known)) if log else _steps(max(known, default=0.0))
    named = tuple((tick, wording.number(tick, t)) for tick in ticks)
    return Axis(ticks[0], ticks[-1], named, log=log)


def _known(values: Iterable[float | None]) -> list[float]:
    return [value for value in values if value is not None]


def _in_per_cent(values: Iterable[float]) -> tuple[tuple[float, str], ...]:
    return tuple((float(value), f"{value:g}%") for value in values)


def _steps(largest: float) -> list[float]:
    """Round steps from 0 to beyond the largest figure, four at most."""
    rough = max(largest, 1.0) * ROOM / (MOST_TICKS - 1)
    ten = 10.0 ** floor(log10(rough))
    step = next(ten * k for k in (1, 2, 5, 10) if ten * k >= rough)
    step = max(step, 1.0)
    return [step * n for n in range(max(ceil(largest * ROOM / step), 1) + 1)]


def _powers(smallest: float, largest: float) -> list[float]:
    """Powers of ten around the figures; every second one where there would be too many."""
    low, high = floor(log10(smallest)), ceil(log10(largest * ROOM))
    stride = 1 + (high - low) // MOST_TICKS
    low -= -(high - low) % stride
    return [10.0**power for power in range(low, high + 1, stride)]

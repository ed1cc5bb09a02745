"""Arithmetic on figures that may be bounds: 超 gives a figure an open end, 约 a fuzzy middle.

Figures of reports are not negative, so an upper bound runs from 0. What follows from a bound is a
bound; what follows from an about-figure is an about-figure; nothing becomes exact on the way.
"""

from dataclasses import dataclass
from math import inf, isclose

from metrics.codes import Comparator, Status
from metrics.model import Observation
from metrics.words import Message, Translate


def _same(a: float, b: float) -> bool:
    # Doubles: 0.1 + 0.2 must be 0.3 here, and a yuan in 20 billion must still count.
    return a == b or isclose(a, b, rel_tol=1e-12, abs_tol=1e-9)


@dataclass(frozen=True, slots=True)
class Interval:
    """All values a figure may have, in its own unit; `about` when the ends themselves are rough.

    An open end is not reached: 超900 is (900, ∞), 以上 is [900, ∞).
    """

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False
    about: bool = False

    def __add__(self, other: "Interval") -> "Interval":
        high = self.high + other.high
        return Interval(
            self.low + other.low,
            high,
            low_open=self.low_open or other.low_open,
            high_open=high != inf and (self.high_open or other.high_open),
            about=self.about or other.about,
        )

    def less(self, taken: "Interval") -> "Interval | None":
        """What remains when `taken` is taken away; never below 0.

        None when nothing can be said: more is taken than is there, or no end is known.
        """
        low, high = self.low - taken.high, self.high - taken.low
        clipped = low < 0 and not _same(low, 0)
        rest = Interval(
            max(low, 0.0),
            high,
            low_open=not clipped and (self.low_open or taken.high_open),
            high_open=high != inf and (self.high_open or taken.low_open),
            about=self.about or taken.about,
        )
        return None if rest.is_empty or rest.says_nothing else rest

    def per_cent_of(self, whole: "Interval") -> "Interval | None":
        """The share in per cent: > of exact is >, exact of > is <, > of < is >, > of > is unknown.

        None when the whole is 0 or nothing can be said; not capped at 100, since a part measured
        otherwise than its whole may exceed it.
        """
        if whole.high <= 0:
            return None
        high = 100 * self.high / whole.low if whole.low > 0 else (inf if self.high else 0.0)
        result = Interval(
            100 * self.low / whole.high if self.low else 0.0,
            high,
            low_open=self.low > 0 and (self.low_open or whole.high_open or whole.high == inf),
            high_open=0 < high < inf and (self.high_open or whole.low_open),
            about=self.about or whole.about,
        )
        return None if result.says_nothing else result

    def is_below(self, other: "Interval") -> bool:
        """Whether each value here is less than each value there."""
        if _same(self.high, other.low):
            return self.high_open or other.low_open
        return self.high < other.low

    def excludes(self, other: "Interval") -> bool:
        """Whether no value is in both."""
        return self.is_below(other) or other.is_below(self)

    def contains(self, other: "Interval") -> bool:
        """Whether each value there is also here."""
        if _same(self.low, other.low):
            starts = other.low_open or not self.low_open
        else:
            starts = self.low < other.low
        if _same(self.high, other.high):
            return starts and (other.high_open or not self.high_open)
        return starts and other.high < self.high

    @property
    def is_point(self) -> bool:
        return _same(self.low, self.high)

    @property
    def is_empty(self) -> bool:
        if self.is_point:
            return self.low_open or self.high_open
        return self.high < self.low

    @property
    def says_nothing(self) -> bool:
        return self.low <= 0 and self.high == inf

    @property
    def comparator(self) -> Comparator | None:
        """The one mark that says it; None where it takes two ends, or a rough bound."""
        if self.is_point:
            return Comparator.ABOUT if self.about else Comparator.EXACT
        if self.about:
            return None
        if self.high == inf:
            return Comparator.MORE if self.low_open else Comparator.AT_LEAST
        if self.low <= 0:
            return Comparator.LESS if self.high_open else Comparator.AT_MOST
        return None

    @property
    def value(self) -> float | None:
        """The number to print beside `comparator`; None where there is no such mark."""
        if self.comparator is None:
            return None
        return self.high if self.comparator.is_upper_bound else self.low

    def say(self, t: Translate) -> str:
        """With the marks every figure carries: 900, >900, ≤50, 600–700, 约900."""
        if self.is_point:
            text = _say_number(self.low)
        elif self.high == inf:
            text = (">" if self.low_open else "≥") + _say_number(self.low)
        elif self.low <= 0:
            text = ("<" if self.high_open else "≤") + _say_number(self.high)
        else:
            text = f"{_say_number(self.low)}–{_say_number(self.high)}"
        return Message("约{number}", {"number": text}).say(t) if self.about else text


def _say_number(number: float) -> str:
    return f"{number:,.10g}"


NOTHING = Interval(0.0, 0.0)


def point(value: float) -> Interval:
    return Interval(value, value)


def known(observation: Observation | None) -> Interval | None:
    """What a row lets be known as a fact: None for an unreadable figure and for a plan."""
    if observation is None or observation.value is None or observation.status is not Status.NORMAL:
        return None
    value, comparator = observation.value, observation.comparator
    if comparator.is_lower_bound:
        return Interval(value, inf, low_open=comparator is Comparator.MORE)
    if comparator.is_upper_bound:
        low = 0.0 if value >= 0 else -inf
        return Interval(low, value, high_open=comparator is Comparator.LESS)
    return Interval(value, value, about=comparator is Comparator.ABOUT)

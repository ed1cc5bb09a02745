"""What a picture shows, before it is drawn: panels of rows, rows with their marks.

The page (`strips`) and the canvas (`canvas`) draw the same panels, so they cannot disagree.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import log10


class MarkKind(StrEnum):
    """How a figure stands to the mark drawn for it."""

    EXACT = "exact"
    LOWER = "lower"
    UPPER = "upper"
    ABOUT = "about"
    PLAN = "plan"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Dot:
    """A figure on its row's track; `value` is None only for `missing`."""

    kind: MarkKind
    value: float | None
    colour: str
    observation_id: str
    hover: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar in per cent of the bar's whole; an unlisted remainder is hatched.

    `text` is name and figure, `observation_id` blank for a remainder, which no report prints.
    """

    name: str
    text: str
    share: float
    colour: str
    observation_id: str
    hover: str
    unlisted: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a panel: whose figure, the figure in words, columns beside it, and its marks.

    Either `dots` or `segments`; segments follow one another from 0.
    """

    label: str
    value: str
    columns: tuple[str, ...] = ()
    dots: tuple[Dot, ...] = ()
    segments: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Axis:
    """The scale of a panel; ticks are value and text. Logarithmic axes have no 0."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    log: bool = False

    def share(self, value: float) -> float:
        """How far along the axis a value stands, 0 to 1 within it."""
        low, high, value = (log10(v) if self.log else v for v in (self.low, self.high, value))
        return (value - low) / (high - low)

    def at(self, share: float) -> float:
        """The value that stands so far along the axis."""
        if self.log:
            low, high = log10(self.low), log10(self.high)
            return float(10 ** (low + share * (high - low)))
        return self.low + share * (self.high - self.low)

    @property
    def range(self) -> tuple[float, float]:
        """As Plotly wants it: powers of ten on a logarithmic axis."""
        return (log10(self.low), log10(self.high)) if self.log else (self.low, self.high)

    def position(self, value: float) -> float:
        """Where Plotly wants an annotation: a power of ten on a logarithmic axis."""
        return log10(value) if self.log else value


@dataclass(frozen=True, slots=True)
class Reference:
    """A value that every row of the panel is read against."""

    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Panel:
    """Rows on one axis; `column_titles` name the columns of its rows."""

    title: str
    axis: Axis
    rows: tuple[Row, ...]
    value_title: str = ""
    column_titles: tuple[str, ...] = ()
    reference: Reference | None = None

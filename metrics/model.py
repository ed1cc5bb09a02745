"""The data model as frozen values, one class a file of `data/`; columns are the fields, in order.

A blank cell is a field's default; a field without default must be filled. Types are checked when
rows are read (`tables`), so whoever holds one of these values may trust it.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, TypeVar

from pydantic import BeforeValidator, Field

from metrics.codes import (
    AsOfBasis,
    BreakdownKind,
    Caveat,
    ChangeBase,
    Comparator,
    ExclusionReason,
    Level,
    Measure,
    PeriodBasis,
    Polarity,
    Status,
    Theme,
    Unit,
)
from metrics.periods import PERIOD_PATTERN, WINDOW_PATTERN, Period


def _split(cell: object) -> object:
    return tuple(part.strip() for part in cell.split(";")) if isinstance(cell, str) else cell


Code = TypeVar("Code")
Semicolons = Annotated[tuple[Code, ...], BeforeValidator(_split)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")]
ShortName = Annotated[str, Field(min_length=1, max_length=15)]
PlaceId = Annotated[str, Field(pattern=r"^[0-9]{6}$")]
PeriodText = Annotated[str, Field(pattern=rf"^(?:{PERIOD_PATTERN})?$")]
WindowText = Annotated[str, Field(pattern=rf"^(?:{WINDOW_PATTERN})?$")]
Year = Annotated[int, Field(ge=1900, le=2100)]
LARGEST = 2**31 - 1  # a whole number in any database
Offset = Annotated[int, Field(ge=0, le=LARGEST)]
Position = Annotated[int, Field(ge=1, le=LARGEST)]
Printed = Annotated[str, Field(min_length=1, max_length=24)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place by its GB/T 2260 code; `aliases` are other names it goes by."""

    place_id: PlaceId
    name_zh: str
    name_en: str
    aliases: Semicolons[str] = ()
    pinyin: str
    level: Level
    parent_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A published report; its figures speak of `as_of_year` unless they say otherwise."""

    source_id: Slug
    title_zh: str
    title_en: str
    publisher_zh: str = ""
    publisher_en: str = ""
    short_zh: ShortName
    short_en: ShortName
    published: date | None = None
    as_of_year: Year
    as_of_basis: AsOfBasis
    file_name: str
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    note_zh: str = ""
    note_en: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A question that several indicators answer under differing definitions."""

    concept_id: Slug
    name_zh: str
    name_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """What a figure measures: unit, kind of quantity, definition and, for a rate, its counts."""

    indicator_id: Slug
    theme: Theme
    concept_id: str
    name_zh: str
    name_en: str
    unit: Unit
    measure: Measure
    polarity: Polarity
    decimals: Annotated[int, Field(ge=0, le=4)]
    numerator_id: str = ""
    denominator_id: str = ""
    base_zh: str = ""
    base_en: str = ""
    change_of: str = ""
    change_base: ChangeBase | None = None
    definition_zh: str
    definition_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """One report's set of parts of an indicator, and how the parts stand to the whole."""

    breakdown_id: Slug
    indicator_id: str
    name_zh: str
    name_en: str
    kind: BreakdownKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A part in a breakdown."""

    category_id: Slug
    breakdown_id: str
    name_zh: str
    name_en: str
    position: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """A figure: whose, of what, of when, how large, how exact, and where it is printed.

    `value` is in the indicator's base unit (yuan, persons, per cent 0–100), None when unreadable.
    """

    observation_id: str
    place_id: PlaceId
    located_id: str = ""
    indicator_id: str
    category_id: str = ""
    period: PeriodText = ""
    period_basis: PeriodBasis
    window: WindowText = ""
    year: Year
    value: Annotated[float, Field(allow_inf_nan=False)] | None = None
    comparator: Comparator = Comparator.EXACT
    status: Status = Status.NORMAL
    caveats: Semicolons[Caveat] = ()
    source_id: str
    start: Offset | None = None
    end: Offset | None = None
    printed: Printed
    paragraph: Position | None = None
    cell: str = ""
    note_zh: str = ""
    note_en: str = ""

    @property
    def when(self) -> Period | None:
        """The period, None when the report does not let it be known."""
        return Period(self.period) if self.period else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """A numeral of a report that is no figure about a place or programme."""

    source_id: str
    start: Offset
    end: Offset
    printed: str
    reason: ExclusionReason
    note_zh: str = ""

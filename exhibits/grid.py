"""A grid of counts: lines of a place and a year, a column for each theme.

A cell's `code` stands in its mark as the first of `customdata`; `Exhibit.rests_on` turns it into
the rows the cell counts.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GridCell:
    """How many figures: `text` is the count or the word for none, `code` is blank where none is.

    A code is `grid:<place>:<theme>:<year>`, the year `unknown` where no report tells it.
    """

    text: str
    count: int = 0
    code: str = ""
    hover: str = ""
    observation_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GridLine:
    """A place's year; lines of one place follow one another."""

    place: str
    label: str
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a column: a word for a phone, a name where there is room."""

    short: str
    full: str


@dataclass(frozen=True, slots=True)
class Grid:
    """As many cells a line as there are heads."""

    heads: tuple[Head, ...]
    lines: tuple[GridLine, ...]

    def rests_on(self, code: str) -> tuple[str, ...]:
        """The rows that the cell of a code counts; none where no cell has it."""
        cells = (cell for line in self.lines for cell in line.cells)
        return next((cell.observation_ids for cell in cells if cell.code == code), ())

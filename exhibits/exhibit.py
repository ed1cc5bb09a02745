"""The exhibit: a question's answer in one language, the same object for page, picture and file."""

from dataclasses import dataclass

from exhibits.canvas import canvas
from exhibits.grid import Grid
from exhibits.grid_drawing import page_of
from exhibits.marks import Figure
from exhibits.panels import Panel
from exhibits.strips import strips
from metrics.comparability import Verdict
from metrics.words import Language


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table behind the picture; `observation_ids` are the rows it comes from."""

    cells: tuple[str, ...]
    observation_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and lines, tidy and in words; as many cells a line as there are headings.

    `numeric` says of each column whether its cells are set flush right.
    """

    headings: tuple[str, ...]
    lines: tuple[Line, ...]
    numeric: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Footnote:
    """A source named under an exhibit: its short name, the paragraphs used, when it is known."""

    source_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Exhibit:
    """Words, panels and table are in `language`; the figure draws the panels, the picture all.

    An exhibit that counts instead of comparing has a `grid` and no panels.

    `exhibit_id` is `page.question`, with `.place` behind where there is one a place.
    """

    exhibit_id: str
    language: Language
    headline: str
    subtitle: str
    verdict: Verdict
    verdict_word: str
    verdict_reasons: str
    panels: tuple[Panel, ...]
    table: Table
    notes: tuple[str, ...]
    sources: tuple[Footnote, ...]
    alt: str
    version: str
    grid: Grid | None = None

    @property
    def observation_ids(self) -> tuple[str, ...]:
        """Every row the exhibit rests on, once, in table order."""
        ids = (each for line in self.table.lines for each in line.observation_ids)
        return tuple(dict.fromkeys(ids))

    @property
    def source_line(self) -> str:
        """All sources in one line, as it stands under a picture."""
        return ("；" if self.language == "zh" else "; ").join(f.text for f in self.sources)

    def rests_on(self, mark: str) -> tuple[str, ...]:
        """The rows behind a mark, by the first of its `customdata`: its own, or a cell's."""
        return self.grid.rests_on(mark) if self.grid else (mark,)

    def figure(self) -> Figure:
        """Marks and their labels for a page of any width: Plotly's `data` and `layout`."""
        return page_of(self.grid) if self.grid else strips(self.panels)

    def picture(self) -> Figure:
        """The whole exhibit on the fixed canvas, 1920×1080, light: what leaves the dashboard."""
        return canvas(self)


Exhibits = tuple[Exhibit, ...]

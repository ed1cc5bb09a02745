"""The plot of the canvas: labels left, marks in the middle, figures and columns flush right."""

from collections.abc import Sequence
from dataclasses import dataclass

from exhibits import ink
from exhibits.marks import dot_traces, segment_traces
from exhibits.panels import Panel, Row, Segment
from exhibits.surface import Surface
from exhibits.wrapping import LINE_PITCH, width, wrap

LEFT, RIGHT = 76, 1920 - 76
GUTTER = 34
WIDEST_LABEL = 520
LABEL, FIGURE, SMALL = 24, 27, 20
BELOW = SMALL * LINE_PITCH
ALONE = 48  # figures where no mark is drawn beside them
LEAST_PITCH, MOST_PITCH = 40, 150
HEAD, FOOT = 44, 44
DOT = 22
BAR_WEIGHT = 2.0
INSIDE = 58  # of a bar that holds two lines


class Columns:
    """Where labels end, tracks run and figures stand, the same for all panels of a picture."""

    def __init__(self, panels: Sequence[Panel]) -> None:
        rows = [row for panel in panels for row in panel.rows]
        labels = max((width(row.label, LABEL) for row in rows), default=0.0)
        self.label_end = LEFT + min(max(labels, 120), WIDEST_LABEL)
        self.track_start = self.label_end + GUTTER
        self.rights: list[float] = []  # right edges of the figure and of each column
        right = float(RIGHT)
        for n in range(max((len(panel.column_titles) for panel in panels), default=0), 0, -1):
            self.rights.insert(0, right)
            right -= _widest(panels, rows, n - 1) + GUTTER
        self.figure_right = right
        self.figure_size = FIGURE if any(map(_is_drawn, rows)) else ALONE
        values = max((width(row.value, self.figure_size) for row in rows), default=0.0)
        titles = max((width(panel.value_title, SMALL) for panel in panels), default=0.0)
        self.track_end = right - max(values, titles) - (2 * GUTTER if values else 0)
        if self.figure_size == ALONE:
            self._close_up()

    def _close_up(self) -> None:
        """Without marks, figures and columns follow their labels."""
        idle = max(self.track_end - self.track_start, 0.0)
        self.track_end -= idle
        self.figure_right -= idle
        self.rights = [right - idle + GUTTER for right in self.rights]

    def x(self, panel: Panel, value: float) -> float:
        """The pixel of a value on a panel's axis."""
        return self.track_start + panel.axis.share(value) * (self.track_end - self.track_start)


class Plot:
    """Lays panels out between two heights; rows share the room, and too many are left out."""

    def __init__(
        self, surface: Surface, panels: Sequence[Panel], top: float, bottom: float
    ) -> None:
        self.surface, self.panels, self.y, self.bottom = surface, panels, top, bottom
        self.columns = Columns(panels)

    def draw(self) -> int:
        """Draws what fits and returns how many rows did not."""
        frame = sum(_frame(panel) for panel in self.panels)
        weights = sum(_weight(row) for panel in self.panels for row in panel.rows)
        room = (self.bottom - self.y - frame) / max(weights, 1)
        pitch = max(min(MOST_PITCH, room), LEAST_PITCH)
        return sum(self._panel(panel, pitch) for panel in self.panels)

    def _panel(self, panel: Panel, pitch: float) -> int:
        if self.y + _frame(panel) + pitch > self.bottom + FOOT:
            return len(panel.rows)
        axes = self.surface.axis(panel, self.columns.track_start, self.columns.track_end)
        self._headings(panel)
        start, drawn = self.y, 0
        for row in panel.rows:
            if self.y + pitch * _weight(row) > self.bottom - (FOOT if panel.axis.ticks else 0) + 2:
                break
            self._row(row, panel, pitch * _weight(row), axes)
            drawn += 1
        if panel.reference:
            line = {"color": ink.SECONDARY, "width": 2, "dash": "dot"}
            at = panel.reference.value
            self.surface.on_axis(axes, (at, at), (start, self.y), line)
        self._ticks(panel)
        return len(panel.rows) - drawn

    def _headings(self, panel: Panel) -> None:
        if not _is_headed(panel):
            return
        if panel.title:
            self.surface.text(panel.title, LEFT, self.y, size=SMALL + 2, bold=True)
        if self.columns.figure_size == ALONE:
            self.y += HEAD
            return
        if panel.reference:
            half = width(panel.reference.text, SMALL) / 2
            low, high = self.columns.track_start + half, self.columns.track_end - half
            x = min(max(self.columns.x(panel, panel.reference.value), low), high)
            self._heading(panel.reference.text, x, "center")
        self._heading(panel.value_title, self.columns.figure_right, "right")
        for title, right in zip(panel.column_titles, self.columns.rights, strict=False):
            self._heading(title, right, "right")
        self.y += HEAD

    def _heading(self, text: str, x: float, anchor: str) -> None:
        if text:
            self.surface.text(text, x, self.y, size=SMALL, colour=ink.SECONDARY, anchor=anchor)

    def _row(self, row: Row, panel: Panel, pitch: float, axes: dict[str, str]) -> None:
        bar = _bar_of(row, pitch, self.columns.track_end - self.columns.track_start)
        middle = self.y + (pitch - len(bar.below) * BELOW) / 2
        size = LABEL if pitch >= LABEL * 3 or width(row.label, LABEL) <= WIDEST_LABEL else SMALL
        lines = wrap(row.label, size, WIDEST_LABEL)[:2]
        for n, line in enumerate(lines):
            y = middle + (n - (len(lines) - 1) / 2) * size * LINE_PITCH
            end = self.columns.label_end
            self.surface.text(line, end, y, size=size, anchor="right", middle=True)
        if row.segments:
            self._bar(row, bar, middle, axes)
        elif any(dot.value is not None for dot in row.dots):
            track = {"color": ink.TRACK, "width": 6}
            self.surface.on_axis(axes, (panel.axis.low, panel.axis.high), (middle, middle), track)
            dots = ((dot, middle) for dot in row.dots)
            self.surface.data += dot_traces(dots, panel.axis, axes=axes, size=DOT)
        size = self.columns.figure_size
        self._cell(row.value, self.columns.figure_right, middle, size, bold=True)
        for cell, right in zip(row.columns, self.columns.rights, strict=False):
            self._cell(cell, right, middle, LABEL)
        self.y += pitch

    def _cell(
        self, text: str, right: float, middle: float, size: int, *, bold: bool = False
    ) -> None:
        if text:
            self.surface.text(
                text, right, middle, size=size, bold=bold, anchor="right", middle=True
            )

    def _bar(self, row: Row, bar: "Bar", middle: float, axes: dict[str, str]) -> None:
        """A bar with its parts named inside where there is room, else in lines below."""
        self.surface.on_axis(axes, (0, 100), (middle, middle), {"color": ink.TRACK, "width": 6})
        self.surface.data += segment_traces(row.segments, middle, axes=axes, height=bar.height)
        start, length = self.columns.track_start, self.columns.track_end - self.columns.track_start
        x = start
        for segment in row.segments:
            wide = segment.share / 100 * length
            if segment in bar.inside:
                for n, text in enumerate((segment.name, segment.text)):
                    self._inside(segment, text, x + wide / 2, middle + (n - 0.55) * BELOW)
            x += wide
        for n, line in enumerate(bar.below):
            y = middle + bar.height / 2 + 6 + n * BELOW
            self.surface.text(line, start, y, size=SMALL, colour=ink.SECONDARY)

    def _inside(self, segment: Segment, text: str, x: float, y: float) -> None:
        colour = ink.SECONDARY if segment.unlisted else ink.text_on(segment.colour)
        ground = ink.PAPER if segment.unlisted else None
        self.surface.text(
            text, x, y, size=SMALL, colour=colour, anchor="center", middle=True, ground=ground
        )

    def _ticks(self, panel: Panel) -> None:
        for value, text in panel.axis.ticks:
            x = self.columns.x(panel, value)
            self.surface.text(
                text, x, self.y + 6, size=SMALL, colour=ink.SECONDARY, anchor="center"
            )
        self.y += FOOT if panel.axis.ticks else 12


@dataclass(frozen=True, slots=True)
class Bar:
    """How a bar is written: the parts named inside it, and the lines below for the others."""

    height: float
    inside: tuple[Segment, ...] = ()
    below: tuple[str, ...] = ()


def _bar_of(row: Row, pitch: float, length: float) -> Bar:
    if len(row.segments) < 2:  # noqa: PLR2004
        return Bar(min(pitch * 0.5, 84))
    inside = tuple(each for each in row.segments if _holds(each, length))
    below = _below(row, inside, length)
    if pitch - 16 - len(below) * BELOW < INSIDE:
        inside, below = (), _below(row, (), length)
    return Bar(max(min(pitch * 0.6, 84, pitch - 16 - len(below) * BELOW), 14), inside, below)


def _below(row: Row, inside: tuple[Segment, ...], length: float) -> tuple[str, ...]:
    others = [_unbroken(each) for each in row.segments if each not in inside]
    return wrap("　".join(others), SMALL, length)[:2]


def _unbroken(segment: Segment) -> str:
    return f"{segment.name} {segment.text}".replace(" ", "\N{NO-BREAK SPACE}")


def _holds(segment: Segment, length: float) -> bool:
    texts = (segment.name, segment.text)
    return max(width(text, SMALL) for text in texts) + 16 <= segment.share / 100 * length


def _widest(panels: Sequence[Panel], rows: Sequence[Row], n: int) -> float:
    """The room column `n` takes, over all panels."""
    titles = (panel.column_titles[n] for panel in panels if n < len(panel.column_titles))
    cells = (row.columns[n] for row in rows if n < len(row.columns))
    return max(
        *(width(text, SMALL) for text in titles), *(width(text, LABEL) for text in cells), 60.0
    )


def _is_headed(panel: Panel) -> bool:
    return bool(panel.title or panel.reference or panel.value_title or panel.column_titles)


def _frame(panel: Panel) -> float:
    return (HEAD if _is_headed(panel) else 0) + (FOOT if panel.axis.ticks else 12)


def _weight(row: Row) -> float:
    return BAR_WEIGHT if len(row.segments) > 1 else 1.0


def _is_drawn(row: Row) -> bool:
    return bool(row.segments) or any(dot.value is not None for dot in row.dots)

"""Panels drawn for a page of any width: words on lines of their own, marks on tracks below.

Plotly does not know how wide a page is, so nothing is written beside a mark: a row is its label
line, a small line of columns, and a track. Heights are pixels; x is each panel's own scale.
"""

from collections.abc import Sequence
from typing import Any

from exhibits import ink
from exhibits.escape import plain
from exhibits.marks import Figure, Trace, dot_traces, segment_traces
from exhibits.panels import Panel, Row, Segment
from exhibits.wrapping import width, wrap

NARROWEST = 296  # of a card on a phone of 390 pixels
LINE, SMALL_LINE = 21, 18
TRACK, BAR, GAP = 22, 28, 12
TITLE, TICKS = 30, 26
DOT, PART = 13, 13
BOLD = 1.07  # bold type is a little wider
EDGE, KEY = 8, 20


def strips(panels: Sequence[Panel]) -> Figure:
    """Plotly `data` and `layout`; the layout's height fits, the width is the page's."""
    page = _Page()
    for n, panel in enumerate(panels, start=1):
        page.panel(n, panel)
    return page.figure()


class _Page:
    """Collects what is drawn from top to bottom; `y` is the next free pixel."""

    def __init__(self) -> None:
        self.y = 2.0
        self.data: list[Trace] = []
        self.shapes: list[dict[str, Any]] = []
        self.texts: list[dict[str, Any]] = []
        self.axes: dict[str, Any] = {}

    def panel(self, n: int, panel: Panel) -> None:
        suffix = "" if n == 1 else str(n)
        self.axes[f"xaxis{suffix}"] = _x_axis(panel, overlaying=n > 1)
        axes = {"xaxis": f"x{suffix}", "yaxis": "y"}
        if panel.title:
            for line in wrap(panel.title, 13 * BOLD, NARROWEST):
                self._line(line, colour=ink.SECONDARY, bold=True)
            self.y += TITLE - LINE
        if panel.reference:
            self._line(f"┊ {panel.reference.text}", colour=ink.SECONDARY)
        for row in panel.rows:
            self._row(row, panel, axes)
        self._ticks(panel, axes["xaxis"])

    def _row(self, row: Row, panel: Panel, axes: dict[str, str]) -> None:
        self._label(row, _columns(panel, row))
        if row.segments:
            self._bar(row, axes)
        elif any(dot.value is not None for dot in row.dots):
            self._track(row, panel, axes)
        self.y += GAP

    def _label(self, row: Row, columns: str) -> None:
        """Label left and figure right; where a phone has no room, the figure beside the columns."""
        size, small = ink.PAGE_TEXT, ink.PAGE_SMALL
        figure = width(row.value, size * BOLD) + 16
        beside_label = width(row.label, size) + figure <= NARROWEST
        beside_columns = not beside_label and width(columns, small) + figure <= NARROWEST
        for line in (row.label,) if beside_label else wrap(row.label, size, NARROWEST):
            self._line(line, colour=ink.TEXT, size=size)
        if beside_label:
            self._text(row.value, 1.0, "right", ink.TEXT, size, bold=True, at=self.y - LINE)
        elif row.value:
            self._text(row.value, 1.0, "right", ink.TEXT, size, bold=True)
            self.y += 0 if beside_columns and columns else LINE
        height = LINE + 2 if beside_columns else SMALL_LINE
        for line in wrap(columns, small, NARROWEST):
            self._line(line, colour=ink.SECONDARY, size=small, height=height)

    def _track(self, row: Row, panel: Panel, axes: dict[str, str]) -> None:
        middle = self.y + TRACK / 2
        self._rule(panel.axis.low, panel.axis.high, middle, axes)
        if panel.reference:
            self.shapes.append(
                {
                    "type": "line",
                    "xref": axes["xaxis"],
                    "yref": "y",
                    "x0": panel.reference.value,
                    "x1": panel.reference.value,
                    "y0": self.y + 1,
                    "y1": self.y + TRACK - 1,
                    "layer": "below",
                    "line": {"color": ink.SECONDARY, "width": 1.5, "dash": "dot"},
                }
            )
        self.data += dot_traces(
            ((dot, middle) for dot in row.dots), panel.axis, axes=axes, size=DOT
        )
        self.y += TRACK

    def _bar(self, row: Row, axes: dict[str, str]) -> None:
        self.y += 4
        self._rule(0, 100, self.y + BAR / 2, axes)
        self.data += segment_traces(row.segments, self.y + BAR / 2, axes=axes, height=BAR)
        self.y += BAR + 6
        parts = row.segments if len(row.segments) > 1 else ()
        room = NARROWEST - KEY - 12
        beside = all(width(part.name + part.text, PART) <= room for part in parts)
        for part in parts:
            self._named(part, beside=beside)

    def _named(self, segment: Segment, *, beside: bool) -> None:
        """A part's key, name and figure; the figure below where one name of the bar is long."""
        key = "▨" if segment.unlisted else "■"
        self._text(key, 0.0, "left", _key(segment.colour), PART)
        for line in (segment.name,) if beside else wrap(segment.name, PART, NARROWEST - KEY):
            self._text(line, 0.0, "left", ink.TEXT, PART, shift=KEY)
            self.y += LINE
        if beside:
            self._text(segment.text, 1.0, "right", ink.TEXT, PART, at=self.y - LINE)
        else:
            self._text(segment.text, 0.0, "left", ink.SECONDARY, PART, shift=KEY, at=self.y - 2)
            self.y += LINE

    def _rule(self, low: float, high: float, y: float, axes: dict[str, str]) -> None:
        self.shapes.append(
            {
                "type": "line",
                "xref": axes["xaxis"],
                "yref": "y",
                "x0": low,
                "x1": high,
                "y0": y,
                "y1": y,
                "layer": "below",
                "line": {"color": ink.TRACK, "width": 5},
            }
        )

    def _ticks(self, panel: Panel, xref: str) -> None:
        last = len(panel.axis.ticks) - 1
        for n, (value, text) in enumerate(panel.axis.ticks):
            anchor = "left" if n == 0 else "right" if n == last else "center"
            at = panel.axis.position(value)
            self._text(text, at, anchor, ink.SECONDARY, ink.PAGE_SMALL, xref=xref)
        self.y += TICKS if panel.axis.ticks else 0

    def _line(
        self,
        text: str,
        *,
        colour: str,
        size: int = 13,
        height: int = LINE,
        bold: bool = False,
    ) -> None:
        self._text(text, 0.0, "left", colour, size, bold=bold)
        self.y += height

    def _text(
        self,
        text: str,
        x: float,
        anchor: str,
        colour: str,
        size: int,
        *,
        bold: bool = False,
        shift: int = 0,
        xref: str = "paper",
        at: float | None = None,
    ) -> None:
        shown = plain(text)
        self.texts.append(
            {
                "text": f"<b>{shown}</b>" if bold else shown,
                "x": x,
                "y": self.y if at is None else at,
                "xref": xref,
                "yref": "y",
                "xanchor": anchor,
                "yanchor": "top",
                "xshift": shift,
                "align": anchor,
                "showarrow": False,
                "borderpad": 0,
                "font": {"color": colour, "size": size},
            }
        )

    def figure(self) -> Figure:
        y_axis = {"visible": False, "range": [self.y, 0], "fixedrange": True}
        return {
            "data": self.data,
            "layout": {
                "template": ink.TEMPLATE,
                "height": round(self.y),
                "autosize": True,
                "barmode": "overlay",
                "margin": {"l": EDGE, "r": EDGE, "t": 0, "b": 0},
                "yaxis": y_axis,
                "shapes": self.shapes,
                "annotations": self.texts,
                **self.axes,
            },
        }


def _x_axis(panel: Panel, *, overlaying: bool) -> dict[str, Any]:
    axis: dict[str, Any] = {
        "visible": False,
        "fixedrange": True,
        "type": "log" if panel.axis.log else "linear",
        "range": list(panel.axis.range),
        "anchor": "y",
    }
    return axis | ({"overlaying": "x"} if overlaying else {})


def _key(colour: str) -> str:
    return ink.HATCH if colour == ink.PAPER else colour


def _columns(panel: Panel, row: Row) -> str:
    """The columns of a row as one small line: 重算 95.91%　分子 1,806."""
    pairs = zip(panel.column_titles, row.columns, strict=True)
    return "　".join(f"{title} {cell}".strip() for title, cell in pairs if cell)

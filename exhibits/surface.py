"""A surface measured in pixels from the top left, as a Plotly figure: texts, lines, marks."""

from typing import Any

from exhibits import ink
from exhibits.escape import plain
from exhibits.marks import Figure, Trace
from exhibits.panels import Panel
from exhibits.wrapping import width


class Surface:
    """Collects what is drawn; texts never wrap by themselves (`wrapping`)."""

    def __init__(self, wide: int, high: int) -> None:
        self.wide, self.high = wide, high
        self.data: list[Trace] = []
        self.shapes: list[dict[str, Any]] = []
        self.texts: list[dict[str, Any]] = []
        self.axes: dict[str, Any] = {}

    def text(
        self,
        text: str,
        x: float,
        y: float,
        *,
        size: int,
        colour: str = ink.TEXT,
        bold: bool = False,
        anchor: str = "left",
        middle: bool = False,
        ground: str | None = None,
    ) -> float:
        """Writes a line from its top (or around its middle) and returns about how wide it is.

        `ground` is laid under a text that stands on lines.
        """
        shown = plain(text)
        self.texts.append(
            {
                "text": f"<b>{shown}</b>" if bold else shown,
                "x": x / self.wide,
                "y": y,
                "xref": "paper",
                "yref": "y",
                "xanchor": anchor,
                "yanchor": "middle" if middle else "top",
                "align": anchor,
                "showarrow": False,
                "borderpad": 0,
                "font": {"color": colour, "size": size},
                **({"bgcolor": ground} if ground else {}),
            }
        )
        return width(text, size)

    def rule(self, x0: float, x1: float, y: float, *, colour: str = ink.HAIRLINE) -> None:
        """A horizontal hairline."""
        ends = (x0 / self.wide, x1 / self.wide)
        self._line(ends, (y, y), "paper", {"color": colour, "width": 1.5})

    def axis(self, panel: Panel, x0: float, x1: float) -> dict[str, str]:
        """An x axis of the panel's scale between two pixels, and the names to draw on it with."""
        n = len(self.axes) + 1
        suffix = "" if n == 1 else str(n)
        self.axes[f"xaxis{suffix}"] = {
            "visible": False,
            "fixedrange": True,
            "type": "log" if panel.axis.log else "linear",
            "range": list(panel.axis.range),
            "domain": [x0 / self.wide, x1 / self.wide],
            "anchor": "y",
        } | ({} if n == 1 else {"overlaying": "x"})
        return {"xaxis": f"x{suffix}", "yaxis": "y"}

    def on_axis(
        self, axes: dict[str, str], x: tuple[float, float], y: tuple[float, float], line: Trace
    ) -> None:
        """A line in the axis's own values across, in pixels down; below the marks."""
        self._line(x, y, axes["xaxis"], line)

    def _line(
        self, x: tuple[float, float], y: tuple[float, float], xref: str, line: dict[str, Any]
    ) -> None:
        ends = {"x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1], "xref": xref, "yref": "y"}
        self.shapes.append({"type": "line", **ends, "layer": "below", "line": line})

    def figure(self) -> Figure:
        return {
            "data": self.data,
            "layout": {
                "template": ink.TEMPLATE,
                "width": self.wide,
                "height": self.high,
                "autosize": False,
                "paper_bgcolor": ink.PAPER,
                "barmode": "overlay",
                "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
                "xaxis": {"visible": False, "range": [0, 1]},
                "yaxis": {"visible": False, "range": [self.high, 0], "fixedrange": True},
                "shapes": self.shapes,
                "annotations": self.texts,
                **self.axes,
            },
        }

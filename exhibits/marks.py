"""Marks as Plotly traces: dots on tracks and segments of bars, each point with its row's id.

`customdata` of a point is [observation id, hover text]; the x of a point is the figure itself.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from exhibits import ink
from exhibits.panels import Axis, Dot, MarkKind, Segment

Trace = dict[str, Any]
Figure = dict[str, Any]
SYMBOL = {
    MarkKind.EXACT: "circle",
    MarkKind.ABOUT: "circle-open",
    MarkKind.LOWER: "triangle-right-open",
    MarkKind.UPPER: "triangle-left-open",
    MarkKind.PLAN: "diamond-open",
}
TAIL = 0.14  # of the track: how far the open side of a bound is drawn
HOVER = "%{customdata[1]}<extra></extra>"


def dot_traces(
    dots: Iterable[tuple[Dot, float]], axis: Axis, *, axes: dict[str, str], size: float
) -> list[Trace]:
    """Dots at (figure, y) of one panel: a trace of marks, and one for each open tail."""
    placed = [(dot, y) for dot, y in dots if dot.value is not None]
    if not placed:
        return []
    tails = [_tail(dot, y, axis, axes, size) for dot, y in placed if _is_bound(dot)]
    return [*tails, _points(placed, axes, size)]


def _points(placed: Sequence[tuple[Dot, float]], axes: dict[str, str], size: float) -> Trace:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [dot.value for dot, _ in placed],
        "y": [y for _, y in placed],
        "customdata": [[dot.observation_id, dot.hover] for dot, _ in placed],
        "hovertemplate": HOVER,
        "cliponaxis": False,
        "marker": {
            "symbol": [SYMBOL[dot.kind] for dot, _ in placed],
            "color": [dot.colour for dot, _ in placed],
            "size": size,
            "line": {"width": 2.5, "color": [dot.colour for dot, _ in placed]},
        },
        **axes,
    }


def _tail(dot: Dot, y: float, axis: Axis, axes: dict[str, str], size: float) -> Trace:
    towards = 1 if dot.kind is MarkKind.LOWER else -1
    value = dot.value if dot.value is not None else axis.low
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [value, axis.at(min(max(axis.share(value) + towards * TAIL, 0.0), 1.0))],
        "y": [y, y],
        "hoverinfo": "skip",
        "cliponaxis": False,
        "line": {"dash": "dot", "width": size / 5, "color": dot.colour},
        **axes,
    }


def _is_bound(dot: Dot) -> bool:
    return dot.kind in {MarkKind.LOWER, MarkKind.UPPER}


def segment_traces(
    segments: Sequence[Segment], y: float, *, axes: dict[str, str], height: float
) -> list[Trace]:
    """The parts of one bar in per cent of its whole, one after another from 0."""
    traces, start = [], 0.0
    for segment in segments:
        traces.append(_bar(segment, start, y, axes, height))
        start += segment.share
    return traces


def _bar(segment: Segment, start: float, y: float, axes: dict[str, str], height: float) -> Trace:
    marker: Trace = {"color": segment.colour, "line": {"width": 1.5, "color": ink.PAPER}}
    if segment.unlisted:
        hatch = {
            "shape": "/",
            "fgcolor": ink.HATCH,
            "bgcolor": ink.PAPER,
            "size": 7,
            "solidity": 0.2,
        }
        marker = {"color": ink.PAPER, "line": {"width": 1, "color": ink.HATCH}, "pattern": hatch}
    return {
        "type": "bar",
        "orientation": "h",
        "x": [segment.share],
        "base": [start],
        "y": [y],
        "width": [height],
        "customdata": [[segment.observation_id, segment.hover]],
        "hovertemplate": HOVER,
        "marker": marker,
        **axes,
    }

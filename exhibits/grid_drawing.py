"""A grid drawn for a page of any width and for the canvas: a bar a cell, as wide as its column."""

from collections.abc import Sequence
from typing import Any

from exhibits import ink
from exhibits.escape import plain
from exhibits.grid import Grid, GridCell, GridLine
from exhibits.marks import HOVER, Figure, Trace
from exhibits.panels import Axis, Panel
from exhibits.surface import Surface
from exhibits.wrapping import LINE_PITCH, width, wrap

FILLED = 0.9  # of a column: the rest keeps cells apart
# A page: heights are pixels, the labels' share of the width holds a year on a phone.
LABELS, LABEL_ROOM = 0.19, 52
PITCH, CELL, BETWEEN = 27, 22, 10
HEAD, LEADING, NAME, MOST_REPEATED = 11, 13, 13, 34
SUNK = 0.12  # of its size: text of a scatter stands higher than text of a bar
# The canvas.
LEFT, YEARS, FIRST, RIGHT = 76, 250, 400, 1844
LEAST, MOST = 21, 46
WORD, LARGEST = 18, 22


def page_of(grid: Grid) -> Figure:
    """Plotly `data` and `layout`; the layout's height fits, the width is the page's."""
    texts: list[dict[str, Any]] = []
    placed: list[tuple[GridLine, float]] = []
    y, place = 0.0, None
    for line in grid.lines:
        if line.place != place:
            y = _place(texts, grid, line.place, y, is_first=place is None)
            place = line.place
        texts += _label(line.label, y + PITCH / 2)
        placed.append((line, y + PITCH / 2))
        y += PITCH
    axes = {"xaxis": "x", "yaxis": "y"}
    return {
        "data": _cells(placed, axes, CELL, ink.PAGE_SMALL),
        "layout": {
            "template": ink.TEMPLATE,
            "height": round(y) + 4,
            "autosize": True,
            "barmode": "overlay",
            "margin": {"l": 8, "r": 8, "t": 0, "b": 0},
            "xaxis": {
                "visible": False,
                "fixedrange": True,
                "range": [0, max(len(grid.heads), 1)],
                "domain": [LABELS, 1],
            },
            "yaxis": {"visible": False, "fixedrange": True, "range": [y + 4, 0]},
            "annotations": texts,
        },
    }


def _place(
    texts: list[dict[str, Any]], grid: Grid, place: str, y: float, *, is_first: bool
) -> float:
    """A place's name over its lines, beside the columns' words where these are low enough."""
    high = _head_height(grid)
    repeated = high <= MOST_REPEATED
    y += BETWEEN
    if is_first or repeated:
        texts += [_head(head.short, n, y + high) for n, head in enumerate(grid.heads)]
        y += high
    beside = repeated and width(place, NAME) <= LABEL_ROOM
    y += 0 if beside else LEADING + 8
    name = _text(f"<b>{plain(place)}</b>", (0, y), NAME, ink.TEXT, anchors=("left", "bottom"))
    texts.append(name | {"xref": "paper"})
    return y + 4


def _head(word: str, n: int, y: float) -> dict[str, Any]:
    """Chinese stands letter under letter, Latin runs upwards: both fit the narrowest column."""
    upwards = word.isascii()
    shown = plain(word) if upwards else "<br>".join(map(plain, word))
    text = _text(shown, (n + 0.5, y), HEAD, ink.SECONDARY, anchors=("center", "bottom"))
    return text | ({"textangle": -90} if upwards else {})


def _head_height(grid: Grid) -> float:
    words = [head.short for head in grid.heads]
    upwards = max((width(word, HEAD) for word in words if word.isascii()), default=0.0)
    stacked = max((len(word) * LEADING for word in words if not word.isascii()), default=0)
    return max(upwards, stacked) + 6


def _label(label: str, middle: float) -> list[dict[str, Any]]:
    shown = "<br>".join(map(plain, wrap(label, HEAD, LABEL_ROOM)))
    text = _text(shown, (0, middle), HEAD, ink.TEXT, anchors=("left", "middle"))
    return [text | {"xref": "paper"}]


def _text(
    text: str, at: tuple[float, float], size: int, colour: str, *, anchors: tuple[str, str]
) -> dict[str, Any]:
    return {
        "text": text,
        "x": at[0],
        "y": at[1],
        "xref": "x",
        "yref": "y",
        "xanchor": anchors[0],
        "yanchor": anchors[1],
        "align": anchors[0],
        "showarrow": False,
        "borderpad": 0,
        "font": {"color": colour, "size": size},
    }


def _cells(
    placed: Sequence[tuple[GridLine, float]], axes: dict[str, str], height: float, size: int
) -> list[Trace]:
    """A trace of the cells that hold figures, and one of the words where there are none."""
    cells = [(cell, n, y) for line, y in placed for n, cell in enumerate(line.cells)]
    filled = [each for each in cells if each[0].code]
    missing = [each for each in cells if not each[0].code]
    return [_bars(filled, axes, height, size), _words(missing, axes, size)]


def _bars(
    cells: Sequence[tuple[GridCell, int, float]], axes: dict[str, str], height: float, size: int
) -> Trace:
    colours = [ink.count_colour(cell.count) for cell, _, _ in cells]
    return {
        "type": "bar",
        "orientation": "h",
        "x": [FILLED] * len(cells),
        "base": [n + (1 - FILLED) / 2 for _, n, _ in cells],
        "y": [y for _, _, y in cells],
        "width": [height] * len(cells),
        "text": [plain(cell.text) for cell, _, _ in cells],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"size": size, "color": [ink.text_on(colour) for colour in colours]},
        "marker": {"color": colours, "line": {"width": 0}, "cornerradius": 3},
        "customdata": [[cell.code, cell.hover] for cell, _, _ in cells],
        "hovertemplate": HOVER,
        **axes,
    }


def _words(cells: Sequence[tuple[GridCell, int, float]], axes: dict[str, str], size: int) -> Trace:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [n + 0.5 for _, n, _ in cells],
        "y": [y + SUNK * size for _, _, y in cells],
        "text": [plain(cell.text) for cell, _, _ in cells],
        "textfont": {"size": size - 1, "color": ink.SECONDARY},
        "hoverinfo": "skip",
        **axes,
    }


def draw(surface: Surface, grid: Grid, top: float, bottom: float) -> int:
    """Draws what fits between two heights of the canvas; how many lines did not."""
    axes = surface.axis(Panel("", Axis(0.0, float(len(grid.heads)), ()), ()), FIRST, RIGHT)
    y = _canvas_heads(surface, grid, top)
    pitch = min(max((bottom - y) / max(len(grid.lines), 1), LEAST), MOST)
    shown = grid.lines[: int((bottom - y) / pitch + 0.01)]
    size = min(LARGEST, round(pitch * 0.62))
    placed, place = [], None
    for line in shown:
        middle = y + pitch / 2
        if line.place != place:
            surface.text(line.place, LEFT, middle, size=size, bold=True, middle=True)
            if place is not None:
                surface.rule(LEFT, RIGHT, y)
            place = line.place
        surface.text(line.label, YEARS, middle, size=size, middle=True)
        placed.append((line, middle))
        y += pitch
    surface.data += _cells(placed, axes, pitch * 0.8, size)
    return len(grid.lines) - len(shown)


def _canvas_heads(surface: Surface, grid: Grid, top: float) -> float:
    column = (RIGHT - FIRST) / max(len(grid.heads), 1)
    heads = [wrap(head.full, WORD, column - 12) for head in grid.heads]
    deepest = max((len(lines) for lines in heads), default=0)
    for n, lines in enumerate(heads):
        for k, line in enumerate(lines):
            y = top + (deepest - len(lines) + k) * WORD * LINE_PITCH
            x = FIRST + (n + 0.5) * column
            surface.text(line, x, y, size=WORD, colour=ink.SECONDARY, anchor="center")
    return top + deepest * WORD * LINE_PITCH + 10

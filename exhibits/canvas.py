"""The fixed canvas: one exhibit composed on 1920×1080, always light, to stand alone anywhere.

Headline, subtitle, verdict, plot, notes, source and data version are all inside; every position is
a pixel of the canvas. What does not fit is said to be in the table, never squeezed.
"""

from typing import TYPE_CHECKING

from exhibits import grid_drawing, ink
from exhibits.canvas_plot import Plot
from exhibits.marks import Figure
from exhibits.surface import Surface
from exhibits.wrapping import LINE_PITCH, wrap
from metrics.words import translator

if TYPE_CHECKING:
    from exhibits.exhibit import Exhibit

WIDTH, HEIGHT = 1920, 1080
MARGIN = 76
SCALE = WIDTH / 1600
HEADLINE, SUBTITLE, BODY, SMALL = (
    round(size * SCALE) for size in (ink.HEADLINE, ink.SUBTITLE, ink.BODY, ink.SMALL)
)
INNER = WIDTH - 2 * MARGIN
NOTE_SIZES = ((SMALL, 5), (17, 7), (15, 9))  # smaller type where there is more to say


def canvas(exhibit: "Exhibit") -> Figure:
    """Plotly `data` and `layout` of the picture; its own template, no outside address."""
    surface = Surface(WIDTH, HEIGHT)
    top = _head(surface, exhibit)
    size, notes = _notes(exhibit)
    source = _source(exhibit)
    foot = len(notes) * size * LINE_PITCH + len(source) * SMALL * LINE_PITCH + 24
    bottom = HEIGHT - 48 - foot
    left_out = _plot(surface, exhibit, top + 22, bottom - 30)
    surface.rule(MARGIN, WIDTH - MARGIN, bottom - 16)
    y = _lines(surface, notes, bottom, size) + 12
    _lines(surface, source, y, SMALL)
    if left_out:
        text = translator(exhibit.language).plural("另有{n}行未画出，见表。", left_out)
        end = WIDTH - MARGIN
        surface.text(text, end, bottom - 46, size=SMALL, colour=ink.SECONDARY, anchor="right")
    return surface.figure()


def _plot(surface: Surface, exhibit: "Exhibit", top: float, bottom: float) -> int:
    if exhibit.grid:
        return grid_drawing.draw(surface, exhibit.grid, top, bottom)
    return Plot(surface, exhibit.panels, top, bottom).draw()


def _head(surface: Surface, exhibit: "Exhibit") -> float:
    y = 60.0
    for line in wrap(exhibit.headline, HEADLINE, INNER)[:2]:
        surface.text(line, MARGIN, y, size=HEADLINE, bold=True)
        y += HEADLINE * LINE_PITCH
    y = _lines(surface, wrap(exhibit.subtitle, SUBTITLE, INNER)[:2], y + 10, SUBTITLE) + 8
    level = exhibit.verdict.level
    word = f"{ink.SYMBOLS[level]} {exhibit.verdict_word}"
    shift = surface.text(word, MARGIN, y, size=BODY, colour=ink.VERDICTS[level], bold=True) + 24
    reasons = wrap(exhibit.verdict_reasons, BODY, INNER - shift)[:2]
    end = _lines(surface, reasons, y, BODY, x=MARGIN + shift)
    return max(end, y + BODY * LINE_PITCH)


def _notes(exhibit: "Exhibit") -> tuple[int, tuple[str, ...]]:
    """The notes as one paragraph, in the largest type that holds them all, and its size."""
    text = "　".join(exhibit.notes)
    size, most = NOTE_SIZES[-1]
    for size, most in NOTE_SIZES:
        lines = wrap(text, size, INNER)
        if len(lines) <= most:
            return size, lines
    t = translator(exhibit.language)
    more = t("其余说明见图件的说明页。")
    return size, (*wrap(text, size, INNER)[: most - 1], more)


def _source(exhibit: "Exhibit") -> tuple[str, ...]:
    t = translator(exhibit.language)
    line = t(
        "来源：{sources}　·　城鉴 数据版本 {version}",
        sources=exhibit.source_line,
        version=exhibit.version,
    )
    return wrap(line, SMALL, INNER)[:2]


def _lines(
    surface: Surface, lines: tuple[str, ...], y: float, size: int, *, x: float = MARGIN
) -> float:
    """Writes lines in secondary ink and returns where the next may stand."""
    for line in lines:
        surface.text(line, x, y, size=size, colour=ink.SECONDARY)
        y += size * LINE_PITCH
    return y

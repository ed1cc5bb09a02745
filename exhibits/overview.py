"""What do we know, about whom, as of when? The headline figures and the grid of what is there.

The grid counts figures, it compares none: its verdict is that of no rows.
"""

from collections.abc import Sequence

from exhibits import wording
from exhibits.escape import plain
from exhibits.exhibit import Exhibit, Exhibits, Footnote, Line, Table
from exhibits.grid import Grid, GridCell, GridLine, Head
from exhibits.headlines import Headline, headlines
from exhibits.view import View
from metrics.codes import Theme
from metrics.grid import Cell, coverage, known_year
from metrics.labels import label
from metrics.model import Observation
from metrics.periods import Period
from metrics.words import Message

__all__ = ["Headline", "exhibits", "grid", "headlines"]

UNREADABLE = "?"
# Two letters, one short word: a phone has 22 pixels for each. The last is the word for none.
SHORT_WORDS = Message("储备 覆盖 人才 培训 选拔 党建 经济 经费 机构 其他 缺")
Key = tuple[str, int | None]  # a place and a year
Held = dict[Key, dict[Theme, Cell]]


def exhibits(view: View) -> Exhibits:
    return (grid(view),)


def grid(view: View) -> Exhibit:
    """Place·year × theme, how many figures; also of no rows at all, which says so."""
    rows = view.catalogue.observations(view.selection)
    cells = coverage(rows, view.catalogue.indicators)
    themes = tuple(t for t in Theme if not view.selection.themes or t in view.selection.themes)
    verdict = view.judge(())
    headline, subtitle = _headline(view, cells, themes), _subtitle(view, cells)
    return Exhibit(
        exhibit_id="overview.grid",
        language=view.language,
        headline=headline,
        subtitle=subtitle,
        verdict=verdict,
        verdict_word=view.t("只计个数"),
        verdict_reasons=view.t("格中是有多少个数字，不是数字本身"),
        panels=(),
        grid=_grid(view, rows, cells, themes),
        table=_table(view, cells, themes, rows),
        notes=_notes(view, rows, cells),
        sources=_sources(view, rows),
        alt=view.t("{headline}。{subtitle}。详见表。", headline=headline, subtitle=subtitle),
        version=str(view.catalogue.version),
    )


def _grid(
    view: View, rows: Sequence[Observation], cells: Sequence[Cell], themes: Sequence[Theme]
) -> Grid:
    *words, none = SHORT_WORDS.say(view.t).split()
    short = dict(zip(Theme, words, strict=True))
    held: Held = {}
    for cell in cells:
        held.setdefault((cell.place_id, cell.year), {})[cell.theme] = cell
    inferred = {(r.place_id, known_year(r)) for r in rows if wording.is_inferred(r)}
    lines = [
        GridLine(
            place=view.named(view.catalogue.places[key[0]]),
            label=_year(view, key[1]) + (wording.INFERRED if key in inferred else ""),
            cells=tuple(_cell(view, held[key].get(theme), none) for theme in themes),
        )
        for key in sorted(held, key=lambda key: (key[0], key[1] is None, key[1] or 0))
    ]
    heads = tuple(Head(short[theme], label(theme, view.t)) for theme in themes)
    return Grid(heads, (*lines, *_empty(view, cells, len(themes), none)))


def _empty(view: View, cells: Sequence[Cell], n: int, none: str) -> list[GridLine]:
    """A line for each place that was chosen by name and has no figure."""
    held = {cell.place_id for cell in cells}
    chosen = (view.catalogue.places[p] for p in view.selection.places if p not in held)
    label = view.t("无数字")
    return [GridLine(view.named(place), label, (GridCell(none),) * n) for place in chosen]


def _cell(view: View, cell: Cell | None, none: str) -> GridCell:
    if cell is None:
        return GridCell(none)
    year = "unknown" if cell.year is None else str(cell.year)
    place = view.named(view.catalogue.places[cell.place_id])
    told = (
        f"{place}　{label(cell.theme, view.t)}",
        _year(view, cell.year),
        view.t.plural("{n}个数字", cell.count),
        *([view.t.plural("{n}个不可读", cell.unreadable)] if cell.unreadable else []),
    )
    return GridCell(
        text=str(cell.count) if cell.count else UNREADABLE,
        count=cell.count,
        code=f"grid:{cell.place_id}:{cell.theme.value}:{year}",
        hover="<br>".join(map(plain, told)),
        observation_ids=cell.observation_ids,
    )


def _year(view: View, year: int | None) -> str:
    return view.t("年份不明") if year is None else Period(str(year)).say(view.t)


def _table(
    view: View, cells: Sequence[Cell], themes: Sequence[Theme], rows: Sequence[Observation]
) -> Table:
    """A line for each cell, then one for each theme of which a place has nothing in any year."""
    t = view.t
    sources = {row.observation_id: row.source_id for row in rows}
    lines = [
        Line(
            cells=(
                view.named(view.catalogue.places[cell.place_id]),
                label(cell.theme, t),
                _year(view, cell.year),
                str(cell.count) if cell.count else t("缺"),
                str(cell.unreadable) if cell.unreadable else "",
                wording.joined((_short(view, sources[one]) for one in cell.observation_ids), t),
            ),
            observation_ids=cell.observation_ids,
        )
        for cell in cells
    ]
    there = {(cell.place_id, cell.theme) for cell in cells}
    places = dict.fromkeys([*(cell.place_id for cell in cells), *view.selection.places])
    lines += [
        Line((view.named(view.catalogue.places[p]), label(theme, t), "", t("缺"), "", ""), ())
        for p in places
        for theme in themes
        if (p, theme) not in there
    ]
    headings = (t("城市"), t("主题"), t("年份"), t("数字个数"), t("不可读"), t("来源"))
    return Table(headings, tuple(lines), (False, False, False, True, True, False))


def _headline(view: View, cells: Sequence[Cell], themes: Sequence[Theme]) -> str:
    """How many figures of how many places, and the theme with most; of one place, what it lacks."""
    places = list(dict.fromkeys(cell.place_id for cell in cells))
    count = sum(cell.count for cell in cells)
    if not count:
        return view.t("所选的地点和年份没有数字")
    by_theme = {t: sum(cell.count for cell in cells if cell.theme is t) for t in themes}
    if len(places) == 1:
        place = view.named(view.catalogue.places[places[0]])
        lacking = sum(not n for n in by_theme.values())
        if not lacking:
            return view.t("{place}有{count}个数字，各主题都有", place=place, count=count)
        return view.t(
            "{place}有{count}个数字，{n}个主题没有",
            place=place,
            count=count,
            n=wording.count_word(lacking, view.t),
        )
    n = wording.count_word(len(places), view.t)
    most = [theme for theme, held in by_theme.items() if held == max(by_theme.values())]
    if len(most) > 1 or len(themes) == 1:
        return view.t("{n}地共有{count}个数字", n=n, count=count)
    top = label(most[0], view.t)
    return view.t("{n}地共有{count}个数字，“{top}”一题最多", n=n, count=count, top=top)


def _subtitle(view: View, cells: Sequence[Cell]) -> str:
    years = sorted({cell.year for cell in cells if cell.year is not None})
    span = f"{years[0]}/{years[-1]}" if len(years) > 1 else str(years[0]) if years else ""
    places = (view.named(view.catalogue.places[cell.place_id]) for cell in cells)
    parts = (
        view.t("各地、各年、各主题的数字个数"),
        wording.joined(places, view.t),
        Period(span).say(view.t) if span else "",
    )
    return view.t("　·　").join(part for part in parts if part)


def _notes(view: View, rows: Sequence[Observation], cells: Sequence[Cell]) -> tuple[str, ...]:
    none = SHORT_WORDS.say(view.t).split()[-1]
    notes = [view.t("“{none}”表示报告中没有这样的数字，不是零。", none=none)]
    if any(cell.unreadable for cell in cells):
        notes.append(view.t("? 为报告中有、但已损坏不可读的数字，不计入个数。"))
    if any(cell.year is None for cell in cells):
        notes.append(view.t("报告没有说明、也推不出年份的数字，列在“年份不明”。"))
    if any(wording.is_inferred(row) for row in rows):
        notes.append(view.t("* 年份为推定，依据见“数据与出处”。"))
    return tuple(notes)


def _sources(view: View, rows: Sequence[Observation]) -> tuple[Footnote, ...]:
    ids = sorted({row.source_id for row in rows})
    return tuple(Footnote(source_id, _short(view, source_id)) for source_id in ids)


def _short(view: View, source_id: str) -> str:
    return view.short(view.catalogue.sources[source_id])

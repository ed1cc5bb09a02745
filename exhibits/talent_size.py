"""How much talent is there? The same word stands for a stock here and a year's intake there."""

from collections.abc import Sequence

from exhibits import axes, ranking, wording
from exhibits.assembly import assemble, caveats, dot, table
from exhibits.exhibit import Exhibit
from exhibits.panels import Panel, Row
from exhibits.view import View
from metrics.codes import Caveat, Measure
from metrics.comparability import Verdict
from metrics.interval import known
from metrics.labels import label
from metrics.model import Observation
from metrics.territory import nested
from metrics.words import Message

CONCEPT = "talent-size"
YEAR = "P1Y"
TITLES = {
    Measure.STOCK: Message("存量：某一时点的人数"),
    Measure.FLOW: Message("流量：一段时间内新引育的人数"),
    Measure.CUMULATIVE: Message("累计：历年合计的人数"),
}
YEARLY = Message("当年流量：一年内新引育的人数")
SPOKEN = {
    Measure.STOCK: Message("是存量"),
    Measure.FLOW: Message("是一段时间新引育"),
    Measure.CUMULATIVE: Message("是历年累计"),
}
SPOKEN_YEARLY = Message("是当年新引育")


def exhibit(view: View, found: Sequence[Observation]) -> Exhibit:
    """Every figure of the concept, a panel for each measure; rows must not be empty."""
    verdict = view.judge(found)
    groups: dict[str, list[Observation]] = {}
    for row in ranking.ordered(view, found):
        groups.setdefault(_title(view, row), []).append(row)
    rows = [row for group in groups.values() for row in group]
    ranked = verdict.level in ranking.COMPARES
    standings = [str(n) if n else view.t("不排") for n in ranking.standings(view, rows)]
    panels = tuple(_panel(view, title, group) for title, group in groups.items())
    measure = view.t("人才数量，按度量分组，人")
    if any(panel.axis.log for panel in panels):
        measure = view.t("{measure}（对数轴）", measure=measure)
    return assemble(
        view,
        "talent.size",
        headline=_headline(view, rows, verdict),
        measure=measure,
        rows=rows,
        verdict=verdict,
        panels=panels,
        table=table(
            view,
            rows,
            extra_headings=(view.t("度量"), *([view.t("名次")] if ranked else [])),
            extra=[
                (label(view.indicator(row).measure, view.t), *([n] if ranked else []))
                for row, n in zip(rows, standings, strict=True)
            ],
        ),
        notes=(*inside_notes(view, rows), *caveats(view, rows)),
    )


def _panel(view: View, title: str, rows: Sequence[Observation]) -> Panel:
    lines = tuple(
        Row(
            label=view.t(
                "{place} · {name}",
                place=view.named(view.place(row)),
                name=view.named(view.indicator(row)),
            ),
            value=wording.figure(row, view.indicator(row), view.t),
            columns=(wording.period(row, view.t),),
            dots=(dot(view, row),),
        )
        for row in rows
    )
    axis = axes.amounts((row.value for row in rows), view.t)
    return Panel(title, axis, lines, column_titles=(view.t("时间"),))


def _title(view: View, row: Observation) -> str:
    measure = view.indicator(row).measure
    if measure is Measure.FLOW and row.window == YEAR:
        return YEARLY.say(view.t)
    return TITLES[measure].say(view.t) if measure in TITLES else label(measure, view.t)


def _spoken(view: View, row: Observation) -> str:
    measure = view.indicator(row).measure
    if measure is Measure.FLOW and row.window == YEAR:
        return SPOKEN_YEARLY.say(view.t)
    return SPOKEN[measure].say(view.t) if measure in SPOKEN else label(measure, view.t)


def _headline(view: View, rows: Sequence[Observation], verdict: Verdict) -> str:
    kinds = list(dict.fromkeys(_spoken(view, row) for row in rows))
    if len(verdict.place_ids) == 1:
        return _one_place(view, rows, kinds)
    n = wording.count_word(len(verdict.place_ids), view.t)
    if len(rows) == 2 and len(kinds) == 2:  # noqa: PLR2004
        one, other = (_short(view, row) for row in rows)
        return view.t(
            "“{one}”与“{other}”不是一回事：一个{this}，一个{that}",
            one=one,
            other=other,
            this=kinds[0],
            that=kinds[1],
        )
    if len(kinds) > 1:
        listed = wording.joined((view.t("有的{kind}", kind=kind) for kind in kinds), view.t)
        return view.t("{n}地的人才数量不是一回事：{kinds}", n=n, kinds=listed)
    if verdict.level in ranking.COMPARES:
        return from_to(view, rows, view.t("人才数量"))
    return view.t("{n}地的人才数量不宜并排比较", n=n)


def _one_place(view: View, rows: Sequence[Observation], kinds: Sequence[str]) -> str:
    place = view.named(view.place(rows[0]))
    if len(rows) == 1:
        return view.t(
            "{place}{name}：{figure}，{kind}",
            place=place,
            name=view.named(view.indicator(rows[0])),
            figure=wording.figure(rows[0], view.indicator(rows[0]), view.t),
            kind=kinds[0],
        )
    if len(kinds) == 1:
        return view.t("{place}有{m}个人才数量，逐项看", place=place, m=len(rows))
    listed = wording.joined((view.t("有的{kind}", kind=kind) for kind in kinds), view.t)
    return view.t("{place}的{m}个人才数量要分开看：{kinds}", place=place, m=len(rows), kinds=listed)


def _short(view: View, row: Observation) -> str:
    return view.t(
        "{place} {figure}",
        place=view.named(view.place(row)),
        figure=wording.figure(row, view.indicator(row), view.t),
    )


def from_to(view: View, rows: Sequence[Observation], name: str) -> str:
    """Places whose figures compare: the span, and the largest where no bound leaves it open."""
    facts = [row for row in ranking.ordered(view, rows) if known(row) is not None]
    words = {"n": wording.count_word(len({row.place_id for row in rows}), view.t), "name": name}
    if not facts:
        return view.t("{n}地{name}没有可用的数字", **words)
    high, low = (wording.figure(row, view.indicator(row), view.t) for row in (facts[0], facts[-1]))
    words |= {"low": low, "high": high}
    best = ranking.foremost(view, rows)
    if low == high:
        return view.t("{n}地{name}都是{high}", **words)
    if not best:
        return view.t("{n}地{name}从{low}到{high}", **words)
    top = wording.joined((view.named(view.place(row)) for row in best), view.t)
    match view.indicator(rows[0]).measure:
        case Measure.RANK:
            return view.t("{n}地{name}从{low}到{high}，{top}最靠前", top=top, **words)
        case Measure.CHANGE:
            return view.t("{n}地{name}从{low}到{high}，{top}最高", top=top, **words)
        case _:
            return view.t("{n}地{name}从{low}到{high}，{top}最多", top=top, **words)


def inside_notes(view: View, rows: Sequence[Observation]) -> tuple[str, ...]:
    """That a district's people are in its city already, unless its rows' own notes say so."""
    amounts = [row for row in rows if view.indicator(row).measure.is_amount]
    said = {row.place_id for row in rows if Caveat.COUNTED_ELSEWHERE in row.caveats}
    pairs = nested({row.place_id for row in amounts}, view.catalogue.places)
    places = view.catalogue.places
    return tuple(
        view.t(
            "{inner}属于{outer}，其人数已在{outer}之内，不能相加。",
            inner=view.named(places[inner]),
            outer=view.named(places[outer]),
        )
        for inner, outer in pairs
        if inner not in said
    )

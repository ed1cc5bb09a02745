"""Who is in the reserve? Each place's breakdowns as their kinds allow, and the reserves as figures.

A reserve without a breakdown is a figure, not a bar of one; shares stand only on known wholes.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from exhibits import composition, ranking, wording
from exhibits import reserve_findings as findings
from exhibits.assembly import assemble, caveats, table
from exhibits.exhibit import Exhibit, Exhibits, Line, Table
from exhibits.panels import Panel, Row
from exhibits.view import View
from metrics.breakdowns import Composition, Part, compositions
from metrics.codes import BreakdownKind, Theme, Unit
from metrics.comparability import Comparability
from metrics.model import Observation


def exhibits(view: View) -> Exhibits:
    """An exhibit of breakdowns for each place that has any, then the totals of all places."""
    rows = view.rows(Theme.RESERVE)
    held = compositions(
        rows, breakdowns=view.catalogue.breakdowns, categories=view.catalogue.categories
    )
    by_place: dict[str, list[Composition]] = defaultdict(list)
    for one in held:
        by_place[one.parts[0].observation.place_id].append(one)
    by_size = sorted(by_place.items(), key=lambda each: min(map(_order, each[1])))
    totals = [r for r in rows if not r.category_id and view.indicator(r).unit is Unit.PERSON]
    return (
        *(_breakdowns(view, place, sorted(own, key=_order)) for place, own in by_size),
        *([_totals(view, totals)] if totals else []),
    )


def _order(one: Composition) -> tuple[float, int, float, str]:
    """The largest whole first; partitions before partial and overlapping sets, fullest first."""
    whole = one.whole.value if one.whole and one.whole.value else 0.0
    kinds = list(BreakdownKind)
    listed = sum(part.share.low for part in one.parts if part.share)
    rank = {BreakdownKind.PARTIAL: 1, BreakdownKind.OVERLAPPING: 2}.get(one.kind)
    rank = kinds.index(one.kind) if rank is None else rank
    return (-whole, rank, -listed, one.breakdown.breakdown_id)


def _breakdowns(view: View, place_id: str, held: Sequence[Composition]) -> Exhibit:
    wholes = list({c.whole.observation_id: c.whole for c in held if c.whole}.values())
    rows = [*wholes, *(part.observation for one in held for part in one.parts)]
    names = wording.joined((view.named(view.indicator(row)) for row in rows), view.t)
    shown = composition.panels(view, held)
    return assemble(
        view,
        f"reserve.breakdowns.{place_id}",
        headline=findings.headline(view, held),
        measure=view.t("{name}，各部分与占比", name=names),
        rows=rows,
        verdict=view.judge(rows),
        panels=shown,
        table=_table(view, wholes, held),
        notes=(*findings.notes(view, held), *_scale_note(view, shown), *caveats(view, rows)),
    )


def _table(view: View, wholes: Sequence[Observation], held: Sequence[Composition]) -> Table:
    """Wholes, parts with their shares, and last what partial breakdowns leave unlisted."""
    parts = [(part, one) for one in held for part in one.parts]
    rows = table(
        view,
        [*wholes, *(part.observation for part, _ in parts)],
        extra_headings=(view.t("占整体"),),
        extra=[
            *(("",) for _ in wholes),
            *((composition.share_text(view, p.share),) for p, _ in parts),
        ],
        ids=[
            *((whole.observation_id,) for whole in wholes),
            *(_rests_on(part, one) for part, one in parts),
        ],
    )
    return replace(rows, lines=(*rows.lines, *(line for c in held for line in _rest(view, c))))


def _rests_on(part: Part, one: Composition) -> tuple[str, ...]:
    """A part and, where its share is told, the whole it is a share of."""
    whole = (one.whole.observation_id,) if one.whole and part.share else ()
    return (part.observation.observation_id, *whole)


def _rest(view: View, one: Composition) -> Iterator[Line]:
    rest, text = composition.remainder(one), composition.remainder_text(view, one)
    if one.whole is None or rest is None or not text:
        return
    rows = (one.whole, *(part.observation for part in one.parts))
    share = composition.share_text(view, rest[1])
    name = view.t("{whole}：{part}", whole=view.named(one.breakdown), part=view.t("未列明"))
    yield Line(
        cells=(
            view.named(view.place(one.whole)),
            name,
            text.removesuffix(share).strip(),
            wording.period(one.whole, view.t),
            share,
            wording.footnotes(rows, view)[0].text,
        ),
        observation_ids=tuple(row.observation_id for row in rows),
    )


def _scale_note(view: View, shown: Sequence[Panel]) -> tuple[str, ...]:
    if not any(panel.axis.log for panel in shown):
        return ()
    return (view.t("最大数超过最小数的50倍，横轴为对数轴：相等的距离表示相等的倍数。"),)


def _totals(view: View, totals: list[Observation]) -> Exhibit:
    totals = sorted(totals, key=lambda row: (row.indicator_id, -(row.value or 0), row.place_id))
    by_indicator: dict[str, list[Observation]] = defaultdict(list)
    for row in totals:
        by_indicator[row.indicator_id].append(row)
    ordered = sorted(by_indicator.values(), key=lambda rows: -(rows[0].value or 0))
    rows = [row for own in ordered for row in own]
    verdict, shown = view.judge(rows), tuple(_figures(view, own) for own in ordered)
    alone = () if len(rows) < 2 else (view.t("各地储备只列人数：没有共同的整体，不算比例。"),)  # noqa: PLR2004
    return assemble(
        view,
        "reserve.totals",
        headline=_totals_headline(view, rows, verdict.level),
        measure=view.t("储备人数，人"),
        rows=rows,
        verdict=verdict,
        panels=shown,
        table=table(view, rows),
        notes=(*alone, *_scale_note(view, shown), *caveats(view, rows)),
    )


def _figures(view: View, rows: Sequence[Observation]) -> Panel:
    axis = composition.figure_axis(view, rows)

    def row_of(row: Observation) -> Row:
        label = view.named(view.place(row))
        drawn = composition.figure_row(view, row, axis, label)
        return replace(drawn, columns=(wording.period(row, view.t),))

    title = view.named(view.indicator(rows[0]))  # years explain themselves
    return Panel(title, axis, tuple(map(row_of, rows)), column_titles=("",))


def _totals_headline(view: View, rows: Sequence[Observation], level: Comparability) -> str:
    places = list(dict.fromkeys(view.named(view.place(row)) for row in rows))
    n = wording.count_word(len(places), view.t)
    first, indicators = rows[0], {row.indicator_id for row in rows}
    if len(rows) == 1:
        figure = wording.figure(first, view.indicator(first), view.t)
        name = view.named(view.indicator(first))
        return view.t("{place}{name}为{figure}", place=places[0], name=name, figure=figure)
    if len(places) == 1:
        return view.t("{place}的{n}个储备人数", place=places[0], n=len(rows))
    if len(indicators) > 1:
        return view.t("{n}地储备人数口径不同，逐项看，不排名", n=n)
    if level is Comparability.NOT_COMPARABLE:
        return view.t("{n}地储备人数不宜并排比较", n=n)
    best = ranking.foremost(view, rows)
    if len(best) != 1:
        return view.t("{n}地的储备人数", n=n)
    return view.t("{n}地储备人数，{top}最多", n=n, top=view.named(view.place(best[0])))

"""How many? Stocks, flows, running totals and honours, each kind on axes of its own.

Persons never share an axis with person-times, nor one measure with another. Figures of differing
definitions are listed place by place and not ranked.
"""

from collections.abc import Sequence

from exhibits import axes, ranking, talent_size, wording
from exhibits.assembly import assemble, caveats, dot, named_part, table
from exhibits.exhibit import Exhibit, Exhibits
from exhibits.panels import Axis, Panel, Row
from exhibits.talent_questions import QUESTIONS, Question
from exhibits.view import View
from metrics.codes import Measure, Theme
from metrics.comparability import Verdict
from metrics.model import Observation


def exhibits(view: View) -> Exhibits:
    """The size of the talent first, then each kind of quantity that the selection has."""
    rows = view.rows(Theme.TALENT)
    size = [row for row in rows if view.indicator(row).concept_id == talent_size.CONCEPT]
    groups = [
        (question, [row for row in rows if question.covers(row, view.indicator(row))])
        for question in QUESTIONS
    ]
    return (
        *([talent_size.exhibit(view, size)] if size else []),
        *(_exhibit(view, question, own) for question, own in groups if own),
    )


def _exhibit(view: View, question: Question, found: Sequence[Observation]) -> Exhibit:
    verdict = view.judge(found)
    ranked = verdict.level in ranking.COMPARES
    rows = ranking.ordered(view, found)
    groups = [rows] if ranked else _by_place(rows)
    listed = [row for group in groups for row in group]
    axis = _axis(view, rows)
    headings, cells = _columns(view, question, listed, ranked=ranked)
    measure = question.measure.say(view.t)
    return assemble(
        view,
        f"talent.{question.slug}",
        headline=_headline(view, question, rows, verdict),
        measure=view.t("{measure}（对数轴）", measure=measure) if axis.log else measure,
        rows=listed,
        verdict=verdict,
        panels=tuple(
            _panel(view, question, group, axis, title=title)
            for group, title in zip(groups, _titles(view, groups, ranked=ranked), strict=True)
        ),
        table=table(view, listed, extra_headings=headings, extra=cells),
        notes=(
            *_reading_notes(view, axis, rows, ranked=ranked),
            *talent_size.inside_notes(view, rows),
            *caveats(view, listed),
        ),
    )


def _by_place(rows: Sequence[Observation]) -> list[list[Observation]]:
    places = dict.fromkeys(row.place_id for row in rows)
    return [[row for row in rows if row.place_id == place_id] for place_id in places]


def _axis(view: View, rows: Sequence[Observation]) -> Axis:
    values = [row.value for row in rows]
    measure = view.indicator(rows[0]).measure
    if measure is Measure.RANK:
        return axes.NONE
    return axes.changes(values) if measure is Measure.CHANGE else axes.amounts(values, view.t)


def _titles(view: View, groups: Sequence[Sequence[Observation]], *, ranked: bool) -> list[str]:
    """What each panel is about: an indicator of several places, or one of several places."""
    if ranked:
        return [named_part(view, groups[0][0])]
    return [view.named(view.place(rows[0])) if len(groups) > 1 else "" for rows in groups]


def _panel(
    view: View, question: Question, rows: Sequence[Observation], axis: Axis, *, title: str
) -> Panel:
    headings = (view.t("时间"), *([question.column.say(view.t)] if question.column else []))
    several_places = len({row.place_id for row in rows}) > 1
    lines = tuple(
        Row(
            label=view.named(view.place(row)) if several_places else named_part(view, row),
            value=wording.figure(row, view.indicator(row), view.t),
            columns=(wording.period(row, view.t), question.cell(view, row))[: len(headings)],
            dots=() if axis is axes.NONE else (dot(view, row),),
        )
        for row in rows
    )
    return Panel(title, axis, lines, column_titles=headings)


def _columns(
    view: View, question: Question, rows: Sequence[Observation], *, ranked: bool
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The table's own columns: the question's, and the standing where figures compare."""
    own = [question.column.say(view.t)] if question.column else []
    headings = (*own, *([view.t("名次")] if ranked else []))
    standings = ranking.standings(view, rows)
    cells = [
        (
            *([question.cell(view, row)] if own else []),
            *([str(n) if n else view.t("不排")] if ranked else []),
        )
        for row, n in zip(rows, standings, strict=True)
    ]
    return headings, cells


def _reading_notes(
    view: View, axis: Axis, rows: Sequence[Observation], *, ranked: bool
) -> tuple[str, ...]:
    notes = []
    if axis.log:
        notes.append(view.t("最大数超过最小数的50倍，横轴为对数轴：相等的距离表示相等的倍数。"))
    if len({(row.indicator_id, row.category_id) for row in rows}) > 1:
        notes.append(view.t("各项口径不同，逐项看。"))
    places = [n for n in ranking.standings(view, rows) if n]
    if ranked and len(places) > len(set(places)):
        notes.append(view.t("数值相同，或因上下限分不出先后的，名次并列。"))
    return tuple(notes)


def _headline(view: View, question: Question, rows: Sequence[Observation], verdict: Verdict) -> str:
    first, n = rows[0], len(verdict.place_ids)
    name, place = named_part(view, first), view.named(view.place(first))
    figure = wording.figure(first, view.indicator(first), view.t)
    words: dict[str, object] = {"name": name, "place": place, "figure": figure, "m": len(rows)}
    words |= {"n": wording.count_word(n, view.t), "what": question.what.say(view.t)}
    if len(rows) == 1:
        return view.t("{place}{name}：{figure}", **words)
    if n == 1 and first not in ranking.foremost(view, rows):
        return view.t("{place}有{m}项{what}", **words)
    if question.slug == "ranks" and n == 1:
        return view.t("{place}有{m}项{what}，最靠前的是{figure}", **words)
    if n == 1:
        return view.t("{place}有{m}项{what}，所列最大的是{name}（{figure}）", **words)
    if verdict.level not in ranking.COMPARES:
        return view.t("{n}地{m}项{what}口径不一，逐项看，不相加、不排名", **words)
    return talent_size.from_to(view, rows, name)

"""What every exhibit has in common: subtitle, verdict in words, table, notes, sources, alt text."""

from collections.abc import Sequence

from exhibits import ink, wording, wrapping
from exhibits.escape import plain
from exhibits.exhibit import Exhibit, Line, Table
from exhibits.panels import Dot, MarkKind, Panel
from exhibits.view import View
from metrics.codes import Caveat, Comparator, Status
from metrics.comparability import Comparability, Reason, Verdict
from metrics.model import Observation
from metrics.names import cases, enumeration
from metrics.words import Message

KIND = {
    Comparator.EXACT: MarkKind.EXACT,
    Comparator.MORE: MarkKind.LOWER,
    Comparator.AT_LEAST: MarkKind.LOWER,
    Comparator.LESS: MarkKind.UPPER,
    Comparator.AT_MOST: MarkKind.UPPER,
    Comparator.ABOUT: MarkKind.ABOUT,
}


SHORT = {
    Reason.UNREADABLE: Message("有数字不可读"),
    Reason.MEASURE_DIFFERS: Message("度量不同"),
    Reason.UNIT_DIFFERS: Message("单位不同"),
    Reason.DEFINITION_DIFFERS: Message("口径不同"),
    Reason.LEVEL_DIFFERS: Message("层级不同"),
    Reason.PERIOD_DIFFERS: Message("时间不同"),
    Reason.PERIOD_UNKNOWN: Message("有年份不明"),
    Reason.NARROWER_SCOPE: Message("范围不同"),
    Reason.OVERLAPPING: Message("有重叠"),
    Reason.DENOMINATOR_UNKNOWN: Message("分母不明"),
    Reason.BOUND: Message("含上限或下限"),
    Reason.APPROXIMATE: Message("含约数"),
}
UNCLEAR = Message("口径细节报告未说明")
LONGEST_REASONS = 84  # ems: two lines of the canvas, four of a phone


def assemble(
    view: View,
    exhibit_id: str,
    *,
    headline: str,
    measure: str,
    rows: Sequence[Observation],
    verdict: Verdict,
    panels: tuple[Panel, ...],
    table: Table,
    notes: Sequence[str],
) -> Exhibit:
    """An exhibit of rows: what is the same for every question is said here once.

    `measure` is the quantity and its unit; places and years follow from the rows.
    """
    subtitle = view.t("　·　").join((measure, places(view, rows), wording.periods(rows, view.t)))
    own = caveats(view, rows)  # first: a reader who stops early has read what limits the figures
    all_notes = (*(n for n in notes if n in own), *notes, *_marks_note(view, rows))
    return Exhibit(
        exhibit_id=exhibit_id,
        language=view.language,
        headline=headline,
        subtitle=subtitle,
        verdict=verdict,
        verdict_word=verdict.level.word.say(view.t),
        verdict_reasons=reasons(view, verdict, rows),
        panels=panels,
        table=table,
        notes=tuple(dict.fromkeys(all_notes)),
        sources=wording.footnotes(rows, view),
        alt=view.t("{headline}。{subtitle}。详见表。", headline=headline, subtitle=subtitle),
        version=str(view.catalogue.version),
    )


def places(view: View, rows: Sequence[Observation]) -> str:
    return wording.joined((view.named(view.place(row)) for row in rows), view.t)


def reasons(view: View, verdict: Verdict, rows: Sequence[Observation]) -> str:
    """The reasons of a verdict, or the grounds on which figures compare and what is left open."""
    if not verdict.reasons:
        unclear = any(Caveat.DEFINITION_UNCLEAR in row.caveats for row in rows)
        open_ = (UNCLEAR,) if unclear and verdict.level is Comparability.COMPARABLE else ()
        return cases((*verdict.grounds, *open_)).say(view.t)
    in_full = cases(found.message for found in verdict.reasons).say(view.t)
    if wrapping.width(in_full, 1) <= LONGEST_REASONS:
        return in_full
    each_once = dict.fromkeys(found.reason for found in verdict.reasons)
    return enumeration(SHORT[reason] for reason in each_once).say(view.t)


def dot(view: View, row: Observation) -> Dot:
    """The mark of a row's figure in its place's colour."""
    return Dot(
        kind=_kind(row),
        value=row.value,
        colour=ink.place_colour(view.place(row)),
        observation_id=row.observation_id,
        hover=hover(view, row),
    )


def _kind(row: Observation) -> MarkKind:
    if row.value is None:
        return MarkKind.MISSING
    return MarkKind.PLAN if row.status is Status.PLAN else KIND[row.comparator]


def hover(view: View, row: Observation) -> str:
    """What a pointer resting on a mark is told: whose figure, of what, of when, from where."""
    indicator = view.indicator(row)
    lines = (
        f"{view.named(view.place(row))}　{wording.figure(row, indicator, view.t)}",
        named_part(view, row),
        wording.period(row, view.t),
        wording.footnotes([row], view)[0].text,
    )
    return "<br>".join(plain(line) for line in lines)


def named_part(view: View, row: Observation) -> str:
    """The indicator, and the part of it where the row is one."""
    name = view.named(view.indicator(row))
    if not row.category_id:
        return name
    return view.t("{whole}：{part}", whole=name, part=category(view, row))


def category(view: View, row: Observation) -> str:
    return view.named(view.catalogue.categories[row.category_id])


def table(
    view: View,
    rows: Sequence[Observation],
    *,
    extra_headings: Sequence[str] = (),
    extra: Sequence[Sequence[str]] = (),
    ids: Sequence[tuple[str, ...]] = (),
) -> Table:
    """A line for each row: place, indicator, figure, time, the exhibit's own columns, source.

    `ids` name the rows a line rests on, the row itself where none are given.
    """
    t = view.t
    headings = (t("城市"), t("指标"), t("数值"), t("时间"), *extra_headings, t("来源"))
    lines = tuple(
        Line(
            cells=(
                view.named(view.place(row)),
                named_part(view, row),
                wording.figure(row, view.indicator(row), t),
                wording.period(row, t),
                *(extra[n] if extra else ()),
                wording.footnotes([row], view)[0].text,
            ),
            observation_ids=ids[n] if ids else (row.observation_id,),
        )
        for n, row in enumerate(rows)
    )
    numeric = (False, False, True, False, *(True for _ in extra_headings), False)
    return Table(headings, lines, numeric)


def caveats(view: View, rows: Sequence[Observation]) -> tuple[str, ...]:
    """The notes of the rows, each once, with the places and indicators it is about."""
    about: dict[str, list[Observation]] = {}
    for row in rows:
        if note := view.note(row):
            about.setdefault(note, []).append(row)
    one = len({row.indicator_id for own in about.values() for row in own}) == 1
    return tuple(
        view.t(
            "{places}：{note}",
            places=places(view, own) if one else _places_in_full(view, own),
            note=note,
        )
        for note, own in about.items()
    )


def _places_in_full(view: View, rows: Sequence[Observation]) -> str:
    """Each place with the indicators meant: 宁波（新增硕博士、助企引进人才）."""
    meant: dict[str, list[str]] = {}
    for row in rows:
        own = meant.setdefault(view.named(view.place(row)), [])
        own.append(view.named(view.indicator(row)))
    texts = (
        view.t("{place}（{indicators}）", place=place, indicators=wording.joined(names, view.t))
        for place, names in meant.items()
    )
    return wording.joined(texts, view.t)


def _marks_note(view: View, rows: Sequence[Observation]) -> tuple[str, ...]:
    """What the marks used by these rows mean."""
    notes = []
    kinds = {_kind(row) for row in rows}
    if MarkKind.LOWER in kinds:
        notes.append(view.t("▷ 报告只给出下限（>、≥），实际值在标记右侧。"))
    if MarkKind.UPPER in kinds:
        notes.append(view.t("◁ 报告只给出上限（<、≤），实际值在标记左侧。"))
    if MarkKind.ABOUT in kinds:
        notes.append(view.t("○ 为约数。"))
    if MarkKind.PLAN in kinds:
        notes.append(view.t("◇ 为计划数，不是已有的人数，不参加排名。"))
    if MarkKind.MISSING in kinds:
        notes.append(view.t("“缺”指报告中的数字已损坏，无法辨认；不是零。"))
    if any(wording.is_inferred(row) for row in rows):
        notes.append(view.t("* 年份为推定，依据见“数据与出处”。"))
    return tuple(notes)

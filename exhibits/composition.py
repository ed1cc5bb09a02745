"""A whole and its parts as rows and panels: each breakdown is drawn as its kind allows.

Parts that add stand in one bar of their whole, with what is unlisted hatched. Where a bound or an
unreadable part hides how long a part is, and where parts overlap, each part has a row of its own.
"""

from collections.abc import Iterable, Sequence
from math import inf

from exhibits import axes, ink, wording
from exhibits.assembly import KIND, category, dot, hover
from exhibits.escape import plain
from exhibits.panels import Axis, Dot, Panel, Row, Segment
from exhibits.view import View
from metrics.breakdowns import ADDABLE, Composition, Part
from metrics.codes import BreakdownKind
from metrics.interval import Interval, known
from metrics.model import Observation

WHOLE = 100.0
ROUNDING = 0.05  # per cent: about-parts may add to a little more than their whole
SHARES = Axis(0.0, WHOLE, ((0.0, "0%"), (50.0, "50%"), (WHOLE, "100%")))
NAMED_SHARES = Axis(0.0, WHOLE, ())  # where every bar has its share beside it


def panels(view: View, compositions: Iterable[Composition]) -> tuple[Panel, ...]:
    """One panel of bars for what adds up, then a panel for each breakdown that does not."""
    stacked: list[Composition] = []
    listed: list[Composition] = []
    for one in compositions:
        (stacked if is_stackable(one) else listed).append(one)
    bars = tuple(_bar(view, one) for one in stacked)
    title = view.t("各部分互不重叠，占整体的%")
    return (
        *((Panel(title, SHARES, bars, value_title=view.t("整体")),) if bars else ()),
        *(_listed(view, one) for one in listed),
    )


def is_stackable(one: Composition) -> bool:
    """Whether every part's length on a bar of its whole is known, and they fit."""
    shares = [part.share for part in one.parts]
    if one.kind not in ADDABLE or one.whole is None or not shares:
        return False
    if any(share is None or not share.is_point for share in shares):
        return False
    return sum(share.low for share in shares if share) <= WHOLE + ROUNDING


def share_text(view: View, share: Interval | None) -> str:
    """72.2%, >55.6%, 55.6%–66.7%; blank where a share cannot be said."""
    if share is None:
        return ""
    if share.comparator is not None and share.value is not None:
        rate = wording.per_cent(share.value, 1, view.t, bound=share.comparator)
        return wording.mark(share.comparator, view.t) + rate
    if share.high == inf:
        return ""
    about = view.t("约") if share.about else ""
    return f"{about}{_rate(view, share.low)}–{_rate(view, share.high)}"


def part_text(view: View, part: Part) -> str:
    """The figure and, where it is known, its share: 650人 72.2%."""
    row = part.observation
    figure = wording.figure(row, view.indicator(row), view.t)
    return f"{figure} {share_text(view, part.share)}".strip()


def remainder(one: Composition) -> tuple[Interval, Interval] | None:
    """What is unlisted of a partial breakdown and its share; None where that is nothing."""
    whole = known(one.whole)
    if one.remainder is None or whole is None or one.remainder.high <= 0:
        return None
    share = one.remainder.per_cent_of(whole)
    return None if share is None else (one.remainder, share)


def remainder_text(view: View, one: Composition) -> str:
    """How much is unlisted, in the unit of the whole: 300人 33.3%; blank where it is not known."""
    rest = remainder(one)
    if rest is None or one.whole is None or rest[0].value is None or rest[0].comparator is None:
        return ""
    indicator = view.indicator(one.whole)
    amount = wording.amount(rest[0].value, indicator, view.t)
    return f"{wording.mark(rest[0].comparator, view.t)}{amount} {share_text(view, rest[1])}"


def _bar(view: View, one: Composition) -> Row:
    colours = ink.tones(_colour(view, one), len(one.parts))
    segments = [
        _segment(view, part, colour) for part, colour in zip(one.parts, colours, strict=True)
    ]
    whole = one.whole
    value = wording.figure(whole, view.indicator(whole), view.t) if whole else ""
    return Row(
        label=view.named(one.breakdown),
        value=value,
        segments=(*segments, *_unlisted(view, one)),
    )


def _segment(view: View, part: Part, colour: str) -> Segment:
    return Segment(
        name=category(view, part.observation),
        text=part_text(view, part),
        share=part.share.low if part.share else 0.0,
        colour=colour,
        observation_id=part.observation.observation_id,
        hover=f"{hover(view, part.observation)}<br>{plain(share_text(view, part.share))}",
    )


def _unlisted(view: View, one: Composition) -> tuple[Segment, ...]:
    rest = remainder(one)
    if rest is None or not rest[1].is_point:
        return ()
    name, text = view.t("未列明"), remainder_text(view, one)
    return (
        Segment(
            name=name,
            text=text,
            share=rest[1].low,
            colour=ink.PAPER,
            observation_id="",
            hover=plain(f"{view.named(one.breakdown)}　{name} {text}"),
            unlisted=True,
        ),
    )


def _listed(view: View, one: Composition) -> Panel:
    """Parts one below the other: each by its share, or by its figure where there is no whole."""
    if any(part.share for part in one.parts):
        rows = [_share_row(view, part) for part in one.parts]
        unlisted = _unlisted(view, one)
        if unlisted or remainder_text(view, one):
            rest = remainder_text(view, one)
            rows.append(Row(label=view.t("未列明"), value=rest, segments=unlisted))
        axis = NAMED_SHARES
    else:
        axis = figure_axis(view, [part.observation for part in one.parts])
        rows = [figure_row(view, part.observation, axis) for part in one.parts]
    return Panel(_title(view, one), axis, tuple(rows))


def _title(view: View, one: Composition) -> str:
    name = view.named(one.breakdown)
    if one.kind is BreakdownKind.PARALLEL:
        return view.t("{name}：并列各项，不算比例", name=name)
    if one.whole is None:
        return view.t("{name}：没有整体数，只列数值", name=name)
    if one.kind is BreakdownKind.OVERLAPPING:
        return view.t("{name}：互有重叠，各占整体的%，不能相加", name=name)
    return view.t("{name}：占整体的%", name=name)


def _share_row(view: View, part: Part) -> Row:
    label, share = category(view, part.observation), part.share
    text = part_text(view, part)
    if share is None or share.value is None or share.value > WHOLE:
        return Row(label=label, value=text)
    if share.is_point and not share.about:
        colour = ink.place_colour(view.place(part.observation))
        return Row(label=label, value=text, segments=(_segment(view, part, colour),))
    return Row(label=label, value=text, dots=(_share_dot(view, part, share),))


def _share_dot(view: View, part: Part, share: Interval) -> Dot:
    row = part.observation
    kind = KIND[share.comparator] if share.comparator is not None else KIND[row.comparator]
    return Dot(
        kind=kind,
        value=share.value,
        colour=ink.place_colour(view.place(row)),
        observation_id=row.observation_id,
        hover=f"{hover(view, row)}<br>{plain(share_text(view, share))}",
    )


def figure_axis(view: View, rows: Sequence[Observation]) -> Axis:
    """A scale for the figures; none, without ticks, where one stands alone."""
    values = [row.value for row in rows if row.value is not None]
    return axes.amounts(values, view.t) if len(values) > 1 else axes.NONE


def figure_row(view: View, row: Observation, axis: Axis, label: str = "") -> Row:
    """A figure in words, and a dot where the axis has others to read it against."""
    return Row(
        label=label or category(view, row),
        value=wording.figure(row, view.indicator(row), view.t),
        dots=(dot(view, row),) if axis.ticks and row.value is not None else (),
    )


def _colour(view: View, one: Composition) -> str:
    return ink.place_colour(view.place(one.parts[0].observation))


def _rate(view: View, value: float) -> str:
    return wording.per_cent(value, 1, view.t)

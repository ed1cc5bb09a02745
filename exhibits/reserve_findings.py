"""What the parts of a reserve let be said in a sentence, and what their kinds forbid to say."""

from collections.abc import Iterator, Sequence

from exhibits import composition, wording
from exhibits.view import View
from metrics.breakdowns import Composition
from metrics.codes import BreakdownKind

HALF, TENTH = 50.0, 10.0
CLOSE, NEAR = 0.5, 2.0  # per cent: 69.6–70.4 is 七成, 68 up to there is 近七成


def headline(view: View, held: Sequence[Composition]) -> str:
    """Place and whole, the largest part of a partition, and the overlapping part over half."""
    first = held[0]
    row = first.whole or first.parts[0].observation
    place, name = view.named(view.place(row)), view.named(view.indicator(row))
    if first.whole is None:
        return view.t("{place}{name}的各部分", place=place, name=name)
    figure = wording.figure(row, view.indicator(row), view.t)
    said = view.t("{place}{name}{figure}", place=place, name=name, figure=figure)
    same = [one for one in held if one.whole == first.whole]
    for finding in (*_largest(view, same), *_over_half(view, same)):
        said = view.t("{said}，{finding}", said=said, finding=finding)
    return said


def _largest(view: View, held: Sequence[Composition]) -> tuple[str, ...]:
    """The largest part of the first partition, where one part is the largest and all is known."""
    partitions = (one for one in held if one.kind is BreakdownKind.PARTITION)
    first = next((one for one in partitions if composition.is_stackable(one)), None)
    if first is None:
        return ()
    ordered = sorted(first.parts, key=lambda part: -(part.share.low if part.share else 0.0))
    shares = [part.share.low for part in ordered if part.share]
    if len(shares) > 1 and shares[0] == shares[1]:
        return ()
    part = view.named(ordered[0].category)
    if shares[0] <= HALF:
        rate = wording.per_cent(shares[0], 1, view.t)
        return (view.t("{part}最多，占{rate}", part=part, rate=rate),)
    return (view.t("{part}占{share}", part=part, share=in_tenths(view, shares[0])),)


def _over_half(view: View, held: Sequence[Composition]) -> tuple[str, ...]:
    overlapping = [one for one in held if one.kind is BreakdownKind.OVERLAPPING]
    parts = [part for one in overlapping for part in one.parts if part.share]
    top = max(parts, key=lambda part: part.share.low if part.share else 0.0, default=None)
    if top is None or top.share is None or top.share.low <= HALF:
        return ()
    return (view.t("{part}过半", part=view.named(top.category)),)


def in_tenths(view: View, share: float) -> str:
    """A share over half as it is said: 七成, 七成多, 近七成; a per cent where it is nearly all."""
    words = view.t("零成 一成 两成 三成 四成 五成 六成 七成 八成 九成 十成").split()
    over = share % TENTH
    below = words[int(share // TENTH)]
    if share > 100 - CLOSE:
        return wording.per_cent(share, 1, view.t)
    if over < CLOSE:
        return below
    above = words[int(share // TENTH) + 1]
    if over > TENTH - CLOSE:
        return above
    if over >= TENTH - NEAR:
        return view.t("近{tenths}", tenths=above)
    return view.t("{tenths}多", tenths=below)


def notes(view: View, held: Sequence[Composition]) -> Iterator[str]:
    """What each kind of breakdown on show lets be said, and what not."""

    def names(which: Sequence[Composition]) -> str:
        return wording.joined((view.named(one.breakdown) for one in which), view.t)

    partial = [one for one in held if composition.remainder_text(view, one)]
    overlapping = [one for one in held if one.kind is BreakdownKind.OVERLAPPING]
    parallel = [one for one in held if one.kind is BreakdownKind.PARALLEL]
    homeless = [one for one in held if one.whole is None and one not in parallel]
    if partial:
        yield view.t("斜纹为报告未列明的部分（{names}）：整体减去已列各项。", names=names(partial))
    if overlapping:
        yield view.t("“{names}”各项互有重叠，不能相加，也不构成全体。", names=names(overlapping))
    if parallel:
        yield view.t("“{names}”各项各说各的事，不相加，不算比例。", names=names(parallel))
    if homeless:
        yield view.t("“{names}”没有整体数，不算比例。", names=names(homeless))

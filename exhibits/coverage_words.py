"""What is said about coverage rates: the finding, how they were pooled, whether counts agree."""

from collections.abc import Iterable, Sequence

from exhibits import ranking, wording
from exhibits.panels import Panel
from exhibits.view import View
from metrics.codes import Comparator
from metrics.comparability import Comparability
from metrics.interval import Interval, known
from metrics.model import Indicator, Observation
from metrics.rates import Pooled, Recomputed, unweighted_mean_for_contrast

HIGH, WHOLE = 90.0, 100.0


def rate(view: View, found: Interval, decimals: int = 1) -> str:
    bound = found.comparator or Comparator.EXACT
    return wording.interval(
        found, lambda value: wording.per_cent(value, decimals, view.t, bound=bound), view.t
    )


def pooling_note(
    view: View, together: Pooled | None, rates: Sequence[Observation]
) -> tuple[str, ...]:
    """How the pooled rate was made, and that it is not the mean."""
    if together is None or together.rate is None:
        return ()
    words = {
        "n": wording.count_word(len(rates), view.t),
        "top": _amount(view, together.numerator),
        "bottom": _amount(view, together.denominator),
        "rate": rate(view, together.rate),
    }
    mean = unweighted_mean_for_contrast(rates)
    if mean is None:
        return (view.t("合并{n}地：{top} / {bottom} = {rate}，按数量合并。", **words),)
    return (
        view.t(
            "合并{n}地：{top} / {bottom} = {rate}，按数量合并；"
            "不取{n}个比率的平均 {mean}，因为各地分母不同。",
            mean=wording.per_cent(mean, 1, view.t),
            **words,
        ),
    )


def _amount(view: View, found: Interval) -> str:
    return wording.interval(found, lambda v: wording.number(v, view.t), view.t)


def counts_note(view: View, indicator: Indicator) -> str:
    named = view.catalogue.indicators
    return view.t(
        "分子为{numerator}，分母为{denominator}。",
        numerator=view.named(named[indicator.numerator_id]),
        denominator=view.named(named[indicator.denominator_id]),
    )


def axis_note(view: View, panel: Panel) -> tuple[str, ...]:
    low = panel.axis.low
    return (view.t("横轴从{start}开始。", start=f"{low:g}%"),) if low else ()


def agreement_notes(
    view: View, rates: Sequence[Observation], again: Iterable[Recomputed]
) -> tuple[str, ...]:
    """Whether printed and recomputed rates agree, and of which places they do not or cannot."""
    places: dict[bool | None, list[str]] = {}
    for row, result in zip(rates, again, strict=True):
        places.setdefault(result.agrees, []).append(view.named(view.place(row)))
    if list(places) == [True]:
        return (view.t("印出的比率与按数量重算的结果一致。"),)
    notes = []
    if differ := places.get(False):
        named = wording.joined(differ, view.t)
        notes.append(view.t("{places}印出的比率与按数量重算的结果不一致，两者并列。", places=named))
    if unknown := places.get(None):
        named = wording.joined(unknown, view.t)
        notes.append(view.t("{places}的比率不能用数量核对。", places=named))
    return tuple(notes)


def headline(
    view: View, indicator: Indicator, rates: Sequence[Observation], level: Comparability
) -> str:
    name, n = view.named(indicator), len({row.place_id for row in rates})
    facts = [(row, size) for row in rates if (size := known(row)) is not None]
    if len(rates) == 1 or not facts:
        return alone(view, indicator, rates[0])
    words = {"n": wording.count_word(n, view.t), "name": name}
    if level is Comparability.SINGLE:
        return view.t("{place}{name}", place=view.named(view.place(rates[0])), name=name)
    if level is Comparability.NOT_COMPARABLE:
        return view.t("{n}地{name}不宜并排比较", **words)
    best = ranking.foremost(view, rates)
    words["top"] = wording.joined((view.named(view.place(row)) for row in best), view.t)
    if min(size.low for _, size in facts) >= HIGH and len(facts) == len(rates):
        return _high(view, best, words)
    words["low"] = wording.figure(facts[-1][0], indicator, view.t)
    words["high"] = wording.figure(facts[0][0], indicator, view.t)
    if not best:
        return view.t("{n}地{name}从{low}到{high}", **words)
    return view.t("{n}地{name}从{low}到{high}，{top}最高", **words)


def _high(view: View, best: Sequence[Observation], words: dict[str, str]) -> str:
    """All at 90 per cent or more: who is at 100, or highest, where no bound leaves that open."""
    if not best:
        return view.t("{n}地{name}都在九成以上", **words)
    size = known(best[0])
    if size and size.is_point and not size.about and size.low == WHOLE:
        return view.t("{n}地{name}都在九成以上，{top}实现全覆盖", **words)
    return view.t("{n}地{name}都在九成以上，{top}最高", **words)


def alone(view: View, indicator: Indicator, row: Observation) -> str:
    figure = wording.figure(row, indicator, view.t)
    place = view.named(view.place(row))
    return view.t("{place}{name}：{figure}", place=place, name=view.named(indicator), figure=figure)

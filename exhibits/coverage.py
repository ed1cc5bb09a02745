"""How far does it reach? Rates side by side with their bounds, counts and denominators.

A rate with counts is an exhibit of its own, every place on one axis. Rates of which no report gives
counts, each with a base of its own, are listed place by place and never ranked.
"""

from collections.abc import Iterable, Sequence

from exhibits import axes, coverage_words, ranking, wording
from exhibits.assembly import assemble, caveats, dot, table
from exhibits.exhibit import Exhibit, Exhibits
from exhibits.panels import Panel, Reference, Row
from exhibits.view import View
from metrics.codes import Theme, Unit
from metrics.comparability import Comparability, Verdict
from metrics.errors import AdditionError
from metrics.model import Indicator, Observation
from metrics.rates import (
    Counts,
    Pooled,
    Recomputed,
    pair_counts,
    pooled,
    recompute,
)

SLUGS = {"private_party_organisation_rate": "party_organisation"}


def exhibits(view: View) -> Exhibits:
    """An exhibit for each rate with counts, then one for the rates without."""
    rows = view.rows(Theme.COVERAGE)
    rates = [row for row in rows if view.indicator(row).unit is Unit.PERCENT]
    indicators = {i: view.catalogue.indicators[i] for i in sorted({r.indicator_id for r in rates})}
    counted = {
        key: indicator
        for key, indicator in indicators.items()
        if indicator.numerator_id and indicator.denominator_id
    }
    own = [
        _counted(view, indicator, [row for row in rates if row.indicator_id == key], rows)
        for key, indicator in counted.items()
    ]
    others = [row for row in rates if row.indicator_id not in counted]
    return (*own, *([_uncounted(view, others)] if others else []))


def _counted(
    view: View, indicator: Indicator, found: list[Observation], rows: Sequence[Observation]
) -> Exhibit:
    rates = ranking.ordered(view, found)
    counts = [pair_counts(row, rows, indicator=indicator) for row in rates]
    again = [
        recompute(row, own, decimals=indicator.decimals)
        for row, own in zip(rates, counts, strict=True)
    ]
    verdict = view.judge(rates, counts=rows)
    together = _pooled(view, counts, verdict)
    panel = _panel(view, rates, counts, again, together)
    return assemble(
        view,
        f"coverage.{SLUGS.get(indicator.indicator_id, indicator.indicator_id)}",
        headline=coverage_words.headline(view, indicator, rates, verdict.level),
        measure=view.t("{name}，%", name=view.named(indicator)),
        rows=rates,
        verdict=verdict,
        panels=(panel,),
        table=table(
            view,
            rates,
            extra_headings=panel.column_titles,
            extra=[line.columns for line in panel.rows],
            ids=[_ids(row, own) for row, own in zip(rates, counts, strict=True)],
        ),
        notes=(
            *coverage_words.pooling_note(view, together, rates),
            *coverage_words.agreement_notes(view, rates, again),
            coverage_words.counts_note(view, indicator),
            *coverage_words.axis_note(view, panel),
            *caveats(view, [*rates, *_with_further_notes(view, rates, counts)]),
        ),
    )


def _panel(
    view: View,
    rates: Sequence[Observation],
    counts: Sequence[Counts],
    again: Sequence[Recomputed],
    together: Pooled | None,
) -> Panel:
    lines = tuple(
        Row(
            label=_label(view, row, rates),
            value=wording.figure(row, view.indicator(row), view.t),
            columns=(
                coverage_words.rate(view, result.recomputed, 2)
                if result.recomputed
                else view.t("缺"),
                wording.count(own.numerator, view.t),
                wording.count(own.denominator, view.t),
            ),
            dots=(dot(view, row),),
        )
        for row, own, result in zip(rates, counts, again, strict=True)
    )
    return Panel(
        title="",
        axis=axes.per_cent(row.value for row in rates),
        rows=lines,
        value_title=view.t("报告印出"),
        column_titles=(view.t("重算"), view.t("分子"), view.t("分母")),
        reference=_reference(view, together),
    )


def _label(view: View, row: Observation, rates: Sequence[Observation]) -> str:
    """The place, with the time where it stands there more than once."""
    place = view.named(view.place(row))
    if [other.place_id for other in rates].count(row.place_id) == 1:
        return place
    return view.t("{place} · {period}", place=place, period=wording.period(row, view.t))


def _reference(view: View, together: Pooled | None) -> Reference | None:
    if together is None or together.rate is None or together.rate.value is None:
        return None
    text = view.t(
        "合并{n}地 {rate}",
        n=wording.count_word(len(together.place_ids), view.t),
        rate=coverage_words.rate(view, together.rate),
    )
    return Reference(together.rate.value, text)


def _uncounted(view: View, rates: Sequence[Observation]) -> Exhibit:
    by_place = [
        ranking.ordered(view, [row for row in rates if row.place_id == place_id])
        for place_id in dict.fromkeys(row.place_id for row in rates)
    ]
    listed = [row for own in by_place for row in own]
    headline = view.t("{n}个比率各有各的分母，逐项看，不排名", n=len(rates))
    if len(rates) == 1:
        headline = coverage_words.alone(view, view.indicator(listed[0]), listed[0])
    return assemble(
        view,
        "coverage.rates",
        headline=headline,
        measure=view.t("各项覆盖率与比例，%"),
        rows=listed,
        verdict=view.judge(rates),
        panels=tuple(_place_panel(view, own) for own in by_place),
        table=table(
            view,
            listed,
            extra_headings=(view.t("分母"),),
            extra=[(_base(view, view.indicator(row)),) for row in listed],
        ),
        notes=(
            view.t("报告没有给出分子和分母的数量，不能重算，也不能跨地合并。"),
            *caveats(view, listed),
        ),
    )


def _place_panel(view: View, own: Sequence[Observation]) -> Panel:
    lines = tuple(
        Row(
            label=view.named(view.indicator(row)),
            value=wording.figure(row, view.indicator(row), view.t),
            columns=(wording.period(row, view.t),),
            dots=(dot(view, row),),
        )
        for row in own
    )
    return Panel(
        title=view.named(view.place(own[0])),
        axis=axes.whole_per_cent(row.value for row in own),
        rows=lines,
        column_titles=(view.t("时间"),),
    )


def _base(view: View, indicator: Indicator) -> str:
    base = indicator.base_zh if view.language == "zh" else indicator.base_en
    return base or view.t("未说明")


def _both(counts: Counts) -> tuple[Observation, ...]:
    return tuple(each for each in (counts.numerator, counts.denominator) if each)


def _ids(row: Observation, counts: Counts) -> tuple[str, ...]:
    return tuple(each.observation_id for each in (row, *_both(counts)))


def _with_further_notes(
    view: View, rates: Sequence[Observation], counts: Iterable[Counts]
) -> list[Observation]:
    """The counts whose notes their rates do not carry already."""
    said = {view.note(row) for row in rates}
    return [count for own in counts for count in _both(own) if view.note(count) not in said]


def _pooled(view: View, counts: list[Counts], verdict: Verdict) -> Pooled | None:
    """One rate over the places; None where the figures may not be put together."""
    if len(counts) < 2 or verdict.level is Comparability.NOT_COMPARABLE:  # noqa: PLR2004
        return None
    try:
        return pooled(counts, places=view.catalogue.places)
    except AdditionError:
        return None

"""Headline figures: for each place the one figure that says most, by a fixed rule.

Questions come in the order of `_QUESTIONS`; then a figure that tells its year before one that does
not, the latest year, the larger figure, and the id. What is unreadable, planned, a part, or
narrower than its indicator says speaks for no place.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from exhibits import wording
from exhibits.view import View
from metrics.codes import Caveat, Level, Measure, Status, Theme, Unit
from metrics.labels import label
from metrics.model import Indicator, Observation
from metrics.rates import Counts, pair_counts

SIZE, GDP = "talent-size", "gdp"  # concepts: how many talents in all; how large the economy
A_YEAR = "P1Y"


@dataclass(frozen=True, slots=True)
class Headline:
    """A figure in words; `level` is blank for cities, `note` where its row has none."""

    place_id: str
    place: str
    level: str
    what: str
    figure: str
    measure: str
    period: str
    note: str
    observation_id: str


def headlines(view: View) -> tuple[Headline, ...]:
    """One headline for each chosen place with figures, the weightiest question first."""
    rows = view.catalogue.observations(view.selection)
    ranked = sorted((r for r in rows if _may_speak(r)), key=lambda row: _weight(view, row, rows))
    said: dict[str, Headline] = {}
    for row in ranked:
        if row.place_id not in said:
            said[row.place_id] = _headline(view, row, rows)
    return tuple(said.values())


def _may_speak(row: Observation) -> bool:
    is_fact = row.value is not None and row.status is Status.NORMAL
    return is_fact and not row.category_id and Caveat.NARROWER_SCOPE not in row.caveats


Question = Callable[[Indicator, Counts], bool]
_QUESTIONS: tuple[Question, ...] = (
    lambda i, _: i.concept_id == SIZE and i.measure is Measure.STOCK,
    lambda i, _: i.concept_id == SIZE and i.measure is Measure.FLOW,
    lambda i, _: i.theme is Theme.RESERVE and i.unit is Unit.PERSON,
    lambda i, counts: i.theme is Theme.COVERAGE and _is_complete(counts),
    lambda i, _: i.concept_id == GDP,
    lambda i, _: i.unit is Unit.PERSON and i.measure is Measure.STOCK,
    lambda i, _: i.unit is Unit.PERSON and i.measure.is_amount,
    lambda i, _: i.measure.is_amount,
)


def _weight(
    view: View, row: Observation, rows: Sequence[Observation]
) -> tuple[int, bool, int, float, str]:
    indicator = view.indicator(row)
    counts = pair_counts(row, rows, indicator=indicator)
    answers = (n for n, asks in enumerate(_QUESTIONS) if asks(indicator, counts))
    year = row.when.last_year if row.when else 0
    rank = next(answers, len(_QUESTIONS))
    return (rank, row.when is None, -year, -(row.value or 0.0), row.observation_id)


def _is_complete(counts: Counts) -> bool:
    return counts.numerator is not None and counts.denominator is not None


def _headline(view: View, row: Observation, rows: Sequence[Observation]) -> Headline:
    indicator, place = view.indicator(row), view.place(row)
    return Headline(
        place_id=place.place_id,
        place=view.named(place),
        level="" if place.level is Level.PREFECTURE else label(place.level, view.t),
        what=view.named(indicator),
        figure=wording.figure(row, indicator, view.t),
        measure=_measure(view, row, rows),
        period=wording.period(row, view.t),
        note=view.note(row),
        observation_id=row.observation_id,
    )


def _measure(view: View, row: Observation, rows: Sequence[Observation]) -> str:
    """What kind of quantity it is; a rate with its counts says these."""
    indicator = view.indicator(row)
    counts = pair_counts(row, rows, indicator=indicator)
    top, bottom = counts.numerator, counts.denominator
    if top and bottom:
        return f"{wording.count(top, view.t)} / {wording.count(bottom, view.t)}"
    if indicator.measure is Measure.FLOW and row.window == A_YEAR:
        return view.t("当年流量")
    return label(indicator.measure, view.t)

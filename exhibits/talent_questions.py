"""The kinds of talent figures: what each is called, which rows it has, which column of its own."""

from collections.abc import Callable
from dataclasses import dataclass

from exhibits.view import View
from metrics.codes import Measure, Unit
from metrics.comparability.timing import Window
from metrics.labels import label
from metrics.model import Indicator, Observation
from metrics.words import Message

# Titles and awards in running totals; the measure alone does not tell them from people trained.
HONOURS = frozenset({"craftsman_titles", "innovation_award_winners", "provincial_151_total"})


@dataclass(frozen=True, slots=True)
class Question:
    """A group of figures that may share axes: how it is called, which rows, its own column."""

    slug: str
    what: Message
    measure: Message
    covers: Callable[[Observation, Indicator], bool]
    column: Message | None = None
    cell: Callable[[View, Observation], str] = lambda _, __: ""


def _persons(indicator: Indicator, measure: Measure) -> bool:
    honour = indicator.indicator_id in HONOURS
    return (indicator.unit, indicator.measure) == (Unit.PERSON, measure) and not honour


def _window(view: View, row: Observation) -> str:
    if not Window(row.window).length:
        return view.t("起点不明")
    return Window(row.window).say(view.t)


def _change_base(view: View, row: Observation) -> str:
    base = view.indicator(row).change_base
    return label(base, view.t) if base else view.t("未说明")


def _field(view: View, row: Observation) -> str:
    indicator = view.indicator(row)
    field = indicator.base_zh if view.language == "zh" else indicator.base_en
    return field or view.t("未说明")


QUESTIONS = (
    Question(
        "stock",
        Message("人才存量"),
        Message("人才存量，人"),
        lambda _, indicator: _persons(indicator, Measure.STOCK),
    ),
    Question(
        "flow",
        Message("人才流量"),
        Message("一段时间内的人才流量，人"),
        lambda row, indicator: _persons(indicator, Measure.FLOW) and bool(row.period),
        Message("时段"),
        _window,
    ),
    Question(
        "flow_undated",
        Message("年份不明的人才流量"),
        Message("年份不明的人才流量，人"),
        lambda row, indicator: _persons(indicator, Measure.FLOW) and not row.period,
        Message("时段"),
        _window,
    ),
    Question(
        "cumulative",
        Message("人才累计数"),
        Message("历年累计，人"),
        lambda _, indicator: _persons(indicator, Measure.CUMULATIVE),
    ),
    Question(
        "honours",
        Message("人才荣誉"),
        Message("累计获得称号或奖项，人"),
        lambda _, indicator: indicator.indicator_id in HONOURS,
    ),
    Question(
        "engagements",
        Message("人才人次数"),
        Message("人次，同一人可多次计入"),
        lambda _, indicator: indicator.unit is Unit.PERSON_TIME,
    ),
    Question(
        "growth",
        Message("人才增长率"),
        Message("增长率，%"),
        lambda _, indicator: indicator.measure is Measure.CHANGE,
        Message("增长"),
        _change_base,
    ),
    Question(
        "ranks",
        Message("人才排名"),
        Message("排名，位次"),
        lambda _, indicator: indicator.measure is Measure.RANK,
        Message("范围"),
        _field,
    ),
)

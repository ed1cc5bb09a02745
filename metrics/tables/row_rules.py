"""What must hold between the cells of one row, and between a row and those that its keys name."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath
from typing import Any, NamedTuple

from metrics.codes import AsOfBasis, Level, Measure, PeriodBasis, Status
from metrics.model import Category, Exclusion, Indicator, Observation, Place, Source
from metrics.tables.keys import columns_of
from metrics.words import Message

NUMERAL = re.compile(r"\d|[〇零一二两兩三四五六七八九十百千万萬亿億半]")


class Fault(NamedTuple):
    found: Message
    wanted: Message


@dataclass(frozen=True, slots=True)
class Known:
    """Rows by key, as far as they could be read; a rule that misses one is silent, keys are not."""

    places: Mapping[str, Place] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    categories: Mapping[str, Category] = field(default_factory=dict)
    whole_of: Mapping[str, str] = field(default_factory=dict)  # breakdown_id → indicator_id


def row_faults(row: object, known: Known) -> Iterator[Fault]:
    """The faults of a row whose cells are each well formed."""
    yield from _one_language(row)
    for rule in RULES.get(type(row), ()):
        yield from rule(row, known)


def _one_language(row: object) -> Iterator[Fault]:
    """Texts stand in both languages or in neither."""
    names = {column.name for column in columns_of(type(row))}
    for name in sorted(name for name in names if name.endswith("_zh")):
        other = name.removesuffix("_zh") + "_en"
        if other in names and bool(getattr(row, name)) != bool(getattr(row, other)):
            blank, filled = (name, other) if getattr(row, other) else (other, name)
            yield Fault(
                Message("{filled} 有内容而 {blank} 为空", {"filled": filled, "blank": blank}),
                Message("两种语言都写，或都不写"),
            )


def _parent_is_wider(row: Place, known: Known) -> Iterator[Fault]:
    parent = known.places.get(row.parent_id)
    ranks = list(Level)
    if parent and ranks.index(parent.level) >= ranks.index(row.level):
        yield Fault(
            Message("上级地点的层级为 {level}", {"level": parent.level}),
            Message("比 {level} 更高的层级", {"level": row.level}),
        )


def _stem_is_key(row: Source, _: Known) -> Iterator[Fault]:
    if PurePath(row.file_name).stem != row.source_id:
        yield Fault(
            Message("file_name 列为“{cell}”", {"cell": row.file_name}),
            Message("去掉扩展名后等于 source_id：{key}", {"key": row.source_id}),
        )


def _inference_is_told(row: Source, _: Known) -> Iterator[Fault]:
    if row.as_of_basis is AsOfBasis.INFERRED and not row.note_zh:
        yield Fault(Message("年份为推断，却没有说明"), Message("note_zh、note_en 写明如何推断"))


def _value_or_unreadable(row: Observation, _: Known) -> Iterator[Fault]:
    if (row.value is None) != (row.status is Status.UNREADABLE):
        yield Fault(
            Message("value 与 status 不合"),
            Message("value 为空，当且仅当 status 为 unreadable"),
        )


def _period_and_basis(row: Observation, _: Known) -> Iterator[Fault]:
    if (not row.period) != (row.period_basis is PeriodBasis.UNKNOWN):
        yield Fault(
            Message("period 与 period_basis 不合"),
            Message("period 为空，当且仅当 period_basis 为 unknown"),
        )
    first, _slash, last = row.period.partition("/")
    if not all(map(_in_calendar, (first, last))) or (last and last < first[: len(last)]):
        yield Fault(
            Message("period 列为“{cell}”", {"cell": row.period}),
            Message("历法中有的日期，起点不晚于终点"),
        )


def _in_calendar(point: str) -> bool:
    try:
        return not point or bool(date.fromisoformat((point + "-01-01")[:10]))
    except ValueError:
        return False


def _window_of_flow(row: Observation, known: Known) -> Iterator[Fault]:
    indicator = known.indicators.get(row.indicator_id)
    if indicator and bool(row.window) != (indicator.measure is Measure.FLOW):
        told = {"measure": indicator.measure, "cell": row.window}
        yield Fault(
            Message("{measure} 指标的 window 列为“{cell}”", told)
            if row.window
            else Message("{measure} 指标的 window 列为空", told),
            Message("flow 指标写 window，起点不明写 open；其余指标留空"),
        )


def _year_of_period(row: Observation, known: Known) -> Iterator[Fault]:
    source = known.sources.get(row.source_id)
    due = row.when.last_year if row.when else source and source.as_of_year
    if due and row.year != due:
        yield Fault(
            Message("year 列为“{cell}”", {"cell": row.year}),
            Message("{year}：period 的末年；period 为空时取报告的 as_of_year", {"year": due}),
        )


def _category_of_indicator(row: Observation, known: Known) -> Iterator[Fault]:
    category = known.categories.get(row.category_id)
    whole = known.whole_of.get(category.breakdown_id) if category else None
    if whole and whole != row.indicator_id:
        yield Fault(
            Message("category_id 属于指标 {indicator} 的分组", {"indicator": whole}),
            Message("本行指标 {indicator} 的分组中的一类", {"indicator": row.indicator_id}),
        )


def _located_elsewhere(row: Observation, _: Known) -> Iterator[Fault]:
    if row.located_id == row.place_id:
        yield Fault(Message("located_id 与 place_id 相同"), Message("留空，或另一地点"))


def _where_it_stands(row: Observation, _: Known) -> Iterator[Fault]:
    span = (row.start, row.end, row.paragraph)
    if row.cell and any(part is not None for part in span):
        yield Fault(
            Message("有 cell，又有 start、end 或 paragraph"), Message("来自工作簿的行只写 cell")
        )
    if not row.cell and any(part is None for part in span):
        yield Fault(
            Message("start、end 或 paragraph 为空"), Message("来自报告的行三者都写，cell 留空")
        )


def _span_as_long_as_print(row: Observation | Exclusion, _: Known) -> Iterator[Fault]:
    if row.start is None or row.end is None:
        return
    if row.end - row.start != len(row.printed):
        yield Fault(
            Message("start 至 end 共 {n} 个字符", {"n": row.end - row.start}),
            Message("与 printed 等长：{n} 个字符", {"n": len(row.printed)}),
        )


def _key_of_span(row: Observation, _: Known) -> Iterator[Fault]:
    """The key says where the first numeral starts; a qualifier may stand before it in the span."""
    if row.start is None:
        return
    numeral = NUMERAL.search(row.printed)
    key = f"{row.source_id}:{row.start + (numeral.start() if numeral else 0)}"
    if not re.fullmatch(f"{re.escape(key)}[a-z]?", row.observation_id):
        yield Fault(
            Message("observation_id 列为“{cell}”", {"cell": row.observation_id}),
            Message("{key}，同一处有多行时后接 a、b、c", {"key": key}),
        )


def _note_explains(row: Observation, known: Known) -> Iterator[Fault]:
    if row.note_zh:
        return
    source = known.sources.get(row.source_id)
    if row.caveats:
        yield Fault(Message("有 caveats，却没有说明"), Message("note_zh、note_en 逐一说明"))
    elif row.period_basis is PeriodBasis.INFERRED and source and not source.note_zh:
        yield Fault(
            Message("年份为推断，却没有说明"),
            Message("本行或报告的 note_zh、note_en 写明如何推断"),
        )


Rule = Callable[[Any, Known], Iterator[Fault]]
RULES: Mapping[type, tuple[Rule, ...]] = {
    Place: (_parent_is_wider,),
    Source: (_stem_is_key, _inference_is_told),
    Observation: (
        _value_or_unreadable,
        _period_and_basis,
        _window_of_flow,
        _year_of_period,
        _category_of_indicator,
        _located_elsewhere,
        _where_it_stands,
        _span_as_long_as_print,
        _key_of_span,
        _note_explains,
    ),
    Exclusion: (_span_as_long_as_print,),
}

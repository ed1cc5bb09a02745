"""Figures in words: reading units, marks, years and how they are known, sources.

Nobody else writes a unit, a mark or a year: cards, axes, tables, tooltips and files ask here.
"""

from collections.abc import Callable, Iterable
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from typing import Literal

from babel.numbers import format_compact_decimal, format_decimal

from exhibits.exhibit import Footnote
from exhibits.view import View
from metrics.codes import Comparator, PeriodBasis, Status, Unit
from metrics.interval import Interval
from metrics.model import Indicator, Observation
from metrics.words import Message, Translate

LOCALES = {"zh": "zh_Hans_CN", "en": "en"}
READING_UNIT_FROM = {"zh": 10_000, "en": 10_000_000}
MOST_DIGITS = 12  # more than any report prints: reading units must not round
INFERRED = "*"


def number(value: float, t: Translate) -> str:
    """A number as it is read: 22.4万, 1,055亿; 224,000, 105.5 billion. No digit is lost."""
    if abs(value) < READING_UNIT_FROM[t.language]:
        return str(
            format_decimal(
                Decimal(repr(value)), "#,##0." + "#" * MOST_DIGITS, locale=LOCALES[t.language]
            )
        )
    style: Literal["short", "long"] = "short" if t.language == "zh" else "long"
    return str(
        format_compact_decimal(
            Decimal(repr(value)),
            format_type=style,
            locale=LOCALES[t.language],
            fraction_digits=MOST_DIGITS,
        )
    )


def per_cent(
    value: float, decimals: int, t: Translate, *, bound: Comparator = Comparator.EXACT
) -> str:
    """A rate with at most `decimals` digits: 92.9%, 100%.

    A lower bound is rounded down and an upper one up, so that it still holds; what is nearly
    nothing or nearly all has as many digits as it takes to say so.
    """
    rounding = ROUND_DOWN if bound.is_lower_bound else ROUND_UP if bound.is_upper_bound else None
    exact = Decimal(repr(value))
    for digits in range(decimals, MOST_DIGITS + 1):
        shown = exact.quantize(Decimal(1).scaleb(-digits), rounding or ROUND_HALF_UP)
        if shown == exact or shown not in (0, 100):
            break
    return str(format_decimal(shown, "#,##0.####", locale=LOCALES[t.language])) + "%"


def amount(value: float, indicator: Indicator, t: Translate) -> str:
    """A value with its unit, without mark: 22.4万人, 900 people, 第6位."""
    if indicator.unit is Unit.PERCENT:
        return per_cent(value, max(indicator.decimals, 1), t)
    return _with_unit(indicator.unit, value, number(value, t), t)


def _with_unit(unit: Unit, value: float, n: str, t: Translate) -> str:
    if unit in UNCOUNTED_UNITS:
        return UNCOUNTED_UNITS[unit].say(t).replace("#", n)
    many = 1 if value == 1 else 2  # English alone asks, and only for one
    return {
        Unit.PERSON: t.plural("{n}人", many, n=n),
        Unit.PERSON_TIME: t.plural("{n}人次", many, n=n),
        Unit.POST: t.plural("{n}个编制", many, n=n),
        Unit.HOUR: t.plural("{n}小时", many, n=n),
        Unit.WEEK: t.plural("{n}周", many, n=n),
        Unit.MONTH: t.plural("{n}个月", many, n=n),
        Unit.YEAR: t.plural("{n}年", many, n=n),
    }[unit]


UNCOUNTED_UNITS = {
    Unit.COUNT: Message("#个"),
    Unit.YUAN: Message("#元"),
    Unit.USD: Message("#美元"),
    Unit.SQM: Message("#平方米"),
    Unit.YEAR_OF_AGE: Message("#岁"),
    Unit.RANK: Message("第#位"),
}


def mark(comparator: Comparator, t: Translate) -> str:
    """The sign before a figure, blank for an exact one."""
    return {
        Comparator.EXACT: "",
        Comparator.MORE: ">",
        Comparator.AT_LEAST: "≥",
        Comparator.LESS: "<",
        Comparator.AT_MOST: "≤",
        Comparator.ABOUT: t("约"),
    }[comparator]


def interval(found: Interval, say: Callable[[float], str], t: Translate) -> str:
    """A result that may be a bound or lie between two ends, its numbers as `say` has them."""
    if found.comparator is not None and found.value is not None:
        return mark(found.comparator, t) + say(found.value)
    ends = say(found.low) + t("—") + say(found.high)
    return mark(Comparator.ABOUT, t) + ends if found.about else ends


def figure(row: Observation, indicator: Indicator, t: Translate) -> str:
    """A row's figure with mark and unit; what is left of an unreadable one; plans say so."""
    if row.value is None:
        return t("缺（印作“{printed}”）", printed=row.printed)
    text = mark(row.comparator, t) + amount(row.value, indicator, t)
    return t("{figure}（计划）", figure=text) if row.status is Status.PLAN else text


def count(row: Observation | None, t: Translate) -> str:
    """A row's figure without its unit, for a column that names it; 缺 where there is none."""
    if row is None or row.value is None:
        return t("缺")
    text = mark(row.comparator, t) + number(row.value, t)
    return t("{figure}（计划）", figure=text) if row.status is Status.PLAN else text


def period(row: Observation, t: Translate) -> str:
    """When a figure holds: inferred years carry *, unknown ones say so."""
    if row.when is None:
        return t("年份不明")
    star = INFERRED if row.period_basis is PeriodBasis.INFERRED else ""
    return row.when.say(t) + star


def is_inferred(row: Observation) -> bool:
    return row.period_basis is PeriodBasis.INFERRED


def count_word(n: int, t: Translate) -> str:
    """A small number as a headline says it: 三地, three places."""
    words = t("零 一 两 三 四 五 六 七 八 九 十").split()
    return words[n] if n < len(words) else str(n)


def joined(texts: Iterable[str], t: Translate) -> str:
    """Names side by side, each once: 宁波、温州."""
    return t("、").join(dict.fromkeys(texts))


def periods(rows: Iterable[Observation], t: Translate) -> str:
    """All times of the rows, the earliest first and the unknown last."""
    in_order = sorted(rows, key=lambda row: (not row.period, row.period))
    return joined((period(row, t) for row in in_order), t)


def footnotes(rows: Iterable[Observation], view: View) -> tuple[Footnote, ...]:
    """The reports behind rows, with the paragraphs where the figures stand."""
    paragraphs: dict[str, set[int]] = {}
    for row in rows:
        paragraphs.setdefault(row.source_id, set()).update({row.paragraph} if row.paragraph else ())
    return tuple(
        Footnote(source_id, _footnote(source_id, sorted(numbers), view))
        for source_id, numbers in sorted(paragraphs.items())
    )


def _footnote(source_id: str, numbers: list[int], view: View) -> str:
    short = view.short(view.catalogue.sources[source_id])
    if not numbers:
        return short
    listed = view.t("、").join(map(str, numbers))
    return view.t("{report}，第{paragraphs}段", report=short, paragraphs=listed)

"""Printed Chinese figures, read to value, comparator and unit.

A span is qualifier + number + scale + 多/余 + measure word + 以上/左右 and nothing else: a noun or
verb left at it is an error, and so is whatever can be read in two ways. Whole numbers may be in
Chinese figures (cn2an); decimals are in Arabic ones. `vocabulary` holds the words, `figures` the
grammar of one number, this module what the numbers of a list or a range share.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from metrics.codes import Comparator, Unit
from metrics.numerals import refusals
from metrics.numerals.figures import Figure, power, read
from metrics.numerals.vocabulary import MeasureWord, fold

__all__ = ["Numeral", "parse", "parse_all"]

_LONGEST = 60
_DAMAGE = re.compile("[?\N{REPLACEMENT CHARACTER}*□×]")
_VAGUE = re.compile("几|若干|来|数[十百千万亿]")
_FRACTION = re.compile("(?<!百)分之")
_TO = re.compile("(?<=.)(?:—{1,2}|[-–―~〜]|至|(?<![不达])到)")
_SPACE = re.compile("(?<![0-9.,， ]) +| +(?![0-9.,， ])")
# Numbers printed together are of one order. 100 is the root of 万, so one reading at most is
# nearer than this when a 万 may or may not be shared.
_ONE_ORDER = 100
# One figure stands before 百 or 千: 五百, never 五十百.
_BEFORE_HUNDREDS = 10


@dataclass(frozen=True, slots=True)
class Numeral:
    """A figure in its base unit (yuan, persons, per cent 0–100) as the span `text` prints it.

    `units` are those the measure word can stand for (个: count or post); empty: none is printed.
    """

    value: Decimal
    comparator: Comparator
    units: frozenset[Unit]
    text: str

    def agrees_with(self, unit: Unit) -> bool:
        """Whether the printed measure word, if there is one, can stand for `unit`."""
        return not self.units or unit in self.units


def parse(printed: str) -> Numeral:
    """The one number of a span; NumeralError for none, several, or any that is not certain."""
    numerals = parse_all(printed)
    if len(numerals) > 1:
        raise refusals.many(printed, len(numerals))
    return numerals[0]


def parse_all(printed: str) -> tuple[Numeral, ...]:
    """The numbers of a span in order: one, the members of a list, or a range's two ends.

    Members share the unit, scale and qualifier (300、200、100万元左右); the ends of a range are
    `>=` and `<=`. NumeralError when anything is not certain.
    """
    text = _legible(printed)
    figures, is_range = _figures(text, printed)
    measure = _shared_measure(figures, printed)
    comparators = _comparators(figures, printed, is_range=is_range)
    values = [_value(figure, figures[-1], printed, ascending=is_range) for figure in figures]
    if is_range and values[0] >= values[1]:
        raise refusals.neither_list_nor_range(printed)
    return tuple(
        Numeral(value * measure.size, comparator, measure.units, printed)
        for value, comparator in zip(values, comparators, strict=True)
    )


def _legible(printed: str) -> str:
    """The span in half-width and simplified characters, once it can be hoped to hold a number."""
    if len(printed) > _LONGEST:
        raise refusals.too_long(printed, _LONGEST)
    text = _SPACE.sub("", fold(printed).strip())
    if damage := _DAMAGE.search(text):
        raise refusals.damaged(printed, damage.group())
    if vague := _VAGUE.search(text):
        raise refusals.vague(printed, vague.group())
    if _FRACTION.search(text):
        raise refusals.fraction(printed)
    return text


def _figures(text: str, printed: str) -> tuple[list[Figure], bool]:
    """The figures of the span, and whether they are a range."""
    ends = _TO.split(text)
    is_range = len(ends) > 1
    if is_range and ("、" in text or ends[2:]):
        raise refusals.neither_list_nor_range(printed)
    figures = [read(piece, printed) for piece in (ends if is_range else text.split("、"))]
    if len(figures) > 1 and any(figure.signed for figure in figures):
        raise refusals.neither_list_nor_range(printed)
    return figures, is_range


def _shared_measure(figures: list[Figure], printed: str) -> MeasureWord:
    """The unit printed last, or before the first number (人民币, 百分之), holds for all."""
    first, last = figures[0], figures[-1]
    shared = last.measure or (None if first.closed else first.measure)
    if any(figure.measure not in (None, shared) for figure in figures):
        raise refusals.clashing_units(printed)
    return shared or MeasureWord()


def _comparators(figures: list[Figure], printed: str, *, is_range: bool) -> list[Comparator]:
    """A qualifier before the first or after the last number holds for all; 多 for its own only.

    All numbers must come out with one and the same, and the ends of a range with none.
    """
    shared = figures[0].lead | figures[-1].trail
    said = {figure.lead | figure.odd | figure.trail | shared for figure in figures}
    meanings = said.pop()
    if said or len(meanings) > 1 or (is_range and meanings):
        raise refusals.clashing_qualifiers(printed)
    if is_range:
        return [Comparator.AT_LEAST, Comparator.AT_MOST]
    return [next(iter(meanings), Comparator.EXACT)] * len(figures)


def _value(figure: Figure, last: Figure, printed: str, *, ascending: bool) -> Decimal:
    """The figure with the last one's scale where it is shared: 300、200、100万, but 8000、1万."""
    if figure is last or figure.closed or not last.scale:
        return figure.number
    shares = [last.scale[at:] for at in range(len(last.scale))]
    readings = {figure.number} | {
        figure.number * power(share)
        for share in shares
        if figure.number < _BEFORE_HUNDREDS or share[0] in "万亿"
    }
    likely = [reading for reading in readings if _of_one_order(reading, last.number)]
    if ascending:
        likely = [reading for reading in likely if reading < last.number]
    if len(likely) != 1:
        raise refusals.unclear_scale(printed, last.scale)
    return likely[0]


def _of_one_order(one: Decimal, other: Decimal) -> bool:
    return one < other * _ONE_ORDER and other < one * _ONE_ORDER

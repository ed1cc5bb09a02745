"""Rows against each other and against their own print: values, sums, rates."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from string import ascii_lowercase

from metrics.audit.failure import Failure
from metrics.breakdowns import addition_fault, compositions
from metrics.codes import Measure, Status, Unit
from metrics.errors import NumeralError
from metrics.model import Observation
from metrics.names import said
from metrics.numerals import Numeral, parse_all
from metrics.rates import pair_counts, recompute
from metrics.tables import Reading
from metrics.words import Message

FILE = "observations.csv"
Lines = Mapping[Observation, int]


def figure_failures(reading: Reading) -> Iterator[Failure]:
    """Prints that do not parse to their row, parts that do not add, rates that do not recompute."""
    lines = dict(zip(reading.data.observations, reading.lines["observations"], strict=True))
    yield from _prints(reading, lines)
    yield from _additions(reading, lines)
    yield from _rates(reading, lines)


def _prints(reading: Reading, lines: Lines) -> Iterator[Failure]:
    units = {i.indicator_id: i.unit for i in reading.data.indicators}
    sharing = Counter((row.source_id, row.start) for row in reading.data.observations)
    for row in reading.data.observations:
        if row.status is Status.UNREADABLE or row.cell or row.indicator_id not in units:
            continue
        try:
            numerals = parse_all(row.printed)
        except NumeralError as error:
            yield Failure("printed", FILE, lines[row], error.found, error.wanted)
            continue
        rows = sharing[row.source_id, row.start]
        printed = _number_of(row, numerals, rows)
        if printed is None:
            yield _unpaired(row, numerals, rows, lines[row])
        else:
            yield from _disagreements(row, printed, units[row.indicator_id], lines[row])


def _number_of(row: Observation, numerals: Sequence[Numeral], rows: int) -> Numeral | None:
    """Letter n of a list is its nth number; every letter of a single number is that number.

    None where the `rows` on a list are not one for each of its numbers.
    """
    if len(numerals) == 1:
        return numerals[0]
    position = ascii_lowercase.find(row.observation_id[-1])
    paired = rows == len(numerals) and 0 <= position < rows
    return numerals[position] if paired else None


def _unpaired(row: Observation, numerals: Sequence[Numeral], rows: int, line: int) -> Failure:
    told = {"key": row.observation_id, "n": rows}
    found = Message("observation_id 列为“{key}”，同一处共有 {n} 行", told)
    told = {"printed": row.printed, "n": len(numerals)}
    wanted = Message("“{printed}”有 {n} 个数：每个数一行，末尾依次为 a、b、c", told)
    return Failure("printed", FILE, line, found, wanted)


def _disagreements(row: Observation, printed: Numeral, unit: Unit, line: int) -> Iterator[Failure]:
    if row.value is None or Decimal(str(row.value)) != printed.value:
        found = Message("value 为 {value}", {"value": row.value})
        wanted = Message(
            "“{printed}”读作 {value}", {"printed": row.printed, "value": f"{printed.value:f}"}
        )
        yield Failure("printed_value", FILE, line, found, wanted)
    if not printed.agrees_with(unit):
        found = Message("指标的单位为 {unit}", {"unit": unit})
        wanted = Message(
            "“{printed}”的单位：{units}",
            {"printed": row.printed, "units": ", ".join(sorted(printed.units))},
        )
        yield Failure("printed_unit", FILE, line, found, wanted)
    if row.comparator is not printed.comparator:
        found = Message("comparator 为“{sign}”", {"sign": row.comparator})
        wanted = Message(
            "“{printed}”读作“{sign}”", {"printed": row.printed, "sign": printed.comparator}
        )
        yield Failure("printed_comparator", FILE, line, found, wanted)


def _additions(reading: Reading, lines: Lines) -> Iterator[Failure]:
    breakdowns = {b.breakdown_id: b for b in reading.data.breakdowns}
    categories = {c.category_id: c for c in reading.data.categories if c.breakdown_id in breakdowns}
    named = (
        o for o in reading.data.observations if not o.category_id or o.category_id in categories
    )
    for each in compositions(named, breakdowns=breakdowns, categories=categories):
        parts = [part.observation for part in each.parts]
        fault = addition_fault(each.breakdown, whole=each.whole, parts=parts)
        if fault:
            row = lines[each.whole or parts[0]]
            wanted = Message("按“{kind}”相合的各部分", {"kind": each.kind})
            yield Failure("addition", FILE, row, fault, wanted)


def _rates(reading: Reading, lines: Lines) -> Iterator[Failure]:
    indicators = {i.indicator_id: i for i in reading.data.indicators}
    for row in reading.data.observations:
        indicator = indicators.get(row.indicator_id)
        if indicator is None or indicator.measure is not Measure.RATE:
            continue
        counts = pair_counts(row, reading.data.observations, indicator=indicator)
        again = recompute(row, counts, decimals=indicator.decimals)
        if again.agrees is False and again.recomputed:
            yield Failure(
                "rate",
                FILE,
                lines[row],
                Message("印出的比率为“{printed}”", {"printed": row.printed}),
                Message("按数量重算为 {rate}%", {"rate": said(again.recomputed)}),
            )

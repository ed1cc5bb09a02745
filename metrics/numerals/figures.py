"""One number with the words printed at it: its grammar, and what it says by itself."""

import re
from dataclasses import dataclass
from decimal import Decimal

from cn2an import an2cn, cn2an

from metrics.codes import Comparator
from metrics.errors import NumeralError
from metrics.numerals import refusals
from metrics.numerals.vocabulary import (
    AFTER,
    BEFORE,
    MEASURE_WORDS,
    ODD,
    OPENINGS,
    POWERS,
    SCALES,
    MeasureWord,
    any_of,
)

_WRITTEN = "零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟"
_FIGURES = "一二三四五六七八九"
_BARE = "百千万亿"
_PLAIN = str.maketrans("〇两壹贰叁肆伍陆柒捌玖拾佰仟", "零二一二三四五六七八九十百千")

# A full-width comma groups thousands only after one or two figures: 300，200 may be a list.
_FIGURE = re.compile(
    rf"""
    (?P<sign>-(?=[0-9]))?
    (?P<before>{any_of(BEFORE)})?
    (?P<opening>{any_of(OPENINGS)})?
    (?:
        (?P<digits>(?: [1-9][0-9]{{0,2}}(?:,[0-9]{{3}}){{1,4}}
                     | [1-9][0-9]?(?:，[0-9]{{3}}){{1,4}}
                     | [1-9][0-9]{{0,14}}
                     | 0 )
                   (?:\.[0-9]{{1,8}})? )
        (?P<scale>[百千]?[万亿]|万亿|[百千])? (?![0-9{_WRITTEN}])
      | (?P<written>[{_WRITTEN}]+ | (?:[1-9][0-9]{{0,3}}[{_BARE}]+){{2,}})
      | (?P<half>半)
    )
    (?: (?P<odd>[{"".join(ODD)}]) (?P<odd_scale>万亿|[万亿])? )?
    (?P<unit>{any_of(MEASURE_WORDS)})? (?: (?<=[{_FIGURES}]成) (?P<tenth>[{_FIGURES}]) )?
    (?P<after>{any_of(AFTER)})?
    """,
    re.VERBOSE,
)
Comparators = frozenset[Comparator]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number (its own scale counted, its measure word not) and the words printed at it."""

    number: Decimal
    scale: str
    signed: bool
    lead: Comparators
    odd: Comparators
    trail: Comparators
    measure: MeasureWord | None
    closed: bool


def power(scale: str) -> Decimal:
    """What a scale multiplies by: 千万 is 10,000,000."""
    return Decimal(10) ** sum(POWERS[character] for character in scale)


def read(piece: str, printed: str) -> Figure:
    """The one figure that `piece` is; `printed` is the whole span, for the errors."""
    match = _FIGURE.match(piece)
    if match is None:
        raise _nothing_read(piece, printed)
    if match.end() < len(piece):
        raise refusals.leftover(printed, piece[match.end() :])
    words = match.groupdict(default="")
    if words["opening"] == "第" and (words["before"] or words["odd"] or words["after"]):
        raise refusals.clashing_qualifiers(printed)
    number, scale = _number(words, printed)
    if words["tenth"]:  # 九成五 is 9.5 成
        number += Decimal(_whole(words["tenth"], printed)) / 10
    return Figure(
        number=-number if words["sign"] else number,
        scale=scale,
        signed=bool(words["sign"]),
        lead=_said(BEFORE, words["before"]),
        odd=_said(ODD, words["odd"]),
        trail=_said(AFTER, words["after"]),
        measure=_measure(words, printed),
        closed=bool(words["unit"]),
    )


def _nothing_read(piece: str, printed: str) -> NumeralError:
    elsewhere = _FIGURE.search(piece)
    if elsewhere is None:
        return refusals.numberless(printed)
    before = piece[: elsewhere.start()]
    if re.search(f"[0-9{_WRITTEN}]", before):
        return refusals.malformed(printed, piece)
    return refusals.leftover(printed, before)


def _said(meanings: dict[str, Comparator], word: str) -> Comparators:
    return frozenset({meanings[word]} if word else ())


def _number(words: dict[str, str], printed: str) -> tuple[Decimal, str]:
    if words["half"]:
        return Decimal("0.5"), ""
    if words["written"]:
        written = words["written"] + words["odd_scale"]
        scale = written[len(written.rstrip(_BARE)) :]
        return Decimal(_whole(written, printed)), scale
    scale = words["scale"] + words["odd_scale"]
    if scale not in SCALES:
        raise refusals.malformed(printed, words["digits"] + scale)
    digits = re.sub("[,，]", "", words["digits"])
    return Decimal(digits) * power(scale), scale


def _whole(written: str, printed: str) -> int:
    """A whole number in Chinese figures, 2万3千 among them; 百 alone is one hundred.

    cn2an loses a 十 without its 一 after 亿 (一亿十万), so each 十 is given one.
    """
    chinese = re.sub("[0-9]+", lambda digits: an2cn(digits.group()), written.translate(_PLAIN))
    chinese = re.sub(f"(?<![{_FIGURES}])十", "一十", chinese)
    if not chinese.strip(_BARE):
        chinese = "一" + chinese
    try:
        return int(cn2an(chinese, "strict"))
    except ValueError as refused:
        raise refusals.malformed(printed, written) from refused


def _measure(words: dict[str, str], printed: str) -> MeasureWord | None:
    closing = MEASURE_WORDS.get(words["unit"])
    if not words["opening"]:
        return closing
    opening = OPENINGS[words["opening"]]
    if closing and words["unit"] not in opening.closings:
        raise refusals.clashing_units(printed)
    return opening.measure

"""A choice of places, years, themes and indicators: it filters, and says what it chose.

What it says of itself and what it filters are one value, so the two cannot disagree.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from metrics.codes import Theme
from metrics.errors import UnknownCodeError
from metrics.labels import label
from metrics.names import Name, cases, enumeration, name
from metrics.periods import Period
from metrics.words import Message, Translate

if TYPE_CHECKING:
    from metrics.catalogue import Catalogue

SHOWN_CODES = 8
LISTED = {
    "places": Message("地点 {codes}").text,
    "years": Message("年份 {codes}").text,
    "themes": Message("主题 {codes}").text,
    "indicators": Message("指标 {codes}").text,
}


@dataclass(frozen=True, slots=True)
class Selection:
    """Codes chosen in each of four dimensions; an empty one restricts nothing."""

    places: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    themes: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()

    def unknown(self, catalogue: "Catalogue") -> Mapping[str, tuple[str, ...]]:
        """The codes that name nothing, by dimension; dimensions without any are left out."""
        return {
            dimension: strange
            for dimension, codes in _known_codes(catalogue).items()
            if (
                strange := tuple(
                    str(code) for code in getattr(self, dimension) if code not in codes
                )
            )
        }

    def checked(self, catalogue: "Catalogue") -> "Selection":
        """The choice itself; `UnknownCodeError` where a code names nothing."""
        unknown = self.unknown(catalogue)
        if not unknown:
            return self
        near = cases(
            Message(LISTED[dimension], {"codes": _alike(strange, dimension, catalogue)})
            for dimension, strange in unknown.items()
        )
        strange_ones = cases(
            Message(LISTED[dimension], {"codes": ", ".join(strange)})
            for dimension, strange in unknown.items()
        )
        raise UnknownCodeError(
            found=Message("没有这些代码：{codes}", {"codes": strange_ones}),
            wanted=Message("数据中已有的代码，如 {codes}", {"codes": near}),
            remedy=Message("改正代码，或去掉它"),
        )

    def describe(self, t: Translate, catalogue: "Catalogue") -> str:
        """Places and years, then themes and indicators if any: 宁波、温州 · 2020年 · 覆盖率."""
        places = enumeration(name(catalogue.places[code]) for code in self.places).say(t)
        years = enumeration(Period(str(year)) for year in self.years).say(t)
        themes = t("、").join(label(Theme(code), t) for code in self.themes)
        indicators = enumeration(name(catalogue.indicators[code]) for code in self.indicators).say(
            t
        )
        parts = (places or t("全部地点"), years or t("全部年份"), themes, indicators)
        return " · ".join(part for part in parts if part)


def _known_codes(catalogue: "Catalogue") -> Mapping[str, Collection[object]]:
    return {
        "places": catalogue.places,
        "years": catalogue.years,
        "themes": tuple(Theme),
        "indicators": catalogue.indicators,
    }


def _alike(strange: tuple[str, ...], dimension: str, catalogue: "Catalogue") -> Message:
    """What a hurried hand may have meant; the first few of all where nothing is like it."""
    known = [str(code) for code in _known_codes(catalogue)[dimension]]
    near = {match for code in strange for match in get_close_matches(code, known)}
    return enumeration(_with_name(code, catalogue) for code in sorted(near) or known[:SHOWN_CODES])


def _with_name(code: str, catalogue: "Catalogue") -> Name:
    row = catalogue.places.get(code) or catalogue.indicators.get(code)
    if not row:
        return Name(code, english=code)
    return Name(f"{row.name_zh} {code}", english=f"{row.name_en} {code}")

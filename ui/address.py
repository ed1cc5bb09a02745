"""The choice in the address: codes, so that a link says the same in either language.

`?place=330200&place=511100&year=2020&lang=en`. Without `place` or `year` the default holds (all
places with figures, up to six; all years); `place=none` is a choice of no place.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from metrics.catalogue import Catalogue
from metrics.selection import Selection
from metrics.words import LANGUAGES, Language

PLACE, YEAR, LANG = "place", "year", "lang"
NONE = "none"
MOST_PLACES = 6
Params = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Ground:
    """What an address can name: places and years in order, and the figures each place has."""

    places: tuple[str, ...]
    years: tuple[int, ...]
    figures: Mapping[str, int]

    @property
    def default_places(self) -> tuple[str, ...]:
        """Places with figures, in order; of more than six those with most."""
        most = sorted(self.figures, key=lambda code: (-self.figures[code], code))[:MOST_PLACES]
        return tuple(code for code in self.places if code in most)


def ground(catalogue: Catalogue) -> Ground:
    """What the data of a catalogue can be asked for."""
    counts = Counter(row.place_id for row in catalogue.observations())
    return Ground(tuple(catalogue.places), tuple(catalogue.years), counts)


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reader chose; None is what was left to the default, () is emptied.

    `unknown` are the codes of the address that name nothing, as written there.
    """

    places: tuple[str, ...] | None = None
    years: tuple[int, ...] | None = None
    language: Language | None = None
    unknown: tuple[str, ...] = ()

    @property
    def is_emptied(self) -> bool:
        return self.places == ()

    def shown_places(self, held: Ground) -> tuple[str, ...]:
        """The places chosen, the default where none were."""
        return held.default_places if self.places is None else self.places

    def selection(self, held: Ground) -> Selection:
        """Places and years to ask for; not for an emptied choice, which asks for nothing."""
        return Selection(self.shown_places(held), self.years or ())


def parse(params: Params, held: Ground) -> Choice:
    """The choice an address makes; repeated and unknown codes change nothing but `unknown`."""
    codes, years, languages = (_once(params.get(name, ())) for name in (PLACE, YEAR, LANG))
    known = tuple(code for code in held.places if code in codes)
    known_years = tuple(year for year in held.years if str(year) in years)
    spoken = [code for code in languages if code in LANGUAGES]
    strange = (
        *(code for code in codes if code not in known and code != NONE),
        *(year for year in years if year not in map(str, known_years)),
        *(code for code in languages if code not in LANGUAGES),
    )
    return Choice(
        places=() if NONE in codes and not known else known or None,
        years=known_years or None,
        language=spoken[0] if spoken else None,
        unknown=strange,
    )


def write(choice: Choice, held: Ground) -> dict[str, list[str]]:
    """The shortest address that makes the choice; unknown codes are not written again."""
    places, years = choice.places, choice.years
    params: dict[str, list[str]] = {}
    if places is not None and places != held.default_places:
        params[PLACE] = list(places) or [NONE]
    if years and years != held.years:
        params[YEAR] = [str(year) for year in years]
    if choice.language:
        params[LANG] = [choice.language]
    return params


def with_places(choice: Choice, codes: Iterable[str], held: Ground) -> Choice:
    """The choice with these places, in the order of the data."""
    chosen = set(codes)
    return replace(choice, places=tuple(code for code in held.places if code in chosen))


def with_years(choice: Choice, years: Iterable[int]) -> Choice:
    return replace(choice, years=tuple(sorted(years)) or None)


def browser_language(locale: str | None) -> Language:
    """What a first visit is shown in: Chinese to a Chinese browser or one that says nothing."""
    return "zh" if not locale or re.match(r"zh\b", locale, re.IGNORECASE) else "en"


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))

"""Finds a place by whatever it is called: code, name, alias, pinyin, initials."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from metrics.model import Place

SYLLABLE = r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouvü]+(?:ng|n|r)?"

Names = Mapping[str, tuple[Place, ...]]


def names(places: Iterable[Place]) -> Names:
    """Every spelling, folded, with the places it may mean."""
    found: dict[str, list[Place]] = {}
    for place in places:
        for spelling in dict.fromkeys(map(fold, _spellings(place))):
            if spelling:
                found.setdefault(spelling, []).append(place)
    return {spelling: tuple(meant) for spelling, meant in found.items()}


def fold(text: str) -> str:
    """Letter case, width, spaces, hyphens and apostrophes do not tell places apart."""
    return re.sub(r"[\s'’_-]", "", unicodedata.normalize("NFKC", text).casefold())


def _spellings(place: Place) -> tuple[str, ...]:
    plain = (place.place_id, place.name_zh, place.name_en, place.pinyin)
    return (*plain, *place.aliases, initials(place))


def initials(place: Place) -> str:
    """The first letters of a name's syllables (nb for ningbo), blank where they cannot be told.

    A name of n characters has n syllables, which settles where one ends and the next begins.
    """
    count = len(place.name_zh)
    parts = re.split(r"[\s'’]+", place.pinyin.casefold().strip())
    if len(parts) == 1:
        split = re.fullmatch("".join([f"({SYLLABLE})"] * count), parts[0])
        parts = list(split.groups()) if split else []
    return "".join(part[0] for part in parts if part) if len(parts) == count else ""

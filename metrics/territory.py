"""Which place lies in which: a figure of the smaller one may already be in the larger one's."""

from collections.abc import Iterable, Mapping
from itertools import permutations

from metrics.model import Place


def ancestors(place_id: str, places: Mapping[str, Place]) -> tuple[str, ...]:
    """The places around a place, nearest first; what `places` does not hold ends the chain."""
    chain: list[str] = []
    place = places.get(place_id)
    while place and place.parent_id and place.parent_id not in chain:
        chain.append(place.parent_id)
        place = places.get(place.parent_id)
    return tuple(chain)


def nested(place_ids: Iterable[str], places: Mapping[str, Place]) -> tuple[tuple[str, str], ...]:
    """Every (inner, outer) pair among the places, at any depth, in order of their codes."""
    return tuple(
        (inner, outer)
        for inner, outer in permutations(sorted(set(place_ids)), 2)
        if outer in ancestors(inner, places)
    )

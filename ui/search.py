"""Finds a city by what a hurried hand types: 宁波, ningbo, nb, 330200, or the beginning of it."""

from metrics.catalogue import Catalogue
from metrics.gazetteer import fold
from metrics.model import Place


def places_found(text: str, catalogue: Catalogue) -> tuple[Place, ...]:
    """Places of that name, then those with a name that begins so; none for a blank text."""
    typed = fold(text)
    if not typed:
        return ()
    begun = (
        place
        for spelling, meant in catalogue.names.items()
        if spelling.startswith(typed)
        for place in sorted(meant, key=lambda each: each.place_id)
    )
    found = {place.place_id: place for place in (*catalogue.places_named(text), *begun)}
    return tuple(found.values())

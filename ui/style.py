"""The one style sheet: our own classes and the public `st-key-` ones; every colour is ink."""

from collections.abc import Iterable
from pathlib import Path

from exhibits import ink
from metrics.model import Place
from ui import markup

RULES = (Path(__file__).parent / "style.css").read_text("utf-8")
INKS = {
    "text": ink.TEXT,
    "secondary": ink.SECONDARY,
    "hairline": ink.HAIRLINE,
    "paper": ink.PAPER,
    "here": ink.PLACES["330200"],
}


def dress(places: Iterable[Place]) -> None:
    """Puts the sheet on the page."""
    markup.style(sheet(places))


def sheet(places: Iterable[Place]) -> str:
    """The rules, and a colour class for each place and verdict."""
    of_places = {f"place-{place.place_id}": ink.place_colour(place) for place in places}
    of_verdicts = {str(level): colour for level, colour in ink.VERDICTS.items()}
    classes = "\n".join(
        f".cj-{name} {{ color: var(--cj-{name}); }}" for name in (*of_places, *of_verdicts)
    )
    return "\n".join((_inks({**INKS, **of_places, **of_verdicts}), RULES, classes))


def _inks(colours: dict[str, str]) -> str:
    """Each ink as it is on a light page and on a dark one; older browsers take the light one."""
    light = " ".join(f"--cj-{name}: {colour};" for name, colour in colours.items())
    both = " ".join(
        f"--cj-{name}: light-dark({colour}, {ink.dark(colour)});"
        for name, colour in colours.items()
    )
    supported = "@supports (color: light-dark(black, white))"
    return f":root {{ {light} }}\n{supported} {{ :root {{ {both} }} }}"

"""Breaks text into lines by an estimate of its width: Plotly neither wraps nor measures.

A Chinese character is one em wide, a Latin one as a common sans serif has it, rounded up; no line
begins with closing punctuation.
"""

import unicodedata

LATIN_EMS = {
    0.25: " ",
    0.3: "',.:;Iijl|",
    0.35: "!()-[]f{}",
    0.4: "/\\rt",
    0.5: '"*?sxz',
    0.55: "JLYcvy",
    0.6: "#$+0123456789<=>EFSTVX^_aegk~",
    0.65: "ACKPRZ`bdhnopqu",
    0.7: "&BDG",
    0.75: "HNOQU",
    0.85: "Mw",
    0.9: "W",
    0.95: "%@m",
}
EMS = {character: em for em, characters in LATIN_EMS.items() for character in characters}
LINE_PITCH = 1.42  # of the size: lines this far apart do not touch
OTHER_EM = 0.65  # accented letters and the like
CLOSING = "，。、；：？！）》」』”’…％%,.;:?!)"


def width(text: str, size: float) -> float:
    """About how wide a text is, in the unit of `size`."""
    return sum(_em(character) for character in text) * size


def wrap(text: str, size: float, limit: float) -> tuple[str, ...]:
    """Lines no wider than `limit`; a word longer than a line stands on its own."""
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        if line and width(line + piece.rstrip(), size) > limit and piece not in CLOSING:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return tuple([*lines, line.rstrip()] if line.strip() else lines)


def _pieces(text: str) -> list[str]:
    """Chinese characters one by one, Latin words with the blank behind them."""
    pieces: list[str] = []
    for character in text:
        glued = pieces and not _is_wide(character) and not _is_wide(pieces[-1][-1])
        if glued and not pieces[-1].endswith(" "):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _em(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    return 1.0 if _is_wide(character) else EMS.get(character, OTHER_EM)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WFA" and not character.isascii()

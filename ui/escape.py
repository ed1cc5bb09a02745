"""One escaping function per surface: nothing that comes from data is markup there."""

import re
from html import escape

# What Markdown, Streamlit's colour and icon directives and its TeX read as more than a character.
SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:^=@&\"'])")
# What Streamlit replaces after it has parsed, so that no backslash helps: icons and logos, arrows,
# addresses. An invisible joiner takes them apart.
REPLACED = re.compile(
    r"(?<=:)(?=[\w/+])|(?<=[<>=~-])(?=[<>=~-])|(?<=www)(?=\.)|(?<=\w)(?=@)", re.IGNORECASE
)
JOINER = "\u2060"
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def html(text: str) -> str:
    """Text for HTML, in an element or between the quotes of an attribute."""
    return escape(text, quote=True)


def markdown(text: str) -> str:
    """Text for Markdown on one line: no emphasis, link, image, directive, formula or list."""
    return SPECIAL.sub(r"\\\1", REPLACED.sub(JOINER, " ".join(text.split())))


def cell(text: str) -> str:
    """Text for a cell of a CSV file: no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text

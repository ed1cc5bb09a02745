"""Words as HTML, which wraps; the only module that hands HTML to Streamlit.

Whatever is no `Markup` is escaped, so that a text from the data cannot become an element.
"""

import streamlit as st

from ui import escape


class Markup(str):
    """HTML made by `element` and `joined`; nothing else makes it."""

    __slots__ = ()


def element(name: str, *children: str, css: str = "", **attributes: str) -> Markup:
    """An element; children are texts, escaped, or elements, taken as they are."""
    named = {"class": css, **attributes} if css else attributes
    written = "".join(f' {key}="{escape.html(value)}"' for key, value in named.items())
    return Markup(f"<{name}{written}>{joined(*children)}</{name}>")


def joined(*children: str) -> Markup:
    """Texts and elements one after another."""
    return Markup(
        "".join(each if isinstance(each, Markup) else escape.html(each) for each in children)
    )


def show(markup: Markup) -> None:
    """Puts elements on the page; a bare text is refused (TypeError)."""
    if not isinstance(markup, Markup):
        raise TypeError(markup)
    st.html(markup)


def style(sheet: str) -> None:
    """Puts the one style sheet on the page."""
    st.html(f"<style>{sheet}</style>")

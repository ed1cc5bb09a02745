"""Escaping for Plotly, which reads tags, links and entities in every text it draws."""

from html import escape


def plain(text: str) -> str:
    """Text from the data: nothing in it is markup."""
    return escape(text, quote=False)

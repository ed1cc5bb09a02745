"""The menu in the sidebar, and the title of the page that is open."""

from collections.abc import Mapping
from itertools import groupby

import streamlit as st
from streamlit.navigation.page import Page

from metrics.words import Translate
from ui import view
from ui.markup import Markup, element, joined, show
from ui.menu import GROUPS, PAGES, Entry


def menu(pages: Mapping[str, Page], here: Entry) -> None:
    """The menu; `pages` by address. Our own, because the built-in one drops the choice."""
    t, params = view.translate(), view.params()
    with st.sidebar, st.container(key="menu", gap=None):
        show(_brand(t))
        for group, entries in groupby(PAGES, key=lambda entry: entry.group):
            show(element("p", GROUPS[group].say(t), css="cj-group"))
            for entry in entries:
                with st.container(key="menu-here" if entry == here else None):
                    st.page_link(
                        pages[entry.address],
                        label=entry.title.say(t),
                        query_params=params,
                        width="stretch",
                    )


def title(entry: Entry) -> None:
    """What the page is called and, in a line, which question it answers."""
    t = view.translate()
    show(
        joined(
            element("h1", entry.title.say(t), css="cj-title"),
            element("p", entry.explains.say(t), css="cj-explains"),
        )
    )


def _brand(t: Translate) -> Markup:
    return element("div", t("城鉴"), element("small", t("可追溯的城市人才对比")), css="cj-brand")

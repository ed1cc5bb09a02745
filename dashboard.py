"""The frame: language, menu, filters, title; the page itself runs inside it."""

import streamlit as st

from ui import document, filters, menu_bar, notices, style, trouble, view
from ui.menu import PAGES

st.set_page_config(page_title="城鉴 Chengjian", page_icon="ui/icon.svg", layout="wide")

t = view.translate()
pages = {
    entry.address: st.Page(
        entry.path, title=entry.title.say(t), url_path=entry.address, default=not entry.address
    )
    for entry in PAGES
}
page = st.navigation(list(pages.values()), position="hidden")
opened = next(entry for entry in PAGES if pages[entry.address] == page)

with trouble.told(t):
    document.speak(t.language)
    style.dress(view.catalogue().places.values())
    menu_bar.menu(pages, opened)
    filters.show()
    menu_bar.title(opened)
    notices.notices()
    if view.choice().is_emptied:
        notices.invitation()
    else:
        page.run()

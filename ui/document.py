"""Tells the browser which language the page is in and whether it is light or dark."""

from pathlib import Path

import streamlit as st
from streamlit.components.v2 import component

from metrics.words import Language

CODES = {"zh": "zh-CN", "en": "en"}
_SCRIPT = (Path(__file__).parent / "document.js").read_text("utf-8")
_mount = component("chengjian_document", js=_SCRIPT)


def speak(language: Language) -> None:
    """Sets `lang` of the document; takes no room."""
    with st.container(key="document", height=1, border=False):
        _mount(key="document-language", data={"language": CODES[language]}, height=1)

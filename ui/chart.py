"""The one chart component: `Plotly.react` on a standing node, so that a change does not flash.

Every chart of the dashboard is a mount of it (component/chart.js). It takes plain figures in light
ink and puts dark ink in their place by the theme of the page, also when a reader switches it. The
picture is drawn in the reader's browser and asked for only when it is wanted: its canvas would
double what every filter change sends.
"""

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2 import component

from metrics.words import Language, Translate, translator
from ui.bundle import bundle, chart_script

Figure = dict[str, Any]
HTML_LANGUAGE = {"zh": "zh-CN", "en": "en"}
ACTIONS_HEIGHT = 40  # pixels of the row of buttons; chart.css knows it too

PARTS = Path(__file__).parent / "component"
_HTML, _CSS, _JS = (
    (PARTS / name).read_text("utf-8") for name in ("chart.html", "chart.css", "loader.js")
)
_mount = component("chengjian_chart", html=_HTML, css=_CSS, js=_JS, isolate_styles=False)


def chart(
    exhibit_key: str,
    figure: Figure,
    picture: Callable[[], Figure],
    *,
    alt: str,
    height: int,
    language: Language,
    file_name: str,
    dark: Mapping[str, str],
) -> str | None:
    """Draws a figure with its buttons; the observation id of the mark just opened, or None.

    `figure` has `data` and `layout`, in numbers JSON knows; customdata of a point is [observation
    id, hover text], blank where no row stands behind it. `height` is pixels of the figure; the
    whole takes `ACTIONS_HEIGHT` more. `picture` is asked for the 1920×1080 canvas when a reader
    wants it, and saved as `file_name` with .png behind. `dark` is light ink → dark ink, #RRGGBB
    in capitals. One key a page; with the same key the same node is drawn anew.
    """
    key = f"chart-{exhibit_key}"
    asked = f"{key}.picture"
    n = st.session_state.pop(asked, None)
    result = _mount(
        key=key,
        height=height + ACTIONS_HEIGHT,
        data={
            "figure": figure,
            # Counted, since a page does not look at what equals the last it was sent.
            "picture": {"figure": picture(), "n": n} if n else None,
            "alt": alt,
            "height": height,
            "lang": HTML_LANGUAGE[language],
            "file_name": file_name,
            "dark": dict(dark),
            "module": chart_script().address,
            "plotly": bundle().address,
            "words": _words(translator(language)),
        },
        on_opened_change=_nothing,
        on_wanted_change=lambda: st.session_state.update({asked: time.monotonic_ns()}),
    )
    opened = result.opened
    return opened if isinstance(opened, str) else None


def _words(t: Translate) -> dict[str, str]:
    return {
        "picture": t("下载图片"),
        "drawing": t("正在生成图片…"),
        "saved": t("图片已下载"),
        "copy": t("复制链接"),
        "copied": t("链接已复制"),
        "uncopied": t("没能复制，请从地址栏复制链接"),
        "failed": t("没能画出，请刷新页面再试；数字都在表里"),
    }


def _nothing() -> None:
    """A trigger has a value only where a callback is named for it."""

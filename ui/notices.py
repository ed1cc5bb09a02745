"""What a reader is told before the page: unknown codes, nothing chosen, data gone stale."""

import streamlit as st

from metrics.names import name
from metrics.words import Translate
from ui import escape, filters, view


def notices() -> None:
    """Says which codes of the address name nothing, and what else the page cannot show."""
    catalogue, t, chosen = view.catalogue(), view.translate(), view.choice()
    if chosen.unknown:
        _say(
            t(
                "链接里有不认识的代码：{codes}。已略去，其余照常显示。",
                codes=_listed(chosen.unknown, t),
            )
        )
    bare = [
        catalogue.places[code]
        for code in chosen.places or ()
        if not view.ground().figures.get(code)
    ]
    if bare:
        names = [name(place).say(t) for place in bare]
        _say(t("{places}目前没有数字。", places=_listed(names, t)))
    if catalogue.fault:
        _say(
            t("数据文件夹有一处错误，先显示上一版数据：{fault}", fault=catalogue.fault.sentence(t))
        )


def invitation() -> None:
    """Nothing is chosen: says so, and offers one way on."""
    t = view.translate()
    _empty(t("还没有选城市。选一座或几座，这里就会显示它们的数字。"), t("显示全部城市"))


def nothing_found() -> None:
    """The choice holds no figure for the page: says so, and offers one way on."""
    t = view.translate()
    _empty(t("所选的城市和年份在这一页没有数字。"), t("显示全部城市和年份"))


def _empty(words: str, way_on: str) -> None:
    with st.container(border=True, key="empty"):
        st.markdown(escape.markdown(words))
        st.button(way_on, key="way_on", type="primary", on_click=filters.reset)


def _listed(texts: tuple[str, ...] | list[str], t: Translate) -> str:
    return t("、").join(texts)


def _say(words: str) -> None:
    st.info(escape.markdown(words), icon=":material/info:")

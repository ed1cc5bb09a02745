"""The row of filters: cities, years, language. What it shows is what the address says."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from exhibits import ink
from exhibits.wording import INFERRED
from metrics.catalogue import Catalogue, YearCount
from metrics.labels import label
from metrics.model import Place
from metrics.names import name
from metrics.words import Translate
from ui import address, escape, view
from ui.address import Choice
from ui.search import places_found

LANGUAGE_NAMES = {"zh": "English", "en": "中文"}  # each names the one it leads to, in its words


def show() -> None:
    """Cities, years and what undoes a choice; at the end the other language."""
    catalogue, t, chosen = view.catalogue(), view.translate(), view.choice()
    with st.container(key="filters", horizontal=True, vertical_alignment="center", gap="small"):
        _places(catalogue, t, chosen)
        _search(catalogue, t)
        _years(catalogue, t, chosen)
        _undo(t, chosen)
        st.space("stretch")
        _language(t, chosen)


def _language(t: Translate, chosen: Choice) -> None:
    # A button and no link: a link to the page that is open shows the other language and leaves
    # the address as it was.
    other = replace(chosen, language="en" if t.language == "zh" else "zh")
    st.button(LANGUAGE_NAMES[t.language], key="language", on_click=view.choose, args=(other,))


def _places(catalogue: Catalogue, t: Translate, chosen: Choice) -> None:
    held = view.ground()
    shown = chosen.shown_places(held)
    key = f"places_{t.language}"
    st.session_state[key] = list(shown)
    st.pills(
        t("城市"),
        [code for code in held.places if held.figures.get(code) or code in shown],
        selection_mode="multi",
        format_func=lambda code: _place_label(catalogue.places[code], t),
        key=key,
        on_change=lambda: _choose_places(st.session_state[key]),
        label_visibility="collapsed",
        wrap=True,
    )


def _place_label(place: Place, t: Translate) -> str:
    light = ink.place_colour(place)
    colour = ink.dark(light) if st.context.theme.type == "dark" else light
    return f':color[●]{{foreground="{colour}"}} {escape.markdown(name(place).say(t))}'


def _choose_places(codes: list[str]) -> None:
    view.choose(address.with_places(view.choice(), codes, view.ground()))


def _search(catalogue: Catalogue, t: Translate) -> None:
    with st.popover(t("＋ 城市"), key=f"search_{t.language}"):
        _found(catalogue, t)


@st.fragment
def _found(catalogue: Catalogue, t: Translate) -> None:
    typed = st.text_input(
        t("找城市"),
        placeholder=t("名称、拼音、首字母或代码"),
        key=f"typed_{t.language}",
        type="search",
        live=True,
        autocomplete="off",
    )
    counts = view.ground().figures
    found = places_found(typed or "", catalogue)
    if typed and not found:
        st.caption(escape.markdown(t("没有叫“{name}”的地点。", name=typed)))
    for place in found:
        n = counts.get(place.place_id, 0)
        said = t.plural("{n}个数字", n) if n else t("暂无数字")
        named = escape.markdown(f"{name(place).say(t)} · {label(place.level, t)} · {said}")
        if st.button(named, key=f"add_{place.place_id}", type="tertiary", disabled=not n):
            _add(place.place_id)
            st.rerun()


def _add(code: str) -> None:
    chosen, held = view.choice(), view.ground()
    view.choose(address.with_places(chosen, (*chosen.shown_places(held), code), held))


def _years(catalogue: Catalogue, t: Translate, chosen: Choice) -> None:
    key = f"years_{t.language}"
    st.session_state[key] = list(chosen.years or ())
    with st.popover(_years_label(catalogue, t, chosen), key=f"year_{t.language}"):
        st.pills(
            t("年份"),
            list(catalogue.years),
            selection_mode="multi",
            format_func=lambda year: _year_label(year, catalogue.years[year]),
            key=key,
            on_change=lambda: view.choose(address.with_years(view.choice(), st.session_state[key])),
        )
        st.caption(
            escape.markdown(
                t(
                    "年份后为数字个数；不选即全部年份。* 含年份据内容推定的数字；"
                    "年份不明的数字归在报告所说的年份。"
                )
            )
        )


def _years_label(catalogue: Catalogue, t: Translate, chosen: Choice) -> str:
    if not chosen.years:
        return t("年份：全部")
    return escape.markdown(
        t("年份 {years}", years=t("、").join(_year(y, catalogue.years[y]) for y in chosen.years))
    )


def _year(year: int, count: YearCount) -> str:
    return f"{year}{INFERRED}" if count.inferred else str(year)


def _year_label(year: int, count: YearCount) -> str:
    return escape.markdown(f"{_year(year, count)} · {count.total}")


def _undo(t: Translate, chosen: Choice) -> None:
    held = view.ground()
    everything = tuple(code for code in held.places if held.figures.get(code))
    all_shown = chosen.shown_places(held) == everything
    is_default = chosen.places is None and not chosen.years
    _button(t("全选"), "all", lambda: _choose_places(list(everything)), disabled=all_shown)
    _button(t("重置"), "reset", reset, disabled=is_default)


def _button(text: str, key: str, act: Callable[[], None], *, disabled: bool) -> None:
    st.button(text, key=f"{key}_choice", type="tertiary", on_click=act, disabled=disabled)


def reset() -> None:
    """Back to the default, in the same language."""
    view.choose(Choice(language=view.choice().language))

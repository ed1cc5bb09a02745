"""Every row of a choice: by theme and indicator, by search; one opened, all to take away."""

from dataclasses import replace

import streamlit as st

from exhibits import wording
from exhibits.assembly import named_part
from exhibits.exhibit import Line, Table
from exhibits.view import View
from metrics.codes import Theme
from metrics.gazetteer import fold
from metrics.labels import label
from metrics.model import Observation
from ui import downloads, escape, evidence, facts
from ui.grid import grid


def browser(shown: View) -> None:
    """The rows of a view with what narrows them down; none chosen in a filter means all."""
    t = shown.t
    themes, indicators, typed = _narrowing(shown)
    narrowed = replace(shown.selection, themes=themes, indicators=indicators)
    rows = found(shown, shown.catalogue.observations(narrowed), typed)
    if not rows:
        st.markdown(escape.markdown(t("没有符合的数字。去掉一个条件，或换一个词再找。")))
        return
    st.caption(escape.markdown(t.plural("{n}个数字", len(rows))))
    chosen = grid(table(shown, rows), key=f"evidence-{shown.language}", t=t)
    downloads.of_rows(shown, rows)
    if chosen:
        evidence.opened(chosen)


def _narrowing(shown: View) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Themes and indicators by code, and the text to search for."""
    t, language = shown.t, shown.language
    held = shown.catalogue.observations(shown.selection)
    by_theme, by_indicator, by_text = st.columns((2, 3, 3), vertical_alignment="bottom")
    present = {shown.indicator(row).theme for row in held}
    themes = by_theme.multiselect(
        t("主题"),
        [theme.value for theme in Theme if theme in present],
        format_func=lambda code: label(Theme(code), t),
        key=f"themes_{language}",
        placeholder=t("全部主题"),
        select_all=False,
    )
    indicators = by_indicator.multiselect(
        t("指标"),
        sorted({r.indicator_id for r in held if not themes or shown.indicator(r).theme in themes}),
        format_func=lambda code: shown.named(shown.catalogue.indicators[code]),
        key=f"indicators_{language}",
        placeholder=t("全部指标"),
        select_all=False,
    )
    typed = by_text.text_input(
        t("检索"),
        placeholder=t("数字、名称、备注，如 22.4万"),
        key=f"find_{language}",
        type="search",
        live=True,
    )
    return tuple(themes), tuple(indicators), typed or ""


def found(shown: View, rows: tuple[Observation, ...], typed: str) -> tuple[Observation, ...]:
    """Rows in which every word typed occurs: in figure, printed form, names or notes.

    A place's code, pinyin or initials stand for the place: nb is Ningbo, not the nb of a sentence.
    """
    wanted = typed.split()
    return tuple(row for row in rows if all(_occurs(word, shown, row) for word in wanted))


def _occurs(word: str, shown: View, row: Observation) -> bool:
    meant = shown.catalogue.places_named(word) if word.isascii() else ()
    return shown.place(row) in meant if meant else fold(word) in _text(shown, row)


def _text(shown: View, row: Observation) -> str:
    indicator, place, source = shown.indicator(row), shown.place(row), shown.source(row)
    part = shown.catalogue.categories.get(row.category_id)
    value = f"{row.value:.10g}" if row.value is not None else ""
    texts = (
        *(place.name_zh, place.name_en, indicator.name_zh, indicator.name_en),
        *((part.name_zh, part.name_en) if part else ()),
        *(source.title_zh, source.title_en, row.note_zh, row.note_en),
        *(
            row.printed,
            value,
            row.period,
            facts.figure(shown, row),
            facts.figure(shown, row).replace(",", ""),
        ),
    )
    return "\n".join(fold(text) for text in texts)


def table(shown: View, rows: tuple[Observation, ...]) -> Table:
    """A line for each row: whose figure, of what, how large, of when, as printed, from where."""
    t = shown.t
    columns = (
        (t("城市"), lambda row: shown.named(shown.place(row))),
        (t("指标"), lambda row: named_part(shown, row)),
        (t("数值"), lambda row: facts.figure(shown, row)),
        (t("时间"), lambda row: wording.period(row, t)),
        (t("性质"), lambda row: facts.measure(shown, row)),
        (t("主题"), lambda row: label(shown.indicator(row).theme, t)),
        (t("印作"), lambda row: row.printed),
        (t("来源"), lambda row: wording.footnotes([row], shown)[0].text),
    )
    headings, tellers = zip(*columns, strict=True)
    lines = (Line(tuple(tell(row) for tell in tellers), (row.observation_id,)) for row in rows)
    return Table(headings, tuple(lines), tuple(name == t("数值") for name in headings))

"""The evidence of a figure: what it is, where it is printed, how to cite it."""

import streamlit as st

from exhibits import wording
from exhibits.assembly import named_part
from exhibits.view import View
from metrics.audit.texts import read_text
from metrics.errors import SourceFileError
from metrics.model import Observation
from ui import citation, downloads, escape, facts, trouble, view
from ui.markup import Markup, element, joined, show


def opened(observation_ids: tuple[str, ...]) -> None:
    """Opens a dialog on figures; ids that no figure has are passed over."""
    shown = view.current_view()
    rows = downloads.rows_of(shown.catalogue.observations(), observation_ids)
    if not rows:
        return

    @st.dialog(shown.t("这个数字的出处"), width="medium", icon=":material/find_in_page:")
    def dialog() -> None:
        with trouble.told(shown.t):
            _one_of(shown, rows)

    dialog()


def _one_of(shown: View, rows: tuple[Observation, ...]) -> None:
    """The figure itself, or, where a line rests on several, one of them at a time."""
    row = rows[0]
    if len(rows) > 1:
        row = st.selectbox(
            shown.t.plural("这一行用到{n}个数字", len(rows)),
            rows,
            format_func=lambda each: f"{named_part(shown, each)}　{facts.figure(shown, each)}",
            filter_mode=None,
        )
    panel(shown, row)


def panel(shown: View, row: Observation) -> None:
    """Everything known of one figure."""
    t = shown.t
    show(_head(shown, row))
    show(element("dl", *_pairs(facts.facts(shown, row)), css="cj-facts"))
    _passage(shown, row)
    st.caption(t("可直接使用的句子"))
    st.code(citation.sentence(shown, row), language=None, wrap_lines=True)
    st.caption(t("引文"))
    st.code(citation.citation(shown, row), language=None, wrap_lines=True)


def _head(shown: View, row: Observation) -> Markup:
    place = shown.place(row)
    dot = element("span", "● ", css=f"cj-place-{place.place_id}")
    return joined(
        element("p", dot, f"{shown.named(place)} · {named_part(shown, row)}", css="cj-subtitle"),
        element("p", facts.figure(shown, row), css="cj-figure"),
        element("p", wording.period(row, shown.t), css="cj-subtitle"),
    )


def _pairs(told: tuple[tuple[str, str], ...]) -> tuple[Markup, ...]:
    return tuple(joined(element("dt", name), element("dd", text)) for name, text in told)


def _passage(shown: View, row: Observation) -> None:
    """The paragraph around the figure, where the reports are at hand."""
    folder = view.settings().sources
    if folder is None or row.start is None or row.end is None:
        return
    st.caption(shown.t("报告中的这一段"))
    try:
        text = read_text(shown.source(row), folder)
    except SourceFileError as error:
        st.info(escape.markdown(error.sentence(shown.t)), icon=":material/info:")
        return
    start = text.text.rfind("\n", 0, row.start) + 1
    line = text.passage(row.start)
    before, figure, after = (
        line[: row.start - start],
        line[row.start - start : row.end - start],
        line[row.end - start :],
    )
    show(element("p", before.lstrip(), element("mark", figure), after.rstrip(), css="cj-passage"))

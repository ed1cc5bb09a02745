"""A table whose rows open their evidence, by pointer or by keyboard."""

import pandas as pd
import streamlit as st

from exhibits.exhibit import Table
from exhibits.wrapping import width
from metrics.words import Translate

ROW_HEIGHT, MOST_HEIGHT = 35, 560
TEXT, PADDING = 14.5, 22  # pixels: a letter's height, and the two edges of a cell
NARROWEST, WIDEST = 64, 380


def grid(table: Table, *, key: str, t: Translate) -> tuple[str, ...]:
    """Shows a table; the observation ids of the row chosen just now, none otherwise."""
    asked = f"{key}-asked"
    shown = st.dataframe(
        frame(table),
        key=f"{key}-rows",
        hide_index=True,
        height=min(ROW_HEIGHT * (len(table.lines) + 1) + 3, MOST_HEIGHT),
        column_config={
            heading: st.column_config.TextColumn(
                heading.strip(), width=_width(table, n), alignment="right" if numeric else "left"
            )
            for n, (heading, numeric) in enumerate(zip(headings(table), table.numeric, strict=True))
        },
        # A selection outlives the run that it was made in; what it asks for is asked once.
        on_select=lambda: st.session_state.update({asked: True}),
        selection_mode="single-row",
        placeholder=t("缺"),
        alt=t("选中一行，打开它的出处。"),
    )
    st.caption(t("点行首的方框打开一行的出处；用键盘时，方向键移到该行，再按 Shift+空格。"))
    rows = shown.selection.rows
    if not st.session_state.pop(asked, False) or not rows:
        return ()
    return table.lines[rows[0]].observation_ids


def frame(table: Table) -> pd.DataFrame:
    """The cells as texts under headings that differ."""
    return pd.DataFrame([line.cells for line in table.lines], columns=list(headings(table)))


def headings(table: Table) -> tuple[str, ...]:
    """The headings; one that comes again is set apart by blanks, as a frame needs it."""
    distinct: list[str] = []
    for heading in table.headings:
        while heading in distinct:
            heading += " "  # noqa: PLW2901
        distinct.append(heading)
    return tuple(distinct)


def _width(table: Table, n: int) -> int:
    """Pixels that show the longest cell: a figure whose first digits are hidden misleads."""
    texts = (table.headings[n], *(line.cells[n] for line in table.lines))
    longest = max(width(text, TEXT) for text in texts)
    return round(min(max(longest + PADDING, NARROWEST), WIDEST))

"""The head of the overview: how much is known, and a card for each place's weightiest figure."""

import streamlit as st

from exhibits import coverage, reserve, talent
from exhibits.exhibit import Exhibit, Exhibits
from exhibits.overview import Headline, headlines
from exhibits.view import View
from metrics.comparability import Comparability
from metrics.words import Translate
from ui import escape, evidence, trouble
from ui.markup import element, joined, show

QUESTIONS = (coverage, reserve, talent)
IN_THREES = 3  # five and six cards stand better in two rows of three than in four and a rest
FOUR = 4


def summary(shown: View) -> None:
    """How many reports, places and figures the choice holds."""
    t, rows = shown.t, shown.catalogue.observations(shown.selection)
    parts = (
        t.plural("{n}份报告", len({row.source_id for row in rows})),
        t.plural("{n}个地点", len({row.place_id for row in rows})),
        t.plural("{n}个数字", sum(row.value is not None for row in rows)),
    )
    st.caption(escape.markdown(t("、").join(parts)))


@st.fragment
def cards(shown: View) -> None:
    """The headline figures, up to four a row; each opens its evidence."""
    told = headlines(shown)
    by_threes = FOUR < len(told) <= 2 * IN_THREES
    with trouble.told(shown.t), st.container(key="headlines-3" if by_threes else "headlines-4"):
        asked = [each.observation_id for each in told if _card(each, shown.t)]
        if asked:
            evidence.opened(tuple(asked))


def _card(told: Headline, t: Translate) -> bool:
    """One card; whether its evidence was asked for just now."""
    dot = element("span", "● ", css=f"cj-place-{told.place_id}")
    how = (told.level, told.measure, told.period)
    with st.container(border=True, key=f"headline-{told.place_id}", gap=None):
        show(
            joined(
                element("p", dot, f"{told.place} · {told.what}", css="cj-what"),
                element("p", told.figure, css="cj-figure"),
                element("p", " · ".join(word for word in how if word), css="cj-how"),
                *([element("p", told.note, css="cj-how")] if told.note else []),
            )
        )
        return st.button(t("出处"), key=f"evidence-{told.observation_id}", type="tertiary")


def leading(shown: View) -> Exhibits:
    """The exhibit that says most: the first whose figures compare, else the first there is."""
    first: Exhibit | None = None
    for question in QUESTIONS:
        for exhibit in question.exhibits(shown):
            if exhibit.verdict.level is Comparability.COMPARABLE:
                return (exhibit,)
            first = first or exhibit
    return (first,) if first else ()

"""The exhibit card: words, chart, table, notes and actions of one answered question."""

import streamlit as st

from exhibits import ink
from exhibits.exhibit import Exhibit, Exhibits
from metrics.words import Translate
from ui import downloads, evidence, notices, trouble, view
from ui.chart import chart
from ui.grid import grid
from ui.markup import Markup, element, joined, show

FIRST_NOTES = 2


def cards(exhibits: Exhibits) -> None:
    """A card for each exhibit, two a row where there is room; where there is none, why."""
    if not exhibits:
        notices.nothing_found()
    with st.container(key="cards"):
        for exhibit in exhibits:
            with st.container(border=True, key=key_of(exhibit)):
                card(exhibit)


def key_of(exhibit: Exhibit) -> str:
    """The key of a card: its place in the page's style, tests and widget names."""
    return "exhibit-" + exhibit.exhibit_id.replace(".", "-")


@st.fragment
def card(exhibit: Exhibit) -> None:
    """One exhibit; a click in it runs only this card again."""
    t = view.translate()
    with trouble.told(t):
        show(words(exhibit))
        picture, rows, notes = st.tabs([t("图"), t("表"), t("说明")])
        with picture:
            clicked = _chart(exhibit)
            show(_first_notes(exhibit, t))
        with rows:
            chosen = grid(exhibit.table, key=f"{key_of(exhibit)}-{exhibit.language}", t=t)
        with notes:
            show(_all_notes(exhibit, t))
        downloads.of_exhibit(exhibit)
        if clicked or chosen:
            evidence.opened(exhibit.rests_on(clicked) if clicked else chosen)


def words(exhibit: Exhibit) -> Markup:
    """Headline, subtitle, and the verdict with its reasons."""
    level = exhibit.verdict.level
    badge = element("b", f"{ink.SYMBOLS[level]} {exhibit.verdict_word}", css=f"cj-{level}")
    return joined(
        element("h2", exhibit.headline, css="cj-headline"),
        element("p", exhibit.subtitle, css="cj-subtitle"),
        element("p", badge, "　", exhibit.verdict_reasons, css="cj-verdict"),
    )


def _chart(exhibit: Exhibit) -> str | None:
    figure = exhibit.figure()
    return chart(
        key_of(exhibit),
        figure,
        exhibit.picture,
        alt=exhibit.alt,
        height=int(figure["layout"]["height"]),
        language=exhibit.language,
        file_name=downloads.file_stem(exhibit.subtitle, exhibit.version),
        dark=ink.DARK,
    )


def _first_notes(exhibit: Exhibit, t: Translate) -> Markup:
    """The first notes, how many more there are, and the sources."""
    lines = [element("p", note) for note in exhibit.notes[:FIRST_NOTES]]
    more = len(exhibit.notes) - FIRST_NOTES
    if more > 0:
        lines.append(element("p", t.plural("另有{n}条说明，见“说明”。", more)))
    lines.append(element("p", _source(exhibit, t)))
    return element("div", element("hr", css="cj-line"), *lines, css="cj-notes")


def _source(exhibit: Exhibit, t: Translate) -> str:
    return t(
        "来源：{sources}　·　数据版本 {version}",
        sources=exhibit.source_line,
        version=exhibit.version,
    )


def _all_notes(exhibit: Exhibit, t: Translate) -> Markup:
    """What may be compared and why, every note, every source."""
    sections = (
        (t("能否比较"), (exhibit.verdict_word, *_reasons(exhibit, t))),
        (t("说明"), exhibit.notes),
        (t("来源"), tuple(each.text for each in exhibit.sources)),
        (t("数据版本"), (exhibit.version,)),
    )
    return element(
        "div", *(_section(title, lines) for title, lines in sections if lines), css="cj-words"
    )


def _reasons(exhibit: Exhibit, t: Translate) -> tuple[str, ...]:
    """Each reason with the places it is about; the short words where the verdict has none."""
    told = tuple(found.message.say(t) for found in exhibit.verdict.reasons)
    return told or ((exhibit.verdict_reasons,) if exhibit.verdict_reasons else ())


def _section(title: str, lines: tuple[str, ...]) -> Markup:
    return joined(element("h3", title), element("ul", *(element("li", line) for line in lines)))

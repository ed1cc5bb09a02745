"""Buttons that give the rows behind an exhibit or a choice as CSV and XLSX."""

import re
from collections.abc import Callable, Iterable
from hashlib import sha256

import streamlit as st

from exhibits.exhibit import Exhibit
from exhibits.view import View
from metrics.model import Observation
from metrics.words import Translate
from ui import sheets, view
from ui.sheets import Sheet

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv"
NAME_LENGTH, HASH_LENGTH = 40, 8


def of_exhibit(exhibit: Exhibit) -> None:
    """The rows of an exhibit, with its words on sheets beside them."""
    shown = view.current_view()

    def make() -> tuple[Sheet, ...]:
        rows = rows_of(shown.catalogue.observations(), exhibit.observation_ids)
        data = sheets.observations(shown, rows)
        return data, sheets.as_shown(exhibit, shown.t), sheets.words(exhibit, shown.t)

    told = (sheets.as_shown(exhibit, shown.t), sheets.words(exhibit, shown.t))
    stem = _stem(exhibit.headline, shown, told)
    _buttons(make, stem, key=exhibit.exhibit_id, t=shown.t)


def of_rows(shown: View, rows: Iterable[Observation]) -> None:
    """The rows of a choice as they are."""
    held = tuple(rows)
    stem = _stem(shown.t("城鉴数据"), shown, tuple(row.observation_id for row in held))
    _buttons(lambda: (sheets.observations(shown, held),), stem, key="rows", t=shown.t)


def rows_of(held: Iterable[Observation], ids: Iterable[str]) -> tuple[Observation, ...]:
    """Rows in the order of their ids; an id without row is left out."""
    by_id = {row.observation_id: row for row in held}
    return tuple(by_id[each] for each in ids if each in by_id)


def file_stem(name: str, version: str) -> str:
    """A file name without ending: no character that a file system refuses, not too long."""
    plain = re.sub(r"[^\w%-]+", "-", name)[:NAME_LENGTH].strip("-")
    return f"{plain}-{version}"


def _stem(name: str, shown: View, content: object) -> str:
    """A file name that differs where the content does: data, language, and what is taken of it.

    The rows themselves are made on a click; the data's own hash stands for them.
    """
    version = shown.catalogue.version
    whole = repr((version.content, shown.language, content))
    mark = sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:HASH_LENGTH]
    return f"{file_stem(name, str(version))}-{mark}"


def _buttons(make: Callable[[], tuple[Sheet, ...]], stem: str, *, key: str, t: Translate) -> None:
    with st.container(horizontal=True, gap="small", key=f"actions-{key.replace('.', '-')}"):
        _button(
            t("数据 CSV"), lambda: sheets.csv_bytes(make()[0]), f"{stem}.csv", CSV, f"csv-{key}"
        )
        _button(
            t("数据 XLSX"), lambda: sheets.xlsx_bytes(make()), f"{stem}.xlsx", XLSX, f"xlsx-{key}"
        )


def _button(text: str, make: Callable[[], bytes], file: str, mime: str, key: str) -> None:
    st.download_button(
        text,
        make,
        file_name=file,
        mime=mime,
        key=key,
        on_click="ignore",
        type="tertiary",
        icon=":material/download:",
    )

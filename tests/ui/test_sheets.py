"""Files to take away: opened again they hold the same rows, and nothing in them computes."""

import csv
import os
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from exhibits import coverage
from exhibits.view import View
from metrics.catalogue import Catalogue, open_catalogue
from metrics.printing import COLUMNS
from metrics.settings import read_settings
from metrics.words import LANGUAGES, Language, translator
from ui import address, downloads, sheets
from ui.sheets import Sheet

FORMULAS = Sheet(
    "名=称",
    ("=头", "数"),
    (
        ("=1+1", 1),
        ("+1", 2.5),
        ("-1", -3.0),
        ("@x", None),
        ("\tx", 0),
        ("\rx", 7),
        ("宁波", 224000.0),
    ),
)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    cache = str(tmp_path_factory.mktemp("cache"))
    return open_catalogue(read_settings({**os.environ, "CHENGJIAN_CACHE": cache}))


def view_in(language: Language, catalogue: Catalogue) -> View:
    selection = address.Choice().selection(address.ground(catalogue))
    return View(catalogue, selection, translator(language))


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_csv_is_marked_as_utf8_and_holds_no_formula() -> None:
    content = sheets.csv_bytes(FORMULAS)
    assert content.startswith(b"\xef\xbb\xbf")
    header, *lines = read_csv(content)
    assert header == ["'=头", "数"]
    assert [line[0] for line in lines] == ["'=1+1", "'+1", "'-1", "'@x", "'\tx", "'\rx", "宁波"]
    assert [line[1] for line in lines] == ["1", "2.5", "-3", "", "0", "7", "224000"]


def test_xlsx_keeps_texts_as_texts_and_numbers_as_numbers() -> None:
    book = load_workbook(BytesIO(sheets.xlsx_bytes((FORMULAS,))))
    rows = list(book.active.iter_rows())
    assert {cell.data_type for row in rows for cell in row} <= {"s", "n", "inlineStr"}
    assert [row[0].value.strip() for row in rows] == [
        "=头",
        "=1+1",
        "+1",
        "-1",
        "@x",
        "x",
        "x",
        "宁波",
    ]
    assert [row[1].value for row in rows[1:]] == [1, 2.5, -3, None, 0, 7, 224000]


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_files_hold_every_row_as_the_data_does(
    language: Language, catalogue: Catalogue
) -> None:
    view, rows = view_in(language, catalogue), catalogue.observations()
    sheet = sheets.observations(view, rows)
    book = load_workbook(BytesIO(sheets.xlsx_bytes((sheet,))))
    header, *lines = [[cell.value for cell in row] for row in book.active.iter_rows()]
    assert header[-len(COLUMNS) :] == list(COLUMNS)
    value, ident = header.index("value"), header.index("observation_id")
    assert [line[value] for line in lines] == [row.value for row in rows]
    assert [line[ident] for line in lines] == [row.observation_id for row in rows]
    csv_header, *csv_lines = read_csv(sheets.csv_bytes(sheet))
    assert csv_header == header
    held = [float(line[value]) if line[value] else None for line in csv_lines]
    assert held == [row.value for row in rows]
    assert [line[header.index("printed")] for line in csv_lines] == [row.printed for row in rows]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_exhibit_never_travels_without_its_words(
    language: Language, catalogue: Catalogue
) -> None:
    exhibit = coverage.exhibits(view_in(language, catalogue))[0]
    sheet = sheets.words(exhibit, translator(language))
    said = {text for _, text in sheet.lines}
    assert {exhibit.headline, exhibit.subtitle, exhibit.version, *exhibit.notes} <= said
    assert {source.text for source in exhibit.sources} <= said
    assert any(str(text).startswith(exhibit.verdict_word) for text in said)


def test_rows_come_in_the_order_asked_for(catalogue: Catalogue) -> None:
    held = catalogue.observations()
    ids = [held[5].observation_id, "none:0", held[2].observation_id]
    assert downloads.rows_of(held, ids) == (held[5], held[2])


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        pytest.param("三地100%，温州", "三地100%-温州-v", id="Chinese stays, punctuation goes"),
        pytest.param("../../etc/passwd", "etc-passwd-v", id="no way out of the folder"),
        pytest.param('a<b>:"|?*c', "a-b-c-v", id="nothing that Windows refuses"),
        pytest.param("长" * 90, "长" * 40 + "-v", id="not too long"),
    ],
)
def test_file_names(name: str, stem: str) -> None:
    assert downloads.file_stem(name, "v") == stem

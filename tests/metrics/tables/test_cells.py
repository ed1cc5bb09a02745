"""Cells to values, wrong cells to our words, and values back to cells."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.codes import Caveat, Comparator, PeriodBasis, Status
from metrics.model import Observation
from metrics.tables.cells import as_cell, as_cells, read_row
from metrics.tables.csvfiles import Line
from metrics.tables.keys import TABLE
from metrics.words import translator

CELLS = {
    "observation_id": "s:12",
    "place_id": "330200",
    "indicator_id": "pool",
    "period": "2020",
    "period_basis": "stated",
    "year": "2020",
    "value": "95.5",
    "comparator": ">=",
    "caveats": "narrower_scope; may_overlap",
    "source_id": "s",
    "start": "12",
    "end": "17",
    "printed": "95.5%",
    "paragraph": "3",
}


def observation(**changed: str) -> Line:
    return Line(
        7, dict.fromkeys((c.name for c in TABLE["observations"].columns), "") | CELLS | changed
    )


def source(**changed: str) -> Line:
    cells = {
        "source_id": "s",
        "title_zh": "题",
        "title_en": "Title",
        "short_zh": "短",
        "short_en": "Short",
        "as_of_year": "2020",
        "as_of_basis": "stated",
        "file_name": "s.txt",
        "sha256": "0" * 64,
    }
    blank = dict.fromkeys((column.name for column in TABLE["sources"].columns), "")
    return Line(2, blank | cells | changed)


def test_a_number_no_database_holds_is_a_fault_of_its_cell() -> None:
    _, (fault,) = read_row(TABLE["observations"], observation(paragraph="9" * 20))
    assert "paragraph" in str(fault)


def test_cells_become_typed_values() -> None:
    row, faults = read_row(TABLE["observations"], observation())
    assert faults == ()
    assert isinstance(row, Observation)
    assert (row.value, row.start, row.year) == (95.5, 12, 2020)
    assert row.comparator is Comparator.AT_LEAST
    assert row.period_basis is PeriodBasis.STATED
    assert row.caveats == (Caveat.NARROWER_SCOPE, Caveat.MAY_OVERLAP)


def test_a_blank_cell_is_the_default() -> None:
    row, _ = read_row(TABLE["observations"], observation(value="", status="", caveats=""))
    assert (row.value, row.status, row.caveats) == (None, Status.NORMAL, ())


@pytest.mark.parametrize(
    ("column", "cell", "wanted"),
    [
        pytest.param("year", "", "不可留空", id="blank where required"),
        pytest.param("printed", "", "不可留空", id="blank printed"),
        pytest.param("value", "1,000", "数字", id="a thousands separator"),
        pytest.param("value", "95.5%", "数字", id="a percent sign"),
        pytest.param("value", "９５", "数字", id="full-width digits"),
        pytest.param("value", "1e3", "数字", id="an exponent"),
        pytest.param("value", "nan", "数字", id="not a number"),
        pytest.param("value", "9" * 400, "数字", id="beyond any float"),
        pytest.param("year", "2020.0", "整数", id="a decimal year"),
        pytest.param("year", "20**", "整数", id="a masked year"),
        pytest.param("year", "1820", "不小于 1900", id="a year too early"),
        pytest.param("year", "2120", "不大于 2100", id="a year too late"),
        pytest.param("start", "-1", "不小于 0", id="a negative offset"),
        pytest.param("paragraph", "0", "不小于 1", id="paragraph zero"),
        pytest.param("comparator", "≥", ">= | <", id="a comparator as printed"),
        pytest.param("status", "planned", "unreadable | plan", id="an unknown status"),
        pytest.param("caveats", "may_overlap;odd", "narrower_scope | ", id="an unknown caveat"),
        pytest.param("caveats", "may_overlap;", "没有空项", id="a blank item"),
        pytest.param("place_id", "33020", "六位", id="a short place code"),
        pytest.param("place_id", "３３０２００", "六位", id="a full-width place code"),
        pytest.param("period", "2020-13", "YYYY-MM", id="month thirteen"),
        pytest.param("period", "2020年", "YYYY-MM", id="a period as printed"),
        pytest.param("window", "1Y", "P1Y", id="no ISO duration"),
        pytest.param("printed", "x" * 25, "不超过 24", id="too long a print"),
        pytest.param("note_en", " spaced", "前后没有空格", id="white space around"),
        pytest.param("source_id", "报告", "小写字母", id="a Chinese code"),
    ],
)
def test_a_wrong_cell_says_what_was_found_and_wanted(column: str, cell: str, wanted: str) -> None:
    row, (fault,) = read_row(TABLE["observations"], observation(**{column: cell}))
    assert row is None
    assert (fault.file, fault.row) == ("observations.csv", 7)
    told = fault.sentence(translator("zh"))
    assert column in told
    assert cell in told
    assert wanted in told
    assert fault.sentence(translator("en")) != told


@pytest.mark.parametrize(
    ("column", "cell", "wanted"),
    [
        pytest.param("published", "2020-2-1", "YYYY-MM-DD", id="a date without zeros"),
        pytest.param("published", "1580515200", "YYYY-MM-DD", id="seconds since 1970"),
        pytest.param("published", "2020-02-30", "YYYY-MM-DD", id="a day that never was"),
        pytest.param("short_zh", "十" * 16, "不超过 15", id="too long a short name"),
        pytest.param("sha256", "0" * 63, "64", id="a cut hash"),
        pytest.param("source_id", "Report", "小写字母", id="a capital letter"),
    ],
)
def test_a_wrong_cell_of_a_report(column: str, cell: str, wanted: str) -> None:
    _, (fault,) = read_row(TABLE["sources"], source(**{column: cell}))
    assert wanted in str(fault)


def test_every_wrong_cell_of_a_row_is_told_in_column_order() -> None:
    _, faults = read_row(TABLE["observations"], observation(value="x", place_id="1", year=""))
    assert [str(fault).split("列")[0].split("：")[1].strip() for fault in faults] == [
        "place_id",
        "year",
        "value",
    ]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        pytest.param(None, "", id="nothing"),
        pytest.param(22_500_000_000.0, "22500000000", id="a whole number"),
        pytest.param(92.9, "92.9", id="a decimal"),
        pytest.param(0.00001, "0.00001", id="a small one without exponent"),
        pytest.param(1e22, "1" + "0" * 22, id="a large one without exponent"),
        pytest.param(
            (Caveat.MAY_OVERLAP, Caveat.WIDER_SCOPE), "may_overlap;wider_scope", id="list"
        ),
        pytest.param(Comparator.ABOUT, "~", id="a code"),
        pytest.param(date(2020, 2, 1), "2020-02-01", id="a date"),
    ],
)
def test_a_value_as_a_cell(value: Any, cell: str) -> None:
    assert as_cell(value) == cell


@given(value=st.floats(allow_nan=False, allow_infinity=False))
def test_any_number_reads_back_as_itself(value: float) -> None:
    row, faults = read_row(TABLE["observations"], observation(value=as_cell(value)))
    assert faults == ()
    assert row.value == value


def test_a_row_reads_back_as_itself() -> None:
    row, _ = read_row(TABLE["observations"], observation())
    again, _ = read_row(TABLE["observations"], Line(7, as_cells(row)))
    assert again == row

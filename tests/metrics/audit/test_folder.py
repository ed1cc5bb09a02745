"""The data folder itself: columns, values, keys, its description, and whether it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from metrics.audit import audit
from metrics.tables.keys import TABLES
from metrics.words import translator

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.metrics.audit.conftest import Desk

ZH, EN = translator("zh"), translator("en")
REFERENCES = [
    (table.file, column, "999999" if target == "places" else "nothing")
    for table in TABLES
    for column, target in table.references.items()
]


@pytest.mark.parametrize(
    ("where", "column", "cell", "wanted"),
    [
        pytest.param(("observations.csv", 9), "value", "many", "数字", id="value no number"),
        pytest.param(("observations.csv", 9), "value", "1,200", "数字", id="value with a comma"),
        pytest.param(
            ("observations.csv", 9), "value", "1.2e3", "数字", id="value with an exponent"
        ),
        pytest.param(("observations.csv", 9), "comparator", "≥", ">=", id="unknown comparator"),
        pytest.param(("observations.csv", 9), "status", "gone", "unreadable", id="unknown status"),
        pytest.param(("observations.csv", 9), "period", "last year", "YYYY", id="period no date"),
        pytest.param(("indicators.csv", 3), "theme", "sport", "coverage", id="unknown theme"),
        pytest.param(("indicators.csv", 3), "unit", "kg", "person", id="unknown unit"),
        pytest.param(("breakdowns.csv", 2), "kind", "whole", "partition", id="unknown kind"),
        pytest.param(("places.csv", 3), "level", "town", "district", id="unknown level"),
        pytest.param(("exclusions.csv", 2), "reason", "dull", "age_label", id="unknown reason"),
    ],
)
def test_a_cell_outside_its_type_or_code_list_is_told_with_what_was_wanted(
    desk: Desk, where: tuple[str, int], column: str, cell: str, wanted: str
) -> None:
    file, row = where
    desk.change(file, row, **{column: cell})
    (failure,) = [each for each in desk.audit().failures if each.check == "values"]
    assert (failure.file, failure.row) == where
    assert f"“{cell}”" in failure.found.say(ZH)
    assert wanted in failure.wanted.say(ZH)


@pytest.mark.parametrize(
    ("file", "column", "cell"),
    REFERENCES,
    ids=[f"{file} {column}" for file, column, _ in REFERENCES],
)
def test_a_key_that_names_nothing_is_told(desk: Desk, file: str, column: str, cell: str) -> None:
    last = len(desk.rows(file)) + 1
    desk.change(file, last, **{column: cell})
    told = {each.found.say(ZH) for each in desk.audit().failures if each.row == last}
    assert ("keys", file, last) in desk.failures()
    assert any(column in found and f"“{cell}”" in found for found in told)


@pytest.mark.parametrize("file", [table.file for table in TABLES])
def test_a_doubled_key_is_told_with_the_row_it_doubles(desk: Desk, file: str) -> None:
    last = len(desk.rows(file)) + 1
    desk.add(file, desk.rows(file)[-1])
    found = [each.found.say(ZH) for each in desk.audit().failures if each.row == last + 1]
    assert ("keys", file, last + 1) in desk.failures()
    assert any(f"与第 {last} 行相同" in words for words in found)


def test_two_rows_of_one_place_indicator_category_period_and_report_are_told(desk: Desk) -> None:
    desk.print_line("ningbo-sample-2020", "另有7家。")
    desk.curate("ningbo-sample-2020", "7家", indicator_id="reserve_pool", value="7")
    assert ("keys", "observations.csv", 8) in desk.failures()


def _edit_header(desk: Desk, old: str, new: str) -> None:
    path = desk.data / "observations.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        pytest.param(",value,", ",", "value", id="a missing column"),
        pytest.param(",value,", ",value,weight,", "weight", id="an extra column"),
        pytest.param(",value,comparator,", ",comparator,value,", "comparator", id="another order"),
    ],
)
def test_a_header_that_is_not_the_tables_is_told_at_line_1(
    desk: Desk, old: str, new: str, found: str
) -> None:
    _edit_header(desk, old, new)
    first, *others = desk.audit().failures
    assert (first.check, first.file, first.row) == ("columns", "observations.csv", 1)
    assert found in first.found.say(ZH)
    assert "keys" not in {other.check for other in others}


def test_a_row_with_a_cell_too_many_is_told(desk: Desk) -> None:
    path = desk.data / "places.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("district,", "district,,"), "utf-8")
    assert ("columns", "places.csv", 3) in desk.failures()


def test_a_description_older_than_the_data_is_told(desk: Desk) -> None:
    assert desk.failures() == []
    desk.change("places.csv", 2, name_en="Ning-bo")
    (failure,) = audit(desk.data, desk.reports).failures
    assert (failure.check, failure.file, failure.row) == ("package", "datapackage.json", None)
    assert "places.csv" in failure.found.say(ZH)


def test_a_missing_description_is_told(desk: Desk) -> None:
    (desk.data / "datapackage.json").unlink()
    (failure,) = audit(desk.data, desk.reports).failures
    assert (failure.check, failure.file, failure.row) == ("package", "datapackage.json", None)


def _no_folder(desk: Desk) -> str:
    desk.data.rename(desk.data.with_name("elsewhere"))
    return str(desk.data)


def _no_file(desk: Desk) -> str:
    (desk.data / "concepts.csv").unlink()
    return "concepts.csv"


def _folder_for_file(desk: Desk) -> str:
    (desk.data / "concepts.csv").unlink()
    (desk.data / "concepts.csv").mkdir()
    return "concepts.csv"


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(_no_folder, id="no folder"),
        pytest.param(_no_file, id="a file missing"),
        pytest.param(_folder_for_file, id="a folder in place of a file"),
    ],
)
def test_a_folder_that_cannot_be_read_is_one_failure(
    desk: Desk, spoil: Callable[[Desk], str]
) -> None:
    file = spoil(desk)
    report = audit(desk.data, desk.reports)
    (failure,) = report.failures
    assert (failure.check, failure.file, failure.row) == ("folder", file, None)
    assert (report.ok, report.ledgers) == (False, ())
    assert failure.found.say(ZH) != failure.found.say(EN)

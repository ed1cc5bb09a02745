"""Figures as CSV, JSON and a table."""

import csv
import json
from io import StringIO
from pathlib import Path

from metrics.printing import COLUMNS, as_csv, as_json, as_table
from metrics.tables import read_data


def test_csv_is_the_data_file_again(data_folder: Path) -> None:
    rows = read_data(data_folder).observations
    assert as_csv(rows).encode() == (data_folder / "observations.csv").read_bytes()


def test_csv_of_nothing_is_a_header() -> None:
    assert as_csv([]) == ",".join(COLUMNS) + "\n"


def test_json_has_numbers_lists_and_nulls(data_folder: Path) -> None:
    rows = json.loads(as_json(read_data(data_folder).observations))
    assert [*rows[0]] == [*COLUMNS]
    assert (rows[0]["value"], rows[0]["year"], rows[0]["start"]) == (300, 2020, 22)
    assert isinstance(rows[0]["value"], int)
    assert rows[5]["value"] == 95.5
    assert rows[0]["caveats"] == []
    assert rows[8]["caveats"] == ["narrower_scope"]
    assert (rows[8]["period"], rows[8]["comparator"]) == ("", "~")


def test_json_has_null_for_a_figure_that_cannot_be_read(data_folder: Path) -> None:
    cells = csv.DictReader(StringIO(as_csv(read_data(data_folder).observations)))
    assert next(cells)["value"] == "300"
    text = (data_folder / "observations.csv").read_text(encoding="utf-8")
    spoilt = text.replace(",300,,,,", ",,,unreadable,,", 1)
    (data_folder / "observations.csv").write_text(spoilt, encoding="utf-8", newline="\n")
    (first, *_) = json.loads(as_json(read_data(data_folder).observations))
    assert (first["value"], first["status"]) == (None, "unreadable")


def test_json_of_nothing_is_an_empty_list() -> None:
    assert json.loads(as_json([])) == []


def _columns_wide(text: str) -> int:
    return sum(2 if "\u2e80" <= character <= "\uffee" else 1 for character in text)


def test_a_table_lines_up_with_wide_characters(data_folder: Path) -> None:
    header, *_, last = as_table(read_data(data_folder).observations).splitlines()
    before = last[: last.index("Only some")]
    assert "约80家" in before
    assert "只计其中一部分" in before
    assert _columns_wide(before) == header.index("note_en")


def test_a_table_leaves_out_blank_columns_and_cuts_notes(data_folder: Path) -> None:
    table = as_table(read_data(data_folder).observations)
    assert "located_id" not in table
    assert "Only some of them are count…" in table


def test_a_table_of_nothing_is_its_header() -> None:
    assert as_table([]).split() == [*COLUMNS]

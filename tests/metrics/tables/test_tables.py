"""The data folder as a whole: one planted fault, one error that names file and row."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from metrics.errors import (
    ColumnError,
    DataError,
    DataFolderError,
    KeyViolationError,
    ValueFormatError,
)
from metrics.tables import read_data, read_folder
from metrics.tables.csvfiles import content_hash, read_bytes
from metrics.tables.keys import TABLES, Table
from metrics.words import translator

Alter = Callable[[Path, str, int, str, str], None]
CHINESE = re.compile(r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]")
OBSERVATIONS, EXCLUSIONS = "observations.csv", "exclusions.csv"
KEY, VALUE, COLUMN = KeyViolationError, ValueFormatError, ColumnError


def faults(folder: Path) -> tuple[DataError, ...]:
    """All that is wrong with a folder, that it cannot be read included."""
    try:
        return read_folder(folder).faults
    except DataError as error:
        return (error,)


def test_a_good_folder_reads_without_fault(data_folder: Path) -> None:
    assert list(faults(data_folder)) == []
    data = read_data(data_folder)
    assert [place.name_zh for place in data.places] == ["宁波", "北仑", "温州"]
    assert len(data.observations) == 9
    assert len(data.exclusions) == 1


def test_rows_keep_their_lines_and_the_hash_of_what_was_read(data_folder: Path) -> None:
    reading = read_folder(data_folder)
    assert reading.lines["observations"] == tuple(range(2, 11))
    assert reading.content == content_hash(read_bytes(data_folder))


def test_a_wrong_row_is_left_out_and_the_others_keep_their_lines(
    data_folder: Path, alter: Alter
) -> None:
    alter(data_folder, OBSERVATIONS, 3, "value", "many")
    reading = read_folder(data_folder)
    assert reading.lines["observations"] == (2, *range(4, 11))
    assert [fault.row for fault in reading.faults] == [3]


def test_the_loader_raises_the_first_fault_and_the_audit_has_all(
    data_folder: Path, alter: Alter
) -> None:
    alter(data_folder, OBSERVATIONS, 5, "value", "many")
    alter(data_folder, OBSERVATIONS, 3, "place_id", "999999")
    alter(data_folder, "places.csv", 4, "level", "town")
    found = [(fault.file, fault.row) for fault in faults(data_folder)]
    assert found == [("places.csv", 4), (OBSERVATIONS, 3), (OBSERVATIONS, 5)]
    with pytest.raises(ValueFormatError) as caught:
        read_data(data_folder)
    assert (caught.value.file, caught.value.row) == ("places.csv", 4)


def test_a_row_with_a_fault_does_not_leave_those_that_name_it_dangling(
    data_folder: Path, alter: Alter
) -> None:
    alter(data_folder, "indicators.csv", 2, "unit", "shop")
    assert [fault.file for fault in faults(data_folder)] == ["indicators.csv"]


def test_a_file_that_is_no_table_does_not_leave_those_that_name_it_dangling(
    data_folder: Path,
) -> None:
    (data_folder / "indicators.csv").write_bytes(b"indicator_id\n")
    assert {fault.file for fault in faults(data_folder)} == {"indicators.csv"}


@pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
def test_a_missing_file_is_one_fault(data_folder: Path, table: Table) -> None:
    (data_folder / table.file).unlink()
    (fault,) = faults(data_folder)
    assert (type(fault), fault.file, fault.row) == (DataFolderError, table.file, None)


def test_a_missing_folder_is_one_fault(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path / "nowhere")
    assert type(fault) is DataFolderError


PLANTED = [
    pytest.param("places.csv", 3, "place_id", "330200", KEY, 3, id="doubled place"),
    pytest.param("places.csv", 3, "parent_id", "339999", KEY, 3, id="unknown parent"),
    pytest.param("places.csv", 3, "parent_id", "330206", VALUE, 3, id="own parent"),
    pytest.param("places.csv", 2, "parent_id", "330206", VALUE, 2, id="parent below"),
    pytest.param("places.csv", 2, "place_id", "330299", KEY, 3, id="unsorted places"),
    pytest.param("sources.csv", 2, "file_name", "other.txt", VALUE, 2, id="another file's name"),
    pytest.param("sources.csv", 2, "as_of_basis", "inferred", VALUE, 2, id="inferred, no note"),
    pytest.param("sources.csv", 2, "publisher_zh", "局", VALUE, 2, id="publisher in one language"),
    pytest.param("concepts.csv", 3, "concept_id", "economy", KEY, 3, id="doubled concept"),
    pytest.param("indicators.csv", 2, "concept_id", "size", KEY, 2, id="unknown concept"),
    pytest.param("indicators.csv", 4, "numerator_id", "some", KEY, 4, id="unknown numerator"),
    pytest.param("indicators.csv", 4, "denominator_id", "all", KEY, 4, id="unknown denominator"),
    pytest.param("indicators.csv", 4, "change_of", "none", KEY, 4, id="change of nothing"),
    pytest.param("indicators.csv", 4, "base_en", "", VALUE, 4, id="base in one language"),
    pytest.param("indicators.csv", 2, "theme", "people", VALUE, 2, id="unknown theme"),
    pytest.param("breakdowns.csv", 2, "indicator_id", "pool", KEY, 2, id="breakdown of nothing"),
    pytest.param("breakdowns.csv", 2, "kind", "pie", VALUE, 2, id="unknown kind"),
    pytest.param("categories.csv", 3, "breakdown_id", "by_age", KEY, 3, id="part of nothing"),
    pytest.param("categories.csv", 3, "category_id", "reserve_men", KEY, 3, id="doubled part"),
    pytest.param(OBSERVATIONS, 2, "place_id", "999999", KEY, 2, id="unknown place"),
    pytest.param(OBSERVATIONS, 2, "located_id", "999999", KEY, 2, id="located nowhere"),
    pytest.param(OBSERVATIONS, 2, "located_id", "330200", VALUE, 2, id="located at the owner"),
    pytest.param(OBSERVATIONS, 2, "indicator_id", "people", KEY, 2, id="unknown indicator"),
    pytest.param(OBSERVATIONS, 3, "category_id", "old", KEY, 3, id="unknown part"),
    pytest.param(OBSERVATIONS, 5, "category_id", "reserve_men", VALUE, 5, id="another's part"),
    pytest.param(OBSERVATIONS, 3, "category_id", "", KEY, 3, id="two totals"),
    pytest.param(OBSERVATIONS, 2, "value", "", VALUE, 2, id="blank though readable"),
    pytest.param(OBSERVATIONS, 2, "status", "unreadable", VALUE, 2, id="value though unreadable"),
    pytest.param(OBSERVATIONS, 2, "period", "", VALUE, 2, id="no period though stated"),
    pytest.param(OBSERVATIONS, 10, "period", "2021", VALUE, 10, id="period though unknown"),
    pytest.param(OBSERVATIONS, 2, "period", "2020-02-30", VALUE, 2, id="a day that never was"),
    pytest.param(OBSERVATIONS, 2, "period", "2021/2020", VALUE, 2, id="ends before it begins"),
    pytest.param(OBSERVATIONS, 2, "period", "2020-03/2020-02", VALUE, 2, id="months backwards"),
    pytest.param(OBSERVATIONS, 2, "window", "P1Y", VALUE, 2, id="window of a stock"),
    pytest.param(OBSERVATIONS, 9, "window", "", VALUE, 9, id="flow without window"),
    pytest.param(OBSERVATIONS, 2, "year", "2021", VALUE, 2, id="year not of the period"),
    pytest.param(OBSERVATIONS, 10, "year", "2020", VALUE, 10, id="year not of the report"),
    pytest.param(OBSERVATIONS, 2, "start", "", VALUE, 2, id="no start"),
    pytest.param(OBSERVATIONS, 2, "paragraph", "", VALUE, 2, id="no paragraph"),
    pytest.param(OBSERVATIONS, 2, "cell", "Sheet!D7", VALUE, 2, id="span and cell"),
    pytest.param(OBSERVATIONS, 2, "end", "27", VALUE, 2, id="span longer than print"),
    pytest.param(OBSERVATIONS, 2, "printed", "300", VALUE, 2, id="print shorter than span"),
    pytest.param(OBSERVATIONS, 2, "observation_id", "figure", VALUE, 2, id="key of no span"),
    pytest.param(OBSERVATIONS, 8, "observation_id", "wenzhou-sample:13", VALUE, 8,
                 id="key at the qualifier, not the numeral"),
    pytest.param(OBSERVATIONS, 2, "observation_id", "ningbo-sample-2020:22a", KEY, 2,
                 id="letter though alone"),
    pytest.param(OBSERVATIONS, 10, "note_zh", "", VALUE, 10, id="note in one language"),
    pytest.param(OBSERVATIONS, 2, "caveats", "may_overlap", VALUE, 2, id="caveat without note"),
    pytest.param(EXCLUSIONS, 2, "source_id", "report", KEY, 2, id="exclusion of no report"),
    pytest.param(EXCLUSIONS, 2, "end", "13", VALUE, 2, id="exclusion longer than print"),
    pytest.param(EXCLUSIONS, 2, "reason", "dull", VALUE, 2, id="unknown reason"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "row", "column", "value", "kind", "told"), PLANTED)
def test_a_planted_fault_is_told_with_file_row_and_remedy(
    *,
    data_folder: Path,
    alter: Alter,
    file: str,
    row: int,
    column: str,
    value: str,
    kind: type[DataError],
    told: int,
) -> None:
    alter(data_folder, file, row, column, value)
    found = [fault for fault in faults(data_folder) if (fault.file, fault.row) == (file, told)]
    assert kind in [type(fault) for fault in found]
    for fault in found:
        chinese, english = (fault.sentence(translator(each)) for each in ("zh", "en"))
        assert chinese.startswith(f"{file}:{told}")
        assert fault.remedy.say(translator("zh")) in chinese
        assert not CHINESE.search(english.replace(value or "blank", "")), english
    with pytest.raises(DataError):
        read_data(data_folder)


def _swap(path: Path, one: int, other: int) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[one - 1], lines[other - 1] = lines[other - 1], lines[one - 1]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


@pytest.mark.parametrize(
    ("file", "one", "other"),
    [
        pytest.param("concepts.csv", 2, 3, id="by code"),
        pytest.param(OBSERVATIONS, 3, 4, id="figures by start"),
        pytest.param(OBSERVATIONS, 7, 8, id="figures by report"),
    ],
)
def test_rows_out_of_order_are_told(data_folder: Path, file: str, one: int, other: int) -> None:
    _swap(data_folder / file, one, other)
    (fault,) = faults(data_folder)
    assert (type(fault), fault.file, fault.row) == (KeyViolationError, file, other)


def _share_a_span(folder: Path, *letters: str) -> None:
    """The figure on line 6 twice: of its own place and of another, with these letters."""
    path = folder / OBSERVATIONS
    lines = path.read_text(encoding="utf-8").splitlines()
    key, rest = lines[5].split(",", 1)
    other = rest.replace("330200", "330300", 1)
    lines[5:6] = [f"{key}{letters[0]},{rest}", f"{key}{letters[1]},{other}"]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def test_rows_that_share_a_span_are_lettered(data_folder: Path) -> None:
    _share_a_span(data_folder, "a", "b")
    assert list(faults(data_folder)) == []


@pytest.mark.parametrize(
    ("letters", "rows"),
    [
        pytest.param(("", "a"), [6, 7], id="first without letter"),
        pytest.param(("b", "c"), [6, 7], id="not from a"),
        pytest.param(("a", "c"), [7], id="one left out"),
    ],
)
def test_wrong_letters_are_told(
    data_folder: Path, letters: tuple[str, str], rows: list[int]
) -> None:
    _share_a_span(data_folder, *letters)
    found = list(faults(data_folder))
    assert [(type(fault), fault.row) for fault in found] == [(KEY, row) for row in rows]


def test_offsets_sort_as_numbers_not_as_text(data_folder: Path, alter: Alter) -> None:
    """A figure at 9 stands before one at 22, though as text 9 comes last."""
    alter(data_folder, OBSERVATIONS, 2, "start", "9")
    alter(data_folder, OBSERVATIONS, 2, "end", "13")
    alter(data_folder, OBSERVATIONS, 2, "observation_id", "ningbo-sample-2020:9")
    assert list(faults(data_folder)) == []


def test_a_workbook_row_has_a_cell_and_no_span(data_folder: Path, alter: Alter) -> None:
    for column, value in {"start": "", "end": "", "paragraph": "", "cell": "Sheet!D7"}.items():
        alter(data_folder, OBSERVATIONS, 7, column, value)
    assert list(faults(data_folder)) == []


def test_the_year_of_a_span_is_its_last(data_folder: Path, alter: Alter) -> None:
    alter(data_folder, OBSERVATIONS, 5, "period", "2019/2020-06")
    assert list(faults(data_folder)) == []


def test_an_inferred_year_may_be_explained_by_its_report(data_folder: Path, alter: Alter) -> None:
    assert list(faults(data_folder)) == []  # lines 8 and 9 lean on the note of their report
    alter(data_folder, "sources.csv", 3, "as_of_basis", "stated")
    for column in ("note_zh", "note_en"):
        alter(data_folder, "sources.csv", 3, column, "")
    assert [fault.row for fault in faults(data_folder)] == [8, 9]

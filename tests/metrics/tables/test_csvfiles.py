"""The form of a data file: bytes, encoding, header, width."""

from collections.abc import Callable
from pathlib import Path

import pytest

from metrics.errors import ColumnError, DataError, DataFolderError, ValueFormatError
from metrics.tables.csvfiles import content_hash, read_bytes, read_sheet
from metrics.tables.keys import TABLE

CONCEPTS = TABLE["concepts"]
GOOD = "concept_id,name_zh,name_en\na,甲,A\nb,乙,B\n"


def test_lines_carry_their_number_and_cells() -> None:
    sheet = read_sheet(CONCEPTS, GOOD.encode())
    assert sheet.faults == ()
    assert [line.number for line in sheet.lines] == [2, 3]
    assert sheet.lines[1].cells == {"concept_id": "b", "name_zh": "乙", "name_en": "B"}


def test_a_header_alone_is_an_empty_table() -> None:
    sheet = read_sheet(CONCEPTS, b"concept_id,name_zh,name_en\n")
    assert (sheet.lines, sheet.faults) == ((), ())


def test_a_quoted_cell_may_hold_commas_and_quotes() -> None:
    sheet = read_sheet(CONCEPTS, 'concept_id,name_zh,name_en\na,甲,"A, ""one"""\n'.encode())
    assert sheet.lines[0].cells["name_en"] == 'A, "one"'


@pytest.mark.parametrize(
    ("content", "kind", "row", "word"),
    [
        pytest.param(b"\xef\xbb\xbf" + GOOD.encode(), DataFolderError, 1, "BOM", id="BOM"),
        pytest.param(
            GOOD.replace("\n", "\r\n").encode(), DataFolderError, 1, "CRLF", id="CRLF line ends"
        ),
        pytest.param(GOOD.replace("乙", "\0").encode(), ValueFormatError, 3, "NUL", id="NUL"),
        pytest.param(GOOD.encode("gb18030"), DataFolderError, 2, "UTF-8", id="GB 18030"),
        pytest.param(GOOD.encode("utf-16"), ValueFormatError, 1, "NUL", id="UTF-16"),
        pytest.param(
            GOOD.encode()[:-1], DataFolderError, 3, "最后一行", id="no line end at the end"
        ),
        pytest.param(b"", ColumnError, 1, "concept_id", id="empty file"),
        pytest.param(
            GOOD.replace(",name_zh", "").encode(), ColumnError, 1, "缺少列 name_zh", id="missing"
        ),
        pytest.param(
            GOOD.replace("name_en", "name_en,more").encode(),
            ColumnError,
            1,
            "多出列 more",
            id="extra",
        ),
        pytest.param(
            GOOD.replace("name_en", "name_zh").encode(),
            ColumnError,
            1,
            "缺少列 name_en",
            id="doubled",
        ),
        pytest.param(
            GOOD.replace("name_zh,name_en", "name_en,name_zh").encode(),
            ColumnError,
            1,
            "列 name_en 的位置",
            id="misplaced",
        ),
        pytest.param(GOOD.replace(",B", "").encode(), ColumnError, 3, "2 个", id="short row"),
        pytest.param(GOOD.replace(",B", ",B,").encode(), ColumnError, 3, "4 个", id="long row"),
        pytest.param(GOOD.encode() + b"\n", ColumnError, 4, "0 个", id="blank line"),
        pytest.param(
            GOOD.replace("甲", '"甲').encode(), ColumnError, 2, "引号", id="quote not closed"
        ),
    ],
)
def test_a_fault_of_form_names_its_line(
    content: bytes, kind: type[DataError], row: int, word: str
) -> None:
    fault = read_sheet(CONCEPTS, content).faults[0]
    assert type(fault) is kind
    assert (fault.file, fault.row) == ("concepts.csv", row)
    assert word in str(fault)


def test_a_ragged_row_does_not_hide_the_others() -> None:
    sheet = read_sheet(CONCEPTS, GOOD.replace("a,甲,A", "a,甲").encode())
    assert [line.number for line in sheet.lines] == [3]
    assert len(sheet.faults) == 1


def _gone(folder: Path) -> None:
    (folder / "concepts.csv").unlink()


def _is_a_folder(folder: Path) -> None:
    _gone(folder)
    (folder / "concepts.csv").mkdir()


@pytest.mark.parametrize(
    "spoil", [pytest.param(_gone, id="missing"), pytest.param(_is_a_folder, id="a folder")]
)
def test_a_file_that_cannot_be_read_is_named(
    data_folder: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(data_folder)
    with pytest.raises(DataFolderError) as caught:
        read_bytes(data_folder)
    assert caught.value.file == "concepts.csv"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataFolderError) as caught:
        read_bytes(tmp_path / "nowhere")
    assert "nowhere" in caught.value.file
    assert "CHENGJIAN_DATA" in str(caught.value)


def test_the_hash_follows_content_and_the_file_it_stands_in(data_folder: Path) -> None:
    contents = read_bytes(data_folder)
    before = content_hash(contents)
    moved = {
        **contents,
        "places": contents["places"][:-1],
        "sources": contents["places"][-1:] + contents["sources"],
    }
    longer = {**contents, "places": contents["places"] + b"x"}
    assert content_hash(dict(contents)) == before
    assert len({before, content_hash(moved), content_hash(longer)}) == 3

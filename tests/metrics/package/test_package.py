"""The package description: what it says of the files, and what is told when it no longer does."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from metrics.codes import Comparator, Theme
from metrics.errors import DataFolderError
from metrics.package import check_package, describe, write_package
from metrics.tables.csvfiles import content_hash, read_bytes
from metrics.tables.keys import TABLES, Table
from metrics.tables.versions import DataVersion, data_version

Alter = Callable[[Path, str, int, str, str], None]


def resource(folder: Path, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(
        each for each in describe(folder, "2026-01-31")["resources"] if each["name"] == name
    )
    return found


def fields(folder: Path, name: str) -> dict[str, dict[str, Any]]:
    return {each["name"]: each for each in resource(folder, name)["schema"]["fields"]}


def test_it_is_a_data_package_of_version_2(data_folder: Path) -> None:
    package = json.loads((data_folder / "datapackage.json").read_text(encoding="utf-8"))
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert (package["version"], package["created"]) == ("2026-01-31", "2026-01-31T00:00:00Z")
    assert package["title"] != package["title_en"]
    assert [each["path"] for each in package["resources"]] == [table.file for table in TABLES]


@pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
def test_a_file_is_described_by_size_hash_and_columns(data_folder: Path, table: Table) -> None:
    described = resource(data_folder, table.name)
    header, *_ = (data_folder / table.file).read_text(encoding="utf-8").splitlines()
    assert described["bytes"] == (data_folder / table.file).stat().st_size
    assert described["hash"].startswith("sha256:")
    assert ",".join(fields(data_folder, table.name)) == header
    assert described["schema"]["missingValues"] == [""]
    assert described["schema"]["primaryKey"] == list(table.key)


def test_types_and_constraints_are_the_models(data_folder: Path) -> None:
    columns = fields(data_folder, "observations")
    types = {name: columns[name]["type"] for name in ("value", "year", "start", "printed")}
    assert types == {"value": "number", "year": "integer", "start": "integer", "printed": "string"}
    assert columns["year"]["constraints"] == {"required": True, "minimum": 1900, "maximum": 2100}
    assert columns["printed"]["constraints"] == {"required": True, "minLength": 1, "maxLength": 24}
    assert columns["place_id"]["constraints"]["pattern"].endswith("{6}$")
    assert columns["comparator"]["constraints"] == {"enum": [c for c in Comparator if c]}
    assert "may_overlap" in columns["caveats"]["constraints"]["pattern"]
    assert "constraints" not in columns["note_zh"]
    assert fields(data_folder, "indicators")["theme"]["constraints"]["enum"] == list(Theme)
    assert fields(data_folder, "sources")["published"]["type"] == "date"


def test_keys_name_the_tables_they_resolve_in(data_folder: Path) -> None:
    schema = resource(data_folder, "observations")["schema"]
    named = {
        each["fields"][0]: (each["reference"]["resource"], each["reference"]["fields"])
        for each in schema["foreignKeys"]
    }
    assert named["located_id"] == ("places", ["place_id"])
    assert named["category_id"] == ("categories", ["category_id"])
    assert schema["uniqueKeys"] == [
        ["place_id", "indicator_id", "category_id", "period", "source_id"]
    ]


def test_a_key_into_its_own_table_names_no_resource(data_folder: Path) -> None:
    (parent,) = resource(data_folder, "places")["schema"]["foreignKeys"]
    assert parent == {"fields": ["parent_id"], "reference": {"fields": ["place_id"]}}


@pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
def test_every_title_stands_in_both_languages(data_folder: Path, table: Table) -> None:
    for each in (resource(data_folder, table.name), *fields(data_folder, table.name).values()):
        assert each["title_en"].isascii()
        assert not each["title"].isascii()
        assert ("description" in each) == ("description_en" in each)


def test_a_fresh_description_matches(data_folder: Path) -> None:
    assert list(check_package(data_folder)) == []


def _edit(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    path = folder / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    change(package)
    path.write_text(json.dumps(package), encoding="utf-8")


def test_an_edit_of_the_data_is_told_by_file(data_folder: Path, alter: Alter) -> None:
    alter(data_folder, "observations.csv", 2, "value", "3000")
    (fault,) = check_package(data_folder)
    assert (type(fault), fault.file) == (DataFolderError, "datapackage.json")
    assert "observations.csv" in str(fault)
    assert "bytes, hash" in str(fault)
    assert "python -m metrics package" in str(fault)
    write_package(data_folder, "2026-02-01")
    assert list(check_package(data_folder)) == []


@pytest.mark.parametrize(
    ("change", "word"),
    [
        pytest.param(lambda p: p.update(title="别的"), "title", id="another title"),
        pytest.param(lambda p: p.pop("licenses"), "top-level", id="no licence"),
        pytest.param(lambda p: p["resources"].pop(), "exclusions.csv", id="a file left out"),
        pytest.param(
            lambda p: p["resources"].append({"name": "more"}), "files it lists", id="a file more"
        ),
        pytest.param(
            lambda p: p["resources"][0]["schema"]["fields"][0].update(type="integer"),
            "places.csv",
            id="another type",
        ),
        pytest.param(lambda p: p.update(resources="none"), "places.csv", id="no list of files"),
    ],
)
def test_a_description_changed_by_hand_is_told(
    data_folder: Path, change: Callable[[dict[str, Any]], object], word: str
) -> None:
    _edit(data_folder, change)
    assert word in str(next(check_package(data_folder)))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(None, id="missing"),
        pytest.param(b"{", id="no JSON"),
        pytest.param(b"[]", id="no object"),
        pytest.param(b"\xff", id="no UTF-8"),
    ],
)
def test_a_description_that_cannot_be_read_is_one_fault(
    data_folder: Path, content: bytes | None
) -> None:
    path = data_folder / "datapackage.json"
    path.unlink() if content is None else path.write_bytes(content)
    (fault,) = check_package(data_folder)
    assert fault.file == "datapackage.json"


def test_a_description_that_cannot_be_written_is_told_and_leaves_nothing(
    data_folder: Path,
) -> None:
    path = data_folder / "datapackage.json"
    path.unlink()
    path.mkdir()
    with pytest.raises(DataFolderError):
        write_package(data_folder, "2026-02-01")
    assert [each.name for each in data_folder.glob("datapackage*")] == ["datapackage.json"]


def test_the_data_version_is_the_curators_date_and_the_contents_hash(
    data_folder: Path, alter: Alter
) -> None:
    before = data_version(data_folder)
    assert before == DataVersion("2026-01-31", content_hash(read_bytes(data_folder)))
    assert str(before) == f"2026-01-31+{before.content[:8]}"
    alter(data_folder, "observations.csv", 2, "value", "3000")
    after = data_version(data_folder)
    assert after.label == before.label
    assert after.content != before.content


def test_a_folder_without_description_has_a_version_by_content_alone(data_folder: Path) -> None:
    (data_folder / "datapackage.json").unlink()
    version = data_version(data_folder)
    assert version.label == ""
    assert str(version) == version.content[:8]

"""`python -m metrics package`: the description follows an edit of the data."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from metrics.__main__ import main
from metrics.package import check_package
from metrics.tables.versions import data_version

Alter = Callable[[Path, str, int, str, str], None]


@pytest.fixture
def package(data_folder: Path) -> Callable[..., Result]:
    def run(*arguments: str) -> Result:
        environment = {"CHENGJIAN_DATA": str(data_folder)}
        return CliRunner().invoke(main, ["package", *arguments], env=environment)

    return run


def test_after_an_edit_the_description_matches_again(
    package: Callable[..., Result], data_folder: Path, alter: Alter
) -> None:
    alter(data_folder, "observations.csv", 5, "value", "201")
    assert list(check_package(data_folder))
    answer = package("--version", "2026-03-01", "--lang", "en")
    assert answer.exit_code == 0
    assert list(check_package(data_folder)) == []
    assert str(data_version(data_folder)) in answer.stdout
    assert data_version(data_folder).label == "2026-03-01"


def test_without_a_version_it_is_today(package: Callable[..., Result], data_folder: Path) -> None:
    assert package().exit_code == 0
    label = datetime.fromisoformat(data_version(data_folder).label)
    assert abs((datetime.now(UTC).replace(tzinfo=None) - label).days) <= 1


def test_faulty_data_is_not_described(
    package: Callable[..., Result], data_folder: Path, alter: Alter
) -> None:
    before = (data_folder / "datapackage.json").read_bytes()
    alter(data_folder, "observations.csv", 4, "value", "many")
    answer = package()
    assert answer.exit_code == 1
    assert "observations.csv:4" in answer.stderr
    assert (data_folder / "datapackage.json").read_bytes() == before


def test_a_version_that_is_no_date_is_a_misuse(package: Callable[..., Result]) -> None:
    assert package("--version", "next").exit_code == 2

"""`python -m metrics query`: choices by code or name, three formats, one clear refusal."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from metrics.__main__ import main
from metrics.settings import Settings
from metrics.tables.keys import TABLE

Alter = Callable[[Path, str, int, str, str], None]
COLUMNS = [column.name for column in TABLE["observations"].columns]


@pytest.fixture
def query(settings: Settings) -> Callable[..., Result]:
    environment = {
        "CHENGJIAN_DATA": str(settings.data),
        "CHENGJIAN_CACHE": str(settings.cache),
    }

    def ask(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["query", *arguments], env=environment)

    return ask


def rows(answer: Result) -> list[dict[str, str]]:
    assert answer.exit_code == 0, answer.stderr
    return list(csv.DictReader(StringIO(answer.stdout)))


def test_csv_of_everything_is_the_data_file(
    query: Callable[..., Result], settings: Settings
) -> None:
    answer = query("--format", "csv")
    assert answer.stdout_bytes == (settings.data / "observations.csv").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "values"),
    [
        pytest.param(["--place", "330206"], ["80"], id="a place by code"),
        pytest.param(["--place", "北仑"], ["80"], id="a place by its Chinese name"),
        pytest.param(["--place", "Wenzhou"], ["250", "1200"], id="a place by its English name"),
        pytest.param(["--place", "wz", "--place", "bl"], ["250", "1200", "80"], id="two places"),
        pytest.param(["--year", "2021", "--theme", "reserve"], ["250"], id="a year and a theme"),
        pytest.param(
            ["--year", "2020", "--year", "2021", "--indicator", "firms_organised"],
            ["191", "80"],
            id="two years of an indicator",
        ),
        pytest.param(["--place", "bl", "--year", "2020"], [], id="nothing"),
    ],
)
def test_options_choose(
    query: Callable[..., Result], arguments: list[str], values: list[str]
) -> None:
    answer = query("--format", "csv", *arguments)
    assert [row["value"] for row in rows(answer)] == values
    assert answer.stdout.splitlines()[0] == ",".join(COLUMNS)


def test_json_has_the_same_columns_with_types(query: Callable[..., Result]) -> None:
    (row,) = json.loads(query("--format", "json", "--indicator", "organised_rate").stdout)
    assert [*row] == COLUMNS
    assert (row["value"], row["year"], row["caveats"]) == (95.5, 2020, [])


def test_a_table_is_the_default(query: Callable[..., Result]) -> None:
    header, line = query("--place", "bl").stdout.splitlines()
    assert header.split()[:2] == ["observation_id", "place_id"]
    assert "约80家" in line


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["--place", "上海"], "上海", id="a place"),
        pytest.param(["--year", "1999"], "1999", id="a year without figures"),
        pytest.param(["--year", "今年"], "今年", id="a year that is none"),
        pytest.param(["--theme", "people"], "people", id="a theme"),
        pytest.param(["--indicator", "shops"], "shops", id="an indicator"),
    ],
)
def test_an_unknown_code_is_refused_in_both_languages(
    query: Callable[..., Result], arguments: list[str], told: str
) -> None:
    answer = query("--format", "csv", *arguments)
    assert answer.exit_code == 2
    assert answer.stdout == ""
    chinese, english = answer.stderr.splitlines()
    assert told in chinese
    assert told in english
    assert "应为" in chinese
    assert "应为" not in english


def test_the_language_of_a_refusal_can_be_chosen(query: Callable[..., Result]) -> None:
    answer = query("--lang", "en", "--place", "shanghai")
    (line,) = answer.stderr.splitlines()
    assert line.isascii()


def test_a_name_of_several_places_asks_which(
    query: Callable[..., Result], settings: Settings, alter: Alter
) -> None:
    alter(settings.data, "places.csv", 4, "aliases", "nb")
    answer = query("--place", "nb")
    assert answer.exit_code == 2
    assert "宁波、温州" in answer.stderr
    assert "Ningbo, Wenzhou" in answer.stderr


def test_faulty_data_is_told_with_its_row(
    query: Callable[..., Result], settings: Settings, alter: Alter
) -> None:
    alter(settings.data, "observations.csv", 4, "value", "many")
    answer = query()
    assert answer.exit_code == 1
    assert answer.stderr.startswith("observations.csv:4")

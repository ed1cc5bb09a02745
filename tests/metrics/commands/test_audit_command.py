"""`python -m metrics audit`: what it prints for people and for programs, and how it exits."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from metrics.__main__ import main
from metrics.package import write_package
from metrics.words import translator

PROJECT = Path(__file__).resolve().parents[3]
EN = translator("en")
SKIPPED = "source_file, span, paragraph, numerals"
FOUND_WANTED = (
    EN("value 为 {value}", value=1300.0),
    EN("“{printed}”读作 {value}", printed="1200人次", value="1200"),
)
Alter = Callable[[Path, str, int, str, str], None]
Command = Callable[..., Result]


@pytest.fixture
def prove(data_folder: Path) -> Command:
    """The command over the small data folder; keywords are further settings."""

    def run(*arguments: str, **environment: str) -> Result:
        settings = {"CHENGJIAN_DATA": str(data_folder), "CHENGJIAN_SOURCES": ""} | environment
        return CliRunner().invoke(main, ["audit", *arguments], env=settings)

    return run


@pytest.fixture
def fault(data_folder: Path, alter: Alter) -> None:
    """One figure whose value is not what it prints, on line 9."""
    alter(data_folder, "observations.csv", 9, "value", "1300")
    write_package(data_folder, "2026-01-31")


def test_sound_data_exit_with_0(prove: Command, sources_folder: Path) -> None:
    answer = prove("--sources", str(sources_folder))
    assert (answer.exit_code, answer.stderr) == (0, "")
    assert "ningbo-sample-2020：数字 7，收录 6，剔除 1，未登记 0" in answer.stdout
    assert "0 项检查不成立" in answer.stdout


def test_the_folder_of_reports_may_come_from_the_setting(
    prove: Command, sources_folder: Path
) -> None:
    answer = prove("--json", CHENGJIAN_SOURCES=str(sources_folder))
    assert len(json.loads(answer.stdout)["sources"]) == 2


def test_the_option_goes_before_the_setting(prove: Command, sources_folder: Path) -> None:
    answer = prove("--sources", str(sources_folder), CHENGJIAN_SOURCES=str(sources_folder / "none"))
    assert answer.exit_code == 0


def test_without_reports_it_says_what_it_left_out_and_exits_with_0(prove: Command) -> None:
    answer = prove()
    assert answer.exit_code == 0
    chinese, english = (line for line in answer.stdout.splitlines() if SKIPPED in line)
    assert "未做的检查" in chinese
    assert english.isascii()


@pytest.mark.usefixtures("fault")
def test_a_failure_is_told_as_file_and_row_in_both_languages(
    prove: Command, sources_folder: Path
) -> None:
    answer = prove("--sources", str(sources_folder))
    assert answer.exit_code == 1
    told = [line for line in answer.stdout.splitlines() if line.startswith("observations.csv:9")]
    chinese, english = told
    assert (
        chinese == "observations.csv:9：printed_value：value 为 1300.0；应为：“1200人次”读作 1200"
    )
    assert english.startswith("observations.csv:9: printed_value: ")
    for words in FOUND_WANTED:
        assert words in english


@pytest.mark.usefixtures("fault")
@pytest.mark.parametrize(
    ("language", "there", "absent"),
    [
        pytest.param("zh", "1 项检查不成立", EN("{n} 项检查不成立", n=1), id="Chinese"),
        pytest.param("en", EN("{n} 项检查不成立", n=1), "检查", id="English"),
    ],
)
def test_one_language_when_it_is_asked_for(
    prove: Command, language: str, there: str, absent: str
) -> None:
    answer = prove("--lang", language)
    assert answer.exit_code == 1
    assert there in answer.stdout
    assert absent not in answer.stdout


@pytest.mark.usefixtures("fault")
def test_json_has_exactly_the_agreed_keys(prove: Command, sources_folder: Path) -> None:
    answer = prove("--sources", str(sources_folder), "--json", "--lang", "en")
    assert answer.exit_code == 1
    report = json.loads(answer.stdout)
    assert list(report) == ["ok", "sources", "failures", "skipped"]
    assert (report["ok"], report["skipped"]) == (False, [])
    assert report["sources"] == [
        {"source_id": source_id, "numerals": n, "curated": c, "excluded": e, "unaccounted": 0}
        for source_id, n, c, e in [("ningbo-sample-2020", 7, 6, 1), ("wenzhou-sample", 3, 3, 0)]
    ]
    assert report["failures"] == [
        {
            "check": "printed_value",
            "file": "observations.csv",
            "row": 9,
            "found": FOUND_WANTED[0],
            "wanted": FOUND_WANTED[1],
        }
    ]


def test_json_without_reports_names_what_was_skipped(prove: Command) -> None:
    report = json.loads(prove("--json").stdout)
    assert report == {
        "ok": True,
        "sources": [],
        "failures": [],
        "skipped": SKIPPED.split(", "),
    }


def test_a_data_folder_that_is_not_there_is_a_failure_not_a_trace(
    prove: Command, tmp_path: Path
) -> None:
    nowhere = str(tmp_path / "nowhere")
    answer = prove("--json", "--lang", "en", CHENGJIAN_DATA=nowhere)
    assert answer.exit_code == 1
    (failure,) = json.loads(answer.stdout)["failures"]
    assert (failure["check"], failure["file"], failure["row"]) == ("folder", nowhere, None)
    assert failure["found"] == EN("没有这个文件夹")


def test_it_runs_as_a_module_whatever_the_terminal_speaks(data_folder: Path) -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "metrics", "audit"],
        capture_output=True,
        check=False,
        cwd=PROJECT,
        env={"CHENGJIAN_DATA": str(data_folder), "LC_ALL": "C"},
    )
    assert (answer.returncode, answer.stderr) == (0, b"")
    assert "未做的检查" in answer.stdout.decode("utf-8")

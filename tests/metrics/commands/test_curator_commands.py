"""`locate` and `uncovered`: what a curator asks of a report before and after adding rows."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from metrics.__main__ import main
from metrics.words import translator

Command = Callable[..., Result]
EN = translator("en")
LEFT = "{total} 个数字中有 {n} 个未登记"
NINGBO, WENZHOU = "ningbo-sample-2020", "wenzhou-sample"


@pytest.fixture
def ask(data_folder: Path, sources_folder: Path) -> Command:
    """A command over the small data folder and its reports; keywords are further settings."""
    told = {"CHENGJIAN_DATA": str(data_folder), "CHENGJIAN_SOURCES": str(sources_folder)}

    def run(*arguments: str, **environment: str) -> Result:
        return CliRunner().invoke(main, arguments, env=told | environment)

    return run


def drop_row(folder: Path, file: str, row: int) -> None:
    lines = (folder / file).read_text(encoding="utf-8").splitlines(keepends=True)
    del lines[row - 1]
    (folder / file).write_text("".join(lines), encoding="utf-8", newline="\n")


def test_locate_gives_span_paragraph_and_the_line_around(
    ask: Command, sources_folder: Path
) -> None:
    answer = ask("locate", NINGBO, "191家")
    start, end, paragraph, around = answer.stdout.removesuffix("\n").split("\t")
    text = (sources_folder / f"{NINGBO}.txt").read_text(encoding="utf-8")
    assert text[int(start) : int(end)] == "191家"
    assert (answer.exit_code, answer.stderr, paragraph) == (0, "", "3")
    assert "191家" in around
    assert around in text


def test_locate_agrees_with_every_curated_span(ask: Command, data_folder: Path) -> None:
    with (data_folder / "observations.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            answer = ask("locate", row["source_id"], row["printed"])
            assert answer.stdout.split("\t")[:3] == [row["start"], row["end"], row["paragraph"]]


def test_locate_gives_every_place_a_line(ask: Command) -> None:
    assert len(ask("locate", NINGBO, "干部").stdout.splitlines()) == 3


def test_locate_takes_its_text_as_it_stands(ask: Command) -> None:
    assert ask("locate", NINGBO, "95.5%").exit_code == 0
    assert ask("locate", NINGBO, "95.5.").exit_code == 1


@pytest.mark.parametrize(
    "text", [pytest.param("7", id="no such text"), pytest.param("", id="none")]
)
def test_locate_says_that_it_found_nothing(ask: Command, text: str) -> None:
    answer = ask("locate", NINGBO, text)
    assert (answer.exit_code, answer.stdout) == (1, "")
    told, source = "{file} 中没有“{text}”", f"{NINGBO}.txt"
    assert answer.stderr.splitlines() == [
        told.format(file=source, text=text),
        EN(told, file=source, text=text),
    ]


def test_uncovered_says_that_nothing_is_left(ask: Command) -> None:
    answer = ask("uncovered", NINGBO)
    assert (answer.exit_code, answer.stdout) == (0, "")
    assert answer.stderr.splitlines() == [
        "7 个数字中有 0 个未登记",
        "0 of 7 numerals are in no row",
    ]


@pytest.mark.parametrize(
    ("file", "row", "told"),
    [
        pytest.param("observations.csv", 7, ["95.5", "3"], id="a figure's row"),
        pytest.param("exclusions.csv", 2, ["2020", "2"], id="an exclusion"),
    ],
)
def test_uncovered_gives_what_no_row_has(
    ask: Command, data_folder: Path, file: str, row: int, told: list[str]
) -> None:
    drop_row(data_folder, file, row)
    answer = ask("uncovered", NINGBO, "--lang", "en")
    start, printed, paragraph, around = answer.stdout.removesuffix("\n").split("\t")
    located = ask("locate", NINGBO, printed).stdout.split("\t")
    assert [printed, paragraph] == told
    assert start == located[0]
    assert printed in around
    assert (answer.exit_code, answer.stderr) == (1, EN(LEFT, total=7, n=1) + "\n")


@pytest.mark.parametrize(
    "command", [["locate", "{}", "7"], ["uncovered", "{}"]], ids=lambda c: c[0]
)
@pytest.mark.parametrize(
    ("source_id", "settings", "told"),
    [
        pytest.param("nothing", {}, "改正代码", id="unknown source"),
        pytest.param(NINGBO, {"CHENGJIAN_SOURCES": ""}, "没有设定报告文件夹", id="no folder set"),
        pytest.param(
            NINGBO,
            {"CHENGJIAN_SOURCES": "/nowhere"},
            "把原报告放回报告文件夹，或不设报告文件夹",
            id="report missing",
        ),
        pytest.param(
            NINGBO, {"CHENGJIAN_DATA": "/nowhere"}, "没有这个文件夹", id="data folder missing"
        ),
    ],
)
def test_a_refusal_is_a_sentence_in_each_language(
    ask: Command, command: list[str], source_id: str, settings: dict[str, str], told: str
) -> None:
    answer = ask(*(word.format(source_id) for word in command), **settings)
    assert (answer.exit_code, answer.stdout) == (2 if source_id == "nothing" else 1, "")
    chinese, english = answer.stderr.splitlines()
    assert told in chinese
    assert EN(told) in english


def test_a_changed_report_is_refused(ask: Command, sources_folder: Path) -> None:
    path = sources_folder / f"{WENZHOU}.txt"
    path.write_text(path.read_text(encoding="utf-8") + "9", encoding="utf-8")
    for command in (["locate", WENZHOU, "9"], ["uncovered", WENZHOU]):
        answer = ask(*command)
        assert (answer.exit_code, answer.stdout) == (1, "")
        assert "SHA-256" in answer.stderr

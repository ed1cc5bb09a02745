"""`python -m metrics`: commands by name, errors told and not traced."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest

from metrics.__main__ import COMMANDS

PROJECT = Path(__file__).resolve().parents[2]
NAMES = [name for name, _ in COMMANDS]


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "metrics", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=PROJECT,
        env=environment,
        encoding="utf-8",
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_declared_command_is_there(name: str) -> None:
    assert isinstance(import_module(f"metrics.commands.{name}").command, click.Command)


def test_every_command_in_the_folder_is_declared() -> None:
    files = {path.stem for path in (PROJECT / "metrics" / "commands").glob("[a-z]*.py")}
    assert set(NAMES) == files


def test_help_names_every_command_in_both_languages() -> None:
    answer = run("--help")
    assert answer.returncode == 0
    for name, told in COMMANDS:
        assert name in answer.stdout
        assert " · " in told


def test_help_imports_no_command() -> None:
    code = (
        "import sys, click.testing; from metrics.__main__ import main\n"
        "click.testing.CliRunner().invoke(main, ['--help'])\n"
        "print([name for name in ('sqlalchemy', 'pandas', 'streamlit') if name in sys.modules])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PROJECT
    )
    assert answer.stdout == "[]\n"


def test_an_unknown_command_is_a_misuse() -> None:
    assert run("nothing").returncode == 2


@pytest.mark.parametrize(
    ("option", "languages"),
    [
        pytest.param([], 2, id="both languages"),
        pytest.param(["--lang", "zh"], 1, id="Chinese"),
        pytest.param(["--lang", "en"], 1, id="English"),
    ],
)
def test_an_error_of_our_own_is_a_sentence_and_not_a_trace(
    tmp_path: Path, option: list[str], languages: int
) -> None:
    answer = run("query", *option, CHENGJIAN_DATA=str(tmp_path / "nowhere"))
    assert answer.returncode == 1
    assert answer.stdout == ""
    assert "Traceback" not in answer.stderr
    assert len(answer.stderr.splitlines()) == languages
    assert ("没有这个文件夹" in answer.stderr) == ("en" not in option)
    assert ("no such folder" in answer.stderr) == ("zh" not in option)

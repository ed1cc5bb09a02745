"""Documents that cannot rot: commands, folders, settings, links and figures they name are there."""

import re
import shlex
import shutil
import subprocess
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from metrics.__main__ import COMMANDS, main
from metrics.settings import PREFIX, SETTINGS
from metrics.tables import read_data
from ui.menu import PAGES

PROJECT = Path(__file__).resolve().parent.parent
README = PROJECT / "README.md"
CURATION = PROJECT / "docs" / "curation.md"
DOCUMENTS = (README, *sorted((PROJECT / "docs").glob("*.md")))
BLOCK = re.compile(r"^```\w*\n(.*?)^```", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"`([^`\n]+)`")
TREE_LINE = re.compile(r"^(\S+)  +\S")
FIGURE = re.compile(r"\d+(?:\.\d+)?[\u4e00-\u9fff]+")
PLACEHOLDER = re.compile(r"[A-Z][A-Z_]+")


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def code(text: str) -> list[str]:
    """The lines of code blocks and what stands between back-ticks, comments dropped."""
    blocks = [line for block in BLOCK.findall(text) for line in block.splitlines()]
    inline = INLINE.findall(BLOCK.sub("", text))
    return [line.partition("  #")[0].strip() for line in (*blocks, *inline)]


def commands(start: str) -> list[str]:
    """What the documents tell a reader to type, from `start` on, each once."""
    lines = [line for document in DOCUMENTS for line in code(read(document))]
    found = [line[len(start) :] for line in lines if line.startswith(start)]
    return list(dict.fromkeys(found))


MAKE = commands("make ")
METRICS = commands("python -m metrics ")


def test_the_readme_tells_both_kinds_of_commands() -> None:
    assert MAKE
    assert METRICS


@pytest.mark.parametrize("target", MAKE)
def test_a_make_target_is_in_the_makefile(target: str) -> None:
    names = re.findall(r"^([a-z]+):", read(PROJECT / "Makefile"), flags=re.MULTILINE)
    goals = [word for word in shlex.split(target) if "=" not in word]
    assert set(goals) <= set(names)


def test_the_table_of_pages_is_the_menu_s() -> None:
    rows = re.findall(r"^\| (\S+) [^|]*\| `/(\w*)` \|", read(README), re.MULTILINE)
    assert rows == [(entry.title.text, entry.address) for entry in PAGES]


@pytest.mark.parametrize("line", METRICS)
def test_a_metrics_command_is_there_with_its_options(line: str) -> None:
    name, *arguments = shlex.split(line)
    assert name in dict(COMMANDS)
    command: click.Command = import_module(f"metrics.commands.{name}").command
    known = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in arguments if word.startswith("--")} <= known


@pytest.mark.parametrize("line", [line for line in METRICS if not PLACEHOLDER.search(line)])
def test_a_command_without_placeholder_runs_as_it_is_written(line: str, tmp_path: Path) -> None:
    data = shutil.copytree(PROJECT / "data", tmp_path / "data")
    told = {"DATA": str(data), "CACHE": str(tmp_path / "cache"), "SOURCES": "", "STORE_URL": ""}
    settings = {PREFIX + name: value for name, value in told.items()}
    answer = CliRunner().invoke(main, shlex.split(line), env=settings)
    assert answer.exit_code == 0, answer.output
    assert answer.output


def tree() -> list[str]:
    """The names in the code block of the README that draws the project's folders."""
    blocks = [block.splitlines() for block in BLOCK.findall(read(README))]
    drawn = [block for block in blocks if all(map(TREE_LINE.match, block))]
    (lines,) = [block for block in drawn if any(line.startswith("metrics/") for line in block)]
    return [line.split()[0] for line in lines]


def test_the_tree_names_what_is_there() -> None:
    for name in tree():
        assert (PROJECT / name).exists(), name
        assert (PROJECT / name).is_dir() == name.endswith("/")


def test_every_published_folder_stands_in_the_tree() -> None:
    answer = subprocess.run(
        ["git", "ls-files", "-z"], capture_output=True, check=False, cwd=PROJECT, text=True
    )
    if answer.returncode:
        pytest.skip("not a git clone: what is published is not known")
    folders = {name.partition("/")[0] + "/" for name in answer.stdout.split("\0") if "/" in name}
    assert {folder for folder in folders if not folder.startswith(".")} <= set(tree())


def test_the_documents_name_every_setting_and_no_other() -> None:
    told = {
        name for document in DOCUMENTS for name in re.findall(PREFIX + r"[A-Z_]+", read(document))
    }
    assert told == {setting.variable for setting in SETTINGS}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_a_link_within_the_project_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?://|#)([^)#\s]+)", read(document))
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("figure", sorted(set(FIGURE.findall(read(CURATION)))))
def test_a_figure_of_the_curation_page_is_printed_in_a_row(figure: str) -> None:
    data = read_data(PROJECT / "data")
    prints = {o.printed for o in data.observations} | {e.printed for e in data.exclusions}
    within = re.compile(rf"(?<![\d.]){re.escape(figure)}")
    beginning = {text.lstrip("?") for text in prints if not text[-1].isdigit()}
    assert any(map(within.search, prints)) or figure.startswith(tuple(beginning))


def test_the_examples_of_the_curation_page_are_figures() -> None:
    """Each example opens with the figure it is about, in italics."""
    observed = {row.printed for row in read_data(PROJECT / "data").observations}
    examples = re.findall(r"^\*([^*]+)\*", read(CURATION), flags=re.MULTILINE)
    assert examples
    assert [example for example in examples if not any(text in example for text in observed)] == []

"""Fetching the small script: through npm, by its hash, or not at all and said."""

import hashlib
import io
import os
import tarfile
from pathlib import Path

import pytest

from tools import plotly_bundle
from tools.plotly_bundle import NotFetchedError, fetch, main
from ui.bundle import Package

SMALL = b"small script"
ASKED = Package("plotly-small", "1.2.3", "package/small.js", hashlib.sha256(SMALL).hexdigest())


def npm(folder: Path, script: str) -> None:
    """A stand-in for npm that does what `script` says; $4 is where the package goes."""
    folder.mkdir()
    path = folder / "npm"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def package(path: Path, name: str = "package/small.js", content: bytes = SMALL) -> Path:
    with tarfile.open(path, "w:gz") as tar:
        member = tarfile.TarInfo(name)
        member.size = len(content)
        tar.addfile(member, io.BytesIO(content))
    return path


@pytest.fixture
def bin_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    return tmp_path / "bin"


def test_a_script_with_the_right_hash_is_kept(bin_folder: Path, tmp_path: Path) -> None:
    archive = package(tmp_path / "plotly-small-1.2.3.tgz")
    npm(bin_folder, f'test "$2" = plotly-small@1.2.3 && cp {archive} "$4"')
    path = fetch(ASKED, tmp_path / "static")
    assert path.read_bytes() == SMALL
    assert path.name == ASKED.name


@pytest.mark.parametrize(
    ("script", "archive", "why"),
    [
        pytest.param("exit 1", {}, "npm could not fetch", id="npm fails"),
        pytest.param("exit 0", {}, "npm could not fetch", id="npm brings nothing"),
        pytest.param(
            'cp {archive} "$4"', {"content": b"other"}, "SHA-256 differs", id="another script"
        ),
        pytest.param(
            'cp {archive} "$4"', {"name": "package/x.js"}, "could not fetch", id="no such file"
        ),
        pytest.param('echo no > "$4/a.tgz"', {}, "could not fetch", id="no archive"),
    ],
)
def test_else_nothing_is_kept_and_the_reason_is_said(
    bin_folder: Path, tmp_path: Path, script: str, archive: dict[str, bytes | str], why: str
) -> None:
    made = package(tmp_path / "made.tgz", **archive)  # type: ignore[arg-type]
    npm(bin_folder, script.format(archive=made))
    with pytest.raises(NotFetchedError, match=why):
        fetch(ASKED, tmp_path / "static")
    assert not (tmp_path / "static").exists()


def test_without_npm_that_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotFetchedError, match="npm is not installed"):
        fetch(ASKED, tmp_path / "static")


def test_a_start_without_it_goes_on_with_the_wheels_script(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(plotly_bundle, "FOLDER", tmp_path / "static")
    assert main([]) == 1
    told = capsys.readouterr().err
    assert "没有取到" in told
    assert "was not fetched" in told

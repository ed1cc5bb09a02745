"""Where the embedded store lies, who may set it up, and how a damaged one is kept."""

import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from metrics.settings import Settings
from metrics.store import files as store_files
from metrics.store.files import alone, set_aside, store_paths

PROJECT = Path(__file__).resolve().parents[3]


def test_the_store_lies_beside_the_data_folder_then_in_the_cache(
    settings: Settings, tmp_path: Path
) -> None:
    beside, cached = store_paths(settings)
    assert beside == tmp_path / "var" / "data.sqlite"
    assert cached.parent == tmp_path / "cache"


def test_two_data_folders_do_not_share_a_file_in_the_cache(
    settings: Settings, tmp_path: Path
) -> None:
    other = replace(settings, data=tmp_path / "other" / "data")
    assert store_paths(settings)[1] != store_paths(other)[1]


def test_a_damaged_store_is_renamed_with_its_log(tmp_path: Path) -> None:
    path = tmp_path / "data.sqlite"
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).write_text(f"old{ending}")
    aside = set_aside(path)
    assert aside == tmp_path / "data.sqlite.damaged"
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "data.sqlite.damaged",
        "data.sqlite.damaged-shm",
        "data.sqlite.damaged-wal",
    ]
    assert aside.read_text() == "old"


def test_an_earlier_damaged_store_is_kept_too(tmp_path: Path) -> None:
    path = tmp_path / "data.sqlite"
    kept = []
    for text in ("one", "two", "three"):
        path.write_text(text)
        kept.append(set_aside(path))
    assert [each.read_text() for each in kept] == ["one", "two", "three"]
    assert all(each.name.endswith(".damaged") for each in kept)


def test_the_second_to_come_waits_and_in_the_end_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_files, "LOCK_SECONDS", 0.05)
    path = tmp_path / "data.sqlite"
    with alone(path), pytest.raises(TimeoutError), alone(path):
        pytest.fail("two were alone at once")
    with alone(path):
        pass


def test_the_lock_ends_with_a_process_that_was_killed(tmp_path: Path) -> None:
    path = tmp_path / "data.sqlite"
    code = (
        "import sys, time; from pathlib import Path; from metrics.store.files import alone\n"
        "with alone(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, path], stdout=subprocess.PIPE, text=True, cwd=PROJECT
    ) as holder:
        assert holder.stdout is not None
        with closing(holder.stdout) as said:
            assert said.readline() == "held\n"
            holder.kill()
            holder.wait()
    with alone(path):
        pass


def test_where_nothing_can_be_written_nobody_waits(tmp_path: Path) -> None:
    with pytest.raises(PermissionError), alone(tmp_path / "no folder" / "data.sqlite"):
        pytest.fail("a lock without a file")

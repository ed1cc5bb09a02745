"""The store: follows the data folder, keeps the last good rows, survives what happens to files."""

import logging
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import event, text
from sqlalchemy.engine import Connection

from metrics.errors import DataError, StoreError
from metrics.package import write_package
from metrics.selection import Selection
from metrics.settings import Settings, read_settings
from metrics.store import Store, open_store
from metrics.store.curated import rebuild
from metrics.store.engines import writer
from metrics.store.files import alone
from metrics.tables import read_data
from metrics.tables.versions import data_version

Alter = Callable[[Path, str, int, str, str], None]
PROJECT = Path(__file__).resolve().parents[3]


def values(store: Store) -> list[float | None]:
    return [row.value for row in store.observations()]


def statements(store: Store) -> list[str]:
    """From now on, what the store's database is told."""
    said: list[str] = []

    @event.listens_for(store.home.engine, "before_cursor_execute")
    def _listen(*args: object) -> None:
        said.append(str(args[2]))

    return said


def test_first_use_builds_the_store_beside_the_data(settings: Settings, tmp_path: Path) -> None:
    store = open_store(settings)
    assert store.home.path == tmp_path / "var" / "data.sqlite"
    assert store.version == data_version(settings.data)
    assert store.observations() == read_data(settings.data).observations


def test_an_unchanged_folder_is_only_hashed(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(settings)
    monkeypatch.setattr("metrics.store.curated.read_folder", lambda _: pytest.fail("read again"))
    assert len(values(open_store(settings))) == 9


def test_changed_data_replaces_all_rows(settings: Settings, alter: Alter) -> None:
    before = open_store(settings)
    alter(settings.data, "observations.csv", 5, "value", "201")
    alter(settings.data, "places.csv", 4, "name_en", "Wen")
    after = open_store(settings)
    assert values(after)[3] == 201
    assert after.version.content != before.version.content
    assert after.observations() == read_data(settings.data).observations


def test_a_new_version_label_alone_is_taken_over(settings: Settings) -> None:
    open_store(settings)
    write_package(settings.data, "2026-02-01")
    assert open_store(settings).version.label == "2026-02-01"


def test_a_store_of_another_model_is_built_again(settings: Settings) -> None:
    store = open_store(settings)
    with writer(store.home.engine).begin() as connection:
        connection.execute(text("DROP TABLE observations"))
        connection.execute(text("CREATE TABLE observations (observation_id TEXT)"))
        connection.execute(text("UPDATE state SET value = 'older' WHERE name = 'model'"))
    assert len(values(open_store(settings))) == 9


def test_readers_see_the_old_rows_until_the_new_ones_are_complete(
    settings: Settings, alter: Alter
) -> None:
    before = open_store(settings)
    old = values(before)
    alter(settings.data, "observations.csv", 5, "value", "201")
    seen: list[list[float | None]] = []

    def look(_: Connection, __: object, statement: str, *___: object) -> None:
        if statement.startswith("INSERT INTO exclusions"):
            seen.append(values(before))

    with before.home.engine.connect() as held:
        event.listen(type(held.engine), "before_cursor_execute", look)
        try:
            after = open_store(settings)
        finally:
            event.remove(type(held.engine), "before_cursor_execute", look)
    assert seen == [old]
    assert values(before) == values(after) != old


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(
            lambda folder, alter: alter(folder, "observations.csv", 2, "value", "many"),
            id="a value that is no number",
        ),
        pytest.param(
            lambda folder, alter: alter(folder, "places.csv", 3, "place_id", "330200"),
            id="a doubled key",
        ),
        pytest.param(lambda folder, _: (folder / "concepts.csv").unlink(), id="a missing file"),
        pytest.param(lambda folder, _: shutil.rmtree(folder), id="no data folder"),
    ],
)
def test_faulty_data_is_told_and_leaves_the_last_good_store(
    settings: Settings, alter: Alter, spoil: Callable[[Path, Alter], object]
) -> None:
    good = open_store(settings)
    rows, version = good.observations(), good.version
    spoil(settings.data, alter)
    with pytest.raises(DataError):
        open_store(settings)
    assert good.observations() == rows
    kept = open_store(settings, last_good=True)
    assert kept.observations() == rows
    assert kept.version == version
    assert isinstance(kept.fault, DataError)


def test_without_earlier_rows_a_server_cannot_go_on_with_faulty_data(
    settings: Settings, alter: Alter
) -> None:
    alter(settings.data, "observations.csv", 2, "value", "many")
    with pytest.raises(DataError):
        open_store(settings, last_good=True)


def test_a_good_folder_leaves_no_fault(settings: Settings) -> None:
    assert open_store(settings, last_good=True).fault is None


@pytest.mark.parametrize(
    ("selection", "lines"),
    [
        pytest.param(Selection(), [2, 3, 4, 5, 6, 7, 8, 9, 10], id="everything"),
        pytest.param(Selection(places=("330206",)), [10], id="a place"),
        pytest.param(Selection(places=("330300", "330206")), [8, 9, 10], id="two places"),
        pytest.param(Selection(years=(2020,)), [2, 3, 4, 5, 6, 7], id="a year"),
        pytest.param(Selection(themes=("coverage",)), [6, 7, 10], id="a theme"),
        pytest.param(Selection(indicators=("firms",)), [5], id="an indicator"),
        pytest.param(
            Selection(places=("330200",), years=(2020,), themes=("coverage", "economy")),
            [5, 6, 7],
            id="all of a place, a year and either theme",
        ),
        pytest.param(Selection(places=("330206",), years=(2020,)), [], id="nothing"),
        pytest.param(Selection(themes=("x') OR ('1'='1",)), [], id="SQL in a code"),
    ],
)
def test_a_selection_is_filtered_in_the_database(
    settings: Settings, selection: Selection, lines: list[int]
) -> None:
    store = open_store(settings)
    rows = read_data(settings.data).observations
    said = statements(store)
    assert store.observations(selection) == tuple(rows[line - 2] for line in lines)
    (asked,) = [each for each in said if each.startswith("SELECT")]
    chosen = (selection.places, selection.years, selection.themes, selection.indicators)
    assert asked.count(" IN (") >= sum(map(bool, chosen))


def test_figures_come_by_report_and_start_and_not_by_the_text_of_the_key(
    settings: Settings, alter: Alter
) -> None:
    key = "ningbo-sample-2020:9"
    for column, cell in {"start": "9", "end": "13", "observation_id": key}.items():
        alter(settings.data, "observations.csv", 2, column, cell)
    rows = open_store(settings).observations()
    assert [row.start for row in rows] == [9, 32, 40, 50, 59, 69, 13, 24, 38]


def test_rows_without_a_start_come_last_in_their_report(settings: Settings, alter: Alter) -> None:
    for column, cell in {"start": "", "end": "", "paragraph": "", "cell": "Sheet!D7"}.items():
        alter(settings.data, "observations.csv", 7, column, cell)
    rows = open_store(settings).observations(Selection(places=("330200",)))
    assert [row.start for row in rows] == [22, 32, 40, 50, 59, None]


def _no_folder_beside(tmp_path: Path) -> None:
    """A file where the folder should be: also root, whom no permission binds, cannot write."""
    (tmp_path / "var").write_text("")


def _no_file_beside(tmp_path: Path) -> None:
    (tmp_path / "var" / "data.sqlite").mkdir(parents=True)


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(_no_folder_beside, id="no folder can be made"),
        pytest.param(_no_file_beside, id="no file can be opened"),
    ],
)
def test_where_nothing_can_be_written_beside_the_data_the_cache_serves(
    settings: Settings,
    tmp_path: Path,
    spoil: Callable[[Path], None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    spoil(tmp_path)
    store = open_store(settings)
    assert store.home.path is not None
    assert store.home.path.parent == tmp_path / "cache"
    assert len(values(store)) == 9
    assert str(tmp_path / "var" / "data.sqlite") in caplog.text


def test_where_nothing_can_be_written_at_all_memory_serves_every_thread(
    settings: Settings, tmp_path: Path
) -> None:
    _no_folder_beside(tmp_path)
    (tmp_path / "cache").write_text("")
    store = open_store(settings)
    assert store.home.path is None
    with ThreadPoolExecutor(4) as threads:
        assert [len(rows) for rows in threads.map(values, [store] * 20)] == [9] * 20


READ_ONLY = """
mount -t tmpfs tmpfs "$1" && cp -r "$2"/. "$1" && mount -o remount,ro "$1" && shift 2 && exec "$@"
"""
ASK = """
import os
from metrics.settings import read_settings
from metrics.store import open_store
store = open_store(read_settings(os.environ))
print(store.home.path, len(store.observations()))
"""


def test_a_project_on_a_read_only_disk_is_served_from_the_cache(
    settings: Settings, tmp_path: Path
) -> None:
    """Mounts a real read-only disk in a name space of its own; skipped where that is forbidden."""
    if subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode:
        pytest.skip("no mount name space may be made here")
    open_store(settings)
    disk = tmp_path / "disk"
    disk.mkdir()
    copied = tmp_path / "copied"
    copied.mkdir()
    shutil.copytree(settings.data, copied / "data")
    shutil.copytree(tmp_path / "var", copied / "var")
    asked = subprocess.run(
        ["unshare", "-m", "sh", "-c", READ_ONLY, "sh", disk, copied, sys.executable, "-c", ASK],
        capture_output=True,
        text=True,
        check=True,
        cwd=PROJECT,
        env={"CHENGJIAN_DATA": str(disk / "data"), "CHENGJIAN_CACHE": str(tmp_path / "cache")},
    )
    path, count = asked.stdout.split()
    assert Path(path).parent == tmp_path / "cache"
    assert count == "9"


def _truncate(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def _scribble(path: Path) -> None:
    """The table of figures and its indexes are overwritten; header and state stay readable."""
    content = bytearray(path.read_bytes())
    for at in range(len(content) // 4096 - 12, len(content) // 4096):
        content[at * 4096 : (at + 1) * 4096] = b"\xff" * 4096
    path.write_bytes(bytes(content))


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(_truncate, id="truncated"),
        pytest.param(lambda path: path.write_text("no database " * 400), id="not a database"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:50]), id="50 bytes"),
        pytest.param(_scribble, id="overwritten"),
    ],
)
def test_a_damaged_file_is_set_aside_and_built_again(
    settings: Settings,
    damage: Callable[[Path], object],
    caplog: pytest.LogCaptureFixture,
) -> None:
    path = open_store(settings).home.path
    assert path is not None
    damage(path)
    damaged = path.read_bytes()
    with caplog.at_level(logging.WARNING):
        store = open_store(settings)
        assert len(values(store)) == 9
    assert path.with_name("data.sqlite.damaged").read_bytes() == damaged
    assert "data.sqlite.damaged" in caplog.text


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(_truncate, id="truncated"),
        pytest.param(lambda path: path.write_text("no database " * 400), id="overwritten"),
        pytest.param(Path.unlink, id="deleted"),
        pytest.param(lambda path: path.write_bytes(b""), id="emptied"),
    ],
)
def test_an_open_store_outlives_its_file(
    settings: Settings, damage: Callable[[Path], object]
) -> None:
    store = open_store(settings)
    assert store.home.path is not None
    damage(store.home.path)
    assert len(values(store)) == 9


def test_a_table_that_was_dropped_comes_back(settings: Settings) -> None:
    store = open_store(settings)
    with writer(store.home.engine).begin() as connection:
        connection.execute(text("DROP TABLE observations"))
    assert len(values(store)) == 9


def test_an_empty_file_is_no_damage(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "data.sqlite").touch()
    assert len(values(open_store(settings))) == 9
    assert not list((tmp_path / "var").glob("*.damaged"))


def test_a_store_being_set_up_by_another_process_is_not_touched(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("metrics.store.files.LOCK_SECONDS", 0.05)
    path = tmp_path / "var" / "data.sqlite"
    path.parent.mkdir()
    path.write_text("no database " * 400)
    with alone(path), pytest.raises(StoreError) as caught:
        open_store(settings)
    assert "另一进程" in str(caught.value)
    assert path.exists()


def test_who_waited_for_another_process_finds_the_work_done(settings: Settings) -> None:
    store = open_store(settings)
    said = statements(store)
    assert rebuild(store.home, settings.data) == store.version
    assert not [each for each in said if each.startswith(("DELETE", "INSERT"))]


def test_a_writer_who_holds_on_is_told_not_waited_for(
    settings: Settings, alter: Alter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("metrics.store.engines.BUSY_SECONDS", 0.05)
    store = open_store(settings)
    alter(settings.data, "observations.csv", 5, "value", "201")
    with writer(store.home.engine).begin():
        with pytest.raises(StoreError) as caught:
            open_store(settings)
        assert "另一进程" in str(caught.value)
        assert len(values(store)) == 9
    assert values(open_store(settings))[3] == 201


START = """
import os, sys
from metrics.catalogue import open_catalogue
from metrics.settings import read_settings
print("ready", flush=True)
sys.stdin.readline()
catalogue = open_catalogue(read_settings(os.environ))
print(catalogue.version.content, len(catalogue.observations()), len(catalogue.places))
"""


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("nothing", id="on no store"),
        pytest.param("older", id="on a store of older data"),
        pytest.param("damaged", id="on a damaged store"),
    ],
)
def test_processes_that_start_at_once_all_get_the_whole_data(
    settings: Settings, alter: Alter, tmp_path: Path, before: str
) -> None:
    if before != "nothing":
        path = open_store(settings).home.path
        assert path is not None
        if before == "damaged":
            _truncate(path)
        alter(settings.data, "observations.csv", 5, "value", "201")
    expected = f"{data_version(settings.data).content} 9 3\n"
    environment = {
        "CHENGJIAN_DATA": str(settings.data),
        "CHENGJIAN_CACHE": str(tmp_path / "cache"),
    }
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", START],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=PROJECT,
            env=environment,
        )
        for _ in range(4)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    answers = [process.communicate(timeout=60) for process in processes]
    assert [answer for answer, _ in answers] == [expected] * 4, answers
    assert len(list((tmp_path / "var").glob("*.damaged"))) == (before == "damaged")


def test_a_server_that_is_away_is_told_in_both_languages(settings: Settings) -> None:
    """Port 1 answers nobody; without a driver the error says that instead."""
    away = read_settings(
        {
            "CHENGJIAN_DATA": str(settings.data),
            "CHENGJIAN_STORE_URL": "postgresql+psycopg://me:secret@127.0.0.1:1/chengjian",
        }
    )
    with pytest.raises(StoreError) as caught:
        open_store(away)
    assert "CHENGJIAN_STORE_URL" in str(caught.value)
    assert "secret" not in str(caught.value)

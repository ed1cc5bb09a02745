"""What an error of the database means for the store."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import SQLAlchemyError

from metrics.store.engines import Trouble, file_engine, memory_engine, sound, trouble, writer


def _read_only(path: Path) -> Engine:
    sqlite3.connect(path).close()
    return create_engine(f"sqlite:///file:{path}?mode=ro&uri=true")


def _no_folder(path: Path) -> Engine:
    return file_engine(path / "data.sqlite")


def _no_database(path: Path) -> Engine:
    path.write_text("no database " * 400)
    return file_engine(path)


@pytest.mark.parametrize(
    ("engine", "statement", "meaning"),
    [
        pytest.param(_read_only, "CREATE TABLE t (x)", Trouble.UNWRITABLE, id="read-only"),
        pytest.param(_no_folder, "SELECT 1", Trouble.UNWRITABLE, id="cannot be opened"),
        pytest.param(_no_database, "SELECT * FROM t", Trouble.DAMAGED, id="not a database"),
        pytest.param(file_engine, "SELECT * FROM t", Trouble.MISSING, id="no such table"),
        pytest.param(file_engine, "SELECT", Trouble.OTHER, id="anything else"),
    ],
)
def test_an_error_says_what_is_the_matter(
    tmp_path: Path, engine: Callable[[Path], Engine], statement: str, meaning: Trouble
) -> None:
    with (
        pytest.raises(SQLAlchemyError) as caught,
        engine(tmp_path / "data.sqlite").begin() as connection,
    ):
        connection.execute(text(statement))
    assert trouble(caught.value) is meaning


def test_one_writer_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("metrics.store.engines.BUSY_SECONDS", 0.05)
    engine = file_engine(tmp_path / "data.sqlite")
    with writer(engine).begin() as first:
        with pytest.raises(SQLAlchemyError) as caught, writer(engine).begin():
            pytest.fail("two wrote at once")
        first.execute(text("CREATE TABLE t (x)"))
    assert trouble(caught.value) is Trouble.BUSY


def test_what_is_written_is_flushed_to_the_disk(tmp_path: Path) -> None:
    with file_engine(tmp_path / "data.sqlite").begin() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 5000


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"", True, id="an empty file"),
        pytest.param(b"no database " * 400, False, id="not a database"),
    ],
)
def test_a_file_is_sound_or_not(tmp_path: Path, content: bytes, expected: bool) -> None:
    path = tmp_path / "data.sqlite"
    path.write_bytes(content)
    assert sound(file_engine(path)) is expected


def test_memory_keeps_what_was_written() -> None:
    engine = memory_engine()
    with writer(engine).begin() as connection:
        connection.execute(text("CREATE TABLE t (x)"))
    with engine.begin() as connection:
        assert connection.execute(text("SELECT count(*) FROM t")).scalar() == 0

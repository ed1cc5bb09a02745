"""Keeps the curated rows of a store those of the data folder.

All of them are replaced in one transaction when the content, its version or the model has changed.
The tables of `schema` are all it touches.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, Engine, delete, insert, inspect, select
from sqlalchemy.exc import SQLAlchemyError

from metrics.store import schema
from metrics.store.engines import Trouble, sound, trouble, write_ahead, writer
from metrics.store.files import alone, set_aside
from metrics.store.troubles import set_aside_notice
from metrics.tables import Data, keys, read_folder
from metrics.tables.versions import DataVersion, data_version, version_label

log = logging.getLogger(__name__)
# Another process may just be setting the file up or aside; the rest is seen when alone with it.
WITHOUT_STATE = {Trouble.MISSING, Trouble.DAMAGED, Trouble.FAILING, Trouble.UNWRITABLE}


@dataclass(frozen=True, slots=True)
class Home:
    """A database and, for a file, where it lies."""

    engine: Engine
    path: Path | None = None


class State(NamedTuple):
    """What the curated rows of a store were made from."""

    version: DataVersion
    model: str


def state(home: Home) -> State | None:
    """The state of a store; None where none can be read."""
    if home.path and not home.path.exists():
        return None
    try:
        with home.engine.begin() as connection:
            return _state(connection)
    except SQLAlchemyError as error:
        if trouble(error) in WITHOUT_STATE:
            return None
        raise


def _state(connection: Connection) -> State | None:
    rows = {row.name: row.value for row in connection.execute(select(schema.STATE))}
    if not rows:
        return None
    return State(DataVersion(rows["label"], rows["content"]), rows["model"])


def follow(home: Home, folder: Path) -> DataVersion:
    """Brings the store up to the data folder; returns the version it then holds.

    Raises the `DataError` of a faulty folder before anything is changed.
    """
    version = data_version(folder)
    if state(home) == State(version, schema.model_version()):
        return version
    return rebuild(home, folder)


def rebuild(home: Home, folder: Path) -> DataVersion:
    """The same for a store that is not up to date, is missing or is damaged."""
    reading = read_folder(folder)
    for fault in reading.faults:
        raise fault
    wanted = State(DataVersion(version_label(folder), reading.content), schema.model_version())
    with _set_up(home):
        write_ahead(home.engine)
        with writer(home.engine).begin() as connection:
            before = _state(connection) if _is_whole(connection) else None
            if before != wanted:
                _replace(connection, reading.data, before, wanted)
    return wanted.version


def _is_whole(connection: Connection) -> bool:
    return set(schema.CURATED.tables) <= set(inspect(connection).get_table_names())


@contextmanager
def _set_up(home: Home) -> Iterator[None]:
    """Alone with a store's file, a damaged one out of the way."""
    if home.path is None:
        yield
        return
    home.path.parent.mkdir(parents=True, exist_ok=True)
    with alone(home.path):
        if home.path.exists() and not sound(home.engine):
            log.warning("%s", set_aside_notice(set_aside(home.path)))
        yield


def _replace(connection: Connection, data: Data, before: State | None, wanted: State) -> None:
    if before is None or before.model != wanted.model:
        schema.CURATED.drop_all(connection)
        schema.CURATED.create_all(connection)
    for table in schema.CURATED.sorted_tables:
        connection.execute(delete(table))
    for name, table in schema.TABLES.items():
        names = [column.name for column in keys.TABLE[name].columns]
        rows = [{name: getattr(row, name) for name in names} for row in getattr(data, name)]
        if rows:
            connection.execute(insert(table), rows)
    told = {"content": wanted.version.content, "label": wanted.version.label, "model": wanted.model}
    connection.execute(
        insert(schema.STATE), [{"name": name, "value": value} for name, value in told.items()]
    )

"""The store: curated rows in a database, made from the data folder and asked by selection.

Embedded, it is a SQLite file that follows the data folder; with CHENGJIAN_STORE_URL the same tables
on PostgreSQL. Readers see the old rows or the new ones, and a data folder with a fault changes
nothing.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, select
from sqlalchemy.exc import SQLAlchemyError

from metrics.errors import DataError, StoreError
from metrics.model import Observation
from metrics.selection import Selection
from metrics.settings import Settings
from metrics.store import schema
from metrics.store.curated import Home, follow, rebuild, state
from metrics.store.engines import Trouble, file_engine, memory_engine, server_engine, trouble
from metrics.store.files import store_paths
from metrics.store.troubles import elsewhere_notice, store_error
from metrics.tables.versions import DataVersion

log = logging.getLogger(__name__)
REBUILT = {Trouble.DAMAGED, Trouble.MISSING, Trouble.FAILING}
EVERYTHING = Selection()
OBSERVATIONS = schema.TABLES["observations"]
INDICATORS = schema.TABLES["indicators"]


@dataclass(frozen=True, slots=True)
class Store:
    """Answers from one version of the data, one short connection a call; safe to share.

    `fault` is what keeps a store on its last good rows, None where it is up to date.
    """

    home: Home
    folder: Path
    version: DataVersion
    fault: DataError | None = None

    def observations(self, selection: Selection = EVERYTHING) -> tuple[Observation, ...]:
        """The figures of a selection by source, start and id; rows without a start come last."""
        columns = OBSERVATIONS.c
        (rows,) = self.read(
            select(OBSERVATIONS)
            .where(*_conditions(selection))
            .order_by(columns.source_id, columns.start.nulls_last(), columns.observation_id)
        )
        return tuple(Observation(**row._mapping) for row in rows)

    def read(self, *statements: Select[Any]) -> tuple[Sequence[Row[Any]], ...]:
        """The rows of each statement, all from one moment.

        A file found damaged or gone is built again first. `StoreError` where nothing answers.
        """
        try:
            return self._read(statements)
        except SQLAlchemyError as error:
            if trouble(error) not in REBUILT:
                raise store_error(trouble(error)) from error
        try:
            rebuild(self.home, self.folder)
            return self._read(statements)
        except (SQLAlchemyError, OSError) as error:
            raise _told(error) from error

    def _read(self, statements: Sequence[Select[Any]]) -> tuple[Sequence[Row[Any]], ...]:
        with self.home.engine.begin() as connection:
            return tuple(connection.execute(statement).all() for statement in statements)


def open_store(settings: Settings, *, last_good: bool = False) -> Store:
    """The store of a data folder, built or brought up to date where it must be.

    With `last_good` a faulty data folder is no error while the store still holds earlier rows: it
    goes on with those, and `fault` says why. Raises `DataError` and `StoreError`.
    """
    try:
        if settings.store_url:
            return _opened(Home(_server(settings.store_url)), settings.data, last_good)
        for path in store_paths(settings):
            try:
                return _opened(Home(file_engine(path), path), settings.data, last_good)
            except (SQLAlchemyError, OSError) as error:
                if not _is_unwritable(error):
                    raise
                log.warning("%s", elsewhere_notice(path))
        return _opened(Home(memory_engine()), settings.data, last_good)
    except (SQLAlchemyError, OSError) as error:
        raise _told(error) from error


def _opened(home: Home, folder: Path, last_good: bool) -> Store:
    try:
        return Store(home, folder, follow(home, folder))
    except DataError as fault:
        before = state(home) if last_good else None
        if before is None or before.model != schema.model_version():
            raise
        log.warning("%s", fault)
        return Store(home, folder, before.version, fault)


def _server(url: str) -> Any:
    try:
        return server_engine(url)
    except ImportError as error:
        raise store_error(Trouble.NO_DRIVER) from error


def _is_unwritable(error: Exception) -> bool:
    if isinstance(error, SQLAlchemyError):
        return trouble(error) is Trouble.UNWRITABLE
    return not isinstance(error, TimeoutError)


def _told(error: Exception) -> StoreError:
    if isinstance(error, SQLAlchemyError):
        return store_error(trouble(error))
    return store_error(Trouble.BUSY if isinstance(error, TimeoutError) else Trouble.UNWRITABLE)


def _conditions(selection: Selection) -> list[ColumnElement[bool]]:
    columns = OBSERVATIONS.c
    conditions: list[ColumnElement[bool]] = []
    if selection.places:
        conditions.append(columns.place_id.in_(selection.places))
    if selection.years:
        conditions.append(columns.year.in_(selection.years))
    if selection.indicators:
        conditions.append(columns.indicator_id.in_(selection.indicators))
    if selection.themes:
        of_themes = select(INDICATORS.c.indicator_id).where(
            INDICATORS.c.theme.in_(selection.themes)
        )
        conditions.append(columns.indicator_id.in_(of_themes))
    return conditions

"""What SQLite and PostgreSQL each need to behave alike; the only file that knows their difference.

A connection opened with `writes=True` waits until no other process writes; all others read one
snapshot from begin to end.
"""

import sqlite3
from enum import Enum, auto
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, NullPool, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

BUSY_SECONDS = 5
CONNECT_SECONDS = 3
STATEMENT_MILLISECONDS = 20_000
WRITING = {"writes": True}
# Any number of our own: PostgreSQL's lock for "one writer of this store at a time".
WRITER_LOCK = 0x43484A31


class Trouble(Enum):
    """Why a store does not answer, as far as it matters to what is done about it."""

    UNWRITABLE = auto()
    DAMAGED = auto()
    MISSING = auto()
    FAILING = auto()
    BUSY = auto()
    AWAY = auto()
    NO_DRIVER = auto()
    OTHER = auto()


_SQLITE_TROUBLE = {
    sqlite3.SQLITE_READONLY: Trouble.UNWRITABLE,
    sqlite3.SQLITE_CANTOPEN: Trouble.UNWRITABLE,
    sqlite3.SQLITE_PERM: Trouble.UNWRITABLE,
    sqlite3.SQLITE_FULL: Trouble.UNWRITABLE,
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_IOERR: Trouble.FAILING,
    sqlite3.SQLITE_BUSY: Trouble.BUSY,
    sqlite3.SQLITE_LOCKED: Trouble.BUSY,
}


def file_engine(path: Path) -> Engine:
    """SQLite in a file, one short connection a call."""
    engine = create_engine(
        f"sqlite:///{path}", poolclass=NullPool, connect_args={"timeout": BUSY_SECONDS}
    )
    return _sqlite(engine)


def memory_engine() -> Engine:
    """SQLite in this process alone; threads take turns on its one connection."""
    engine = create_engine(
        "sqlite://",
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        connect_args={"check_same_thread": False},
    )
    return _sqlite(engine)


def server_engine(url: str) -> Engine:
    """PostgreSQL; a server that is away or silent is noticed within seconds."""
    engine = create_engine(
        url,
        pool_pre_ping=True,
        isolation_level="REPEATABLE READ",
        connect_args={
            "connect_timeout": CONNECT_SECONDS,
            "options": f"-c statement_timeout={STATEMENT_MILLISECONDS}",
        },
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get("writes"):
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITER_LOCK})")

    return engine


def _sqlite(engine: Engine) -> Engine:
    @event.listens_for(engine, "connect")
    def _connect(connection: sqlite3.Connection, _: object) -> None:
        # The driver would begin transactions late, and let two writers read before either locks.
        connection.isolation_level = None
        connection.execute("PRAGMA synchronous=FULL")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def writer(engine: Engine) -> Engine:
    """The engine for a transaction that writes.

    On PostgreSQL it must see what the writer before it committed while it waited for the lock.
    """
    if engine.dialect.name == "postgresql":
        return engine.execution_options(**WRITING, isolation_level="READ COMMITTED")
    return engine.execution_options(**WRITING)


def write_ahead(engine: Engine) -> None:
    """Lets readers of a SQLite file go on while another process writes; kept in the file."""
    if engine.dialect.name != "sqlite":
        return
    connection: Any = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode=WAL")
    except sqlite3.Error as error:
        raise DBAPIError.instance("PRAGMA journal_mode=WAL", None, error, sqlite3.Error) from error
    finally:
        connection.close()


def sound(engine: Engine) -> bool:
    """Whether SQLite can read its whole file."""
    try:
        with engine.connect() as connection:
            return connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() == "ok"
    except DBAPIError as error:
        if trouble(error) is Trouble.DAMAGED:
            return False
        raise


def trouble(error: SQLAlchemyError) -> Trouble:
    """What an error of the database says about the store."""
    if not isinstance(error, DBAPIError):
        return Trouble.OTHER
    cause = error.orig
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        missing = str(cause).startswith("no such table")
        return Trouble.MISSING if missing else _SQLITE_TROUBLE.get(code, Trouble.OTHER)
    if getattr(cause, "sqlstate", None) == "42P01":  # undefined_table
        return Trouble.MISSING
    return Trouble.AWAY if error.connection_invalidated or not _answered(cause) else Trouble.OTHER


def _answered(cause: object) -> bool:
    """A server that was reached gives its errors a code."""
    return bool(getattr(cause, "sqlstate", None))

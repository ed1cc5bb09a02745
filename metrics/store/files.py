"""Where the embedded store lies on the disk, and how a file of it is set up or set aside.

Three places are tried in turn: `var/` beside the data folder, the cache folder, this process's
memory. A damaged file is renamed, never deleted: it may hold what cannot be built again.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from metrics.settings import Settings

LOCK_SECONDS = 30
SUFFIX = ".sqlite"


def store_paths(settings: Settings) -> tuple[Path, ...]:
    """The files to try, best first.

    The cache folder serves every project of its user, so there the name tells data folders apart.
    """
    data = settings.data
    mark = hashlib.sha256(str(data).encode()).hexdigest()[:8]
    return (
        data.parent / "var" / f"{data.name}{SUFFIX}",
        settings.cache / f"{data.name}-{mark}{SUFFIX}",
    )


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """One process at a time sets up the file `path`; others get `TimeoutError` after half a minute.

    SQLite holds the lock, on a file beside it: it ends with its process, however that ends.
    `PermissionError` where no file can be written there.
    """
    with closing(_lock(path.with_suffix(".lock"))):
        yield


def _lock(file: Path) -> sqlite3.Connection:
    try:
        lock = sqlite3.connect(file, timeout=LOCK_SECONDS, isolation_level=None)
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            raise TimeoutError from error
        raise PermissionError(file) from error
    return lock


def set_aside(path: Path) -> Path:
    """Renames a damaged store with what belongs to it; returns its new name.

    The log goes first: left behind, it would be replayed into the file built next.
    """
    aside = _free_name(path)
    for ending in ("-wal", "-shm", ""):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
    return aside


def _free_name(path: Path) -> Path:
    aside, n = path.with_name(f"{path.name}.damaged"), 1
    while aside.exists():
        n += 1
        aside = path.with_name(f"{path.name}.{n}.damaged")
    return aside

"""Which data this is: the curator's version and the hash of the content."""

import json
from dataclasses import dataclass
from pathlib import Path

from metrics.tables.csvfiles import content_hash, read_bytes

PACKAGE_FILE = "datapackage.json"
SHORT = 8


@dataclass(frozen=True, slots=True)
class DataVersion:
    """`label` as the curator dated it, blank when not given; `content` is the SHA-256 of all rows.

    Two runs that show the same version show the same figures.
    """

    label: str
    content: str

    def __str__(self) -> str:
        short = self.content[:SHORT]
        return f"{self.label}+{short}" if self.label else short


def data_version(folder: Path) -> DataVersion:
    """The version of a data folder; `DataFolderError` where it cannot be read."""
    return DataVersion(version_label(folder), content_hash(read_bytes(folder)))


def version_label(folder: Path) -> str:
    """The `version` of the package description, blank where that is missing or no JSON."""
    try:
        package = json.loads((folder / PACKAGE_FILE).read_bytes())
    except (OSError, ValueError):
        return ""
    label = package.get("version", "") if isinstance(package, dict) else ""
    return label if isinstance(label, str) else ""

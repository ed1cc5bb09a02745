"""Describes the data folder to other tools: `datapackage.json`, Frictionless Data Package v2.

Everything in it follows from the model, the keys and the files; only the version is the curator's.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from metrics.errors import DataError, DataFolderError
from metrics.package.table_schema import both, table_schema
from metrics.tables.columns import TABLE_TITLES
from metrics.tables.csvfiles import read_bytes
from metrics.tables.keys import TABLES, Table
from metrics.tables.versions import PACKAGE_FILE, version_label
from metrics.words import Message

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TITLE = Message("城鉴：已发布报告中的城市数字")
SUMMARY = Message(
    "从已发布的报告中逐条整理的城市数字：人才、干部储备、覆盖率等，每个数字都注明出处"
)
REMEDY = Message("运行 python -m metrics package 重写 {file}", {"file": PACKAGE_FILE})


def describe(folder: Path, version: str) -> dict[str, Any]:
    """The package description of the folder's files as they are now."""
    contents = read_bytes(folder)
    return {
        "$schema": PROFILE,
        "name": "chengjian",
        **both("title", TITLE),
        **both("description", SUMMARY),
        "version": version,
        "created": f"{version}T00:00:00Z",
        "licenses": [
            {"name": "MIT", "title": "MIT License", "path": "https://opensource.org/license/mit"}
        ],
        "resources": [_resource(table, contents[table.name]) for table in TABLES],
    }


def write_package(folder: Path, version: str) -> Path:
    """Writes the description; readers see the old file or the new one."""
    path = folder / PACKAGE_FILE
    text = json.dumps(describe(folder, version), ensure_ascii=False, indent=2) + "\n"
    aside = path.with_name(f"{PACKAGE_FILE}.{os.getpid()}")
    try:
        aside.write_text(text, encoding="utf-8", newline="\n")
        aside.replace(path)
    except OSError as error:
        aside.unlink(missing_ok=True)
        raise DataFolderError(
            file=PACKAGE_FILE,
            found=Message("文件无法写入"),
            wanted=Message("可写的数据文件夹"),
            remedy=Message("查看文件夹权限和磁盘余量"),
        ) from error
    return path


def check_package(folder: Path) -> Iterator[DataError]:
    """A fault for each part of the description that does not match the files."""
    try:
        package = json.loads((folder / PACKAGE_FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        yield _fault(Message("文件不存在"))
        return
    except (OSError, ValueError):
        yield _fault(Message("不是可读的 JSON"))
        return
    due = describe(folder, version_label(folder))
    if not isinstance(package, dict) or package.keys() != due.keys():
        yield _fault(Message("顶层各项与应有的不同"))
        return
    for name in sorted(due.keys() - {"resources"}):
        if package[name] != due[name]:
            yield _fault(Message("{name} 与应有的不同", {"name": name}))
    yield from _resource_faults(package["resources"], due["resources"])


def _resource_faults(found: object, due: list[dict[str, Any]]) -> Iterator[DataError]:
    described_files = found if isinstance(found, list) else []
    by_name = {each.get("name"): each for each in described_files if isinstance(each, dict)}
    for resource in due:
        described = by_name.get(resource["name"], {})
        wrong = sorted(
            name
            for name in resource.keys() | described.keys()
            if described.get(name) != resource.get(name)
        )
        if wrong:
            told = {"file": resource["path"], "names": ", ".join(wrong)}
            yield _fault(Message("对 {file} 的描述与文件不符：{names}", told))
    if by_name.keys() != {resource["name"] for resource in due}:
        yield _fault(Message("所列的文件与应有的不同"))


def _fault(found: Message) -> DataFolderError:
    return DataFolderError(
        file=PACKAGE_FILE,
        found=found,
        wanted=Message("与数据文件夹中各 CSV 文件相符的描述"),
        remedy=REMEDY,
    )


def _resource(table: Table, content: bytes) -> dict[str, Any]:
    return {
        "name": table.name,
        "path": table.file,
        **both("title", TABLE_TITLES[table.name]),
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": table_schema(table),
    }

"""Settings are rows (name, default, help), read once from CHENGJIAN_* variables.

Nothing here touches the disk: a setting is judged by its text, a folder where it is used.
"""

import re
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from metrics.errors import SettingError
from metrics.words import Message

PROJECT = Path(__file__).resolve().parent.parent
PREFIX = "CHENGJIAN_"
STORE_URL_PATTERN = re.compile(r"postgresql(?:\+psycopg)?://\S+")
HOST_PATTERN = re.compile(r"[A-Za-z0-9.:_-]+")
LAST_PORT = 65535


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run was told; `sources` is None where the reports are not at hand."""

    data: Path
    sources: Path | None
    store_url: str
    cache: Path
    period_caution_years: int
    period_limit_years: int
    bind: str
    port: int


@dataclass(frozen=True, slots=True)
class Setting:
    """A row of the table below; `read` raises ValueError where the text is not as `wanted`."""

    name: str
    default: str
    help: Message
    wanted: Message
    read: Callable[[str], object]
    secret: bool = False

    @property
    def variable(self) -> str:
        return PREFIX + self.name


def _folder(text: str) -> Path:
    if not text.strip() or "\0" in text:
        raise ValueError
    try:
        return Path(text).expanduser().absolute()
    except RuntimeError as error:
        raise ValueError from error


def _years(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,3}", text):
        raise ValueError
    return int(text)


def _port(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,5}", text) or not 1 <= int(text) <= LAST_PORT:
        raise ValueError
    return int(text)


def _matching(pattern: re.Pattern[str]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if not pattern.fullmatch(text):
            raise ValueError
        return text

    return read


_A_FOLDER = Message("一个文件夹的路径")
_A_YEAR_COUNT = Message("0 至 999 的整数（年数）")
SETTINGS = (
    Setting(
        "DATA",
        str(PROJECT / "data"),
        Message("数据文件夹，内有 CSV 文件；存储文件放在它旁边的 var/ 里"),
        _A_FOLDER,
        _folder,
    ),
    Setting(
        "SOURCES",
        "",
        Message("报告原文所在的文件夹；留空表示手头没有原文，不显示原文段落，也不逐字核对"),
        _A_FOLDER,
        lambda text: _folder(text) if text else None,
    ),
    Setting(
        "STORE_URL",
        "",
        Message("共享数据库的地址；留空则用内嵌的 SQLite 文件"),
        Message("留空，或 postgresql+psycopg://用户:密码@主机/库名"),
        lambda text: _matching(STORE_URL_PATTERN)(text) if text else "",
        secret=True,
    ),
    Setting(
        "CACHE",
        "",
        Message("数据文件夹旁不能写入时存放存储文件的文件夹；留空则用 XDG 缓存目录下的 chengjian"),
        _A_FOLDER,
        _folder,
    ),
    # One year apart, yearly reports still overlap or adjoin; in five, a term of office, a plan and
    # often the definition itself have changed.
    Setting(
        "PERIOD_CAUTION_YEARS",
        "1",
        Message("两个数字相差超过几年即为慎比：相邻两年的年报大体可以对照，再远则须留意"),
        _A_YEAR_COUNT,
        _years,
    ),
    Setting(
        "PERIOD_LIMIT_YEARS",
        "5",
        Message("两个数字相差超过几年即为不可比：五年后任期、规划乃至口径多已改变"),
        _A_YEAR_COUNT,
        _years,
    ),
    Setting(
        "BIND",
        "127.0.0.1",
        Message("网页服务监听的地址；默认只供本机访问"),
        Message("主机名或 IP 地址"),
        _matching(HOST_PATTERN),
    ),
    Setting(
        "PORT",
        "8501",
        Message("网页服务的端口"),
        Message("1 至 65535 的整数"),
        _port,
    ),
)


def read_settings(environ: Mapping[str, str]) -> Settings:
    """The settings of a run; a variable that is unset or blank has its default.

    Raises `SettingError` where a text cannot be used.
    """
    defaults = {row.name: row.default for row in SETTINGS} | {"CACHE": _cache_folder(environ)}
    values = {
        row.name.lower(): _value(row, environ.get(row.variable, "").strip() or defaults[row.name])
        for row in SETTINGS
    }
    settings = Settings(**values)  # type: ignore[arg-type]  # each reader gives its field's type
    if settings.period_limit_years < settings.period_caution_years:
        raise SettingError(
            found=Message("不可比的年数小于慎比的年数"),
            wanted=Message("{limit} 不小于 {caution}", _period_names()),
            remedy=Message("改正其中一个环境变量后重新启动"),
            where=PREFIX + "PERIOD_LIMIT_YEARS",
        )
    return settings


def _value(row: Setting, text: str) -> object:
    try:
        return row.read(text)
    except ValueError as error:
        # An address of a database holds a password, and errors reach logs and screens.
        shown = "…" if row.secret else text
        raise SettingError(
            found=Message("其值为“{value}”", {"value": shown}),
            wanted=row.wanted,
            remedy=Message("改正或取消环境变量 {variable}，再重新启动", {"variable": row.variable}),
            where=row.variable,
        ) from error


def _cache_folder(environ: Mapping[str, str]) -> str:
    try:
        home = Path(environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:  # a container's user may have no home
        home = Path(tempfile.gettempdir())
    return str(home / "chengjian")


def _period_names() -> dict[str, object]:
    return {
        "limit": PREFIX + "PERIOD_LIMIT_YEARS",
        "caution": PREFIX + "PERIOD_CAUTION_YEARS",
    }

"""What is said when the store does not answer: the reader's sentence for each kind of trouble."""

from pathlib import Path

from metrics.errors import StoreError
from metrics.store.engines import Trouble
from metrics.words import Message

AN_ANSWERING_STORE = Message("能读能写的存储")
WORDS = {
    Trouble.BUSY: (
        Message("另一进程正在写入，等候已超时"),
        Message("稍后再试；若一直如此，结束占着存储的进程"),
    ),
    Trouble.AWAY: (
        Message("连不上数据库服务器"),
        Message("查看服务器是否在运行，以及 {variable} 是否正确"),
    ),
    Trouble.NO_DRIVER: (
        Message("没有安装 PostgreSQL 的驱动程序"),
        Message("安装 psycopg，或取消 {variable}，改用内嵌存储"),
    ),
    Trouble.DAMAGED: (
        Message("存储文件已损坏"),
        Message("重新启动；损坏的文件会改名保留，来自数据文件夹的内容会重建"),
    ),
    Trouble.UNWRITABLE: (
        Message("存储无法写入"),
        Message("查看文件夹权限和磁盘余量"),
    ),
}
OTHER = (
    Message("存储没有正常应答"),
    Message("重新启动；若仍如此，请把日志交给管理员"),
)


def store_error(trouble: Trouble) -> StoreError:
    """The error of our family for a trouble; where the store lies is the log's business."""
    found, remedy = WORDS.get(trouble, OTHER)
    return StoreError(
        found=found,
        wanted=AN_ANSWERING_STORE,
        remedy=Message(remedy.text, {"variable": "CHENGJIAN_STORE_URL"}),
    )


def set_aside_notice(aside: Path) -> StoreError:
    """For the log: a damaged store was kept under another name and a new one is built."""
    return StoreError(
        found=Message("存储文件已损坏，已改名保留为 {file}", {"file": aside}),
        wanted=Message("完好的存储文件"),
        remedy=Message("来自数据文件夹的内容已重建；其余内容请从备份或该文件中找回"),
    )


def elsewhere_notice(path: Path) -> StoreError:
    """For the log: a store could not be kept at `path`."""
    return StoreError(
        found=Message("{file} 处无法写入", {"file": path}),
        wanted=Message("可写的文件夹"),
        remedy=Message("改用缓存文件夹；仍不行则只在内存中建立，每次启动重建"),
    )

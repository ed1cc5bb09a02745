"""The pages, declared once: menu, frame, tests and README read this tuple."""

from dataclasses import dataclass
from enum import StrEnum

from metrics.words import Message


class Group(StrEnum):
    """Whom a page is for; groups without pages are not shown."""

    BROWSE = "browse"
    PLAN = "plan"
    BRIEF = "brief"


GROUPS = {
    Group.BROWSE: Message("看图"),
    Group.PLAN: Message("查数"),
    Group.BRIEF: Message("出稿"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A page: its address, its script, its name, and the one line that explains it."""

    address: str
    group: Group
    script: str
    title: Message
    explains: Message

    @property
    def path(self) -> str:
        # One level below pages/: scripts lying in it are found by Streamlit's old discovery, and
        # lose the frame on a cold deep link.
        return f"pages/{self.group}/{self.script}.py"


PAGES = (
    Entry(
        "",
        Group.BROWSE,
        "overview",
        Message("总览"),
        Message("我们知道谁的什么、是哪一年的：每个数字都能点开，翻到报告里的原处。"),
    ),
    Entry(
        "reserve",
        Group.BROWSE,
        "reserve",
        Message("储备构成"),
        Message("储备队伍里有谁：每种分法照报告原样画，重叠的不相加，没列出的留空。"),
    ),
    Entry(
        "coverage",
        Group.BROWSE,
        "coverage",
        Message("覆盖率"),
        Message("工作覆盖到了多大范围：报告印的比率与按数量重算的并列，几地合并只按数量。"),
    ),
    Entry(
        "talent",
        Group.BROWSE,
        "talent",
        Message("人才总量"),
        Message("一共有多少人：存量、流量、累计数和荣誉分开画，从不共用一条轴。"),
    ),
    Entry(
        "evidence",
        Group.PLAN,
        "evidence",
        Message("数据与出处"),
        Message("所选城市和年份的每一个数字：可筛选、可检索，点开一行看它在报告里的原样和位置。"),
    ),
)

"""The words printed around a figure, in simplified characters, and what each of them says.

Measure words are a closed list on purpose. An open one would take 亩, 吨 or 公里 for a count, and
the noun behind a figure (干部) for its measure word. A word that is missing is named in the error;
add it to `COUNTED` when it counts things.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from metrics.codes import Comparator, Unit

BEFORE = {
    "超": Comparator.MORE,
    "超过": Comparator.MORE,
    "突破": Comparator.MORE,
    "逾": Comparator.MORE,
    "至少": Comparator.AT_LEAST,
    "不少于": Comparator.AT_LEAST,
    "不足": Comparator.LESS,
    "不到": Comparator.LESS,
    "不超过": Comparator.AT_MOST,
    "约": Comparator.ABOUT,
    "近": Comparator.ABOUT,
    "接近": Comparator.ABOUT,
}
ODD = {"多": Comparator.MORE, "余": Comparator.MORE}
AFTER = ODD | {
    "以上": Comparator.AT_LEAST,
    "以下": Comparator.AT_MOST,
    "以内": Comparator.AT_MOST,
    "左右": Comparator.ABOUT,
    "上下": Comparator.ABOUT,
}
POWERS = {"百": 2, "千": 3, "万": 4, "亿": 8}
SCALES = {"", "百", "千", "万", "亿", "百万", "千万", "百亿", "千亿", "万亿"}


class MeasureWord(NamedTuple):
    """The units a word can stand for, and how many of the unit one of it is (一成 is 10 %)."""

    units: frozenset[Unit] = frozenset()
    size: Decimal = Decimal(1)


class Opening(NamedTuple):
    """A word before the number that fixes its unit, and the measure words that may still follow."""

    measure: MeasureWord
    closings: frozenset[str]


def _word(*units: Unit, size: int = 1) -> MeasureWord:
    return MeasureWord(frozenset(units), Decimal(size))


def _alike(words: str, *units: Unit) -> dict[str, MeasureWord]:
    return dict.fromkeys(words.split(), _word(*units))


COUNTED = """
    家 项 期 场 场次 条 所 种 届 类 大类 大 处 支 批 批次 台 套 班 班次 份 件 次 国 国家 个国家
    座 栋 幢 间 门 节 讲 课 堂 篇 部 本 册 卷 张 幅 枚 片 面 道 层 级 档 轮 回 组 队 团 群 对 双
    户 村 社区 个社区 镇 乡 街道 个街道 县 市 区 省 校 院 辆 艘 架 列 只 头 株 棵 宗 起 例 笔 单
    款 版 部门 个部门 首 字 段 章 页 代 股 尊 员 家次
"""

# Establishments are printed as posts counted in 人 or 名 (定编73人, 编制2名).
MEASURE_WORDS = {
    **_alike(COUNTED, Unit.COUNT),
    **_alike("个 岗 席", Unit.COUNT, Unit.POST),
    **_alike("编制 个编制 名编制 岗位 个岗位 职位 个职位", Unit.POST),
    **_alike("人 名", Unit.PERSON, Unit.POST),
    **_alike("位", Unit.PERSON),
    **_alike("人次", Unit.PERSON_TIME),
    **_alike("% 百分点 个百分点", Unit.PERCENT),
    **_alike("元 人民币 元人民币", Unit.YUAN),
    **_alike("美元 美金", Unit.USD),
    **_alike("平方米 平米 ㎡", Unit.SQM),
    **_alike("小时 个小时 学时 个学时 课时 个课时", Unit.HOUR),
    **_alike("周 星期 个星期", Unit.WEEK),
    **_alike("月 个月", Unit.MONTH),
    **_alike("年", Unit.YEAR),
    **_alike("岁 周岁", Unit.YEAR_OF_AGE),
    **_alike("位次 个位次 名次", Unit.RANK),
    "成": _word(Unit.PERCENT, size=10),
}
OPENINGS = {
    "第": Opening(_word(Unit.RANK), frozenset({"位", "名", "位次", "名次"})),
    "百分之": Opening(_word(Unit.PERCENT), frozenset()),
    "人民币": Opening(_word(Unit.YUAN), frozenset({"元"})),
}

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) != "，"}
_TRADITIONAL = """
    萬万 億亿 餘余 個个 處处 條条 約约 過过 於于 內内 數数 幾几 來来 兩两 項项 場场 種种 類类 屆届
    歲岁 週周 時时 學学 課课 間间 門门 節节 講讲 級级 層层 檔档 輪轮 組组 隊队 團团 對对 雙双 棟栋
    張张 冊册 頁页 戶户 鎮镇 鄉乡 縣县 區区 國国 輛辆 隻只 頭头 筆笔 單单 員员 職职 編编 崗岗 幣币
    點点 圓元 圆元 貳贰 參叁 叄叁 陸陆
"""
_FOLDED: dict[int, int | str] = {
    **_FULL_WIDTH,
    **{ord(pair[0]): pair[1] for pair in _TRADITIONAL.split()},
    **dict.fromkeys(map(ord, "\u3000\u00a0"), " "),
    ord("−"): "-",
}


def fold(text: str) -> str:
    """`text` in half-width and simplified characters, one for one.

    The full-width comma stays, because between figures it may part a list.
    """
    return text.translate(_FOLDED)


def any_of(words: Iterable[str]) -> str:
    """A pattern for the longest of `words` that fits."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))

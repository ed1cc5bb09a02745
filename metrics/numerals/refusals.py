"""Why a printed figure is not read: each refusal as found, wanted and remedy."""

from metrics.errors import NumeralError
from metrics.words import Message

_SHOWN = 24


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def too_long(printed: str, limit: int) -> NumeralError:
    return NumeralError(
        found=Message("“{printed}”有{n}个字", {"printed": _shown(printed), "n": len(printed)}),
        wanted=Message("一个数及其限定词和单位，不超过{limit}个字", {"limit": limit}),
        remedy=Message("只截取数字所在的一段"),
    )


def damaged(printed: str, mark: str) -> NumeralError:
    return NumeralError(
        found=Message(
            "“{printed}”有毁损或遮去的数位“{mark}”", {"printed": _shown(printed), "mark": mark}
        ),
        wanted=Message("每一位都清楚的数"),
        remedy=Message("不要猜补：数值留空，状态记为 unreadable"),
    )


def vague(printed: str, word: str) -> NumeralError:
    return NumeralError(
        found=Message(
            "“{printed}”用“{word}”概说，没有数目", {"printed": _shown(printed), "word": word}
        ),
        wanted=Message("写明数目的数"),
        remedy=Message("不作数值收录，或向原单位查明数目"),
    )


def fraction(printed: str) -> NumeralError:
    return NumeralError(
        found=Message("“{printed}”是几分之几", {"printed": _shown(printed)}),
        wanted=Message("百分数或整数；三分之一化成百分数要取舍，不能与原文相等"),
        remedy=Message("按原文在备注中说明，不填数值"),
    )


def numberless(printed: str) -> NumeralError:
    return NumeralError(
        found=Message("“{printed}”里没有可读的数", {"printed": _shown(printed)}),
        wanted=Message("阿拉伯数字、中文整数或两者相连的数，如 2.1万、三万二千、2万3千"),
        remedy=Message("补全数字；小数和太长的数用阿拉伯数字写"),
    )


def leftover(printed: str, part: str) -> NumeralError:
    return NumeralError(
        found=Message(
            "“{printed}”里的“{part}”读不懂", {"printed": _shown(printed), "part": _shown(part)}
        ),
        wanted=Message("只有限定词、数、量级、量词或单位"),
        remedy=Message("去掉动词和名词；表外的单位（如亩、吨、公里）先换算，缺的量词补进词表"),
    )


def malformed(printed: str, part: str) -> NumeralError:
    return NumeralError(
        found=Message(
            "“{printed}”里的“{part}”不成一个数", {"printed": _shown(printed), "part": part}
        ),
        wanted=Message("写全的中文数，如 三万二千、一百零五；不用 三四百、三万二 这样的省说"),
        remedy=Message("写全各位，或改用阿拉伯数字"),
    )


def many(printed: str, count: int) -> NumeralError:
    return NumeralError(
        found=Message("“{printed}”里有{n}个数", {"printed": _shown(printed), "n": count}),
        wanted=Message("恰好一个数"),
        remedy=Message("一格只填一个数；并列或起止的数分开填"),
    )


def neither_list_nor_range(printed: str) -> NumeralError:
    return NumeralError(
        found=Message("“{printed}”里的几个数既不是并列也不是起止", {"printed": _shown(printed)}),
        wanted=Message(
            "用顿号并列的数（300、200、100万元），或由小到大的起止（3—5个），都不带负号"
        ),
        remedy=Message("分开填写，或改正次序"),
    )


def clashing_qualifiers(printed: str) -> NumeralError:
    return NumeralError(
        found=Message("“{printed}”里的限定词合不成一个意思", {"printed": _shown(printed)}),
        wanted=Message("至多一种限定，管住所有的数；起止和名次不再加限定"),
        remedy=Message("核对原文，只留一个限定词，或把各数分开填"),
    )


def clashing_units(printed: str) -> NumeralError:
    return NumeralError(
        found=Message("“{printed}”里的单位不一致", {"printed": _shown(printed)}),
        wanted=Message("一个单位，写在最后，管住所有的数；“第”后只用 位、名、位次、名次"),
        remedy=Message("核对原文，统一单位，或把各数分开填"),
    )


def unclear_scale(printed: str, part: str) -> NumeralError:
    return NumeralError(
        found=Message(
            "“{printed}”里看不出“{part}”是否管住前面的数",
            {"printed": _shown(printed), "part": part},
        ),
        wanted=Message("相差不到一百倍的数，只有一种读法"),
        remedy=Message("给每个数都写上量级和单位"),
    )

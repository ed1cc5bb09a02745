"""The names of codes in both languages: whatever a reader sees of a code list comes from here."""

from collections.abc import Mapping
from enum import StrEnum

from metrics.codes import (
    AsOfBasis,
    BreakdownKind,
    Caveat,
    ChangeBase,
    Comparator,
    ExclusionReason,
    Level,
    Measure,
    PeriodBasis,
    Polarity,
    Status,
    Theme,
    Unit,
)
from metrics.words import Message, Translate

# By list first: as texts, codes of different lists can be equal (a rank is a unit and a measure).
LABELS: Mapping[type[StrEnum], Mapping[StrEnum, Message | None]] = {
    Level: {
        Level.COUNTRY: Message("国家"),
        Level.PROVINCE: Message("省级"),
        Level.PREFECTURE: Message("地级"),
        Level.DISTRICT: Message("县区级"),
    },
    Theme: {
        Theme.RESERVE: Message("储备构成"),
        Theme.COVERAGE: Message("覆盖率"),
        Theme.TALENT: Message("人才总量"),
        Theme.TRAINING: Message("教育培训"),
        Theme.SELECTION: Message("选拔任用"),
        Theme.PARTY_BUILDING: Message("党的建设"),
        Theme.ECONOMY: Message("经济发展"),
        Theme.FUNDING: Message("经费投入"),
        Theme.ORGANISATION: Message("机构设置"),
        Theme.OTHER: Message("其他主题"),
    },
    Unit: {
        Unit.PERSON: Message("人"),
        Unit.PERSON_TIME: Message("人次"),
        Unit.PERCENT: Message("%"),
        Unit.COUNT: Message("个"),
        Unit.POST: Message("岗"),
        Unit.YUAN: Message("元"),
        Unit.USD: Message("美元"),
        Unit.SQM: Message("平方米"),
        Unit.HOUR: Message("小时"),
        Unit.WEEK: Message("周"),
        Unit.MONTH: Message("个月"),
        Unit.YEAR: Message("年"),
        Unit.YEAR_OF_AGE: Message("岁"),
        Unit.RANK: Message("位次"),
    },
    Measure: {
        Measure.STOCK: Message("存量"),
        Measure.FLOW: Message("流量"),
        Measure.CUMULATIVE: Message("累计数"),
        Measure.RATE: Message("比率"),
        Measure.MEAN: Message("均值"),
        Measure.TARGET: Message("目标"),
        Measure.CEILING: Message("上限"),
        Measure.NORM: Message("规定标准"),
        Measure.CHANGE: Message("变化量"),
        Measure.RANK: Message("排名"),
    },
    Polarity: {
        Polarity.HIGHER: Message("越高越好"),
        Polarity.LOWER: Message("越低越好"),
        Polarity.NONE: Message("不分好坏"),
    },
    ChangeBase: {
        ChangeBase.PREVIOUS_YEAR: Message("比上年"),
        ChangeBase.PREVIOUS_TERM: Message("比上届"),
        ChangeBase.BEFORE_EVENT: Message("比事前"),
    },
    BreakdownKind: {
        BreakdownKind.PARTITION: Message("完整划分"),
        BreakdownKind.OVERLAPPING: Message("互有重叠"),
        BreakdownKind.PARTIAL: Message("部分列举"),
        BreakdownKind.PARALLEL: Message("并列对照"),
    },
    AsOfBasis: {
        AsOfBasis.STATED: Message("报告写明年份"),
        AsOfBasis.INFERRED: Message("报告年份为推断"),
    },
    PeriodBasis: {
        PeriodBasis.STATED: Message("年份有据"),
        PeriodBasis.INFERRED: Message("年份为推断"),
        PeriodBasis.UNKNOWN: Message("年份不明"),
    },
    Comparator: {
        Comparator.EXACT: None,
        Comparator.MORE: Message(">"),
        Comparator.AT_LEAST: Message("≥"),
        Comparator.LESS: Message("<"),
        Comparator.AT_MOST: Message("≤"),
        Comparator.ABOUT: Message("约"),
    },
    Status: {
        Status.NORMAL: Message("正常"),
        Status.UNREADABLE: Message("原文损坏，无法辨认"),
        Status.PLAN: Message("计划或在建"),
    },
    Caveat: {
        Caveat.NARROWER_SCOPE: Message("范围偏窄"),
        Caveat.WIDER_SCOPE: Message("范围偏宽"),
        Caveat.COUNTED_ELSEWHERE: Message("已计入他处"),
        Caveat.DEFINITION_UNCLEAR: Message("口径不明"),
        Caveat.MAY_OVERLAP: Message("可能重复计算"),
        Caveat.PAIRING_INFERRED: Message("对应关系为推断"),
    },
    ExclusionReason: {
        ExclusionReason.DATE: Message("日期"),
        ExclusionReason.DURATION: Message("时长"),
        ExclusionReason.MASKED_YEAR: Message("被遮盖的年份"),
        ExclusionReason.AGE_LABEL: Message("年龄段名称"),
        ExclusionReason.PROGRAMME_NAME: Message("项目名称中的数字"),
        ExclusionReason.THRESHOLD: Message("条件或门槛"),
        ExclusionReason.DOCUMENT_NUMBER: Message("文号"),
        ExclusionReason.ORDINAL: Message("序号"),
        ExclusionReason.PAGE_FURNITURE: Message("页面杂项"),
        ExclusionReason.DAMAGE: Message("转换造成的乱码"),
        ExclusionReason.REPEAT: Message("同一数字重复出现"),
    },
}


def label(code: StrEnum, t: Translate) -> str:
    """What a reader sees for a code; a comparator is the sign before a figure, exact is none."""
    message = LABELS[type(code)][code]
    return message.say(t) if message else ""

"""What is known of a figure, as names and words in the reader's language."""

from collections.abc import Iterator

from exhibits import wording
from exhibits.view import View
from metrics.codes import Comparator, PeriodBasis, Status
from metrics.labels import label
from metrics.model import Observation
from metrics.words import Translate

Facts = tuple[tuple[str, str], ...]
HASH_LENGTH = 12


def figure(view: View, row: Observation) -> str:
    """The figure with mark and unit."""
    return wording.figure(row, view.indicator(row), view.t)


def facts(view: View, row: Observation) -> Facts:
    """Name and words of everything the row and its report say; what they do not is left out."""
    told = (*_of_the_figure(view, row), *_of_the_report(view, row), *_of_the_year(view, row))
    return tuple((name, words) for name, words in told if words)


def _of_the_figure(view: View, row: Observation) -> Iterator[tuple[str, str]]:
    t, indicator = view.t, view.indicator(row)
    is_chinese = view.language == "zh"
    yield t("含义"), indicator.definition_zh if is_chinese else indicator.definition_en
    yield t("以谁为分母"), indicator.base_zh if is_chinese else indicator.base_en
    yield t("所在地"), _located(view, row)
    yield t("时间"), _period(view, row)
    yield t("性质"), measure(view, row)
    yield t("数值的限定"), meaning(row.comparator, t)
    if row.status is not Status.NORMAL:
        yield t("状态"), label(row.status, t)
    yield t("提醒"), t("、").join(label(caveat, t) for caveat in row.caveats)
    yield t("备注"), view.note(row)


def _located(view: View, row: Observation) -> str:
    located = view.catalogue.places.get(row.located_id)
    if not located:
        return ""
    return view.t(
        "{place}（数字属于{owner}）", place=view.named(located), owner=view.named(view.place(row))
    )


def _period(view: View, row: Observation) -> str:
    """The time and how well it is known."""
    basis = label(row.period_basis, view.t)
    if row.period_basis is PeriodBasis.UNKNOWN:
        return basis
    return view.t("{period}（{basis}）", period=wording.period(row, view.t), basis=basis)


def measure(view: View, row: Observation) -> str:
    return label(view.indicator(row).measure, view.t)


def meaning(comparator: Comparator, t: Translate) -> str:
    """What the sign before a figure means, blank for an exact one."""
    return {
        Comparator.EXACT: "",
        Comparator.MORE: t("报告只说超过这个数，实际更多"),
        Comparator.AT_LEAST: t("报告只说不少于这个数"),
        Comparator.LESS: t("报告只说不到这个数，实际更少"),
        Comparator.AT_MOST: t("报告只说不超过这个数"),
        Comparator.ABOUT: t("报告给的是约数"),
    }[comparator]


def _of_the_report(view: View, row: Observation) -> Iterator[tuple[str, str]]:
    t, source = view.t, view.source(row)
    is_chinese = view.language == "zh"
    yield t("报告中印作"), row.printed
    yield t("所在报告"), view.title(source)
    yield t("发布者"), source.publisher_zh if is_chinese else source.publisher_en
    yield t("发布日期"), source.published.isoformat() if source.published else ""
    yield t("位置"), position(view, row)
    yield t("文件指纹"), f"SHA-256 {source.sha256[:HASH_LENGTH]}…"


def position(view: View, row: Observation) -> str:
    """Paragraph and characters in the report, or the cell of a workbook."""
    t = view.t
    if row.cell:
        return row.cell
    parts = []
    if row.paragraph:
        parts.append(t("第{n}段", n=row.paragraph))
    if row.start is not None and row.end is not None:
        parts.append(t("第{start}—{end}字", start=row.start + 1, end=row.end))
    return t("，").join(parts)


def _of_the_year(view: View, row: Observation) -> Iterator[tuple[str, str]]:
    """The report's note says how its year was inferred, or what is damaged in it."""
    source = view.source(row)
    if row.period_basis is not PeriodBasis.STATED:
        yield view.t("年份从何而来"), source.note_zh if view.language == "zh" else source.note_en

"""Words to copy: the reference of a figure, and a sentence that carries mark and source."""

from exhibits import wording
from exhibits.assembly import named_part
from exhibits.view import View
from metrics.codes import PeriodBasis
from metrics.model import Observation
from ui import facts


def citation(view: View, row: Observation) -> str:
    """Publisher, title, date and place of the figure, and which data it was taken from."""
    t, source = view.t, view.source(row)
    is_chinese = view.language == "zh"
    publisher = source.publisher_zh if is_chinese else source.publisher_en
    parts = (
        publisher,
        t("《{title}》", title=view.title(source)),
        source.published.isoformat() if source.published else t("日期不明"),
        facts.position(view, row),
        t("城鉴数据 {version}", version=view.catalogue.version),
    )
    return t("，").join(part for part in parts if part) + t("。")


def sentence(view: View, row: Observation) -> str:
    """One sentence that says whose figure it is, of when, how large, how exact and from where."""
    t, title = view.t, view.title(view.source(row))
    words = t(
        "{place}{indicator}：{figure}（{period}，{measure}）",
        place=view.named(view.place(row)),
        indicator=named_part(view, row),
        figure=facts.figure(view, row),
        period=_period(view, row),
        measure=facts.measure(view, row),
    )
    # An unreadable figure's note tells a reconstruction, which is nothing to be quoted.
    note = "" if row.value is None else view.note(row)
    told = [words, *([note.rstrip("。.")] if note else [])]
    told.append(t("来源：《{title}》，{position}", title=title, position=facts.position(view, row)))
    return t("；").join(told) + t("。")


def _period(view: View, row: Observation) -> str:
    """The time in words, since a star means nothing outside this dashboard."""
    if row.when is None or row.period_basis is PeriodBasis.STATED:
        return wording.period(row, view.t)
    return view.t("{period}，年份为推定", period=row.when.say(view.t))

"""When a figure holds: a year, a month, a day, or a span between two of these."""

from dataclasses import dataclass

from metrics.words import Translate

_POINT = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
PERIOD_PATTERN = rf"{_POINT}(?:/{_POINT})?"
WINDOW_PATTERN = r"open|P[0-9]+[YMWD](?:[0-9]+[MWD])*"


@dataclass(frozen=True, slots=True)
class Period:
    """ISO 8601 text at the precision of the report's words: YYYY, YYYY-MM, YYYY-MM-DD or a/b."""

    text: str

    @property
    def last_year(self) -> int:
        return int(self.text.rpartition("/")[2][:4])

    def say(self, t: Translate) -> str:
        return t("—").join(_say_point(point, t) for point in self.text.split("/"))


def _say_point(point: str, t: Translate) -> str:
    year, month, day = [*point.split("-"), "", ""][:3]
    if day:
        return t("{year}年{month}月{day}日", year=year, month=int(month), day=int(day))
    if month:
        return t("{year}年{month}月", year=year, month=int(month))
    return t("{year}年", year=year)

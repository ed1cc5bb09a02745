"""Periods: ISO text at the precision of the report, spoken in both languages."""

import re

import pytest

from metrics.periods import PERIOD_PATTERN, WINDOW_PATTERN, Period
from metrics.words import translator

ZH, EN = translator("zh"), translator("en")


@pytest.mark.parametrize(
    ("text", "year", "chinese", "english"),
    [
        pytest.param("2020", 2020, "2020年", "2020", id="a year"),
        pytest.param("2003-06", 2003, "2003年6月", "2003-06", id="a month"),
        pytest.param("2021-03-01", 2021, "2021年3月1日", "2021-03-01", id="a day"),
        pytest.param("2015/2017", 2017, "2015年—2017年", "2015–2017", id="years"),
        pytest.param(
            "2024-01/2024-04", 2024, "2024年1月—2024年4月", "2024-01–2024-04", id="months"
        ),
    ],
)
def test_a_period_has_its_last_year_and_its_words(
    text: str, year: int, chinese: str, english: str
) -> None:
    period = Period(text)
    assert period.last_year == year
    assert (period.say(ZH), period.say(EN)) == (chinese, english)


@pytest.mark.parametrize("text", ["2020", "2020-01", "2020-12-31", "2019/2020", "2020-01/2020-04"])
def test_a_period_is_iso_8601(text: str) -> None:
    assert re.fullmatch(PERIOD_PATTERN, text)


@pytest.mark.parametrize("text", ["20", "2020-13", "2020-00", "2020-1", "2020-01-32", "2020/", "a"])
def test_anything_else_is_no_period(text: str) -> None:
    assert not re.fullmatch(PERIOD_PATTERN, text)


@pytest.mark.parametrize("text", ["P1Y", "P3Y", "P4M", "P2W", "P1D", "P1Y6M", "open"])
def test_a_window_is_a_duration_or_open(text: str) -> None:
    assert re.fullmatch(WINDOW_PATTERN, text)


@pytest.mark.parametrize("text", ["1Y", "P", "PY", "P1", "P1H", "opened", "P1YM"])
def test_anything_else_is_no_window(text: str) -> None:
    assert not re.fullmatch(WINDOW_PATTERN, text)

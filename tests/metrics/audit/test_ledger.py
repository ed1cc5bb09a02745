"""The ledger: every numeral of a report lies in exactly one observation or exclusion."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from metrics.words import translator

if TYPE_CHECKING:
    from tests.metrics.audit.conftest import Desk

ZH = translator("zh")
NINGBO = "ningbo-sample-2020"
NINGBO_FILE = "ningbo-sample-2020.txt"
LAST_LINE = 5


def test_a_report_is_accounted_for_by_numerals(desk: Desk) -> None:
    ningbo, wenzhou = desk.audit().ledgers
    assert (ningbo.numerals, ningbo.curated, ningbo.excluded) == (7, 6, 1)
    assert (wenzhou.numerals, wenzhou.curated, wenzhou.excluded) == (3, 3, 0)
    assert ningbo.unaccounted == wenzhou.unaccounted == ()


@pytest.mark.parametrize(
    ("line", "numerals"),
    [
        pytest.param("另有7家。", ["7"], id="a whole number"),
        pytest.param("另有７０家。", ["７０"], id="full-width digits"),
        pytest.param("增长3.14倍。", ["3.14"], id="a decimal is one numeral"),
        pytest.param("共9、10家。", ["9", "10"], id="a list is several"),
        pytest.param("到3.", ["3"], id="a full stop is no decimal point"),
        pytest.param("另有七家。", [], id="Chinese numerals are not promised"),
    ],
)
def test_a_numeral_in_no_row_is_told_by_the_line_of_its_report(
    desk: Desk, line: str, numerals: list[str]
) -> None:
    desk.print_line(NINGBO, line)
    report = desk.audit()
    places = [(failure.check, failure.file, failure.row) for failure in report.failures]
    assert places == [("numerals", NINGBO_FILE, LAST_LINE)] * len(numerals)
    assert [numeral.printed for numeral in report.ledgers[0].unaccounted] == numerals
    for failure, numeral in zip(report.failures, numerals, strict=True):
        assert f"“{numeral}”登记了 0 次" in failure.found.say(ZH)


def test_a_row_that_is_taken_away_leaves_its_numeral_unaccounted(desk: Desk) -> None:
    desk.remove("observations.csv", 9)
    report = desk.audit()
    (failure,) = report.failures
    assert (failure.check, failure.file, failure.row) == ("numerals", "wenzhou-sample.txt", 2)
    assert [len(account.unaccounted) for account in report.ledgers] == [0, 1]


def test_a_numeral_both_curated_and_excluded_is_told(desk: Desk) -> None:
    desk.exclude(NINGBO, "200家")
    report = desk.audit()
    (failure,) = report.failures
    assert (failure.check, failure.file, failure.row) == ("numerals", NINGBO_FILE, 4)
    assert "“200”登记了 2 次" in failure.found.say(ZH)
    assert (report.ledgers[0].curated, report.ledgers[0].excluded) == (6, 1)


def test_a_numeral_under_two_spans_is_told(desk: Desk) -> None:
    desk.exclude(NINGBO, "2020年")
    assert desk.failures() == [("numerals", NINGBO_FILE, 3)]


def test_a_span_over_half_a_numeral_does_not_account_for_it(desk: Desk) -> None:
    start = int(desk.rows("exclusions.csv")[0]["start"])
    desk.change("exclusions.csv", 2, printed="20", end=str(start + 2))
    assert desk.failures() == [("numerals", NINGBO_FILE, 3)]


def test_rows_lettered_on_one_span_are_one_span(desk: Desk) -> None:
    desk.print_line(NINGBO, "两项都是7家。")
    desk.curate(NINGBO, "7家", letter="a", indicator_id="firms", value="7", period="2019")
    desk.curate(NINGBO, "7家", letter="b", indicator_id="firms_organised", value="7", period="2019")
    for row in (8, 9):
        desk.change("observations.csv", row, year="2019")
    assert desk.failures() == []
    assert desk.audit().ledgers[0].curated == 7


def test_a_full_width_figure_is_curated_as_it_is_printed(desk: Desk) -> None:
    desk.reprint(5, "２００家")
    assert desk.failures() == []

"""Rows against their reports: the right file, the span as printed, the paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from metrics.audit import NEED_REPORTS, audit
from metrics.audit.texts import read_text
from metrics.tables import read_data
from metrics.words import translator

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.metrics.audit.conftest import Desk

ZH, EN = translator("zh"), translator("en")
NINGBO, WENZHOU = "ningbo-sample-2020", "wenzhou-sample"
TRAINEES = 9


def test_a_sound_folder_has_no_failure(desk: Desk) -> None:
    report = desk.audit()
    assert (report.ok, report.failures, report.skipped) == (True, (), ())
    assert [account.source_id for account in report.ledgers] == [NINGBO, WENZHOU]


def test_without_reports_what_needs_them_is_named_and_the_rest_is_checked(desk: Desk) -> None:
    report = audit(desk.data, None)
    assert report.ok
    assert report.skipped == NEED_REPORTS == ("source_file", "span", "paragraph", "numerals")
    assert report.ledgers == ()
    desk.change("observations.csv", TRAINEES, value="1300")
    assert "printed_value" in {failure.check for failure in audit(desk.data, None).failures}


def test_a_span_that_prints_something_else_is_told_with_both(desk: Desk) -> None:
    desk.change("observations.csv", TRAINEES, printed="1300人次", value="1300")
    (failure,) = desk.audit().failures
    assert (failure.check, failure.file, failure.row) == ("span", "observations.csv", TRAINEES)
    assert "“1200人次”" in failure.found.say(ZH)
    assert "“1300人次”" in failure.wanted.say(ZH)


def test_a_span_that_is_moved_is_told(desk: Desk) -> None:
    row = desk.rows("observations.csv")[TRAINEES - 2]
    moved = {name: str(int(row[name]) + 1) for name in ("start", "end")}
    key = f"{WENZHOU}:{moved['start']}"
    desk.change("observations.csv", TRAINEES, observation_id=key, **moved)
    assert desk.failures() == [
        ("span", "observations.csv", TRAINEES),
        ("numerals", "wenzhou-sample.txt", 2),
    ]


def test_a_span_beyond_the_end_of_the_report_is_told(desk: Desk) -> None:
    row = desk.rows("observations.csv")[-1]
    far = {name: str(int(row[name]) + 1000) for name in ("start", "end")}
    key = f"{WENZHOU}:{int(far['start']) + 1}"
    desk.change("observations.csv", 10, observation_id=key, **far)
    assert ("span", "observations.csv", 10) in desk.failures()


def test_the_span_of_an_exclusion_is_checked_too(desk: Desk) -> None:
    desk.change("exclusions.csv", 2, printed="2021")
    assert desk.failures() == [("span", "exclusions.csv", 2)]


def test_a_wrong_paragraph_is_told_with_the_right_one(desk: Desk) -> None:
    desk.change("observations.csv", TRAINEES, paragraph="3")
    told = "第 {n} 段"
    (failure,) = desk.audit().failures
    assert (failure.check, failure.file, failure.row) == ("paragraph", "observations.csv", TRAINEES)
    assert (failure.found.say(EN), failure.wanted.say(EN)) == (EN(told, n=3), EN(told, n=2))


def _missing(desk: Desk) -> None:
    desk.report(NINGBO).unlink()


def _changed(desk: Desk) -> None:
    desk.report(NINGBO).write_text("another report\n", encoding="utf-8")


def _not_utf8(desk: Desk) -> None:
    desk.publish(NINGBO, "宁波样本".encode("gb18030"))


def _a_folder(desk: Desk) -> None:
    desk.report(NINGBO).unlink()
    desk.report(NINGBO).mkdir()


@pytest.mark.parametrize(
    ("spoil", "found"),
    [
        pytest.param(_missing, "读不到文件", id="missing"),
        pytest.param(_changed, "SHA-256", id="changed"),
        pytest.param(_not_utf8, "不是 UTF-8 文件", id="not UTF-8"),
        pytest.param(_a_folder, "读不到文件", id="a folder of that name"),
    ],
)
def test_a_report_that_is_not_what_was_curated_is_told_once(
    desk: Desk, spoil: Callable[[Desk], None], found: str
) -> None:
    spoil(desk)
    report = desk.audit()
    (failure,) = report.failures
    assert (failure.check, failure.file, failure.row) == ("source_file", "sources.csv", 2)
    assert "ningbo-sample-2020.txt" in failure.found.say(EN)
    assert found in failure.found.say(ZH)
    (hash_of, _) = [row["sha256"] for row in desk.rows("sources.csv")]
    assert hash_of in failure.wanted.say(EN)
    assert [account.source_id for account in report.ledgers] == [WENZHOU]


def test_a_folder_of_reports_that_is_not_there_fails_every_source(desk: Desk) -> None:
    report = audit(desk.data, desk.reports / "nowhere")
    assert [failure.check for failure in report.failures] == ["source_file", "source_file"]
    assert report.skipped == ()


def test_offsets_count_code_points_of_the_file_as_it_lies_on_disk(desk: Desk) -> None:
    desk.publish(NINGBO, "甲\r\n\u3000\r\n𠮷乙12\r\n".encode())
    text = read_text(read_data(desk.data).sources[0], desk.reports)
    assert text.text.index("12") == 8
    assert (text.line(8), text.paragraph(8), text.paragraph(0)) == (3, 2, 1)
    assert (text.passage(8), text.around(8)) == ("𠮷乙12\r", "𠮷乙12")

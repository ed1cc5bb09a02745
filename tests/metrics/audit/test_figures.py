"""Rows against their own print and against each other: values, sums, rates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from metrics.words import translator

if TYPE_CHECKING:
    from metrics.audit import Failure
    from tests.metrics.audit.conftest import Desk

ZH = translator("zh")
FILE = "observations.csv"
NINGBO = "ningbo-sample-2020"
WHOLE, MEN, WOMEN, FIRMS, ORGANISED, RATE, BOUND, TRAINEES, ABOUT = range(2, 11)


def only(desk: Desk) -> Failure:
    (failure,) = desk.audit().failures
    return failure


def read(printed: str) -> dict[str, str]:
    """The cells of a print such as 超80人."""
    digits = "".join(filter(str.isdigit, printed))
    return {"value": digits, "comparator": {"超": ">", "约": "~"}.get(printed[0], "")}


@pytest.mark.parametrize(
    ("row", "cells", "check", "wanted"),
    [
        pytest.param(TRAINEES, {"value": "1300"}, "printed_value", "1200", id="another value"),
        pytest.param(TRAINEES, {"value": "1200.5"}, "printed_value", "1200", id="a digit more"),
        pytest.param(
            TRAINEES,
            {"indicator_id": "reserve_pool", "window": ""},
            "printed_unit",
            "person_time",
            id="another unit",
        ),
        pytest.param(BOUND, {"comparator": ""}, "printed_comparator", ">", id="a bound as exact"),
        pytest.param(BOUND, {"comparator": ">="}, "printed_comparator", ">", id="another bound"),
        pytest.param(ABOUT, {"comparator": ""}, "printed_comparator", "~", id="about as exact"),
        pytest.param(TRAINEES, {"comparator": ">"}, "printed_comparator", "", id="exact as bound"),
    ],
)
def test_a_row_that_is_not_what_it_prints_is_told(
    desk: Desk, row: int, cells: dict[str, str], check: str, wanted: str
) -> None:
    desk.change(FILE, row, **cells)
    if "indicator_id" in cells:  # the other report has no such total in its year
        desk.change(FILE, row, period="2019", year="2019")
    failure = only(desk)
    assert (failure.check, failure.file, failure.row) == (check, FILE, row)
    assert wanted in failure.wanted.say(ZH)


@pytest.mark.parametrize(
    ("printed", "spared"),
    [
        pytest.param("200来人", False, id="no certain number"),
        pytest.param("?200人", False, id="damaged"),
        pytest.param("?200人", True, id="damaged and marked unreadable"),
    ],
)
def test_a_print_that_is_no_figure_is_told_unless_marked(
    desk: Desk, printed: str, *, spared: bool
) -> None:
    cells = {"status": "unreadable", "value": ""} if spared else {}
    desk.print_line(NINGBO, f"另有{printed}。")
    desk.curate(
        NINGBO,
        printed,
        **{"indicator_id": "reserve_pool", "period": "2019", "year": "2019", "value": "200"}
        | cells,
    )
    checks = [failure for failure in desk.failures() if failure[0] != "values"]
    assert checks == ([] if spared else [("printed", FILE, 8)])


def _list_of_three(desk: Desk, printed: str) -> None:
    """Three grants of one printed list, rows 8 to 10, each for its own group."""
    desk.print_line(NINGBO, f"分别补助{printed}。")
    grants = {
        "indicator_id": "grants",
        "theme": "economy",
        "concept_id": "economy",
        "unit": "yuan",
        "measure": "ceiling",
        "polarity": "none",
        "decimals": "0",
    }
    names = {"name_zh": "补助", "name_en": "Grant"}
    told = {"definition_zh": "补助", "definition_en": "Grants"}
    desk.add("indicators.csv", grants | names | told)
    by_group = {"breakdown_id": "grants_by_group", "indicator_id": "grants", "kind": "parallel"}
    desk.add("breakdowns.csv", by_group | names)
    for at, (letter, value) in enumerate(zip("abc", (3000000, 2000000, 1000000), strict=True), 1):
        category = {"category_id": f"grants_{letter}", "breakdown_id": "grants_by_group"}
        desk.add("categories.csv", category | names | {"position": str(at)})
        desk.curate(
            NINGBO,
            printed,
            letter=letter,
            indicator_id="grants",
            category_id=f"grants_{letter}",
            value=str(value),
            comparator="~",
        )


def test_letter_n_of_a_list_is_its_nth_number_with_shared_unit_and_qualifier(desk: Desk) -> None:
    _list_of_three(desk, "300、200、100万元左右")
    assert desk.failures() == []
    first, second = (desk.rows(FILE)[row - 2]["value"] for row in (8, 9))
    desk.change(FILE, 8, value=second)
    desk.change(FILE, 9, value=first)
    assert desk.failures() == [("printed_value", FILE, 8), ("printed_value", FILE, 9)]


def test_a_letter_beyond_the_numbers_of_its_list_is_told(desk: Desk) -> None:
    _list_of_three(desk, "300、200、100万元左右")
    key = desk.rows(FILE)[10 - 2]["observation_id"]
    desk.change(FILE, 10, observation_id=key.removesuffix("c") + "d", value="3000000")
    assert desk.failures() == [("keys", FILE, 10), ("printed", FILE, 10)]


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param("300、200万元左右", id="a row more than numbers"),
        pytest.param("400、300、200、100万元左右", id="a number without row"),
    ],
)
def test_a_list_needs_a_row_for_each_number(desk: Desk, printed: str) -> None:
    _list_of_three(desk, printed)
    failures = desk.audit().failures
    told = [("printed", FILE, row) for row in (8, 9, 10)]
    assert [(failure.check, failure.file, failure.row) for failure in failures] == told
    assert "共有 3 行" in failures[0].found.say(ZH)


def test_every_letter_of_a_single_number_is_that_number(desk: Desk) -> None:
    desk.print_line(NINGBO, "两项都是7家。")
    of = {"value": "7", "period": "2019", "year": "2019"}
    desk.curate(NINGBO, "7家", letter="a", indicator_id="firms", **of)
    desk.curate(NINGBO, "7家", letter="b", indicator_id="firms_organised", **of)
    assert desk.failures() == []
    desk.change(FILE, 9, value="8")
    assert desk.failures() == [("printed_value", FILE, 9)]


PARTITION, PARTIAL, OVERLAPPING, PARALLEL = "partition", "partial", "overlapping", "parallel"


@pytest.mark.parametrize(
    ("kind", "whole", "men", "women", "holds"),
    [
        pytest.param(PARTITION, "300人", "180人", "120人", True, id="a partition that adds"),
        pytest.param(PARTITION, "300人", "180人", "119人", False, id="a partition short by one"),
        pytest.param(PARTITION, "300人", "180人", "121人", False, id="a partition over by one"),
        pytest.param(PARTITION, "300人", "超80人", "120人", True, id="a part may be a bound"),
        pytest.param(PARTITION, "300人", "超80人", "220人", False, id="bounds past the whole"),
        pytest.param(PARTITION, "超290人", "180人", "120人", True, id="the whole may be a bound"),
        pytest.param(PARTITION, "超300人", "180人", "120人", False, id="too little for a bound"),
        pytest.param(PARTITION, "超290人", "超80人", "9人", True, id="all may be bounds"),
        pytest.param(PARTITION, "300人", "约80人", "120人", True, id="about-figures are left out"),
        pytest.param(PARTITION, "300人", "约80人", "301人", False, id="and the rest still checked"),
        pytest.param(PARTITION, "约90人", "180人", "120人", True, id="an about-whole checks none"),
        pytest.param(PARTIAL, "300人", "100人", "120人", True, id="a partial one leaves a rest"),
        pytest.param(PARTIAL, "300人", "181人", "120人", False, id="a partial one past its whole"),
        pytest.param(OVERLAPPING, "300人", "180人", "250人", True, id="overlapping, each within"),
        pytest.param(OVERLAPPING, "300人", "180人", "301人", False, id="overlapping, one beyond"),
        pytest.param(PARALLEL, "300人", "500人", "900人", True, id="parallel parts never add"),
    ],
)
def test_parts_are_held_against_their_whole(
    desk: Desk, kind: str, whole: str, men: str, women: str, *, holds: bool
) -> None:
    desk.change("breakdowns.csv", 2, kind=kind)
    for row, printed in ((WHOLE, whole), (MEN, men), (WOMEN, women)):
        desk.reprint(row, printed, **read(printed))
    assert desk.failures() == ([] if holds else [("addition", FILE, WHOLE)])


def test_a_sum_that_fails_says_both_sides_and_the_kind(desk: Desk) -> None:
    desk.reprint(WOMEN, "119人", value="119")
    failure = only(desk)
    assert "299" in failure.found.say(ZH)
    assert "300" in failure.found.say(ZH)
    assert "partition" in failure.wanted.say(ZH)


def test_parts_without_a_whole_are_not_added(desk: Desk) -> None:
    desk.change(FILE, WHOLE, period="2019", year="2019")
    desk.reprint(WOMEN, "999人", value="999")
    assert desk.failures() == []


@pytest.mark.parametrize(
    ("organised", "firms", "holds"),
    [
        pytest.param("191家", "200家", True, id="95.5"),
        pytest.param("190家", "199家", True, id="95.477 rounds up to it"),
        pytest.param("191家", "199家", False, id="95.98 does not"),
        pytest.param("190家", "200家", False, id="half a point less"),
        pytest.param("超90家", "200家", True, id="a bound on its side"),
        pytest.param("超93家", "97家", False, id="a bound beyond it"),
        pytest.param("约90家", "200家", True, id="about-figures are left out"),
    ],
)
def test_a_printed_rate_is_its_counts_to_the_printed_digit(
    desk: Desk, organised: str, firms: str, *, holds: bool
) -> None:
    desk.reprint(ORGANISED, organised, **read(organised))
    desk.reprint(FIRMS, firms, **read(firms))
    assert desk.failures() == ([] if holds else [("rate", FILE, RATE)])


def test_a_rate_that_fails_says_what_its_counts_give(desk: Desk) -> None:
    desk.reprint(ORGANISED, "190家", value="190")
    failure = only(desk)
    assert "95.5%" in failure.found.say(ZH)
    assert "95%" in failure.wanted.say(ZH)


def test_a_rate_of_another_period_is_not_held_against_the_counts(desk: Desk) -> None:
    desk.reprint(ORGANISED, "190家", value="190", period="2019", year="2019")
    assert desk.failures() == []

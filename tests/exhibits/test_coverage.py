"""Coverage rates: dots at the printed rates, counts beside them, pooled only from counts."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from exhibits import coverage, ink
from exhibits.exhibit import Exhibit
from exhibits.view import View
from metrics.catalogue import Catalogue
from metrics.codes import Comparator, Status
from metrics.comparability import Comparability
from metrics.model import Observation

Look = Callable[..., View]
NINGBO, BEILUN, WENZHOU, SHAOXING, LESHAN = "330200", "330206", "330300", "330600", "511100"
RATE = "private_party_organisation_rate"
FORMED, DUE = "private_party_organisations_formed", "private_party_organisations_due"


@pytest.fixture
def party(look: Look) -> Exhibit:
    return by_id(look("zh"), "coverage.party_organisation")


def by_id(view: View, exhibit_id: str) -> Exhibit:
    return {exhibit.exhibit_id: exhibit for exhibit in coverage.exhibits(view)}[exhibit_id]


def points(exhibit: Exhibit) -> list[dict[str, Any]]:
    return [trace for trace in exhibit.figure()["data"] if trace["mode"] == "markers"]


def changed(
    catalogue: Catalogue, indicator_id: str, place_id: str, **values: Any
) -> list[Observation]:
    """All rows, with those of an indicator and place altered."""
    return [
        replace(row, **values)
        if (row.indicator_id, row.place_id) == (indicator_id, place_id)
        else row
        for row in catalogue.observations()
    ]


def test_dots_stand_at_the_printed_rates_in_the_colours_of_their_places(party: Exhibit) -> None:
    marks = points(party)
    assert [trace["x"] for trace in marks] == [[100.0], [95.9], [92.9]]
    assert [trace["marker"]["symbol"] for trace in marks] == [["circle"]] * 3
    assert [trace["marker"]["color"] for trace in marks] == [
        [ink.PLACES[place]] for place in (WENZHOU, SHAOXING, NINGBO)
    ]


def test_recomputed_rates_and_counts_stand_beside_the_printed_ones(party: Exhibit) -> None:
    (panel,) = party.panels
    assert panel.column_titles == ("重算", "分子", "分母")
    assert [(row.label, row.value, row.columns) for row in panel.rows] == [
        ("温州", "100%", ("100%", "2,219", "2,219")),
        ("绍兴", "95.9%", ("95.91%", "1,806", "1,883")),
        ("宁波", "92.9%", ("92.88%", "2,790", "3,004")),
    ]
    assert all(len(line.observation_ids) == 3 for line in party.table.lines)


def test_the_reference_line_is_the_pooled_rate_and_the_note_says_why_not_the_mean(
    party: Exhibit,
) -> None:
    reference = party.panels[0].reference
    assert reference
    assert reference.value == pytest.approx(100 * (2790 + 2219 + 1806) / (3004 + 2219 + 1883))
    assert reference.text == "合并三地 95.9%"
    lines = [shape for shape in party.figure()["layout"]["shapes"] if shape["x0"] == shape["x1"]]
    assert {shape["x0"] for shape in lines} == {reference.value}
    assert party.notes[1] == (
        "合并三地：6,815 / 7,106 = 95.9%，按数量合并；不取三个比率的平均 96.3%，因为各地分母不同。"
    )
    assert "印出的比率与按数量重算的结果一致。" in party.notes


def test_words_in_chinese(party: Exhibit) -> None:
    assert party.headline == "三地非公经济党组织组建率都在九成以上，温州实现全覆盖"
    assert party.subtitle == "非公经济党组织组建率，%　·　温州、绍兴、宁波　·　2003年6月*"
    assert (party.verdict.level, party.verdict_word) == (Comparability.COMPARABLE, "可比")
    assert (
        party.verdict_reasons == "同一报告；同一口径；同一时点；分子、分母齐全；口径细节报告未说明"
    )
    assert "横轴从85%开始。" in party.notes
    assert [source.text for source in party.sources] == ["浙江三市考察，第13段"]


def test_words_in_english(look: Look) -> None:
    party = by_id(look("en"), "coverage.party_organisation")
    name = "Formation rate of Party organisations in the private economy"
    assert party.headline == f"{name}: 90% or more in all three places, complete in Wenzhou"
    assert party.subtitle == f"{name}, % · Wenzhou, Shaoxing, Ningbo · 2003-06*"
    assert party.notes[1] == (
        "Pooled over three places from the counts: 6,815 / 7,106 = 95.9%; not the mean of the "
        "three rates, 96.3%, because their denominators differ."
    )


def test_one_place_is_not_pooled_and_not_compared(look: Look) -> None:
    party = by_id(look("zh", NINGBO), "coverage.party_organisation")
    assert party.headline == "宁波非公经济党组织组建率：92.9%"
    assert party.verdict.level is Comparability.SINGLE
    assert party.panels[0].reference is None
    assert not any("合并" in note for note in party.notes)


def test_a_printed_rate_that_its_counts_do_not_give_is_said_and_both_stand(
    look: Look, catalogue: Catalogue
) -> None:
    rows = changed(catalogue, RATE, NINGBO, value=94.0, printed="94.0%")
    party = by_id(look("zh", rows=rows), "coverage.party_organisation")
    assert "宁波印出的比率与按数量重算的结果不一致，两者并列。" in party.notes
    (line,) = (row for row in party.panels[0].rows if row.label == "宁波")
    assert (line.value, line.columns[0]) == ("94%", "92.88%")


def test_a_missing_count_is_missing_and_nothing_is_pooled(look: Look, catalogue: Catalogue) -> None:
    rows = [r for r in catalogue.observations() if (r.indicator_id, r.place_id) != (DUE, NINGBO)]
    party = by_id(look("zh", rows=rows), "coverage.party_organisation")
    (line,) = (row for row in party.panels[0].rows if row.label == "宁波")
    assert line.columns == ("缺", "2,790", "缺")
    assert party.panels[0].reference is None
    assert "宁波的比率不能用数量核对。" in party.notes


def test_a_bound_among_the_counts_makes_recomputed_and_pooled_rates_bounds(
    look: Look, catalogue: Catalogue
) -> None:
    rows = changed(catalogue, FORMED, NINGBO, comparator=Comparator.MORE)
    party = by_id(look("zh", rows=rows), "coverage.party_organisation")
    (line,) = (row for row in party.panels[0].rows if row.label == "宁波")
    assert line.columns == (">92.87%", ">2,790", "3,004")
    assert party.panels[0].reference
    assert party.panels[0].reference.text == "合并三地 >95.9%"


def test_an_open_mark_leaves_open_which_place_is_highest(look: Look, catalogue: Catalogue) -> None:
    rows = changed(catalogue, RATE, NINGBO, comparator=Comparator.MORE)
    rows = [row for row in rows if row.place_id != WENZHOU]
    party = by_id(look("zh", rows=rows), "coverage.party_organisation")
    assert party.headline == "两地非公经济党组织组建率都在九成以上"
    assert [trace["marker"]["symbol"] for trace in points(party)] == [
        ["circle"],
        ["triangle-right-open"],
    ]


def test_low_rates_are_told_from_lowest_to_highest(look: Look, catalogue: Catalogue) -> None:
    rows = changed(catalogue, RATE, NINGBO, value=42.9)
    party = by_id(look("zh", rows=rows), "coverage.party_organisation")
    assert party.headline == "三地非公经济党组织组建率从42.9%到100%，温州最高"
    assert party.panels[0].axis.low == 0
    assert not any("横轴" in note for note in party.notes)


def test_rates_of_times_far_apart_are_neither_headlined_nor_pooled(
    look: Look, catalogue: Catalogue
) -> None:
    rows = changed(catalogue, RATE, NINGBO, period="2020", year=2020)
    party = by_id(look("zh", rows=rows), "coverage.party_organisation")
    assert party.verdict.level is Comparability.NOT_COMPARABLE
    assert party.headline == "三地非公经济党组织组建率不宜并排比较"
    assert party.panels[0].reference is None


def test_an_unreadable_rate_is_missing_and_no_dot(look: Look, catalogue: Catalogue) -> None:
    rows = changed(catalogue, RATE, SHAOXING, value=None, status=Status.UNREADABLE, printed="9?.9%")
    party = by_id(look("zh", rows=rows), "coverage.party_organisation")
    assert party.panels[0].rows[-1].value == "缺（印作“9?.9%”）"
    assert [trace["x"] for trace in points(party)] == [[100.0], [92.9]]
    assert any(note.startswith("“缺”") for note in party.notes)


def test_rates_without_counts_are_listed_by_place_with_their_bases_and_not_ranked(
    look: Look,
) -> None:
    rates = by_id(look("zh"), "coverage.rates")
    assert rates.headline == "6个比率各有各的分母，逐项看，不排名"
    assert rates.verdict.level is Comparability.NOT_COMPARABLE
    assert [panel.title for panel in rates.panels] == ["乐山", "宁波"]
    assert all(panel.reference is None for panel in rates.panels)
    bases = [line.cells[4] for line in rates.table.lines]
    assert rates.table.headings[4] == "分母"
    assert bases[0] == "市县人大、政府和政协领导班子"
    symbols = {trace["x"][0]: trace["marker"]["symbol"][0] for trace in points(rates)}
    assert symbols == {
        100.0: "circle",
        50.0: "triangle-right-open",
        99.0: "triangle-right-open",
        95.0: "triangle-right-open",
    }


def test_an_unknown_base_is_said(look: Look, catalogue: Catalogue) -> None:
    indicators = {
        key: replace(row, base_zh="", base_en="") for key, row in catalogue.indicators.items()
    }
    view = look("zh", LESHAN)
    view = replace(view, catalogue=replace(view.catalogue, indicators=indicators))
    assert {line.cells[4] for line in by_id(view, "coverage.rates").table.lines} == {"未说明"}


def test_a_place_without_rates_has_no_exhibits(look: Look) -> None:
    assert coverage.exhibits(look("zh", BEILUN)) == ()
    assert coverage.exhibits(look("zh", rows=())) == ()

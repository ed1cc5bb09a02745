"""The curated data as published: proven, without leftovers, with the figures everybody asks for."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from metrics.audit import NEED_REPORTS, audit
from metrics.breakdowns import Composition, compositions
from metrics.codes import Comparator, Level, Measure, PeriodBasis, Status
from metrics.comparability import Comparability, Reason, judge
from metrics.model import Observation
from metrics.rates import pair_counts, recompute
from metrics.tables import Data, read_data

PROJECT = Path(__file__).resolve().parent.parent
FOLDER = PROJECT / "data"
NINGBO, BEILUN, WENZHOU, SHAOXING, LESHAN = "330200", "330206", "330300", "330600", "511100"
SURVEY = "zhejiang-three-cities-survey"
LONGEST_QUOTE = 15
TITLES = ("title_zh", "title_en", "publisher_zh", "publisher_en")


@pytest.fixture(scope="module")
def data() -> Data:
    return read_data(FOLDER)


@pytest.fixture(scope="module")
def reports() -> Path:
    """The folder of the reports; once it is named there is no way round these tests."""
    folder = os.environ.get("CHENGJIAN_SOURCES", "")
    if not folder:
        pytest.skip("the reports are not at hand: CHENGJIAN_SOURCES names no folder")
    assert Path(folder).is_dir(), f"CHENGJIAN_SOURCES is no folder: {folder}"
    return Path(folder)


def rows(data: Data, indicator_id: str, place_id: str = "") -> list[Observation]:
    """The totals of an indicator, of one place or of all."""
    return [
        row
        for row in data.observations
        if row.indicator_id == indicator_id
        and not row.category_id
        and place_id in {"", row.place_id}
    ]


def composed(data: Data, indicator_id: str, place_id: str) -> dict[str, Composition]:
    """The breakdowns of an indicator in a place, by id."""
    found = compositions(
        data.observations,
        breakdowns={each.breakdown_id: each for each in data.breakdowns},
        categories={each.category_id: each for each in data.categories},
    )
    return {
        each.breakdown.breakdown_id: each
        for each in found
        if each.breakdown.indicator_id == indicator_id
        and each.parts[0].observation.place_id == place_id
    }


def sizes(composition: Composition) -> list[float | None]:
    return [part.observation.value for part in composition.parts]


def test_everything_that_needs_no_report_holds() -> None:
    report = audit(FOLDER, None)
    assert report.failures == ()
    assert report.skipped == NEED_REPORTS


@pytest.mark.reports
def test_every_numeral_of_the_reports_is_accounted_for(reports: Path) -> None:
    report = audit(FOLDER, reports)
    assert (report.failures, report.skipped) == ((), ())
    assert len(report.ledgers) == 5
    assert [account.unaccounted for account in report.ledgers] == [()] * 5
    assert sum(account.numerals for account in report.ledgers) == 301
    assert sum(account.curated + account.excluded for account in report.ledgers) == 301


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def runs(text: str) -> set[str]:
    """Every stretch of one character more than may be quoted, white space aside."""
    plain, length = squeezed(text), LONGEST_QUOTE + 1
    return {plain[at : at + length] for at in range(len(plain) - length + 1)}


def published_files() -> Iterator[tuple[str, str]]:
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    answer = subprocess.run(listed, capture_output=True, check=False, cwd=PROJECT, text=True)
    if answer.returncode:
        pytest.skip("not a git clone: what is published is not known")
    for name in filter(None, answer.stdout.split("\0")):
        try:
            yield name, (PROJECT / name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue


@pytest.mark.reports
def test_no_sentence_of_a_report_stands_in_the_project(reports: Path, data: Data) -> None:
    sentences = set().union(*(runs(p.read_text("utf-8")) for p in reports.glob("*.txt")))
    titles = [getattr(source, name) for source in data.sources for name in TITLES]
    sentences -= set().union(*map(runs, titles))
    # Rules, digits and addresses are no sentence.
    chinese = {run for run in sentences if len(re.findall("[\u4e00-\u9fff]", run)) > len(run) / 2}
    assert chinese
    quoted = {
        f"{name}:{number}": hits
        for name, text in published_files()
        for number, line in enumerate(text.splitlines(), 1)
        if (hits := runs(line) & chinese)
    }
    assert quoted == {}


def test_no_row_is_left_that_nothing_uses(data: Data) -> None:
    figures = data.observations
    counts = {i.numerator_id for i in data.indicators} | {i.denominator_id for i in data.indicators}
    used = {
        "indicators": {o.indicator_id for o in figures}
        | counts
        | {i.change_of for i in data.indicators},
        "categories": {o.category_id for o in figures},
        "breakdowns": {c.breakdown_id for c in data.categories},
        "concepts": {i.concept_id for i in data.indicators},
        "sources": {o.source_id for o in figures},
        "places": {o.place_id for o in figures}
        | {o.located_id for o in figures}
        | {p.parent_id for p in data.places},
    }
    there = {
        "indicators": {i.indicator_id for i in data.indicators},
        "categories": {c.category_id for c in data.categories},
        "breakdowns": {b.breakdown_id for b in data.breakdowns},
        "concepts": {c.concept_id for c in data.concepts},
        "sources": {s.source_id for s in data.sources},
        "places": {p.place_id for p in data.places},
    }
    assert {name: keys - used[name] for name, keys in there.items() if keys - used[name]} == {}


def level_of(place_id: str) -> Level:
    """The level that a GB/T 2260 code is of."""
    if place_id == "100000":
        return Level.COUNTRY
    if place_id.endswith("0000"):
        return Level.PROVINCE
    return Level.PREFECTURE if place_id.endswith("00") else Level.DISTRICT


def test_every_place_has_the_level_and_the_parent_of_its_code(data: Data) -> None:
    places = {place.place_id: place for place in data.places}
    assert {o.place_id for o in data.observations} <= places.keys()
    for place in data.places:
        assert place.level is level_of(place.place_id)
        prefix = {Level.DISTRICT: 4, Level.PREFECTURE: 2}.get(place.level, 0)
        if prefix:
            assert place.parent_id == place.place_id[:prefix].ljust(6, "0")


def test_leshans_reserve_is_900_in_2018_as_inferred(data: Data) -> None:
    (whole,) = rows(data, "non_party_reserve", LESHAN)
    assert (whole.value, whole.comparator, whole.status) == (900, Comparator.EXACT, Status.NORMAL)
    assert (whole.period, whole.period_basis) == ("2018", PeriodBasis.INFERRED)


@pytest.mark.parametrize(
    ("breakdown_id", "kind", "parts", "rest"),
    [
        pytest.param("reserve_by_sector", "partition", [650, 150, 100], None, id="by sector"),
        pytest.param("reserve_by_cadre_type", "overlapping", [120, 470, 48], None, id="by type"),
        pytest.param("reserve_by_maturity", "partial", [100, 500], 300, id="by readiness"),
        pytest.param("reserve_by_local_field", "partial", [32, 20, 55, 15], 778, id="by field"),
    ],
)
def test_leshans_reserve_is_broken_down_in_four_ways(
    data: Data, breakdown_id: str, kind: str, parts: list[int], rest: int | None
) -> None:
    found = composed(data, "non_party_reserve", LESHAN)
    assert len(found) == 4
    composition = found[breakdown_id]
    assert (composition.kind, sizes(composition)) == (kind, parts)
    assert composition.whole == rows(data, "non_party_reserve", LESHAN)[0]
    assert (composition.remainder and composition.remainder.value) == rest


@pytest.mark.parametrize(
    ("place_id", "due", "formed", "rate"),
    [
        pytest.param(NINGBO, 3004, 2790, 92.9, id="Ningbo"),
        pytest.param(WENZHOU, 2219, 2219, 100, id="Wenzhou"),
        pytest.param(SHAOXING, 1883, 1806, 95.9, id="Shaoxing"),
    ],
)
def test_party_organisation_rates_of_three_cities_are_their_counts(
    data: Data, place_id: str, due: int, formed: int, rate: float
) -> None:
    (printed,) = rows(data, "private_party_organisation_rate", place_id)
    indicator = next(i for i in data.indicators if i.indicator_id == printed.indicator_id)
    counts = pair_counts(printed, data.observations, indicator=indicator)
    assert counts.numerator
    assert counts.denominator
    together = (printed, counts.numerator, counts.denominator)
    assert [row.value for row in together] == [rate, formed, due]
    assert {(row.period, row.period_basis) for row in together} == {
        ("2003-06", PeriodBasis.INFERRED)
    }
    assert {row.source_id for row in together} == {SURVEY}
    assert recompute(printed, counts, decimals=indicator.decimals).agrees


def test_beiluns_talent_is_not_compared_with_ningbos_new_talent(data: Data) -> None:
    (stock,) = rows(data, "talent_total", BEILUN)
    (flow,) = rows(data, "talent_new", NINGBO)
    indicators = {each.indicator_id: each for each in data.indicators}
    assert (stock.value, stock.comparator, stock.period) == (230000, Comparator.MORE, "2024")
    assert (flow.value, flow.comparator, flow.period) == (224000, Comparator.EXACT, "2020")
    assert indicators[stock.indicator_id].measure is Measure.STOCK
    assert indicators[flow.indicator_id].measure is Measure.FLOW
    assert indicators[stock.indicator_id].concept_id == indicators[flow.indicator_id].concept_id
    verdict = judge(
        [stock, flow],
        indicators=indicators,
        places={each.place_id: each for each in data.places},
        sources={each.source_id: each for each in data.sources},
    )
    assert verdict.level is Comparability.NOT_COMPARABLE
    reasons = {finding.reason for finding in verdict.reasons}
    assert {Reason.MEASURE_DIFFERS, Reason.LEVEL_DIFFERS} <= reasons


def test_populations_with_a_swallowed_digit_have_no_value(data: Data) -> None:
    populations = rows(data, "population_total")
    assert {row.place_id for row in populations} == {NINGBO, WENZHOU, SHAOXING}
    for row in populations:
        assert (row.value, row.status) == (None, Status.UNREADABLE)
        assert row.printed.startswith("?")
        assert row.note_zh
    assert [o for o in data.observations if o.value is None and o not in populations] == []


def test_ningbos_divisions_are_a_partition_of_eleven(data: Data) -> None:
    divisions = composed(data, "county_level_divisions", NINGBO)["divisions_by_type"]
    by_category = {part.category.category_id: part.observation.value for part in divisions.parts}
    assert by_category == {
        "divisions_districts": 6,
        "divisions_counties": 2,
        "divisions_county_level_cities": 3,
    }
    assert divisions.kind == "partition"
    assert divisions.whole
    total = divisions.total()
    assert total
    assert divisions.whole.value == total.value == 11

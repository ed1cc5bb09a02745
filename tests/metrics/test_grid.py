"""The coverage grid: what is there, what is missing, and whether missing means the same thing."""

import pytest

from metrics.codes import Level, Measure, PeriodBasis, Polarity, Status, Theme, Unit
from metrics.grid import Cell, Lack, State, coverage, lacking, slots
from metrics.model import Indicator, Observation, Place

NINGBO, BEILUN, WENZHOU, LESHAN = "330200", "330206", "330300", "511100"
PLACES = {
    place_id: Place(place_id=place_id, name_zh="", name_en="", pinyin="", level=level)
    for place_id, level in [
        (NINGBO, Level.PREFECTURE),
        (BEILUN, Level.DISTRICT),
        (WENZHOU, Level.PREFECTURE),
        (LESHAN, Level.PREFECTURE),
    ]
}


def indicator(indicator_id: str, theme: Theme, concept_id: str) -> Indicator:
    return Indicator(
        indicator_id=indicator_id,
        theme=theme,
        concept_id=concept_id,
        name_zh="",
        name_en="",
        unit=Unit.PERSON,
        measure=Measure.STOCK,
        polarity=Polarity.NONE,
        decimals=0,
        definition_zh="",
        definition_en="",
    )


INDICATORS = {
    one.indicator_id: one
    for one in [
        indicator("talent", Theme.TALENT, "talent"),
        indicator("skilled", Theme.TALENT, "talent"),
        indicator("reserve", Theme.RESERVE, ""),
        indicator("courses", Theme.TRAINING, ""),
    ]
}


def figure(
    place_id: str, indicator_id: str, period: str = "2020", value: float | None = 900, n: int = 1
) -> Observation:
    """A row with a period that ends in 2020 or is unknown; no value is an unreadable one."""
    return Observation(
        observation_id=f"report:{n}",
        place_id=place_id,
        indicator_id=indicator_id,
        period=period,
        period_basis=PeriodBasis.STATED if period else PeriodBasis.UNKNOWN,
        year=2020,
        value=value,
        status=Status.NORMAL if value is not None else Status.UNREADABLE,
        source_id="report",
        printed="900",
    )


def test_a_cell_counts_the_rows_of_a_place_theme_and_year() -> None:
    rows = [
        figure(NINGBO, "talent", n=2),
        figure(NINGBO, "skilled", n=1),
        figure(NINGBO, "talent", "2018-05", n=3),
        figure(NINGBO, "reserve", n=4),
        figure(BEILUN, "talent", n=5),
    ]
    assert coverage(rows, INDICATORS) == (
        Cell(NINGBO, Theme.RESERVE, 2020, 1, 0, ("report:4",)),
        Cell(NINGBO, Theme.TALENT, 2018, 1, 0, ("report:3",)),
        Cell(NINGBO, Theme.TALENT, 2020, 2, 0, ("report:1", "report:2")),
        Cell(BEILUN, Theme.TALENT, 2020, 1, 0, ("report:5",)),
    )


def test_unreadable_rows_are_told_apart() -> None:
    rows = [figure(NINGBO, "talent"), figure(NINGBO, "talent", value=None, n=2)]
    (cell,) = coverage(rows, INDICATORS)
    assert (cell.count, cell.unreadable) == (1, 1)


def test_a_row_without_a_period_stands_under_no_year() -> None:
    rows = [figure(NINGBO, "talent", ""), figure(NINGBO, "talent", "2019/2020", n=2)]
    assert [cell.year for cell in coverage(rows, INDICATORS)] == [2020, None]


def test_no_rows_make_no_cells() -> None:
    assert coverage([], INDICATORS) == ()


def test_a_place_lacks_what_others_have() -> None:
    rows = [
        figure(NINGBO, "talent"),
        figure(BEILUN, "talent"),
        figure(BEILUN, "skilled"),
        figure(LESHAN, "reserve"),
        figure(WENZHOU, "reserve"),
    ]
    assert lacking(WENZHOU, rows, places=PLACES) == (
        Lack("skilled", held_by=(BEILUN,), held_by_peers=()),
        Lack("talent", held_by=(NINGBO, BEILUN), held_by_peers=(NINGBO,)),
    )


def test_an_unreadable_figure_is_lacked_and_is_no_holding() -> None:
    rows = [
        figure(NINGBO, "talent"),
        figure(WENZHOU, "talent", value=None),
        figure(NINGBO, "reserve", value=None),
    ]
    assert [one.indicator_id for one in lacking(WENZHOU, rows, places=PLACES)] == ["talent"]


@pytest.mark.parametrize(
    ("rows", "state", "rests_on"),
    [
        pytest.param([figure(NINGBO, "talent")], State.PRESENT, ("report:1",), id="present"),
        pytest.param(
            [figure(NINGBO, "talent", value=None), figure(NINGBO, "talent", n=2)],
            State.PRESENT,
            ("report:2",),
            id="present beside an unreadable one",
        ),
        pytest.param(
            [figure(NINGBO, "talent", value=None), figure(NINGBO, "skilled", n=2)],
            State.UNREADABLE,
            ("report:1",),
            id="unreadable before another definition",
        ),
        pytest.param(
            [figure(NINGBO, "skilled", n=2)],
            State.OTHER_DEFINITION_EXISTS,
            ("report:2",),
            id="another definition of the concept",
        ),
        pytest.param(
            [figure(NINGBO, "skilled", value=None)],
            State.NOT_REPORTED,
            (),
            id="another definition that is unreadable",
        ),
        pytest.param([figure(NINGBO, "reserve")], State.NOT_REPORTED, (), id="another question"),
        pytest.param([figure(BEILUN, "talent")], State.NOT_REPORTED, (), id="another place"),
        pytest.param([figure(NINGBO, "talent", "2019")], State.NOT_REPORTED, (), id="another year"),
        pytest.param([figure(NINGBO, "talent", "")], State.NOT_REPORTED, (), id="an unknown year"),
        pytest.param([], State.NOT_REPORTED, (), id="nothing"),
    ],
)
def test_the_state_of_a_figure_that_could_be_there(
    rows: list[Observation], state: State, rests_on: tuple[str, ...]
) -> None:
    found = slots(rows, INDICATORS, place_ids=[NINGBO], years=[2020])
    assert (found[0].indicator_id, found[0].state, found[0].observation_ids) == (
        "talent",
        state,
        rests_on,
    )


def test_indicators_without_a_concept_are_no_kin() -> None:
    found = slots([figure(NINGBO, "courses")], INDICATORS, place_ids=[NINGBO], years=[2020])
    assert {one.indicator_id: one.state for one in found}["reserve"] is State.NOT_REPORTED


def test_every_indicator_place_and_year_has_a_state() -> None:
    rows = [figure(NINGBO, "talent", "")]
    found = slots(rows, INDICATORS, place_ids=iter([NINGBO, LESHAN]), years=iter([2020, None]))
    assert len(found) == 4 * 2 * 2
    present = [
        (one.indicator_id, one.place_id, one.year) for one in found if one.state == "present"
    ]
    assert present == [("talent", NINGBO, None)]

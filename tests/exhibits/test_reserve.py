"""Who is in the reserve: each breakdown as its kind allows, a bound as a bound."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from exhibits import composition, ink, reserve, reserve_findings
from exhibits.exhibit import Exhibit
from exhibits.panels import MarkKind, Panel, Row
from exhibits.view import View
from metrics.breakdowns import Composition, compose
from metrics.catalogue import Catalogue
from metrics.codes import BreakdownKind, Comparator, Status, Theme
from metrics.comparability import Comparability
from metrics.model import Observation
from metrics.selection import Selection

Look = Callable[..., View]
LESHAN, NINGBO, WENZHOU = "511100", "330200", "330300"


def one(view: View, exhibit_id: str) -> Exhibit:
    return next(each for each in reserve.exhibits(view) if each.exhibit_id == exhibit_id)


def leshan(view: View) -> Exhibit:
    return one(view, "reserve.breakdowns.511100")


def bars(panel: Panel) -> list[tuple[str, list[tuple[str, str, float, bool]]]]:
    return [
        (row.label, [(s.name, s.text, round(s.share, 1), s.unlisted) for s in row.segments])
        for row in panel.rows
    ]


@pytest.fixture
def rows(catalogue: Catalogue) -> tuple[Observation, ...]:
    return catalogue.observations(Selection(themes=(Theme.RESERVE,)))


def altered(rows: tuple[Observation, ...], category: str, **cells: object) -> list[Observation]:
    return [
        replace(row, **cells) if row.category_id == category and row.place_id == LESHAN else row  # type: ignore[arg-type]
        for row in rows
    ]


def test_the_exhibits_of_all_places(look: Look) -> None:
    assert [each.exhibit_id for each in reserve.exhibits(look())] == [
        "reserve.breakdowns.511100",
        "reserve.breakdowns.330200",
        "reserve.totals",
    ]


def test_a_place_without_a_reserve_has_no_exhibit(look: Look) -> None:
    assert reserve.exhibits(look("zh", WENZHOU)) == ()


def test_no_rows_give_no_exhibit(look: Look) -> None:
    assert reserve.exhibits(look("zh", rows=())) == ()


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        pytest.param("zh", "乐山储备党外干部人才900人，党政机关占七成多，女性过半", id="zh"),
        pytest.param(
            "en",
            "Leshan, Non-CPC cadres held in reserve: 900 people; "
            "Party and government offices over 70%; Women over half",
            id="en",
        ),
    ],
)
def test_the_finding_of_leshan(look: Look, language: str, headline: str) -> None:
    shown = leshan(look(language))
    assert shown.headline == headline
    assert shown.verdict.level is Comparability.SINGLE


def test_a_partition_is_one_bar_to_100_per_cent(look: Look) -> None:
    assert bars(leshan(look()).panels[0])[0] == (
        "按身份类别",
        [
            ("党政机关", "650人 72.2%", 72.2, False),
            ("事业单位", "150人 16.7%", 16.7, False),
            ("体制外", "100人 11.1%", 11.1, False),
        ],
    )


def test_a_partial_breakdown_shows_what_is_unlisted(look: Look) -> None:
    assert bars(leshan(look()).panels[0])[1:] == [
        (
            "按成熟度",
            [
                ("近期可使用", "100人 11.1%", 11.1, False),
                ("中长期培养", "500人 55.6%", 55.6, False),
                ("未列明", "300人 33.3%", 33.3, True),
            ],
        ),
        (
            "按地域特色和发展重点",
            [
                ("旅游", "32人 3.6%", 3.6, False),
                ("交通", "20人 2.2%", 2.2, False),
                ("农业", "55人 6.1%", 6.1, False),
                ("高精尖技术", "15人 1.7%", 1.7, False),
                ("未列明", "778人 86.4%", 86.4, True),
            ],
        ),
    ]


def test_overlapping_parts_are_bars_of_their_own_and_said_to_overlap(look: Look) -> None:
    shown = leshan(look())
    panel = shown.panels[1]
    assert panel.title == "按干部类型：互有重叠，各占整体的%，不能相加"
    assert [(row.label, row.value, len(row.segments)) for row in panel.rows] == [
        ("80后", "120人 13.3%", 1),
        ("女性", "470人 52.2%", 1),
        ("少数民族", "48人 5.3%", 1),
    ]
    assert "“按干部类型”各项互有重叠，不能相加，也不构成全体。" in shown.notes


def test_the_parts_wear_tones_of_their_place(look: Look) -> None:
    first, *_ = leshan(look()).panels[0].rows
    assert [part.colour for part in first.segments] == [*ink.tones(ink.PLACES[LESHAN], 3)]


def test_a_hatched_part_has_no_row_behind_it(look: Look) -> None:
    segments = [s for row in leshan(look()).panels[0].rows for s in row.segments]
    assert all(bool(s.observation_id) is not s.unlisted for s in segments)
    assert "斜纹" in leshan(look()).notes[0]


def test_the_table_ends_with_what_is_unlisted_and_names_the_rows_it_rests_on(look: Look) -> None:
    table = leshan(look()).table
    assert table.lines[0].cells[2] == "900人"
    unlisted = table.lines[-2]
    assert unlisted.cells[1:5] == ("按成熟度：未列明", "300人", "2018年*", "33.3%")
    assert len(unlisted.observation_ids) == 3
    assert {len(line.cells) for line in table.lines} == {len(table.headings)}


def test_two_parts_of_equal_size_give_no_finding(look: Look) -> None:
    shown = one(look("zh", NINGBO), "reserve.breakdowns.330200")
    assert shown.headline == "宁波市管副职党外预备人选（80后首批）2人"


@pytest.mark.parametrize(
    ("share", "said"),
    [
        pytest.param(50.2, "五成", id="half and a little"),
        pytest.param(66.0, "六成多", id="two thirds"),
        pytest.param(68.5, "近七成", id="nearly seven tenths"),
        pytest.param(69.8, "七成", id="rounded up to seven tenths"),
        pytest.param(70.3, "七成", id="seven tenths"),
        pytest.param(98.6, "近十成", id="nearly all"),
        pytest.param(99.9, "99.9%", id="all but a few is no ten tenths"),
        pytest.param(100.0, "100%", id="all"),
    ],
)
def test_a_share_in_tenths(look: Look, share: float, said: str) -> None:
    assert reserve_findings.in_tenths(look(), share) == said


# --- Bounds and what is unknown


def rows_of(shown: Exhibit, title: str) -> dict[str, Row]:
    panel = next(panel for panel in shown.panels if panel.title.startswith(title))
    return {row.label: row for row in panel.rows}


def test_a_bound_is_a_row_with_an_open_mark(look: Look, rows: tuple[Observation, ...]) -> None:
    more = altered(rows, "reserve_women", comparator=Comparator.MORE)
    women = rows_of(leshan(look("zh", rows=more)), "按干部类型")["女性"]
    assert women.value == ">470人 >52.2%"
    assert not women.segments
    assert women.dots[0].kind is MarkKind.LOWER


def test_a_part_as_a_bound_is_taken_out_of_the_stacked_bar(
    look: Look, rows: tuple[Observation, ...]
) -> None:
    shown = leshan(look("zh", rows=altered(rows, "reserve_ready_soon", comparator=Comparator.MORE)))
    assert [row.label for row in shown.panels[0].rows] == ["按身份类别", "按地域特色和发展重点"]
    parts = rows_of(shown, "按成熟度")
    assert parts["近期可使用"].dots[0].kind is MarkKind.LOWER
    assert parts["未列明"].value == "<300人 <33.4%"
    assert not parts["未列明"].segments


@pytest.mark.parametrize(
    ("cells", "value"),
    [
        pytest.param(
            {"value": None, "status": Status.UNREADABLE, "printed": "6口0"},
            "缺（印作“6口0”）",
            id="unreadable",
        ),
        pytest.param({"status": Status.PLAN}, "650人（计划）", id="a plan"),
    ],
)
def test_an_unknown_share_is_a_row_without_a_bar(
    look: Look, rows: tuple[Observation, ...], cells: dict[str, object], value: str
) -> None:
    shown = leshan(look("zh", rows=altered(rows, "reserve_party_government", **cells)))
    part = rows_of(shown, "按身份类别")["党政机关"]
    assert (part.value, part.segments, part.dots) == (value, (), ())
    assert "党政机关" not in shown.headline


def test_about_parts_stay_in_the_bar_and_are_said_to_be_about(
    look: Look, rows: tuple[Observation, ...]
) -> None:
    about = altered(rows, "reserve_institutions", comparator=Comparator.ABOUT)
    bar = bars(leshan(look("zh", rows=about)).panels[0])[0]
    assert bar[1][1] == ("事业单位", "约150人 约16.7%", 16.7, False)


def test_without_a_whole_parts_are_listed_without_shares(
    look: Look, rows: tuple[Observation, ...]
) -> None:
    parts = [row for row in rows if row.category_id and row.place_id == LESHAN]
    shown = leshan(look("zh", rows=parts))
    assert shown.headline == "乐山储备党外干部人才的各部分"
    assert all("没有整体数" in panel.title for panel in shown.panels)
    assert not any(row.segments for panel in shown.panels for row in panel.rows)
    assert not any("%" in row.value for panel in shown.panels for row in panel.rows)


def composed(catalogue: Catalogue, kind: BreakdownKind) -> Composition:
    rows = catalogue.observations(Selection(places=(LESHAN,), indicators=("non_party_reserve",)))
    parts = [row for row in rows if row.category_id in {"reserve_women", "reserve_born_1980s"}]
    whole = next(row for row in rows if not row.category_id)
    breakdown = replace(catalogue.breakdowns["reserve_by_cadre_type"], kind=kind)
    return compose(breakdown, catalogue.categories, whole=whole, parts=parts)


def test_parallel_parts_stand_side_by_side_without_shares(look: Look, catalogue: Catalogue) -> None:
    panel = composition.panels(look(), [composed(catalogue, BreakdownKind.PARALLEL)])[0]
    assert panel.title == "按干部类型：并列各项，不算比例"
    assert [(row.value, row.dots[0].value) for row in panel.rows] == [
        ("120人", 120.0),
        ("470人", 470.0),
    ]


@pytest.mark.parametrize(
    ("kind", "stacks"),
    [
        pytest.param(BreakdownKind.PARTITION, True, id="partition"),
        pytest.param(BreakdownKind.PARTIAL, True, id="partial"),
        pytest.param(BreakdownKind.OVERLAPPING, False, id="overlapping"),
        pytest.param(BreakdownKind.PARALLEL, False, id="parallel"),
    ],
)
def test_only_what_adds_stands_in_one_bar(
    catalogue: Catalogue, kind: BreakdownKind, stacks: bool
) -> None:
    assert composition.is_stackable(composed(catalogue, kind)) is stacks


# --- Totals


def test_reserves_of_other_definitions_are_figures_without_bars(look: Look) -> None:
    shown = one(look(), "reserve.totals")
    assert shown.headline == "两地储备人数口径不同，逐项看，不排名"
    assert shown.verdict.level is Comparability.NOT_COMPARABLE
    lines = [(row.label, row.value, row.columns) for p in shown.panels for row in p.rows]
    assert lines == [("乐山", "900人", ("2018年*",)), ("宁波", "2人", ("2016年*",))]
    assert not any(row.segments or row.dots for p in shown.panels for row in p.rows)


def test_one_reserve_is_its_figure(look: Look) -> None:
    assert one(look("zh", LESHAN), "reserve.totals").headline == "乐山储备党外干部人才为900人"
    english = one(look("en", LESHAN), "reserve.totals").headline
    assert "Leshan" in english
    assert "900 people" in english


def test_reserves_of_one_definition_stand_on_one_axis(
    look: Look, rows: tuple[Observation, ...]
) -> None:
    total = next(r for r in rows if r.indicator_id == "non_party_reserve" and not r.category_id)
    other = replace(total, place_id=WENZHOU, value=600.0, observation_id="other:1")
    shown = one(look("zh", rows=(total, other)), "reserve.totals")
    assert shown.headline == "两地储备人数，乐山最多"
    assert [row.dots[0].value for row in shown.panels[0].rows] == [900.0, 600.0]


def test_a_bound_names_no_largest(look: Look, rows: tuple[Observation, ...]) -> None:
    total = next(r for r in rows if r.indicator_id == "non_party_reserve" and not r.category_id)
    other = replace(
        total, place_id=WENZHOU, value=600.0, comparator=Comparator.MORE, observation_id="other:1"
    )
    shown = one(look("zh", rows=(total, other)), "reserve.totals")
    assert shown.headline == "两地的储备人数"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("places", [(), (LESHAN,), (NINGBO,)], ids=["all", "leshan", "ningbo"])
def test_every_mark_and_line_has_a_row(look: Look, language: str, places: tuple[str, ...]) -> None:
    view = look(language, *places)
    ids = {row.observation_id for row in view.catalogue.observations()}
    for shown in reserve.exhibits(view):
        assert set(shown.observation_ids) <= ids
        marked = [c[0] for t in shown.figure()["data"] for c in t.get("customdata", ())]
        assert {mark for mark in marked if mark} <= set(shown.observation_ids)
        assert shown.picture()["layout"]["width"] == 1920

"""What holds of every exhibit on the curated data: figures agree with rows, caveats get through."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from exhibits import coverage, ink, reserve, talent
from exhibits.assembly import SHORT, caveats, dot, reasons
from exhibits.exhibit import Exhibit
from exhibits.panels import MarkKind
from exhibits.view import View
from metrics.catalogue import Catalogue
from metrics.codes import Comparator, PeriodBasis, Status
from metrics.comparability import Comparability, Reason
from metrics.model import Observation
from metrics.words import LANGUAGES, Language

Look = Callable[..., View]
NINGBO, BEILUN, LESHAN = "330200", "330206", "511100"
CHOICES = [
    pytest.param((), id="all places"),
    pytest.param((NINGBO,), id="ningbo alone"),
    pytest.param((BEILUN,), id="beilun alone"),
    pytest.param((NINGBO, LESHAN), id="two cities"),
]
SCALES = {"万": 4, "亿": 8, "万亿": 12, " million": 6, " billion": 9, " trillion": 12}
MARKS = {Comparator.ABOUT: ("约", "≈"), Comparator.MORE: (">",), Comparator.AT_LEAST: ("≥",)}
NUMBER = re.compile(r"([\d,]+(?:\.\d+)?)(万亿|万|亿| million| billion| trillion)?")
CHINESE = re.compile(r"[\u3400-\u9fff，。；：？！（）、]")


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    chosen: Language = request.param
    return chosen


@pytest.fixture(params=CHOICES)
def view(request: pytest.FixtureRequest, look: Look, language: Language) -> View:
    return look(language, *request.param)


def every(view: View) -> list[Exhibit]:
    pages = (coverage, talent, reserve)
    return [exhibit for page in pages for exhibit in page.exhibits(view)]


def test_every_figure_in_the_table_is_that_of_its_row(view: View, catalogue: Catalogue) -> None:
    rows = {row.observation_id: row for row in catalogue.observations()}
    heading, unlisted = view.t("数值"), view.t("未列明")
    for exhibit in every(view):
        at = exhibit.table.headings.index(heading)
        for line in exhibit.table.lines:
            row, *parts = (rows[each] for each in line.observation_ids)
            if unlisted in line.cells[1]:
                row = replace(row, value=(row.value or 0) - sum(part.value or 0 for part in parts))
            assert agrees(line.cells[at], row), (exhibit.exhibit_id, line)


def test_every_figure_beside_a_dot_is_that_of_its_row(view: View, catalogue: Catalogue) -> None:
    rows = {row.observation_id: row for row in catalogue.observations()}
    for exhibit in every(view):
        for line in (line for panel in exhibit.panels for line in panel.rows):
            for mark in line.dots:
                row = rows[mark.observation_id]
                assert mark.value == row.value
                assert agrees(line.value, row), (exhibit.exhibit_id, line)


def test_a_table_has_a_cell_for_each_heading(view: View) -> None:
    for exhibit in every(view):
        columns = len(exhibit.table.headings)
        assert len(exhibit.table.numeric) == columns
        assert {len(line.cells) for line in exhibit.table.lines} == {columns}


def test_every_note_of_a_row_reaches_the_notes_and_the_picture(
    view: View, catalogue: Catalogue
) -> None:
    rows = {row.observation_id: row for row in catalogue.observations()}
    for exhibit in every(view):
        said, drawn = "\n".join(exhibit.notes), squeezed(" ".join(texts(exhibit.picture())))
        for observation_id in exhibit.observation_ids:
            note = view.note(rows[observation_id])
            assert note in said, (exhibit.exhibit_id, observation_id)
            assert squeezed(note) in drawn, (exhibit.exhibit_id, observation_id)


def test_every_mark_opens_a_row_of_its_exhibit(view: View) -> None:
    for exhibit in every(view):
        for figure in (exhibit.figure(), exhibit.picture()):
            opened = {point[0] for trace in figure["data"] for point in trace.get("customdata", ())}
            assert opened - {""} <= set(exhibit.observation_ids), exhibit.exhibit_id


def test_english_has_no_chinese(look: Look) -> None:
    """Nor do the figures and pictures; the curated names of a report are English too."""
    for exhibit in every(look("en")):
        words = [exhibit.headline, exhibit.subtitle, exhibit.verdict_word, exhibit.verdict_reasons]
        words += [*exhibit.notes, exhibit.source_line, exhibit.alt, *exhibit.table.headings]
        words += [cell for line in exhibit.table.lines for cell in line.cells]
        words += [*texts(exhibit.figure()), *texts(exhibit.picture()), *hovers(exhibit)]
        for text in words:
            assert not CHINESE.search(text), (exhibit.exhibit_id, text)


def test_a_picture_says_all_that_an_exhibit_must_say_on_its_own(view: View) -> None:
    for exhibit in every(view):
        drawn = squeezed(" ".join(texts(exhibit.picture())))
        said = (exhibit.headline, exhibit.subtitle, exhibit.verdict_word, exhibit.verdict_reasons)
        for text in (*said, *(footnote.text for footnote in exhibit.sources), exhibit.version):
            assert squeezed(text) in drawn, (exhibit.exhibit_id, text)


def test_inferred_years_and_open_marks_are_explained_where_they_stand(
    view: View, catalogue: Catalogue
) -> None:
    rows = {row.observation_id: row for row in catalogue.observations()}
    for exhibit in every(view):
        own = [rows[line.observation_ids[0]] for line in exhibit.table.lines]
        notes = "\n".join(exhibit.notes)
        inferred = any(row.period_basis is PeriodBasis.INFERRED for row in own)
        assert inferred == (view.t("* 年份为推定，依据见“数据与出处”。") in notes)
        plans = any(row.status is Status.PLAN for row in own)
        assert plans == ("◇" in notes), exhibit.exhibit_id


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        pytest.param({}, MarkKind.EXACT, id="exact"),
        pytest.param({"comparator": Comparator.MORE}, MarkKind.LOWER, id="more than"),
        pytest.param({"comparator": Comparator.AT_LEAST}, MarkKind.LOWER, id="at least"),
        pytest.param({"comparator": Comparator.LESS}, MarkKind.UPPER, id="less than"),
        pytest.param({"comparator": Comparator.AT_MOST}, MarkKind.UPPER, id="at most"),
        pytest.param({"comparator": Comparator.ABOUT}, MarkKind.ABOUT, id="about"),
        pytest.param({"status": Status.PLAN}, MarkKind.PLAN, id="plan"),
        pytest.param(
            {"value": None, "status": Status.UNREADABLE}, MarkKind.MISSING, id="unreadable"
        ),
    ],
)
def test_marks_by_comparator_and_status(
    look: Look, catalogue: Catalogue, changes: dict[str, Any], kind: MarkKind
) -> None:
    row = replace(catalogue.observations()[0], value=5.0, comparator=Comparator.EXACT)
    mark = dot(look("zh"), replace(row, status=Status.NORMAL))
    assert mark.kind is MarkKind.EXACT
    changed = replace(replace(row, status=Status.NORMAL), **changes)
    mark = dot(look("zh"), changed)
    assert (mark.kind, mark.value) == (kind, changed.value)
    assert mark.colour == ink.place_colour(catalogue.places[row.place_id])


def test_a_note_of_one_indicator_names_places_of_several_names_indicators(
    look: Look, catalogue: Catalogue
) -> None:
    view = look("zh")
    noted = [replace(row, note_zh="同一说明") for row in catalogue.observations()]
    rates = [row for row in noted if row.indicator_id == "private_party_organisation_rate"]
    assert caveats(view, rates) == ("宁波、温州、绍兴：同一说明",)
    total, new = (
        next(row for row in noted if row.indicator_id == each)
        for each in ("talent_total", "talent_new")
    )
    assert caveats(view, [total, new]) == ("北仑（人才总量）、宁波（新引育各类人才）：同一说明",)
    assert caveats(view, [replace(total, note_zh="")]) == ()


def test_every_reason_has_short_words() -> None:
    assert set(SHORT) == set(Reason)


def test_many_reasons_are_told_short_and_each_once(look: Look) -> None:
    view = look("zh")
    rows = [row for row in view.catalogue.observations() if row.comparator is not Comparator.EXACT]
    verdict = view.judge(rows)
    assert verdict.level is Comparability.NOT_COMPARABLE
    told = reasons(view, verdict, rows).split("、")
    assert len(told) == len(set(told)) == len({found.reason for found in verdict.reasons})


def agrees(cell: str, row: Observation) -> bool:
    """Whether a cell reads as the row's figure, mark included."""
    if row.value is None:
        return row.printed in cell
    found = NUMBER.search(cell)
    if not found or not cell.startswith(MARKS.get(row.comparator, ("",))):
        return False
    value = Decimal(found[1].replace(",", "")).scaleb(SCALES.get(found[2] or "", 0))
    return value == Decimal(repr(row.value))


def texts(figure: dict[str, Any]) -> list[str]:
    found = (note["text"] for note in figure["layout"]["annotations"])
    return [unescaped(text) for text in found]


def hovers(exhibit: Exhibit) -> Iterator[str]:
    for trace in exhibit.figure()["data"]:
        yield from (point[1] for point in trace.get("customdata", ()))


def unescaped(text: str) -> str:
    bare = re.sub(r"</?b>", "", text)
    return bare.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)

"""A small valid data folder with its reports, for tests to use as it is or to spoil in one cell.

3 places, 2 reports, 5 indicators, a partition with its whole and parts, 9 figures, 1 exclusion.
The reports are invented. Spans, paragraphs and hashes are worked out from their text below.
"""

import csv
import hashlib
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from metrics.model import Observation
from metrics.package import write_package
from metrics.settings import Settings, read_settings
from metrics.tables.keys import TABLE

Alter = Callable[[Path, str, int, str, str], None]

REPORTS = {
    "ningbo-sample-2020": """宁波样本年报

2020年末，宁波储备干部共300人，其中男干部180人、女干部120人。
全市企业200家，已建组织191家，组织覆盖率95.5%。
""",
    "wenzhou-sample": """温州样本简报
温州储备干部超过250人，当年培训1200人次。
北仑已建组织约80家。
""",
}

TABLES = {
    "places.csv": """\
place_id,name_zh,name_en,aliases,pinyin,level,parent_id
330200,宁波,Ningbo,宁波市;寧波,ningbo,prefecture,
330206,北仑,Beilun,北仑区,beilun,district,330200
330300,温州,Wenzhou,温州市,wenzhou,prefecture,
""",
    "sources.csv": """\
source_id,title_zh,title_en,publisher_zh,publisher_en,short_zh,short_en,published,as_of_year,\
as_of_basis,file_name,sha256,note_zh,note_en
ningbo-sample-2020,宁波样本年报,Ningbo sample report,,,宁波样本,Ningbo sample,2021-03-01,2020,\
stated,ningbo-sample-2020.txt,{ningbo-sample-2020},,
wenzhou-sample,温州样本简报,Wenzhou sample brief,,,温州样本,Wenzhou sample,,2021,\
inferred,wenzhou-sample.txt,{wenzhou-sample},年份由上下文推断,The year is inferred from context
""",
    "concepts.csv": """\
concept_id,name_zh,name_en
economy,经济规模,Size of the economy
organisation,组织覆盖,Organisation coverage
reserve,储备规模,Size of the reserve
training,培训规模,Amount of training
""",
    "indicators.csv": """\
indicator_id,theme,concept_id,name_zh,name_en,unit,measure,polarity,decimals,numerator_id,\
denominator_id,base_zh,base_en,change_of,change_base,definition_zh,definition_en
firms,economy,economy,企业数,Firms,count,stock,none,0,,,,,,,企业总数,All firms
firms_organised,coverage,organisation,已建组织企业数,Organised firms,count,stock,higher,0,,,,,,,\
已建组织的企业,Firms with an organisation
organised_rate,coverage,organisation,组织覆盖率,Organised share,percent,rate,higher,1,\
firms_organised,firms,企业,Firms,,,已建组织企业的占比,Share of firms with an organisation
reserve_pool,reserve,reserve,储备干部数,Reserve cadres,person,stock,none,0,,,,,,,储备干部总数,\
All reserve cadres
trainees,training,training,培训人次,Training attendance,person_time,flow,higher,0,,,,,,,\
全年培训人次,Attendance in a year
""",
    "breakdowns.csv": """\
breakdown_id,indicator_id,name_zh,name_en,kind
reserve_by_sex,reserve_pool,性别,Sex,partition
""",
    "categories.csv": """\
category_id,breakdown_id,name_zh,name_en,position
reserve_men,reserve_by_sex,男,Men,1
reserve_women,reserve_by_sex,女,Women,2
""",
}

NINGBO, WENZHOU = REPORTS
STATED = {"period": "2020", "period_basis": "stated", "year": "2020", "place_id": "330200"}
INFERRED = {"period": "2021", "period_basis": "inferred", "year": "2021", "place_id": "330300"}
UNKNOWN = {"period": "", "period_basis": "unknown", "year": "2021", "place_id": "330206"}
FIGURES: tuple[dict[str, str], ...] = (
    {**STATED, "indicator_id": "reserve_pool", "value": "300", "printed": "300人"},
    {**STATED, "indicator_id": "reserve_pool", "value": "180", "printed": "180人"}
    | {"category_id": "reserve_men"},
    {**STATED, "indicator_id": "reserve_pool", "value": "120", "printed": "120人"}
    | {"category_id": "reserve_women"},
    {**STATED, "indicator_id": "firms", "value": "200", "printed": "200家"},
    {**STATED, "indicator_id": "firms_organised", "value": "191", "printed": "191家"},
    {**STATED, "indicator_id": "organised_rate", "value": "95.5", "printed": "95.5%"},
    {**INFERRED, "indicator_id": "reserve_pool", "value": "250", "printed": "超过250人"}
    | {"comparator": ">"},
    {**INFERRED, "indicator_id": "trainees", "value": "1200", "printed": "1200人次"}
    | {"window": "P1Y"},
    {**UNKNOWN, "indicator_id": "firms_organised", "value": "80", "printed": "约80家"}
    | {"comparator": "~", "caveats": "narrower_scope"}
    | {"note_zh": "只计其中一部分", "note_en": "Only some of them are counted"},
)


def _figure(cells: dict[str, str]) -> dict[str, str]:
    """A row of observations.csv: `cells`, and where the one report that prints it does so."""
    source_id = next(name for name, text in REPORTS.items() if cells["printed"] in text)
    start, end, paragraph = _span(source_id, cells["printed"])
    blank = {each.name: "" for each in fields(Observation)}
    span = {"start": str(start), "end": str(end), "paragraph": str(paragraph)}
    numeral = start + next(
        at for at, character in enumerate(cells["printed"]) if character.isdigit()
    )
    key = {"observation_id": f"{source_id}:{numeral}", "source_id": source_id}
    return {**blank, **cells, **span, **key}


def _span(source_id: str, printed: str) -> tuple[int, int, int]:
    text = REPORTS[source_id]
    start = text.index(printed)
    before = text[: start + 1].splitlines()
    return start, start + len(printed), sum(bool(line.strip()) for line in before)


def _exclusion() -> dict[str, str]:
    start, end, _ = _span(NINGBO, "2020")
    notes = {"note_zh": "年报的年份", "note_en": "The year of the report"}
    blank = {column.name: "" for column in TABLE["exclusions"].columns}
    where = {"source_id": NINGBO, "start": str(start), "end": str(end), "printed": "2020"}
    filled = {**where, "reason": "date", **notes}
    return {name: filled.get(name, "") for name in blank}


def _write(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def sources_folder(tmp_path: Path) -> Path:
    """The two reports, as text files."""
    folder = tmp_path / "sources"
    folder.mkdir()
    for source_id, text in REPORTS.items():
        (folder / f"{source_id}.txt").write_text(text, encoding="utf-8", newline="\n")
    return folder


@pytest.fixture
def data_folder(tmp_path: Path) -> Path:
    """A data folder without fault, `datapackage.json` included."""
    folder = tmp_path / "data"
    folder.mkdir()
    hashes = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in REPORTS.items()}
    for file, text in TABLES.items():
        filled = text.format_map(hashes) if file == "sources.csv" else text
        (folder / file).write_text(filled, encoding="utf-8", newline="\n")
    _write(folder / "observations.csv", [_figure(cells) for cells in FIGURES])
    _write(folder / "exclusions.csv", [_exclusion()])
    write_package(folder, "2026-01-31")
    return folder


@pytest.fixture
def settings(data_folder: Path, tmp_path: Path) -> Settings:
    """Settings of a run over the data folder; store and cache lie in the test's own folder."""
    return read_settings(
        {"CHENGJIAN_DATA": str(data_folder), "CHENGJIAN_CACHE": str(tmp_path / "cache")}
    )


@pytest.fixture
def alter() -> Alter:
    """`alter(folder, "observations.csv", row, column, value)` changes one cell.

    `row` is the line of the file, the header being 1. `datapackage.json` is left as it was.
    """

    def change(folder: Path, file: str, row: int, column: str, value: str) -> None:
        path = folder / file
        with path.open(encoding="utf-8", newline="") as opened:
            rows = list(csv.DictReader(opened))
        rows[row - 2][column] = value
        _write(path, rows)

    return change

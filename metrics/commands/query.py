"""`query`: figures of a choice, for scripts (csv, json) and for people (table)."""

import os
import re
import sys

import click

from metrics.catalogue import Catalogue, open_catalogue
from metrics.errors import UnknownCodeError
from metrics.language import lang_option
from metrics.names import enumeration, name
from metrics.printing import FORMATS
from metrics.selection import Selection
from metrics.settings import read_settings
from metrics.words import Message


@click.command(
    help="取数：各选项可重复，不给则不限；列与 observations.csv 相同 · "
    "figures of a choice: options repeat, none means all; columns as in observations.csv"
)
@click.option(
    "--place", "places", multiple=True, help="地点，代码或名称 · a place by code or any name"
)
@click.option("--year", "years", multiple=True, help="年份 · a year")
@click.option("--theme", "themes", multiple=True, help="主题代码 · a theme's code")
@click.option("--indicator", "indicators", multiple=True, help="指标代码 · an indicator's code")
@click.option(
    "--format",
    "form",
    type=click.Choice(tuple(FORMATS)),
    default="table",
    show_default=True,
    help="csv 可原样读回；json 中 caveats 为列表、空数为 null；table 供人看 · "
    "csv reads back as written; in json caveats is a list and a blank number null; "
    "table is for people",
)
@lang_option
def command(
    places: tuple[str, ...],
    years: tuple[str, ...],
    themes: tuple[str, ...],
    indicators: tuple[str, ...],
    form: str,
) -> None:
    catalogue = open_catalogue(read_settings(os.environ))
    codes = tuple(_code(place, catalogue) for place in places)
    selection = Selection(codes, tuple(map(_year, years)), themes, indicators).checked(catalogue)
    text = FORMATS[form](catalogue.observations(selection))
    sys.stdout.buffer.write(text.encode("utf-8"))


def _year(text: str) -> int:
    if not re.fullmatch(r"[0-9]{4}", text):
        raise UnknownCodeError(
            found=Message("年份为“{year}”", {"year": text}),
            wanted=Message("四位半角数字的年份"),
            remedy=Message("改正代码，或去掉它"),
        )
    return int(text)


def _code(place: str, catalogue: Catalogue) -> str:
    """The code of a place however it was called; what names nothing is left to the selection."""
    meant = catalogue.places_named(place)
    if len(meant) > 1:
        raise UnknownCodeError(
            found=Message("“{place}”可以是几个地点", {"place": place}),
            wanted=Message("其中之一：{places}", {"places": enumeration(map(name, meant))}),
            remedy=Message("改用六位代码或全名"),
        )
    return meant[0].place_id if meant else place

"""`locate`: where a text stands in a report, for the next row's span."""

import os
import re

import click

from metrics.audit.texts import text_of
from metrics.language import lang_option
from metrics.settings import read_settings


@click.command(
    help="在报告中查找一段文字：起止位置、段落、所在行 · "
    "find a text in a report: offsets, paragraph, the line around it"
)
@click.argument("source_id")
@click.argument("text")
@lang_option
@click.pass_context
def command(context: click.Context, source_id: str, text: str) -> None:
    report = text_of(source_id, read_settings(os.environ))
    found = [match.start() for match in re.finditer(re.escape(text), report.text)]
    for start in found:
        click.echo(
            f"{start}\t{start + len(text)}\t{report.paragraph(start)}\t{report.around(start)}"
        )
    context.exit(0 if found else 1)

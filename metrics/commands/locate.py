"""`locate`: where a text stands in a report, for the next row's span."""

import os
import re

import click

from metrics.audit.texts import text_of
from metrics.language import lang_option, say
from metrics.settings import read_settings
from metrics.words import Message


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
    # An empty text would be found between any two characters.
    found = [match.start() for match in re.finditer(re.escape(text), report.text)] if text else []
    for start in found:
        click.echo(
            f"{start}\t{start + len(text)}\t{report.paragraph(start)}\t{report.around(start)}"
        )
    if not found:
        told = {"file": report.source.file_name, "text": text}
        click.echo(say(Message("{file} 中没有“{text}”", told)), err=True)
    context.exit(0 if found else 1)

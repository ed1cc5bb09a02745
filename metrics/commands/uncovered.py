"""`uncovered`: the numerals of a report that are in no row yet."""

import os

import click

from metrics.audit.ledger import ledger
from metrics.audit.texts import text_of
from metrics.language import lang_option, say
from metrics.settings import read_settings
from metrics.tables import read_folder
from metrics.words import Message


@click.command(
    help="报告中尚未登记的数字 · numerals of a report that are neither curated nor excluded"
)
@click.argument("source_id")
@lang_option
@click.pass_context
def command(context: click.Context, source_id: str) -> None:
    settings = read_settings(os.environ)
    report = text_of(source_id, settings)
    account = ledger(report, read_folder(settings.data).data)
    for numeral in account.unaccounted:
        paragraph = report.paragraph(numeral.start)
        click.echo(
            f"{numeral.start}\t{numeral.printed}\t{paragraph}\t{report.around(numeral.start)}"
        )
    told = {"n": len(account.unaccounted), "total": account.numerals}
    click.echo(say(Message("{total} 个数字中有 {n} 个未登记", told)), err=True)
    context.exit(1 if account.unaccounted else 0)

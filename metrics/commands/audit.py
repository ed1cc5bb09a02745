"""`audit`: prove the data, against the reports where they are at hand."""

import json
import os
from pathlib import Path

import click

from metrics.audit import Report, audit
from metrics.language import lang_option, say, spoken
from metrics.settings import read_settings
from metrics.words import Message, translator


@click.command(
    help="核验数据：逐条检查，全部成立才以 0 退出 · "
    "prove the data: every check, exit status 0 only when all hold"
)
@click.option(
    "--sources",
    type=click.Path(path_type=Path),
    help="报告原文所在的文件夹，默认取 CHENGJIAN_SOURCES · folder of the reports",
)
@click.option("--json", "as_json", is_flag=True, help="输出 JSON · print JSON")
@lang_option
@click.pass_context
def command(context: click.Context, sources: Path | None, as_json: bool) -> None:
    settings = read_settings(os.environ)
    report = audit(settings.data, sources or settings.sources)
    if as_json:
        content = report.as_json(translator(spoken()[0]))
        click.echo(json.dumps(content, ensure_ascii=False, indent=2))
    else:
        _tell(report)
    context.exit(0 if report.ok else 1)


def _tell(report: Report) -> None:
    for account in report.ledgers:
        told = {
            "source": account.source_id,
            "numerals": account.numerals,
            "curated": account.curated,
            "excluded": account.excluded,
            "unaccounted": len(account.unaccounted),
        }
        click.echo(
            say(
                Message(
                    "{source}：数字 {numerals}，收录 {curated}，剔除 {excluded}，"
                    "未登记 {unaccounted}",
                    told,
                )
            )
        )
    for failure in report.failures:
        for language in spoken():
            click.echo(failure.say(translator(language)))
    if report.skipped:
        checks = {"checks": ", ".join(report.skipped)}
        click.echo(say(Message("手头没有报告原文，未做的检查：{checks}", checks)))
    click.echo(say(Message("{n} 项检查不成立", {"n": len(report.failures)})))

"""`python -m metrics`: the commands for curators and scripts.

A command is a file in `commands/` and a line in COMMANDS; it is imported when it is called, so
that none waits for what another needs.
"""

from importlib import import_module
from typing import Any

import click

from metrics.errors import ChengjianError, UnknownCodeError
from metrics.language import refusal

COMMANDS = (
    ("query", "按地点、年份、主题、指标取数 · figures by place, year, theme, indicator"),
    ("audit", "核验数据，可对照报告原文 · prove the data, against the reports where at hand"),
    ("locate", "在报告中查找一段文字 · find a text in a report"),
    ("uncovered", "报告中尚未登记的数字 · numerals of a report in no row yet"),
    ("package", "改过数据后重写 datapackage.json · rewrite it after an edit of the data"),
)
FAILED, MISUSED = 1, 2


class Commands(click.Group):
    """Commands by name, each imported on first use; errors of our family are told, not traced."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return [name for name, _ in COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"metrics.commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(COMMANDS)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ChengjianError as error:
            click.echo(refusal(error), err=True)
            ctx.exit(MISUSED if isinstance(error, UnknownCodeError) else FAILED)


@click.group(cls=Commands, help="城鉴的数据命令 · Chengjian: commands over the curated data")
def main() -> None:
    pass


if __name__ == "__main__":
    main(prog_name="python -m metrics")

"""`package`: describe the data folder anew after an edit."""

import os
from datetime import datetime

import click

from metrics.language import lang_option, say
from metrics.package import write_package
from metrics.settings import read_settings
from metrics.tables import read_data
from metrics.tables.versions import data_version
from metrics.words import Message


@click.command(
    help="检查数据文件夹并重写 datapackage.json · "
    "check the data folder and rewrite its datapackage.json"
)
@click.option(
    "--version",
    "version",
    type=click.DateTime(["%Y-%m-%d"]),
    default=lambda: datetime.now().astimezone().strftime("%Y-%m-%d"),
    help="数据版本 YYYY-MM-DD，默认今天 · version of the data, today unless given",
)
@lang_option
def command(version: datetime) -> None:
    folder = read_settings(os.environ).data
    read_data(folder)  # a description of faulty files would vouch for them
    path = write_package(folder, f"{version:%Y-%m-%d}")
    told = {"file": path, "version": data_version(folder)}
    click.echo(say(Message("已写 {file}，数据版本 {version}", told)))

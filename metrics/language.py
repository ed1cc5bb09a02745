"""The language of a command's messages: one where it was asked for, both where it was not."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import click

from metrics.errors import ChengjianError
from metrics.words import LANGUAGES, Language, Message, translator

KEY = "metrics.language"
Command = TypeVar("Command", bound=Callable[..., Any])


def lang_option(command: Command) -> Command:
    """Adds `--lang zh|en` to a command; `say` and the error display follow it."""
    return click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        callback=_remember,
        expose_value=False,
        is_eager=True,
        help="信息所用语言，默认两种都写 · language of messages, both unless given",
    )(command)


def _remember(context: click.Context, _: click.Parameter, language: str | None) -> None:
    context.meta[KEY] = language


def spoken() -> tuple[Language, ...]:
    """The languages that messages of the running command are written in."""
    language = click.get_current_context().meta.get(KEY)
    return (cast("Language", language),) if language else LANGUAGES


def say(message: Message) -> str:
    """A message in each of these languages, a line each."""
    return "\n".join(message.say(translator(language)) for language in spoken())


def refusal(error: ChengjianError) -> str:
    """An error's sentence in each of these languages, a line each."""
    return "\n".join(error.sentence(translator(language)) for language in spoken())

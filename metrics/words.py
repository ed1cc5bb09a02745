"""Words in two languages: Chinese is the source, English comes from `locale/`.

A text is marked where it is written, `t("…")` or `Message("…")`, and Babel collects it. The
catalogue is read as the translator left it (.po), so nothing has to be compiled before a start.
"""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Literal, get_args

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
LOCALE_FOLDER = Path(__file__).resolve().parent.parent / "locale"


@dataclass(frozen=True, slots=True)
class Translate:
    """Turns a Chinese source text into the reader's language and fills its `{places}`."""

    language: Language
    catalogue: gettext.NullTranslations

    def __call__(self, text: str, /, **values: object) -> str:
        spoken = self.catalogue.gettext(text) if text else ""  # gettext answers "" with its header
        return spoken.format_map(values)

    def plural(self, text: str, n: int, /, **values: object) -> str:
        """`text` with `{n}`; English chooses its plural form by `n`."""
        return self.catalogue.ngettext(text, text, n).format_map({"n": n, **values})


@dataclass(frozen=True, slots=True)
class Message:
    """A text that has not chosen its language yet: an error's words, a reason, a label."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def say(self, t: Translate) -> str:
        spoken = {k: v.say(t) if isinstance(v, Message) else v for k, v in self.values.items()}
        return t(self.text, **spoken)


@cache
def translator(language: Language) -> Translate:
    """The translator of a language; Chinese is the source and needs no catalogue."""
    if language == "zh":
        return Translate("zh", gettext.NullTranslations())
    compiled = BytesIO()
    with (LOCALE_FOLDER / language / "LC_MESSAGES" / "chengjian.po").open("rb") as po:
        write_mo(compiled, read_po(po, locale=language))
    compiled.seek(0)
    return Translate(language, gettext.GNUTranslations(compiled))

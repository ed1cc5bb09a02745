"""Names from the data as words of a message: both languages stand in the row, none is looked up.

A `Message` has not chosen its language; what is filled into it must not have chosen one either.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from metrics.labels import LABELS
from metrics.model import Breakdown, Category, Indicator, Place
from metrics.words import Message, Translate


class Sayable(Protocol):
    """A message, a name, a period, an interval: whatever knows its words in a language."""

    def say(self, t: Translate) -> str: ...


@dataclass(frozen=True, slots=True)
class Name(Message):
    """A name as its row spells it; `text` is the Chinese one."""

    english: str = ""

    def say(self, t: Translate) -> str:
        return self.text if t.language == "zh" else self.english


@dataclass(frozen=True, slots=True)
class Listing(Message):
    """Several things said one after another, `text` between them."""

    items: tuple[Sayable, ...] = ()

    def say(self, t: Translate) -> str:
        return (t(self.text) if self.text else "").join(item.say(t) for item in self.items)


def name(row: Place | Indicator | Breakdown | Category) -> Name:
    return Name(row.name_zh, english=row.name_en)


def term(code: StrEnum) -> Message:
    """The name of a code; of no words where the list names none for it (exact)."""
    return LABELS[type(code)][code] or Name("")


def said(item: Sayable) -> Listing:
    """A period or an interval as a value of a message."""
    return Listing("", items=(item,))


def enumeration(items: Iterable[Sayable]) -> Listing:
    """Names side by side: 宁波、温州."""
    return Listing(Message("、").text, items=tuple(items))


def cases(items: Iterable[Sayable]) -> Listing:
    """Statements side by side: 北仑为存量；宁波为流量."""
    return Listing(Message("；").text, items=tuple(items))

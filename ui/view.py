"""What the running session shows: the catalogue, the choice its address makes, the language."""

import os
from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from exhibits.view import View
from metrics.catalogue import Catalogue, open_catalogue
from metrics.settings import Settings, read_settings
from metrics.words import Language, Translate, translator
from ui import address
from ui.address import Choice, Ground

Fingerprint = tuple[tuple[str, int, int], ...]


def settings() -> Settings:
    return read_settings(os.environ)


def catalogue() -> Catalogue:
    """The catalogue of the data folder, opened again when a file of it changes."""
    return _held()[0]


def ground() -> Ground:
    """What an address can name in that catalogue."""
    return _held()[1]


def _held() -> tuple[Catalogue, Ground]:
    # When code changes under a running server every module is loaded anew, and rows held from
    # before are of classes that no longer are.
    told = settings()
    return _open(told, _fingerprint(told.data), id(Catalogue))


@st.cache_resource(show_spinner=False, max_entries=2)
def _open(
    _settings: Settings,
    fingerprint: Fingerprint,  # noqa: ARG001  a key of the cache, as the next
    code: int,  # noqa: ARG001
) -> tuple[Catalogue, Ground]:
    opened = open_catalogue(_settings, last_good=True)
    return opened, address.ground(opened)


def _fingerprint(folder: Path) -> Fingerprint:
    """What tells that a data folder was edited; a file gone between two looks counts as edited."""
    try:
        stats = [(str(path), path.stat()) for path in sorted(folder.iterdir())]
    except OSError:
        return ()
    return tuple((path, stat.st_mtime_ns, stat.st_size) for path, stat in stats)


def choice() -> Choice:
    """The choice the address of this session makes."""
    names = (address.PLACE, address.YEAR, address.LANG)
    params = {name: st.query_params.get_all(name) for name in names}
    return address.parse(params, ground())


def choose(chosen: Choice) -> None:
    """Writes a choice into the address; the run that follows shows it."""
    st.query_params.from_dict(address.write(chosen, ground()))


def language() -> Language:
    """The language of the address, else the browser's."""
    asked = [code for code in st.query_params.get_all(address.LANG) if code in ("zh", "en")]
    if asked:
        return "zh" if asked[0] == "zh" else "en"
    return address.browser_language(st.context.locale)


def translate() -> Translate:
    return translator(language())


def params() -> Mapping[str, list[str]]:
    """What a link to another page carries, so that the choice holds there."""
    return address.write(choice(), ground())


def current_view() -> View:
    """The choice as every exhibit is asked for it."""
    told = settings()
    return View(
        catalogue(),
        choice().selection(ground()),
        translate(),
        told.period_caution_years,
        told.period_limit_years,
    )

"""The charts' two scripts: Plotly's, and our own that calls it (component/chart.js).

Plotly's is the small bundle where set-up fetched it, else the plotly wheel's own file, four times
its size. The browser asks for a script once, by an address with a hash of its content, so that no
reader is left with an older one. `static/` beside dashboard.py (ignored by git) is what Streamlit
serves under /app/static/ by itself (`enableStaticServing`), so that plain `streamlit run
dashboard.py` works; serve.py answers the same addresses for good and compressed. Scripts that
`static/` lacks are copied there; where it cannot be written, only serve.py can draw.
"""

import hashlib
import os
import tempfile
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import plotly
import streamlit as st
from plotly.offline import get_plotlyjs_version

from metrics.settings import PROJECT

FOLDER = PROJECT / "static"
STATIC = "/app/static"  # where Streamlit serves that folder
WHEEL = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
OURS = Path(__file__).parent / "component" / "chart.js"


@dataclass(frozen=True, slots=True)
class Package:
    """The npm package that is asked for, its file in it, and the SHA-256 of that file."""

    package: str
    version: str
    file: str
    sha256: str

    @property
    def name(self) -> str:
        return f"plotly-basic-{self.sha256[:16]}.js"


@dataclass(frozen=True, slots=True)
class Script:
    """What is served under which name, from which file."""

    name: str
    path: Path

    @property
    def address(self) -> str:
        """Where the browser finds it, on our own origin."""
        base = str(st.get_option("server.baseUrlPath") or "").strip("/")
        return f"{'/' if base else ''}{base}{STATIC}/{self.name}"


def wanted() -> Package:
    """What the repository asks set-up to fetch."""
    return Package(**tomllib.loads((Path(__file__).parent / "plotly.toml").read_text("utf-8")))


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@cache
def bundle(folder: Path = FOLDER, wheel: Path = WHEEL) -> Script:
    """Plotly for this run: the small bundle where it is there and whole, else the wheel's."""
    small = wanted()
    path = folder / small.name
    is_ours = small.version == get_plotlyjs_version()
    if is_ours and path.is_file() and sha256(path) == small.sha256:
        return Script(small.name, path)
    return _copied(wheel, "plotly", folder)


@cache
def chart_script(folder: Path = FOLDER, source: Path = OURS) -> Script:
    """Our own script for this run."""
    return _copied(source, "chart", folder)


def scripts() -> tuple[Script, ...]:
    """All that a page with charts asks for."""
    return bundle(), chart_script()


def place(content: bytes, path: Path) -> None:
    """Writes a file whole or not at all; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _copied(source: Path, stem: str, folder: Path) -> Script:
    """The file as a script of `folder`; where that cannot be written, from where it stands."""
    name = f"{stem}-{sha256(source)[:16]}.js"
    path = folder / name
    try:
        if not path.is_file() or path.stat().st_size != source.stat().st_size:
            place(source.read_bytes(), path)
    except OSError:
        return Script(name, source)
    return Script(name, path)

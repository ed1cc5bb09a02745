"""Which of Plotly's scripts is served, and from where."""

import hashlib
from pathlib import Path

import pytest
from plotly.offline import get_plotlyjs_version

from ui import bundle as module
from ui.bundle import FOLDER, WHEEL, Package, bundle, chart_script, place, wanted

SMALL = b"small script"
FULL = b"full script of the wheel"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Package:
    """A small bundle of this plotly's version with a hash of its own."""
    digest = hashlib.sha256(SMALL).hexdigest()
    small = Package("plotly-small", get_plotlyjs_version(), "package/small.js", digest)
    monkeypatch.setattr(module, "wanted", lambda: small)
    return small


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    path = tmp_path / "wheel.js"
    path.write_bytes(FULL)
    return path


def test_the_bundle_asked_for_is_of_the_installed_plotly() -> None:
    assert wanted().version == get_plotlyjs_version(), (
        "run `python -m tools.plotly_bundle --hash` and write what it prints into ui/plotly.toml"
    )


def test_the_wheel_has_its_own_script() -> None:
    assert WHEEL.is_file()


def test_a_small_script_that_is_whole_is_served(
    asked: Package, wheel: Path, tmp_path: Path
) -> None:
    place(SMALL, tmp_path / "static" / asked.name)
    served = bundle(tmp_path / "static", wheel)
    assert served.path.read_bytes() == SMALL
    assert served.address == f"/app/static/plotly-basic-{asked.sha256[:16]}.js"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(None, id="not fetched"),
        pytest.param(b"", id="empty"),
        pytest.param(SMALL + b"x", id="changed"),
    ],
)
def test_else_the_wheels_script_is_served_from_the_same_folder(
    asked: Package, wheel: Path, tmp_path: Path, content: bytes | None
) -> None:
    folder = tmp_path / "static"
    if content is not None:
        place(content, folder / asked.name)
    served = bundle(folder, wheel)
    assert served.path.parent == folder
    assert served.path.read_bytes() == FULL
    assert hashlib.sha256(FULL).hexdigest()[:16] in served.name


def test_a_small_script_of_another_version_is_not_served(
    monkeypatch: pytest.MonkeyPatch, wheel: Path, tmp_path: Path
) -> None:
    old = Package("plotly-small", "0.0.1", "x.js", hashlib.sha256(SMALL).hexdigest())
    monkeypatch.setattr(module, "wanted", lambda: old)
    place(SMALL, tmp_path / "static" / old.name)
    assert bundle(tmp_path / "static", wheel).path.read_bytes() == FULL


def test_a_copy_that_is_not_whole_is_made_anew(asked: Package, wheel: Path, tmp_path: Path) -> None:
    folder = tmp_path / "static"
    place(b"half", folder / bundle(tmp_path / "elsewhere", wheel).name)
    assert bundle(folder, wheel).path.read_bytes() == FULL


def test_where_nothing_can_be_written_the_wheel_itself_is_named(
    asked: Package, wheel: Path, tmp_path: Path
) -> None:
    (tmp_path / "static").write_text("a file where the folder should be")
    assert bundle(tmp_path / "static", wheel).path == wheel


def test_a_file_is_placed_whole_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(OSError, match="taken"):
        place(SMALL, tmp_path / "taken")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_the_folder_is_the_one_the_framework_serves() -> None:
    assert FOLDER.name == "static"
    config = (FOLDER.parent / ".streamlit" / "config.toml").read_text("utf-8")
    assert "enableStaticServing = true" in config
    assert "/static/" in (FOLDER.parent / ".gitignore").read_text("utf-8").splitlines()


def test_our_own_script_is_served_by_its_content(tmp_path: Path) -> None:
    source = tmp_path / "ours.js"
    source.write_bytes(SMALL)
    served = chart_script(tmp_path / "static", source)
    assert served.path.read_bytes() == SMALL
    assert served.address == f"/app/static/chart-{hashlib.sha256(SMALL).hexdigest()[:16]}.js"

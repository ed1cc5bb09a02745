"""What serve.py adds to the dashboard: headers, compression, the charts' script for good."""

import gzip
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from email.message import Message

import pytest

from tests.browser.serving import PROJECT, served
from ui.bundle import STATIC, Script, bundle, chart_script
from ui.headers import INDEX, security

SCRIPTS = [pytest.param(bundle(), id="Plotly"), pytest.param(chart_script(), id="ours")]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served("serve.py", log=tmp_path_factory.mktemp("serve") / "log") as address:
        yield address


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of `streamlit run dashboard.py`."""
    command = ("-m", "streamlit", "run", "dashboard.py")
    with served(*command, log=tmp_path_factory.mktemp("plain") / "log") as address:
        yield address


def get(address: str, sent: Mapping[str, str] | None = None) -> tuple[Message, bytes]:
    request = urllib.request.Request(address, headers=dict(sent or {}))  # noqa: S310
    with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310
        return answer.headers, answer.read()


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("/", id="the start page"),
        pytest.param("/coverage", id="a page's own address"),
        pytest.param("/_stcore/health", id="the probe"),
        pytest.param(f"{STATIC}/{bundle().name}", id="a script of the charts"),
        pytest.param("/static/favicon.png", id="a file of the framework"),
    ],
)
def test_every_answer_has_the_headers(address: str, path: str) -> None:
    got, _ = get(address + path)
    wanted = security(INDEX.read_text("utf-8"))
    assert {name: got.get_all(name) for name in wanted} == {n: [v] for n, v in wanted.items()}


def test_the_start_page_served_is_the_one_the_policy_knows(address: str) -> None:
    _, page = get(address)
    assert page == INDEX.read_bytes()


def test_the_probe_says_ok(address: str) -> None:
    assert get(f"{address}/_stcore/health")[1] == b"ok"


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_charts_scripts_are_kept_for_good_and_zipped(address: str, script: Script) -> None:
    got, body = get(f"{address}{STATIC}/{script.name}", {"Accept-Encoding": "gzip"})
    assert "immutable" in str(got["Cache-Control"])
    assert str(got["Content-Type"]).startswith("text/javascript")
    assert gzip.decompress(body) == script.path.read_bytes()
    assert len(body) < script.path.stat().st_size / 2


def test_the_frameworks_own_scripts_are_zipped(address: str) -> None:
    script = next((INDEX.parent / "static" / "js").glob("index.*.js"))
    path = f"/static/js/{script.name}"
    got, body = get(address + path, {"Accept-Encoding": "gzip"})
    assert got["Content-Encoding"] == "gzip"
    assert gzip.decompress(body) == script.read_bytes()


def test_the_start_page_is_asked_for_anew_each_time(address: str) -> None:
    assert get(address)[0]["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("script", SCRIPTS)
def test_without_serve_py_the_charts_have_their_scripts_too(plain: str, script: Script) -> None:
    got, body = get(f"{plain}{STATIC}/{script.name}")
    assert "javascript" in str(got["Content-Type"])
    assert body == script.path.read_bytes()


def test_a_setting_that_cannot_be_used_is_told_in_both_languages() -> None:
    run = subprocess.run(
        [sys.executable, "serve.py"],
        cwd=PROJECT,
        env={**os.environ, "CHENGJIAN_PORT": "eighty"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 1
    assert "CHENGJIAN_PORT" in run.stderr
    assert len(run.stderr.strip().splitlines()) == 2
    assert "Traceback" not in run.stderr

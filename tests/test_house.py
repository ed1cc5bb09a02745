"""What keeps the two commands honest: locks, layers, what the server may do."""

import re
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
NO_LAYER = {"tests", "tools", "benchmarks"}


def pins(name: str) -> dict[str, str]:
    text = (PROJECT / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, flags=re.MULTILINE))


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_the_lock_holds_what_is_required(name: str) -> None:
    required = pins(f"{name}.txt")
    assert required
    assert required.items() <= pins(f"{name}.lock").items(), "run `make lock`"


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_and_says_what_it_is_for(name: str) -> None:
    lines = (PROJECT / name).read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    assert [row for row in rows if not re.fullmatch(r"[a-z0-9-]+==\S+ +# \S.+", row)] == []


def test_both_locks_install_the_same_version_of_a_package() -> None:
    runtime, tools = pins("requirements.lock"), pins("requirements-dev.lock")
    assert {name for name in runtime.keys() & tools.keys() if runtime[name] != tools[name]} == set()


def test_every_package_is_held_to_its_layer() -> None:
    packages = {path.parent.name for path in PROJECT.glob("*/*.py")} | {
        path.parent.parent.name for path in PROJECT.glob("[!.]*/*/*.py")
    }
    rules = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    assert packages - NO_LAYER == set(rules["tool"]["importlinter"]["root_packages"])


@pytest.mark.parametrize(
    ("section", "option", "wanted"),
    [
        pytest.param("server", "address", "127.0.0.1", id="only this machine is served"),
        pytest.param("server", "maxUploadSize", 20, id="uploads end at 20 MB"),
        pytest.param("server", "enableXsrfProtection", True, id="forged requests are refused"),
        pytest.param("server", "enableAgentApi", False, id="no agent API"),
        pytest.param("client", "showErrorDetails", "none", id="no traceback reaches a reader"),
        pytest.param("client", "showErrorLinks", False, id="no link leaves the page"),
        pytest.param("client", "toolbarMode", "minimal", id="no developer menu"),
        pytest.param("browser", "gatherUsageStats", False, id="no telemetry"),
    ],
)
def test_the_server_is_closed_unless_told(section: str, option: str, wanted: object) -> None:
    text = (PROJECT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text)[section][option] == wanted

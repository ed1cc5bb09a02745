"""A real browser, a served page, and a watch on what the page must never do."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserType, ConsoleMessage, Page, Request, expect

from tests.browser.serving import served

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
expect.set_options(timeout=20_000)  # milliseconds; a busy machine is no failure
# On every cold deep link the framework looks for these beneath the page's own address.
PROBES = ("/_stcore/health", "/_stcore/host-config")


def chromium(own: str) -> str | None:
    """The browser to drive: the one that is named, the system's, Playwright's own, or none."""
    named = os.environ.get("CHENGJIAN_CHROMIUM", "")
    found = (shutil.which(name) for name in (named, *NAMES) if name)
    return next((path for path in found if path), own if Path(own).exists() else None)


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], browser_type: BrowserType
) -> dict[str, Any]:
    path = chromium(browser_type.executable_path)
    if path is None:
        stop = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        stop("no Chromium here: apt-get install chromium, or name one in CHENGJIAN_CHROMIUM")
    return {**browser_type_launch_args, "executable_path": path, "args": list(FLAGS)}


@pytest.fixture(scope="session")
def base_url() -> None:
    """None: tests write whole addresses. The plugin's own is of a form pytest gives up."""


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    size = {"width": 1366, "height": 900}
    return {**browser_context_args, "locale": "zh-CN", "viewport": size, "color_scheme": "light"}


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The dashboard's address, served by serve.py on the curated data."""
    log = tmp_path_factory.mktemp("dashboard") / "log"
    with served("serve.py", log=log) as address:
        yield address


class Watch:
    """What a page did that it must not: errors told, requests that leave the origin."""

    def __init__(self, page: Page) -> None:
        self.errors: list[str] = []
        self.strangers: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        where = message.location.get("url", "").partition("?")[0]
        if message.type == "error" and not where.endswith(PROBES):
            self.errors.append(message.text)

    def _request(self, request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "blob:", "data:")):
            self.strangers.append(request.url)


@pytest.fixture
def watched(page: Page) -> Iterator[Page]:
    """A page that must end without an error in its console (a breach of the content policy is
    one) and without a request to anybody else."""
    watch = Watch(page)
    yield page
    assert watch.errors == []
    assert watch.strangers == []

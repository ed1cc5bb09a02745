"""`make pictures`: the README's pictures, taken from the running dashboard."""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import FLAGS, chromium
from tests.browser.serving import PROJECT, served

FOLDER = PROJECT / "docs" / "pictures"
SIZE = {"width": 1366, "height": 900}
PICTURES = {
    "overview.png": ("/?lang=zh", "zh-CN"),
    "overview-en.png": ("/?lang=en", "en-US"),
}


def main() -> None:
    """Serves the curated data and saves each page as a reader first sees it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    log = Path(tempfile.mkdtemp()) / "log"
    with served("serve.py", log=log) as address, sync_playwright() as playwright:
        path = chromium(playwright.chromium.executable_path)
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for name, (page, locale) in PICTURES.items():
            _take(browser, address + page, locale, FOLDER / name)
        browser.close()


def _take(browser: Browser, address: str, locale: str, path: Path) -> None:
    context = browser.new_context(viewport=SIZE, locale=locale, color_scheme="light")  # type: ignore[arg-type]  # a size is these two
    page = context.new_page()
    page.goto(address)
    page.locator(".js-plotly-plot .main-svg").first.wait_for()
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1000)  # charts below the first are drawn one after another
    page.screenshot(path=path)
    context.close()


if __name__ == "__main__":
    main()

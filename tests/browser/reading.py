"""What a test does that opens the dashboard and reads its choice."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

WAIT = 30_000  # milliseconds; a loaded machine takes its time over a first page
RATES = ".st-key-exhibit-coverage-party_organisation"


def opened(page: Page, address: str) -> Page:
    """The page at an address once its run has ended."""
    page.goto(address)
    expect(page.locator(".cj-title")).to_be_visible(timeout=WAIT)
    at_rest = page.locator('.stApp[data-test-script-state="notRunning"]')
    expect(at_rest).to_be_attached(timeout=WAIT)
    return page


def chosen(page: Page) -> dict[str, list[str]]:
    """The codes in the address."""
    return parse_qs(urlsplit(page.url).query)


def pill(page: Page, name: str) -> Locator:
    """The button of a city in the row of filters."""
    return page.locator(".st-key-filters").get_by_role("button", name=name)

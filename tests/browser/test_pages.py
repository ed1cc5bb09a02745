"""Every page in a real browser: clean, calm, as wide as the window, open to a click and a key."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reading import RATES, WAIT, opened
from tests.browser.serving import served
from ui.menu import PAGES, Entry

EVIDENCE = "这个数字的出处"
SCROLLING = "html, .stMain, .stMainBlockContainer"
by_script = pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.script)


def test_the_first_visit_of_a_server_may_be_a_deep_link(watched: Page, tmp_path: Path) -> None:
    with served("serve.py", log=tmp_path / "log") as address:
        page = opened(watched, f"{address}/coverage?place=330300&lang=zh")
        expect(page.locator(".cj-title")).to_have_text("覆盖率")
        expect(page.get_by_text("Page not found")).to_have_count(0)
        expect(page.locator(RATES)).to_be_visible(timeout=WAIT)


@by_script
def test_a_page_opens_without_an_error_or_a_stranger(
    watched: Page, dashboard: str, entry: Entry
) -> None:
    page = opened(watched, f"{dashboard}/{entry.address}")
    expect(page.locator(".cj-title")).to_have_text(entry.title.text)
    expect(page.locator(".stException")).to_have_count(0)
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")


@by_script
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_phone_never_scrolls_sideways(
    watched: Page, dashboard: str, entry: Entry, language: str
) -> None:
    watched.set_viewport_size({"width": 390, "height": 844})
    page = opened(watched, f"{dashboard}/{entry.address}?lang={language}")
    page.wait_for_load_state("networkidle")
    wider = page.locator(SCROLLING).evaluate_all(
        "all => all.filter(one => one.scrollWidth > one.clientWidth).map(one => one.className)"
    )
    assert wider == []


def test_the_first_language_is_the_browsers(browser: Browser, dashboard: str) -> None:
    with browser.new_context(locale="en-GB") as context:
        page = opened(context.new_page(), f"{dashboard}/coverage")
        expect(page.locator(".cj-title")).to_have_text("Coverage rates")


def test_a_click_on_a_mark_opens_its_evidence(watched: Page, dashboard: str) -> None:
    page = opened(watched, f"{dashboard}/coverage")
    mark = page.locator(RATES).locator(".cj-plot .point").first
    mark.scroll_into_view_if_needed(timeout=WAIT)
    mark.click(force=True)
    evidence = page.get_by_role("dialog")
    expect(evidence).to_contain_text(EVIDENCE, timeout=WAIT)
    expect(evidence).to_contain_text("浙江三市学习考察报告")
    expect(evidence).to_contain_text("SHA-256")
    page.keyboard.press("Escape")
    expect(evidence).to_have_count(0, timeout=WAIT)


def test_a_row_chosen_by_keyboard_opens_its_evidence(watched: Page, dashboard: str) -> None:
    page = opened(watched, f"{dashboard}/evidence?place=511100")
    rows = page.locator("canvas").first
    expect(rows).to_be_visible(timeout=WAIT)
    rows.focus()
    for key in ("ArrowDown", "Shift+Space"):
        page.keyboard.press(key)
    expect(page.get_by_role("dialog")).to_contain_text(EVIDENCE, timeout=WAIT)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0, timeout=WAIT)


def test_a_closed_evidence_stays_closed(watched: Page, dashboard: str) -> None:
    page = opened(watched, f"{dashboard}/evidence?place=511100")
    page.locator("canvas").first.focus()
    page.keyboard.press("Shift+Space")
    expect(page.get_by_role("dialog")).to_be_visible(timeout=WAIT)
    page.keyboard.press("Escape")
    page.get_by_label("检索").fill("储备")
    expect(page.locator(".stMain")).to_contain_text(re.compile(r"\d+个数字"))
    page.wait_for_timeout(1500)
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_headline_opens_its_evidence(watched: Page, dashboard: str) -> None:
    page = opened(watched, dashboard)
    page.locator(".st-key-headline-511100").get_by_role("button").click(timeout=WAIT)
    expect(page.get_by_role("dialog")).to_contain_text("900人", timeout=WAIT)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_data_is_saved_under_the_headline(watched: Page, dashboard: str, ending: str) -> None:
    page = opened(watched, f"{dashboard}/coverage")
    button = page.locator(RATES).get_by_role("button", name=f"数据 {ending.upper()}")
    with page.expect_download(timeout=WAIT) as saved:
        button.click(timeout=WAIT)
    assert re.fullmatch(rf"三地.+-[0-9a-f]{{8}}\.{ending}", saved.value.suggested_filename)
    content = saved.value.path().read_bytes()
    assert content.startswith(b"\xef\xbb\xbf" if ending == "csv" else b"PK")

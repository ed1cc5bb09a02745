"""The dashboard as a new reader uses it: three questions, a picture of each answer, a link sent."""

import io

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.reading import WAIT

PICTURE = (3840, 2160)
QUESTIONS = {
    "who is in Leshan's reserve": (
        "储备构成",
        ".st-key-exhibit-reserve-breakdowns-511100",
        ("900", "党政机关", "650", "事业单位", "150", "体制外", "100"),
    ),
    "which city covers most, from which counts": (
        "覆盖率",
        ".st-key-exhibit-coverage-party_organisation",
        ("温州", "100%", "2,219", "95.9%", "1,806", "1,883", "92.9%", "2,790", "3,004"),
    ),
    "why two totals may not stand side by side": (
        "人才总量",
        ".st-key-exhibit-talent-size",
        ("23万", "22.4万", "不可比", "存量", "流量", "层级"),
    ),
}


def answer(page: Page, title: str, card: str) -> Locator:
    """The card of a question, reached through the menu."""
    page.locator(".st-key-menu").get_by_role("link", name=title).click()
    expect(page.locator(".cj-title")).to_have_text(title, timeout=WAIT)
    shown = page.locator(card)
    expect(shown.locator(".cj-plot .main-svg").first).to_be_attached(timeout=WAIT)
    return shown


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_answer_is_on_the_page_and_in_a_picture(
    watched: Page, dashboard: str, question: str
) -> None:
    title, card, words = QUESTIONS[question]
    watched.goto(dashboard)
    shown = answer(watched, title, card)
    for word in words:
        expect(shown).to_contain_text(word)
    with watched.expect_download(timeout=WAIT) as saved:
        shown.get_by_role("button", name="下载图片").click()
    picture = Image.open(io.BytesIO(saved.value.path().read_bytes()))
    assert picture.size == PICTURE
    assert saved.value.suggested_filename.endswith(".png")


def test_a_link_shows_a_colleague_the_same_in_english(
    watched: Page, dashboard: str, browser: Browser
) -> None:
    watched.context.grant_permissions(["clipboard-read", "clipboard-write"])
    watched.goto(f"{dashboard}/?place=330200&place=330206")
    title, card, _ = QUESTIONS["why two totals may not stand side by side"]
    shown = answer(watched, title, card)
    shown.get_by_role("button", name="复制链接").click()
    expect(shown).to_contain_text("链接已复制", timeout=WAIT)
    link = str(watched.evaluate("navigator.clipboard.readText()"))
    with browser.new_context(locale="en-US") as context:
        page = context.new_page()
        page.goto(link)
        expect(page.locator(".cj-title")).to_have_text("Talent totals", timeout=WAIT)
        there = page.locator(card)
        expect(there).to_contain_text("Not comparable", timeout=WAIT)
        expect(there.locator(".cj-subtitle")).to_contain_text("Beilun")
        pressed = page.locator('.st-key-filters button[aria-pressed="true"]')
        expect(pressed).to_have_count(2)


def test_evidence_gives_words_to_copy(watched: Page, dashboard: str) -> None:
    watched.goto(f"{dashboard}/?lang=zh")
    watched.locator(".st-key-headline-511100").get_by_role("button").click(timeout=WAIT)
    evidence = watched.get_by_role("dialog")
    expect(evidence.locator("code")).to_have_count(2, timeout=WAIT)
    sentence, citation = evidence.locator("code").all_inner_texts()
    assert "900人" in sentence
    assert "年份为推定" in sentence
    assert citation.startswith("乐山市委统战部")

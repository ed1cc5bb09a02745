"""The choice: in the filters, in the address and on the page it is one and the same."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading import RATES, WAIT, chosen, opened, pill


def test_a_change_reaches_chart_sentence_and_address(watched: Page, dashboard: str) -> None:
    page = opened(watched, f"{dashboard}/coverage")
    card = page.locator(RATES)
    expect(card.locator(".cj-headline")).to_contain_text("三地", timeout=WAIT)
    expect(card.locator(".cj-plot .point")).to_have_count(3, timeout=WAIT)
    pill(page, "温州").click()
    expect(card.locator(".cj-headline")).not_to_contain_text("三地", timeout=WAIT)
    expect(card.locator(".cj-plot .point")).to_have_count(2, timeout=WAIT)
    expect(card.locator(".cj-subtitle")).not_to_contain_text("温州")
    assert chosen(page)["place"] == ["130300", "330200", "330206", "330600", "511100"]


def test_back_gives_back_the_choice_before(watched: Page, dashboard: str) -> None:
    page = opened(watched, f"{dashboard}/coverage")
    pill(page, "温州").click()
    expect(pill(page, "温州")).to_have_attribute("aria-pressed", "false", timeout=WAIT)
    page.wait_for_url(re.compile("place="))
    page.go_back()
    expect(pill(page, "温州")).to_have_attribute("aria-pressed", "true", timeout=WAIT)
    expect(page.locator(RATES).locator(".cj-headline")).to_contain_text("三地", timeout=WAIT)


def test_a_cold_link_shows_frame_and_choice(watched: Page, dashboard: str) -> None:
    page = opened(watched, f"{dashboard}/coverage?place=330300&place=330600&year=2003&lang=en")
    expect(page.locator(".cj-title")).to_have_text("Coverage rates")
    expect(page.locator(".st-key-menu")).to_contain_text("Data and evidence")
    for name, pressed in (("Wenzhou", "true"), ("Shaoxing", "true"), ("Ningbo", "false")):
        expect(pill(page, name)).to_have_attribute("aria-pressed", pressed)
    expect(page.locator(RATES).locator(".cj-subtitle")).to_contain_text("Wenzhou", timeout=WAIT)
    expect(page.locator(".st-key-filters")).to_contain_text("2003")


def test_the_menu_keeps_the_choice(watched: Page, dashboard: str) -> None:
    page = opened(watched, f"{dashboard}/?place=511100&lang=zh")
    page.locator(".st-key-menu").get_by_role("link", name="储备构成").click()
    expect(page.locator(".cj-title")).to_have_text("储备构成", timeout=WAIT)
    assert urlsplit(page.url).path == "/reserve"
    assert chosen(page)["place"] == ["511100"]
    expect(pill(page, "宁波")).to_have_attribute("aria-pressed", "false")


def test_the_other_language_keeps_page_and_choice(watched: Page, dashboard: str) -> None:
    page = opened(watched, f"{dashboard}/reserve?place=511100&lang=zh")
    page.get_by_role("button", name="English").click()
    expect(page.locator(".cj-title")).to_have_text("Reserve composition", timeout=WAIT)
    assert chosen(page) == {"place": ["511100"], "lang": ["en"]}
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_unknown_codes_are_said(watched: Page, dashboard: str) -> None:
    page = opened(watched, f"{dashboard}/coverage?place=330300&place=999999&year=1066")
    notice = page.locator(".stAlert")
    expect(notice).to_contain_text("999999", timeout=WAIT)
    expect(notice).to_contain_text("1066")
    expect(pill(page, "温州")).to_have_attribute("aria-pressed", "true")
    expect(pill(page, "宁波")).to_have_attribute("aria-pressed", "false")


def test_an_emptied_choice_offers_one_way_on(watched: Page, dashboard: str) -> None:
    page = opened(watched, f"{dashboard}/coverage?place=511100")
    pill(page, "乐山").click()
    way_on = page.locator(".st-key-empty").get_by_role("button")
    expect(way_on).to_have_count(1, timeout=WAIT)
    assert chosen(page)["place"] == ["none"]
    way_on.click()
    expect(page.locator(RATES)).to_be_visible(timeout=WAIT)
    assert chosen(page) == {}


@pytest.mark.parametrize("typed", ["宁波", "ningbo", "nb", "330200"])
def test_the_picker_finds_a_city(watched: Page, dashboard: str, typed: str) -> None:
    page = opened(watched, f"{dashboard}/coverage?place=511100&lang=zh")
    page.get_by_role("button", name="＋ 城市").click()
    page.get_by_label("找城市").fill(typed)
    page.get_by_role("button", name=re.compile("^宁波 · 地级")).click(timeout=WAIT)
    expect(pill(page, "宁波")).to_have_attribute("aria-pressed", "true", timeout=WAIT)
    assert chosen(page)["place"] == ["330200", "511100"]


def test_years_say_how_many_figures_and_which_are_inferred(watched: Page, dashboard: str) -> None:
    page = opened(watched, f"{dashboard}/coverage?lang=zh")
    page.get_by_role("button", name="年份：全部").click()
    years = page.get_by_role("button", name=re.compile(r"^\d{4}\*? · \d+$"))
    expect(years.first).to_be_visible(timeout=WAIT)
    assert any("*" in text for text in years.all_inner_texts())
    page.get_by_role("button", name=re.compile("^2020")).click()
    page.wait_for_url(re.compile("year=2020"))
    expect(page.locator(RATES)).to_have_count(0, timeout=WAIT)


def test_reset_and_select_all(watched: Page, dashboard: str) -> None:
    page = opened(watched, f"{dashboard}/coverage?place=511100&year=2018")
    page.get_by_role("button", name="全选").click()
    expect(pill(page, "宁波")).to_have_attribute("aria-pressed", "true", timeout=WAIT)
    assert chosen(page) == {"year": ["2018"]}
    page.get_by_role("button", name="重置").click()
    expect(page.locator(RATES)).to_be_visible(timeout=WAIT)
    assert chosen(page) == {}

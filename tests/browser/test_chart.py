"""The chart component in a real browser: drawn, changed in place, clicked, darkened, saved."""

import io
from collections.abc import Iterator
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Download, Page, Route, expect

from exhibits import ink
from tests.browser.serving import APPS, served

PICTURE_SIZE = (3840, 2160)
MOSTLY = 0.9


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    log = tmp_path_factory.mktemp("chart") / "log"
    with served(str(APPS / "launch.py"), str(APPS / "chart_app.py"), log=log) as address:
        yield address


@pytest.fixture
def card(watched: Page, address: str) -> Page:
    """The test page with its chart drawn."""
    watched.goto(address)
    expect(watched.locator(".cj-plot .point")).to_have_count(4)
    return watched


def dots(page: Page) -> Any:
    return page.locator(".cj-plot .scatterlayer .point")


def fills(page: Page) -> list[str]:
    read = "points => points.map(p => getComputedStyle(p).fill)"
    colours: list[str] = dots(page).evaluate_all(read)
    return colours


def rgb(colour: str) -> str:
    red, green, blue = (int(colour[k : k + 2], 16) for k in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"


def picture(download: Download) -> Image.Image:
    return Image.open(io.BytesIO(download.path().read_bytes())).convert("RGB")


def test_the_figure_is_named_and_the_page_has_its_language(card: Page) -> None:
    expect(card.get_by_role("img", name="三地覆盖率")).to_be_visible()
    expect(card.locator("html")).to_have_attribute("lang", "zh-CN")
    expect(card.get_by_role("button", name="下载图片")).to_be_visible()


def test_an_english_page_has_english_buttons(watched: Page, address: str) -> None:
    watched.goto(f"{address}/?lang=en")
    expect(watched.locator("html")).to_have_attribute("lang", "en")
    expect(watched.locator(".cj-copy")).not_to_be_empty()


def test_room_is_kept_before_the_scripts_are_there(watched: Page, address: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)  # our own script; Plotly is asked for only after it

    watched.route("**/app/static/chart-*.js", hold)
    watched.goto(address)
    expect(watched.locator(".cj-plot")).to_have_css("height", "260px")
    below = watched.get_by_text("opened: None")
    before = below.bounding_box()
    held[0].continue_()
    expect(dots(watched)).to_have_count(3)
    assert below.bounding_box() == before


@pytest.mark.parametrize("script", ["plotly", "chart"])
def test_without_a_script_the_chart_says_so(page: Page, address: str, script: str) -> None:
    page.route(f"**/app/static/{script}*.js", lambda route: route.abort())
    page.goto(address)
    expect(page.locator(".cj-outcome")).to_contain_text("请刷新页面再试")


def test_a_change_redraws_the_standing_node(card: Page) -> None:
    card.evaluate("document.querySelector('.cj-plot .main-svg').stood = true")
    card.get_by_text("改动").click()
    expect(dots(card)).to_have_count(2)
    assert card.evaluate("document.querySelector('.cj-plot .main-svg').stood") is True


def test_a_click_on_a_mark_opens_its_row(card: Page) -> None:
    dots(card).nth(1).click(force=True)
    expect(card.get_by_text("opened: row-330300")).to_be_visible()


def test_the_same_mark_opens_again(card: Page) -> None:
    dots(card).nth(1).click(force=True)
    expect(card.get_by_text("opened: row-330300")).to_be_visible()
    card.get_by_text("改动").click()
    expect(card.get_by_text("opened: None")).to_be_visible()
    card.get_by_text("改动").click()
    expect(dots(card)).to_have_count(3)
    dots(card).nth(1).click(force=True)
    expect(card.get_by_text("opened: row-330300")).to_be_visible()


def test_a_mark_without_a_row_opens_nothing(card: Page) -> None:
    rest = card.locator(".cj-plot .barlayer .point")
    rest.hover(force=True)
    expect(card.locator(".cj-plot .hoverlayer")).to_contain_text("未列出")
    rest.click(force=True)
    card.wait_for_timeout(500)
    expect(card.get_by_text("opened: None")).to_be_visible()


def test_hovering_tells_place_and_figure(card: Page) -> None:
    dots(card).nth(0).hover(force=True)
    expect(card.locator(".cj-plot .hoverlayer")).to_contain_text("宁波")
    expect(card.locator(".cj-plot .hoverlayer")).to_contain_text("93.5%")


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        pytest.param(["ArrowRight"], "330200", id="right: the first mark"),
        pytest.param(["ArrowDown", "ArrowDown"], "330300", id="down twice: the second"),
        pytest.param(["ArrowLeft"], "511100", id="left: the last"),
        pytest.param(["ArrowRight"] * 4, "330200", id="past the last: the first"),
    ],
)
def test_marks_can_be_reached_and_opened_by_keys(card: Page, keys: list[str], row: str) -> None:
    card.locator(".cj-plot").focus()
    for key in keys:
        card.keyboard.press(key)
    expect(card.locator(".cj-plot .hoverlayer .hovertext")).to_have_count(1)
    expect(card.locator(".cj-aside")).to_contain_text("%")
    card.keyboard.press("Enter")
    expect(card.get_by_text(f"opened: row-{row}")).to_be_visible()


def test_focus_is_seen(card: Page) -> None:
    card.keyboard.press("Tab")
    for _ in range(12):
        if card.evaluate("document.activeElement.className.includes('cj-plot')"):
            break
        card.keyboard.press("Tab")
    expect(card.locator(".cj-plot")).to_have_css("outline-style", "solid")


def test_dark_ink_comes_and_goes_with_the_theme(card: Page) -> None:
    light = [rgb(ink.PLACES[code]) for code in ("330200", "330300", "511100")]
    assert fills(card) == light
    card.emulate_media(color_scheme="dark")
    first = dots(card).first
    expect(first).to_have_css("fill", rgb(ink.DARK[ink.PLACES["330200"]]))
    assert fills(card) == [rgb(ink.DARK[ink.PLACES[c]]) for c in ("330200", "330300", "511100")]
    card.emulate_media(color_scheme="light")
    expect(first).to_have_css("fill", light[0])


def test_the_figure_is_as_wide_as_its_place(card: Page) -> None:
    for width in (1366, 390, 1920):
        card.set_viewport_size({"width": width, "height": 800})
        plot = card.locator(".cj-plot")
        expect(card.locator(".cj-plot .main-svg").first).to_have_attribute(
            "width", str(plot.evaluate("plot => plot.clientWidth"))
        )


def test_the_picture_is_a_full_light_canvas_each_time(card: Page) -> None:
    card.emulate_media(color_scheme="dark")
    for _ in range(2):
        with card.expect_download() as saved:
            card.get_by_role("button", name="下载图片").click()
        assert saved.value.suggested_filename == "覆盖率 三地.png"
        drawn = picture(saved.value)
        assert drawn.size == PICTURE_SIZE
        colours = {colour: n for n, colour in drawn.getcolors(maxcolors=2**24) or []}
        assert colours[(255, 255, 255)] > MOSTLY * drawn.width * drawn.height
        assert (0x12, 0x43, 0x6D) in colours
        expect(card.locator(".cj-outcome")).to_have_text("图片已下载")


def test_the_link_is_copied(card: Page, address: str) -> None:
    card.context.grant_permissions(["clipboard-read", "clipboard-write"])
    card.get_by_role("button", name="复制链接").click()
    expect(card.locator(".cj-outcome")).to_have_text("链接已复制")
    assert card.evaluate("navigator.clipboard.readText()") == f"{address}/"


def test_the_link_is_copied_where_there_is_no_clipboard(card: Page, address: str) -> None:
    card.context.grant_permissions(["clipboard-read"])
    card.evaluate("Object.defineProperty(navigator.clipboard, 'writeText', {value: undefined})")
    card.get_by_role("button", name="复制链接").click()
    expect(card.locator(".cj-outcome")).to_have_text("链接已复制")
    assert card.evaluate("navigator.clipboard.readText()") == f"{address}/"


def test_a_copy_that_is_refused_is_said(card: Page) -> None:
    card.evaluate("Object.defineProperty(navigator.clipboard, 'writeText', {value: undefined})")
    card.evaluate("document.execCommand = () => false")
    card.get_by_role("button", name="复制链接").click()
    expect(card.locator(".cj-outcome")).to_have_text("没能复制，请从地址栏复制链接")

"""The headers that keep a page to its own origin."""

import re

import pytest

from ui.headers import INDEX, inline_hashes, security

PAGE = '<script src="a.js"></script><script>\n  alert(1)\n</script><script>b()</script>'
EMPTY_SHA256 = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"


@pytest.mark.parametrize(
    ("page", "hashes"),
    [
        pytest.param("", 0, id="no script"),
        pytest.param('<script src="a.js"></script>', 0, id="a script by its address"),
        pytest.param(PAGE, 2, id="two inline scripts"),
    ],
)
def test_every_inline_script_has_its_hash(page: str, hashes: int) -> None:
    assert len(inline_hashes(page)) == hashes


def test_a_hash_is_of_the_script_as_written() -> None:
    assert inline_hashes("<script></script>") == (EMPTY_SHA256,)


def test_the_installed_start_page_has_no_inline_script_unseen() -> None:
    page = INDEX.read_text("utf-8")
    written = re.findall(r"<script(?![^>]*\ssrc=)[^>]*>", page)
    assert len(inline_hashes(page)) == len(written) > 0


@pytest.mark.parametrize(
    ("rule", "sources"),
    [
        pytest.param("default-src", "'self'", id="nothing from elsewhere"),
        pytest.param("frame-src", "'none'", id="no frames within"),
        pytest.param("frame-ancestors", "'none'", id="in nobody's frame"),
        pytest.param("object-src", "'none'", id="no plug-ins"),
        pytest.param("base-uri", "'self'", id="addresses stay ours"),
        pytest.param("img-src", "'self' data: blob:", id="pictures from the page itself"),
        pytest.param("script-src", f"'self' blob: {EMPTY_SHA256}", id="scripts by origin or hash"),
    ],
)
def test_the_policy_says(rule: str, sources: str) -> None:
    policy = security("<script></script>")["Content-Security-Policy"]
    assert dict(part.split(" ", 1) for part in policy.split("; "))[rule] == sources


def test_no_script_is_let_in_by_its_looks() -> None:
    policy = security(PAGE)["Content-Security-Policy"]
    script = policy.partition("script-src")[2].partition(";")[0]
    assert "unsafe" not in script
    assert "http" not in policy
    assert "*" not in policy

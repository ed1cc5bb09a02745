#!/bin/sh
# Makes sure of a browser for the tests, and of Chinese letters for it; `make test` calls it with
# the Python of its environment. CHENGJIAN_CHROMIUM names one that is somewhere else.
set -eu
python=$1

say() { printf '%s\n' "$@" >&2; }
has_browser() {
    [ -x "${CHENGJIAN_CHROMIUM:-}" ] && return
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        command -v "$name" >/dev/null && return
    done
    "$python" -c '
import pathlib, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as p:
    sys.exit(not pathlib.Path(p.chromium.executable_path).exists())' 2>/dev/null
}
has_letters() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh family)" ]; }

packages=
has_browser || packages=chromium
has_letters || packages="$packages fonts-noto-cjk fontconfig"
[ -n "$packages" ] || exit 0

if [ "$(id -u)" -eq 0 ] && grep -q '^ID=debian' /etc/os-release 2>/dev/null; then
    say "正在安装浏览器测试所需 · installing what the browser tests need: $packages"
    # shellcheck disable=SC2086  # several packages
    apt-get update -qq &&
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages && exit 0
elif ! has_browser; then
    "$python" -m playwright install chromium && exit 0
fi
# The tests say themselves what they skip, and fail on CI.
has_browser && exit 0
say "没有浏览器，浏览器测试将跳过。Debian 与 Ubuntu：sudo apt-get install chromium fonts-noto-cjk，或用 CHENGJIAN_CHROMIUM 指明位置" \
    "No browser: the browser tests will be skipped. On Debian and Ubuntu: sudo apt-get install chromium fonts-noto-cjk, or name one in CHENGJIAN_CHROMIUM"

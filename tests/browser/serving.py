"""Servers for tests, in a process of their own and for a limited time."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
APPS = Path(__file__).parent / "apps"
START_LIMIT = 60  # seconds


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(*command: str, log: Path) -> Iterator[str]:
    """The address of a server that answers; it ends with the block, its words are in `log`."""
    port = _free_port()
    environ = {**os.environ, "CHENGJIAN_PORT": str(port)}
    environ |= {"STREAMLIT_SERVER_PORT": str(port), "STREAMLIT_SERVER_HEADLESS": "true"}
    with log.open("w") as words:
        server = subprocess.Popen(
            [sys.executable, *command], cwd=PROJECT, env=environ, stdout=words, stderr=words
        )
    try:
        _await_health(f"http://127.0.0.1:{port}", server, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _await_health(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + START_LIMIT
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):  # noqa: S310
                return
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            time.sleep(0.1)
    pytest.fail(f"{address} did not start:\n{log.read_text()}")

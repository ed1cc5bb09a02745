"""What is never to change is zipped once; everything else passes as it is."""

import asyncio
import gzip
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest
from starlette.types import Message, Receive, Scope, Send

from ui.compression import CompressedOnce

TEXT = b"plot" * 400
FOR_GOOD = [(b"cache-control", b"public, immutable"), (b"content-type", b"text/javascript")]


@dataclass
class Files:
    """A server of one file that counts how often it is asked; `leaves` breaks it off midway."""

    headers: list[tuple[bytes, bytes]] = field(default_factory=lambda: list(FOR_GOOD))
    body: bytes = TEXT
    status: int = 200
    leaves: bool = False
    asked: list[Scope] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        self.asked.append(scope)
        length = [(b"content-length", str(len(self.body)).encode()), (b"etag", b'"a"')]
        start = {"type": "http.response.start", "status": self.status}
        await send({**start, "headers": [*self.headers, *length]})
        half = len(self.body) // 2
        await send({"type": "http.response.body", "body": self.body[:half], "more_body": True})
        if not self.leaves:
            await send({"type": "http.response.body", "body": self.body[half:]})


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


ACCEPTS = {"accept-encoding": "gzip, deflate"}


def ask(app: CompressedOnce, method: str = "GET", **headers: str) -> Answer:
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    named = {key.replace("_", "-"): value for key, value in (headers or ACCEPTS).items()}
    raw = [(key.encode(), value.encode()) for key, value in named.items()]
    scope = {"type": "http", "method": method, "path": "/static/a.js", "headers": raw}
    # In a thread of its own: where a browser is driven before, this one's loop is taken.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(app(scope, receive, send))).result()
    if not sent:
        return Answer(0, {}, b"")
    start, *parts = sent
    got = {key.decode(): value.decode() for key, value in start["headers"]}
    return Answer(start["status"], got, b"".join(part["body"] for part in parts))


def test_a_file_for_good_is_zipped_and_says_so() -> None:
    answer = ask(CompressedOnce(Files()))
    assert gzip.decompress(answer.body) == TEXT
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["content-length"] == str(len(answer.body))
    assert answer.headers["vary"] == "Accept-Encoding"
    assert "etag" not in answer.headers


def test_it_is_zipped_once_for_all_readers() -> None:
    files = Files()
    app = CompressedOnce(files)
    assert ask(app) == ask(app)
    assert len(files.asked) == 1


def test_nobody_further_in_is_asked_to_zip_or_to_confirm() -> None:
    files = Files()
    ask(CompressedOnce(files), accept_encoding="gzip", if_none_match='"a"')
    assert files.asked[0]["headers"] == []


def test_a_file_whose_reader_left_midway_is_not_kept() -> None:
    files = Files(leaves=True)
    app = CompressedOnce(files)
    assert ask(app).body == b""
    files.leaves = False
    assert gzip.decompress(ask(app).body) == TEXT


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(Files(headers=[(b"content-type", b"text/html")]), id="may change"),
        pytest.param(
            Files(headers=[FOR_GOOD[0], (b"content-type", b"font/woff2")]), id="packed already"
        ),
        pytest.param(Files(body=b"short"), id="too short"),
        pytest.param(Files(status=404), id="not found"),
    ],
)
def test_what_is_not_worth_it_passes_as_it_is(files: Files) -> None:
    answer = ask(CompressedOnce(files))
    assert (answer.status, answer.body) == (files.status, files.body)
    assert "content-encoding" not in answer.headers


@pytest.mark.parametrize(
    ("method", "headers"),
    [
        pytest.param("GET", {"accept_encoding": "br"}, id="a reader that cannot unzip"),
        pytest.param("GET", {"accept_encoding": "gzip", "range": "bytes=0-9"}, id="a part"),
        pytest.param("HEAD", {"accept_encoding": "gzip"}, id="headers alone"),
    ],
)
def test_who_did_not_ask_for_a_zipped_file_gets_it_plain(
    method: str, headers: dict[str, str]
) -> None:
    assert ask(CompressedOnce(Files()), method, **headers).body == TEXT

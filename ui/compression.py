"""Compression of what never changes: each file once, kept for every reader after.

Streamlit compresses its messages over HTTP but sends its own scripts and styles as they are, 7 MB
of a first load, since zipping them anew for every reader would cost more than it saves. They are
named by their content, so here each is zipped on first use and kept (7 MB if all are asked for).
"""

import gzip

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LEVEL = 6
SHORTEST = 500  # bytes below which a header costs more than it saves
TEXTS = ("text/", "application/javascript", "application/json", "application/wasm", "image/svg")


class CompressedOnce:
    """Middleware for answers marked `immutable`; all others pass as they are."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.kept: dict[str, tuple[Message, Message]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not _may_zip(scope):
            return await self.app(scope, receive, send)
        path: str = scope["path"]
        if path not in self.kept:
            answer = _Answer(send)
            await self.app(_without_encoding(scope), receive, answer)
            if not answer.is_whole:
                return None
            zipped = await run_in_threadpool(gzip.compress, answer.body, LEVEL)
            self.kept[path] = _zipped(answer.start, zipped)
        for message in self.kept[path]:
            await send(message)
        return None


class _Answer:
    """Takes an answer in: holds it back if it is to be zipped, else hands it on.

    What is held is whole only after its last part: a file whose reader leaves is broken off.
    """

    def __init__(self, send: Send) -> None:
        self.send = send
        self.start: Message = {}
        self.is_held = False
        self.is_whole = False
        self.body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.start, self.is_held = message, _is_worth(message)
        if not self.is_held:
            await self.send(message)
        elif message["type"] == "http.response.body":
            self.body += message.get("body", b"")
            self.is_whole = not message.get("more_body", False)


def _may_zip(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    headers = Headers(scope=scope)
    return "gzip" in headers.get("accept-encoding", "") and "range" not in headers


def _is_worth(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    return (
        start["status"] == 200  # noqa: PLR2004
        and "immutable" in headers.get("cache-control", "")
        and headers.get("content-type", "").startswith(TEXTS)
        and int(headers.get("content-length", "0")) >= SHORTEST
    )


def _without_encoding(scope: Scope) -> Scope:
    """So that nobody further in zips it as well, and no older copy is confirmed instead."""
    dropped = (b"accept-encoding", b"if-none-match", b"if-modified-since")
    return {**scope, "headers": [each for each in scope["headers"] if each[0] not in dropped]}


def _zipped(start: Message, body: bytes) -> tuple[Message, Message]:
    message = {**start, "headers": list(start["headers"])}
    headers = MutableHeaders(scope=message)
    del headers["etag"]
    headers["content-encoding"] = "gzip"
    headers["content-length"] = str(len(body))
    headers.add_vary_header("Accept-Encoding")
    return message, {"type": "http.response.body", "body": body}

"""The headers that keep a page to its own origin, on every answer of serve.py."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def inline_hashes(page: str) -> tuple[str, ...]:
    """What a Content-Security-Policy calls the inline scripts of a page."""
    digests = (sha256(text.encode()).digest() for text in INLINE_SCRIPT.findall(page))
    return tuple(f"'sha256-{b64encode(digest).decode()}'" for digest in digests)


def policy(page: str) -> str:
    """The Content-Security-Policy for Streamlit with this start page.

    Components are imported from blobs, styles are written by script, pictures and fonts pass
    through data and blob addresses; nothing else leaves `'self'`.
    """
    rules = {
        "default-src": ["'self'"],
        "script-src": ["'self'", "blob:", *inline_hashes(page)],
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "connect-src": ["'self'", "ws:", "wss:"],
        "worker-src": ["'self'", "blob:"],
        "frame-src": ["'none'"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in rules.items())


def security(page: str) -> dict[str, str]:
    """Header → value, for the start page as it is installed."""
    unused = ("camera", "geolocation", "microphone", "payment", "usb")
    return {
        "Content-Security-Policy": policy(page),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in unused),
    }


class SecurityHeaders:
    """Middleware that sets headers on every answer, whoever gave it."""

    def __init__(self, app: ASGIApp, values: dict[str, str]) -> None:
        self.app = app
        self.values = values

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.values)
            await send(message)

        await self.app(scope, receive, send_headed if scope["type"] == "http" else send)

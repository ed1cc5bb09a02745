"""The dashboard as it is meant to be served: dashboard.py behind headers and compression.

`python serve.py` (what `make run` does) listens where CHENGJIAN_BIND and CHENGJIAN_PORT say;
`streamlit run serve.py` works too. /_stcore/health answers when it is up: probe only that, since
unknown addresses answer with the start page.
"""

import os
import sys

import click
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route
from streamlit.runtime.pages_manager import PagesManager
from streamlit.starlette import App

from metrics.errors import ChengjianError
from metrics.settings import PROJECT, read_settings
from metrics.words import LANGUAGES, translator
from ui.bundle import STATIC, Script, scripts
from ui.compression import CompressedOnce
from ui.headers import INDEX, SecurityHeaders, security

FOR_GOOD = "public, max-age=31536000, immutable"


def _route(script: Script) -> Route:
    async def answer(_: Request) -> Response:
        headers = {"Cache-Control": FOR_GOOD}
        return FileResponse(script.path, media_type="text/javascript", headers=headers)

    return Route(f"{STATIC}/{script.name}", answer)


ROUTES = [_route(script) for script in scripts()]
MIDDLEWARE = [
    Middleware(SecurityHeaders, values=security(INDEX.read_text("utf-8"))),
    Middleware(CompressedOnce),
]

# A folder named pages beside the script makes the first visitor's deep link look for its page in
# there, and be told that there is none, before the frame has declared the pages.
PagesManager.uses_pages_directory = False
app = App(PROJECT / "dashboard.py", routes=ROUTES, middleware=MIDDLEWARE)


def main() -> None:
    """Serves until stopped; a setting that cannot be used is told and ends the run."""
    try:
        settings = read_settings(os.environ)
    except ChengjianError as error:
        sys.exit("\n".join(error.sentence(translator(language)) for language in LANGUAGES))
    click.echo(f"城鉴 Chengjian: http://{settings.bind}:{settings.port}")
    app.run(
        config={
            "server.address": settings.bind,
            "server.port": settings.port,
            "logger.hideWelcomeMessage": True,
        }
    )


if __name__ == "__main__":
    main()

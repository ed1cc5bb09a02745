"""Serves a test page as serve.py serves the dashboard: `python launch.py page.py`."""

import os
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(PROJECT))

from streamlit.starlette import App  # noqa: E402

from metrics.settings import read_settings  # noqa: E402
from serve import MIDDLEWARE, ROUTES  # noqa: E402

if __name__ == "__main__":
    app = App(Path(sys.argv[1]).resolve(), routes=ROUTES, middleware=MIDDLEWARE)
    settings = read_settings(os.environ)
    app.run(config={"server.address": settings.bind, "server.port": settings.port})

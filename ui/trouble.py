"""When something fails: our own family says its sentence, all else a number to ask about."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from secrets import token_hex

import streamlit as st

from metrics.errors import ChengjianError
from metrics.words import Translate
from ui import escape

log = logging.getLogger(__name__)


@contextmanager
def told(t: Translate) -> Iterator[None]:
    """Shows what goes wrong inside, calmly and in the reader's language; details reach the log."""
    try:
        yield
    except ChengjianError as error:
        log.warning("%s", error)
        st.warning(escape.markdown(error.sentence(t)), icon=":material/info:")
    except Exception:  # noqa: BLE001  the last line of defence: a reader never sees a traceback
        _apologise(t)


def _apologise(t: Translate) -> None:
    number = token_hex(4)
    log.exception("reference %s", number)
    st.error(
        escape.markdown(
            t(
                "这一部分暂时打不开，其余部分不受影响。请刷新页面；仍不行时，"
                "把编号 {number} 告诉管理员，凭它能在日志里查到原因。",
                number=number,
            )
        ),
        icon=":material/error:",
    )

"""When something fails a reader is told calmly, and the log is told everything."""

import logging
import re

import pytest
from streamlit.testing.v1 import AppTest

OURS = """
from metrics.errors import SourceFileError
from metrics.words import Message, translator
from ui import trouble

with trouble.told(translator("en")):
    said = Message("改正代码")
    raise SourceFileError(found=said, wanted=said, remedy=said)
"""
OTHERS = """
import streamlit as st
from metrics.words import translator
from ui import trouble

with trouble.told(translator("zh")):
    raise RuntimeError("secret <b>detail</b> of a path")
st.write("the rest")
"""
STOPPING = """
import streamlit as st
from metrics.words import translator
from ui import trouble

with trouble.told(translator("zh")):
    st.stop()
st.write("not reached")
"""


def test_an_error_of_our_own_says_its_sentence() -> None:
    app = AppTest.from_string(OURS).run()
    assert not app.exception
    assert "correct the code" in app.warning[0].value


def test_any_other_gives_a_number_and_no_detail(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        app = AppTest.from_string(OTHERS).run()
    assert not app.exception
    (said,) = [error.value for error in app.error]
    number = re.search(r"[0-9a-f]{8}", said)
    assert number
    assert "secret" not in said
    assert number[0] in caplog.text
    assert "secret" in caplog.text
    assert app.markdown[0].value == "the rest"


def test_stopping_is_no_trouble() -> None:
    app = AppTest.from_string(STOPPING).run()
    assert not app.error
    assert not app.markdown

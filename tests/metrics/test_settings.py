"""Settings: defaults, what is read, what is refused."""

from pathlib import Path

import pytest

from metrics.errors import SettingError
from metrics.settings import PROJECT, SETTINGS, Setting, read_settings
from metrics.words import translator


def test_nothing_set_gives_the_defaults() -> None:
    settings = read_settings({"XDG_CACHE_HOME": "/caches"})
    assert settings.data == PROJECT / "data"
    assert settings.sources is None
    assert settings.store_url == ""
    assert settings.cache == Path("/caches/chengjian")
    assert (settings.period_caution_years, settings.period_limit_years) == (1, 5)
    assert (settings.bind, settings.port) == ("127.0.0.1", 8501)


def test_a_blank_variable_is_an_unset_one() -> None:
    assert read_settings({"CHENGJIAN_PORT": " "}).port == 8501


def test_values_are_read_as_their_types(tmp_path: Path) -> None:
    settings = read_settings(
        {
            "CHENGJIAN_DATA": str(tmp_path),
            "CHENGJIAN_SOURCES": "reports",
            "CHENGJIAN_STORE_URL": "postgresql+psycopg://me:secret@host/chengjian",
            "CHENGJIAN_PERIOD_CAUTION_YEARS": "2",
            "CHENGJIAN_PERIOD_LIMIT_YEARS": "2",
            "CHENGJIAN_PORT": "80",
        }
    )
    assert settings.data == tmp_path
    assert settings.sources == Path.cwd() / "reports"
    assert settings.store_url.endswith("@host/chengjian")
    assert (settings.period_caution_years, settings.period_limit_years) == (2, 2)
    assert settings.port == 80


@pytest.mark.parametrize(
    ("variable", "text"),
    [
        pytest.param("CHENGJIAN_PORT", "0", id="port zero"),
        pytest.param("CHENGJIAN_PORT", "65536", id="port beyond the last"),
        pytest.param("CHENGJIAN_PORT", "８０", id="port in full-width digits"),
        pytest.param("CHENGJIAN_BIND", "two words", id="bind with a space"),
        pytest.param("CHENGJIAN_PERIOD_CAUTION_YEARS", "-1", id="negative years"),
        pytest.param("CHENGJIAN_PERIOD_LIMIT_YEARS", "five", id="years in words"),
        pytest.param("CHENGJIAN_PERIOD_LIMIT_YEARS", "0", id="limit below caution"),
        pytest.param("CHENGJIAN_STORE_URL", "mysql://me:secret@host/x", id="another database"),
        pytest.param("CHENGJIAN_STORE_URL", "me:secret@host", id="no address"),
        pytest.param("CHENGJIAN_DATA", "a\0b", id="no path"),
    ],
)
def test_nonsense_is_refused_by_name(variable: str, text: str) -> None:
    with pytest.raises(SettingError) as caught:
        read_settings({variable: text})
    for language in ("zh", "en"):
        assert variable in caught.value.sentence(translator(language))


def test_a_refused_address_keeps_its_password() -> None:
    with pytest.raises(SettingError) as caught:
        read_settings({"CHENGJIAN_STORE_URL": "mysql://me:secret@host/x"})
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("row", SETTINGS, ids=[row.name for row in SETTINGS])
def test_every_setting_explains_itself_in_both_languages(row: Setting) -> None:
    help_text = row.help
    assert help_text.say(translator("en")) != help_text.say(translator("zh"))

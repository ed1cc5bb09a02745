"""A selection filters, describes itself and knows which of its codes name nothing."""

import pytest

from metrics.catalogue import Catalogue, open_catalogue
from metrics.errors import UnknownCodeError
from metrics.selection import Selection
from metrics.settings import Settings
from metrics.words import translator

ZH, EN = translator("zh"), translator("en")


@pytest.fixture
def catalogue(settings: Settings) -> Catalogue:
    return open_catalogue(settings)


@pytest.mark.parametrize(
    ("selection", "chinese", "english"),
    [
        pytest.param(Selection(), "全部地点 · 全部年份", "All places · all years", id="everything"),
        pytest.param(
            Selection(places=("330200", "330300"), years=(2020,), themes=("coverage",)),
            "宁波、温州 · 2020年 · 覆盖率",
            "Ningbo, Wenzhou · 2020 · Coverage rates",
            id="places, a year and a theme",
        ),
        pytest.param(
            Selection(years=(2020, 2021)),
            "全部地点 · 2020年、2021年",
            "All places · 2020, 2021",
            id="two years",
        ),
        pytest.param(
            Selection(places=("330206",), indicators=("firms",)),
            "北仑 · 全部年份 · 企业数",
            "Beilun · all years · Firms",
            id="an indicator",
        ),
    ],
)
def test_it_describes_itself(
    catalogue: Catalogue, selection: Selection, chinese: str, english: str
) -> None:
    assert selection.describe(ZH, catalogue) == chinese
    assert selection.describe(EN, catalogue) == english


def test_known_codes_pass_as_they_are(catalogue: Catalogue) -> None:
    selection = Selection(("330200",), (2020,), ("reserve",), ("firms",))
    assert selection.unknown(catalogue) == {}
    assert selection.checked(catalogue) is selection


@pytest.mark.parametrize(
    ("selection", "unknown"),
    [
        pytest.param(
            Selection(places=("330200", "999999")),
            {"places": ("999999",)},
            id="a place",
        ),
        pytest.param(
            Selection(years=(2020, 1999)),
            {"years": ("1999",)},
            id="a year without figures",
        ),
        pytest.param(
            Selection(themes=("people",), indicators=("firms", "shops")),
            {"themes": ("people",), "indicators": ("shops",)},
            id="a theme and an indicator",
        ),
    ],
)
def test_unknown_codes_are_told_apart(
    catalogue: Catalogue,
    selection: Selection,
    unknown: dict[str, tuple[str, ...]],
) -> None:
    assert selection.unknown(catalogue) == unknown
    with pytest.raises(UnknownCodeError) as caught:
        selection.checked(catalogue)
    for codes in unknown.values():
        for t in (ZH, EN):
            assert ", ".join(codes) in caught.value.found.say(t)


def test_the_error_offers_codes_like_the_unknown_one(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownCodeError) as caught:
        Selection(indicators=("firms_organized",)).checked(catalogue)
    assert "firms_organised" in caught.value.wanted.say(EN)


def test_the_error_offers_the_first_codes_where_none_is_alike(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownCodeError) as caught:
        Selection(places=("nowhere",)).checked(catalogue)
    assert "宁波 330200、北仑 330206、温州 330300" in caught.value.wanted.say(ZH)
    assert "Ningbo 330200, Beilun 330206" in caught.value.wanted.say(EN)

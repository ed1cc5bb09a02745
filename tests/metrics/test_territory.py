"""Which place lies in which."""

import pytest

from metrics.codes import Level
from metrics.model import Place
from metrics.territory import ancestors, nested

PLACES = {
    place_id: Place(
        place_id=place_id, name_zh="", name_en="", pinyin="", level=Level.PREFECTURE, parent_id=p
    )
    for place_id, p in [
        ("330000", "100000"),
        ("330200", "330000"),
        ("330206", "330200"),
        ("511100", ""),
        ("900001", "900002"),
        ("900002", "900001"),
    ]
}


@pytest.mark.parametrize(
    ("place_id", "around"),
    [
        pytest.param("330206", ("330200", "330000", "100000"), id="at any depth, nearest first"),
        pytest.param("511100", (), id="a place without a parent"),
        pytest.param("100000", (), id="a place that is no row"),
        pytest.param("900001", ("900002", "900001"), id="a circle ends"),
    ],
)
def test_ancestors(place_id: str, around: tuple[str, ...]) -> None:
    assert ancestors(place_id, PLACES) == around


def test_nested_places_are_pairs_of_inner_and_outer() -> None:
    found = nested(["511100", "330206", "330200", "330206"], PLACES)
    assert found == (("330206", "330200"),)

"""The one family of errors: found, wanted, what to do, where; in both languages."""

import re

import pytest

from metrics import errors
from metrics.errors import ChengjianError, DataError, ValueFormatError
from metrics.names import Name
from metrics.words import LANGUAGES, translator

FAMILY = [
    each
    for each in vars(errors).values()
    if isinstance(each, type) and issubclass(each, ChengjianError) and each is not ChengjianError
]
FOUND, WANTED = Name("many", english="many"), Name("一个数", english="a number")
REMEDY = Name("改正", english="correct it")


def test_an_error_says_what_was_found_wanted_and_to_be_done() -> None:
    error = ChengjianError(found=FOUND, wanted=WANTED, remedy=REMEDY)
    assert error.sentence(translator("zh")) == "many；应为：一个数。处理：改正"


def test_an_error_of_the_data_begins_with_file_and_line() -> None:
    error = ValueFormatError(file="places.csv", row=3, found=FOUND, wanted=WANTED, remedy=REMEDY)
    assert error.sentence(translator("zh")).startswith("places.csv:3：many")
    assert error.sentence(translator("en")).startswith("places.csv:3: many")
    assert (error.file, error.row) == ("places.csv", 3)


def test_an_error_of_a_whole_file_has_no_line() -> None:
    error = DataError(file="places.csv", found=FOUND, wanted=WANTED, remedy=REMEDY)
    assert error.where == "places.csv"


def test_an_error_as_text_is_both_languages_a_line_each() -> None:
    error = ChengjianError(found=FOUND, wanted=WANTED, remedy=REMEDY)
    assert str(error).splitlines() == [error.sentence(translator(each)) for each in LANGUAGES]


@pytest.mark.parametrize("kind", FAMILY, ids=lambda kind: kind.__name__)
def test_the_tree_in_the_docstring_is_the_family(kind: type[ChengjianError]) -> None:
    drawn = re.findall(r"^([│├└─ ]*)(\w+Error)\b", errors.__doc__ or "", flags=re.MULTILINE)
    depth = {name: len(branch) // 4 for branch, name in drawn}
    assert depth[kind.__name__] == len(kind.__mro__) - len(ChengjianError.__mro__)
    assert set(depth) == {each.__name__ for each in FAMILY} | {"ChengjianError"}

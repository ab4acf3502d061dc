"""Names of places that are a person's."""

import pytest

from pipeline.places.persons import Persons


def found(text: str, name: str) -> tuple[Persons, int, int]:
    start = text.index(name)
    return Persons(text), start, start + len(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("记者李克东报道", "克东"),
        ("约翰·武威说", "武威"),
        ("，周永康到场。周永康讲话", "永康"),
        ("副局长丁延安到会", "延安"),
    ],
)
def test_a_given_name_behind_a_surname(text: str, name: str) -> None:
    persons, start, end = found(text, name)
    assert persons.is_person(start, end)


@pytest.mark.parametrize("text", ["在永康举行", "浙江永康有雨", "市民从永康来"])
def test_a_place_behind_other_words(text: str) -> None:
    persons, start, end = found(text, "永康")
    assert not persons.is_person(start, end)


@pytest.mark.parametrize(
    ("text", "name"),
    [("分析师武威说，武威看好。", "武威"), ("书记王安顺说", "安顺"), ("华昆明卖房。华昆明说", "昆明")],
)
def test_a_well_known_city_that_is_a_person_here(text: str, name: str) -> None:
    persons, start, end = found(text, name)
    assert persons.is_official(start, end)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("分析师武威说，武威市民多。", "武威"),
        ("浙江宁波有雨，浙江宁波有雪", "宁波"),
        ("曾任县长，任抚州市长，任抚州书记", "抚州"),
    ],
)
def test_a_city_stays_one_where_something_speaks_for_it(text: str, name: str) -> None:
    persons, start, end = found(text, name)
    assert not persons.is_official(start, end)


def test_a_person_begins_behind_a_title() -> None:
    text = "分析师赵镇说"
    assert Persons(text).begins_at(3)
    assert not Persons(text).begins_at(2)

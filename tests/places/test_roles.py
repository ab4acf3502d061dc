"""What a mention is for."""

import pytest

from pipeline import places
from pipeline.records import AgencyMention
from pipeline.text import Article


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("新华社北京6月18日电 云南有雨", ["dateline", "location"]),
        ("中新网昆明2021年6月18日电", ["dateline"]),
        ("6月18日北京有雨", ["location"]),
        ("他是湖南人，来自长沙", ["origin", "origin"]),
        ("湖南人民政府", ["location"]),
        ("浙江籍商人在上海", ["origin", "location"]),
    ],
)
def test_datelines_and_origins(text: str, roles: list[str]) -> None:
    assert [mention.role for mention in places.find(Article(raw=text))] == roles


def test_places_inside_agencies_get_their_role_and_nothing_is_changed_in_place() -> None:
    text = "四川省能源局在云南调研"
    found = places.find(Article(raw=text))
    agency = AgencyMention(start=0, end=6, text="四川省能源局", name="四川省能源局")
    assert [mention.role for mention in places.with_roles(found, [agency])] == ["agency", "location"]
    assert [mention.role for mention in found] == ["location", "location"]

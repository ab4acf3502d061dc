from datetime import date

import pytest
from markup import read_markup

from pipeline.agencies import find
from pipeline.records import ProvinceMention
from pipeline.text import Article


def found(text, *, published=date(2021, 6, 1), places=()):
    mentions = []
    for place, code, level in places:
        start = text.find(place)
        while start >= 0:
            mentions.append(ProvinceMention(start=start, end=start + len(place), text=place, code=code, level=level))
            start = text.find(place, start + 1)
    return find(Article(raw=text, published=published), sorted(mentions, key=lambda mention: mention.start))


@pytest.mark.parametrize(
    ("marked", "places"),
    [
        ("记者从[青海省工信厅|青海省工业和信息化厅]获悉", [("青海省", "630000", "province")]),
        ("[俄罗斯国防部|俄罗斯国防部]表示", []),
        ("全市教育部署会召开，国防部长出席", []),
    ],
)
def test_name_and_span(marked, places):
    text, expected = read_markup(marked)
    assert [(m.start, m.end, m.name) for m in found(text, places=places)] == [tuple(mark) for mark in expected]

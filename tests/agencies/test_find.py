import time
from itertools import pairwise

import pytest
from agencies.reading import agencies, places_in
from hypothesis import given
from hypothesis import strategies as st

from pipeline.agencies import find, tables
from pipeline.lexicon import rows
from pipeline.text import Article

WORDS = st.sampled_from(
    [
        "广州市",
        "四川",
        "美国",
        "国务院",
        "局",
        "委",
        "员会",
        "部门",
        "公安",
        "教育",
        "该",
        "省",
        "各级",
        "等五",
        "（以下简称“",
        "”）",
        "、",
        "。",
        "政府",
        "法院",
        "第三",
        "届",
        "驻",
        "大使馆",
        "特朗普",
        "FBI",
        "中央",
        "领导小组",
        "刑侦",
        "支队",
        "党组",
        "原",
        "長",
        "門",
        "\n",
        "\u3000",
        "𠮷",
        "é",
        "委",
        "市",
        "中国",
        "日",
        "军",
        "以",
    ]
)


@given(st.lists(WORDS | st.text(max_size=4), max_size=24).map("".join))
def test_mentions_lie_in_the_text_in_order_without_overlap(text):
    found = find(Article(raw=text), places_in(text))
    for mention in found:
        assert text[mention.start : mention.end] == mention.text
        assert mention.name
        assert mention.rule
    assert all(before.end <= after.start for before, after in pairwise(found))


def test_the_text_is_cut_from_the_original_characters():
    found = find(Article(raw="外交部發言人與國務院總理"), [])
    assert [(mention.text, mention.name) for mention in found] == [("外交部", "外交部"), ("國務院", "国务院")]


def test_nothing_in_nothing():
    assert agencies("") == []


def test_a_long_line_takes_linear_time():
    def seconds(text):
        start = time.process_time()
        agencies(text)
        return time.process_time() - start

    seconds("教育")
    assert seconds("教育和" * 20_000 + "局") < 2


def test_every_form_of_the_authority_file_is_found():
    missed = [
        form
        for form, entries in tables.authority().items()
        if not any(m.text == form or m.name == entries[0].name for m in agencies(f"，{form}，由{form}批准"))
    ]
    assert missed == []


def test_every_head_stands_once_with_a_known_kind():
    rows_of_heads = rows("pipeline.agencies", "heads.tsv")
    assert len({row[0] for row in rows_of_heads}) == len(rows_of_heads)
    assert len(tables.heads()) == len(rows_of_heads)


def test_a_lone_surrogate_is_passed_over():
    found = find(Article(raw="外交部\ud800国务院"), [])
    assert [(mention.start, mention.text) for mention in found] == [(0, "外交部"), (4, "国务院")]


def test_many_bodies_take_linear_time():
    def seconds(count):
        article = Article(raw="市公安局和林业局（以下简称“林局”）、该局、美国财政部、" * count)
        start = time.process_time()
        assert len(find(article, [])) >= count
        return time.process_time() - start

    seconds(10)
    assert seconds(4_000) < 10


@pytest.mark.parametrize(
    "repeated",
    ["公安局", "部", "委员会", "中央", "第一、", "省、市、", "台“局”", "美国的局", "海军第1批", "党委"],
)
def test_repeated_pieces_of_names_take_linear_time(repeated):
    text = (repeated * 40_000)[:40_000]
    start = time.process_time()
    agencies(text)
    assert time.process_time() - start < 8


def test_a_long_article_takes_linear_time():
    text = "四川省发改委表示，该委与广州市公安局会商。美国财政部回应，俄军推进，市政府通报。" * 2_000
    start = time.process_time()
    assert len(agencies(text)) > 10_000
    assert time.process_time() - start < 10

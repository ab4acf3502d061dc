"""The names that a text proves: by a title, by a mark that only names have, by coming back."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markup import read_markup

from pipeline.lexicon.proved_names import find_names


@pytest.mark.parametrize(
    "marked",
    [
        "云岭市市长[李明远]出席会议，[李明远]讲话。",
        "某公司员工[陈某某]报警，[陈某某]称钱包丢失。",
        "演员[安娜·贝尔]抵达，[安娜·贝尔]向影迷致意。",
        "[周文博]走进大棚。两年前，[周文博]还在城里打工。村里人都认识[周文博]。",
        "出租车司机[李某光]被拘留。经查，[李某光]酒后驾车。",
        "[赵启明]主席到会祝贺。",
    ],
)
def test_names_that_the_text_proves(marked: str) -> None:
    text, marks = read_markup(marked)
    assert [(name.start, name.end) for name in find_names(text)] == [(mark.start, mark.end) for mark in marks]


@pytest.mark.parametrize(
    "text",
    [
        "局长强调安全生产。",
        "高铁站今天开通。高铁站旁，高铁站里，人很多。",
        "石家庄下雪。石家庄的学校停课，石家庄将清雪。",
        "南水北调。",
    ],
)
def test_words_that_begin_with_a_surname_are_no_names(text: str) -> None:
    assert find_names(text) == []


@given(st.text(alphabet="王李某先生·的说，。A b记者主任\n欧阳", max_size=60))
def test_names_lie_in_the_text_in_order_without_overlap(text: str) -> None:
    names = find_names(text)
    assert all(0 <= name.start < name.end <= len(text) for name in names)
    assert all(before.end <= after.start for before, after in pairwise(names))

"""Quotation marks in pairs, of every kind, nested, unclosed and over paragraphs."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.quotes.article.marks import quotations
from pipeline.text import Article


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("他说“好”。", ["好"]),
        ("他说「好」，她说『行』。", ["好", "行"]),
        ('他说"好"，她说"行"。', ["好", "行"]),
        ("他说“这叫‘双联’办法”。", ["这叫‘双联’办法"]),
        ("他说“好。", []),
        ("他说好”。", []),
        ("他说“好。她说“行”。", ["行"]),
        ("一个单引号'不算", []),
    ],
)
def test_pairs(text: str, inside: list[str]) -> None:
    found = quotations(Article(raw=text))
    assert [quotation.text for quotation in found] == inside
    assert all(text[quotation.start : quotation.end] == quotation.text for quotation in found)


def test_a_quotation_over_paragraphs_is_one_each() -> None:
    found = quotations(Article(raw="“第一段。\n“第二段。\n“第三段。”他说。"))
    assert [quotation.text for quotation in found] == ["第一段。", "第二段。", "第三段。"]
    assert [quotation.opens for quotation in found] == [True, True, False]
    assert [quotation.continues for quotation in found] == [False, True, True]


def test_a_paragraph_may_go_on_without_a_mark_of_its_own() -> None:
    found = quotations(Article(raw="他说：“第一段。\n第二段。”完了。"))
    assert [quotation.text for quotation in found] == ["第一段。", "第二段。"]


@pytest.mark.parametrize(
    ("text", "sentence", "clause"), [("“好。”", True, True), ("“好，”", False, True), ("“好”", False, False)]
)
def test_how_the_words_end(text: str, sentence: bool, clause: bool) -> None:
    (quotation,) = quotations(Article(raw=text))
    assert (quotation.is_sentence, quotation.is_clause) == (sentence, clause)


@given(st.text(alphabet="“”「」『』‘’\"'。，好\n", max_size=40))
def test_quotations_are_in_order_and_within_the_text(text: str) -> None:
    found = quotations(Article(raw=text))
    ends = [0]
    for quotation in found:
        assert ends[-1] <= quotation.outer <= quotation.start <= quotation.end <= quotation.after <= len(text)
        ends.append(quotation.after)


def test_marks_inside_the_rest_of_a_quotation_open_none_of_their_own() -> None:
    found = quotations(Article(raw="“一\n二『三”四』"))
    assert all(before.after <= after.outer for before, after in pairwise(found))

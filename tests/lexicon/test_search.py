from hypothesis import given
from hypothesis import strategies as st

from pipeline.lexicon.search import spans_of


def test_of_words_that_begin_together_the_longest_counts_and_none_overlaps() -> None:
    assert spans_of("安娜·贝尔见贝尔丽", ["贝尔", "安娜·贝尔", "尔丽", "安娜"]) == [(0, 5), (6, 8)]


def test_of_no_words_there_are_no_spans() -> None:
    assert spans_of("安娜", []) == []


@given(st.text("甲乙丙", max_size=60), st.sets(st.text("甲乙丙", min_size=1, max_size=4), max_size=90))
def test_many_words_are_found_as_few_are(text: str, words: set[str]) -> None:
    few = sorted(words)[:30]
    rest = {f"丁{number}" for number in range(100)}
    assert spans_of(text, few) == spans_of(text, [*few, *rest])

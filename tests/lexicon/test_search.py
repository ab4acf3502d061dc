import pytest
from ahocorasick_rs import AhoCorasick, MatchKind
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lexicon import search
from pipeline.lexicon.search import apart, around, spans_of, starts_in, starts_of


def test_of_words_that_begin_together_the_longest_counts_and_none_overlaps() -> None:
    assert spans_of("安娜·贝尔见贝尔丽", ["贝尔", "安娜·贝尔", "尔丽", "安娜"]) == [(0, 5), (6, 8)]


def test_of_no_words_there_are_no_spans() -> None:
    assert spans_of("安娜", []) == []


@given(st.text("甲乙丙", max_size=60), st.sets(st.text("甲乙丙", min_size=1, max_size=4), max_size=90))
def test_many_words_are_found_as_few_are(text: str, words: set[str]) -> None:
    few = sorted(words)[:30]
    rest = {f"丁{number}" for number in range(100)}
    assert spans_of(text, few) == spans_of(text, [*few, *rest])


@given(st.text("甲乙丙", max_size=60), st.sets(st.text("甲乙丙", min_size=1, max_size=4), max_size=30))
def test_starts_are_those_of_every_place_whether_of_few_words_or_many(text: str, words: set[str]) -> None:
    everywhere = {word: [at for at in range(len(text)) if text.startswith(word, at)] for word in words}
    rest = {f"丁{number}" for number in range(100)}
    assert starts_of(text, words) == everywhere
    assert {word: list(starts_of(text, words | rest)[word]) for word in words} == everywhere


@given(st.text("甲乙", max_size=60), st.text("甲乙", min_size=1, max_size=3))
def test_starts_apart_are_as_many_as_a_text_counts(text: str, word: str) -> None:
    assert len(apart(list(starts_in(text, word)), len(word))) == text.count(word)


@given(st.text("甲乙丙", max_size=90), st.sets(st.text("甲乙丙", min_size=1, max_size=5), min_size=1), st.booleans())
def test_a_scan_in_pieces_finds_what_one_scan_finds(text: str, words: set[str], overlapping: bool) -> None:
    kind = MatchKind.Standard if overlapping else MatchKind.LeftmostLongest
    automaton = AhoCorasick(sorted(words), matchkind=kind)
    whole = automaton.find_matches_as_indexes(text, overlapping=overlapping)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "_PIECE", 7)
        patch.setattr(search, "_LONGEST_WORD", 5)
        assert sorted(search.matches(automaton, text, overlapping=overlapping)) == sorted(whole)


@pytest.mark.parametrize("at", [0, 19_999, 20_000, 123_456])
def test_an_article_stands_around_each_of_its_characters(at: int) -> None:
    start, end = around(at)
    assert start <= max(0, at - 20_000)
    assert end > at + 20_000

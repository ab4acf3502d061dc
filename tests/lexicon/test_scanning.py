from ahocorasick_rs import AhoCorasick, MatchKind
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lexicon.scanning import WordList

ENTRIES = ["甲", "甲乙", "乙丙", "丙丙", "甲乙丙甲", "乙"]
WORDS = WordList(lambda: ENTRIES)
OTHERS = WordList(lambda: ["乙丙", "甲乙丙"])

texts = st.text("甲乙丙", max_size=60)


def leftmost_longest(text: str) -> list[tuple[int, int, int]]:
    return AhoCorasick(ENTRIES, matchkind=MatchKind.LeftmostLongest).find_matches_as_indexes(text)


@given(texts)
def test_a_list_finds_what_an_automaton_of_its_own_would(text: str) -> None:
    assert WORDS.longest(text) == leftmost_longest(text)
    assert [(number, start, end) for start, end, number in map(turned, WORDS.everywhere(text))] == [
        (number, at, at + len(word))
        for at in range(len(text))
        for word, number in sorted(((word, ENTRIES.index(word)) for word in ENTRIES), key=lambda pair: -len(pair[0]))
        if text.startswith(word, at)
    ]


def turned(place: tuple[int, int, int]) -> tuple[int, int, int]:
    return place[0], -place[1], place[2]


@given(texts, st.integers(0, 60), st.integers(0, 60))
def test_a_stretch_is_read_as_if_nothing_stood_around_it(text: str, start: int, size: int) -> None:
    inside = leftmost_longest(text[start : start + size])
    found = WORDS.longest_within(text, start, start + size)
    assert [(number, first - start, last - start) for number, first, last in found] == inside


@given(texts, st.sets(st.integers(0, 59)))
def test_where_a_character_is_masked_no_word_stands(text: str, masked: set[int]) -> None:
    seen = "".join("*" if at in masked else char for at, char in enumerate(text))
    assert WORDS.longest(text, seen) == leftmost_longest(seen)


def test_lists_that_share_a_word_find_it_each_by_its_own_number() -> None:
    assert WORDS.longest("乙丙") == [(ENTRIES.index("乙丙"), 0, 2)]
    assert OTHERS.longest("乙丙") == [(0, 0, 2)]


def test_a_list_named_after_a_text_was_read_is_found_in_it_too() -> None:
    assert WORDS.longest("丙丁") == []
    assert WordList(lambda: ["丙丁"]).longest("丙丁") == [(0, 0, 2)]


@given(texts, st.integers(0, 60), st.integers(0, 60))
def test_within_a_stretch_are_the_words_that_lie_wholly_in_it(text: str, start: int, size: int) -> None:
    inside = [place for place in WORDS.everywhere(text) if start <= place[0] and -place[1] <= start + size]
    assert WORDS.within(text, start, start + size) == inside

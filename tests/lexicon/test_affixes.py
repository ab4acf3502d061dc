import re

from hypothesis import given
from hypothesis import strategies as st

from pipeline.lexicon.affixes import any_of

words = st.text("甲乙丙.[", min_size=1, max_size=3)


@given(st.lists(words, min_size=1, max_size=8), st.text("甲乙丙.[", max_size=6))
def test_a_pattern_of_any_matches_the_longest_word_that_begins_there(entries: list[str], text: str) -> None:
    found = re.compile(any_of(entries)).match(text)
    assert (found and found[0]) == max((word for word in entries if text.startswith(word)), key=len, default=None)

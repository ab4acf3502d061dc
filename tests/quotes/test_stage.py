"""The stage on any text: sound quotes, no crash, linear time."""

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import quotes
from pipeline.records import AgencyMention
from pipeline.text import Article

ALPHABET = "李明远王某他说称表示认为，。：；！？“”「」‘’\"'（）《》 \n据从获悉记者在看来报道局a1"


@settings(max_examples=300)
@given(st.text(alphabet=ALPHABET, max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(1, 8)), max_size=3))
def test_any_text_gives_sound_quotes(text: str, spans: list[tuple[int, int]]) -> None:
    agencies = [
        AgencyMention(start=start, end=start + size, text=text[start : start + size], name="某局")
        for start, size in spans
        if start + size <= len(text)
    ]
    found = quotes.find(Article(raw=text), agencies)
    for quote in found:
        assert text[quote.start : quote.end] == quote.text
        assert quote.rule != "gold"
        if quote.speaker is not None:
            assert text[quote.speaker.start : quote.speaker.end] == quote.speaker.text
        if quote.cue is not None:
            assert text[quote.cue.start : quote.cue.end] == quote.cue.text
    assert all(before.end <= after.start for before, after in pairwise(found))


@given(st.text(max_size=60))
def test_no_text_breaks_the_stage(text: str) -> None:
    quotes.find(Article(raw=text), [])


@pytest.mark.parametrize(
    "repeated", ["说：", "阿·", "“", "“好。”他说。", "他表示“好”，", "报道称，", "据", "李明远说，路通了。"]
)
def test_long_texts_take_linear_time(repeated: str) -> None:
    text = (repeated * 20_000)[:20_000]
    started = process_time()
    quotes.find(Article(raw=text, published=None), [])
    assert process_time() - started < 20

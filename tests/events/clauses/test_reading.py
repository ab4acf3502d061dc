"""How the article is cut into headlines, clauses and words."""

from __future__ import annotations

from stories import Read

from pipeline.events.clauses.reading import Reading


def clauses(reading: Reading) -> list[str]:
    return [reading.text[clause.start : clause.end] for clause in reading.clauses]


def test_clauses_end_at_their_marks_but_not_inside_titles_brackets_or_numbers(reading: Read) -> None:
    story = "甲局印发《关于古树、名木,竹林的通知》(一号,二号),投入1,000万元,14:30生效。"
    assert clauses(reading(story)) == [
        "甲局印发《关于古树、名木,竹林的通知》(一号,二号),",
        "投入1,000万元,",
        "14:30生效。",
    ]


def test_a_quotation_is_a_clause_of_its_own(reading: Read) -> None:
    story = reading("他说“[甲局召开会议|q]”。")
    assert [(story.text[c.start : c.end], c.quote) for c in story.clauses] == [
        ("他说“", None),
        ("甲局召开会议", 0),
        ("”。", None),
    ]


def test_headlines_are_left_out(reading: Read) -> None:
    assert clauses(reading("甲局印发通知!\n为什么印发\n甲局印发了通知。")) == ["甲局印发了通知。"]
    assert clauses(reading("甲局印发通知")) == ["甲局印发通知"]


def test_a_dateline_is_set_apart(reading: Read) -> None:
    assert clauses(reading("某社甲市6月2日电(记者李小河)甲局召开会议。"))[-1] == "甲局召开会议。"


def test_mentions_titles_and_quoted_terms_are_one_word_and_brackets_none(reading: Read) -> None:
    story = reading("[甲市林业局|a](在城东)为“古树名木”印发《古树名录》。")
    words = [token.text for token in story.tokens_between(0, len(story.text))]
    assert words == ["甲市林业局", "为", "“古树名木”", "印发", "《古树名录》", "。"]

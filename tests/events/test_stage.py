"""What holds of the stage on any text."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.events import find
from pipeline.records import AgencyMention, DateMention, ProvinceMention, Quote, Speaker
from pipeline.text import Article

WORDS = st.sampled_from(
    [
        "甲局",
        "乙市",
        "6月1日",
        "说",
        "王某",
        "发布",
        "召开会议",
        "要求",
        "发生火灾",
        "被",
        "如果",
        "3人死亡",
        "罚款20万元",
        "甲发〔2021〕12号",
        "将",
        "的",
        "，",
        "。",
        "\n",
        "《",
        "》",
        "“",
        "”",
    ]
)


@settings(deadline=None)  # the first example loads the dictionary
@given(st.lists(WORDS, max_size=30))
def test_events_stand_in_order_on_the_text_and_point_to_their_evidence(words: list[str]) -> None:
    text = "".join(words)

    def spans(word: str) -> list[dict[str, int | str]]:
        found, at = [], text.find(word)
        while at >= 0:
            found.append({"start": at, "end": at + len(word), "text": word})
            at = text.find(word, at + 1)
        return found

    dates = [DateMention(**span, type="DATE", value="2021-06-01") for span in spans("6月1日")]
    provinces = [ProvinceMention(**span, code="330000") for span in spans("乙市")]
    agencies = [AgencyMention(**span, name="甲局") for span in spans("甲局")]
    speakers = [Speaker(**span, name="王某", type="person") for span in spans("王某")]
    quotes = [Quote(**span, kind="direct", speaker=speakers[0] if speakers else None) for span in spans("召开会议")]
    events = find(Article(raw=text), dates, provinces, agencies, quotes)
    assert events == sorted(events, key=lambda event: (event.trigger.start, event.trigger.end))
    for event in events:
        assert event.sentence is not None
        spans = (event.trigger, event.sentence, event.content, event.reported_by, event.document_span)
        for one in (*spans, event.document_number, event.document_status, *event.participants, *event.figures):
            assert one is None or text[one.start : one.end] == one.text != ""
        assert {one.name for one in event.participants} >= set(event.agencies)
        assert 0 <= event.confidence <= 1
        assert text[event.sentence.start : event.sentence.end] == event.sentence.text
        assert event.rule
        assert len(event.agencies) == len(event.agency_mentions)
        assert (event.date_from == "none") == (event.date is None) == (event.date_mention is None)
        assert [agencies[int(a[1:])].name for a in event.agency_mentions] == event.agencies
        assert [provinces[int(p[1:])].code for p in event.province_mentions] == event.provinces
        if event.document_span:
            assert text[event.document_span.start : event.document_span.end] == event.document


@given(st.text())
def test_no_text_breaks_the_stage(text: str) -> None:
    for event in find(Article(raw=text), [], [], [], []):
        assert event.type == "incident"


@pytest.mark.parametrize(
    "unit",
    [
        "《",
        "(",
        "（",
        "“",
        "甲局发布通知,",
        "甲局发布通知。",
        "发生火灾",
        "王某说:",
        "在发布",
        "企业决定发布",
        "发布通知",
    ],
)
def test_time_is_linear_in_the_text(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit)) + "甲局"
        agencies = [
            AgencyMention(start=at, end=at + 2, text="甲局", name="甲局")
            for at in [*range(0, len(text), len(unit)), len(text) - 2]
            if text.startswith("甲局", at)
        ]
        begun = process_time()
        find(Article(raw=text), [], [], agencies, [])
        return process_time() - begun

    seconds(1_000)  # tables are read once
    assert seconds(20_000) < 24 * max(seconds(2_500), 0.03)

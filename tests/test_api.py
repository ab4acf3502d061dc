import json
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import pipeline
from pipeline.records import DocumentRecord, Span
from pipeline.segment import segmenter
from pipeline.writing import json_line

TEXT = "青海省能源局6月18日下发通知，要求各地于6月底前完成清理。局长周明远表示：“这件事没有例外。”"

# Pieces that news is made of, so that arbitrary texts reach the rules, and anything between them.
PIECES = [
    "6月18日", "昨天", "2021年", "“", "”", "‘", "’", "「", "」", "：", "，", "。", "\n", "\r\n", "\u3000", "据", "表示",
    "说", "称", "周明远", "局长", "四川省", "成都", "鼓楼区", "发改委", "国务院", "该局", "《", "》", "关于", "的通知",
    "发布", "要求", "召开", "二〇二一年", "上旬", "至", "、", "(", ")", "（", "）", "十四五", "农历", "初一", "1", "２",
    "点", "Ann Lee", "·", "他", "記者", "前三季度", "约", "多", "-", "—", "/", "~", "T", "川", "京津冀", "法院", "将",
]  # fmt: skip


def spans(record: DocumentRecord) -> Iterator[Span]:
    """Yield every span of a record."""
    for layer in (record.dates, record.provinces, record.agencies, record.quotes):
        yield from layer
    for quote in record.quotes:
        yield from filter(None, (quote.speaker, quote.cue))
    for event in record.events:
        yield from filter(None, (event.trigger, event.document_span, event.sentence))


def check(text: str, record: DocumentRecord) -> None:
    for span in spans(record):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
    for layer in ("dates", "provinces", "agencies", "quotes", "events"):
        found = getattr(record, layer)
        assert [one.id for one in found] == [f"{layer[0]}{index}" for index in range(len(found))]
        assert all(one.rule for one in found)
    for layer in (record.dates, record.provinces, record.agencies):
        assert [one.start for one in layer] == sorted(one.start for one in layer)
        assert len({(one.start, one.end) for one in layer}) == len(layer)
    ids = {one.id for layer in (record.dates, record.provinces, record.agencies) for one in layer}
    for event in record.events:
        assert event.quote is None or 0 <= event.quote < len(record.quotes)
        named = [event.date_mention, *event.province_mentions, *event.agency_mentions]
        assert ids.issuperset(filter(None, named))
    # A record of right types survives its own JSON.
    assert DocumentRecord.model_validate_json(json_line(record)) == record


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=25).map("".join))
def test_any_text_gives_exact_offsets_and_well_formed_records(text: str) -> None:
    for published in (None, "2021-06-18"):
        check(text, pipeline.extract(text, published=published))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_no_text_is_a_crash(text: str) -> None:
    check(text, pipeline.extract(text))


def test_the_same_text_gives_the_same_bytes() -> None:
    first, second = (json_line(pipeline.extract(TEXT, published="2021-06-18")) for _ in range(2))
    assert first == second


def test_a_record_says_what_the_document_is() -> None:
    record = pipeline.extract(TEXT, published=date(2021, 6, 18), title="通知", outlet="某某网", doc_id="a")
    told = json.loads(json_line(record))
    assert (told["id"], told["title"], told["outlet"]) == ("a", "通知", "某某网")
    assert (told["published"], told["published_from"]) == ("2021-06-18", "argument")
    assert told["version"] == pipeline.__version__
    assert len(told["sha256"]) == 64
    assert pipeline.extract(TEXT).published_from is None


def test_without_a_publication_date_the_year_stays_open() -> None:
    assert pipeline.extract("会议6月18日召开。").dates[0].value == "XXXX-06-18"
    assert pipeline.extract("会议6月18日召开。", published="1999-12-31").dates[0].value == "1999-06-18"


def test_extract_many_takes_pairs_as_they_come() -> None:
    asked: list[int] = []

    def pairs() -> Iterator[tuple[str, date | str | None]]:
        for number, published in enumerate(("2021-06-18", date(2020, 6, 18), None)):
            asked.append(number)
            yield "会议6月18日召开。", published

    found = pipeline.extract_many(pairs())
    assert next(found).dates[0].value == "2021-06-18"
    assert asked == [0]
    assert [(record.id, record.dates[0].value) for record in found] == [("1", "2020-06-18"), ("2", "XXXX-06-18")]


def test_words_are_an_output() -> None:
    record = pipeline.extract(TEXT, segmenter=segmenter("char"))
    assert record.words is not None
    assert [word.text for word in record.words[:3]] == ["青", "海", "省"]
    assert pipeline.extract(TEXT).words is None


def test_homonyms_that_nothing_decides_are_settled_as_asked() -> None:
    text = "昨天，铁西区召开会议。"
    abstained = pipeline.extract(text).provinces[0]
    assert abstained.code is None
    assert len(abstained.candidates) > 1
    assert pipeline.extract(text, homonyms="best").provinces[0].code is not None
    with pytest.raises(ValueError, match="铁西区"):
        pipeline.extract(text, homonyms="error")


@pytest.mark.parametrize("published", ["yesterday", "2021-02-30", "18/06/2021", "20210618", ""])
def test_a_publication_date_that_is_none_is_refused(published: str) -> None:
    with pytest.raises(ValueError, match=r"is no day such as 2021-06-18"):
        pipeline.extract(TEXT, published=published)


def test_a_lone_surrogate_is_no_text() -> None:
    with pytest.raises(ValueError, match="lone surrogate at 2"):
        pipeline.extract("会议\ud800召开")

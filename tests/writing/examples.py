"""Records for the tests of writing."""

from pipeline.records import DateMention, DocumentRecord, Event, ProvinceMention, Quote, Span, Speaker, Word

TEXT = "青海省能源局6月18日下发通知。局长周明远说：“没有例外。”"


def span(text: str) -> Span:
    start = TEXT.index(text)
    return Span(start=start, end=start + len(text), text=text)


def document(doc_id: str = "a", **changes: object) -> DocumentRecord:
    """Return a record with a date, a province, a quote and two events."""
    date = DateMention(
        **span("6月18日").model_dump(), id="d0", type="DATE", value="2021-06-18",
        first_day="2021-06-18", last_day="2021-06-18",
    )  # fmt: skip
    speaker = Speaker(**span("周明远").model_dump(), name="周明远", type="person", title="局长", confidence=0.9)
    record = DocumentRecord(
        id=doc_id,
        title="通知下发",
        published="2021-06-18",
        published_from="sidecar",
        dates=[date],
        provinces=[ProvinceMention(**span("青海省").model_dump(), id="p0", code="630000")],
        quotes=[Quote(**span("没有例外。").model_dump(), id="q0", kind="direct", speaker=speaker, cue=span("说"))],
        events=[
            Event(
                id="e0", type="issue", trigger=span("下发"), date="2021-06-18", date_mention="d0", provinces=["630000"],
                agencies=["青海省能源局", "青海省公安厅"], sentence=Span(start=0, end=16, text=TEXT[:16]),
            ),
            Event(id="e1", type="statement", trigger=span("说"), speaker="周明远", quote=0, modality="planned"),
        ],
    )  # fmt: skip
    return record.model_copy(update=changes)


def with_words() -> DocumentRecord:
    return document(words=[Word(start=0, end=3, text="青海省", tag="ns")])

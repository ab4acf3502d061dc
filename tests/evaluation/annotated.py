"""A small annotated document, and others that differ from it in one thing."""

from typing import Any

from pipeline.records import DocumentRecord

TEXT = "青海省能源局6月18日下发通知。局长周明远说：“没有例外。”6月19日，县政府召开会议。青海省能源局表示支持。"


def span(text: str, nth: int = 0, **more: Any) -> dict[str, Any]:
    """Return the span of the *nth* standing of *text*."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(text, start + 1)
    return {"start": start, "end": start + len(text), "text": text, **more}


def document(doc_id: str = "a", **changes: Any) -> DocumentRecord:
    """Return the document, with some of its layers put in place of its own."""
    speaker = span("周明远", name="周明远", type="person", title="局长", affiliation="青海省能源局")
    body = span("青海省能源局", 1, name="青海省能源局", type="agency")
    row = {
        "id": doc_id,
        "dates": [
            span("6月18日", type="DATE", value="2021-06-18"),
            span("6月19日", type="DATE", value="2021-06-19"),
        ],
        "provinces": [
            span("青海省", code="630000", level="province"), span("青海省", 1, code="630000", level="province"),
        ],
        "agencies": [
            span("青海省能源局", name="青海省能源局", generic=False),
            span("县政府", name="共和县政府", generic=False),
            span("青海省能源局", 1, name="青海省能源局", generic=False),
        ],
        "quotes": [
            span("没有例外。", kind="direct", speaker=speaker, cue=span("说")),
            span("支持", kind="indirect", speaker=body, cue=span("表示")),
        ],
        "events": [
            {
                "type": "issue", "trigger": span("下发"), "date": "2021-06-18", "provinces": ["630000"],
                "agencies": ["青海省能源局"],
            },
            {"type": "statement", "trigger": span("说"), "speaker": "周明远", "quote": 0},
            {"type": "meeting", "trigger": span("召开"), "date": "2021-06-19", "agencies": ["共和县政府"]},
            {
                "type": "statement", "trigger": span("表示"), "speaker": "青海省能源局", "quote": 1,
                "provinces": ["630000"],
            },
        ],
    }  # fmt: skip
    return DocumentRecord.model_validate({**row, **changes})

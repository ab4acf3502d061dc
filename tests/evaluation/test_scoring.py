"""The measures on a document whose figures can be counted by hand."""

from typing import Any

import pytest

from pipeline.evaluation import MEASURES, Measure, score
from pipeline.records import DocumentRecord

TEXT = "省能源局6月18日上午下发通知。昨天，局长周明远说：“没有例外。”他还表示，三天内完成清理，当地政府配合。"


def span(text: str, **more: Any) -> dict[str, Any]:
    start = TEXT.index(text)
    return {"start": start, "end": start + len(text), "text": text, **more}


def speaker(text: str, name: str, kind: str = "person") -> dict[str, Any]:
    return span(text, name=name, type=kind)


def gold(**changes: Any) -> DocumentRecord:
    row = {
        "id": "a",
        "dates": [
            span("6月18日上午", type="TIME", value="2021-06-18TMO"),
            span("昨天", type="DATE", value="2021-06-17"),
            span("三天", type="DURATION", value="P3D"),
        ],
        "provinces": [span("省", code="630000", level="province")],
        "agencies": [
            span("省能源局", name="青海省能源局", generic=False),
            span("当地政府", name="当地政府", generic=True),
        ],
        "quotes": [
            span("没有例外。", kind="direct", speaker=speaker("周明远", "周明远"), cue=span("说")),
            span("三天内完成清理", kind="indirect", speaker=speaker("他", "周明远"), cue=span("表示")),
        ],
        "events": [
            {
                "type": "issue", "trigger": span("下发"), "date": "2021-06-18TMO", "provinces": ["630000"],
                "agencies": ["青海省能源局"],
            },
            {"type": "statement", "trigger": span("说"), "date": "2021-06-17", "speaker": "周明远", "quote": 0},
            {"type": "statement", "trigger": span("表示"), "speaker": "周明远", "quote": 1},
        ],
    }  # fmt: skip
    return DocumentRecord.model_validate({**row, **changes})


def test_gold_against_itself_is_right_in_everything() -> None:
    report = score([gold()], [gold()])
    assert tuple(report.measures) == MEASURES
    assert {one.f1 for one in report.measures.values()} - {None} == {1.0}
    assert report.date_value_accuracy == 1.0
    assert report.differences == []
    assert report.measures["events: arguments"] == Measure(6, 6, 6)


def test_a_document_without_prediction_has_nothing_found_and_one_without_gold_does_not_count() -> None:
    report = score([gold()], [gold(id="other")])
    assert report.measures["dates"] == Measure(0, 2, 0)
    assert report.measures["events"] == Measure(0, 3, 0)
    assert {one.kind for one in report.differences} == {"missed"}
    assert report.documents == 1


def test_two_documents_with_one_id_are_no_measure() -> None:
    with pytest.raises(ValueError, match="two documents have the id 'a'"):
        score([gold()], [gold(), gold()])


def test_without_anything_there_is_no_figure() -> None:
    measure = score([DocumentRecord(id="a")], []).measures["dates"]
    assert (measure.precision, measure.recall, measure.f1) == (None, None, None)


def test_dates_by_span_overlap_and_value() -> None:
    dates = [
        span("6月18日", type="DATE", value="2021-06-18"),  # too short
        span("昨天", type="DATE", value="2021-06-16"),  # wrong value
        span("三天", type="DURATION", value="P3D"),
    ]
    report = score([gold()], [gold(dates=dates)])
    assert report.measures["dates"] == Measure(1, 2, 2)
    assert report.measures["dates (overlap)"] == Measure(2, 2, 2)
    assert report.measures["dates + value"] == Measure(0, 2, 2)
    assert report.measures["durations, sets, vague + value"] == Measure(1, 1, 1)
    assert (report.date_value_accuracy, report.dates_found) == (0.0, 1)
    assert [(one.layer, one.kind) for one in report.differences] == [
        ("dates", "missed"),
        ("dates", "spurious"),
        ("dates", "value"),
    ]


def test_a_mention_in_the_other_class_is_neither_right_nor_wrong() -> None:
    agencies = [span("省能源局", name="青海省能源局", generic=True), span("当地政府", name="当地政府", generic=True)]
    report = score([gold()], [gold(agencies=agencies)])
    assert report.measures["agencies"] == Measure(0, 0, 0)
    assert report.measures["agencies, generic"] == Measure(1, 1, 1)


def test_names_are_compared_without_case_and_spaces() -> None:
    agencies = [span("省能源局", name="青海省 能源局"), span("当地政府", name="某政府", generic=True)]
    report = score([gold()], [gold(agencies=agencies)])
    assert report.measures["agencies + name"] == Measure(1, 1, 1)


def test_a_quote_is_found_at_half_of_the_longer_span() -> None:
    half = span("没有例", kind="direct", speaker=speaker("周明远", "周明远"))
    less = span("三天内", kind="indirect", speaker=speaker("他", "周明远"))
    report = score([gold()], [gold(quotes=[half, less], events=[])])
    assert report.measures["quotes"] == Measure(1, 2, 2)
    assert report.measures["quotes, direct + speaker"] == Measure(1, 1, 1)
    assert report.measures["quotes, indirect"] == Measure(0, 1, 1)


def test_a_quote_needs_its_speaker_by_name_and_an_anonymous_one_by_place() -> None:
    wrong = [
        span("没有例外。", kind="direct", speaker=speaker("省能源局", "青海省能源局", "agency")),
        span("三天内完成清理", kind="indirect"),
    ]
    report = score([gold()], [gold(quotes=wrong)])
    assert report.measures["quotes + speaker"] == Measure(0, 2, 2)
    assert report.measures["named speakers a document"] == Measure(0, 1, 1)
    assert [one.kind for one in report.differences if one.layer == "quotes"] == ["speaker", "speaker"]

    anonymous = [span("没有例外。", kind="direct", speaker=speaker("局长周明远", "一位局长", "anonymous"))]
    named = [span("没有例外。", kind="direct", speaker=speaker("周明远", "周明远"))]
    assert score([gold(quotes=anonymous)], [gold(quotes=named)]).measures["quotes + speaker"].right == 1
    assert score([gold(quotes=named)], [gold(quotes=anonymous)]).measures["quotes + speaker"].right == 0


def test_events_pair_by_type_and_trigger_and_statements_by_quote() -> None:
    events = [
        {"type": "directive", "trigger": span("下发")},  # wrong type
        {
            "type": "statement",
            "trigger": span("局长"),
            "speaker": "周明远",
            "quote": 0,
        },  # another trigger, the same quote
        {
            "type": "statement",
            "trigger": span("表示"),
            "speaker": "周明远",
            "quote": 0,
        },  # another quote, the same trigger
    ]
    report = score([gold()], [gold(events=events)])
    assert report.measures["events"] == Measure(2, 3, 3)
    assert report.measures["events, statements"] == Measure(2, 2, 2)
    assert report.measures["events, actions"] == Measure(0, 1, 1)
    assert report.measures["event argument speaker"] == Measure(2, 2, 2)
    assert report.measures["event argument date"] == Measure(0, 2, 0)


def test_events_that_did_not_happen_count_only_where_gold_has_them() -> None:
    row = {"type": "issue", "trigger": span("下发"), "modality": "negated"}
    assert score([gold(events=[])], [gold(events=[row])]).measures["events"] == Measure(0, 0, 0)
    assert score([gold(events=[row])], [gold(events=[row])]).measures["events"] == Measure(1, 1, 1)


def test_the_report_is_plain_data() -> None:
    told = score([gold()], [gold(dates=[])]).as_dict()
    assert told["measures"]["dates"] == {
        "precision": None, "recall": 0.0, "f1": 0.0, "right": 0, "gold": 2, "predicted": 0,
    }  # fmt: skip
    assert told["date value accuracy"] == {"accuracy": None, "right": 0, "of": 0}

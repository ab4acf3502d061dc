import csv
import io

import examples
import pytest

from pipeline.records import DocumentStatus, Event, Figure, Participant
from pipeline.writing import COLUMNS, EventsCsv, safe_cell


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def written(*documents: object) -> bytes:
    file = io.BytesIO()
    writer = EventsCsv(file)
    for document in documents:
        writer.write(document)  # type: ignore[arg-type]
    writer.finish()
    return file.getvalue()


def test_an_event_is_a_line_with_all_that_it_joins() -> None:
    issue, statement = rows(written(examples.document()))
    assert tuple(issue) == COLUMNS
    assert issue["document"] == "a"
    assert (issue["date"], issue["first_day"], issue["last_day"]) == ("2021-06-18",) * 3
    assert (issue["province_codes"], issue["provinces"]) == ("630000", "青海")
    assert issue["agencies"] == "青海省能源局; 青海省公安厅"
    assert (issue["trigger"], issue["start"], issue["end"]) == ("下发", "11", "13")
    assert (statement["speaker"], statement["quote"], statement["modality"]) == ("周明远", "没有例外。", "planned")
    assert statement["first_day"] == ""


def test_details_of_an_event_stand_in_cells_of_their_own() -> None:
    figure = Figure(**examples.span("6月18日").model_dump(), kind="fine", value=1.25e9, unit="元")
    target = Participant(**examples.span("局长").model_dump(), role="target", name="局长")
    status = DocumentStatus(**examples.span("例").model_dump(), value="trial")
    event = Event(
        type="issue", trigger=examples.span("下发"), participants=[target], figures=[figure], document_status=status,
        document_number=examples.span("6月"), content=examples.span("通知"), reported_by=examples.span("周明远"),
        confidence=0.91,
    )  # fmt: skip
    (row,) = rows(written(examples.document(events=[event])))
    names = ("roles", "figures", "document_status", "document_number", "content", "reported_by", "confidence")
    assert [row[name] for name in names] == [
        "target: 局长", "fine: 1250000000 元", "trial", "6月", "通知", "周明远", "0.91",
    ]  # fmt: skip


def test_excel_gets_a_byte_order_mark_and_its_line_ends() -> None:
    data = written(examples.document())
    assert data.startswith(b"\xef\xbb\xbfdocument,")
    assert data.count(b"\r\n") == 3
    assert data.count(b"\n") == 3


def test_without_events_only_the_header_stands() -> None:
    assert rows(written()) == rows(written(examples.document(events=[]))) == []


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_no_cell_is_taken_for_a_formula(start: str) -> None:
    formula = start + 'HYPERLINK("http://example.org")'
    assert safe_cell(formula) == "'" + formula
    event = Event(type="statement", trigger=examples.span("说"), speaker=formula, agencies=[formula])
    (row,) = rows(written(examples.document(formula, title=formula, events=[event])))
    assert {row[name] for name in ("document", "document_title", "speaker", "agencies")} == {"'" + formula}


def test_other_cells_stay_as_they_are() -> None:
    text = '3-2=1, "引号"\n第二行'
    assert safe_cell(text) == text
    assert (safe_cell(None), safe_cell(0)) == ("", "0")
    event = Event(type="statement", trigger=examples.span("说"), speaker=text)
    assert rows(written(examples.document(events=[event])))[0]["speaker"] == text


def test_a_cell_that_excel_cannot_hold_is_cut() -> None:
    assert safe_cell("字" * 32_767) == "字" * 32_767
    assert safe_cell("字" * 40_000) == "字" * 32_766 + "…"

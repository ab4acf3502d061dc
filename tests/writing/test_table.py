import io

import examples
from rich.console import Console

from pipeline.records import DocumentRecord, Event, Span
from pipeline.writing.table import EventTables


def printed(*documents: DocumentRecord, width: int = 160) -> str:
    out = io.StringIO()
    tables = EventTables(Console(file=out, width=width, color_system=None))
    for document in documents:
        tables.write(document)
    tables.finish()
    return out.getvalue()


def test_events_are_rows_under_their_document() -> None:
    lines = printed(examples.document()).splitlines()
    assert lines[0] == "通知下发  a · published 2021-06-18 (sidecar)"
    assert lines[1].split() == ["date", "type", "who", "where", "what"]
    assert lines[2].split()[:4] == ["2021-06-18", "issue", "青海省能源局、青海省公安厅", "青海"]
    assert lines[3].split()[:3] == ["statement", "(planned)", "周明远（局长）"]
    assert "说：没有例外。" in lines[3]


def test_the_summary_counts_layers_types_and_provinces() -> None:
    text = printed(examples.document("a"), examples.document("b", events=[]))
    assert "2 documents: 2 dates, 2 provinces, 0 agencies, 2 quotes, 2 events" in text
    assert "types: issue 1, statement 1" in text
    assert "provinces: 青海 1" in text


def test_a_long_sentence_is_cut_around_its_trigger() -> None:
    sentence = "前" * 100 + "下发" + "后" * 100
    trigger = Span(start=1100, end=1102, text="下发")
    event = Event(type="issue", trigger=trigger, sentence=Span(start=1000, end=1202, text=sentence))
    what = printed(examples.document(events=[event]), width=400).splitlines()[2].split()[-1]
    assert what == "下发｜…" + "前" * 30 + "下发" + "后" * 28 + "…"


def test_nothing_read_is_said() -> None:
    assert printed() == "0 documents: nothing\n"


def test_a_document_without_a_date_says_so() -> None:
    assert printed(DocumentRecord(id="x")).startswith("x  publication date unknown\n")


def test_the_text_is_neither_markup_nor_a_command_to_the_terminal() -> None:
    trigger = Span(start=0, end=1, text="[red]说\x1b[31m")
    text = printed(examples.document("[bold]a", title=None, events=[Event(type="statement", trigger=trigger)]))
    assert "[bold]a" in text
    assert "[red]说 [31m" in text
    assert "\x1b" not in text

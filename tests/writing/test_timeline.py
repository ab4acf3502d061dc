import io

import examples
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from pipeline.merge import merge
from pipeline.records import DateMention, Event, Span
from pipeline.writing.timeline import Row, cluster_rows, in_order, print_timeline, rows, write_timeline

TRIGGER = Span(start=0, end=1, text="说")


def event(date: str | None, **more: object) -> Event:
    return Event.model_validate({"type": "incident", "trigger": TRIGGER.model_dump(), "date": date, **more})


def days(*events: Event, published: str | None = "2021-06-19") -> list[str]:
    return [row.day for row in in_order(rows(examples.document(events=list(events), published=published)))]


def test_events_stand_by_day_and_clock_and_undated_ones_at_the_end_by_publication() -> None:
    told = days(
        event(None), event("2021-06-18T14:00"), event("2021-06-18TMO"), event("2021-05"), event("2021-06-18"),
        event("PAST_REF"), event("XXXX-06-18"),
    )  # fmt: skip
    assert told == [
        "2021-05", "2021-06-18", "2021-06-18 morning", "2021-06-18 14:00", "by 2021-06-19", "by 2021-06-19 past",
        "by 2021-06-19 XXXX-06-18",
    ]  # fmt: skip
    assert days(event(None), published=None) == [""]


def test_a_date_of_which_the_mention_tells_the_days_is_placed_by_them() -> None:
    feast = DateMention(start=0, end=2, text="春天", id="d0", type="DATE", value="2021-SP", first_day="2021-03-01")
    spring = event("2021-SP", date_mention="d0")
    record = examples.document(dates=[feast], events=[event("2021-06-18"), spring])
    assert [row.day for row in in_order(rows(record))] == ["2021-SP", "2021-06-18"]


def test_what_did_not_happen_is_none_of_a_timeline_and_what_is_planned_says_so() -> None:
    record = examples.document(events=[
        event("2021-06-18", modality="negated"), event("2021-06-18", modality="hypothetical"),
        event("2021-06-20", modality="planned"),
    ])  # fmt: skip
    assert [row.kind for row in rows(record)] == ["incident (planned)"]


def test_lines_of_columns() -> None:
    out = io.StringIO()
    write_timeline(rows(examples.document()), out)
    first, second = (line.split("\t") for line in out.getvalue().splitlines())
    assert first == [
        "2021-06-18",
        "issue",
        "青海省能源局、青海省公安厅",
        "青海",
        "下发｜青海省能源局6月18日下发通知。",
        "a",
    ]
    assert second == ["by 2021-06-18", "statement (planned)", "周明远（局长）", "", "说：没有例外。", "a"]


def test_a_table_gives_each_day_once() -> None:
    out = io.StringIO()
    record = examples.document(events=[event("2021-06-18"), event("2021-06-18"), event("2021-06-19")])
    print_timeline(rows(record), Console(file=out, width=120, color_system=None))
    lines = out.getvalue().splitlines()
    assert lines[0].split() == ["date", "type", "who", "where", "what"]
    assert lines[1].endswith("说  a")
    assert [line[:10].strip() for line in lines[1:]] == ["2021-06-18", "", "2021-06-19"]


def test_a_text_with_tabs_and_line_ends_stays_on_its_line() -> None:
    out = io.StringIO()
    write_timeline([Row(None, None, "", "issue", "issue", "a\tb\nc", "", "x\x1b[31m", "d")], out)
    assert out.getvalue() == "\tissue\ta b c\t\tx [31m\td\n"


def test_a_cluster_tells_how_many_and_on_what_they_differ() -> None:
    one, other = examples.document("a"), examples.document("b")
    other.events[0].agencies = ["青海省能源局", "青海省水利厅"]
    found = {row.type: row for row in cluster_rows(merge([one, other]))}
    assert found["issue"].source == "a +1 (1 independent; agencies differ)"
    assert found["issue"].who == "青海省能源局、青海省公安厅、青海省水利厅"
    assert found["issue"].what == "下发｜青海省能源局6月18日下发通知。"
    assert [row.source for row in cluster_rows(merge([one]))] == ["a", "a"]


@given(st.lists(st.sampled_from([None, "2021", "2021-06-18", "2021-06-18T09:00", "PAST_REF", "2020-W10"]), max_size=8))
def test_nothing_is_lost_in_the_order(dates: list[str | None]) -> None:
    found = list(rows(examples.document(events=[event(date) for date in dates])))
    assert sorted(map(id, in_order(found))) == sorted(map(id, found))
    assert len(found) == len(dates)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Event, Figure, Participant, Span
from pipeline.writing.cells import short, what, what_of, when, who_of

from examples import document  # isort: skip

SENTENCE = "记者获悉，青海省能源局6月18日下发通知，要求各地清理矿场；周明远说没有例外。"


def span(text: str) -> Span:
    start = SENTENCE.index(text)
    return Span(start=start, end=start + len(text), text=text)


WHOLE = Span(start=0, end=len(SENTENCE), text=SENTENCE)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, ""),
        ("2021-06-18", "2021-06-18"),
        ("2021-06-18T14:00", "2021-06-18 14:00"),
        ("2021-06-18TEV", "2021-06-18 evening"),
        ("2021-05-18/2021-05-21", "2021-05-18/2021-05-21"),
        ("2020-04-01T00:00/2020-04-01T24:00", "2020-04-01 00:00–24:00"),
        ("PAST_REF", "past"),
    ],
)
def test_a_date_for_people(value: str | None, told: str) -> None:
    assert when(value) == told


def test_a_vague_date_reads_as_the_text_has_it() -> None:
    assert when("PAST_REF", Span(start=0, end=2, text="近日")) == "近日"


def test_an_act_is_told_by_its_clause() -> None:
    assert what(span("下发"), WHOLE, None) == "下发｜青海省能源局6月18日下发通知，要求各地清理矿场；周明远说没有例外。"
    assert what(span("说"), WHOLE, None) == "说｜周明远说没有例外。"


def test_a_title_or_a_content_comes_before_the_clause() -> None:
    assert what(span("下发"), WHOLE, "关于清理的通知", is_title=True) == "下发《关于清理的通知》"
    assert what(span("下发"), WHOLE, "通知") == "下发：通知"
    assert what(span("下发"), None, None) == "下发"
    elsewhere = Span(start=500, end=502, text="下发")
    assert what(elsewhere, WHOLE, None) == "下发"


def test_targets_and_figures_stand_behind() -> None:
    event = Event(
        type="enforcement",
        trigger=span("清理"),
        participants=[Participant(**span("各地").model_dump(), role="target", name="各地")],
        figures=[Figure(**span("18").model_dump(), kind="fine", value=18, unit="元")],
    )
    assert what_of(document(), event) == "清理 → 各地 [fine 18]"


def test_a_speakers_office_stands_behind_the_name_unless_the_name_has_it() -> None:
    record = document()
    statement = record.events[1]
    speaker = record.quotes[0].speaker
    assert speaker is not None
    speaker.affiliation = "青海省能源局"
    assert who_of(record, statement) == "周明远（青海省能源局局长）"
    speaker.name = statement.speaker = "青海省能源局一位局长"
    assert who_of(record, statement) == "青海省能源局一位局长"
    assert who_of(record, record.events[0]) == "青海省能源局、青海省公安厅"
    statement.quote = 7  # of another program
    assert who_of(record, statement) == "青海省能源局一位局长"


@given(st.text(max_size=200), st.integers(0, 199))
def test_a_stretch_is_of_sixty_characters_and_holds_the_place(text: str, at: int) -> None:
    at = min(at, max(0, len(text) - 1))
    cut = short(text, at)
    assert len(cut) <= 62
    assert cut.strip("…") in text
    assert not text or text[at] in cut

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.merge.when import When, days_of, when
from pipeline.records import DateMention, Event, Span

TRIGGER = Span(start=0, end=1, text="发")


def event(value: str | None, **more: object) -> Event:
    return Event.model_validate({"type": "issue", "trigger": TRIGGER.model_dump(), "date": value, **more})


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021-06-18", "2021-06-18", "2021-06-18"),
        ("2021-06-18T14:00", "2021-06-18", "2021-06-18"),
        ("2021-06-18TEV", "2021-06-18", "2021-06-18"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2020", "2020-01-01", "2020-12-31"),
        ("2021-Q3", "2021-07-01", "2021-09-30"),
        ("2021-H2", "2021-07-01", "2021-12-31"),
        ("2021-W24", "2021-06-14", "2021-06-20"),
        ("2021-05-18/2021-05-21", "2021-05-18", "2021-05-21"),
        ("2020-04-01T00:00/2020-04-01T24:00", "2020-04-01", "2020-04-01"),
    ],
)
def test_the_days_of_a_value(value: str, first: str, last: str) -> None:
    assert days_of(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value",
    [
        None, "", "PAST_REF", "P3D", "XXXX-06-18", "2021-SP", "199", "2021-02-30", "2021-W60", "2021-05/2021-04",
        "2017/PRESENT_REF",
    ],
)  # fmt: skip
def test_what_names_no_days_of_the_calendar(value: str | None) -> None:
    assert days_of(value) is None


@given(st.text(alphabet="0123456789-/TQWHXSPE_ROVN:", max_size=24))
def test_any_text_has_days_in_order_or_none(value: str) -> None:
    days = days_of(value)
    assert days is None or days[0] <= days[1]


def test_days_come_from_the_mention_then_the_value_then_the_week_before_publication() -> None:
    feast = DateMention(
        start=0, end=2, text="中秋", type="DATE", value="2021-09-21", first_day="2021-09-21", last_day="2021-09-21"
    )
    day, published = date(2021, 9, 21), date(2021, 9, 22)
    assert when(event("2021-09-21"), feast, published) == When(day, day, True)
    assert when(event("2021-09-21"), None, None) == When(day, day, True)
    assert when(event(None), None, published) == When(date(2021, 9, 15), published, False)
    assert when(event("PAST_REF"), None, published) == When(date(2021, 9, 15), published, False)


def test_a_vague_date_does_not_tell_its_days() -> None:
    recently = DateMention(
        start=0, end=2, text="近日", type="DATE", value="PAST_REF", vague=True,
        first_day="2021-09-12", last_day="2021-09-22",
    )  # fmt: skip
    found = when(event("PAST_REF"), recently, date(2021, 9, 22))
    assert found is not None
    assert not found.told
    assert not found.one_day


def test_background_and_unknown_years_have_no_days() -> None:
    published = date(2021, 9, 22)
    assert when(event(None, modality="background"), None, published) is None
    assert when(event("XXXX-06-18"), None, published) is None
    assert when(event(None), None, None) is None


def test_the_first_days_of_the_calendar_do_not_fail() -> None:
    assert when(event(None), None, date.min) is not None


def test_a_gap_is_the_days_between() -> None:
    one, other = When(date(2021, 6, 1), date(2021, 6, 3), True), When(date(2021, 6, 6), date(2021, 6, 6), True)
    assert (one.gap(other), other.gap(one), one.gap(one)) == (3, 3, 0)

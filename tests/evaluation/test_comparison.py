"""What a later run gained and lost."""

from annotated import document, span
from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluation import Change, compare, score
from pipeline.evaluation.comparison import counts_by_layer
from pipeline.records import DocumentRecord

GOOD, WRONG = span("6月18日", type="DATE", value="2021-06-18"), span("6月18日", type="DATE", value="2020-06-18")
SECOND = span("6月19日", type="DATE", value="2021-06-19")


def changes(before: DocumentRecord, now: DocumentRecord) -> list[Change]:
    return compare(score([document()], [before]), score([document()], [now]))


def kinds(before: DocumentRecord, now: DocumentRecord) -> list[tuple[str, str, str]]:
    """Return kind, layer, and the kind of difference of the side that has one."""
    return [(one.kind, one.difference.layer, one.difference.kind) for one in changes(before, now)]


def test_a_miss_that_is_found_is_gained_and_the_other_way_lost() -> None:
    assert kinds(document(dates=[SECOND]), document()) == [("gained", "dates", "missed")]
    assert kinds(document(), document(dates=[SECOND])) == [("lost", "dates", "missed")]
    assert kinds(document(), document()) == []


def test_a_spurious_find_that_is_dropped_is_gained() -> None:
    more = document(dates=[GOOD, SECOND, span("会议", type="DATE", value="2021")])
    assert kinds(more, document()) == [("gained", "dates", "spurious")]
    assert kinds(document(), more) == [("lost", "dates", "spurious")]


def test_what_is_wrong_in_another_way_is_changed() -> None:
    (change,) = changes(document(dates=[SECOND]), document(dates=[WRONG, SECOND]))
    assert (change.kind, change.before and change.before.kind, change.now and change.now.kind) == (
        "changed", "missed", "value",
    )  # fmt: skip
    assert kinds(document(dates=[WRONG, SECOND]), document(dates=[WRONG, SECOND])) == []


def test_an_event_with_other_wrong_arguments_is_changed_and_one_with_the_same_is_not() -> None:
    def with_date(date: str | None) -> DocumentRecord:
        events = [event.model_dump() for event in document().events]
        events[0]["date"] = date
        return document(events=events)

    assert kinds(with_date("2020"), with_date(None)) == [("changed", "events", "arguments")]
    assert kinds(with_date("2020"), with_date("2020")) == []
    assert kinds(with_date("2020"), document()) == [("gained", "events", "arguments")]


def test_two_gold_events_on_one_trigger_are_two() -> None:
    twice = document(events=[document().events[0].model_dump()] * 2)
    before, now = (
        score([twice], [document(events=[])]),
        score([twice], [document(events=twice.model_dump()["events"][:1])]),
    )
    assert [one.kind for one in compare(before, now)] == ["gained"]


def test_counts_by_layer() -> None:
    counts = counts_by_layer(changes(document(dates=[SECOND], provinces=[]), document(agencies=[])))
    assert {layer: dict(one) for layer, one in counts.items()} == {
        "agencies": {"lost": 3}, "dates": {"gained": 1}, "provinces": {"gained": 2},
    }  # fmt: skip


@given(st.sets(st.integers(0, 1)), st.sets(st.integers(0, 1)))
def test_exchanging_the_runs_exchanges_gained_and_lost(one: set[int], other: set[int]) -> None:
    both = [GOOD, SECOND]
    first, second = document(dates=[both[i] for i in one]), document(dates=[both[i] for i in other])
    swap = {"gained": "lost", "lost": "gained", "changed": "changed"}
    assert [swap[kind] for kind, *_ in kinds(first, second)] == [kind for kind, *_ in kinds(second, first)]

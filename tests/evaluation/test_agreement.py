"""Agreement of two annotators; kappa against tables worked out by hand."""

from collections import Counter

import pytest
from annotated import TEXT, document, span
from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluation import agreement, cohen_kappa
from pipeline.evaluation.agreement import LabelAgreement
from pipeline.records import DocumentRecord


def test_kappa_of_a_table_worked_out_by_hand() -> None:
    # 35 of 50 alike: observed .7; chance (25*30 + 25*20) / 50^2 = .5; kappa (.7 - .5) / (1 - .5).
    table = {("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15}
    assert cohen_kappa(table) == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("table", "kappa"),
    [
        ({("a", "a"): 3, ("b", "b"): 5}, 1.0),
        ({("a", "b"): 4, ("b", "a"): 4}, -1.0),
        ({("a", "a"): 1, ("a", "b"): 1, ("b", "a"): 1, ("b", "b"): 1}, 0.0),
        ({("a", "a"): 9}, None),  # chance agrees as well
        ({}, None),
    ],
)
def test_the_ends_of_kappa(table: dict[tuple[str, str], int], kappa: float | None) -> None:
    assert cohen_kappa(table) == kappa


LABELS = st.sampled_from("abc")


@given(st.dictionaries(st.tuples(LABELS, LABELS), st.integers(1, 20), max_size=9))
def test_kappa_does_not_depend_on_who_is_first_and_is_no_more_than_what_was_observed(
    table: dict[tuple[str, str], int],
) -> None:
    kappa = cohen_kappa(table)
    assert kappa == cohen_kappa({(other, one): count for (one, other), count in table.items()})
    if kappa is not None:
        observed = LabelAgreement(counts=Counter(table)).observed
        assert observed is not None
        assert -1 <= kappa <= observed + 1e-9


def labels(other: DocumentRecord) -> dict[str, tuple[int, float | None, float | None]]:
    found = agreement([document()], [other], {"a": TEXT})
    return {name: (one.compared, one.observed, one.kappa) for name, one in found.labels.items()}


def test_a_file_agrees_with_itself() -> None:
    found = agreement([document()], [document()], {"a": TEXT})
    assert {one.f1 for one in found.report.measures.values()} - {None} == {1.0}
    assert {one.observed for one in found.labels.values()} == {1.0}
    assert found.labels["dates: characters"].kappa == 1.0
    assert found.labels["dates: type"].kappa is None  # there is but one


def test_labels_are_compared_on_the_spans_that_both_have() -> None:
    dates = [span("6月18日", type="DATE", value="2020-06-18"), span("会议", type="SET", value="P1Y")]
    found = labels(document(dates=dates))
    assert found["dates: type"][:2] == (1, 1.0)
    assert found["dates: value"] == (1, 0.0, None)
    compared, observed, kappa = found["dates: characters"]
    # One date of five characters is common, one of five is the first's, two characters are the second's.
    assert (compared, observed) == (len(TEXT), pytest.approx(1 - 7 / len(TEXT)))
    assert kappa is not None
    assert 0.4 < kappa < 0.7


def test_quotes_pair_by_half_and_events_by_trigger_whatever_their_type() -> None:
    events = [event.model_dump() for event in document().events]
    events[0].update(type="directive", modality="planned")
    quotes = [quote.model_dump() for quote in document().quotes]
    quotes[1]["kind"] = "direct"
    found = labels(document(events=events, quotes=quotes))
    assert found["events: type"][:2] == (4, 0.75)
    assert found["events: modality"] == (4, 0.75, 0.0)
    assert found["quotes: kind"] == (2, 0.5, 0.0)
    assert found["quotes: speaker"] == (2, 1.0, None)


def test_a_document_of_one_file_alone_does_not_count() -> None:
    found = agreement([document(), document("b")], [document(), document("c")], {"a": TEXT, "b": TEXT, "c": TEXT})
    assert found.report.documents == 1
    assert found.labels["quotes: kind"].compared == 2


def test_the_agreement_is_plain_data() -> None:
    told = agreement([document()], [document()], {"a": TEXT}).as_dict()
    assert told["labels"]["quotes: kind"] == {"compared": 2, "observed": 1.0, "kappa": 1.0}
    assert told["measures"]["dates"]["f1"] == 1.0

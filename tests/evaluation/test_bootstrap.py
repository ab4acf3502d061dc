"""Intervals over documents: what holds by construction, and one that can be counted by hand."""

import pytest
from annotated import document
from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluation import change_intervals, f1_intervals, score
from pipeline.evaluation.report import DocumentScore, Measure


def scores(*counts: tuple[int, int, int]) -> list[DocumentScore]:
    return [DocumentScore(str(number), {"dates": Measure(*one)}) for number, one in enumerate(counts)]


COUNTS = st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)).map(
    lambda one: (min(one), *sorted(one)[1:])
)


@given(st.lists(COUNTS, min_size=2, max_size=12))
def test_an_interval_is_ordered_and_within_the_documents_own_figures(counts: list[tuple[int, int, int]]) -> None:
    interval = f1_intervals(scores(*counts), resamples=60)["dates"]
    own = [f1 for one in counts if (f1 := Measure(*one).f1) is not None]
    if interval is None:
        assert not own
    else:
        assert min(own) - 1e-9 <= interval.low <= interval.high <= max(own) + 1e-9


def test_equal_documents_leave_no_doubt_and_unlike_ones_do() -> None:
    assert f1_intervals(scores((3, 4, 4), (3, 4, 4), (3, 4, 4)))["dates"] == (0.75, 0.75)
    # Of two documents, one all right and one all wrong, a draw is (0, 0), (0, 1), (1, 0) or (1, 1).
    assert f1_intervals(scores((4, 4, 4), (0, 4, 4)))["dates"] == (0.0, 1.0)


def test_more_documents_narrow_the_interval() -> None:
    few, many = (f1_intervals(scores(*[(4, 4, 4), (2, 4, 4)] * n))["dates"] for n in (4, 40))
    assert few is not None
    assert many is not None
    assert many.high - many.low < (few.high - few.low) / 2


def test_the_same_draws_on_every_run_and_others_with_another_seed() -> None:
    counts = scores((1, 4, 4), (4, 4, 4), (2, 3, 4), (0, 1, 2), (5, 6, 7))
    assert f1_intervals(counts) == f1_intervals(counts)
    assert f1_intervals(counts) != f1_intervals(counts, seed=1)


def test_one_document_or_no_draw_has_no_interval() -> None:
    assert f1_intervals(scores((3, 4, 4)))["dates"] is None
    assert f1_intervals(scores((3, 4, 4), (2, 4, 4)), resamples=0)["dates"] is None
    assert f1_intervals([]) == {}


def test_a_measure_that_some_documents_lack_is_drawn_with_them() -> None:
    one = score([document("a"), document("b", quotes=[], events=[])], [document("a"), document("b")])
    assert f1_intervals(one.scores)["quotes"] == (0.0, 1.0)
    assert f1_intervals(one.scores)["quotes, direct, person"] == (0.0, 1.0)


def test_a_change_in_every_document_is_sure_and_none_is_none() -> None:
    before, now = scores((1, 4, 4), (2, 4, 4), (1, 4, 4)), scores((2, 4, 4), (3, 4, 4), (2, 4, 4))
    assert change_intervals(before, now)["dates"] == pytest.approx((0.25, 0.25))
    assert change_intervals(now, now)["dates"] == (0.0, 0.0)


def test_reports_over_other_documents_do_not_compare() -> None:
    with pytest.raises(ValueError, match="different documents"):
        change_intervals(scores((1, 1, 1)), scores((1, 1, 1), (1, 1, 1)))

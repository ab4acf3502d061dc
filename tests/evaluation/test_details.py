"""The figures in detail: by type and role, by speaker, persons' offices, and whether confidence holds."""

from typing import Any

import pytest
from annotated import document, span
from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluation import DETAILS, Measure, score
from pipeline.evaluation.report import band


def details(gold: dict[str, Any] | None = None, **changes: Any) -> dict[str, Measure]:
    return score([document(**(gold or {}))], [document(**changes)]).details


def events(number: int, **changes: Any) -> list[dict[str, Any]]:
    found = [one.model_dump() for one in document().events]
    found[number].update(changes)
    return found


def quotes(number: int, **changes: Any) -> list[dict[str, Any]]:
    found = [one.model_dump() for one in document().quotes]
    found[number]["speaker"].update(changes)
    return found


def test_every_detail_has_a_name_that_is_known_beforehand() -> None:
    assert set(details()) <= set(DETAILS)
    assert len(set(DETAILS)) == len(DETAILS)


def test_types_add_up_to_all_events() -> None:
    report = score([document()], [document(events=events(0, type="launch"))])
    parts = [one for name, one in report.details.items() if name.startswith("events, ") and ":" not in name]
    whole = report.measures["events"]
    assert (sum(one.right for one in parts), sum(one.gold for one in parts), sum(one.predicted for one in parts)) == (
        whole.right, whole.gold, whole.predicted,
    )  # fmt: skip
    assert report.details["events, issue"] == Measure(0, 1, 0)
    assert report.details["events, launch"] == Measure(0, 0, 1)


def test_roles_of_one_type() -> None:
    found = details(events=events(0, date="2020", agencies=["青海省能源局", "青海省公安厅"]))
    assert found["events, issue: date"] == Measure(0, 1, 1)
    assert found["events, issue: agency"] == Measure(1, 1, 2)
    assert found["events, issue: arguments"] == Measure(2, 3, 4)
    assert found["events, meeting: date"] == Measure(1, 1, 1)
    assert "events, issue: speaker" not in found


def test_what_did_not_happen_counts_in_no_type() -> None:
    extra = {"type": "launch", "trigger": span("支持"), "modality": "negated"}
    assert "events, launch" not in details(events=[*events(0), extra])


def test_quotes_by_kind_and_speaker_are_of_the_golds_class() -> None:
    found = details(quotes=quotes(0, type="anonymous"))
    assert found["quotes, direct, person"] == Measure(1, 1, 1)
    assert found["quotes, direct, person + speaker"] == Measure(1, 1, 1)
    assert "quotes, direct, anonymous" not in found
    nobody = [{**one, "speaker": None} for one in quotes(0)]
    assert details({"quotes": nobody, "events": []}, quotes=nobody, events=[])["quotes, direct, nobody"].right == 1


def test_offices_of_the_persons_who_were_found_speaking() -> None:
    assert details()["titles of persons"] == Measure(1, 1, 1)
    assert details(quotes=quotes(0, title=None))["titles of persons"] == Measure(0, 1, 0)
    assert details(quotes=quotes(0, affiliation="能源局"))["affiliations of persons"] == Measure(0, 1, 1)
    # Of somebody else the office is no question.
    assert "titles of persons" not in details(quotes=quotes(0, name="罗启明"))


def test_confidence_beside_the_share_that_is_right() -> None:
    found = details(events=events(0, confidence=0.85, type="launch"), quotes=quotes(0, confidence=0.5))
    assert found["events of confidence 0.80–0.90"] == Measure(0, 1, 1)
    assert found["events of confidence 0.95–1.00"] == Measure(3, 3, 3)
    assert found["speakers of confidence 0.50–0.60"] == Measure(1, 1, 1)


@pytest.mark.parametrize(
    ("confidence", "name"), [(0.0, "0.00–0.50"), (0.5, "0.50–0.60"), (0.949, "0.90–0.95"), (1.0, "0.95–1.00")]
)
def test_a_band_holds_its_lower_end(confidence: float, name: str) -> None:
    assert band(confidence) == name


@given(st.floats(allow_nan=False))
def test_any_confidence_has_a_band(confidence: float) -> None:
    assert f"events of confidence {band(confidence)}" in DETAILS

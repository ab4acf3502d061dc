"""Our figures are those of the independent scorer that the contract comes with, on the same files."""

import json
import random
import runpy
from pathlib import Path
from typing import Any

import noise
import pytest

from pipeline.evaluation import MEASURES, score
from pipeline.records import DocumentRecord

SHARED = Path(__file__).parents[2].parent / "shared"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared folder is not here")


def independent(gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> dict[str, Any]:
    scorer = runpy.run_path(str(SHARED / "tools" / "score.py"))["score"]
    rows: dict[str, Any] = scorer({one["id"]: one for one in gold}, {one["id"]: one for one in predicted})
    return rows


@pytest.fixture(scope="module")
def gold() -> list[dict[str, Any]]:
    path = SHARED / "news" / "dev" / "gold.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("seed", range(8))
def test_figures_agree(gold: list[dict[str, Any]], seed: int) -> None:
    rng = random.Random(seed)
    predicted = [noise.with_mistakes(document, rng) for document in gold if seed < 4 or rng.random() < 0.7]
    expected = independent(gold, predicted)
    accuracy = expected.pop("date value accuracy")
    report = score(map(DocumentRecord.model_validate, gold), map(DocumentRecord.model_validate, predicted))
    assert set(expected) == set(MEASURES)
    for name, row in expected.items():
        ours = report.measures[name]
        found = (ours.precision, ours.recall, ours.f1, ours.right, ours.gold, ours.predicted)
        assert found == (row["p"], row["r"], row["f1"], row["tp"], row["gold"], row["pred"]), name
    assert (report.date_value_accuracy, report.dates_found) == (accuracy["acc"], accuracy["of"])
    assert 0 < report.measures["events"].right < report.measures["events"].gold

"""The figures in ``docs/accuracy.txt``, and the confidences of events, are those of the shipped corpus today."""

import runpy
from pathlib import Path

import pytest

from pipeline.cli.main import main

ROOT = Path(__file__).parent.parent


def test_the_figures_of_the_shipped_corpus_are_the_printed_ones(capsys: pytest.CaptureFixture[str]) -> None:
    articles = sorted(str(path) for path in (ROOT / "corpus").glob("*.txt"))
    assert main([*articles, "--gold", str(ROOT / "annotations" / "gold.jsonl")]) == 0
    assert capsys.readouterr().out == (ROOT / "docs" / "accuracy.txt").read_text("utf-8")


def test_the_confidences_of_events_are_those_measured() -> None:
    measured = runpy.run_path(str(ROOT / "scripts" / "calibrate_events.py"))["shipped"]()
    assert (ROOT / "pipeline" / "events" / "confidence.tsv").read_text("utf-8") == measured

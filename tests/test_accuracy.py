"""The figures in ``docs/accuracy.txt`` are those that the program prints for the shipped corpus today."""

from pathlib import Path

import pytest

from pipeline.cli.main import main

ROOT = Path(__file__).parent.parent


def test_the_figures_of_the_shipped_corpus_are_the_printed_ones(capsys: pytest.CaptureFixture[str]) -> None:
    articles = sorted(str(path) for path in (ROOT / "corpus").glob("*.txt"))
    assert main([*articles, "--gold", str(ROOT / "annotations" / "gold.jsonl")]) == 0
    assert capsys.readouterr().out == (ROOT / "docs" / "accuracy.txt").read_text("utf-8")

"""The page on scale says what ``scripts/cost`` prints for what was measured: no figure is written by hand."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def cost(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("cost")


def test_the_pages_figures_follow_from_what_was_measured(cost: ModuleType) -> None:
    block = cost._BLOCK.search(cost.PAGE.read_text("utf-8"))[0]
    _, _, printed = block.partition("\n\n")
    assert printed == "\n".join(cost.lines_of(cost.measured_in(block), 10**9)) + "\n"


def test_the_arithmetic(cost: ModuleType) -> None:
    told = "\n".join(cost.lines_of(cost.Measured(1_000, 50_000, 3_000, 1_000, 20_000, 4_000), 1_800_000))
    assert "1,800,000,000 / 50,000 / 3,600 = 10\n" in told
    assert "records      as json lines: 1,800,000 × 20,000 / 10^12 = 0.04 TB" in told


@pytest.mark.slow
def test_a_shard_is_measured(cost: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cost, "_COPIES", 1)
    monkeypatch.setattr(cost, "_ROUNDS", 1)
    measured = cost.measure(tmp_path)
    assert all(measured)
    assert measured.bytes_of_an_article_as_parquet < measured.bytes_of_an_article_as_json_lines
    assert measured.characters_an_article < measured.bytes_of_an_article_as_json_lines

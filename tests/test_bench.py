"""``scripts/bench`` times the whole run and every stage beside jieba, and keeps its table in the page on speed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def bench(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("bench")


def test_the_table_has_a_ratio_for_the_whole_run_and_each_stage(bench: ModuleType, tmp_path: Path) -> None:
    lines = "甲省气象局6月18日发布预警。\n" * 20
    file = tmp_path / "2021-06-18_news.txt"
    file.write_text(lines, "utf-8")
    (text,) = bench.read(file, 1)
    assert (text.text, text.published.isoformat()) == (lines, "2021-06-18")
    heading, base, *rows = bench.compare("news", [text], bench.own_jieba(str(tmp_path)), rounds=1)
    assert heading.startswith(f"news: 1 articles, {len(lines)} characters")
    assert base.split()[-1] == "1.00"
    names = {row[:44].strip(): float(row.split()[-1]) for row in rows}
    assert {"whole run", "dates", "places", "agencies", "quotes", "events", "JSON"} < names.keys()
    assert names["whole run"] < min(ratio for name, ratio in names.items() if name != "whole run")


def test_jiebas_cache_lies_in_the_folder_given(
    bench: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared, own = tmp_path / "shared", tmp_path / "own"
    shared.mkdir(), own.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(shared))
    assert bench.own_jieba(str(own))("山城召开发布会") > 1
    assert list(shared.iterdir()) == []


def test_the_page_keeps_a_table_that_the_script_wrote(bench: ModuleType) -> None:
    table = bench._TABLE.search(bench.PAGE.read_text("utf-8"))
    assert table is not None
    assert {"jieba.cut", "whole run", "events"} < {line[:44].strip() for line in table[0].splitlines()}

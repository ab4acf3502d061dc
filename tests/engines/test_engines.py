"""The adapters for engines; each test is skipped where its engine (extra ``ray`` or ``spark``) is not installed."""

import importlib
import json
import sys
from pathlib import Path

import pytest

from pipeline.reading import SourceDocument
from pipeline.scale import process_document, run_shard, shards

ENGINES = {"ray": "pipeline.engines.on_ray", "pyspark": "pipeline.engines.on_spark"}
TEXT = "青海省能源局6月18日下发通知，要求各地于6月底前完成清理。"


def documents(count: int) -> list[SourceDocument]:
    return [SourceDocument(f"d{number:03}", TEXT, published="2021-06-18") for number in range(count)]


def lines(folder: Path) -> list[str]:
    return [line for path in sorted(folder.glob("part-??????.jsonl")) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("engine", ENGINES)
def test_an_engine_writes_the_same_bytes_as_this_process_and_resumes(
    engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip(engine)
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    run = importlib.import_module(ENGINES[engine]).run
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    for shard in shards(documents(7), size=3):
        run_shard(shard, str(here), process=process_document)
    reports = list(run(shards(documents(7), size=3), str(there)))
    assert sorted(report.index for report in reports) == [0, 1, 2]
    assert lines(there) == lines(here)
    assert [json.loads(line)["id"] for line in lines(there)] == [row.doc_id for row in documents(7)]
    assert all(report.skipped for report in run(shards(documents(7), size=3), str(there)))

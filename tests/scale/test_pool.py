import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import faults
import pyarrow.parquet as pq
import pytest

from pipeline.reading import SourceDocument
from pipeline.scale import (
    DocumentShard,
    Result,
    Work,
    WorkersDyingError,
    process_document,
    run_pool,
    run_shard,
    shards,
)
from pipeline.scale.journal import Journal
from pipeline.scale.shard import MAX_DEATHS
from pipeline.scale.store import Store


def documents(count: int, texts: dict[int, str] | None = None) -> list[SourceDocument]:
    return [SourceDocument(f"d{number:03}", (texts or {}).get(number, "正文")) for number in range(count)]


def ids(folder: Path, pattern: str) -> list[str]:
    return [
        json.loads(line)["id"] for path in sorted(folder.glob(pattern)) for line in path.read_text("utf-8").splitlines()
    ]


def done(folder: Path) -> list[str]:
    return ids(folder, "part-??????.jsonl")


def dead(folder: Path) -> list[str]:
    return ids(folder, "*.dead.jsonl")


def run(rows: Iterable[SourceDocument], folder: Path, process: object, *, size: int = 30) -> None:
    reports = list(run_pool(shards(rows, size=size), str(folder), jobs=2, work=Work(process)))  # type: ignore[arg-type]
    assert [report.index for report in reports] == list(range(len(reports)))


def test_every_document_is_done_once_and_in_order(tmp_path: Path) -> None:
    run(documents(150), tmp_path, faults.plain)
    assert done(tmp_path) == [row.doc_id for row in documents(150)]
    assert not list(tmp_path.glob("*.journal"))
    assert not list(tmp_path.glob("*.part"))


def test_a_document_that_raises_becomes_a_dead_letter_that_can_be_run_again(tmp_path: Path) -> None:
    run(documents(60, {7: "raise"}), tmp_path, faults.plain)
    assert dead(tmp_path) == ["d007"]
    assert len(done(tmp_path)) == 59
    letter = json.loads((tmp_path / "part-000000.dead.jsonl").read_text("utf-8"))
    assert (letter["text"], letter["error"]) == ("raise", "ValueError: asked to")


def test_a_document_that_ends_the_process_is_set_aside_and_the_others_go_on(tmp_path: Path) -> None:
    run(documents(120, {40: "exit", 41: "正文", 100: "exit"}), tmp_path, faults.deadly)
    assert dead(tmp_path) == ["d040", "d100"]
    assert done(tmp_path) == [row.doc_id for number, row in enumerate(documents(120)) if number not in (40, 100)]


def test_a_worker_that_is_killed_once_costs_nothing(tmp_path: Path) -> None:
    run(documents(90, {50: f"kill once {tmp_path / 'marker'}"}), tmp_path, faults.killed_once)
    assert dead(tmp_path) == []
    assert len(done(tmp_path)) == 90


def test_a_second_run_does_only_what_is_missing(tmp_path: Path) -> None:
    run(documents(90), tmp_path, faults.plain)
    kept = tmp_path / "part-000000.jsonl"
    written = kept.stat().st_mtime_ns
    (tmp_path / "part-000001.jsonl").unlink()
    reports = list(run_pool(shards(documents(90), size=30), str(tmp_path), jobs=2, work=Work(faults.plain)))
    assert [report.skipped for report in reports] == [True, False, True]
    assert kept.stat().st_mtime_ns == written
    assert done(tmp_path) == [row.doc_id for row in documents(90)]


def test_a_document_that_never_ends_is_a_dead_letter_and_so_is_one_that_hangs(tmp_path: Path) -> None:
    rows = documents(120, {40: "never ends", 100: "hangs"})
    reports = list(run_pool(shards(rows, size=30), str(tmp_path), jobs=2, work=Work(faults.slow, timeout=1)))
    assert [report.errors for report in reports] == [0, 1, 0, 1]
    assert done(tmp_path) == [row.doc_id for number, row in enumerate(rows) if number not in (40, 100)]
    told = [json.loads(path.read_text("utf-8")) for path in sorted(tmp_path.glob("*.dead.jsonl"))]
    assert [(letter["id"], letter["text"], letter["error"]) for letter in told] == [
        ("d040", "never ends", "took longer than 1 seconds"),
        ("d100", "hangs", "the process died at this document twice"),
    ]


def test_a_shard_with_more_than_five_percent_of_errors_is_refused(tmp_path: Path) -> None:
    rows = documents(30, {1: "raise", 2: "raise"})
    report = run_shard(DocumentShard(0, tuple(rows)), str(tmp_path), Work(faults.plain))
    assert (report.refused, report.errors) == (True, 2)
    assert done(tmp_path) == []
    assert dead(tmp_path) == ["d001", "d002"]


def test_an_interrupted_shard_blames_no_document(tmp_path: Path) -> None:
    def interrupt(row: SourceDocument) -> object:
        raise KeyboardInterrupt

    for _ in range(3):
        with pytest.raises(KeyboardInterrupt):
            run_shard(DocumentShard(0, tuple(documents(30))), str(tmp_path), Work(interrupt))  # type: ignore[arg-type]
    assert run_shard(DocumentShard(0, tuple(documents(30))), str(tmp_path), Work(faults.plain)).errors == 0


def test_an_object_store_serves_as_a_folder() -> None:
    url = "memory://shards"
    report = run_shard(DocumentShard(0, tuple(documents(30, {1: "raise"}))), url, Work(faults.plain))
    assert (report.documents, report.errors, report.skipped) == (30, 1, False)
    again = run_shard(DocumentShard(0, tuple(documents(30))), url, Work(faults.plain))
    assert (again.documents, again.errors, again.skipped) == (0, 1, True)
    assert len(Store(url).read("part-000000.jsonl").splitlines()) == 29


def test_a_document_that_cannot_be_read_is_a_dead_letter(tmp_path: Path) -> None:
    class Broken:
        index = 0

        def load(self) -> list[SourceDocument | Result]:
            return [SourceDocument("a", "正文"), Result("b", None, "no text")]

    assert run_shard(Broken(), str(tmp_path), Work(faults.plain)).errors == 1
    assert (done(tmp_path), dead(tmp_path)) == (["a"], ["b"])


def test_a_shard_at_which_processes_die_without_end_is_refused_and_begun_anew_the_next_time(tmp_path: Path) -> None:
    store, shard = Store(str(tmp_path)), DocumentShard(0, tuple(documents(30)))
    for row in range(MAX_DEATHS):
        Journal(store, "part-000000.journal").begin(row)  # and the process is gone
    report = run_shard(shard, str(tmp_path), Work(faults.plain))
    assert (report.refused, report.documents) == (True, 0)
    assert (done(tmp_path), dead(tmp_path)) == ([], ["part-000000"])
    assert not run_shard(shard, str(tmp_path), Work(faults.plain)).refused
    assert (len(done(tmp_path)), dead(tmp_path)) == (30, [])


def test_workers_that_cannot_even_start_end_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.scale.pool.ATTEMPTS", 3)
    with pytest.raises(WorkersDyingError, match="part-000000"):
        list(run_pool(shards([faults.Unloadable("a", "正文")], size=1), str(tmp_path), jobs=1))


def test_workers_end_with_their_parent_and_blame_no_document(tmp_path: Path) -> None:
    script = tmp_path / "driver.py"
    script.write_text(DRIVER, "utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen([sys.executable, str(script), str(tmp_path)], env=environment) as driver:
        wait_for(lambda: len(list(tmp_path.glob("*.working"))) == 2)
        driver.kill()
    workers = [int(path.stem) for path in tmp_path.glob("*.working")]
    wait_for(lambda: not any(map(is_running, workers)))
    assert all(path.read_text("ascii").split() == ["-"] for path in tmp_path.glob("*.journal"))


DRIVER = """
import sys
from faults import at_work
from pipeline.reading import SourceDocument
from pipeline.scale import Work, run_pool, shards
if __name__ == "__main__":
    rows = [SourceDocument(str(number), sys.argv[1]) for number in range(4)]
    list(run_pool(shards(rows, size=1), sys.argv[1], jobs=2, work=Work(at_work)))
"""


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    return not status.exists() or status.read_text("utf-8").rpartition(")")[2].split()[0] != "Z"


@pytest.mark.parametrize("where", ["disk", "object store"])
def test_a_parquet_part_has_a_row_a_document(tmp_path: Path, where: str) -> None:
    folder = str(tmp_path) if where == "disk" else f"memory://{tmp_path}"
    rows = documents(300, {1: "raise", 2: ""})
    report = run_shard(DocumentShard(0, tuple(rows)), folder, Work(faults.plain, form="parquet"))
    assert (report.documents, report.errors) == (300, 1)
    table = pq.read_table(io.BytesIO(Store(folder).read("part-000000.parquet"))).to_pylist()
    assert [row["doc_id"] for row in table] == [row.doc_id for row in rows]
    assert table[1] == {"doc_id": "d001", "records": None, "error": "ValueError: asked to"}
    assert table[2] == {"doc_id": "d002", "records": '{"id": "d002"}', "error": None}
    again = run_shard(DocumentShard(0, tuple(rows)), folder, Work(faults.plain, form="parquet"))
    assert again.skipped


def test_an_empty_document_has_a_record_as_any(tmp_path: Path) -> None:
    assert run_shard(DocumentShard(0, (SourceDocument("a", ""),)), str(tmp_path)).errors == 0
    assert done(tmp_path) == ["a"]


def test_a_document_that_asks_the_process_to_exit_is_a_dead_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.scale.documents.extract", lambda text, **more: sys.exit(3))
    assert process_document(SourceDocument("a", "正文")) == Result("a", None, "SystemExit: 3")

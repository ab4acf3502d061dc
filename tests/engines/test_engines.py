"""The same faults on both engines, on two nodes each: every document once, the poisoned ones in the dead letters."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import fsspec
import poison
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from clusters import HERE, Cluster, listening

from pipeline.cli.main import main

pytestmark = pytest.mark.filterwarnings("ignore")  # the engines' own

TEXT = "青海省能源局6月18日下发通知，要求各地于6月底前完成清理。"
LOOPBACK = {"0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000"}


def write(folder: Path, count: int, texts: dict[int, str] | None = None, suffix: str = ".jsonl") -> Path:
    rows = [
        {"id": f"d{number:04}", "text": (texts or {}).get(number, f"第{number}号。{TEXT}"), "published": "2021-06-18"}
        for number in range(count)
    ]
    path = folder / f"news{suffix}"
    if suffix == ".parquet":
        pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=25)
    else:
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


def start(
    cluster: Cluster, process: str, given: Path | str, out: Path | str, folder: Path, form: str = "jsonl"
) -> "subprocess.Popen[str]":
    command = [sys.executable, str(HERE / "driver.py"), cluster.engine, cluster.address, process, str(given), str(out)]
    log = (folder / f"driver-{time.monotonic_ns()}.log").open("w")
    return subprocess.Popen([*command, form], stdout=subprocess.PIPE, stderr=log, text=True, start_new_session=True)


def finish(driver: "subprocess.Popen[str]") -> list[dict[str, object]]:
    try:
        said, _ = driver.communicate(timeout=240)
    finally:
        driver.kill()
    assert driver.returncode == 0
    return [json.loads(line) for line in said.splitlines() if line.startswith("{")]


def parts(out: Path) -> list[Path]:
    return sorted(out.glob("part-??????.jsonl"))


def lines(out: Path) -> list[str]:
    return sorted(line for path in parts(out) for line in path.read_text("utf-8").splitlines())


def letters(out: Path) -> dict[str, str]:
    found = [json.loads(line) for path in out.glob("*.dead.jsonl") for line in path.read_text("utf-8").splitlines()]
    assert len({letter["id"] for letter in found}) == len(found)
    return {letter["id"]: letter["error"] for letter in found}


def check_every_document_once(out: Path, count: int, dead: set[str]) -> None:
    times = Counter(json.loads(line)["id"] for line in lines(out))
    times.update(letters(out).keys())
    assert times == {f"d{number:04}": 1 for number in range(count)}
    assert letters(out).keys() == dead
    assert not list(out.glob("*.journal"))


def wait_for_parts(out: Path, count: int, driver: "subprocess.Popen[str]") -> None:
    deadline = time.monotonic() + 240
    while len(parts(out)) < count:
        assert driver.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.05)


def single(given: Path, *more: str) -> list[str]:
    """Return the lines that one process writes, sorted."""
    out = given.with_suffix(".single.jsonl")
    main([str(given), "-o", str(out), *more])
    return sorted(out.read_text("utf-8").splitlines())


def test_parquet_to_parquet_gives_the_records_of_a_single_process(cluster: Cluster, tmp_path: Path) -> None:
    given, out = write(tmp_path, 150, suffix=".parquet"), tmp_path / "out"
    assert len(finish(start(cluster, "plain", given, out, tmp_path, "parquet"))) == 6
    rows = [row for path in out.glob("part-??????.parquet") for row in pq.read_table(path).to_pylist()]
    assert sorted(row["records"] for row in rows) == single(given)
    assert {row["doc_id"] for row in rows} == {f"d{number:04}" for number in range(150)}


def test_a_driver_that_is_killed_over_documents_that_kill_its_workers(cluster: Cluster, tmp_path: Path) -> None:
    texts = {7: poison.RAISES, 100: poison.ENDS, 101: poison.ENDS, 270: f"{poison.KILLED_ONCE}{tmp_path / 'killed'}"}
    given, out = write(tmp_path, 300, texts), tmp_path / "out"
    driver = start(cluster, "faulty", given, out, tmp_path)
    wait_for_parts(out, 2, driver)
    driver.send_signal(signal.SIGKILL)
    driver.wait()
    written = {path: path.stat().st_mtime_ns for path in parts(out)}
    reports = finish(start(cluster, "faulty", given, out, tmp_path))
    assert 2 <= sum(bool(report["skipped"]) for report in reports) < len(reports)
    assert written == {path: path.stat().st_mtime_ns for path in written}
    assert (tmp_path / "killed").exists()
    check_every_document_once(out, 300, {"d0007", "d0100", "d0101"})
    assert "铁西区" in letters(out)["d0007"]
    assert letters(out)["d0100"] == "the process died at this document twice"
    assert lines(out) == [line for line in single(given) if json.loads(line)["id"] not in letters(out)]


def test_a_document_that_never_ends_and_one_that_hangs(cluster: Cluster, tmp_path: Path) -> None:
    given, out = write(tmp_path, 60, {10: poison.NEVER_ENDS, 40: poison.HANGS}), tmp_path / "out"
    finish(start(cluster, "faulty", given, out, tmp_path))
    check_every_document_once(out, 60, {"d0010", "d0040"})
    assert letters(out)["d0010"] == "took longer than 2 seconds"
    assert letters(out)["d0040"] == "the process died at this document twice"


def test_an_object_store_in_which_the_next_node_finds_the_journal(cluster: Cluster, tmp_path: Path) -> None:
    if "AWS_ENDPOINT_URL" not in os.environ:
        pytest.skip("no moto to play the store")
    bucket, texts = f"s3://{cluster.engine}", {20: poison.RAISES, 100: poison.ENDS}
    store = fsspec.filesystem("s3")
    store.mkdir(bucket)
    store.put_file(str(write(tmp_path, 150, texts)), f"{bucket}/news.jsonl")
    finish(start(cluster, "faulty", f"{bucket}/news.jsonl", f"{bucket}/out", tmp_path))
    store.get(f"{bucket}/out/", f"{tmp_path}/out/", recursive=True)
    check_every_document_once(tmp_path / "out", 150, {"d0020", "d0100"})
    assert letters(tmp_path / "out")["d0100"] == "the process died at this document twice"


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="tells sockets by /proc")
def test_nothing_listens_but_on_the_loopback_address(cluster: Cluster) -> None:
    found = listening()
    assert len(found) >= 3  # the head or master and two nodes
    assert {address for addresses in found.values() for address in addresses} <= LOOPBACK, found


def test_a_node_that_is_killed(cluster: Cluster, tmp_path: Path) -> None:  # the last one: it is not started again
    given, out = write(tmp_path, 300, {250: poison.ENDS}), tmp_path / "out"
    driver = start(cluster, "faulty", given, out, tmp_path)
    wait_for_parts(out, 2, driver)
    cluster.kill_node()
    finish(driver)
    check_every_document_once(out, 300, {"d0250"})

import io
import json
import subprocess
import sys
import time
from pathlib import Path

import fsspec
import pyarrow.parquet as pq
import pytest
import support

from pipeline.cli.main import main


def lines(folder: Path) -> list[str]:
    return [line for path in sorted(folder.glob("part-??????.jsonl")) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_folder_of_shards_holds_what_one_file_holds(tmp_path: Path, jobs: str) -> None:
    rows = support.write_rows(tmp_path / "rows.jsonl", 230)
    assert main([str(rows), "-o", str(tmp_path / "one.jsonl")]) == 0
    folder = tmp_path / "out"
    assert main([str(rows), "-o", f"{folder}/", "-j", jobs]) == 0
    assert sorted(path.name for path in folder.iterdir()) == [
        "part-000000.jsonl",
        "part-000001.jsonl",
        "part-000002.jsonl",
        "run.json",
    ]
    assert lines(folder) == (tmp_path / "one.jsonl").read_text("utf-8").splitlines()


def test_a_run_taken_up_again_does_only_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = support.write_rows(tmp_path / "rows.jsonl", 230)
    folder = tmp_path / "out"
    main([str(rows), "-o", f"{folder}/"])
    expected = lines(folder)
    (folder / "part-000001.jsonl").unlink()
    kept = (folder / "part-000000.jsonl").stat().st_mtime_ns
    capsys.readouterr()
    assert main([str(rows), "-o", str(folder)]) == 0
    assert capsys.readouterr().err == f"{folder}: 100 documents done, 0 failed, 2 shards were there already\n"
    assert (folder / "part-000000.jsonl").stat().st_mtime_ns == kept
    assert lines(folder) == expected


@pytest.mark.parametrize("change", ["input", "settings"])
def test_a_folder_of_another_run_is_refused(tmp_path: Path, change: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = support.write_rows(tmp_path / "rows.jsonl", 3)
    folder = f"{tmp_path}/out/"
    main([str(rows), "-o", folder])
    before = lines(tmp_path / "out")
    more = ["--published", "2021-06-01"]
    if change == "input":
        more = []
        support.write_rows(rows, 4)
    capsys.readouterr()
    assert main([str(rows), "-o", folder, *more]) == 1
    assert capsys.readouterr().err.startswith(f"error: {folder}: holds another run")
    assert lines(tmp_path / "out") == before


def test_what_fails_is_said_and_is_a_dead_letter(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = tmp_path / "rows.jsonl"
    texts = ["昨天，铁西区召开会议。", support.TEXT]
    rows.write_text("".join(json.dumps({"id": f"d{n}", "text": text}) + "\n" for n, text in enumerate(texts)), "utf-8")
    assert main([str(rows), "-o", f"{tmp_path}/out/", "--homonyms", "error"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert said[0].startswith(f"error: {rows}:1: ")
    assert said[1] == f"{tmp_path}/out/: 2 documents done, 1 failed, 0 shards were there already"
    (letter,) = support.records((tmp_path / "out" / "part-000000.dead.jsonl").read_text("utf-8"))
    assert (letter["id"], letter["text"]) == ("d0", texts[0])


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = support.write_text(tmp_path, "a")
    assert main([str(path), "-o", f"{path}/out/"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("error: ")
    assert str(path) in said
    assert len(said.splitlines()) == 1


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_that_is_killed_and_started_again_loses_nothing_and_does_nothing_twice(tmp_path: Path, jobs: str) -> None:
    rows = support.write_rows(tmp_path / "rows.jsonl", 900)
    folder = tmp_path / "out"
    command = [sys.executable, "-m", "pipeline", str(rows), "-o", f"{folder}/", "-j", jobs]
    with subprocess.Popen(command, cwd=Path(__file__).parents[2], stderr=subprocess.DEVNULL) as process:
        while not list(folder.glob("part-??????.jsonl")):
            assert process.poll() is None
            time.sleep(0.02)
        process.kill()
    written = {path: path.stat().st_mtime_ns for path in folder.glob("part-??????.jsonl")}
    assert len(written) < 9
    assert main([str(rows), "-o", f"{folder}/", "-j", jobs]) == 0
    assert written == {path: path.stat().st_mtime_ns for path in written}
    assert [json.loads(line)["id"] for line in lines(folder)] == [f"d{number:04}" for number in range(900)]
    assert {path.suffix for path in folder.iterdir()} == {".json", ".jsonl"}  # no journal, no half file


def test_from_store_to_store(tmp_path: Path) -> None:
    here = support.write_rows(tmp_path / "rows.jsonl", 3)
    store = fsspec.filesystem("memory")
    store.pipe_file("/bucket/rows.jsonl", here.read_bytes())
    for output in ("out/", "one.jsonl"):
        assert main(["memory://bucket/rows.jsonl", "-o", f"memory://bucket/{output}"]) == 0
    assert main(["memory://bucket/rows.jsonl", "-o", "memory://bucket/out/"]) == 0
    assert main(["memory://bucket/rows.jsonl", "-o", "memory://bucket/columns/", "--parts", "parquet"]) == 0
    expected = store.cat_file("/bucket/one.jsonl")
    assert [row["id"] for row in support.records(expected.decode())] == ["d0000", "d0001", "d0002"]
    assert store.cat_file("/bucket/out/part-000000.jsonl") == expected
    table = pq.read_table(io.BytesIO(store.cat_file("/bucket/columns/part-000000.parquet")))
    assert table["records"].to_pylist() == expected.decode().splitlines()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_dead_letters_of_a_run_into_one_file(tmp_path: Path, jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows, letters = tmp_path / "rows.jsonl", tmp_path / "letters.jsonl"
    texts = ["昨天，铁西区召开会议。", support.TEXT]
    rows.write_text("".join(json.dumps({"id": f"d{n}", "text": text}) + "\n" for n, text in enumerate(texts)), "utf-8")
    command = [str(rows), "-j", jobs, "--dead-letters", str(letters)]
    assert main([*command, "--homonyms", "error"]) == 1
    assert [row["id"] for row in support.records(capsys.readouterr().out)] == ["d1"]
    (letter,) = support.records(letters.read_text("utf-8"))
    assert (letter["id"], letter["text"]) == ("d0", texts[0])
    assert "铁西区" in letter["error"]
    assert main([str(letters), "-o", f"{tmp_path}/again.jsonl"]) == 0  # it can be run as it is
    assert main(command) == 0
    assert not letters.exists()

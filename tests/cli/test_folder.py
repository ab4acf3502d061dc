import json
from pathlib import Path

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

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest
import support

import pipeline
from pipeline.cli.main import main
from pipeline.writing import json_line

ROOT = Path(__file__).parents[2]


def test_json_lines_on_standard_output_in_input_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    second, first = support.write_text(tmp_path, "b"), support.write_text(tmp_path, "a", published=None)
    assert main([str(second), str(first), "--published", "2021-06-20"]) == 0
    captured = capsys.readouterr()
    made = support.records(captured.out)
    assert [(row["id"], row["published"], row["published_from"]) for row in made] == [
        ("b", "2021-06-18", "sidecar"),
        ("a", "2021-06-20", "argument"),
    ]
    assert made[0]["source"] == str(second)
    assert made[0]["title"] == "标题b"
    assert captured.err == ""


def test_a_record_is_what_extract_finds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = support.write_text(tmp_path, "a")
    main([str(path)])
    record = pipeline.extract(support.TEXT, published="2021-06-18", title="标题a", doc_id="a")
    record.published_from, record.source = "sidecar", str(path)
    assert capsys.readouterr().out == json_line(record) + "\n"
    assert record.dates
    assert record.provinces
    assert record.agencies
    assert record.quotes
    assert record.events


def test_the_same_bytes_on_every_run(tmp_path: Path) -> None:
    rows = support.write_rows(tmp_path / "rows.jsonl", 5)
    for run in ("1", "2"):
        outputs = [f"{tmp_path}/{run}.{suffix}" for suffix in ("jsonl", "csv", "parquet")]
        assert main([str(rows), *(part for output in outputs for part in ("-o", output))]) == 0
    for suffix in ("jsonl", "csv", "parquet"):
        assert (tmp_path / f"1.{suffix}").read_bytes() == (tmp_path / f"2.{suffix}").read_bytes()


def test_several_outputs_hold_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = support.write_text(tmp_path, "a")
    names = [str(tmp_path / f"out.{suffix}") for suffix in ("jsonl", "csv", "parquet")]
    assert main([str(path), "-o", names[0], "-o", names[1], "--output", names[2]]) == 0
    assert capsys.readouterr().out == ""
    (record,) = support.records(Path(names[0]).read_text("utf-8"))
    rows = list(csv.DictReader(io.StringIO(Path(names[1]).read_text("utf-8-sig"))))
    assert [row["event"] for row in rows] == [event["id"] for event in record["events"]]
    (parquet,) = pq.read_table(names[2]).to_pylist()
    assert parquet["events"] == record["events"]


def test_mentions_and_events_are_numbered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(support.write_text(tmp_path, "a"))])
    (record,) = support.records(capsys.readouterr().out)
    for layer in ("dates", "provinces", "agencies", "quotes", "events"):
        assert [one["id"] for one in record[layer]] == [f"{layer[0]}{index}" for index in range(len(record[layer]))]


def test_words_can_be_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(support.write_text(tmp_path, "a"))
    main([path, "--words"])
    main([path, "--words", "--segmenter", "char"])
    main([path])
    by_words, by_characters, without = support.records(capsys.readouterr().out)
    assert by_words["words"][0]["text"] == "青海省"
    assert by_characters["words"][0]["text"] == "青"
    assert "words" not in without


def test_a_missing_segmenter_model_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(support.write_text(tmp_path, "a"))
    assert main([path, "--words", "--segmenter", "pkuseg", "--segmenter-model", str(tmp_path / "none")]) == 1
    assert "no pkuseg model" in capsys.readouterr().err


def test_homonyms_are_a_setting(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(support.write_text(tmp_path, "a", "昨天，铁西区召开会议。"))
    codes = {}
    for setting in ("abstain", "best"):
        assert main([path, "--homonyms", setting]) == 0
        (record,) = support.records(capsys.readouterr().out)
        codes[setting] = record["provinces"][0]["code"]
    assert codes["abstain"] is None
    assert codes["best"] is not None
    assert main([path, "--homonyms", "error"]) == 1
    assert capsys.readouterr().err.startswith(f"error: {path}: ")


def test_several_processes_write_what_one_writes(tmp_path: Path) -> None:
    rows = support.write_rows(tmp_path / "rows.jsonl", 230)
    for jobs in ("1", "2"):
        outputs = ["-o", f"{tmp_path}/{jobs}.jsonl", "-o", f"{tmp_path}/{jobs}.csv", "-o", f"{tmp_path}/{jobs}.parquet"]
        assert main([str(rows), "-j", jobs, "--words", *outputs]) == 0
    for suffix in ("jsonl", "csv", "parquet"):
        assert (tmp_path / f"1.{suffix}").read_bytes() == (tmp_path / f"2.{suffix}").read_bytes()
    assert len((tmp_path / "2.jsonl").read_text("utf-8").splitlines()) == 230


def test_a_table_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    out = Terminal()
    monkeypatch.setattr("sys.stdout", out)
    err = Terminal()
    monkeypatch.setattr("sys.stderr", err)
    assert main([str(support.write_text(tmp_path, "a"))]) == 0
    assert err.getvalue() == ""
    text = out.getvalue()
    assert "标题a" in text
    assert "下发" in text
    assert "1 document: " in text
    with pytest.raises(ValueError, match="Expecting value"):
        json.loads(text.splitlines()[0])


def test_progress_stands_on_a_terminals_standard_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    rows = str(support.write_rows(tmp_path / "rows.jsonl", 3))
    monkeypatch.setattr("pipeline.cli.progress._EVERY", 0)
    for extra, shown in (([], True), (["-q"], False)):
        err = Terminal()
        monkeypatch.setattr("sys.stderr", err)
        assert main([rows, "-o", str(tmp_path / "out.jsonl"), *extra]) == 0
        assert ("3 documents" in err.getvalue()) is shown


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.txt", "--published", "yesterday"],
        ["a.txt", "--published", "2021-02-30"],
        ["a.txt", "-o", "out.xlsx"],
        ["a.txt", "-o", "out"],
        ["a.txt", "-o", "out.csv", "-o", "./out.csv"],
        ["a.jsonl", "-o", "a.jsonl"],
        ["a.txt", "-o", "out/", "-o", "out.csv"],
        ["a.txt", "-o", "out/", "--gold", "g.jsonl"],
        ["a.txt", "-j", "0"],
        ["a.txt", "-j", "many"],
        ["a.txt", "--errors"],
        ["a.txt", "--json"],
        ["a.txt", "--fail-under", "events=0.8"],
        ["a.txt", "--gold", "g.jsonl", "--fail-under", "events"],
        ["a.txt", "--gold", "g.jsonl", "--fail-under", "events=85"],
        ["a.txt", "--gold", "g.jsonl", "--fail-under", "happiness=0.8"],
        ["a.txt", "--gold", "g.jsonl", "-o", "g.jsonl"],
        ["a.txt", "--against", "b.jsonl"],
        ["a.txt", "--agreement", "b.jsonl"],
        ["a.txt", "--details"],
        ["a.txt", "--gold", "g.jsonl", "--against", "b.jsonl", "--agreement", "c.jsonl"],
        ["a.txt", "--gold", "g.jsonl", "--against", "b.jsonl", "--details"],
        ["a.txt", "--gold", "g.jsonl", "--against", "b.jsonl", "-o", "b.jsonl"],
        ["a.txt", "--gold", "g.jsonl", "--agreement", "b.jsonl", "-o", "out.jsonl"],
        ["a.txt", "--gold", "g.jsonl", "--agreement", "b.jsonl", "--fail-under", "events=0.8"],
        ["a.txt", "--gold", "g.jsonl", "--lint", "g.jsonl"],
        ["a.txt", "--lint", "g.jsonl", "--records", "r.jsonl"],
        ["a.txt", "--bootstrap", "-1"],
        ["a.txt", "--timeline", "-o", "out.jsonl"],
        ["a.txt", "--merge", "-o", "out.csv"],
        ["a.txt", "--merge", "-o", "out/"],
        ["a.txt", "--merge", "-o", "one.jsonl", "-o", "two.jsonl"],
        ["a.txt", "--merge", "--gold", "g.jsonl"],
        ["a.txt", "--timeline", "--lint", "g.jsonl"],
        ["a.txt", "--min-sources", "2"],
        ["a.txt", "--merge", "--min-sources", "0"],
        ["--records", "r.jsonl", "--gold", "g.jsonl"],
        ["--records", "r.jsonl", "-o", "out/"],
        ["--records", "r.jsonl", "-o", "r.jsonl"],
        ["a.txt", "--homonyms", "guess"],
        ["a.txt", "--segmenter", "none"],
        ["a.txt", "--segmenter-model", "folder"],
        ["a.txt", "--unknown"],
        ["a.txt", "--engine", "ray"],
        ["a.txt", "--engine", "ray", "-o", "out.jsonl"],
        ["a.txt", "--engine", "ray", "-o", "out/", "-j", "2"],
        ["a.txt", "--address", "auto", "-o", "out/"],
        ["a.txt", "--parts", "parquet", "-o", "out.parquet"],
        ["a.txt", "--dead-letters", "dead.jsonl", "-o", "out/"],
        ["a.txt", "--dead-letters", "a.txt"],
        ["a.txt", "--shard-size", "0"],
    ],
)
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: python -m pipeline" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([option])
    assert stopped.value.code == 0
    assert "python -m pipeline" in capsys.readouterr().out


def test_the_same_bytes_whatever_the_order_of_sets(tmp_path: Path) -> None:
    rows = support.write_rows(tmp_path / "rows.jsonl", 5)
    inputs = [str(rows), *sorted(map(str, (ROOT / "corpus").glob("*.txt")))]
    outputs = [
        subprocess.run(
            [sys.executable, "-m", "pipeline", *inputs], cwd=ROOT, capture_output=True, timeout=120, check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert outputs[0] == outputs[1]
    assert len(outputs[0].splitlines()) == len(inputs) + 4

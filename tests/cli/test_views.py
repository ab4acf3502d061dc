"""Merging and the timeline from the command line."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import support

from pipeline.cli.main import main
from pipeline.merge import Cluster

ROOT = Path(__file__).parents[2]
OTHER = "6月18日，青海省能源局下发通知，要求各地于6月底前完成清理，有关企业已经着手搬迁。"


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    """Return three files: an article, its reprint, and another's own telling of the same act."""
    texts = {"a": support.TEXT, "b": "转载\n" + support.TEXT, "c": OTHER}
    return [str(support.write_text(tmp_path, name, text)) for name, text in texts.items()]


def clusters(out: str) -> list[Cluster]:
    return [Cluster.model_validate_json(line) for line in out.splitlines()]


def test_acts_are_merged_into_json_lines(articles: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*articles, "--merge"]) == 0
    found = clusters(capsys.readouterr().out)
    (issue,) = [one for one in found if one.type == "issue"]
    assert [(one.document, one.origin) for one in issue.sources] == [("a", 0), ("b", 0), ("c", 1)]
    assert [one.id for one in found] == [f"c{number}" for number in range(len(found))]
    assert [one.type for one in found if len(one.sources) == 2] == ["statement"]


def test_only_what_several_independent_sources_tell(articles: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*articles, "--merge", "--min-sources", "2"]) == 0
    assert [one.type for one in clusters(capsys.readouterr().out)] == ["issue"]


def test_several_processes_and_a_file_give_the_same(articles: list[str], tmp_path: Path) -> None:
    for number, jobs in enumerate(("1", "2")):
        assert main([*articles, "--merge", "-j", jobs, "-o", f"{tmp_path}/{number}.jsonl"]) == 0
    assert (tmp_path / "0.jsonl").read_bytes() == (tmp_path / "1.jsonl").read_bytes()
    assert len(clusters((tmp_path / "0.jsonl").read_text("utf-8"))) >= 2


def test_the_timeline_of_documents_and_of_acts(articles: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*articles, "--timeline"]) == 0
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert [line[5] for line in lines if line[1] == "issue"] == ["a", "b", "c"]
    assert main([*articles, "--timeline", "--merge"]) == 0
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert [line[5] for line in lines if line[1] == "issue"] == ["a +2 (2 independent)"]


def test_records_of_an_earlier_run_can_be_viewed(
    articles: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run = str(tmp_path / "run.jsonl")
    assert main([*articles, "-o", run]) == 0
    assert main([*articles, "--timeline"]) == 0
    expected = capsys.readouterr().out
    monkeypatch.setattr("pipeline.cli.run.analyse_document", lambda *_: pytest.fail("analysed"))
    assert main(["--records", run, "--timeline"]) == 0
    assert capsys.readouterr().out == expected
    assert main(["--records", run, "--merge"]) == 0
    assert len(clusters(capsys.readouterr().out)) >= 2


@pytest.mark.parametrize("arguments", [["--timeline"], ["--merge"]])
def test_a_terminal_gets_a_table(articles: list[str], arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    out = Terminal()
    monkeypatch.setattr("sys.stdout", out)
    monkeypatch.setenv("TERM", "dumb")
    assert main([*articles, *arguments, "-q"]) == 0
    assert out.getvalue().splitlines()[0].split() == ["date", "type", "who", "where", "what"]
    with pytest.raises(ValueError, match="Expecting value"):
        json.loads(out.getvalue())


def test_an_output_that_cannot_be_written_leaves_nothing(
    articles: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = f"{tmp_path}/none/out.jsonl"
    assert main([*articles, "--merge", "-o", missing]) == 1
    assert capsys.readouterr().err == f"error: {missing}: No such file or directory\n"


def test_two_runs_with_one_id_are_an_error(
    articles: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = str(tmp_path / "run.jsonl")
    assert main([articles[0], "-o", run]) == 0
    assert main(["--records", run, "--records", run, "--merge", "-o", str(tmp_path / "out.jsonl")]) == 1
    assert capsys.readouterr().err == "error: two documents have the id 'a'\n"
    assert not (tmp_path / "out.jsonl").exists()


def test_a_pipe_gets_utf_8_whatever_the_systems_encoding_is(articles: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pipeline", articles[0], "--timeline"], cwd=ROOT, capture_output=True, check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert "青海省能源局" in done.stdout.decode("utf-8")


def test_the_same_acts_whatever_the_order_of_sets(articles: list[str]) -> None:
    outputs = [
        subprocess.run(
            [sys.executable, "-m", "pipeline", *articles, str(ROOT / "corpus"), "--merge"], cwd=ROOT,
            capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert outputs[0] == outputs[1]
    assert len(outputs[0].splitlines()) > 100

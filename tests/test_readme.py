"""The examples of the READMEs and of the package run as they stand, and give what is printed below them."""

import doctest
import glob
import json
import re
import shlex
import shutil
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

import pipeline
from pipeline.cli.main import main

ROOT = Path(__file__).parent.parent
READMES = ["README.md", "README.zh.md"]


def blocks(name: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / name).read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize("name", READMES)
def test_the_library_example_finds_events_and_a_speaker(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    examples = blocks(name, "python")
    assert examples
    for code in examples:
        exec(compile(code, name, "exec"), {})
    printed = capsys.readouterr().out
    assert "issue 2021-06-18" in printed
    assert "周明远 这件事没有例外。" in printed


def commands(name: str) -> list[list[str]]:
    lines = [line for block in blocks(name, "sh") for line in block.splitlines()]
    return [shlex.split(line, comments=True)[3:] for line in lines if line.startswith("python -m pipeline ")]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with what the commands read: some articles and their gold, and files of a user's own."""
    gold = {}
    for line in (ROOT / "annotations" / "gold.jsonl").read_text("utf-8").splitlines():
        gold[json.loads(line)["id"]] = line
    (tmp_path / "corpus").mkdir()
    (tmp_path / "annotations").mkdir()
    names = sorted(gold)[:4]
    for name in names:
        for suffix in (".txt", ".json"):
            shutil.copy(ROOT / "corpus" / (name + suffix), tmp_path / "corpus")
    for file in ("annotations/gold.jsonl", "other.jsonl", "before.jsonl"):
        (tmp_path / file).write_text("".join(gold[name] + "\n" for name in names), "utf-8")
    table = pyarrow.table({"id": ["a"], "text": ["昨天，青海省能源局下发通知。"], "published": ["2021-06-18"]})
    pyarrow.parquet.write_table(table, tmp_path / "news.parquet")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", READMES)
def test_every_command_runs(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(commands(name)) >= 10
    for arguments in commands(name):
        expanded = [path for one in arguments for path in (sorted(glob.glob(one)) if "*" in one else [one])]
        assert main([*expanded, "-q"]) == 0, arguments
    assert "error" not in capsys.readouterr().err
    assert {path.name for path in folder.iterdir()} >= {"events.csv", "records.jsonl", "acts.jsonl", "out"}


def test_both_readmes_have_the_same_commands() -> None:
    assert commands("README.md") == commands("README.zh.md")


@pytest.mark.parametrize("name", READMES)
def test_the_article_gives_the_table_below_it(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (text,) = blocks(name, "text")
    (folder / "article.txt").write_text(text, "utf-8")
    assert main(["article.txt", "--timeline"]) == 0
    rows = [" | ".join(line.split("\t")[:5]) for line in capsys.readouterr().out.splitlines()]
    table = "".join(f"| {row} |\n" for row in rows)
    assert len(rows) == 7
    assert table in (ROOT / name).read_text("utf-8")


def test_the_packages_example() -> None:
    assert doctest.testmod(pipeline).failed == 0

"""The Python examples of the READMEs and of the package run as they stand, and the commands' options exist."""

import doctest
import re
import shlex
from pathlib import Path

import pytest

import pipeline
from pipeline.cli.arguments import parser

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


@pytest.mark.parametrize("name", READMES)
def test_every_command_is_one_that_the_program_takes(name: str) -> None:
    commands = [
        shlex.split(line, comments=True)[3:]
        for block in blocks(name, "sh")
        for line in block.splitlines()
        if line.startswith("python -m pipeline ")
    ]
    assert len(commands) >= 4
    for arguments in commands:
        assert parser().parse_args(arguments).inputs


def test_the_packages_example() -> None:
    assert doctest.testmod(pipeline).failed == 0

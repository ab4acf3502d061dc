"""Bad input costs itself alone: one line names it, the rest is done, the exit status is 1."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import support

from pipeline.cli.main import main

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "pipeline"]


def run(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *map(str, arguments)], cwd=ROOT, capture_output=True, timeout=120, **options)  # type: ignore[call-overload, no-any-return]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("none.txt", None),
        ("empty.txt", b""),
        ("binary.txt", b"\x7fELF\0\0\0\0" + bytes(range(256))),
        ("broken.txt", support.TEXT.encode()[:70] + b"\xff" + support.TEXT.encode()[70:]),
        ("empty.jsonl", b""),
        ("broken.parquet", b"PAR1 but nothing else"),
        ("folder", None),
    ],
)
def test_an_input_that_cannot_be_read(
    tmp_path: Path, name: str, content: bytes | None, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / name
    if content is not None:
        bad.write_bytes(content)
    elif name == "folder":
        bad.mkdir()
    good = support.write_text(tmp_path, "good")
    assert main([str(bad), str(good)]) == 1
    captured = capsys.readouterr()
    assert [row["id"] for row in support.records(captured.out)] == ["good"]
    assert len(captured.err.splitlines()) == 1
    assert captured.err.startswith(f"error: {bad}: ")


def test_broken_lines_are_named_by_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": "a", "text": "x"}\n{"id": \n{"id": "a", "text": "y"}\n{"id": "b", "text": "z"}\n', "utf-8")
    assert main([str(path)]) == 1
    captured = capsys.readouterr()
    assert [row["id"] for row in support.records(captured.out)] == ["a", "b"]
    assert [line.split(": ")[1] for line in captured.err.splitlines()] == [f"{path}:2", f"{path}:3"]


def test_a_line_of_50_megabytes_is_refused_in_bounded_time(tmp_path: Path) -> None:
    text = tmp_path / "long.txt"
    text.write_bytes("长".encode() * (50 * 2**20 // 3))
    rows = tmp_path / "rows.jsonl"
    rows.write_bytes(b'{"id": "long", "text": "' + b"x" * (50 * 2**20) + b'"}\n{"id": "good", "text": "x"}\n')
    began = time.monotonic()
    done = run(text, rows)
    assert time.monotonic() - began < 30
    assert done.returncode == 1
    assert [row["id"] for row in support.records(done.stdout.decode())] == ["good"]
    assert [line.split(": ")[1] for line in done.stderr.decode().splitlines()] == [str(text), f"{rows}:1"]


@pytest.mark.parametrize("bad", ["none/out.jsonl", "folder.csv"])
def test_an_output_that_cannot_be_written_leaves_the_others(
    tmp_path: Path, bad: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "folder.csv" / "kept").touch()
    path, good = support.write_text(tmp_path, "a"), tmp_path / "good.jsonl"
    status = main([str(path), "-o", str(good), "-o", str(tmp_path / bad)]) if bad != "folder.csv" else None
    if status is None:
        with pytest.raises(SystemExit):  # a folder is another kind of output
            main([str(path), "-o", str(good), "-o", str(tmp_path / bad)])
        return
    assert status == 1
    assert capsys.readouterr().err == f"error: {tmp_path / bad}: No such file or directory\n"
    assert len(support.records(good.read_text("utf-8"))) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", [[], ["-o", "/dev/full.jsonl"]])
def test_a_full_disk_is_an_error_without_a_traceback(tmp_path: Path, arguments: list[str]) -> None:
    path = support.write_text(tmp_path, "a")
    link = tmp_path / "full.jsonl"
    link.symlink_to("/dev/full")
    arguments = ["-o", str(link)] if arguments else []
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*COMMAND, str(path), *arguments], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, timeout=120, check=False
        )
    assert done.returncode == 1
    assert done.stderr.decode() == f"error: {link if arguments else 'standard output'}: No space left on device\n"


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    rows = support.write_rows(tmp_path / "rows.jsonl", 300)
    command = f'"{sys.executable}" -m pipeline "{rows}" | head -n 1 >/dev/null; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_run_leaves_no_half_file(tmp_path: Path, number: int, status: int, jobs: str) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old", "utf-8")
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    command = [*COMMAND, "-", "-o", str(target), "-o", str(tmp_path / "new.csv"), "-j", jobs]
    environment = {**os.environ, "TMPDIR": str(scratch)}
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(b'{"id": "a", "text": "x"}\n' * 150)
        process.stdin.flush()
        deadline = time.monotonic() + 60
        while len(list(tmp_path.glob(".*.part"))) < 2 and time.monotonic() < deadline:
            time.sleep(0.05)
        time.sleep(0.5)
        process.send_signal(number)
        _, said = process.communicate(timeout=60)
    assert process.returncode == status
    assert b"Traceback" not in said
    assert target.read_text("utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "scratch"]
    assert list(scratch.iterdir()) == []


def test_a_fault_in_one_document_costs_that_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from pipeline.cli import run as module

    real = module.analyse_document

    def faulty(document: object, settings: object) -> object:
        if document.doc_id == "bad":  # type: ignore[attr-defined]
            raise ZeroDivisionError("division by zero")
        return real(document, settings)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "analyse_document", faulty)
    bad, good = support.write_text(tmp_path, "bad"), support.write_text(tmp_path, "good")
    assert main([str(bad), str(good)]) == 1
    captured = capsys.readouterr()
    assert [row["id"] for row in support.records(captured.out)] == ["good"]
    assert captured.err == f"error: {bad}: ZeroDivisionError: division by zero\n"

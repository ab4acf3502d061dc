import json
import os
from pathlib import Path

import examples
import pytest

from pipeline.records import DocumentRecord
from pipeline.writing import FORMATS, Output, WholeFile, json_line


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_file_appears_on_commit_and_no_other_is_left(tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"out{suffix}"
    output = Output(str(target))
    output.write(examples.document())
    assert not target.exists()
    output.commit()
    assert list(tmp_path.iterdir()) == [target]
    assert target.stat().st_size > 100


@pytest.mark.parametrize("suffix", FORMATS)
def test_what_is_discarded_leaves_the_old_file(tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"out{suffix}"
    target.write_text("old")
    output = Output(str(target))
    output.write(examples.document())
    output.discard()
    assert list(tmp_path.iterdir()) == [target]
    assert target.read_text() == "old"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    real.write_text("old")
    link.symlink_to(real)
    output = Output(str(link))
    output.write(examples.document())
    output.commit()
    assert link.is_symlink()
    assert json.loads(real.read_text("utf-8"))["id"] == "a"


def test_a_device_is_written_to_and_stays() -> None:
    file = WholeFile(os.devnull)
    file.file.write(b"x")
    file.commit()
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("name", ["none/out.jsonl", "folder.jsonl"])
def test_a_file_that_cannot_be_written(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.jsonl").mkdir()
    with pytest.raises(OSError, match=name):
        Output(str(tmp_path / name))


def test_words_stand_in_a_line_only_where_they_were_asked_for() -> None:
    assert "words" not in json.loads(json_line(examples.document()))
    assert json.loads(json_line(examples.with_words()))["words"][0]["tag"] == "ns"


@pytest.mark.parametrize("document", [examples.document(), examples.with_words(), DocumentRecord(id="\u2028\n")])
def test_a_line_is_one_line_and_holds_the_record(document: DocumentRecord) -> None:
    line = json_line(document)
    assert "\n" not in line
    assert DocumentRecord.model_validate_json(line) == document

from pathlib import Path

import pytest

from pipeline.reading import InputError, read_records

GOOD = '{"id": "a", "published": "2021-06-18", "dates": [], "note": "unknown keys are passed over"}\n'


def test_records_come_in_the_files_order(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    path.write_text(GOOD + "\n" + GOOD.replace('"a"', '"b"'), "utf-8-sig")
    assert [record.id for record in read_records(str(path))] == ["a", "b"]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{broken", "no record of a document: Invalid JSON: "),
        ('{"dates": []}', "no record of a document: id: Field required"),
        ('{"id": "a", "quotes": [{"start": 0}]}', "no record of a document: quotes.0.end: Field required"),
        ('{"id": "a", "text": "昨天，青海省能源局下发通知。"}', "no record of a document: it has none of its layers"),
    ],
)
def test_what_is_no_record_is_named_by_file_and_line(tmp_path: Path, line: str, problem: str) -> None:
    path = tmp_path / "run.jsonl"
    path.write_text(GOOD + line + "\n", "utf-8")
    with pytest.raises(InputError) as raised:
        list(read_records(str(path)))
    assert str(raised.value).startswith(f"{path}:2: {problem}")


def test_a_missing_file_is_the_systems_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(read_records(str(tmp_path / "none.jsonl")))

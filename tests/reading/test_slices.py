import json
from pathlib import Path

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.reading import InputError, Slice, SourceDocument, read, read_slice, slices

TEXT = "通知下发\n青川省能源局18日下发通知，要求各市完成清理。"


def no(problem: object) -> None:
    raise AssertionError(problem)


def rows(count: int) -> list[dict[str, object]]:
    return [
        {"text": f"{TEXT}{number}"} if number % 3 else {"id": f"i{number}", "text": TEXT} for number in range(count)
    ]


def write(path: Path, count: int) -> Path:
    if path.suffix == ".parquet":
        pq.write_table(pa.Table.from_pylist([{"id": None, **row} for row in rows(count)]), path, row_group_size=7)
    else:
        lines = [json.dumps(row) for row in rows(count)]
        path.write_text("\n\n".join(lines), "utf-8")  # empty lines count, and the last has no end
    return path


def sliced(found: list[Slice]) -> list[SourceDocument | InputError]:
    return [row for one in found for row in read_slice(one)]


@pytest.mark.parametrize("size", [1, 100, 1000, 10**6])
@pytest.mark.parametrize("suffix", [".jsonl", ".parquet"])
def test_slices_give_together_the_documents_of_the_file(tmp_path: Path, suffix: str, size: int) -> None:
    name = str(write(tmp_path / f"rows{suffix}", 40))
    found = list(slices([name], size=size, on_error=no, on_warning=no))
    assert len(found) > 1 or size > 1000
    assert sliced(found) == list(read([name], on_error=no, on_warning=no))
    assert len(sliced(found)) == 40


def test_texts_are_slices_of_their_own_with_their_sidecars(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(TEXT, "utf-8")
        (tmp_path / f"{name}.json").write_text('{"published": "2021-06-18"}', "utf-8")
    found = list(slices([str(tmp_path)], size=10, on_error=no, on_warning=no))
    assert sliced(found) == list(read([str(tmp_path)], on_error=no, on_warning=no))


def test_what_cannot_be_read_stands_in_its_place(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": "a", "text": "x"}\nbroken\n{"id": "b", "text": "y"}\n{"id": "c"}\n', "utf-8")
    read_all = sliced(list(slices([str(path)], size=10**6, on_error=no, on_warning=no)))
    assert [row.doc_id if isinstance(row, SourceDocument) else str(row)[:40] for row in read_all] == [
        "a",
        f"{path}:2: broken JSON: Expecting value"[:40],
        "b",
        f"{path}:4: no text"[:40],
    ]


def test_files_that_cannot_be_cut_are_said(tmp_path: Path) -> None:
    said: list[str] = []
    (tmp_path / "empty.jsonl").touch()
    (tmp_path / "no.parquet").write_bytes(b"no Parquet at all")
    inputs = ["-", str(tmp_path / "none.jsonl"), *map(str, sorted(tmp_path.iterdir()))]
    assert list(slices(inputs, size=9, on_error=lambda problem: said.append(str(problem)), on_warning=no)) == []
    assert [line.split(": ")[1] for line in said] == [
        "cannot be read in slices",
        "no such file or folder",
        "empty",
        "no readable Parquet",
    ]


@pytest.mark.parametrize("suffix", [".jsonl", ".parquet"])
def test_an_object_store_is_read_as_a_folder_is(tmp_path: Path, suffix: str) -> None:
    here = write(tmp_path / f"rows{suffix}", 20)
    store = fsspec.filesystem("memory")
    store.pipe_file(f"/news{suffix}/deep/rows{suffix}", here.read_bytes())
    store.pipe_file(f"/news{suffix}/.hidden/rows{suffix}", here.read_bytes())
    for given in (
        f"memory://news{suffix}",
        f"memory://news{suffix}/deep/*{suffix}",
        f"memory://news{suffix}/deep/rows{suffix}",
    ):
        there = list(read([given], on_error=no, on_warning=no))
        assert [row._replace(source=None) for row in there] == [
            row._replace(source=None) for row in read([str(here)], on_error=no, on_warning=no)
        ]
        assert sliced(list(slices([given], size=100, on_error=no, on_warning=no))) == there


@pytest.mark.parametrize("url", ["memory://nothing/here.jsonl", "nosuchstore://bucket/a.jsonl"])
def test_an_url_that_gives_no_file_is_named(url: str) -> None:
    said: list[str] = []
    assert list(read([url], on_error=lambda problem: said.append(str(problem)), on_warning=no)) == []
    assert len(said) == 1
    assert said[0].startswith(f"{url}: ")

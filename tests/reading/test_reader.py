import io
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.reading import SourceDocument, read
from pipeline.reading.tables import MAX_BYTES

TEXT = "通知下发\n青川省能源局18日下发通知，要求各市完成清理。"


class Reading:
    def __init__(self, *inputs: Path | str, published: str | None = None) -> None:
        self.errors: list[str] = []
        self.warnings: list[str] = []
        self.documents: list[SourceDocument] = list(
            read(
                [str(one) for one in inputs],
                published=published,
                on_error=lambda problem: self.errors.append(str(problem)),
                on_warning=lambda problem: self.warnings.append(str(problem)),
            )
        )

    @property
    def ids(self) -> list[str]:
        return [document.doc_id for document in self.documents]


def write(path: Path, content: str | bytes | dict[str, object] | list[object]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif isinstance(content, str):
        path.write_bytes(content.encode())
    elif isinstance(content, dict):
        path.write_text(json.dumps(content), "utf-8")
    else:
        path.write_text("".join(json.dumps(row) + "\n" for row in content), "utf-8")
    return path


def test_files_folders_and_globs_in_the_order_given_and_each_once(tmp_path: Path) -> None:
    for name in ("b/two.txt", "b/one.txt", "b/deep/three.txt", "a.txt", "b/.hidden.txt", "b/notes.md"):
        write(tmp_path / name, TEXT)
    read_all = Reading(tmp_path / "a.txt", tmp_path / "b", f"{tmp_path}/*.txt", f"{tmp_path}/b/[o]*.txt")
    assert read_all.ids == ["a", "three", "one", "two"]
    assert read_all.errors == []


def test_a_name_with_brackets_is_a_file_before_it_is_a_glob(tmp_path: Path) -> None:
    assert Reading(write(tmp_path / "a[1].txt", TEXT)).ids == ["a[1]"]


def test_what_gives_no_file_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    good = write(tmp_path / "good.txt", TEXT)
    found = Reading(tmp_path / "none.txt", f"{tmp_path}/*.nothing", tmp_path / "empty", good)
    assert found.ids == ["good"]
    assert [error.rsplit(": ", 1)[1] for error in found.errors] == [
        "no such file or folder",
        "no file matches",
        "no .txt, .jsonl or .parquet file with texts in this folder",
    ]
    assert all(str(tmp_path) in error for error in found.errors)


def test_records_and_gold_in_a_folder_are_no_input(tmp_path: Path) -> None:
    write(tmp_path / "gold.jsonl", [{"id": "a", "dates": []}])
    write(tmp_path / "a.txt", TEXT)
    found = Reading(tmp_path)
    assert found.ids == ["a"]
    assert found.errors == []
    assert found.warnings == [f"{tmp_path / 'gold.jsonl'}: passed over, its first line has no text"]


def test_the_text_is_the_file_without_mark_and_with_one_line_end(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", b"\xef\xbb\xbf" + "标题\r\n 正文。\r".encode())
    assert Reading(path).documents[0].text == "标题\n 正文。\n"


@pytest.mark.parametrize(("encoding", "sure"), [("gb18030", False), ("utf-16", True)])
def test_an_encoding_that_is_not_sure_is_said(tmp_path: Path, encoding: str, sure: bool) -> None:
    found = Reading(write(tmp_path / "a.txt", TEXT.encode(encoding)))
    assert found.documents[0].text == TEXT
    assert bool(found.warnings) is not sure


@pytest.mark.parametrize(
    ("name", "sidecar", "head", "argument", "expected"),
    [
        ("2021-06-01_a", {"published": "2021-06-18"}, "2021-06-02 10:00", "2021-06-03", ("2021-06-18", "sidecar")),
        ("2021-06-01_a", {"published": "June 18, 2021"}, "", None, ("2021-06-18", "sidecar")),
        ("2021-06-01_a", {"published": "soon"}, "2021-06-18 10:00", None, ("2021-06-18", "head")),
        ("2021-06-01_a", None, "2021-06-18 10:00", "2021-06-03", ("2021-06-18", "head")),
        ("2021-06-01_a", None, "甲乙社青川2021年6月18日电 正文。", None, ("2021-06-18", "dateline")),
        ("2021-06-18_a", None, "甲乙社青川6月17日电 正文。", "2021-06-03", ("2021-06-18", "filename")),
        ("x_20210618_12", None, "", None, ("2021-06-18", "filename")),
        ("2021-06-18_2021-06-19", None, "", "2021-06-03", ("2021-06-03", "argument")),
        ("20210230", None, "", None, (None, None)),
        ("a", None, "甲乙社青川6月18日电 正文。", None, (None, None)),
        ("a", None, "甲乙社青川6月18日电 正文。", "2021-06-03", ("2021-06-03", "argument")),
    ],
)
def test_where_the_publication_date_comes_from(
    tmp_path: Path,
    name: str,
    sidecar: dict[str, object] | None,
    head: str,
    argument: str | None,
    expected: tuple[str | None, str | None],
) -> None:
    path = write(tmp_path / f"{name}.txt", f"标题\n{head}\n正文。")
    if sidecar:
        write(tmp_path / f"{name}.json", sidecar)
    document = Reading(path, published=argument).documents[0]
    assert (document.published, document.published_from) == expected


def test_title_and_outlet_come_from_the_sidecar_before_the_head(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "标题\n2021-06-18 来源：某某网\n正文。")
    assert Reading(path).documents[0][3:5] == ("标题", "某某网")
    write(tmp_path / "a.json", {"title": "另一个标题", "outlet": "甲乙社", "published": None})
    assert Reading(path).documents[0][3:5] == ("另一个标题", "甲乙社")


def test_a_broken_sidecar_is_an_error_and_the_text_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", TEXT)
    sidecar = write(tmp_path / "a.json", "{broken")
    found = Reading(path)
    assert found.ids == ["a"]
    assert found.errors[0].startswith(f"{sidecar}: unreadable sidecar: ")


def test_rows_of_json_lines(tmp_path: Path) -> None:
    rows = [
        {"id": "a", "text": TEXT, "published": "2021-06-18", "title": "T", "outlet": "O"},
        {"id": 7, "text": "甲\r乙", "published": "whenever"},
        {"text": ""},
    ]
    path = write(tmp_path / "2020-01-01.jsonl", rows)
    found = Reading(path, published="2021-06-03")
    assert found.documents == [
        SourceDocument("a", TEXT, "2021-06-18", "T", "O", "row", f"{path}:1"),
        SourceDocument("7", "甲\r乙", "2021-06-03", None, None, "argument", f"{path}:2"),
        SourceDocument("2020-01-01:3", "", "2021-06-03", None, None, "argument", f"{path}:3"),
    ]
    assert found.warnings == [f"{path}:2: published 'whenever' is not one certain day, read as unknown"]


def test_a_broken_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    lines = [
        b'\xef\xbb\xbf{"id": "a", "text": "x"}', b"{broken", b"", b"[1]", b'{"id": "b"}', b'{"id": "c", "text": 3}',
        b'{"id": "d", "text": "\xff"}', b'{"id": "e", "text": "\\ud800"}', b"[" * 100_000,
        b'{"id": "z", "text": "x"}',
    ]  # fmt: skip
    path = write(tmp_path / "rows.jsonl", b"\n".join(lines))
    found = Reading(path)
    assert found.ids == ["a", "z"]
    assert [error.split(": ")[0] for error in found.errors] == [f"{path}:{line}" for line in (2, 4, 5, 6, 7, 8, 9)]
    assert all("\n" not in error for error in found.errors)


def test_a_line_that_is_too_long_costs_itself_alone(tmp_path: Path) -> None:
    line = b'{"id": "long", "text": "' + b"x" * (3 * MAX_BYTES) + b'"}\n'
    found = Reading(write(tmp_path / "rows.jsonl", line + b'{"id": "a", "text": "x"}\n'))
    assert found.ids == ["a"]
    assert "rows.jsonl:1: line of more than 16 MiB" in found.errors[0]


def test_rows_of_parquet(tmp_path: Path) -> None:
    import datetime

    path = tmp_path / "news.parquet"
    columns = {"id": [1, 2, 3], "text": [TEXT, None, "x"], "published": [datetime.date(2021, 6, 18), None, None]}
    pq.write_table(pa.table(columns), path)
    found = Reading(path)
    assert [(one.doc_id, one.published, one.source) for one in found.documents] == [
        ("1", "2021-06-18", f"{path}: row 1"),
        ("3", None, f"{path}: row 3"),
    ]
    assert found.errors == [f"{path}: row 2: no text"]


@pytest.mark.parametrize("content", [b"", b"no parquet at all", b"PAR1" + b"\0" * 40 + b"PAR1"])
def test_a_file_that_is_no_parquet(tmp_path: Path, content: bytes) -> None:
    path = write(tmp_path / "news.parquet", content)
    assert Reading(path).errors[0].startswith(f"{path}: no readable Parquet: ")


def test_parquet_without_a_text_column(tmp_path: Path) -> None:
    path = tmp_path / "news.parquet"
    pq.write_table(pa.table({"id": [1], "body": ["x"]}), path)
    assert Reading(path).errors == [f"{path}: no column 'text' among id, body"]


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b"\xef\xbb\xbf \n", "empty"),
        ("a.jsonl", b"\n", "empty"),
        ("a.txt", b"\x89PNG\0\0\0\0" + bytes(range(256)), "binary, not text"),
        ("a.txt", b"x" * (MAX_BYTES + 1), "more than 16 MiB, too long for one document"),
    ],
)
def test_a_file_without_a_text_is_named(tmp_path: Path, name: str, content: bytes, problem: str) -> None:
    path = write(tmp_path / name, content)
    found = Reading(path, write(tmp_path / "good.txt", TEXT))
    assert found.errors == [f"{path}: {problem}"]
    assert found.ids == ["good"]


def test_the_second_document_with_an_id_is_refused(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a/x.txt", TEXT), write(tmp_path / "b/x.txt", TEXT)
    rows = write(tmp_path / "rows.jsonl", [{"id": "y", "text": "1"}, {"id": "y", "text": "2"}])
    found = Reading(first, second, rows)
    assert found.ids == ["x", "y"]
    assert found.errors == [
        f"{second}: id 'x' stands already in {first}",
        f"{rows}:2: id 'y' stands already in {rows}",
    ]


class Stdin:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


@pytest.mark.parametrize(
    ("data", "ids"),
    [(TEXT.encode("utf-16"), ["stdin"]), (b'{"id": "a", "text": "x"}\n{"text": "y"}\n', ["a", "stdin:2"])],
)
def test_standard_input_is_a_text_or_json_lines(data: bytes, ids: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Stdin(data))
    found = Reading("-")
    assert found.ids == ids
    assert found.errors == []


def test_empty_standard_input_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Stdin(b""))
    assert Reading("-").errors == ["standard input: empty"]


def test_records_of_an_earlier_run_are_no_articles(tmp_path: Path) -> None:
    run = tmp_path / "run.jsonl"
    run.write_text('{"id": "a", "events": []}\n' * 9, "utf-8")
    errors: list[str] = []
    assert list(read([str(run)], on_error=lambda one: errors.append(str(one)), on_warning=print)) == []
    assert errors == [f"{run}:1: a record, not an article: --records takes an earlier run's output"]

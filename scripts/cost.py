#!/usr/bin/env python3
"""What many articles cost: ``cost.py [--write] [ARTICLES …]`` measures one shard and multiplies.

The shard is ``corpus/`` over and over, read and written by the code that an engine's task runs. Seconds are those of
the processor, and the median of three rounds counts. ``--write`` keeps what is printed in ``docs/scale.md``.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple, get_type_hints

import pyarrow
import pyarrow.parquet

from pipeline.reading import SourceDocument, read
from pipeline.scale import FileShard, Work, file_shards, run_shard

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "scale.md"
_BLOCK = re.compile(r"(?<=```text\n).*?(?=```)", re.DOTALL)
_ARTICLES = 10**9
_CORES = (32, 256, 1024)
_ROUNDS, _COPIES = 3, 4
_TERABYTE = 10**12


class Measured(NamedTuple):
    """What was measured: all that the other figures depend on."""

    characters_an_article: int
    characters_a_second_of_a_core: int
    bytes_of_an_article_as_json_lines: int
    bytes_of_an_article_as_parquet: int
    bytes_of_its_record_as_json_lines: int
    bytes_of_its_record_as_parquet: int


def measure(folder: Path) -> Measured:
    """Run the corpus as a shard of Parquet into both forms of parts."""
    documents = list(read([str(ROOT / "corpus")], on_error=_fail, on_warning=_fail)) * _COPIES
    rows = [_row(number, document) for number, document in enumerate(documents)]
    lines, table = folder / "news.jsonl", folder / "news.parquet"
    lines.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    once = rows[: len(rows) // _COPIES]  # copies would be compressed to nothing
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(once), folder / "once.parquet", compression="zstd")
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), table, compression="zstd")
    seconds = [
        _seconds(table, folder / f"round{number}") for number in range(_ROUNDS + 1)
    ]  # the first loads the tables
    characters = sum(len(document.text) for document in documents)
    run_shard(_shard(folder / "once.parquet"), str(folder / "columns"), Work(form="parquet"))
    return Measured(
        characters // len(rows),
        round(characters / median(seconds[1:])),  # the first loads the tables
        lines.stat().st_size // len(rows),
        (folder / "once.parquet").stat().st_size // len(once),
        (folder / "round0" / "part-000000.jsonl").stat().st_size // len(rows),
        (folder / "columns" / "part-000000.parquet").stat().st_size // len(once),
    )


def _row(number: int, document: SourceDocument) -> dict[str, str | None]:
    return {
        "id": f"{document.doc_id}-{number}",
        "text": document.text,
        "published": document.published,
        "title": document.title,
        "outlet": document.outlet,
    }


def _shard(path: Path) -> FileShard:
    (shard,) = file_shards([str(path)], size=2**40, on_error=_fail, on_warning=_fail)
    return shard


def _seconds(path: Path, out: Path) -> float:
    start = time.process_time()
    report = run_shard(_shard(path), str(out))
    assert (report.errors, report.skipped) == (0, False)
    return time.process_time() - start


def _fail(problem: object) -> None:
    raise SystemExit(str(problem))


def lines_of(measured: Measured, articles: int) -> Iterator[str]:
    """Yield the figures for so many articles, each with its arithmetic; none depends on anything but *measured*."""
    for name, value in measured._asdict().items():
        yield f"{name.replace('_', ' '):40}{value:>12,}"
    each, speed, *sizes = measured
    characters = articles * each
    hours = characters / speed / 3600
    yield f"\n{articles:,} articles"
    yield f"  characters   {articles:,} × {each:,} = {characters:,}"
    yield f"  core hours   {characters:,} / {speed:,} / 3,600 = {hours:,.0f}"
    for cores in _CORES:
        yield f"  hours        on {cores:,} cores: {hours:,.0f} / {cores:,} = {hours / cores:,.1f}"
    for name, size in zip(list(measured._asdict())[2:], sizes, strict=True):
        kind = "texts  " if "record" not in name else "records"
        form = name.rpartition("_as_")[2].replace("_", " ")
        total = articles * size / _TERABYTE
        yield f"  {kind}      as {form}: {articles:,} × {size:,} / 10^12 = {total:,.2f} TB"


def measured_in(block: str) -> Measured:
    """Return what a printed block says was measured."""
    figures = re.findall(r"^(\w[\w ]+?) +([\d,]+)$", block, re.MULTILINE)
    told = {name.replace(" ", "_"): int(value.replace(",", "")) for name, value in figures}
    return Measured(**{name: told[name] for name in get_type_hints(Measured)})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="?", type=int, default=_ARTICLES)
    parser.add_argument("--write", action="store_true", help=f"keep the figures in {PAGE.relative_to(ROOT)}")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measured = measure(Path(folder))
    block = f"Python {platform.python_version()}, {platform.system()}, {platform.machine()}\n\n"
    block += "\n".join(lines_of(measured, options.articles)) + "\n"
    print(block, end="")
    if options.write:
        PAGE.write_text(_BLOCK.sub(lambda match: block, PAGE.read_text("utf-8"), count=1), "utf-8")


if __name__ == "__main__":
    main()

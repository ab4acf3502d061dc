#!/usr/bin/env python3
"""Time stages against jieba: ``bench_stages.py STAGE[,STAGE…] FILE…`` prints characters a second and the ratio.

STAGE is a name of ``STAGES``. A FILE is a text, or JSON Lines with ``text`` and ``published``. The upstream layers of a
stage are prepared outside of its time. ``jieba.cut`` reads the same texts in the same run; the best round counts.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import jieba

from pipeline import agencies, dates, events, places, quotes
from pipeline.text import Article

# What each stage is given: the article, and a function that runs an earlier stage.
STAGES: dict[str, Callable[..., Any]] = {
    "dates": lambda article, got: dates.find(article),
    "places": lambda article, got: places.find(article),
    "agencies": lambda article, got: agencies.find(article, got["places"]),
    "quotes": lambda article, got: quotes.find(article, got["agencies"]),
    "events": lambda article, got: events.find(article, got["dates"], got["places"], got["agencies"], got["quotes"]),
}


def read(path: Path, limit: int) -> Iterable[Article]:
    """Yield the articles of a text file or of the first *limit* lines of a JSON Lines file."""
    if path.suffix != ".jsonl":
        yield Article(raw=path.read_text("utf-8"))
        return
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number >= limit:
                return
            record = json.loads(line)
            published = record.get("published")
            yield Article(raw=record["text"], published=date.fromisoformat(published) if published else None)


def fresh(articles: list[Article]) -> list[Article]:
    """Return the articles without what an earlier run cached on them, but with their folded text."""
    copies = [Article(raw=article.raw, published=article.published) for article in articles]
    for copy in copies:
        _ = copy.text
    return copies


def best_time(run: Callable[[], object], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def time_stage(name: str, articles: list[Article], rounds: int) -> float:
    """Return the best time of the stage over all articles in seconds."""
    stage = STAGES[name]
    upstream = list(STAGES)[: list(STAGES).index(name)] if name not in ("dates", "places") else []
    times = []
    for _ in range(rounds + 1):  # the first round loads the tables
        copies = fresh(articles)
        given = []
        for article in copies:
            got: dict[str, Any] = {}
            for earlier in upstream:
                got[earlier] = STAGES[earlier](article, got)
            given.append(got)
        start = time.perf_counter()
        for article, got in zip(copies, given, strict=True):
            stage(article, got)
        times.append(time.perf_counter() - start)
    return min(times[1:])


def time_jieba(articles: list[Article], rounds: int, folder: str) -> float:
    """Return the best time of ``jieba.cut``; its cache file goes into *folder*, not into the shared temporary one."""
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = folder
    tokenizer.initialize()
    return best_time(lambda: [sum(1 for _ in tokenizer.cut(article.raw)) for article in articles], rounds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stages", help="comma-separated names, or 'all'")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--limit", type=int, default=300, help="articles of a JSON Lines file that are read (300)")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    articles = [article for path in options.files for article in read(path, options.limit)]
    characters = sum(len(article.raw) for article in articles)
    with tempfile.TemporaryDirectory() as own:
        base = time_jieba(articles, options.rounds, own)
    print(f"{len(articles)} articles, {characters} characters; jieba.cut {characters / base / 1e6:.2f} M characters/s")
    for name in STAGES if options.stages == "all" else options.stages.split(","):
        spent = time_stage(name, articles, options.rounds)
        print(f"{name}: {characters / spent / 1e6:.2f} M characters/s, {base / spent:.1f} times jieba.cut")


if __name__ == "__main__":
    main()

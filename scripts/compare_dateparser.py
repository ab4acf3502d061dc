#!/usr/bin/env python3
"""Why dateparser does not read the running text: its ``search_dates`` and our dates stage against the shipped gold.

    python scripts/compare_dateparser.py

Counted are gold's DATE mentions of one calendar day: how many are found exactly, and with the right day.
"""

from __future__ import annotations

import json
import re
import time
import warnings
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

from pipeline.dates import find
from pipeline.text import Article

ROOT = Path(__file__).parent.parent
Found = dict[tuple[int, int], str]


def ours(text: str, published: date) -> Found:
    """Return the spans that our stage reads as dates with the first day of each."""
    return {
        (mention.start, mention.end): mention.first_day or ""
        for mention in find(Article(raw=text, published=published))
        if mention.type == "DATE"
    }


def theirs(text: str, published: date) -> Found:
    """Return the spans that dateparser finds, put at their places in order, with the day of each."""
    from dateparser.search import search_dates

    base = datetime(published.year, published.month, published.day)
    found: Found = {}
    at = 0
    for said, moment in search_dates(text, languages=["zh"], settings={"RELATIVE_BASE": base}) or []:
        start = text.find(said, at)
        if start >= 0:
            at = start + len(said)
            found[start, at] = moment.date().isoformat()
    return found


def articles() -> Iterator[tuple[str, date, Found]]:
    """Yield each shipped article with its publication day and gold's mentions of one day."""
    for line in (ROOT / "annotations" / "gold.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        days = {
            (mention["start"], mention["end"]): mention["value"]
            for mention in gold["dates"]
            if mention["type"] == "DATE" and re.fullmatch(r"\d{4}-\d\d-\d\d", mention["value"])
        }
        text = (ROOT / "corpus" / f"{gold['id']}.txt").read_text("utf-8")
        yield text, date.fromisoformat(gold["published"]), days


def main() -> None:
    """Print one row for each reader."""
    warnings.simplefilter("ignore")
    documents = list(articles())
    readers: list[tuple[str, Callable[[str, date], Found]]] = [("dateparser", theirs), ("dates stage", ours)]
    print(f"{'':14s}{'gold days':>10s}{'exact':>8s}{'right day':>11s}{'found':>8s}{'characters/s':>14s}")
    for name, read in readers:
        began = time.perf_counter()
        results = [(days, read(text, published)) for text, published, days in documents]
        seconds = time.perf_counter() - began
        gold = sum(len(days) for days, _ in results)
        exact = sum(len(days.keys() & found.keys()) for days, found in results)
        right = sum(sum(found.get(span) == day for span, day in days.items()) for days, found in results)
        total = sum(len(found) for _, found in results)
        speed = sum(len(text) for text, _, _ in documents) / seconds
        print(f"{name:14s}{gold:10d}{exact:8d}{right:11d}{total:8d}{speed:14,.0f}")


if __name__ == "__main__":
    main()

"""Reading quotes out of a marked sentence: ``[云岭市民政局|@]`` marks the agencies, other marks the quotes."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from markup import read_markup

from pipeline import quotes
from pipeline.records import AgencyMention, Quote
from pipeline.text import Article


class Said(NamedTuple):
    """What was found and what was marked, in the form ``words|speaker``."""

    found: list[str]
    marked: list[str]
    quotes: list[Quote]


def read(marked: str) -> Said:
    """Run the stage on *marked*: ``[words|name]`` is a quote of *name*, ``[body|@]`` an agency with its own name."""
    text, marks = read_markup(marked)
    agencies = [
        AgencyMention(start=start, end=end, text=text[start:end], name=label[1:] or text[start:end])
        for start, end, label in marks
        if label is not None and label.startswith("@")
    ]
    expected = [
        f"{text[mark.start : mark.end]}|{mark.label or ''}"
        for mark in marks
        if mark.label is None or not mark.label.startswith("@")
    ]
    found = quotes.find(Article(raw=text, published=date(2021, 6, 18)), agencies)
    return Said([f"{quote.text}|{quote.speaker.name if quote.speaker else ''}" for quote in found], expected, found)

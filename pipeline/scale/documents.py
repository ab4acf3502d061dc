"""Documents on their way through a shard, and what becomes of one."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from pipeline.api import extract
from pipeline.reading import SourceDocument
from pipeline.records import DocumentRecord, Homonyms
from pipeline.segment import Segmenter, segmenter
from pipeline.writing import json_line

_OBJECTS = 100_000  # new ones between two looks for garbage; the records of some 300 articles


@dataclass(frozen=True)
class Settings:
    """What a run asks for: how homonyms are treated, and the segmenter whose words the records hold, if any."""

    homonyms: Homonyms = "abstain"
    segmenter: str | None = None
    model: str | None = None


class Result(NamedTuple):
    """A document on its way out: its record as one JSON line, or why there is none."""

    doc_id: str
    records: str | None
    error: str | None = None


@cache
def _segmenter(name: str, model: str | None) -> Segmenter:
    return segmenter(name, model)


def analyse_document(document: SourceDocument, settings: Settings | None = None) -> DocumentRecord:
    """Return the record of a document as it was read.

    Raises:
        ValueError: A homonym is undecided, and the settings ask for an error.
        SegmenterError: The segmenter's model is missing.
    """
    asked = settings or Settings()
    record = extract(
        document.text,
        published=document.published,
        title=document.title,
        outlet=document.outlet,
        doc_id=document.doc_id,
        homonyms=asked.homonyms,
        segmenter=_segmenter(asked.segmenter, asked.model) if asked.segmenter else None,
    )
    record.published_from = document.published_from
    record.source = document.source
    return record


@cache
def make_ready() -> None:
    """Make this process ready for many documents: it has read its tables, and seldom looks for garbage in cycles.

    No stage makes any, but the collector goes through all tables and all records of a long document ever again, so that
    a character of it took a third longer than one of a short document.
    """
    extract("市政府6月1日说，这里发生火灾。")
    gc.set_threshold(_OBJECTS)


def process_document(document: SourceDocument, settings: Settings | None = None) -> Result:
    """Analyse one document; what it raises becomes its error."""
    try:
        return Result(document.doc_id, json_line(analyse_document(document, settings)))
    except (Exception, SystemExit) as problem:  # any fault in a document costs that document alone
        return Result(document.doc_id, None, reason(problem))


def reason(problem: BaseException) -> str:
    """Return one line that says what went wrong; a fault that is no error of the project's own has its type's name."""
    told = " ".join(str(problem).split())
    return told if type(problem).__module__.startswith("pipeline.") else f"{type(problem).__name__}: {told}"

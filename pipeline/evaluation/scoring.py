"""The contract's measures over documents."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.evaluation.events import ROLES, TYPES, score_events
from pipeline.evaluation.mentions import score_mentions
from pipeline.evaluation.quotes import KINDS, SPEAKER_TYPES, score_quotes
from pipeline.evaluation.report import BANDS, Report, band
from pipeline.records import DocumentRecord


def score(gold: Iterable[DocumentRecord], predicted: Iterable[DocumentRecord]) -> Report:
    """Score *predicted* documents against *gold* ones by the measures of the annotation contract.

    Documents pair by id; a gold document without a prediction counts as one with nothing found, a prediction without
    gold does not count. The figures are micro over documents: mentions by exact span and by overlap, quotes by half of
    the longer span and by speaker, events by type and trigger and by their arguments.

    Raises:
        ValueError: Two documents of one side have the same id.
    """
    report = Report()
    predictions = _by_id(predicted)
    for doc_id, document in _by_id(gold).items():
        found = predictions.get(doc_id) or DocumentRecord(id=doc_id)
        report.begin(doc_id)
        score_mentions(document, found, report)
        quote_pairs = score_quotes(document, found, report)
        score_events(document, found, quote_pairs, report)
    return report


def _by_id(documents: Iterable[DocumentRecord]) -> dict[str, DocumentRecord]:
    found: dict[str, DocumentRecord] = {}
    for document in documents:
        if document.id in found:
            raise ValueError(f"two documents have the id {document.id!r}")
        found[document.id] = document
    return found


# Every measure by its name, in the order of the report.
MEASURES = tuple(score([DocumentRecord(id="")], []).measures)
DETAILS = (
    *(f"quotes, {kind}, {speaker}{also}" for kind in KINDS for speaker in SPEAKER_TYPES for also in ("", " + speaker")),
    "titles of persons",
    "affiliations of persons",
    *(f"{what} of confidence {band(low)}" for what in ("events", "speakers") for low in BANDS),
    *(f"events, {kind}{of}" for kind in TYPES for of in ("", ": arguments", *(f": {role}" for role in ROLES))),
)

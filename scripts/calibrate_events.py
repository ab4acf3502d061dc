#!/usr/bin/env python3
"""Print ``pipeline/events/confidence.tsv``: how often the events of each rule are right on the shipped corpus.

    python scripts/calibrate_events.py [--write]

An event is right where the gold has one of its type at its trigger (a statement: of its quotation); those marked as not
having happened are left out, as gold leaves them out. A rule with few examples is drawn towards the share of all acts
and incidents, or of all that was said, by ``PRIOR`` imagined ones (additive smoothing). The rules were written with the
corpus at hand: the shares rank the rules by how far they can be trusted, and promise too much of other articles.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from pipeline.api import extract
from pipeline.evaluation import load_gold, score
from pipeline.reading import read
from pipeline.records import DocumentRecord, Event

ROOT = Path(__file__).parent.parent
TABLE = ROOT / "pipeline" / "events" / "confidence.tsv"
PRIOR = 5
HEAD = """\
# Rules of events: the rule, its events on the shipped corpus, those of them that are right, and the confidence.
# "acts" are all acts and incidents together, "words" all that was said.
# Source: scripts/calibrate_events.py, which compares the program's output for corpus/ with annotations/gold.jsonl.
"""
_HAPPENED = ("asserted", "reported", "planned")
_WORDS = ("cue", "speaker")


def _refuse(problem: object) -> None:
    raise SystemExit(str(problem))


def table(golds: Iterable[DocumentRecord], predicted: Iterable[DocumentRecord]) -> str:
    """Return the table as the text of a data file."""
    predictions = list(predicted)
    found = Counter(event.rule for record in predictions for event in record.events if event.modality in _HAPPENED)
    wrong = Counter(
        one.predicted.rule
        for one in score(golds, predictions).differences
        if one.layer == "events" and one.kind == "spurious" and isinstance(one.predicted, Event)
    )
    rows = {}
    for name, rules in (
        ("words", [rule for rule in found if rule in _WORDS]),
        ("acts", sorted(found.keys() - set(_WORDS))),
    ):
        total = sum(found[rule] for rule in rules)
        share = (total - sum(wrong[rule] for rule in rules)) / total
        rows[name] = (total, round(share * total), share)
        for rule in rules:
            right = found[rule] - wrong[rule]
            rows[rule] = (found[rule], right, (right + PRIOR * share) / (found[rule] + PRIOR))
    return HEAD + "".join(f"{rule}\t{n}\t{right}\t{sure:.2f}\n" for rule, (n, right, sure) in sorted(rows.items()))


def shipped() -> str:
    """Return the table of the shipped corpus."""
    documents = list(read([str(ROOT / "corpus")], on_error=_refuse, on_warning=_refuse))
    golds = load_gold(str(ROOT / "annotations" / "gold.jsonl"), {one.doc_id: one.text for one in documents})
    return table(
        golds,
        [extract(one.text, published=one.published, title=one.title, doc_id=one.doc_id) for one in documents],
    )


if __name__ == "__main__":
    if "--write" in sys.argv[1:]:
        TABLE.write_text(shipped(), "utf-8")
    else:
        sys.stdout.write(shipped())

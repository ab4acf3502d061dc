"""The measures of quotes: found where spans overlap by half of the longer; attributed where the speaker agrees."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.evaluation.mentions import same_name
from pipeline.evaluation.pairing import overlap, pair
from pipeline.evaluation.report import Difference, Report
from pipeline.records import DocumentRecord, Quote

_KINDS = ("direct", "indirect")
_NAMED = ("person", "agency", "organization")


def score_quotes(gold: DocumentRecord, predicted: DocumentRecord, report: Report) -> dict[int, int]:
    """Add the quotes of one document to *report*; return the pairs, predicted index by gold index."""
    golds, predictions = gold.quotes, predicted.quotes
    pairs = pair(golds, predictions, _weight)
    back = {j: i for i, j in pairs.items()}
    attributed = {i for i, j in pairs.items() if _speakers_agree(golds[i], predictions[j])}
    report.add("quotes", len(pairs), len(golds), len(predictions))
    report.add("quotes + speaker", len(attributed), len(golds), len(predictions))
    for kind in _KINDS:
        of_gold = [i for i, quote in enumerate(golds) if quote.kind == kind]
        # A pair is of the gold's kind, so that a wrong kind is not punished twice.
        of_predicted = [j for j, one in enumerate(predictions) if (golds[back[j]] if j in back else one).kind == kind]
        counts = len(of_gold), len(of_predicted)
        report.add(f"quotes, {kind}", sum(i in pairs for i in of_gold), *counts)
        report.add(f"quotes, {kind} + speaker", sum(i in attributed for i in of_gold), *counts)
    gold_names, names = _named_speakers(golds), _named_speakers(predictions)
    report.add("named speakers a document", len(gold_names & names), len(gold_names), len(names))

    differ = report.differences.append
    for i, quote in enumerate(golds):
        if i not in pairs:
            differ(Difference(gold.id, "quotes", "missed", gold=quote))
        elif i not in attributed:
            differ(Difference(gold.id, "quotes", "speaker", gold=quote, predicted=predictions[pairs[i]]))
    for j, quote in enumerate(predictions):
        if j not in back:
            differ(Difference(gold.id, "quotes", "spurious", predicted=quote))
    return pairs


def _weight(one: Quote, other: Quote) -> int:
    shared = overlap(one, other)
    return shared if shared * 2 >= max(one.end - one.start, other.end - other.start) else 0


def _speakers_agree(gold: Quote, predicted: Quote) -> bool:
    one, other = gold.speaker, predicted.speaker
    if one is None or other is None:
        return one is other
    if same_name(one.name or one.text) == same_name(other.name or other.text):
        return True
    return one.type == "anonymous" and overlap(one, other) > 0


def _named_speakers(quotes: Sequence[Quote]) -> set[str]:
    return {same_name(quote.speaker.name) for quote in quotes if quote.speaker and quote.speaker.type in _NAMED}

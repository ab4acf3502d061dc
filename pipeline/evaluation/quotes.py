"""The measures of quotes: found where spans overlap by half of the longer; attributed where the speaker agrees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

from pipeline.evaluation.mentions import same_name
from pipeline.evaluation.pairing import half_overlap, overlap, pair
from pipeline.evaluation.report import Difference, Report, band
from pipeline.records import DocumentRecord, Quote, QuoteKind, SpeakerType

KINDS: tuple[QuoteKind, ...] = get_args(QuoteKind)
SPEAKER_TYPES = (*get_args(SpeakerType), "nobody")
_NAMED = ("person", "agency", "organization")


def score_quotes(gold: DocumentRecord, predicted: DocumentRecord, report: Report) -> dict[int, int]:
    """Add the quotes of one document to *report*; return the pairs, predicted index by gold index.

    The details are the quotes by kind and type of speaker ("nobody" where there is none), and of the persons found as
    speakers the titles and affiliations; of the speakers of found quotes, by their confidence, the share that is right.
    """
    golds, predictions = gold.quotes, predicted.quotes
    pairs = pair(golds, predictions, half_overlap)
    back = {j: i for i, j in pairs.items()}
    attributed = {i for i, j in pairs.items() if _speakers_agree(golds[i], predictions[j])}
    report.add("quotes", len(pairs), len(golds), len(predictions))
    report.add("quotes + speaker", len(attributed), len(golds), len(predictions))
    for kind in KINDS:
        of_gold = [i for i, quote in enumerate(golds) if quote.kind == kind]
        # A pair is of the gold's kind, so that a wrong kind is not punished twice.
        of_predicted = [j for j, one in enumerate(predictions) if (golds[back[j]] if j in back else one).kind == kind]
        counts = len(of_gold), len(of_predicted)
        report.add(f"quotes, {kind}", sum(i in pairs for i in of_gold), *counts)
        report.add(f"quotes, {kind} + speaker", sum(i in attributed for i in of_gold), *counts)
    gold_names, names = _named_speakers(golds), _named_speakers(predictions)
    report.add("named speakers a document", len(gold_names & names), len(gold_names), len(names))
    _score_details(golds, predictions, pairs, attributed, report)

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


def _score_details(
    golds: Sequence[Quote], predictions: Sequence[Quote], pairs: Mapping[int, int], attributed: set[int], report: Report
) -> None:
    back = {j: i for i, j in pairs.items()}
    # As with kinds, what was found for a gold quote is of that quote's class.
    of_gold = [_class(quote) for quote in golds]
    of_predicted = [of_gold[back[j]] if j in back else _class(quote) for j, quote in enumerate(predictions)]
    for kind in KINDS:
        for speaker_type in SPEAKER_TYPES:
            its = kind, speaker_type
            counts = of_gold.count(its), of_predicted.count(its)
            report.add_detail(f"quotes, {kind}, {speaker_type}", sum(of_gold[i] == its for i in pairs), *counts)
            report.add_detail(
                f"quotes, {kind}, {speaker_type} + speaker", sum(of_gold[i] == its for i in attributed), *counts
            )
    bands = [
        (band(found.confidence), i in attributed)
        for i, j in pairs.items()
        if (found := predictions[j].speaker) is not None
    ]
    for name in dict.fromkeys(name for name, _ in bands):
        hits = [hit for other, hit in bands if other == name]
        report.add_detail(f"speakers of confidence {name}", sum(hits), len(hits), len(hits))
    persons = [
        (gold, found)
        for i in sorted(attributed)
        if (gold := golds[i].speaker) and gold.type == "person" and (found := predictions[pairs[i]].speaker)
    ]
    report.add_detail("titles of persons", *_agreeing([(one.title, other.title) for one, other in persons]))
    report.add_detail(
        "affiliations of persons", *_agreeing([(one.affiliation, other.affiliation) for one, other in persons])
    )


def _class(quote: Quote) -> tuple[str, str]:
    return quote.kind, quote.speaker.type if quote.speaker else "nobody"


def _agreeing(values: Sequence[tuple[str | None, str | None]]) -> tuple[int, int, int]:
    """Return how many values are right, how many the gold gives, and how many were found."""
    right = sum(bool(gold) and same_name(gold) == same_name(found) for gold, found in values)
    return right, sum(bool(gold) for gold, _ in values), sum(bool(found) for _, found in values)


def _speakers_agree(gold: Quote, predicted: Quote) -> bool:
    one, other = gold.speaker, predicted.speaker
    if one is None or other is None:
        return one is other
    if same_name(one.name or one.text) == same_name(other.name or other.text):
        return True
    return one.type == "anonymous" and overlap(one, other) > 0


def _named_speakers(quotes: Sequence[Quote]) -> set[str]:
    return {same_name(quote.speaker.name) for quote in quotes if quote.speaker and quote.speaker.type in _NAMED}

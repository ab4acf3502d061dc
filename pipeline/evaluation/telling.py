"""Records and differences as one line of text, for people."""

from __future__ import annotations

from pipeline.evaluation.report import Difference
from pipeline.records import AgencyMention, DateMention, Event, Mention, ProvinceMention, Quote, Span

_AROUND = 20  # characters of context on either side


def says(record: Mention | Event) -> str:
    """Return what *record* says beside its span: a date its value, an agency its name, an event its arguments."""
    match record:
        case DateMention():
            parts = [record.type, record.value, record.mod]
        case ProvinceMention():
            parts = [record.code, record.level]
        case AgencyMention():
            parts = [record.name, "generic" if record.generic else None]
        case Quote():
            parts = [record.kind, record.speaker.name if record.speaker else None]
        case Event():
            parts = [record.type, record.date, *record.provinces, *record.agencies, record.speaker, record.document]
        case _:
            parts = [record.text]
    return " ".join(part for part in parts if part) or "-"


def span_of(record: Mention | Event) -> Span:
    """Return where *record* stands; an event stands at its trigger."""
    return record.trigger if isinstance(record, Event) else record


def context(span: Span, text: str) -> str:
    """Return *span* in its context on one line: ``…下发⟦通知⟧，要求…``."""
    before, after = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + _AROUND]
    return f"{before}⟦{text[span.start : span.end]}⟧{after}".replace("\n", "⏎").replace("\t", " ")


def difference_line(difference: Difference, text: str, sides: tuple[str, str] = ("gold", "found")) -> str:
    """Return one difference as a line: document, layer, kind, context, what each side says, and the rule.

    *sides* are the names of the two that differ.
    """
    gold, predicted = difference.gold, difference.predicted
    shown = predicted or gold
    assert shown is not None
    told = []
    if gold is not None:
        told.append(f"{sides[0]} {says(gold)}")
    if predicted is not None:
        told.append(f"{sides[1]} {says(predicted)} [{predicted.rule}]")
    return "\t".join((difference.doc_id, difference.layer, difference.kind, context(span_of(shown), text), *told))

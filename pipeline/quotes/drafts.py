"""A quote as the rules find it, before the document says who its speaker is."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.quotes.phrases import Phrase
from pipeline.records import QuoteKind


@dataclass(frozen=True)
class Draft:
    """What was said at ``[start, end)``, the phrase that names the speaker, and the verb's span, where there is one."""

    start: int
    end: int
    kind: QuoteKind
    speaker: Phrase | None
    cue: tuple[int, int] | None
    rule: str
    via: tuple[str, ...] = ()

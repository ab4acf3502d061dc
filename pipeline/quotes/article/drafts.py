"""What the rules find, before the document says who is who: phrases that name a speaker, and quotes."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.records import QuoteKind


class Phrase(NamedTuple):
    """A phrase that names a speaker: ``[start, end)`` is the mention; ``rule`` says how it was read.

    ``kind`` is a speaker type, or "pronoun". ``strong`` is true where a name, a pronoun or a known body ends it.
    """

    start: int
    end: int
    kind: str
    rule: str
    strong: bool = False


class Draft(NamedTuple):
    """What was said at ``[start, end)``, the phrase that names the speaker, and the verb's span, where there is one."""

    start: int
    end: int
    kind: QuoteKind
    speaker: Phrase | None
    cue: tuple[int, int] | None
    rule: str
    via: tuple[str, ...] = ()

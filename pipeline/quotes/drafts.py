"""What the rules find, before the document says who is who: phrases that name a speaker, and quotes."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.records import QuoteKind


@dataclass(frozen=True)
class Phrase:
    """A phrase that names a speaker: ``[start, end)`` is the mention; ``rule`` says how it was read.

    ``kind`` is a speaker type, or "pronoun". ``strong`` is true where a name, a pronoun or a known body ends it.
    """

    start: int
    end: int
    kind: str
    rule: str
    strong: bool = False


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

"""An article: its text, when and where it appeared, and how it divides into paragraphs and sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from pipeline.text.fold import fold

# A sentence ends at its final mark with the quotation marks and brackets that close behind it, or at the line's end.
_SENTENCE = re.compile(r"[^。！？!?\n]+(?:[。！？!?]+[”’」』\"')）】]*)?|[。！？!?]+[”’」』\"')）】]*")


class Segment(NamedTuple):
    """A stretch of the text, ``[start, end)`` in code points."""

    start: int
    end: int


@dataclass(frozen=True)
class Article:
    """What a stage's ``find`` is given.

    ``raw`` is the text as decoded; ``text`` is the folded twin of the same length, on which rules match, so that an
    offset serves both. A mention's ``text`` is always cut from ``raw``.
    """

    raw: str
    published: date | None = None
    title: str | None = None
    outlet: str | None = None

    @cached_property
    def text(self) -> str:
        """The folded twin of ``raw``."""
        return fold(self.raw)

    @cached_property
    def paragraphs(self) -> list[Segment]:
        """The non-empty lines, without their surrounding white space."""
        found, start = [], 0
        for line in self.text.split("\n"):
            stripped = line.strip()
            if stripped:
                begin = start + line.index(stripped)
                found.append(Segment(begin, begin + len(stripped)))
            start += len(line) + 1
        return found

    @cached_property
    def sentences(self) -> list[Segment]:
        """The sentences in order; each within one paragraph, with its final mark and closing quotation marks."""
        text, found = self.text, []
        for start, end in self.paragraphs:
            for match in _SENTENCE.finditer(text, start, end):
                begin, stop = match.span()
                while begin < stop and text[begin] == " ":
                    begin += 1
                if begin < stop:
                    found.append(Segment(begin, stop))
        return found

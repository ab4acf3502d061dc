"""What the event rules read: the article's clauses, words and mentions, each looked up by offset."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import NamedTuple

import rjieba

from pipeline.records import AgencyMention, DateMention, ProvinceMention, Quote
from pipeline.text import Article, Segment

# Titles and brackets are passed over whole: a comma inside them ends no clause. Digits keep their comma and colon.
_CLAUSE_END = re.compile(r"《[^》\n]*》|[（(][^）)\n]*[）)]|(?P<end>[，；：。！？!?;]|[,:](?![0-9])|  +)")
_SENTENCE_FINAL = re.compile(r"[。！？!?…][”’」』\"')）】]*")
_LONGEST_HEADLINE = 60


class Clause(NamedTuple):
    """A clause, ``[start, end)`` in code points, without the mark that ends it.

    ``sentence`` and ``paragraph`` are indices; ``quote`` is the index of the quotation that it stands in, or None.
    """

    start: int
    end: int
    sentence: int
    paragraph: int
    quote: int | None


class Token(NamedTuple):
    """A word of jieba's dictionary with its tag, as evidence only: no span of a record depends on it."""

    start: int
    end: int
    text: str
    tag: str


@cache
def _jieba() -> rjieba.Jieba:
    return rjieba.Jieba()


@dataclass(frozen=True)
class Reading:
    """The article with what the earlier stages found in it, all mentions in text order."""

    article: Article
    dates: Sequence[DateMention]
    provinces: Sequence[ProvinceMention]
    agencies: Sequence[AgencyMention]
    quotes: Sequence[Quote]
    _tokens: dict[int, list[Token]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The folded text on which rules match."""
        return self.article.text

    @cached_property
    def paragraphs(self) -> list[Segment]:
        """The article's non-empty lines."""
        return self.article.paragraphs

    @cached_property
    def sentences(self) -> list[Segment]:
        """The article's sentences."""
        return self.article.sentences

    @cached_property
    def headlines(self) -> frozenset[int]:
        """Indices of the paragraphs that are titles or subheads: short, and no final mark ends them."""
        found = {
            index
            for index, (start, end) in enumerate(self.paragraphs)
            if end - start <= _LONGEST_HEADLINE and not _SENTENCE_FINAL.search(self.text, start, end)
        }
        return frozenset(found) if len(found) < len(self.paragraphs) else frozenset()

    @cached_property
    def clauses(self) -> list[Clause]:
        """All clauses in order, those of headlines left out; a quotation's bounds are bounds of clauses."""
        found = []
        for index, (start, end) in enumerate(self.sentences):
            paragraph = self.paragraph_at(start)
            if paragraph in self.headlines:
                continue
            cuts = {match.end("end") for match in _CLAUSE_END.finditer(self.text, start, end) if match.group("end")}
            cuts |= {cut for cut in self._quote_bounds if start < cut < end}
            begin = start
            for cut in sorted(cuts | {end}):
                found.append(Clause(begin, cut, index, paragraph, self.quote_at(begin)))
                begin = cut
        return found

    @cached_property
    def _quote_bounds(self) -> list[int]:
        return sorted({bound for quote in self.quotes for bound in (quote.start, quote.end)})

    @cached_property
    def _spoken(self) -> list[tuple[int, int, int]]:
        return sorted((quote.start, quote.end, i) for i, quote in enumerate(self.quotes))

    def quote_at(self, offset: int) -> int | None:
        """Return the index of the quotation that covers *offset*, None outside of any."""
        at = bisect_right(self._spoken, (offset, len(self.text) + 1, 0)) - 1
        return self._spoken[at][2] if at >= 0 and offset < self._spoken[at][1] else None

    def paragraph_at(self, offset: int) -> int:
        """Return the index of the paragraph that holds *offset*."""
        return max(0, bisect_right(self.paragraphs, (offset, len(self.text) + 1)) - 1)

    def sentence_at(self, offset: int) -> int:
        """Return the index of the sentence that holds *offset*."""
        return max(0, bisect_right(self.sentences, (offset, len(self.text) + 1)) - 1)

    def tokens(self, sentence: int) -> list[Token]:
        """Return the words of a sentence, tagged once."""
        if sentence not in self._tokens:
            start, end = self.sentences[sentence]
            words, at = [], start
            for word, tag in _jieba().tag(self.text[start:end]):
                words.append(Token(at, at + len(word), word, tag))
                at += len(word)
            self._tokens[sentence] = words
        return self._tokens[sentence]

    def tokens_between(self, start: int, end: int) -> list[Token]:
        """Return the words that begin in ``[start, end)``, which lies within one sentence."""
        return [token for token in self.tokens(self.sentence_at(start)) if start <= token.start < end]

    def dates_between(self, start: int, end: int) -> list[int]:
        """Return the indices of the date mentions within ``[start, end)``."""
        return _within(self.dates, self._date_starts, start, end)

    def provinces_between(self, start: int, end: int) -> list[int]:
        """Return the indices of the province mentions within ``[start, end)``."""
        return _within(self.provinces, self._province_starts, start, end)

    def agencies_between(self, start: int, end: int) -> list[int]:
        """Return the indices of the agency mentions within ``[start, end)``."""
        return _within(self.agencies, self._agency_starts, start, end)

    @cached_property
    def _date_starts(self) -> list[int]:
        return [mention.start for mention in self.dates]

    @cached_property
    def _province_starts(self) -> list[int]:
        return [mention.start for mention in self.provinces]

    @cached_property
    def _agency_starts(self) -> list[int]:
        return [mention.start for mention in self.agencies]


def _within(
    mentions: Sequence[DateMention | ProvinceMention | AgencyMention], starts: list[int], start: int, end: int
) -> list[int]:
    first = bisect_right(starts, start - 1)
    return [index for index in range(first, bisect_right(starts, end - 1)) if mentions[index].end <= end]

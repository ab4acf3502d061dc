"""What the event rules read: the article's clauses, words and mentions, each looked up by offset."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from pipeline.events.clauses.words import ONE_WORD, Token, Words, longest_first
from pipeline.lexicon.provinces import province_codes
from pipeline.records import AgencyMention, DateMention, Mention, ProvinceMention, Quote
from pipeline.text import Article, Segment

# 新华社北京4月2日电(记者…): where and when the report was filed, not where and when anything happened.
_DATELINE = re.compile(
    r"^(?:.{0,30}?[0-9]日?(?:电|讯)"
    r"|.{0,12}?(?:(?<!官)网|社|报)(?!站|[^0-9]{0,3}年)[^0-9]{0,4}[0-9]{1,2}月[0-9]{1,2}日消息)"  # not of a body
    r"(?: |[（(][^）)\n]{1,30}[）)])*",
    re.MULTILINE,
)
_SENTENCE_FINAL = re.compile(r"[。！？!?…][”’」』\"')）】]*")
_FINAL_MARKS = 2  # a quotation ends that far before its sentence does, at most
_FULL_STOP = re.compile("。")
# What stands before the place in the names of a party's and a conference's committees.
_BEFORE_PLACE = ("中国共产党", "中国人民政治协商会议", "中国共产主义青年团", "共青团")
_LONGEST_HEADLINE = 60
_LONGEST_CLAUSE = 250


class Clause(NamedTuple):
    """A clause, ``[start, end)`` in code points, without the mark that ends it.

    ``sentence`` and ``paragraph`` are indices; ``quote`` is the index of the quotation that it stands in, or None.
    """

    start: int
    end: int
    sentence: int
    paragraph: int
    quote: int | None


@dataclass(frozen=True)
class Reading:
    """The article with what the earlier stages found in it, all mentions in text order."""

    article: Article
    dates: Sequence[DateMention]
    provinces: Sequence[ProvinceMention]
    agencies: Sequence[AgencyMention]
    quotes: Sequence[Quote]
    _clauses: dict[int, list[Clause]] = field(default_factory=dict)

    @cached_property
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
    def _datelines(self) -> list[tuple[int, int]]:
        return [match.span() for match in _DATELINE.finditer(self.text)]

    @cached_property
    def _dateline_ends(self) -> list[int]:
        return [end for _, end in self._datelines]

    def _outside_datelines(self, mentions: Sequence[Mention]) -> _Places:
        places = [(mention.start, mention.end, index) for index, mention in enumerate(mentions)]
        if places and self._datelines:
            places = [place for place in places if not self._in_dateline(place[0])]
        return _Places(places)

    def _in_dateline(self, at: int) -> bool:
        index = bisect_right(self._dateline_ends, at)
        return index < len(self._datelines) and self._datelines[index][0] <= at

    @cached_property
    def headlines(self) -> frozenset[int]:
        """Indices of the paragraphs that are titles or subheads: the first, or short and without a final mark.

        A long first one is, where it is the title that the article's source gives.
        """
        title = self.article.title
        found = {
            index
            for index, (start, end) in enumerate(self.paragraphs)
            if (end - start <= _LONGEST_HEADLINE or (title and self.article.raw.startswith(title.strip(), start)))
            and not (_SENTENCE_FINAL if index else _FULL_STOP).search(self.text, start, end)
        }
        return frozenset(found) if len(found) < len(self.paragraphs) else frozenset()

    @property
    def clauses(self) -> list[Clause]:
        """All clauses in order, those of headlines left out; a quotation's bounds are bounds of clauses."""
        return [clause for sentence in range(len(self.sentences)) for clause in self.clauses_of(sentence)]

    def clauses_of(self, sentence: int) -> list[Clause]:
        """Return the clauses of a sentence, none of a headline."""
        if sentence not in self._clauses:
            self._clauses[sentence] = self._cut(sentence)
        return self._clauses[sentence]

    def _cut(self, sentence: int) -> list[Clause]:
        start, end = self.sentences[sentence]
        paragraph = self.paragraph_at(start)
        if paragraph in self.headlines:
            return []
        cuts, quote = self._words.marks(sentence), self.quote_at(start)
        for bounds in (self._quote_bounds, self._dateline_ends):
            first = bisect_right(bounds, start)
            if first < len(bounds) and bounds[first] < end:
                cuts = sorted({*cuts, *bounds[first : bisect_left(bounds, end)]})
        begin, found = start, list[Clause]()
        for cut in cuts:
            if self._quote_bounds:
                quote = self.quote_at(begin)
            for at in range(begin, cut, _LONGEST_CLAUSE):  # what runs on without marks is no prose
                found.append(Clause(at, min(at + _LONGEST_CLAUSE, cut), sentence, paragraph, quote))
            begin = cut
        return found

    @cached_property
    def _quote_bounds(self) -> list[int]:
        return sorted({bound for quote in self.quotes for bound in (quote.start, quote.end)})

    @cached_property
    def _spoken(self) -> list[tuple[int, int, int]]:
        return sorted((quote.start, quote.end, i) for i, quote in enumerate(self.quotes))

    @cached_property
    def _spoken_starts(self) -> list[int]:
        return [start for start, _, _ in self._spoken]

    def quote_at(self, offset: int) -> int | None:
        """Return the index of the quotation that covers *offset*, None outside of any."""
        at = bisect_right(self._spoken_starts, offset) - 1
        return self._spoken[at][2] if at >= 0 and offset < self._spoken[at][1] else None

    def paragraph_at(self, offset: int) -> int:
        """Return the index of the paragraph that holds *offset*."""
        return (bisect_right(self._paragraph_starts, offset) or 1) - 1

    def sentence_at(self, offset: int) -> int:
        """Return the index of the sentence that holds *offset*."""
        return (bisect_right(self._sentence_starts, offset) or 1) - 1

    def paragraph_of(self, sentence: int) -> int:
        """Return the index of the paragraph of a sentence."""
        return self.paragraph_at(self.sentences[sentence].start)

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [start for start, _ in self.paragraphs]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def words_ending(self, sentence: Segment) -> Quote | None:
        """Return the indirect quotation that runs to the end of *sentence*, None where there is none."""
        index = self.quote_at(sentence.end - _FINAL_MARKS)
        return self.quotes[index] if index is not None and self.quotes[index].kind == "indirect" else None

    def sentence_before(self, sentence: int) -> Segment | None:
        """Return the sentence before, None where *sentence* begins its paragraph; an indent begins one too."""
        if sentence == 0:
            return None
        before, start = self.sentences[sentence - 1], self.sentences[sentence].start
        indented = "  " in self.text[before.end - 2 : start + 2]
        return None if indented or self.paragraph_at(before.start) != self.paragraph_at(start) else before

    @cached_property
    def _words(self) -> Words:
        mentions = [(start, end, "nt") for start, end, _ in self._agencies.places]
        mentions += [(start, end, "t") for start, end, _ in self._dates.places]
        mentions += [(start, end, "ns") for start, end, _ in self._provinces.places]
        return Words(self.article, sorted(mentions, key=longest_first), self._quote_bounds)

    def tokens_between(self, start: int, end: int) -> list[Token]:
        """Return the words that begin in ``[start, end)``, which lies within one sentence."""
        return self._words.between(self.sentence_at(start), start, end)

    def tokens_over(self, start: int, end: int) -> list[Token]:
        """Return the words of a sentence that ``[start, end)`` touches."""
        return self._words.over(self.sentence_at(start), start, end)

    @cached_property
    def _terms(self) -> list[tuple[int, int]]:
        """Titles 《》 and quoted terms that are no quotation of anybody's."""
        return [
            match.span()
            for match in ONE_WORD.finditer(self.text)
            if not match.group("aside") and not self._quote_bounds_within(*match.span())
        ]

    def within_a_term(self, start: int, end: int) -> bool:
        """Whether ``[start, end)`` is part of a title or of a quoted term: 《某局关于…的通知》."""
        at = bisect_right(self._terms, (start, len(self.text))) - 1
        return at >= 0 and end < self._terms[at][1]

    def _quote_bounds_within(self, start: int, end: int) -> list[int]:
        bounds = self._quote_bounds
        return bounds[bisect_right(bounds, start) : bisect_right(bounds, end)]

    def in_title(self, province: int) -> bool:
        """Whether the place mention *province* is part of a title or a quoted term."""
        place = self.provinces[province]
        return self.within_a_term(place.start, place.end)

    def agency_over(self, start: int, end: int) -> int | None:
        """Return the index of the last agency mention that touches ``[start, end)``."""
        at = bisect_left(self._agency_starts, end) - 1
        return at if at >= 0 and start < self.agencies[at].end else None

    def agency_called(self, name: str) -> int | None:
        """Return the index of the first agency mention with whose name or text *name* begins."""
        starts = (name[:length] for length in range(1, len(name) + 1))
        return min((self._called[start] for start in starts if start in self._called), default=None)

    @cached_property
    def _called(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for index, mention in enumerate(self.agencies):
            found.setdefault(mention.name, index)
            found.setdefault(mention.text, index)
        return found

    def agency_around(self, province: int) -> int | None:
        """Return the index of the agency mention that the place mention *province* is part of."""
        place = self.provinces[province]
        at = bisect_right(self._agency_starts, place.start) - 1
        return at if at >= 0 and place.end <= self.agencies[at].end else None

    def seat_named(self, agency: str) -> list[int]:
        """Return the place mentions in a mention of *agency*, else that of the place with which its name begins.

        Else, where that is a province which the text does not name, the first place in it that the text names.
        """
        if agency in self._seats:
            return self._seats[agency]
        own = agency.removeprefix(next((body for body in _BEFORE_PLACE if agency.startswith(body)), ""))
        starts = (own[:length] for length in range(self._longest_place, 1, -1))
        named = next(([self._place_names[start]] for start in starts if start in self._place_names), [])
        if named:
            return named
        starts = (own[:length] for length in range(3, 9))  # 四川省 … 新疆维吾尔自治区
        code = next((province_codes()[start] for start in starts if start in province_codes()), None)
        return [self._first_of[code]] if code in self._first_of else []

    @cached_property
    def _first_of(self) -> dict[str | None, int]:
        """The first place mention of each province."""
        return {place.code: index for index, place in reversed(list(enumerate(self.provinces))) if place.code}

    @cached_property
    def _seats(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for mention in self.agencies:
            inside = [] if mention.name in found else self.provinces_between(mention.start, mention.end)
            if inside:
                found[mention.name] = inside
        return found

    @cached_property
    def _place_names(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for index, place in enumerate(self.provinces):
            for name in (place.text, place.name):
                if name:
                    found.setdefault(name, index)
        return found

    @cached_property
    def _longest_place(self) -> int:
        return max(map(len, self._place_names), default=0)

    @cached_property
    def only_province(self) -> int | None:
        """The index of the first place mention where all of the article's are of one province."""
        codes = [place.code for place in self.provinces]
        known = {code for code in codes if code}
        return codes.index(next(iter(known))) if len(known) == 1 else None

    def dates_between(self, start: int, end: int) -> list[int]:
        """Return the indices of the date mentions within ``[start, end)``, a dateline's left out."""
        return self._dates.within(start, end)

    def provinces_between(self, start: int, end: int) -> list[int]:
        """Return the indices of the province mentions within ``[start, end)``, a dateline's left out."""
        return self._provinces.within(start, end)

    def agencies_between(self, start: int, end: int) -> list[int]:
        """Return the indices of the agency mentions within ``[start, end)``."""
        return self._agencies.within(start, end)

    @cached_property
    def _dates(self) -> _Places:
        return self._outside_datelines(self.dates)

    @cached_property
    def _provinces(self) -> _Places:
        return self._outside_datelines(self.provinces)

    @cached_property
    def _agencies(self) -> _Places:
        return _Places([(mention.start, mention.end, index) for index, mention in enumerate(self.agencies)])

    @cached_property
    def _agency_starts(self) -> list[int]:
        return [mention.start for mention in self.agencies]


class _Places:
    """Where the mentions of a layer stand, ``(start, end, index)`` in order, and which of them stand in a stretch."""

    def __init__(self, places: list[tuple[int, int, int]]) -> None:
        self.places = places
        self._starts = [start for start, _, _ in places]

    def within(self, start: int, end: int) -> list[int]:
        """Return the indices of the mentions within ``[start, end)``."""
        first = bisect_left(self._starts, start)
        if first == len(self._starts) or self._starts[first] >= end:
            return []
        last = bisect_left(self._starts, end, first)
        return [index for _, stop, index in self.places[first:last] if stop <= end]


def overlaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether ``[start, end)`` touches one of *spans*, which stand in order and do not overlap."""
    at = bisect_left(spans, (end, 0)) - 1
    return at >= 0 and start < spans[at][1]

"""What the rules of this stage look at: the article with its quotations masked, the agencies and the known names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from pipeline.lexicon.proved_names import Name, find_names
from pipeline.lexicon.search import spans_of
from pipeline.quotes.article.marks import Quotation, quotations
from pipeline.quotes.article.nouns import heads
from pipeline.records import AgencyMention
from pipeline.text import Article

_DEFINITION = re.compile(
    r"[（(](?:以下|下文|下)?(?:简称|下称|称为|称)(?:为)?[:：，,]?[“\"「《]?(?P<short>[^”\"」》（）()\n]{2,12}?)[”\"」》]?[)）]"
)
_HEAD = re.compile(
    r".*(?:从|据|由|向|日[电讯]|消息|收购|起诉|辞去|赴|任职于)(?:[（(][^（()）]*[)）])?|^[^（(]*[)）]|^[在对和及将被是与]"
)
_FULL = re.compile(r"[\u4e00-\u9fffA-Za-z·()（）]{3,40}?(?=(?:获悉|了解到|宣布)?$)")
_DIVIDING = re.compile(r"[，,。！？!?；;：:、…\s]")
# A space divides clauses but not Latin words; it is judged by looking back, so that the engine skips to it.
_COMMA = re.compile(r"[，,；;：:\n　 ](?:(?<! )|(?<![A-Za-z] ) *| *(?![A-Za-z]))")
_FINALS = re.compile("[。！？!?\n]")
_SENTENCE_FINAL = re.compile("[。！？]")
_SHORT = 12
# In characters; a text without final marks is not read over and over.
_LONGEST_SENTENCE = 400
_PUNCTUATED = re.compile(r"[，,。！？!?；;：:、…\n]")


_LAST_DIVIDING = re.compile("[^\n]*[，,；;：:]")


def clause_start(text: str, start: int, end: int) -> int:
    """Return where the clause begins in ``text[start:end]``, a stretch of one line, that goes on to its end."""
    match = _LAST_DIVIDING.match(text, start, end)
    return match.end() if match else start


# Stands for a character of quoted words, in a text of the same length; no rule matches it.
MASK = "\ufffc"


# A short bracket is one piece of its clause, whatever marks it has inside.
_IN_BRACKETS = re.compile(r"[（(《](?:(?<!《)[^（()）\n]{1,40}[)）]|(?<=《)[^《》\n]{1,80}》)")


def _mask_marks(bracket: re.Match[str]) -> str:
    return _DIVIDING.sub(MASK, bracket[0])


class Context:
    """An article as the rules of this stage read it; offsets are those of the article.

    Attributes:
        article: the article.
        agencies: the mentions of the stage before, in text order.
        text: the folded text.
        quotations: the outermost quotations in order.
        plain: the text with the inside of quotations masked, so that their commas and verbs are not seen; a short one
            without a mark of punctuation stays, since it may be part of a name.
        names: the names of persons that the text proves, in order, at every occurrence.
        name_ends: the index in ``names`` of each by where it ends.
        clause_starts: where a clause may begin: behind the commas and the like, and behind a space that divides no
            Latin words.
    """

    def __init__(self, article: Article, agencies: Sequence[AgencyMention]) -> None:
        self.article = article
        self.agencies = agencies
        self.text = article.text
        self.quotations = quotations(article)
        self.plain = plain = _masked(self.text, self.quotations)
        self.names = _names(plain, self.text)
        self.name_ends = {name.end: number for number, name in enumerate(self.names)}
        self.clause_starts = [match.end() for match in _COMMA.finditer(plain)]
        self._agency_starts = [agency.start for agency in agencies]
        self._name_starts = [name.start for name in self.names]
        self._quotation_starts = [quotation.outer for quotation in self.quotations]
        self._quotation_ends = [quotation.after for quotation in self.quotations]
        finals = [match.start() for match in _FINALS.finditer(plain)]
        self._line_ends = [at for at in finals if plain[at] == "\n"]
        self._sentence_starts = [at + 1 for at in finals]

    @cached_property
    def quoted_words(self) -> Counter[str]:
        """How often each text stands in marks."""
        return Counter(quotation.text for quotation in self.quotations)

    @cached_property
    def known(self) -> frozenset[str]:
        """The distinct names of ``names``."""
        return frozenset(self.text[name.start : name.end] for name in self.names)

    @cached_property
    def families(self) -> dict[str, list[str]]:
        """The full names of two and three characters of ``known``, by their first character."""
        found: dict[str, list[str]] = {}
        for name in sorted(self.known):
            if 2 <= len(name) <= 3:
                found.setdefault(name[0], []).append(name)
        return found

    @cached_property
    def headlines(self) -> frozenset[int]:
        """Where the paragraphs begin that have no final mark."""
        plain = self.plain
        return frozenset(
            begin
            for begin, stop in self.article.paragraphs
            if plain[stop - 1] not in "。！？" and not _SENTENCE_FINAL.search(plain, begin, stop)
        )

    @cached_property
    def short_names(self) -> dict[str, str]:
        """Short names that the text defines in brackets (``（下称“某会”）``), each with the full name before it."""
        found: dict[str, str] = {}
        for match in _DEFINITION.finditer(self.text):
            full = _FULL.search(self.text[max(0, match.start() - 40) : match.start()])
            if full is not None:
                found.setdefault(match["short"], _HEAD.sub("", full[0]))
        return found

    @cached_property
    def _bodies(self) -> list[tuple[int, int]]:
        return spans_of(self.plain, {*self.short_names, *self.short_names.values()} - {""})

    def bodies_within(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where a body stands, in ``[start, end)``, whose short name the text defines."""
        if not self._bodies:
            return []
        first, last = bisect_left(self._bodies, (start, start)), bisect_left(self._bodies, (end, end))
        return [(begin, stop) for begin, stop in self._bodies[first:last] if stop <= end]

    def agencies_within(self, start: int, end: int) -> list[AgencyMention]:
        """The agency mentions that lie wholly in ``[start, end)``, in order."""
        starts, agencies = self._agency_starts, self.agencies
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            return []
        last = bisect_left(starts, end, first)
        return [agency for agency in agencies[first:last] if agency.end <= end]

    def names_within(self, start: int, end: int) -> list[Name]:
        """The names that lie wholly in ``[start, end)``, in order."""
        starts = self._name_starts
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            return []
        return [name for name in self.names[first : bisect_left(starts, end, first)] if name.end <= end]

    def quotation_before(self, at: int) -> Quotation | None:
        """The last quotation that is closed at or before *at*."""
        number = bisect_right(self._quotation_ends, at)
        return self.quotations[number - 1] if number else None

    def quotations_within(self, start: int, end: int) -> list[Quotation]:
        """The quotations that begin, with their mark, in ``[start, end)``."""
        starts = self._quotation_starts
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            return []
        return self.quotations[first : bisect_left(starts, end, first)]

    def quotation_at(self, start: int) -> Quotation | None:
        """The quotation whose opening mark stands at *start*."""
        here = self.quotations_within(start, start + 1)
        return here[0] if here else None

    def paragraph(self, at: int) -> tuple[int, int]:
        """The line around offset *at*, ``[start, end)``."""
        ends = self._line_ends
        number = bisect_left(ends, at)
        return ends[number - 1] + 1 if number else 0, ends[number] if number < len(ends) else len(self.text)

    def sentence_start(self, at: int) -> int:
        """Where the sentence around *at* begins: behind the final mark or line break before it, or far enough back."""
        number = bisect_right(self._sentence_starts, at)
        return max(at - _LONGEST_SENTENCE, self._sentence_starts[number - 1] if number else 0)


def _masked(text: str, marked: Sequence[Quotation]) -> str:
    """*text* with the inside of the quotations *marked* masked, and the marks inside brackets."""
    parts, at = [], 0
    for quotation in marked:
        if len(quotation.text) <= _SHORT and not _PUNCTUATED.search(quotation.text):
            continue
        parts += [text[at : quotation.start], MASK * (quotation.end - quotation.start)]
        at = quotation.end
    return _IN_BRACKETS.sub(_mask_marks, "".join([*parts, text[at:]]))


def _names(plain: str, text: str) -> list[Name]:
    """The names that *plain*, the masked *text*, proves, without nouns for speakers and what begins like a name."""
    nouns = heads()
    return [
        name
        for name in find_names(plain, text)
        if plain[name.start : name.end] not in nouns
        and not (name.kind == "full" and plain[name.start + 1 : name.end] in nouns)
    ]

"""What the rules of this stage look at: the article with its quotations masked, the agencies and the known names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.lexicon.persons import Name, find_names
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
_FINAL = re.compile("[。！？]")
_SHORT = 12
_PUNCTUATED = re.compile(r"[，,。！？!?；;：:、…\n]")


def behind_last(text: str, marks: str, start: int, end: int) -> int:
    """Return the offset behind the last of *marks* in ``text[start:end]``, *start* where there is none."""
    for mark in marks:
        start = max(start, text.rfind(mark, start, end) + 1)
    return start


def clause_start(text: str, start: int, end: int) -> int:
    """Return where the clause begins in ``text[start:end]`` that goes on to its end."""
    return behind_last(text, "，,；;：:", start, end)


# Stands for a character of quoted words, in a text of the same length; no rule matches it.
MASK = "\ufffc"


# A short bracket is one piece of its clause, whatever marks it has inside.
_IN_BRACKETS = re.compile(r"[（(《](?:(?<!《)[^（()）\n]{1,40}[)）]|(?<=《)[^《》\n]{1,80}》)")


def _mask_marks(bracket: re.Match[str]) -> str:
    return _DIVIDING.sub(MASK, bracket[0])


@dataclass(frozen=True)
class Context:
    """An article as the rules of this stage read it; offsets are those of the article."""

    article: Article
    agencies: Sequence[AgencyMention]

    @cached_property
    def text(self) -> str:
        """The folded text."""
        return self.article.text

    @cached_property
    def quotations(self) -> list[Quotation]:
        """The outermost quotations in order."""
        return quotations(self.article)

    @cached_property
    def quoted_words(self) -> Counter[str]:
        """How often each text stands in marks."""
        return Counter(quotation.text for quotation in self.quotations)

    @cached_property
    def plain(self) -> str:
        """The text with the inside of quotations masked, so that their commas and verbs are not seen.

        A short one without a mark of punctuation stays: it may be part of a name.
        """
        parts, at = [], 0
        for quotation in self.quotations:
            if len(quotation.text) <= _SHORT and not _PUNCTUATED.search(quotation.text):
                continue
            parts += [self.text[at : quotation.start], MASK * (quotation.end - quotation.start)]
            at = quotation.end
        return _IN_BRACKETS.sub(_mask_marks, "".join([*parts, self.text[at:]]))

    @cached_property
    def names(self) -> list[Name]:
        """The names of persons that the text proves, in order, at every occurrence."""
        return [
            name
            for name in find_names(self.plain)
            if self.plain[name.start : name.end] not in heads()
            and not (name.kind == "full" and self.plain[name.start + 1 : name.end] in heads())
        ]

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
    def clause_starts(self) -> list[int]:
        """Where a clause may begin: behind the commas and the like, and behind a space that divides no Latin words."""
        return [match.end() for match in _COMMA.finditer(self.plain)]

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
        first, last = bisect_left(self._bodies, (start, start)), bisect_left(self._bodies, (end, end))
        return [(begin, stop) for begin, stop in self._bodies[first:last] if stop <= end]

    @cached_property
    def _agency_starts(self) -> list[int]:
        return [agency.start for agency in self.agencies]

    def agencies_within(self, start: int, end: int) -> list[AgencyMention]:
        """The agency mentions that lie wholly in ``[start, end)``, in order."""
        first = bisect_left(self._agency_starts, start)
        last = bisect_left(self._agency_starts, end, first)
        return [agency for agency in self.agencies[first:last] if agency.end <= end]

    @cached_property
    def _name_starts(self) -> list[int]:
        return [name.start for name in self.names]

    def names_within(self, start: int, end: int) -> list[Name]:
        """The names that lie wholly in ``[start, end)``, in order."""
        first, last = bisect_left(self._name_starts, start), bisect_left(self._name_starts, end)
        return [name for name in self.names[first:last] if name.end <= end]

    def quotation_before(self, at: int) -> Quotation | None:
        """The last quotation that is closed at or before *at*."""
        number = bisect_right(self._quotation_ends, at)
        return self.quotations[number - 1] if number else None

    @cached_property
    def quotation_starts(self) -> list[int]:
        """Where the quotations begin, with their marks."""
        return [quotation.outer for quotation in self.quotations]

    @cached_property
    def _quotation_ends(self) -> list[int]:
        return [quotation.after for quotation in self.quotations]

    @cached_property
    def headlines(self) -> frozenset[int]:
        """Where the paragraphs begin that have no final mark."""
        plain = self.plain
        return frozenset(
            begin
            for begin, stop in self.article.paragraphs
            if plain[stop - 1] not in "。！？" and not _FINAL.search(plain, begin, stop)
        )

    def paragraph(self, at: int) -> tuple[int, int]:
        """The line around offset *at*, ``[start, end)``."""
        ends = self._line_ends
        number = bisect_left(ends, at)
        return ends[number - 1] + 1 if number else 0, ends[number] if number < len(ends) else len(self.text)

    @cached_property
    def _line_ends(self) -> list[int]:
        found, at = [], self.text.find("\n")
        while at >= 0:
            found.append(at)
            at = self.text.find("\n", at + 1)
        return found

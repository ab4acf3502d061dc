"""The words of an article, cut where somebody reads them: from one mark to the next."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from pipeline.text import Article

if TYPE_CHECKING:
    import rjieba

# Titles and brackets are passed over whole: a comma inside them ends no clause. Digits keep their comma and colon.
_MARK = re.compile(
    r"[^《（(，；：。！？!?;,: ]*(?:《[^《》\n]{1,200}》|[（(][^（()）\n]{1,200}[）)]"
    r"|(?P<end>[，；：。！？!?;]|(?<![0-9])[,:]|[,:](?![0-9])|  +)|.)"
)
# Titles and quoted terms are one noun; brackets and a reason or means (以…为由, 以…为契机) are asides without subject.
# Each begins with one of few characters, which is found fast.
ONE_WORD = re.compile(
    r"[《“（(以](?:(?<=《)[^《》\n]{1,200}》|(?<=“)[^”\n。！？]{1,40}”"
    r"|(?P<aside>(?<=[（(])[^（()）\n]{1,200}[）)]|(?<=以)[^。；\n]{2,80}?为由"
    r"|(?<=以)[^，。；\n]{2,50}?为例"
    r"|(?<=以)[^，。；\n]{2,30}?为(?:契机|抓手|基础|目标|主题|重点|核心|导向|主线|代价|名)))"
)


class Token(NamedTuple):
    """A word of jieba's dictionary with its tag, as evidence only: no span of a record depends on it."""

    start: int
    end: int
    text: str
    tag: str


# A stretch ``[start, end)`` that is one word with a tag, or none where that is empty (brackets).
Whole = tuple[int, int, str]


def longest_first(whole: Whole) -> tuple[int, int]:
    """Sort stretches by where they begin, the longest first where two begin together."""
    return whole[0], -whole[1]


_token = tuple.__new__  # a third of the time that the named tuple's own way to make one takes


@cache
def _jieba() -> rjieba.Jieba:
    import rjieba  # its dictionary takes longest to load of all that the stage reads: only where a text has a sentence

    return rjieba.Jieba()


class Words:
    """Mentions, titles and quoted terms whole, jieba's words between them; white space is no word.

    *mentions* are in the order of ``longest_first``; *bounds* are the quotations' bounds, which divide quoted terms.
    """

    def __init__(self, article: Article, mentions: Sequence[Whole], bounds: Sequence[int]) -> None:
        self._text = article.text
        self._sentences = article.sentences
        self._mentions = mentions
        self._mention_starts = [start for start, _, _ in mentions]
        self._bounds = bounds
        self._marks: dict[int, list[int]] = {}
        self._divided: dict[int, tuple[list[int], list[Whole]]] = {}
        self._read: dict[int, tuple[list[Token], list[int]]] = {}

    def marks(self, sentence: int) -> list[int]:
        """Return where the sentence's marks end that divide clauses, and the sentence itself."""
        if sentence not in self._marks:
            start, end = self._sentences[sentence]
            found = [match.end() for match in _MARK.finditer(self._text, start, end) if match.lastgroup]
            if not found or found[-1] < end:
                found.append(end)
            self._marks[sentence] = found
        return self._marks[sentence]

    def between(self, sentence: int, start: int, end: int) -> list[Token]:
        """Return the words of a sentence that begin in ``[start, end)``."""
        tokens, starts = self._around(sentence, start, end)
        first = bisect_left(starts, start)
        return tokens[first : bisect_left(starts, end, first)]

    def over(self, sentence: int, start: int, end: int) -> list[Token]:
        """Return the words of a sentence that ``[start, end)`` touches."""
        tokens, starts = self._around(sentence, start, end)
        first = max(0, bisect_right(starts, start) - 1)
        return [token for token in tokens[first : bisect_left(starts, end, first)] if token.end > start]

    def _around(self, sentence: int, start: int, end: int) -> tuple[list[Token], list[int]]:
        """The words between the marks around ``[start, end)``, and where they begin."""
        if sentence not in self._divided:
            self._divided[sentence] = self._divide(sentence)
        marks, wholes = self._divided[sentence]
        at = bisect_right(marks, start)
        last = bisect_left(marks, end, at)
        if at >= len(marks):
            return [], []
        if last <= at:
            return self._stretch(marks[at - 1] if at else self._sentences[sentence].start, marks[at], wholes)
        tokens: list[Token] = []
        begin = marks[at - 1] if at else self._sentences[sentence].start
        for mark in marks[at : last + 1]:
            tokens += self._stretch(begin, mark, wholes)[0]
            begin = mark
        return tokens, [token.start for token in tokens]

    def _divide(self, sentence: int) -> tuple[list[int], list[Whole]]:
        """The marks of a sentence that stand in no word, and its words that are no word of jieba's, in order."""
        start, end = self._sentences[sentence]
        first = bisect_left(self._mention_starts, start)
        mentions = self._mentions[first : bisect_left(self._mention_starts, end, first)]
        terms = self._terms(start, end)
        wholes, at = list[Whole](), start
        # One that begins inside another is no word.
        for whole in sorted([*mentions, *terms], key=longest_first) if terms else mentions:
            if at <= whole[0] and whole[1] <= end:
                wholes.append(whole)
                at = whole[1]
        marks = self.marks(sentence)
        if wholes:
            marks = [mark for mark in marks if not _inside(wholes, mark)]
        return marks, wholes

    def _terms(self, start: int, end: int) -> list[Whole]:
        found = []
        for match in ONE_WORD.finditer(self._text, start, end):
            first, last = match.span()
            bound = bisect_right(self._bounds, first)
            if bound == len(self._bounds) or self._bounds[bound] >= last:
                found.append((first, last, "" if match.group("aside") else "n"))
        return found

    def _stretch(self, start: int, end: int, wholes: Sequence[Whole]) -> tuple[list[Token], list[int]]:
        """The words of ``[start, end)``, which runs from mark to mark."""
        if start not in self._read:
            tokens, at = list[Token](), start
            for index in range(bisect_left(wholes, (start,)), len(wholes)):
                first, last, tag = wholes[index]
                if first >= end:
                    break
                tokens += self._cut(at, first)
                if tag and last > first:
                    tokens.append(Token(first, last, self._text[first:last], tag))
                at = last
            tokens += self._cut(at, end)
            self._read[start] = tokens, [token[0] for token in tokens]
        return self._read[start]

    def _cut(self, start: int, end: int) -> list[Token]:
        found: list[Token] = []
        at = start
        for word, tag in _jieba().tag(self._text[start:end]) if start < end else ():
            behind = at + len(word)
            if not word.isspace():
                found.append(_token(Token, (at, behind, word, tag)))
            at = behind
        return found


def _inside(wholes: Sequence[Whole], mark: int) -> bool:
    """Whether *mark* divides one of *wholes*."""
    at = bisect_left(wholes, (mark,)) - 1
    return at >= 0 and mark < wholes[at][1]

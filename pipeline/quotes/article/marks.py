"""Quotation marks: which stretch of the text stands inside which pair, over paragraphs too."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from pipeline.text import Article

_CLOSING = {"“": "”", "「": "」", "『": "』", "‘": "’", '"': '"', "＂": "＂", "〝": "〞"}
# An apostrophe is a mark where it opens or closes words. It is judged by looking back, so that the engine skips to it.
_MARKS = re.compile(r"""[“”「」『』‘’"＂〝〞'](?:(?<!')|(?<![A-Za-z0-9]')(?=[^'\n]{2,})|(?<=[^A-Za-z0-9]'))""")
FINAL = "。！？!?…"
_FINAL = frozenset(FINAL)
_FINAL_OR_COMMA = frozenset(FINAL + "，,；;、")


class Quotation(NamedTuple):
    """Text between quotation marks of the outermost level: ``[start, end)`` inside, ``[outer, after)`` with the marks.

    ``opens`` is true where the closing mark is missing because the next paragraph goes on with an opening mark of its
    own; ``continues`` is true for such a next paragraph.
    """

    outer: int
    start: int
    end: int
    after: int
    text: str
    opens: bool = False
    continues: bool = False

    @property
    def is_clause(self) -> bool:
        """Whether the words end with a mark of punctuation of their own (``“路通了，”``)."""
        return self.text.rstrip(" ")[-1:] in _FINAL_OR_COMMA or self.is_sentence

    @property
    def is_sentence(self) -> bool:
        """Whether the words end with a final mark, as a whole sentence does."""
        return self.text.rstrip("”’」』\"' ")[-1:] in _FINAL


def quotations(article: Article) -> list[Quotation]:
    """Return the outermost quotations of *article* in order; a mark without its partner is no quotation."""
    found: list[Quotation] = []
    carried = False
    marks = [match.start() for match in _MARKS.finditer(article.text)]
    first = 0
    for number, (begin, stop) in enumerate(article.paragraphs):
        last = bisect_left(marks, stop, first)
        if first == last:
            carried = False
            continue
        here, unclosed = _in_paragraph(article.text, marks[first:last])
        first = last
        if carried and (rest := _rest(article.text, begin, stop, article.text[found[-1].outer])) is not None:
            here = [rest, *(quotation for quotation in here if quotation.outer >= rest.after)]
            unclosed = None if unclosed is not None and unclosed < rest.after else unclosed
        if here and carried and here[0].outer == begin:
            here[0] = here[0]._replace(continues=True)
        if unclosed is not None and _goes_on(article, number, unclosed):
            continues = carried and unclosed == begin
            here.append(
                Quotation(unclosed, unclosed + 1, stop, stop, article.text[unclosed + 1 : stop], True, continues)
            )
        carried = bool(here) and here[-1].opens
        if found and here and found[-1].opens and not found[-1].text.strip():
            # The opening mark stands at the end of the line before.
            here[0] = here[0]._replace(outer=found.pop().outer, continues=False)
        found.extend(here)
    return found


def _rest(text: str, begin: int, stop: int, opening: str) -> Quotation | None:
    """What a paragraph goes on with before it closes the quotation of the one before, without a mark of its own."""
    at = text.find(_closing(opening), begin + 1, stop)
    if at < 0 or opening in text[begin:at]:
        return None
    return Quotation(begin, begin, at, at + 1, text[begin:at], continues=True)


def _in_paragraph(text: str, marks: list[int]) -> tuple[list[Quotation], int | None]:
    """Pair the *marks* of one paragraph; also return where a mark was opened that is never closed."""
    found: list[Quotation] = []
    opened: list[tuple[str, int]] = []
    for at in marks:
        mark = text[at]
        if opened and mark == _closing(opened[-1][0]):
            start = opened.pop()[1]
            if not opened:
                found.append(Quotation(start, start + 1, at, at + 1, text[start + 1 : at]))
        elif mark in _CLOSING or mark == "'":
            if opened and mark == opened[0][0]:
                # The same mark opened twice: the first one was never closed.
                opened.clear()
            opened.append((mark, at))
        elif opened and mark == _closing(opened[0][0]):
            start = opened[0][1]
            opened.clear()
            found.append(Quotation(start, start + 1, at, at + 1, text[start + 1 : at]))
    return found, opened[0][1] if opened else None


def _closing(mark: str) -> str:
    return _CLOSING.get(mark, mark)


def _goes_on(article: Article, number: int, at: int) -> bool:
    """Whether the mark opened at *at* is closed by a later paragraph that repeats it, or that closes it."""
    mark = article.text[at]
    if mark not in _CLOSING or mark == _CLOSING[mark]:
        return False
    for begin, stop in article.paragraphs[number + 1 : number + 2]:
        if article.text[begin] == mark:
            return True
        closing, opening = article.text.find(_CLOSING[mark], begin, stop), article.text.find(mark, begin, stop)
        return closing >= 0 and (opening < 0 or closing < opening)
    return False

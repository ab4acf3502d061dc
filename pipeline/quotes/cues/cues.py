"""Reporting verbs in the text, with what each may introduce."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from pipeline.lexicon import rows, words
from pipeline.lexicon.scanning import WordList
from pipeline.quotes.article.nouns import heads


class Cue(NamedTuple):
    """A reporting verb at ``[start, end)`` with what qualifies it; ``licences`` as in ``cues.tsv``."""

    start: int
    end: int
    verb: str
    licences: str

    def allows(self, licence: str) -> bool:
        """Whether the verb has *licence* (a letter of ``cues.tsv``)."""
        return licence in self.licences


@cache
def licences() -> dict[str, str]:
    """The reporting verbs and their licences; those joined with 说, 道 or 称 may have a clause directly behind."""
    table = dict(rows("pipeline.quotes.cues", "cues.tsv"))
    joined = {verb + tail: "dibs" for verb, letters in table.items() if "j" in letters for tail in "说道称"}
    return joined | table


# With longer words that only hold one.
_LISTED = WordList(lambda: sorted(licences().keys() | words("pipeline.quotes.cues", "not_cues.txt")))


# Behind a verb: it tells an act that is over, or is a noun.
_ASPECT = re.compile(r"[着者性]|过(?![：:，,“])|起来|了(?![“「])|出(?![口台现租生厂国资让游行境])")


# Verbs that have the next one as their noun: 提出建议.
_BRINGING = frozenset(["提出", "发布", "公布"])
# Between a text and what else it says.
_ALSO = frozenset(["还", "也", "又", "则", "并", "同时", "另", "特别", "再次"])


def find_cues(plain: str, text: str | None = None) -> list[Cue]:
    """Return the reporting verbs of *plain*, *text* with its quoted words masked, without those inside other words.

    A longer word that is no reporting verb (名称, 的要求) takes the characters of the verb in it.
    """
    entries = _LISTED.words
    found: list[Cue] = []
    noun = -1
    for number, start, end in _LISTED.longest(plain if text is None else text, plain):
        if entries[number] == "说明" and plain[end : end + 1] in ("年", "天"):
            number, end = entries.index("说"), end - 1
        letters = licences().get(entries[number])
        owned = plain[start - 1 : start] == "的" or entries[number][0] == "的"
        if letters is None and not owned:
            continue
        if letters is None or owned or (start == noun and "n" in letters):
            noun = end  # with the verb behind it as well: 的分析研判
            continue
        if _ASPECT.match(plain, end):
            continue
        if found and 0 < start - found[-1].end <= 2 and plain[found[-1].end : start] in _ALSO:
            # A text that also says something (声明还说).
            if heads().get(found[-1].verb) == "document":
                found.pop()
        elif found and found[-1].end == start:
            # Two verbs in a row: the first only qualifies the second (明确规定), or is a text that says it (公告指出).
            first = found.pop()
            if first.verb in _BRINGING and "n" in letters:
                continue
            shown = heads().get(first.verb) == "document" or entries[number] in ("显示", "表明", "发现")
            start = start if shown else first.start
        found.append(Cue(start, end, entries[number], letters))
    return found

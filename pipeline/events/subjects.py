"""Who does what a verb says: the subject of a clause, read from left to right as far as the verb."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from pipeline.events.actors import Actor
from pipeline.events.contexts import effects
from pipeline.events.reading import Reading, Token

# Prepositions whose object acts (被, 由, 经), and those whose object does not.
_AGENT = frozenset(
    ("被", "由", "经", "遭", "获", "获得", "受到", "得到", "遭到", "让", "经过", "已被", "正由", "须经", "报经")
)
_OBLIQUE = frozenset(
    "对 向 与 同 和 跟 给 把 将 在 从 据 按 按照 根据 依据 就 为 为了 于 到 赴 至 对于 针对 以 用 因 因为 由于 随着 自 自从 "
    "当 围绕 除 除了 通过 鉴于 受 应 借 凭 沿 往 朝 关于 依照 遵照 作为 利用 趁 比 较 继 经由 基于 靠 本着 结合 面对 为期".split()
)
# Of these the object runs to a closing word (在…下, 自…以来), verbs in between or not.
_FRAME = re.compile(r"上|中|下|里|内|后|前|间|时|以来|期间|之际|起|方面|方式|背景|过程|际|之后|之前|同时")
_FRAMED = frozenset(("在", "自", "从", "当", "随着", "自从", "除", "除了", "继", "于"))
_TRANSPARENT = ("d", "c", "t", "u", "p", "m", "q", "x", "y", "a", "e", "o", "z", "r", "f", "b", "w", "k", "h")
_SAYING = re.compile(
    r"(?:表示|称|说|指出|认为|透露|介绍|宣布|获悉|了解到|得知|显示|发现|报道|强调|证实|通报|披露|指|见|看到|悉)$"
)

Kind = Literal["actor", "agent", "other", "none"]


class Subject(NamedTuple):
    """The subject of a verb: an ``actor`` before it, an ``agent`` (被, 由, 经 …), ``other`` than an agency, or ``none``.

    ``end`` is where its noun phrase ends; the words from there to the verb are the verb's own.
    """

    kind: Kind
    actor: Actor | None
    end: int
    noun: str = ""


class Subjects:
    """Finds subjects in one article."""

    def __init__(self, reading: Reading, actors: Sequence[Actor], officials: dict[str, Actor]) -> None:
        self._reading = reading
        self._actors = actors
        self._starts = [actor.start for actor in actors]
        self._officials = officials

    def before(self, start: int, verb: int) -> Subject:
        """Return the subject that the clause from *start* gives to the verb at *verb*."""
        return _Scan(self._reading, list(self._items(start, verb)), start).subject()

    def _items(self, start: int, end: int) -> Iterator[Token | Actor | None]:
        """The actors of ``[start, end)`` in order, None for a date, and the words between them."""
        dates = [self._reading.dates[i] for i in self._reading.dates_between(start, end)]
        actors = [self._actors[i] for i in range(bisect_left(self._starts, start), bisect_left(self._starts, end))]
        at = start
        spans = sorted(
            [(a.start, a.end, a) for a in actors] + [(d.start, d.end, None) for d in dates], key=lambda s: s[:2]
        )
        tokens = self._reading.tokens_between(start, end)
        for token in tokens:
            while spans and spans[0][0] <= token.start:
                first, last, actor = spans.pop(0)
                if first >= at:
                    yield actor
                    at = last
            if token.start >= at or token.end > at:
                official = self._officials.get(token.text)
                yield token if official is None else official._replace(start=token.start, end=token.end)
                at = token.end
        for first, _, actor in spans:
            if first >= at:
                yield actor


class _Scan:
    """One reading of a clause up to its verb."""

    def __init__(self, reading: Reading, items: list[Token | Actor | None], start: int) -> None:
        self._text = reading.text
        self._items = items
        self._found = Subject("none", None, start)
        self._closed = False  # a verb has been read: what follows is its object
        self._oblique = ""

    def subject(self) -> Subject:
        at = 0
        while at < len(self._items):
            item = self._items[at]
            if isinstance(item, Actor):
                self._actor(item)
            elif item is not None:
                at += self._word(item, at)
            at += 1
        return self._found

    def _actor(self, actor: Actor) -> None:
        if self._oblique in _AGENT:
            self._found, self._closed = Subject("agent", actor, actor.end), True
        elif not self._oblique and not self._closed:
            if self._text.startswith("的", actor.end):
                self._found = Subject("other", None, actor.end + 1)
            else:
                self._found = Subject("actor", actor, actor.end)
        self._oblique = self._oblique if self._oblique in _FRAMED else ""

    def _word(self, token: Token, at: int) -> int:
        """Take in one word; return how many items after it are read with it."""
        effect = effects().get(token.text)
        if token.text in _AGENT or (token.text in _OBLIQUE and token.tag[0] in "pvcd"):
            self._oblique = token.text
            return self._frame(at) if token.text in _FRAMED else 0
        if effect is not None and effect not in ("content", "light", "received"):
            return 0
        if token.tag[0] in "vi" or effect is not None:
            if self._oblique:
                self._oblique = ""
            if _SAYING.search(token.text) and self._found.kind in ("other", "none"):
                self._found, self._closed = Subject("none", None, token.end), False
            else:
                self._closed = True
        elif token.tag[0] in _TRANSPARENT:
            return 0
        elif not self._oblique and not self._closed:
            adjacent = self._found.kind == "actor" and self._found.end == token.start
            if self._found.kind != "actor" or adjacent:
                self._found = Subject("other", None, token.end, token.text)
        return 0

    def _frame(self, at: int) -> int:
        for offset, item in enumerate(self._items[at + 1 :], 1):
            if isinstance(item, Token) and item.tag[0] in "fnt" and _FRAME.fullmatch(item.text):
                self._oblique = ""
                return offset
        return 0

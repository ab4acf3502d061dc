"""Who does what a verb says: the subject of a clause, read from left to right as far as the verb."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from functools import cache, cached_property
from typing import Literal, NamedTuple

from pipeline.events.clauses.actors import Actor
from pipeline.events.clauses.contexts import effect_of
from pipeline.events.clauses.reading import Reading
from pipeline.events.clauses.words import Token
from pipeline.lexicon import rows
from pipeline.lexicon.search import starts_of

_FRAME_END = re.compile(
    "上|中|下|里|内|后|前|间|时|以来|期间|之际|起|方面|背景|过程|际|之后|之前|同时|基础上|会上|外|以外"
)
# What closes a frame behind the verb that stands in it: 在甲局召开的会议上.
_FRAME_CLOSES = re.compile(
    r"[^，。；：\n]{0,60}?(?:上|中|下|里|内|后|前|时|以来|期间|之际|(?<![0-9多余])起|外)(?:[，,]|(?=[^，。；：\n]{0,12}的))"
)
# 甲局局长在乙局举行的发布会上说: whose gathering it is.
_GATHERING = re.compile(
    r"[^，。；：的]{0,16}(?:举行|召开|举办|主办|组织)的[^，。；：]{0,30}?(?:会|仪式|论坛|活动|研讨班)上"
)
_TRANSPARENT = frozenset("dctupmqxyaeozfbwkh")
_PARTNER = ("同", "与", "和", "跟", "为")
_PRONOUN = "r"
_MOTION = frozenset(("来到", "前往", "赶赴", "赴往", "抵达", "走进", "深入到"))  # what follows is where one goes
# 经协商驳回: behind these the verb is the subject's own, not the noun of 经 (经审理).
_BY_WAY_OF = ("经", "经过")
_COUNSEL = ("协商", "商议", "讨论", "会议", "委员会")
_RECEIVES = ("到", "得", "获")  # 得到某局的批准: the noun behind 的 is the act
_SAYING = re.compile(
    "(?:表示|称|说|指出|认为|透露|介绍|宣布|获悉|了解到|得知|显示|发现|报道|强调|证实|通报|披露|指|见|看到|悉)$"
)
_COPULAS = ("是", "系", "标志着", "意味着")
# The object of these is to act, which does not say that it did (移送某机关处理).
_PIVOTS = frozenset(("移送", "移交", "提请", "请", "交", "交由", "责成", "要求", "让", "建议", "敦促", "督促", "协调"))
# Effects of context words that are verbs themselves.
_VERBAL = frozenset(("content", "helped", "pivot", "light", "received"))
_HYPHENS = ("", "-", "—", "–", "－")  # 甲组织-乙国峰会 is one name
_NO_SURNAMES = "对将把被"  # jieba's 对王|某 is the preposition and a name
_FIRST_PERSON = re.compile("我们|我方|我[国]?(?:部|局|委|院|厅|署|市|区|县|省|处|队|所)|本(?:局|部|院|委|署|厅)|咱们")

Kind = Literal["actor", "agent", "inner", "other", "none"]


@cache
def _prepositions() -> dict[str, frozenset[str]]:
    """Prepositions with what their object is: agent, oblique, framed, companion, nominal (see prepositions.tsv)."""
    return {word: frozenset(roles.split(",")) for word, roles in rows("pipeline.events.clauses", "prepositions.tsv")}


def _roles(preposition: str) -> frozenset[str]:
    return _prepositions().get(preposition, frozenset())


class Subject(NamedTuple):
    """The subject of a verb.

    It is an ``actor`` before the verb, an ``agent`` (behind 被, 由, 经), the subject of an ``inner`` clause
    (那是甲局发布的), ``other`` than an agency, or ``none``. ``end`` is where its noun phrase ends; the words from there
    to the verb are the verb's own. ``nominal`` is the preposition behind which the verb can only be a noun (按照…部署);
    ``pivot``: the clause's verb makes its object act (支持企业…), so that what follows is not the subject's act;
    ``companion`` acts together with the subject (会同某局); ``outer`` is the subject of the clause around an inner one
    (企业支持甲局发布的办法), which the clauses behind share; ``first`` is the first agent, who goes on acting in the
    clauses behind (经甲局研究并报乙局批准,决定…).
    """

    kind: Kind
    actor: Actor | None
    end: int
    noun: str = ""
    nominal: str = ""
    pivot: bool = False
    companion: Actor | None = None
    first: Actor | None = None
    outer: Subject | None = None


class Subjects:
    """Finds subjects in one article.

    ``officials`` maps persons' names to the agency that the article gives them, ``verbs`` is where words end that are
    triggers, whatever jieba takes them for.
    """

    def __init__(
        self, reading: Reading, actors: Sequence[Actor], officials: Mapping[str, Actor], verbs: Collection[int]
    ) -> None:
        self._reading = reading
        self._actors = actors
        self._starts = [actor.start for actor in actors]
        self._officials = officials
        self._named: dict[str, list[str]] = {}
        for name in officials:
            self._named.setdefault(name[0], []).append(name)
        self._verbs = verbs

    def has_actor(self, start: int, end: int) -> bool:
        """Whether ``[start, end)`` names an actor or an official."""
        first = bisect_left(self._starts, start)
        if first < len(self._starts) and self._starts[first] < end:
            return True
        first = bisect_left(self._known, start)
        return first < len(self._known) and self._known[first] < end

    @cached_property
    def _known(self) -> list[int]:
        """Where the officials' names stand."""
        return sorted(at for starts in starts_of(self._reading.text, self._officials).values() for at in starts)

    def partner(self, start: int, end: int) -> tuple[int, ...]:
        """Return the mentions of the actor that ``[start, end)`` names as the other side: 与某局, 同某局局长."""
        between = self._actors[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return next((a.mentions for a in between if self._reading.text[a.start - 1] in "与同和跟"), ())

    def before(self, start: int, verb: int, speaker: Actor | None = None) -> Subject:
        """Return the subject that the clause from *start* gives to the verb at *verb*; ``我们`` is *speaker*."""
        return _Scan(self._reading.text, self._items(start, verb, speaker), start, self._verbs).subject()

    def _items(self, start: int, end: int, speaker: Actor | None) -> Sequence[Token | Actor]:
        """The actors of ``[start, end)`` and the words between them, in order."""
        tokens = self._reading.tokens_between(start, end)
        actors = self._actors[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        if not (actors or speaker or self._named):
            return tokens
        text, at, found = self._reading.text, start, list[Token | Actor]()
        following = iter(actors)
        actor = next(following, None)
        for token in tokens:
            if actor is not None and actor.start <= token.start:
                found.append(actor)
                at, actor = actor.end, next(following, None)
            if token.start < at:
                continue
            near = self._named.get(text[token.start])
            name = near and next((name for name in near if text.startswith(name, token.start)), None)
            if speaker is not None and _FIRST_PERSON.fullmatch(token.text):
                found.append(speaker._replace(start=token.start, end=token.end))
            elif name:
                at = token.start + len(name)
                found.append(self._officials[name]._replace(start=token.start, end=at))
            else:
                found.append(token)
        return found


class _Scan:
    """One reading of a clause up to its verb."""

    def __init__(self, text: str, items: Sequence[Token | Actor], start: int, verbs: Collection[int]) -> None:
        self._text = text
        self._items = items
        self._verbs = verbs
        self._found = Subject("none", None, start)
        self._closed = False  # a verb has been read: what follows is its object
        self._oblique = ""  # the preposition whose object is being read
        self._noun_read = False
        self._pivot = False
        self._first: Actor | None = None
        self._companion: Actor | None = None
        self._partner = False  # 甲同乙举行会谈, 甲在乙设立…: the last name before the verb is no subject of its own
        self._copula = False  # 是 or a pivot has been read: what follows restates, or is yet to be done

    def subject(self) -> Subject:
        at = 0
        while at < len(self._items):
            item = self._items[at]
            if isinstance(item, Actor):
                self._actor(item, at)
                at += 1
            else:
                at += 1 + self._word(item, at)
        nominal = self._oblique if "nominal" in _roles(self._oblique) else ""
        return self._found._replace(nominal=nominal, pivot=self._pivot, companion=self._companion, first=self._first)

    def _actor(self, actor: Actor, at: int) -> None:
        modifier = self._text.startswith(("的", "等的"), actor.end) or not actor.in_office
        roles = _roles(self._oblique)
        if "companion" in roles:
            self._companion, self._oblique = actor, ""
            return
        if "agent" in roles and not (modifier and not self._oblique.endswith(_RECEIVES)):
            if "nominal" in roles:  # 经甲局研究
                self._first = self._first or actor
            self._found, self._closed = Subject("agent", actor, actor.end), True
        elif not self._oblique and not self._closed and self._found.kind != "actor":
            self._found = Subject("other", None, actor.end) if modifier else Subject("actor", actor, actor.end)
        elif not (modifier or self._copula) and self._holds_clause(actor) and self._only_adverbs(at + 1):
            # The verb follows at once: the actor is the subject of a clause inside the sentence's object.
            outer = self._found if self._found.kind in ("actor", "other") else None
            self._found = Subject("inner", actor, actor.end, outer=outer or self._found.outer)
        kept = modifier or "framed" in roles or "nominal" in roles
        self._oblique = self._oblique if kept else ""

    def _holds_clause(self, actor: Actor) -> bool:
        """Whether a clause of its own can begin with the actor: not where it is a place (在甲局设立…)."""
        if "framed" in _roles(self._oblique) and _GATHERING.match(self._text, actor.end):
            return True
        if self._partner:
            return False
        if "framed" in _roles(self._oblique):
            return bool(_FRAME_CLOSES.match(self._text, actor.end))
        return not self._oblique

    def _only_adverbs(self, at: int) -> bool:
        return all(
            isinstance(item, Token) and (item.tag[0] in "td" or effect_of(item.text) in ("adverb", "planned"))
            for item in self._items[at:]
        )

    def _word(self, token: Token, at: int) -> int:
        """Take in one word; return how many items after it are read with it."""
        text, tag = token.text, token.tag
        roles = _prepositions().get(text)
        if text == "就" and self._is_adverb(at):
            return 0
        if roles and ("agent" in roles or "companion" in roles or ("oblique" in roles and tag[0] in "pvcd")):
            self._oblique, self._noun_read = text, False
            self._partner = self._partner or (text in _PARTNER and self._found.kind == "actor")
            skipped = self._frame(at) if "framed" in roles else 0
            self._partner = self._partner or (text == "在" and not skipped and self._found.kind == "actor")
            return skipped
        effect = effect_of(text)
        if text in _MOTION:
            self._oblique, self._noun_read = "到", False
        elif effect is not None and effect not in _VERBAL:
            if tag[0] == "v" and isinstance(self._following(at), Actor):  # 协调某局…
                self._verb(token)
            elif self._noun_read and effect == "adverb":
                self._oblique = ""
        elif tag == "vn" and effect is None and self._adjacent(token) and token.end not in self._verbs:
            self._noun(token)
        elif tag[0] in "vi" or effect is not None or token.end in self._verbs or text == "任":
            self._pivot = self._pivot or (effect == "pivot" and (not self._closed or self._is_joined(at)))
            self._verb(token)
        elif tag[0] not in _TRANSPARENT:
            self._noun(token)
        return 0

    def _verb(self, token: Token) -> None:
        self._copula = self._copula or token.text.endswith(_COPULAS) or token.text in _PIVOTS
        if self._oblique and not self._noun_read and "framed" not in _roles(self._oblique):
            # The first verb in an object is its noun, or modifies its noun (按照要求…, 同来访的某人…).
            self._noun_read = True
        else:
            self._oblique = ""
        if _SAYING.search(token.text) and self._found.kind in ("other", "none"):
            self._found, self._closed = Subject("none", None, token.end), False
        elif not self._oblique:
            self._closed = True

    def _following(self, at: int) -> Token | Actor | None:
        return self._items[at + 1] if at + 1 < len(self._items) else None

    def _is_joined(self, at: int) -> bool:
        """Whether the verb stands beside another: 指导和督促企业…."""
        verb = self._items[at - 2] if at > 1 and self._text[self._items[at].start - 1] in "和并、" else None
        return isinstance(verb, Token) and effect_of(verb.text) in ("helped", "pivot")

    def _is_adverb(self, at: int) -> bool:
        """Whether a verb follows the word at once: 某局就出台了办法, not 就此事开会."""
        following = self._following(at)
        return following is None or (isinstance(following, Token) and following.tag[0] in "dv")

    def _noun(self, token: Token) -> None:
        self._noun_read = True
        if token.tag == "nr" and token.text[0] in _NO_SURNAMES:
            self._oblique = token.text[0]
            return
        if self._oblique in _BY_WAY_OF and token.text.endswith(_COUNSEL):
            self._oblique = ""
            return
        if self._oblique or self._closed:
            return
        if self._found.kind != "actor" or self._adjacent(token):
            self._found = Subject("other", None, token.end, token.text)

    def _adjacent(self, token: Token) -> bool:
        """Whether the word stands right behind the actor, which then only modifies it (某局数据)."""
        if self._found.actor is None or self._found.actor.name:
            return False
        between = self._text[self._found.end : token.start]
        return between in _HYPHENS and token.tag[0] != _PRONOUN

    def _frame(self, at: int) -> int:
        following = bisect_right(self._frame_ends, at)
        if following == len(self._frame_ends):
            return 0
        self._oblique = ""
        return self._frame_ends[following] - at

    @cached_property
    def _frame_ends(self) -> list[int]:
        return [i for i, item in enumerate(self._items) if isinstance(item, Token) and _FRAME_END.fullmatch(item.text)]

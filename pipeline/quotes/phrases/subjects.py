"""Who a verb's subject is: its own clause first, then the clauses before it in the sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from pipeline.lexicon.persons import titles
from pipeline.lexicon.proved_names import Name
from pipeline.lexicon.search import around
from pipeline.quotes.article.context import MASK, Context
from pipeline.quotes.article.drafts import Phrase
from pipeline.quotes.article.nouns import acting_verbs, head_noun, noun_at, predicate_at, word_class
from pipeline.quotes.phrases.bodies import is_unnamed
from pipeline.quotes.phrases.people import name_at, pronoun_at
from pipeline.quotes.phrases.phrases import headed_at, parse, unknown
from pipeline.quotes.phrases.trim import subject_ends, trim_before, trim_behind
from pipeline.records import AgencyMention

# Before a mention: it is not the subject but what is acted on or talked about.
_OBLIQUE = re.compile(
    r"(?:对|向|被|把|给|与|和|跟|同|让|在|于|由|为|从|到|诉至|责成|责令|遵守|符合|违反|关于|针对|据|将|以|称|的|了|过|着|会见|看望|慰问|缅怀|接见|采访|邀请|陪同)$"
)
# Behind a mention at a clause's head: the mention only belongs to a longer noun phrase, which another rule reads.
_LONGER = re.compile(
    r"(?:的|方面(?:人士|消息)|等地|下属|旗下|所属|麾下|辖下|、|和|与|及(?!时|早)|以及|[一二三四五六七八九十两多数几某\d]+[位名个]|相关|有关|某|内部|新闻|主要|分管|党组|党委|办公室|原|前|副|首席|总)"
)
_COORDINATED = re.compile(r"(?:、|和|与|及(?!时|早)|以及)")
_TOGETHER = re.compile(
    r"(?:[（(][^()（）]{0,30}[)）])?(?:等[一二三四五六七八九十两\d]*(?:个)?(?:部门|部委|单位|机构|国|人|地)?)?"
)


def floor(ctx: Context, at: int) -> int:
    """Where the sentence around *at* begins: behind the final mark, line break or quoted sentence before it."""
    begin = ctx.sentence_start(at)
    quotation = ctx.quotation_before(at)
    while quotation is not None and quotation.after > begin:
        if quotation.is_clause:
            return quotation.after
        quotation = ctx.quotation_before(quotation.outer)
    return begin


# How many clauses back a subject is looked for.
_CLAUSES = 8


def find_subject(ctx: Context, at: int, begin: int, *, anybody: bool = False) -> Phrase | None:
    """Return the phrase that is the subject of a verb at *at*, looked for in ``text[begin:at]``, None without one.

    With *anybody* a short phrase that no rule reads counts too.
    """
    end, starts = at, ctx.clause_starts
    last = bisect_right(starts, at)
    first = bisect_right(starts, begin, max(0, last - _CLAUSES), last)
    for start in reversed([begin, *starts[first:last]][-_CLAUSES:]):
        if end < at and end - start < 2:
            end = start - 1
            continue
        phrase = own_subject(ctx, start, end, anybody=anybody) if end == at else _earlier_subject(ctx, start, end)
        if phrase is not None:
            return phrase
        if end == at and is_unnamed(ctx.plain, start, trim_behind(ctx.plain, start, end)):
            return None  # 种种迹象表明: nobody says it, least of all who is named before
        end = start - 1
    return None


# A message that somebody sends: what follows is said by the sender, not by the subject who gets it.
_RECEIVED = re.compile(
    r"(?:接到|收到|接获|接)(?:了)?(?P<sender>[^，。；：]{2,20}?)(?:的|打来的|发来的|拨打的)?(?:电话|来电|短信|微信|来信|信息|报警|报案|举报|投诉|求助|反映|求救|通知|指令|命令|来函)$"
)


# The same, with the verb of what is sent behind it: 某局接群众举报：….
_REPORTING_TO = re.compile(r"(?:接到|收到|接获|接)(?P<sender>[^，。；：]{2,14}?)(?:\d+|电话|来电|来信)*$")
_APPEALS = ("举报", "报警", "报案", "投诉", "反映", "求助", "报告")
# A reporter asks somebody: what follows is said by the one asked.
_ASKED = re.compile(r"记者[^，。；：]{0,12}?(?:采访|走访|询问|问)(?:了|到)(?P<asked>[^，。；：]{2,20})$")


def _earlier_subject(ctx: Context, start: int, end: int) -> Phrase | None:
    """The subject that a clause before the verb's own lends to it."""
    received = _RECEIVED.search(ctx.plain, start, end)
    if received is not None and (sender := parse(ctx, *received.span("sender"))) is not None:
        return sender
    asked = _ASKED.search(ctx.plain, start, end)
    if asked is not None:
        return parse(ctx, *asked.span("asked"))
    if (titled := _OF_TITLE.search(ctx.plain, start, end)) is not None:
        return parse(ctx, *titled.span("title"))
    if (within := _IN_DOCUMENT.fullmatch(ctx.plain, start, end)) is not None:
        document = parse(ctx, *within.span("document"))
        if document is not None and document.kind == "document":
            return document
    head = head_of_clause(ctx, start, end)
    return None if head is not None and _LEARNING.match(ctx.plain, head.end, end) and _is_writer(ctx, head) else head


# A clause that is nothing but a title and who made it: 某会议通过的《某意见》，明确….
_OF_TITLE = re.compile("的(?P<title>《[^《》]+》)$")
# What a reporter finds out is said by somebody else: 记者获悉，某公司发声明：….
_LEARNING = re.compile("[^，。；：]{0,12}(?:获悉|了解到|获知|得知|注意到|发现|看到|查询)$")


def _is_writer(ctx: Context, phrase: Phrase) -> bool:
    return ctx.plain.endswith(("记者", "笔者"), phrase.start, phrase.end)


# A medium cites somebody: the one cited is the speaker.
_CITING = re.compile("援引|引述|引用|转引")
_THE_WORDS = re.compile("的?(?:话|说法|观点|消息|表述|言论|讲话|发言|分析|解释|评论)(?:报道|介绍)?$")
_IN_DOCUMENT = re.compile(r"(?:在)?(?P<document>[^，。；：！？]{2,40}?)(?:当中|中|里|上|内)(?:明确|还|也|特别|已|曾)*$")


# What a company says somewhere: 某某又在官网发布公告称.
_PLACED = re.compile(
    "(?:又|还|也|曾|则|已|早|一大早|日前|近日)*(?:在|于)(?!线|职|读|校|建|华|京|沪|港(?!交)|押|逃|场)[^的]*$"
)


def own_subject(ctx: Context, start: int, end: int, *, anybody: bool = False) -> Phrase | None:
    """The subject of the verb at *end* in its own clause: what stands before it, without its adverbials."""
    if _SOMEBODY_ELSE.search(ctx.plain, start, end) and (other := _somebody_else(ctx, start, end)) is not None:
        return other.speaker
    acting = ctx.plain.find("代表", start + 2, end - 2)
    if acting > 0 and (sent := parse(ctx, start, acting)) is not None and sent.kind == "person":
        return sent  # 某某代表甲国政府表示
    weak = None
    for stop in subject_ends(ctx.plain, start, end):
        if stop <= start:
            continue
        phrase = parse(ctx, start, stop)
        if phrase is None or (phrase.rule != "title-mark" and MASK in ctx.plain[phrase.start : phrase.end]):
            continue
        if phrase.strong or _is_paper_of(ctx, start, phrase):
            return phrase
        weak = weak or phrase
    if weak is None and (match := _IN_DOCUMENT.search(ctx.plain, start, end)) is not None:
        weak = _document_or_owner(ctx, *match.span("document"))
    head = head_of_clause(ctx, start, end)
    if head is not None and weak is not None and weak.kind == "anonymous" and "的" in ctx.plain[head.end : weak.end]:
        return weak  # 某报记者采访的多位业内人士
    if head is not None and (weak is None or head.end < weak.end or (head.strong and head.start <= weak.start)):
        return head
    if weak is None and anybody:
        stop = trim_behind(ctx.plain, start, end)
        placed = _PLACED.search(ctx.plain, start, stop)
        return unknown(ctx, start, placed.start() if placed and placed.start() >= start + 2 else stop)
    return weak


# Of these a clause has one in which somebody else than its subject speaks.
_SOMEBODY_ELSE = re.compile("[接收]|记者|[援转]引|引[述用]")


class _Other(NamedTuple):
    """Somebody else than the subject, None where the clause names nobody in the place of the one who speaks."""

    speaker: Phrase | None


def _somebody_else(ctx: Context, start: int, end: int) -> _Other | None:
    """Who speaks instead of the subject of the verb at *end*: a sender, somebody asked or cited."""
    plain = ctx.plain
    received = _RECEIVED.search(plain, start, end)
    if received is not None and (sender := parse(ctx, *received.span("sender"))) is not None:
        return _Other(sender)
    reporting = _REPORTING_TO.search(plain, start, end) if plain.startswith(_APPEALS, end) else None
    if reporting is not None and (sender := parse(ctx, *reporting.span("sender"))) is not None:
        return _Other(sender)
    if (asked := _ASKED.search(plain, start, end)) is not None:
        return _Other(parse(ctx, *asked.span("asked")))
    if (cited := _CITING.search(plain, start, end)) is not None:
        said = _THE_WORDS.search(plain, cited.end(), end)
        stop = trim_behind(plain, cited.end(), said.start() if said else end)
        return _Other(parse(ctx, cited.end(), stop) or unknown(ctx, cited.end(), stop))
    return None


def _is_paper_of(ctx: Context, start: int, phrase: Phrase) -> bool:
    """Whether *phrase* is a paper that speaks for itself, whoever put it out (某局发布的白皮书)."""
    noun = head_noun(ctx.plain, phrase.start, phrase.end) if phrase.kind == "document" else None
    return noun in word_class("paper") and "的" in ctx.plain[start : phrase.start]


def _document_or_owner(ctx: Context, start: int, end: int) -> Phrase | None:
    """Of ``某公司在公告`` (中称) the company, else the document."""
    at = ctx.plain.rfind("在", start, end)
    at = trim_behind(ctx.plain, start, at) if at >= start + 2 else at
    owner = parse(ctx, start, at) or unknown(ctx, start, at) if at >= start + 2 else None
    if owner is not None:
        return owner
    document = parse(ctx, max(start, ctx.plain.rfind("在", start, end) + 1), end)
    return document if document is not None and document.kind == "document" else None


def head_of_clause(ctx: Context, start: int, end: int) -> Phrase | None:
    """The mention with which the clause ``text[start:end]`` begins, or the first in it that is no object."""
    plain = ctx.plain
    begin = trim_before(plain, start, end)
    found = [Phrase(a.start, a.end, "agency", "head-agency", True) for a in ctx.agencies_within(start, end)]
    found += [Phrase(n.start, n.end, "person", "head-name", True) for n in ctx.names_within(begin, end)]
    unnamed = [Phrase(*body, "organization", "head-organization", True) for body in _acting_bodies(ctx, start, end)]
    if (pronoun := pronoun_at(plain, begin, end)) is not None:
        found.append(pronoun)
    if (headed := headed_at(ctx, begin, end)) is not None:
        unnamed.append(headed)
    found += [phrase for phrase in unnamed if not _describes_person(ctx, phrase, begin, end)]
    first = min((phrase.start for phrase in found), default=end)
    bare = name_at(ctx, begin, end)
    if bare is not None and first > begin and bare.end <= first and _recurs(plain, bare):
        return None if _LONGER.match(plain, bare.end, end) else bare  # 甲找到经理乙，要求…
    oblique = -1
    for phrase in sorted(found, key=_by_start):
        joined = 0 <= oblique < phrase.start and _COORDINATED.fullmatch(plain, oblique, phrase.start)
        if joined or (phrase.start > begin and _OBLIQUE.search(plain[begin : phrase.start])):
            oblique = phrase.end  # 在甲部、乙部开展试点: neither acts
        elif _is_subject(ctx, phrase, end):
            return phrase
    return None if bare is not None and _LONGER.match(plain, bare.end, end) else bare


def _by_start(phrase: Phrase) -> tuple[int, int]:
    return phrase.start, -phrase.end


def _recurs(text: str, phrase: Phrase) -> bool:
    """Whether the article has the words of *phrase* elsewhere too."""
    return text.count(text[phrase.start : phrase.end], *around(phrase.start)) > 1


def _acting_bodies(ctx: Context, start: int, end: int) -> list[tuple[int, int]]:
    """The organisations in ``text[start:end]`` whose name has no verb and nobody else's name in it."""
    return [
        body
        for body in ctx.bodies_within(start, end)
        if ctx.plain[body[0] : body[0] + 2] not in acting_verbs() and not ctx.names_within(*body)
    ]


def _describes_person(ctx: Context, phrase: Phrase, begin: int, end: int) -> bool:
    """Whether an unnamed phrase only describes a person named behind it or at its end (某会主席某某, 老板某小姐)."""
    if phrase.kind not in ("organization", "anonymous"):
        return False
    for name in ctx.names_within(phrase.start, end):
        if name.end == phrase.end or (name.start >= phrase.end and head_noun(ctx.plain, begin, name.start) in titles()):
            return True
    return False


def _is_subject(ctx: Context, phrase: Phrase, end: int) -> bool:
    """Whether something else than a noun follows, so that *phrase* is the whole subject of its clause."""
    together = _TOGETHER.match(ctx.plain, phrase.end, end)
    at = together.end() if together else phrase.end
    if at >= end:
        return True
    joined = _COORDINATED.match(ctx.plain, at, end)
    others: list[AgencyMention | Name] = [*ctx.agencies_within(at, end), *ctx.names_within(at, end)]
    if joined and any(mention.start == joined.end() for mention in others):
        return True
    noun = noun_at(ctx.plain, at, end)
    if phrase.kind == "person" and noun is not None:
        return (noun in titles() and noun not in word_class("another")) or noun in ("同志", "先生", "女士", "夫人")
    if _LONGER.match(ctx.plain, at, end):
        return False
    if phrase.kind == "person":
        return True
    if phrase.kind == "pronoun":
        return True
    return noun in (None, "组织") and predicate_at(ctx.plain, at, end)

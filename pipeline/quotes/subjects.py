"""Who a verb's subject is: its own clause first, then the clauses before it in the sentence."""

from __future__ import annotations

import re

from pipeline.quotes.context import MASK, Context
from pipeline.quotes.phrases import Phrase, parse, pronoun_at
from pipeline.quotes.trim import subject_ends, trim_before

_COMMA = re.compile(r"[，,；;：:\s]")
_FINAL = re.compile(r"[。！？!?\n]")
# Before a mention: it is not the subject but what is acted on or talked about.
_OBLIQUE = re.compile(r"(?:对|向|被|把|给|与|和|跟|同|让|在|于|由|为|从|到|关于|针对|据|将|以|称|的)$")
# Behind a mention at a clause's head: a predicate or an adverbial follows, so the mention is the subject.
_PREDICATE = re.compile(
    r"(?:[（(][^()（）]{0,30}[)）])?(?:等[一二三四五六七八九十两\d]*(?:个)?(?:部门|部委|单位|机构|国|人)?)?"
    r"(?:$|[，,：:]|在|对|向|就|于|今|昨|近日|日前|当|此前|随后|还|也|则|又|再次|已|曾|正|将|联合|共同|组织|紧急|召开|举行|印发|发布|下发|发出|公布|通报|作出|做出|"
    r"\d|表示|接受|出席|主持|会见|发表|回应|赴|率|来到|走|看|拿|指|笑|说|给|是|认为|通过|根据|经|从|把|被|因|为|以|用|不|没|有|抱|离开|接到|致电|打|告诉|提|举|听|站|坐|一边|边|兴|激动|非常|感|最近|这|那|并|依法|办理|审理|开展|启动|派出|收到|要求)"
)


def floor(ctx: Context, at: int) -> int:
    """Where the sentence around *at* begins: behind the final mark, line break or quoted sentence before it."""
    begin = 0
    window = max(0, at - 400)
    for match in _FINAL.finditer(ctx.plain, window, at):
        begin = match.end()
    for quotation in ctx.quotations:
        if quotation.after > at:
            break
        if quotation.after > begin and quotation.is_sentence:
            begin = quotation.after
    return begin


def find_subject(ctx: Context, at: int, begin: int) -> Phrase | None:
    """Return the phrase that is the subject of a verb at *at*, looked for in ``text[begin:at]``, None without one."""
    plain = ctx.plain
    end, first = at, True
    for _ in range(8):
        if end <= begin:
            return None
        start = begin
        for match in _COMMA.finditer(plain, begin, end):
            start = match.end()
        phrase = _in_clause(ctx, start, end) if first else _head_of_clause(ctx, start, end)
        if phrase is not None:
            return phrase
        first = first and _only_adverbial(ctx, start, end)
        end = start - 1
    return None


def _only_adverbial(ctx: Context, start: int, end: int) -> bool:
    return trim_before(ctx.plain, start, end) >= end


def _in_clause(ctx: Context, start: int, end: int) -> Phrase | None:
    """The subject of the verb at *end* in its own clause."""
    weak = None
    for stop in subject_ends(ctx.plain, start, end):
        if stop <= start:
            continue
        phrase = parse(ctx, start, stop)
        if phrase is None or MASK in ctx.plain[phrase.start : phrase.end]:
            continue
        if phrase.strong:
            return phrase
        weak = weak or phrase
    return weak or _head_of_clause(ctx, start, end)


def _head_of_clause(ctx: Context, start: int, end: int) -> Phrase | None:
    """The mention with which the clause ``text[start:end]`` begins, or the first in it that is no object."""
    begin = trim_before(ctx.plain, start, end)
    found = []
    for agency in ctx.agencies_within(start, end):
        found.append(Phrase(agency.start, agency.end, "agency", "head-agency", strong=True))
    for name in ctx.names_within(start, end):
        found.append(Phrase(name.start, name.end, "person", "head-name", strong=True))
    if (pronoun := pronoun_at(ctx.plain, begin, end)) is not None:
        found.append(pronoun)
    for phrase in sorted(found, key=lambda phrase: (phrase.start, -phrase.end)):
        before = ctx.plain[start : phrase.start]
        if (before and _OBLIQUE.search(before)) or not _PREDICATE.match(ctx.plain[phrase.end : end]):
            continue
        return phrase
    return None

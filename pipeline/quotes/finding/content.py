"""The content of a reporting verb: where it ends, and where quoted words take over."""

from __future__ import annotations

import re

from pipeline.quotes.article.context import Context
from pipeline.quotes.article.drafts import Draft, Phrase
from pipeline.quotes.article.marks import FINAL, Quotation

# Judged by looking back at the character to which the engine has skipped.
_FINALS = r"(?<=[。！？!?\n])|(?<=…)…|(?<=\s)\s+|(?<=[\u4e00-\u9fff”\"]\.)(?![\w.])"
_END = re.compile(rf"[。！？!?\n…\s.](?:{_FINALS})")
_HEADLINE_END = re.compile(rf"[。！？!?\n…\s.](?:{_FINALS}|(?<=[^A-Za-z] )(?=[^A-Za-z]))")
# Behind a quotation that ends a sentence's reported words: it only closes it (等问题, 的情况).
_TAIL = re.compile(r"(?:[，,、；;]|等(?:问题|情况|现象|情形|内容|说法)?|的(?:情况|现象|情形))*[。！？!?]?$")
_NOUN_BEHIND = re.compile(
    r"[的号型式类奖版案法]|(?:行动|活动|计划|政策|工程|项目|原则|战略|模式|机制|精神|理念|倡议|问题|现象|事件|方针|目标|要求)"
)
# What begins a predicate, and no name.
_PREDICATE = re.compile("[都已没未不很太更最将会应能可从在把让被有是]..|正在|非常|无法|只[能是]|必须|已经")
# Before a name or term: 作为“好处费”, 当好“第一发言人”.
_NAMED = re.compile("(?:作为|当好|成为|称为|称作|叫做|名为|当作|视为|打造成?|评为|授予|荣获|践行|开展|启动)$")
# Behind a quoted sentence: the clause around it goes on.
_GOES_ON = "，,、；;的等之这是一"
SHORTEST = 4
# No sentence is longer, so that a text without final marks is not read over and over.
_LONGEST = 1500


def sentence_end(ctx: Context, at: int) -> int:
    """Where the sentence at *at* ends, before its final mark; a quoted sentence inside may end it too."""
    while ctx.plain[at : at + 1] == " ":
        at += 1
    # In a headline, which has no final mark, a space divides.
    headline = ctx.paragraph(at)[0] in ctx.headlines
    match = (_HEADLINE_END if headline else _END).search(ctx.plain, at, at + _LONGEST)
    end = match.start() if match else min(len(ctx.plain), at + _LONGEST)
    for quotation in ctx.quotations_within(at, end):
        behind = ctx.plain[quotation.after : quotation.after + 1]
        if quotation.is_sentence and (not behind or behind not in _GOES_ON):
            return quotation.after
    return end


def split_content(ctx: Context, start: int, end: int) -> tuple[int, list[Quotation]]:
    """Return where the indirect words in ``text[start:end]`` end, and the direct words that close the sentence."""
    inside = ctx.quotations_within(start, end)
    closing: list[Quotation] = []
    edge = end
    for quotation in reversed(inside):
        if not _TAIL.match(ctx.plain[quotation.after : edge]) or not _is_words(ctx, quotation, start):
            break
        closing.insert(0, quotation)
        edge = quotation.outer
    return edge, closing


def _is_words(ctx: Context, quotation: Quotation, start: int) -> bool:
    """Whether a quotation at the end of reported words is the speaker's own words, not a term."""
    if quotation.is_sentence or quotation.outer <= start + 1:
        return True
    inside = quotation.text
    if _NOUN_BEHIND.match(ctx.plain, quotation.after) and not re.match(
        r"的(?:情况|现象)", ctx.plain[quotation.after :][:3]
    ):
        return False
    before = ctx.plain[quotation.outer - 1]
    if before in "，,；;：:":
        return True
    if before in "、和与及《" or ctx.plain[quotation.after : quotation.after + 1] == "、":
        return False
    if _NAMED.search(ctx.plain, max(0, quotation.outer - 4), quotation.outer) or _recurs(ctx, quotation):
        return False
    if re.search(r"[，,；;]", inside) or len(inside) >= 6 or _PREDICATE.match(inside):
        return True
    return len(inside) >= 3 and before in "是为得让使势"


def _recurs(ctx: Context, quotation: Quotation) -> bool:
    """Whether the article has the same short words in marks elsewhere, as it has terms."""
    return len(quotation.text) <= 10 and ctx.quoted_words[quotation.text] > 1


def trim_content(ctx: Context, start: int, end: int) -> tuple[int, int]:
    """Strip space, leading marks and final marks off ``[start, end)``."""
    text = ctx.text
    while start < end and text[start] in " ，,：:、；;\n":
        start += 1
    while end > start and (text[end - 1] in " ，,、；;：:\n" or text[end - 1] in FINAL + "."):
        end -= 1
    return start, end


def report(
    ctx: Context,
    start: int,
    end: int,
    speaker: Phrase | None,
    cue: tuple[int, int] | None,
    rule: str,
    via: tuple[str, ...] = (),
) -> list[Draft]:
    """The quotes in the content ``text[start:end]``: indirect words, and the direct words that close the sentence."""
    edge, closing = split_content(ctx, start, end)
    begin, stop = trim_content(ctx, start, edge)
    found = []
    if stop - begin >= SHORTEST:
        found.append(Draft(begin, stop, "indirect", speaker, cue, rule, via))
    for quotation in closing:
        if len(quotation.text.strip()) > 1:
            found.append(Draft(quotation.start, quotation.end, "direct", speaker, cue, f"{rule}-words", via))
    return found

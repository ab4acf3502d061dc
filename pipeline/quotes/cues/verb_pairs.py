"""Two verbs in a row: which of them brings the words, and which only leads to it."""

from __future__ import annotations

import re

from pipeline.quotes.article.context import Context
from pipeline.quotes.article.nouns import word_class
from pipeline.quotes.cues.cues import Cue
from pipeline.quotes.cues.usage import reports
from pipeline.quotes.phrases.subjects import own_subject

# A report or a medium at the head of its clause, which passes words on.
_PASSES_ON = re.compile(
    r"(?:《[^《》]{1,10}(?:报|刊|新闻|时间|网)》(?:网站)?|.{0,8}报道|[\u4e00-\u9fffA-Za-z（）()]{2,24}(?:广播公司|广播电台|电视台|电视网|通讯社|路透社|法新社|美联社|[日时晚邮]报|新闻网)|路透社|法新社|美联社|[\u4e00-\u9fff]{1,4}媒体?|文章|消息|媒体)(?:还|也|又|并|则|随后|曾|\d{1,2}日)*$"
)


def only_cites(ctx: Context, cue: Cue, clause: int, following: list[Cue]) -> bool:
    """Whether *cue* only says that a medium reports what somebody else says in the next clause (报道称，甲表示，…)."""
    if not following or cue.verb not in ("称", "说", "指出", "报道", "援引"):
        return False
    inner = following[0]
    if inner.start - cue.end > 40 or not _PASSES_ON.search(ctx.plain[clause : cue.start]):
        return False
    start = cue.end + (ctx.plain[cue.end : cue.end + 1] in tuple("，,：:"))
    if _DIVIDED.search(ctx.plain, start, inner.start) or not reports(ctx.plain, inner, start):
        return False
    if not inner.allows("d") or inner.allows("D"):
        return False
    speaker = own_subject(ctx, start, inner.start)
    return speaker is not None and speaker.kind in ("person", "anonymous", "agency", "organization")


_DIVIDED = re.compile("[，,。；;！？：:\n]")
INSTRUCTING = re.compile("[作做]出.*[指批]示$")
_JOINED = re.compile("[，,](?:并|还|也|又|再次|同时|明确|特别)*")


def only_acts(ctx: Context, cue: Cue, following: list[Cue]) -> bool:
    """Whether *cue* only tells that somebody spoke or wrote, and the verb behind its comma what was said."""
    if not following or following[0].verb not in word_class("verb behind act"):
        return False
    if cue.verb not in word_class("act of speech") and not INSTRUCTING.match(cue.verb):
        return False
    joined = _JOINED.match(ctx.plain, cue.end)
    return joined is not None and joined.end() == following[0].start

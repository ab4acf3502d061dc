"""Words with a source but no subject: ``记者从某局获悉``, ``根据某局的通报``, ``在某人看来``."""

from __future__ import annotations

import re

from pipeline.quotes.content import report, sentence_end
from pipeline.quotes.context import Context
from pipeline.quotes.drafts import Draft
from pipeline.quotes.phrases import parse

_LEARNED = re.compile(
    r"从(?P<source>[^，,。；;！？\n“”]{2,60}?)(?:处|那里|方面|口中|内部)?(?:了解|获|得|获取|证实|打听|听)?(?P<cue>获悉|了解到|得知|获知|知悉|了解)(?:[（(][^（()）\n]{1,40}[)）])?[，,：:]?(?=[^，,。；;\s])"
)
_ACCORDING = re.compile(
    r"(?:根据|按照|按|据)(?P<source>[^，,。；;！？\n“”]{2,40}?)的(?P<cue>通报|统计|介绍|说法|测算|预测|预报|分析|估算|解释|描述|披露)(?:显示)?[，,：:]"
)
_VIEW = re.compile(r"在(?P<source>[^，,。；;！？\n“”]{2,40}?)(?P<cue>看来|眼中|眼里)[，,]")


def attributed(ctx: Context) -> list[Draft]:
    """The quotes of ``记者从某某获悉，…``."""
    return _sourced(ctx, _LEARNED, "learned-from")


def according(ctx: Context) -> list[Draft]:
    """The quotes of ``根据某局的通报，…``."""
    return _sourced(ctx, _ACCORDING, "according-to")


def viewed(ctx: Context) -> list[Draft]:
    """The quotes of ``在某某看来，…``."""
    return _sourced(ctx, _VIEW, "in-the-view-of")


def _sourced(ctx: Context, pattern: re.Pattern[str], rule: str) -> list[Draft]:
    found = []
    for match in pattern.finditer(ctx.plain):
        speaker = parse(ctx, *match.span("source"))
        if speaker is not None:
            end = sentence_end(ctx, match.end())
            found += report(ctx, match.end(), end, speaker, match.span("cue"), rule)
    return found

"""Media that pass words on: ``据某社报道，…`` is the speaker only where nobody in its sentence speaks."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.quotes.content import report, sentence_end
from pipeline.quotes.context import Context
from pipeline.quotes.drafts import Draft, Phrase
from pipeline.quotes.phrases import parse
from pipeline.quotes.trim import trim_behind

_PASSED_ON = re.compile(
    r"(?:据|综合|援引|引述|引用)(?P<who>[^，,。；;：:\n“”]{2,40}?)(?P<cue>报道|报导|消息)(?P<said>称|说|指)?[，,：:]"
)


def passed_on(ctx: Context, drafts: list[Draft]) -> list[Draft]:
    """Return *drafts*, those that came through a medium marked so, and the media that speak themselves."""
    found = list(drafts)
    for match in _PASSED_ON.finditer(ctx.plain):
        start, end = match.start("who"), trim_behind(ctx.plain, *match.span("who"))
        if end <= start:
            continue
        medium = _medium(ctx, start, end)
        stop = sentence_end(ctx, match.end())
        inside = [
            draft for draft in found if match.end() <= draft.start < stop or draft.start <= match.start() < draft.end
        ]
        if inside:
            via = ctx.article.raw[medium.start : medium.end]
            found = [replace(draft, via=(via,)) if draft in inside else draft for draft in found]
        else:
            found += report(ctx, match.end(), stop, medium, match.span("cue"), "medium")
    return found


def _medium(ctx: Context, start: int, end: int) -> Phrase:
    """The body that reports; of several the first."""
    text = ctx.text
    comma = text.find("、", start, end)
    end = comma if comma > start + 1 else end
    if text[start] == "《" and "》" in text[start:end]:
        return Phrase(start + 1, text.index("》", start), "organization", "medium")
    phrase = parse(ctx, start, end)
    if phrase is not None and phrase.kind in ("agency", "organization"):
        return phrase
    return Phrase(start, end, "organization", "medium")

"""Media that pass words on: ``据某社报道，…`` is the speaker only where nobody in its sentence speaks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort

from pipeline.quotes.article.context import Context, clause_start
from pipeline.quotes.article.drafts import Draft, Phrase
from pipeline.quotes.finding.content import report, sentence_end
from pipeline.quotes.phrases.phrases import parse
from pipeline.quotes.phrases.subjects import floor, own_subject
from pipeline.quotes.phrases.trim import trim_behind

_PASSED_ON = re.compile(
    r"(?:据|综合|援引|引述|引用)(?P<who>[^，,。；;：:\n“”]{2,40}?)(?P<cue>报道|报导|消息|电(?=[，,：:])|(?<=央视新闻|新华视点)|(?<=新华社|通讯社|客户端|电视台)|(?<=日报|晚报|早报|时报|晨报))(?P<said>称|说|指)?[，,：:]"
)
_REACH = 1000  # characters of a quotation before the words that name its medium

# Whom a medium cites, and what a body has put out.
_CITED = re.compile("(?:援引|引述|引用|转引)(?P<source>[^，。；：]{2,25}?)的(?:话|说法|消息|报告|数据|声明)?$")
# The same with the medium before it: 某媒体援引某人的话报道.
_WORDS_OF = re.compile("(?:援引|引述|引用)(?P<source>[^，。；：]{2,25})的(?:话|说法)")
_PUT_OUT = re.compile(
    "(?:[（(][^（()）]{1,12}[)）])?(?:分别|联合|最新|刚刚)*(?:发布|公布|通报|披露|发表)?的(?:最新|一份|官方|相关)*$|(?:发布|公布)(?:的)?最新$"
)


def passed_on(ctx: Context, drafts: list[Draft]) -> list[Draft]:
    """Return *drafts*, those that came through a medium marked so, and the media that speak themselves."""
    found = list(drafts)
    order = sorted((draft.start, draft.end, index) for index, draft in enumerate(found))
    for match in _PASSED_ON.finditer(ctx.plain):
        start, end = match.start("who"), trim_behind(ctx.plain, *match.span("who"))
        if end <= start or ctx.plain.startswith("记者", start) or _is_cited(match):
            continue
        cited = _CITED.search(ctx.plain, start, match.end("who")) or _WORDS_OF.fullmatch(
            ctx.plain, match.start(), match.end("who")
        )
        if cited and cited.start() < start:
            end = match.start()
            start = clause_start(ctx.plain, floor(ctx, end), end)
        elif cited:
            end = trim_behind(ctx.plain, start, cited.start())
        medium = _medium(ctx, start, end)
        source = parse(ctx, *cited.span("source")) if cited else None
        stop = sentence_end(ctx, match.end())
        near = order[bisect_left(order, (match.start() - _REACH,)) : bisect_left(order, (stop,))]
        inside = [i for begin, last, i in near if match.end() <= begin or begin <= match.start() < last]
        via = (ctx.article.raw[medium.start : medium.end],)
        for i in inside:
            found[i] = found[i]._replace(via=via)
        if not inside:
            cue = match.span("cue") if match["cue"] else None
            said = report(ctx, match.end(), stop, source or medium, cue, "medium")
            for draft in said:
                insort(order, (draft.start, draft.end, len(found)))
                found.append(draft._replace(via=via) if source else draft)
    return _through_citing_media(ctx, found)


# A medium that cites somebody by name: 某社援引某部长的话说.
_CITING = re.compile("(?:援引|引述|引用|转引)(?:了)?")


def _through_citing_media(ctx: Context, drafts: list[Draft]) -> list[Draft]:
    """Return *drafts*, those whose speaker stands right behind ``某社援引`` marked as come through that medium."""
    if "引" not in ctx.plain:
        return drafts
    citing = {match.end(): match.start() for match in _CITING.finditer(ctx.plain)}
    found = []
    for draft in drafts:
        verb = citing.get(draft.speaker.start) if draft.speaker is not None and not draft.via else None
        if verb is not None:
            comma = bisect_right(ctx.clause_starts, verb)
            clause = max([ctx.sentence_start(verb), *ctx.clause_starts[max(0, comma - 1) : comma]])
            medium = own_subject(ctx, clause, verb)
            if medium is not None and medium.kind in ("agency", "organization"):
                draft = draft._replace(via=(ctx.article.raw[medium.start : medium.end],))
        found.append(draft)
    return found


# The site of a paper is a medium of its own.
_SITE = re.compile("《[^《》]{2,20}》(?:官方)?(?:网站|网络版|中文网|新闻网|客户端)$")


def _is_cited(match: re.Match[str]) -> bool:
    """Whether 援引某人的话报道 names who is cited, not a medium."""
    return not match[0].startswith(("据", "综合")) and match["who"].endswith("的话")


def _medium(ctx: Context, start: int, end: int) -> Phrase:
    """The body that reports; of several the first."""
    text = ctx.text
    comma = text.find("、", start, end)
    end = comma if comma > start + 1 else end
    if (site := _SITE.search(text, start, end)) is not None:
        return Phrase(*site.span(), "organization", "medium")
    if text[start] == "《" and "》" in text[start:end]:
        return Phrase(start + 1, text.index("》", start), "organization", "medium")
    if (put_out := _PUT_OUT.search(text, start, end)) is not None and put_out.start() > start + 1:
        end = trim_behind(text, start, put_out.start())
    phrase = parse(ctx, start, end)
    if phrase is not None and phrase.kind in ("agency", "organization"):
        return phrase
    return Phrase(start, end, "organization", "medium")

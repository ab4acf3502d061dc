"""Quotes without a reporting verb: a headline's ``某部：…``, words behind a colon, and words beside their speaker."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from pipeline.lexicon.countries import countries
from pipeline.lexicon.search import around, starts_in
from pipeline.quotes.article.context import Context
from pipeline.quotes.article.drafts import Draft, Phrase
from pipeline.quotes.article.marks import Quotation
from pipeline.quotes.article.nouns import head_noun, offices
from pipeline.quotes.cues.cues import licences
from pipeline.quotes.finding.content import report, sentence_end
from pipeline.quotes.phrases.phrases import parse
from pipeline.quotes.phrases.subjects import find_subject, floor, head_of_clause
from pipeline.quotes.speakers.roles import roles

_PUNCTUATED = re.compile(r"[，,。：:；;！!？?“”]")
_BYLINE = re.compile("记者|通讯员|编辑|评论员|作者|主持人|文|摄|责编|校对|撰稿|实习生")
# Words without a verb or mark beside them are a quotation only from this length on.
_SHORTEST_ALONE = 8
# Before words that stand on a wall or banner, and between two of them.
_WRITTEN = re.compile("(?:[写印刻挂贴][着有]|标语|横幅|条幅)[^，。：“”]{0,4}[：:]?$|[”」]、$")
# What kind of piece it is, at the head of a title: nobody speaks.
_GENRE = re.compile(
    "揭秘|解读|专访|探访|直击|聚焦|追踪|调查|评论|社论|快评|时评|述评|综述|特写|盘点|对话|访|记者|图解|一图|视频|回顾|"
    "【[^】\n]*(?:故事|人物|工匠|榜样|楷模|风采|足迹)[^】\n]*】"
)
# A headline in two parts: the second names the speaker; and what the speaker did or speaks of (甲谈某事：…).
_DIVIDED = re.compile(r".*[^A-Za-z] (?=[\u4e00-\u9fff])")
_ABOUT = re.compile(
    "(?:同|与|和)[^，。]{2,20}(?:通电话|通话|会谈|会见|会面|座谈)$|谈[^，。：]{2,14}$|(?:回应|详解|评(?!论))[^，。：]{2,14}$"
)
_ANSWER = re.compile(r"(?P<who>[^：:，,。！？\n]{1,24})[：:](?=[^\n]{6})")
_HEADLINE = re.compile(r"(?P<who>[^：:，,。！？\s\n]{2,30}(?: [^：:，,。！？\s\n]{2,20})?)[：:](?P<what>[^\n]{5,})")


def unmarked(ctx: Context, drafts: list[Draft]) -> list[Draft]:
    """Return the quotes that no reporting verb marks; *drafts* are those already found, in order."""
    return [*subheads(ctx), *interview(ctx), *beside_speaker(ctx, drafts)]


def headline(ctx: Context) -> list[Draft]:
    """The ``某部：…`` of the title line, of a line that repeats it, of numbered lines, and of subheads."""
    found = []
    paragraphs = ctx.article.paragraphs
    for number, (begin, stop) in enumerate(paragraphs):
        if number > 2 and stop - begin > _SUBHEAD:
            continue
        lead = _NUMBER.match(ctx.plain, begin, stop)
        first = number == 0 or (number < 3 and _REPEATED.match(ctx.plain, begin, stop) is not None)
        if first or (lead and begin in ctx.headlines):
            found += _headline(ctx, lead.end() if lead else begin, stop)
        elif number + 1 < len(paragraphs) and stop - begin <= _SUBHEAD and _is_subhead(ctx, begin, stop):
            below, last = paragraphs[number + 1]
            if last - below > _SUBHEAD and not _LABEL.match(ctx.plain, below, last):
                found += _headline(ctx, begin, stop)
    return found


# No subhead is longer, and the paragraph below it is.
_SUBHEAD = 36
_COMMENTING = offices() | {"专家", "学者", "业内", "业内人士", "分析人士", "律师", "网友"}
_LABEL = re.compile("[^，。：:]{1,16}[：:]")


def _is_subhead(ctx: Context, begin: int, stop: int) -> bool:
    """Whether a short line has a speaker that speaks for a body, and no full stop, as a subhead does."""
    match = _HEADLINE.fullmatch(ctx.plain, begin, stop)
    if match is None or "。" in match["what"] or _BYLINE.search(match["who"]):
        return False
    speaker = parse(ctx, *match.span("who"))
    if speaker is None:
        return False
    if speaker.kind in ("person", "anonymous"):
        # 看房团：来了三千人 tells of them; who has a title or is an expert speaks.
        return head_noun(ctx.plain, speaker.start, speaker.end) in _COMMENTING or speaker.start > match.start("who")
    return speaker.rule in ("agency-mention", "side", "place")


# The number of a subhead; and the column before the title where the text repeats it.
_NUMBER = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、．]\s*|[(（][^()（）\n]{2,12}[)）]")
_REPEATED = re.compile(r"[(（][^()（）\n]{2,12}[)）]")


def _headline(ctx: Context, begin: int, stop: int) -> list[Draft]:
    match = _HEADLINE.fullmatch(ctx.plain, begin, stop)
    if match is None or stop - begin > 60:
        return []
    who, end = match.span("who")
    divided = _DIVIDED.match(ctx.plain, who, end)
    who = divided.end() if divided else who
    if (about := _ABOUT.search(ctx.plain, who, end)) is not None:
        speaker = parse(ctx, who, about.start()) or head_of_clause(ctx, who, end)
        end = speaker.end if speaker else end
    else:
        speaker = parse(ctx, who, end)
    if speaker is None or _GENRE.match(ctx.plain, begin) or ctx.text[speaker.end : end]:
        return []
    if ctx.plain[who : who + 2] in licences() and end > who + 2 and speaker.kind != "document":
        return []  # whom it is said to: 甲乙同台 建议党员：…
    if speaker.rule in ("place", "head-place") and ctx.text[speaker.start : speaker.end] not in countries():
        return []  # where it happens: 云岭：三条新路通车
    if speaker.kind in ("person", "organization") and who < speaker.start and not _describes(ctx, who, speaker.start):
        return []  # what happens to somebody: 远山集团换帅某某：…
    return report(ctx, match.start("what"), match.end("what"), speaker, None, "headline")


def _describes(ctx: Context, start: int, end: int) -> bool:
    """Whether a noun or a body stands before a name at *end*."""
    agencies = ctx.agencies_within(start, end)
    return head_noun(ctx.text, start, end) is not None or bool(agencies and agencies[-1].end == end)


def interview(ctx: Context) -> list[Draft]:
    """Answers of an interview: paragraphs that begin with the speaker and a colon, two and more in the article.

    Of an answer without marks the first sentence counts, as of every quote without marks.
    """
    answers: list[tuple[Phrase, int]] = []
    named: Phrase | None = None
    lines = [(start, stop, _ANSWER.match(ctx.plain, start, stop)) for start, stop in ctx.article.paragraphs[1:]]
    if sum(match is not None for _, _, match in lines) < 2:
        return []
    asked = False
    for start, stop, match in lines:
        asked = asked or (match is not None and match["who"] == "问")
        if match is None:
            if asked and named is not None:
                continue  # whom a question names does not answer it
            names = ctx.names_within(start, stop)
            if names and not _BYLINE.search(ctx.plain, max(start, names[-1].start - 6), names[-1].start):
                named = Phrase(names[-1].start, names[-1].end, "person", "interview", strong=True)
            continue
        speaker = named if match["who"] == "答" else parse(ctx, *match.span("who"))
        if speaker is not None and speaker.kind == "person" and speaker.rule != "foreign-name":
            answers.append((speaker, match.end()))
    spoken = [ctx.text[speaker.start : speaker.end] for speaker, _ in answers]
    if len(answers) < 2:
        return []
    known = ctx.known.intersection(spoken) and len(set(spoken)) < len(spoken)
    if not known and not _QUESTION.search(ctx.plain):
        return []
    return [
        draft for speaker, at in answers for draft in report(ctx, at, sentence_end(ctx, at), speaker, None, "interview")
    ]


_QUESTION = re.compile(r"^(?:记者|问|主持人|[^：:\n]{2,6}[报社网刊])[：:]", re.MULTILINE)


def subheads(ctx: Context) -> list[Draft]:
    """A line that is only a title and a name, and a short line below it that says what that person thinks."""
    found = []
    for (start, end), (below, stop) in zip(ctx.article.paragraphs[1:], ctx.article.paragraphs[2:], strict=False):
        if (
            end - start > 40
            or not 8 <= stop - below <= 32
            or _PUNCTUATED.search(ctx.plain[start:end] + ctx.plain[below:stop])
        ):
            continue
        speaker = parse(ctx, start, end)
        if speaker is None or speaker.kind != "person" or speaker.end != end or _BYLINE.search(ctx.plain, start, end):
            continue
        name = ctx.text[speaker.start : speaker.end]
        role = roles(ctx, name, list(starts_in(ctx.article.raw, name, *around(start))))
        if role.title is not None and speaker.start - start >= 4 and not ctx.names_within(below, stop):
            found.append(Draft(below, stop, "indirect", speaker, None, "subhead"))
    return found


def beside_speaker(ctx: Context, drafts: list[Draft]) -> list[Draft]:
    """Quoted sentences whose speaker stands beside them, before or behind, or spoke just before."""
    found: list[Draft] = []
    done = sorted(drafts, key=lambda draft: draft.start)
    for number, quotation in enumerate(ctx.quotations):
        at = bisect_left(done, quotation.after, key=lambda draft: draft.start)
        if at and quotation.outer < done[at - 1].end:
            continue
        draft = _before_rest(ctx, number, done) or _before_next(ctx, number, done) or _beside(ctx, quotation, done)
        if draft is not None:
            found.append(draft)
            done.insert(at, draft)
    return found


def _before_rest(ctx: Context, number: int, done: list[Draft]) -> Draft | None:
    """A paragraph of a quotation whose speaker is named behind a later paragraph of it."""
    quotation = ctx.quotations[number]
    if not quotation.opens:
        return None
    for later in map(ctx.quotations.__getitem__, range(number + 1, len(ctx.quotations))):
        if not later.continues:
            break
        for draft in done:
            if draft.start == later.start:
                return Draft(quotation.start, quotation.end, "direct", draft.speaker, draft.cue, "paragraph-before")
    return None


def _before_next(ctx: Context, number: int, done: list[Draft]) -> Draft | None:
    """Words right before others whose speaker stands behind both (``“加油！”“辛苦了！”网友留言``)."""
    quotation = ctx.quotations[number]
    if not quotation.is_sentence:
        return None
    after = quotation.after
    for later in ctx.quotations[number + 1 :]:
        if later.outer != after:
            break
        at = bisect_left(done, later.start, key=lambda draft: draft.start)
        if at < len(done) and done[at].start == later.start:
            same = done[at]
            behind = same.speaker is not None and same.speaker.start >= same.end
            return (
                Draft(quotation.start, quotation.end, "direct", same.speaker, same.cue, same.rule) if behind else None
            )
        after = later.after
    return None


def _beside(ctx: Context, quotation: Quotation, done: list[Draft]) -> Draft | None:
    """The quote that *quotation* is, if somebody beside it said it; *done* are the quotes found so far, in order."""
    at = bisect_right(done, quotation.outer, key=lambda draft: draft.end)
    previous = done[at - 1] if at else None
    if not quotation.text.strip():
        return None
    for rule, speaker, cue in _candidates(ctx, quotation, previous):
        if speaker is not None:
            return Draft(quotation.start, quotation.end, "direct", speaker, cue, rule)
    return None


def _candidates(
    ctx: Context, quotation: Quotation, previous: Draft | None
) -> Iterator[tuple[str, Phrase | None, tuple[int, int] | None]]:
    """Who may have said *quotation*, the likeliest first: the rule, the speaker and the verb shared with *previous*."""
    line, stop = ctx.paragraph(quotation.outer)
    here = previous if previous is not None and previous.end > line else None
    if quotation.continues and previous is not None:
        yield "next-paragraph", previous.speaker, previous.cue
    if not quotation.is_sentence and not quotation.opens and not _is_own_sentence(ctx, quotation):
        if here is not None and _stands_alone(ctx, quotation, here.end):
            yield "words-go-on", here.speaker, here.cue
        if _opens_sentence(ctx, quotation):
            yield "speaker-behind-words", _head_behind(ctx, quotation.after + 1, stop), None
        return
    if here is not None and not ctx.plain[here.end : quotation.outer].strip('。！？”」"，, '):
        yield "words-go-on", here.speaker, here.cue
    if ctx.plain[max(line, quotation.outer - 1) : quotation.outer] in ("：", ":", "，", ","):
        speaker = find_subject(ctx, quotation.outer - 1, floor(ctx, quotation.outer))
        if previous is not None and speaker is not None and _only_told_of(ctx, speaker, quotation, here):
            speaker = previous.speaker
        yield "words-behind-clause", None if speaker and speaker.kind == "document" else speaker, None
    if _WRITTEN.search(ctx.plain, max(line, quotation.outer - 10), quotation.outer):
        return
    if len(quotation.text) < _SHORTEST_ALONE:
        if quotation.text[-1] in "！？!?" and _begins(ctx, quotation):
            yield "speaker-behind-words", _reacting(ctx, quotation.after, stop), None
        return
    if ctx.plain[max(line, quotation.outer - 1) : quotation.outer] not in ("：", ":"):
        yield "speaker-behind-words", _speaker_behind(ctx, quotation.after, stop), None
    before = _speaker_before(ctx, line, quotation.outer)
    if here is not None and (before is None or before.start < here.end):
        yield "speaker-before-words", here.speaker, None
    yield "speaker-before-words", before, None
    if previous is not None and quotation.outer == line and previous.speaker and previous.speaker.kind != "document":
        yield "speaker-goes-on", previous.speaker, None


def _only_told_of(ctx: Context, subject: Phrase, quotation: Quotation, here: Draft | None) -> bool:
    """Whether the *subject* before words does not say them: whoever spoke before tells what it does.

    That is a body, and several people behind somebody who spoke in the same paragraph (``他们都很卖力，“…。”``).
    """
    if subject.kind == "agency":
        return True
    if here is None or here.speaker is None or here.speaker.kind not in ("person", "pronoun"):
        return False
    several = subject.kind == "anonymous" or ctx.text[subject.end - 1] == "们"
    return several and ctx.plain[quotation.outer - 1] in "，,"


def _stands_alone(ctx: Context, quotation: Quotation, spoken: int) -> bool:
    """Whether words right behind those that end at *spoken* have their full stop behind the mark (``。“…”。``)."""
    if ctx.plain[spoken : quotation.outer].strip("。”"):
        return False
    around = ctx.plain[max(0, quotation.outer - 1) : quotation.outer], ctx.plain[quotation.after : quotation.after + 1]
    return len(quotation.text) >= _SHORTEST_ALONE and around[0] in "。！？”" and around[1] in ("。", "！", "？")


def _is_own_sentence(ctx: Context, quotation: Quotation) -> bool:
    """Whether words with a mark in them are a sentence, its full stop behind their mark (``。“…，…”。``)."""
    before = ctx.plain[max(0, quotation.outer - 1) : quotation.outer]
    return (
        before in ("。", "！", "？", "”", "，", ",")
        and ctx.plain[quotation.after : quotation.after + 1] in ("。", "！", "？")
        and len(quotation.text) >= _SHORTEST_ALONE
        and bool(_PUNCTUATED.search(quotation.text))
    )


def _begins(ctx: Context, quotation: Quotation) -> bool:
    """Whether *quotation* begins its sentence."""
    return ctx.plain[max(0, quotation.outer - 1) : quotation.outer] in ("", "\n", "。", "！", "？", "”")


def _reacting(ctx: Context, start: int, stop: int) -> Phrase | None:
    """Whoever acts directly behind a shout or question (``“真甜！”游客们竖起大拇指``)."""
    mark = _PUNCTUATED.search(ctx.plain, start, stop)
    end = mark.start() if mark else stop
    names = [name for name in ctx.names_within(start, end) if name.start == start]
    if names:
        return Phrase(start, names[0].end, "person", "behind-words", strong=True)
    subject = head_of_clause(ctx, start, end)
    if subject is None or subject.start != start or subject.kind not in ("person", "anonymous"):
        return None
    return subject


def _opens_sentence(ctx: Context, quotation: Quotation) -> bool:
    """Whether words with a mark in them open a sentence that goes on behind a comma (``“…，…”，市民甲走进店里``)."""
    return (
        ctx.plain[quotation.after : quotation.after + 1] in ("，", ",")
        and ctx.plain[max(0, quotation.outer - 1) : quotation.outer] in ("", "\n", "。", "！", "？", "”")
        and len(quotation.text) >= _SHORTEST_ALONE
        and bool(_PUNCTUATED.search(quotation.text))
    )


def _head_behind(ctx: Context, start: int, stop: int) -> Phrase | None:
    """Whoever the clause behind the words begins with, together with others or not (市民甲和表妹…)."""
    mark = _PUNCTUATED.search(ctx.plain, start, stop)
    end = mark.start() if mark else stop
    subject = head_of_clause(ctx, start, end)
    if subject is not None:
        return subject if subject.kind in ("person", "anonymous") else None
    names = ctx.names_within(start, end)
    return Phrase(names[0].start, names[0].end, "person", "behind-words", strong=True) if names else None


def _speaker_before(ctx: Context, line: int, at: int) -> Phrase | None:
    """The person at the head of the last clause before the words, in their paragraph, that has one there."""
    found, start = None, line
    for match in re.finditer("[，,。；;：:！？]", ctx.plain[line:at]):
        stop = line + match.start()
        subject = head_of_clause(ctx, start, stop)
        if subject is not None and subject.kind in ("person", "anonymous"):
            found = subject
        start = stop + 1
    return found


def _speaker_behind(ctx: Context, start: int, stop: int) -> Phrase | None:
    """The first person named behind the words, in the sentence that follows them."""
    mark = re.compile("[，,。；;：:！？]").search(ctx.plain, start, stop)
    subject = head_of_clause(ctx, start, mark.start() if mark else stop)
    if subject is not None and subject.start == start and subject.kind == "person":
        return subject
    full = re.compile("[。！？]").search(ctx.plain, start, min(stop, start + 60))
    names = ctx.names_within(start, full.start() if full else min(stop, start + 60))
    if names:
        name = names[0]
        return Phrase(name.start, name.end, "person", "behind-words", strong=True)
    return None

"""Quotes that a reporting verb introduces or follows."""

from __future__ import annotations

import re
from bisect import bisect_right

from pipeline.quotes.article.context import Context, clause_start
from pipeline.quotes.article.drafts import Draft, Phrase
from pipeline.quotes.article.marks import Quotation
from pipeline.quotes.article.nouns import word_class
from pipeline.quotes.cues.cues import Cue, find_cues
from pipeline.quotes.cues.usage import reports
from pipeline.quotes.cues.verb_pairs import only_acts, only_cites
from pipeline.quotes.finding.complements import content_behind
from pipeline.quotes.finding.content import SHORTEST, report, sentence_end
from pipeline.quotes.phrases.owners import owner
from pipeline.quotes.phrases.subjects import find_subject, floor, head_of_clause, own_subject
from pipeline.records import AgencyMention

# What reporters and the police find out is no quote.
_OWN_PAPER = re.compile("记者|新闻|[报网台刊]$|警|检察")
# A medium before its verb is only named as the source of what follows.
_PASSED_ON = re.compile(r"(?:据|综合|援引|引述)[^，,。；;：:\n]*$")
_BRIEF = re.compile(r"[^，,。；;！？\n]{0,6}(?:[。；;！？\n]|$)")


# How many verbs ahead another speaker is looked for.
_AHEAD = 20


def reported(ctx: Context, sourced: list[Draft]) -> list[Draft]:
    """Return the quotes with a reporting verb, in order, beside and outside those *sourced* before."""
    drafts: list[Draft] = []
    covered = 0
    acted: dict[int, int] = {}
    plain = ctx.plain
    starts = [draft.start for draft in sourced]
    cues = find_cues(plain, ctx.text)
    for number, cue in enumerate(cues):
        if cue.start < covered or (cue.allows("M") and _PASSED_ON.search(plain, max(0, cue.start - 45), cue.start)):
            continue
        near = bisect_right(starts, cue.start)
        if (near and cue.start < sourced[near - 1].end) or _in_title(ctx, cue.start):
            continue
        begin = floor(ctx, cue.start)
        clause = clause_start(plain, begin, cue.start)
        if not reports(plain, cue, clause):
            continue
        later = cues[number + 1 : number + 1 + _AHEAD]
        if only_cites(ctx, cue, clause, later):
            continue
        if only_acts(ctx, cue, later):
            acted[later[0].start] = cue.start
            continue
        for draft in _with_cue(ctx, cue, begin, drafts, later, acted.get(cue.start, cue.start)):
            drafts.append(draft)
            covered = max(covered, draft.end)
    return drafts


def _in_title(ctx: Context, at: int) -> bool:
    """Whether *at* lies within a document's title 《…》."""
    opened = ctx.text.rfind("《", max(0, at - 80), at)
    return opened >= 0 and ctx.text.find("》", opened, at) < 0 <= ctx.text.find("》", at, at + 80)


def _change_of_speaker(ctx: Context, start: int, end: int, later: list[Cue]) -> int:
    """Where in ``text[start:end]`` a clause begins in which somebody else speaks (``…，乙则表示，…``), else *end*."""
    for cue in later:
        if cue.start >= end:
            break
        quotation = ctx.quotation_at(cue.end)
        turned = ctx.plain[cue.end : cue.end + 1] in ("，", ",", "：", ":") or ctx.plain[cue.start - 1] == "则"
        turned = turned or (quotation is not None and bool(re.search("[，,；;。！？]", quotation.text)))
        if not turned or not (cue.allows("d") or cue.allows("D")):
            continue
        clause = max(ctx.plain.rfind(mark, start, cue.start) for mark in "，,；;") + 1
        if clause - start < SHORTEST or not reports(ctx.plain, cue, clause):
            continue
        subject = own_subject(ctx, clause, cue.start)
        if subject is not None and subject.kind != "pronoun":
            return clause - 1
    return end


# The next entry of a chronicle: 甲局宣布停课；3月19日，….
_DAY = re.compile(r"\d[日时]")
_NEXT_ENTRY = re.compile(r"[；;](?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}[日时点]")
# What came of an order or announcement is told by the reporter: 要求退房，但问题仍未解决.
_OUTCOME = re.compile("[，,](?:但是?|然而|不过|却)(?![^，,。；;]{0,8}[要应须])")


def _end_of_order(ctx: Context, start: int, end: int, later: list[Cue]) -> int:
    """Where an order ends that stands directly behind its verb: before its outcome, or the next order (；要求…)."""
    if (outcome := _OUTCOME.search(ctx.plain, start, end)) is not None:
        end = outcome.start()
    for cue in later:
        if cue.start >= end:
            break
        if cue.verb in word_class("verb of orders") and ctx.plain[cue.start - 1] in "；;":
            return cue.start - 1
    return end


def _with_cue(ctx: Context, cue: Cue, begin: int, earlier: list[Draft], later: list[Cue], verb: int) -> list[Draft]:
    """The quotes of *cue*, whose subject is that of the verb at *verb* (the same one, or an act before it)."""
    content = content_behind(ctx, cue)
    if content is None and not (cue.allows("d") and _follows_words(ctx, cue)):
        return []
    quoted = _quoted_beside(ctx, cue)
    if (analysis := _ANALYSIS.match(ctx.plain, cue.start)) and _NOBODY_BEFORE.fullmatch(ctx.plain, begin, cue.start):
        cue = cue._replace(start=analysis.end())
        verb = cue.start
    if cue.allows("o") and verb == cue.start and not _PUBLISHED.search(ctx.plain, begin, cue.start):
        begin = clause_start(ctx.plain, begin, cue.start)
    subject = _analysts(analysis) if analysis and verb == analysis.end() else None
    subject = subject or find_subject(
        ctx,
        verb,
        begin,
        anybody=quoted
        or verb < cue.start
        or cue.allows("s")
        or (cue.allows("c") and ctx.plain[cue.end : cue.end + 1] in "，,：:"),
    )
    if subject is not None and subject.rule == "head-place" and cue.allows("o"):
        return []
    if subject is None and cue.allows("D"):
        subject = owner(ctx, cue.start, begin)
    if subject is None and ctx.plain[max(begin, cue.start - 2) : cue.start] == "其中":
        subject = _last_document(ctx, cue.start)
    made: list[Draft] = []
    span = (cue.start, cue.end)
    before = _quotation_before(ctx, subject.start if subject else cue.start, cue) if cue.allows("d") else None
    if before is not None and not _is_taken(before, earlier):
        speaker = subject if subject and subject.start >= before.after else None
        if speaker is not None or _directly_behind(ctx, before, cue):
            made.append(Draft(before.start, before.end, "direct", speaker or _last(earlier), span, "words-before-verb"))
            subject = speaker or subject
    if content is None:
        return made
    start, rule = content
    if subject is None:
        subject = made[-1].speaker if made else _carried(ctx, cue, begin, earlier)
    if subject is None or not _suits(ctx.plain, cue, subject) or _only_a_place(ctx, cue, subject):
        return made
    quotation = ctx.quotation_at(start)
    if quotation is not None:
        if _is_taken(quotation, earlier):
            return made
        return [*made, *_quoted(ctx, quotation, start, subject, cue, later)]
    end = sentence_end(ctx, start)
    line, stop = ctx.paragraph(start)
    if line in ctx.headlines and cue.verb in word_class("reviewing verb"):
        return made  # a headline that says what the article is about
    if line in ctx.headlines and ctx.plain[cue.end : cue.end + 1] in ("：", ":") and stop - line <= 60:
        end = stop  # a headline's colon goes for both parts of it
    elif line in ctx.headlines and cue.verb in word_class("exhorting verb") and stop - line <= 60:
        end = stop  # and so does a bidding: 甲局提醒少出门 多喝水
    end = _change_of_speaker(ctx, start, end, later)
    if cue.verb in word_class("verb of orders") and rule == "clause-behind-verb":
        end = _end_of_order(ctx, start, end, later)
    if (entry := _NEXT_ENTRY.search(ctx.plain, start, end)) is not None and _DAY.search(ctx.plain, begin, cue.start):
        end = entry.start()
    return [*made, *report(ctx, start, end, subject, span, rule)]


def _follows_words(ctx: Context, cue: Cue) -> bool:
    """Whether a quotation stands before *cue* in its paragraph."""
    before = ctx.quotation_before(cue.start)
    return before is not None and before.after > ctx.paragraph(cue.start)[0]


def _is_taken(quotation: Quotation, earlier: list[Draft]) -> bool:
    """Whether an *earlier* draft has the words of *quotation*."""
    return any(draft.start == quotation.start for draft in earlier[-_AHEAD:])


def _quoted(ctx: Context, quotation: Quotation, start: int, subject: Phrase, cue: Cue, later: list[Cue]) -> list[Draft]:
    """Direct words behind a verb, and what the sentence goes on with."""
    end, span = sentence_end(ctx, start), (cue.start, cue.end)
    rest = ctx.plain[quotation.after : end]
    if not quotation.is_sentence and _IN_CLAUSE.match(rest):
        # The quotation is a word of the clause: 他说“十四五”期间…
        if start == cue.end and (
            not cue.allows("b")
            or (_BRIEF.match(ctx.plain, quotation.after) and cue.verb not in word_class("saying verb"))
        ):
            return []
        end = _change_of_speaker(ctx, start, end, later)
        return report(ctx, start, end, subject, span, "clause-behind-verb")
    words = Draft(quotation.start, quotation.end, "direct", subject, span, "words-behind-verb")
    goes_on = cue.allows("i") and not quotation.is_sentence and len(rest) >= 8
    if not goes_on or any(cue.start < end and cue.allows("b") for cue in later):
        return [words]
    return [words, *report(ctx, quotation.after, end, subject, span, "clause-behind-words")]


# Behind a quotation that is a word of its clause: 他说“十四五”期间…, “三座大山”等问题突出.
_IN_CLAUSE = re.compile(r"(?!等|云云|之类)[^，,。；;、\s]|等[^，,。；;]{6}")
# Analysts whom nobody names: 有分析认为, and 分析称 at the head of a sentence.
_ANALYSIS = re.compile("分析(?=普遍|认为|指出|称)")
_NOBODY_BEFORE = re.compile("(?:[^。！？\\n]*[，,；;])?(?:对此|但|也|还|不过|同时)*有|(?:对此[，,]?|不过[，,]?|但)?")


def _analysts(analysis: re.Match[str]) -> Phrase:
    return Phrase(*analysis.span(), "anonymous", "anonymous-noun")


# A clause that puts a text out lends its subject even to a verb of opinion: 发布报告，预计….
_PUBLISHED = re.compile(r"(?:发布|公布|发表)[^，,。；;]*[，,]$")


_OPENING = re.compile("[，,：:]?[“「『]")


def _quoted_beside(ctx: Context, cue: Cue) -> bool:
    """Whether quotation marks open directly behind *cue* and its mark."""
    return _OPENING.match(ctx.plain, cue.end) is not None


_TITLE = re.compile("《([^《》]+)》")


def _last_document(ctx: Context, at: int) -> Phrase | None:
    """The document named last in the paragraph before *at*, for ``其中提出，…``."""
    line, _ = ctx.paragraph(at)
    titles = list(_TITLE.finditer(ctx.text, line, at))
    return Phrase(*titles[-1].span(1), "document", "title-mark", strong=True) if titles else None


def _directly_behind(ctx: Context, quotation: Quotation, cue: Cue) -> bool:
    return not ctx.plain[quotation.after : cue.start].strip(" ，,")


_BETWEEN_CLAUSES = re.compile(r"[。！？\n；;，,]")
_BETWEEN_SENTENCES = re.compile(r"[。！？\n；;]")
# No clause between words and their verb is longer.
_FAR = 200


def _quotation_before(ctx: Context, at: int, cue: Cue) -> Quotation | None:
    """The quotation that the clause at *at* follows: only a comma and clauses without a final mark lie between."""
    best = ctx.quotation_before(at)
    if best is None or at - best.after > _FAR:
        return None
    if ctx.plain.startswith("。", best.after, at) and ctx.plain[cue.end : cue.end + 1] in ("。", "\n", ""):
        # The full stop stands outside the marks, and a sentence of its own names the speaker: “…”。某某说。
        best = None if _BETWEEN_CLAUSES.search(ctx.plain, best.after + 1, at) else best
        return best if best and len(best.text) >= SHORTEST else None
    if _BETWEEN_SENTENCES.search(ctx.plain, best.after, at):
        return None
    opening = ctx.plain[max(0, best.outer - 1) : best.outer]
    gap = ctx.plain[best.after : at]
    if opening in ("：", ":") and ctx.plain[cue.end : cue.end + 1] in ("：", ":"):
        return None  # both have their own introduction: 他说：“…”她说：“…”
    if best.is_clause:
        return best
    if opening in ("", "\n", "。", "！", "？", "”", "，", " ") and gap[:1] in ("，", ",") and len(best.text) >= 4:
        return best
    if opening in ("", "\n", "。", "！", "？", "”") and len(best.text) >= 12:
        return best
    return None


# A scene or figure, and not what somebody says: 视频画面显示.
_SCENE = re.compile("(?:视频|画面|监控|录像|图片|照片|截图|影像|地图|屏幕|头像|网页|页面|界面|定位|导航)$")
_TIME = re.compile(r"[将于在可\d]|[今明后下][周月年天]|[年月]")
_FIGURE = re.compile(r"[约近超达为可\d]|将[达超有]|有[望约]|[年日月][均产]|总|发送|接待|完成|投[入资产]|建成|突破|实现")


def _suits(plain: str, cue: Cue, subject: Phrase) -> bool:
    if cue.verb in ("显示", "表明") and _SCENE.search(plain, subject.start, subject.end):
        return False
    if cue.verb == "鼓励" and subject.kind in ("agency", "organization", "document"):
        return False  # what a body favours is a policy
    if cue.verb == "要求" and plain[subject.start : subject.end].endswith(("它", "记者")):
        return False
    if (
        cue.verb in word_class("forecasting verb")
        and plain[subject.end - 2 : subject.end] == "结果"
        and _TIME.match(plain, cue.end)
    ):
        return False  # 检测结果预计下周公布
    if (
        cue.verb in word_class("forecasting verb")
        and subject.kind in ("organization", "agency")
        and _FIGURE.match(plain, cue.end)
    ):
        return False  # 全市预计接待游客: a figure that somebody else expects
    if cue.verb == "发现" and (subject.kind == "person" or _OWN_PAPER.search(plain, subject.start, subject.end)):
        return False
    if cue.verb in word_class("verb of putting out") and (
        subject.kind == "document" or (subject.rule == "unknown-phrase" and plain[cue.start - 1] == "上")
    ):
        return False  # 《办法》公布，…, 歌曲在网上发布，…: it is put out and says nothing
    if cue.verb in word_class("reckoning verb") and plain[subject.start : cue.start].endswith(("粗略", "保守", "乐观")):
        return False  # how it is reckoned, and not by whom
    if cue.verb == "明确" and plain[subject.start : subject.end] == "研究":
        return False  # 会议听取汇报，研究明确…: two acts
    if cue.verb in word_class("wishing verb") and subject.kind in ("agency", "organization"):
        return False  # what a body wishes is told of it, what a person wishes has been said
    if cue.allows("D"):
        return subject.kind in ("document", "agency", "organization")
    return True


def _only_a_place(ctx: Context, cue: Cue, subject: Phrase) -> bool:
    """Whether a country or province is what is expected to do something, and says nothing (甲国今年预计增产)."""
    if subject.rule not in ("place", "head-place") or cue.verb not in word_class("expecting verb"):
        return False
    return ctx.paragraph(cue.start)[0] not in ctx.headlines


def _last(earlier: list[Draft]) -> Phrase | None:
    return earlier[-1].speaker if earlier else None


def _acting(agency: AgencyMention) -> Phrase | None:
    return None if agency.generic else Phrase(agency.start, agency.end, "agency", "first-agency", strong=True)


def _carried(ctx: Context, cue: Cue, begin: int, earlier: list[Draft]) -> Phrase | None:
    """The speaker of the sentence before in the paragraph, for a verb that has no subject of its own."""
    if cue.verb == "介绍" and ctx.plain[cue.start - 1] == "据" and ctx.plain[cue.end : cue.end + 1] in ("，", ","):
        # 据介绍 goes on with the source that was named last, or with the body that the article is about.
        if earlier:
            source = earlier[-1].speaker
            return source if source and source.kind not in ("document", "anonymous") else None
        return next((body for body in map(_acting, ctx.agencies_within(0, cue.start)) if body), None)
    line, _ = ctx.paragraph(cue.start)
    if cue.start == begin > line and cue.allows("b") and not cue.allows("o"):
        # The verb opens its sentence: who acted in the sentence before goes on.
        return head_of_clause(ctx, floor(ctx, begin - 1), begin - 1)
    if not earlier or not cue.allows("d") or cue.allows("o") or cue.verb == "要求":
        return None
    previous = earlier[-1]
    if previous.start < line or re.search(r"[。！？]", ctx.plain[previous.end + 1 : begin].strip("。！？”")):
        return None
    return previous.speaker

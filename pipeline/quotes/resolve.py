"""Who the speakers are: pronouns, surnames, short names and bodies, resolved within the document."""

from __future__ import annotations

import re
from typing import Any

from pipeline.lexicon.persons import surnames
from pipeline.quotes.context import Context
from pipeline.quotes.drafts import Draft, Phrase
from pipeline.quotes.nouns import head_noun
from pipeline.quotes.roles import role_of_phrase, roles
from pipeline.quotes.subjects import floor, head_of_clause
from pipeline.records import Quote, Span, Speaker

_CONFIDENCE = {"pronoun": 0.8, "head-pronoun": 0.8, "bare-name": 0.8, "behind-words": 0.6}


def resolve(ctx: Context, drafts: list[Draft]) -> list[Quote]:
    """Turn *drafts*, in text order, into quotes with their speakers named."""
    quotes: list[Quote] = []
    persons = _persons(ctx, drafts)
    last: Speaker | None = None
    for draft in drafts:
        speaker = _speaker(ctx, draft.speaker, persons, last) if draft.speaker else None
        if speaker is not None and speaker.type in ("person", "anonymous"):
            last = speaker
        raw = ctx.article.raw
        quotes.append(
            Quote(
                start=draft.start,
                end=draft.end,
                text=raw[draft.start : draft.end],
                kind=draft.kind,
                speaker=speaker,
                cue=Span(start=draft.cue[0], end=draft.cue[1], text=raw[slice(*draft.cue)]) if draft.cue else None,
                via=list(draft.via),
                rule=draft.rule,
            )
        )
    return quotes


def _persons(ctx: Context, drafts: list[Draft]) -> list[str]:
    """The full names of persons in the document, those of speakers first."""
    names = [ctx.text[d.speaker.start : d.speaker.end] for d in drafts if d.speaker and d.speaker.kind == "person"]
    names += [ctx.text[name.start : name.end] for name in ctx.names]
    return list(dict.fromkeys(names))


def _speaker(ctx: Context, phrase: Phrase, persons: list[str], last: Speaker | None) -> Speaker | None:
    raw = ctx.article.raw[phrase.start : phrase.end]
    base = Speaker(
        start=phrase.start,
        end=phrase.end,
        text=raw,
        name=raw,
        type="person",
        found_by=phrase.rule,
        confidence=_CONFIDENCE.get(phrase.rule, 0.9 if phrase.strong else 0.7),
    )
    if phrase.kind == "pronoun":
        referent = _antecedent(ctx, phrase, last)
        if referent is None:
            return base
        return base.model_copy(
            update={
                "name": referent.name,
                "type": referent.type,
                "title": referent.title,
                "affiliation": referent.affiliation,
            }
        )
    if phrase.kind == "person":
        folded = ctx.text[phrase.start : phrase.end]
        at = ctx.text.find(folded)
        # A surname form that the text introduces (市民李先生) is somebody of its own.
        introduced = head_noun(ctx.text, max(0, at - 8), at) is not None
        name = _full_name(folded, raw, persons, introduced=introduced)
        title, affiliation = roles(ctx, name)
        return base.model_copy(update={"name": name, "title": title, "affiliation": affiliation})
    if phrase.kind == "agency":
        return base.model_copy(update={"name": _body(ctx, phrase, raw), "type": "agency"})
    if phrase.kind == "organization":
        return base.model_copy(update={"name": _longest(ctx, raw), "type": "organization"})
    if phrase.kind == "anonymous":
        title, affiliation = role_of_phrase(ctx, phrase.start, phrase.end)
        return base.model_copy(update={"type": "anonymous", "title": title, "affiliation": affiliation})
    return base.model_copy(update={"type": phrase.kind})


def _body(ctx: Context, phrase: Phrase, raw: str) -> str:
    """The name of a body: of the mention, of the body that met, or the text's."""
    agencies = ctx.agencies_within(phrase.start, phrase.end)
    if agencies and agencies[-1].end == phrase.end:
        return agencies[-1].name
    if phrase.rule != "meeting" or agencies:
        return raw
    for agency in reversed(ctx.agencies_within(0, phrase.start)):
        behind = ctx.text[agency.end : agency.end + 30]
        if raw != "会议" and behind.startswith(raw):
            return agency.name + raw
        if raw == "会议" and behind.startswith("常务会议"):
            return agency.name + "常务会议"
        if raw == "会议" and re.match(r"[^，。；]{0,20}(?:召开|举行|会议)", behind):
            return agency.name
    return raw


def _antecedent(ctx: Context, phrase: Phrase, last: Speaker | None) -> Speaker | None:
    """Whom a pronoun means: the person who is the subject of a clause before it in the paragraph, else the last speaker."""
    line, _ = ctx.paragraph(phrase.start)
    end = phrase.start
    for _ in range(10):
        begin = max(line, floor(ctx, end))
        if last is not None and last.end > begin:
            return last
        person = _subject_of(ctx, begin, end)
        if person is not None:
            name = ctx.article.raw[person.start : person.end]
            return Speaker(**person_fields(ctx, person, name))
        if begin <= line:
            break
        end = begin - 1
    return last


def _subject_of(ctx: Context, begin: int, end: int) -> Phrase | None:
    """The person at the head of the last clause of ``text[begin:end]`` that has one there."""
    stops = [match.start() for match in re.finditer("[，,；;：:]", ctx.plain[begin:end])] + [end - begin]
    found, start = None, 0
    for stop in stops:
        subject = head_of_clause(ctx, begin + start, begin + stop)
        if subject is not None and subject.kind == "person":
            found = subject
        start = stop + 1
    return found


def person_fields(ctx: Context, person: Phrase, name: str) -> dict[str, Any]:
    """The fields of a person's record."""
    title, affiliation = roles(ctx, name)
    return {
        "start": person.start,
        "end": person.end,
        "text": name,
        "name": name,
        "type": "person",
        "title": title,
        "affiliation": affiliation,
    }


def _full_name(folded: str, raw: str, persons: list[str], *, introduced: bool) -> str:
    """Fill out a surname form (``王先生``, ``老王``) or a foreign family name by a full name of the document."""
    courtesy = re.fullmatch(r"(.{1,2}?)(?:先生|女士|小姐|老师|教授|医生|警官|律师)", folded)
    family = courtesy[1] if courtesy and not introduced else None
    if family in surnames():
        full = [
            name
            for name in persons
            if name.startswith(family)
            and name != folded
            and len(name) <= 4
            and not re.search("某|先生|女士|小姐", name)
        ]
        if len(full) == 1 and not introduced:
            return full[0]
    longer = [
        name
        for name in persons
        if name != folded and len(folded) >= 2 and re.search(rf"[·•・\s]{re.escape(folded)}$", name)
    ]
    return longer[0] if longer else raw


_MEDIA = {
    "美": "美国",
    "英": "英国",
    "日": "日本",
    "韩": "韩国",
    "法": "法国",
    "德": "德国",
    "俄": "俄罗斯",
    "港": "香港",
    "台": "台湾",
}


def _longest(ctx: Context, raw: str) -> str:
    """The longest form of an organisation's name in the document."""
    if raw in ctx.short_names:
        return ctx.short_names[raw]
    if raw[1:] == "媒" and raw[0] in _MEDIA and f"{_MEDIA[raw[0]]}媒体" in ctx.article.raw:
        return f"{_MEDIA[raw[0]]}媒体"
    longer = re.search(
        rf"{re.escape(raw)}(?:集团|控股|股份|科技|[(（]集团[)）])*(?:有限公司|有限责任公司|公司|集团|基金会)",
        ctx.article.raw,
    )
    return longer[0] if longer else raw

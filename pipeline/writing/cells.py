"""Events in the words of a table: when, what kind, who, where, what; each a function of the record's fields."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.text import Text

from pipeline.lexicon.provinces import province_names
from pipeline.records import DocumentRecord, Event, EventType, Modality, Span

LONGEST = 60  # characters of a sentence or quotation in a cell
_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], " ")
_CLAUSE_START = re.compile(r"[，。；！？!?,;\n]")
_PARTS_OF_DAY = {
    "TMO": "morning", "TMI": "noon", "TAF": "afternoon", "TEV": "evening", "TNI": "night", "TDT": "daytime",
}  # fmt: skip
_PART_OF_DAY = re.compile("|".join(_PARTS_OF_DAY))
_CLOCK = re.compile(r"T(?=\d)")
TYPE_STYLES: dict[EventType, str] = {
    "issue": "green", "decision": "green", "launch": "green", "directive": "yellow", "inspection": "yellow",
    "enforcement": "red", "incident": "bold red", "meeting": "blue", "statement": "dim",
}  # fmt: skip


def when(value: str | None, mention: Span | None = None) -> str:
    """Return a TIMEX3 value for people: ``2021-06-18 14:00``, ``2021-06-18 morning``; a reference as the text has it.

    *mention* is where the text gives the date.
    """
    if value is None:
        return ""
    if value.endswith("_REF"):
        return mention.text if mention else value.removesuffix("_REF").lower()
    begin, _, end = value.partition("/")
    if end[:10] == begin[:10]:
        value = f"{begin}–{end[10:].lstrip('T')}"
    return _CLOCK.sub(" ", _PART_OF_DAY.sub(lambda part: f" {_PARTS_OF_DAY[part.group()]}", value))


def kind(event_type: EventType, modality: Modality) -> str:
    """Return the type, with the modality where the act is not plainly reported: ``meeting (planned)``."""
    return event_type if modality == "asserted" else f"{event_type} ({modality})"


def who(speaker: str | None, agencies: Sequence[str]) -> str:
    """Return the speaker, else the acting agencies."""
    return speaker or "、".join(agencies)


def who_of(record: DocumentRecord, event: Event) -> str:
    """Return who speaks, with affiliation and title in brackets, or who acts in an event of *record*."""
    quote = record.quotes[event.quote] if event.quote is not None and event.quote < len(record.quotes) else None
    if quote is None or quote.speaker is None or quote.speaker.name != event.speaker:
        return who(event.speaker, event.agencies)
    parts = (quote.speaker.affiliation, quote.speaker.title)
    about = "".join(part for part in parts if part and part not in quote.speaker.name)
    return f"{event.speaker}（{about}）" if about else event.speaker


def where(codes: Sequence[str]) -> str:
    """Return the short names of provincial units by their codes of GB/T 2260."""
    names = province_names()
    return "、".join(names.get(code, code) for code in codes)


def what_of(record: DocumentRecord, event: Event) -> str:
    """Return what an event of *record* is about, with its targets and figures."""
    told = event.document or event.content
    if event.quote is not None and event.quote < len(record.quotes) and not event.document:
        told = record.quotes[event.quote]
    said = told.text if isinstance(told, Span) else told
    targets = "、".join(one.text for one in event.participants if one.role in ("target", "recipient"))
    figures = "，".join(f"{one.kind} {one.text}" for one in event.figures)
    text = what(event.trigger, event.sentence, said, is_title=event.document is not None)
    return text + (f" → {targets}" if targets and targets not in text else "") + (f" [{figures}]" if figures else "")


def what(trigger: Span, sentence: Span | None, said: str | None, *, is_title: bool = False) -> str:
    """Return the trigger and what follows it: a document's title, what was said or is done; else its clause.

    The clause is the stretch of *sentence* around *trigger*, of 60 characters at most.
    """
    if said is not None and is_title:
        return f"{trigger.text}《{said}》"
    if said:
        return f"{trigger.text}：{short(said)}"
    if sentence is None or not sentence.start <= trigger.start < sentence.end:
        return trigger.text
    at = trigger.start - sentence.start
    starts = [match.end() for match in _CLAUSE_START.finditer(sentence.text, 0, at)]
    start = starts[-1] if starts else 0
    return f"{trigger.text}｜{short(sentence.text[start:].rstrip(), at - start)}"


def short(text: str, at: int = 0) -> str:
    """Return *text* itself or a stretch of it, of 60 characters, that holds the character *at*."""
    if len(text) <= LONGEST:
        return text
    start = max(0, min(at - LONGEST // 2, len(text) - LONGEST))
    end = start + LONGEST
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")


def plain(text: str, style: str = "") -> Text:
    """Return *text* for a terminal; square brackets in it are no markup, its control characters no commands."""
    return Text(one_line(text), style=style)


def one_line(text: str) -> str:
    """Return *text* with its control characters, line ends and tabs too, as spaces."""
    return text.translate(_CONTROLS)

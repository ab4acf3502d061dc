"""The same act told twice is one event, kept where it is told most fully."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from pipeline.records import Event, Span

_FIGURE = re.compile(r"[0-9]+(?![0-9年月日时:])")
_DAY = len("2021-06-18")
_REACH = 20  # events of its kind and bodies before one that may have told it
_ALIKE = 0.6  # share of the shorter telling's character pairs that the longer one must have
_ALIKE_DECISIONS = 0.3  # a body rarely decides two matters in the same verb in one article (作出裁定, 裁定驳回上诉)


def without_retold(events: Sequence[Event]) -> list[Event]:
    """Return *events* without those that tell an act again; statements are never the same act."""
    kept: list[Event] = []
    told: dict[tuple[str, str], list[int]] = defaultdict(list)  # those kept that have something in common
    for event in events:
        if event.type == "statement":
            kept.append(event)
            continue
        common = _common(event)
        before = sorted({number for one in common for number in told[event.type, one][-_REACH:]})
        twin = next((number for number in before if _same_act(kept[number], event)), None)
        if twin is None:
            twin = len(kept)
            kept.append(event)
        else:
            short, full = sorted((event, kept[twin]), key=_fullness)
            kept[twin] = full.model_copy(update={"tellings": _with_those_of(full, short)})
        for one in common:
            told[event.type, one].append(twin)
    return sorted(kept, key=lambda event: (event.trigger.start, event.trigger.end))


def _common(event: Event) -> list[str]:
    """What another telling has one of as well: a body that acts, or that none is told, or the document."""
    return [*(event.agencies or [""]), *([f"《{event.document}"] if event.document else [])]


def _with_those_of(full: Event, short: Event) -> list[Span]:
    """The other places at which an act is told, with those of its shorter telling."""
    again = short.content if short.type == "incident" and short.content else short.trigger
    return sorted([*full.tellings, *short.tellings, again], key=lambda span: span.start)


def _same_act(one: Event, other: Event) -> bool:
    if not _in_one_mood(one, other):
        return False
    days = [(event.date or "")[:_DAY] for event in (one, other)]
    if all(days) and not (days[0].startswith(days[1]) or days[1].startswith(days[0])):
        return False
    if one.quote is not None and other.quote is not None:
        return bool(set(one.agencies) & set(other.agencies)) and _behind(one) == _behind(other) != ""
    if one.document and other.document:
        return one.document == other.document
    if set(one.agencies).isdisjoint(other.agencies) and (one.agencies or other.agencies):
        return False
    if one.provinces and other.provinces and set(one.provinces).isdisjoint(other.provinces):
        return False
    if set(one.trigger.text).isdisjoint(other.trigger.text):
        return False
    if one.sentence is None or other.sentence is None or one.sentence.start == other.sentence.start:
        return False
    figures = [frozenset(_FIGURE.findall(_clause(event))) for event in (one, other)]
    if all(figures) and figures[0].isdisjoint(figures[1]):
        return False
    short, long = sorted((_telling(one), _telling(other)), key=len)
    alike = _ALIKE_DECISIONS if one.type == "decision" and one.trigger.text == other.trigger.text else _ALIKE
    return bool(short) and len(short & long) >= alike * len(short)


def _in_one_mood(one: Event, other: Event) -> bool:
    """Whether both are told alike; what is planned in one sentence may begin in the next."""
    return one.modality == other.modality or {one.modality, other.modality} == {"asserted", "planned"}


def _telling(event: Event) -> frozenset[str]:
    """The character pairs of the clause around the trigger."""
    clause = _clause(event)
    return frozenset(clause[i : i + 2] for i in range(len(clause) - 1))


_FAR = 120  # no clause is longer, so that a text without marks is not read over and over


def _clause(event: Event) -> str:
    assert event.sentence is not None
    text, at = event.sentence.text, event.trigger.start - event.sentence.start
    first, last = max(0, at - _FAR), at + _FAR
    start = max(first, *(text.rfind(mark, first, at) + 1 for mark in "，。；：,;“"))
    ends = [end for end in (text.find(mark, at, last) for mark in "，。；：,;”") if end >= 0]
    return text[start : min(ends, default=last)]


_OPENING = 12  # characters behind a trigger by which the same words are known again


def _behind(event: Event) -> str:
    """How what was said begins, empty where that is short."""
    assert event.sentence is not None
    said = event.sentence.text[event.trigger.end - event.sentence.start :].lstrip("，,：:“”")[:_OPENING]
    return said if len(said) == _OPENING else ""


def _fullness(event: Event) -> tuple[int, int]:
    return bool(event.document) + (event.quote is not None), len(_telling(event))

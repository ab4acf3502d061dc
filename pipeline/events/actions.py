"""Acts of agencies: the verb, the one who acts in its clause or is carried over, one event a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pipeline.events.actors import Actor
from pipeline.events.constraints import holds
from pipeline.events.predicates import Predicate, mood_between, predicate
from pipeline.events.reading import Clause, Reading
from pipeline.events.subjects import Subject, Subjects
from pipeline.events.triggers import Trigger
from pipeline.records import Modality

# Light verbs that are triggers themselves give way to the act that their object names (开展排查, 作出裁定).
_LIGHT = frozenset("开展 展开 作出 做出 实施 组织开展 发起 启动 采取 开始".split())
_NAMED_BY_LIGHT = ("inspection", "enforcement", "decision", "directive")
# An order, a document, a ruling: what follows without a subject of its own is what it says.
# Said of what an agency did, not of what it thinks: only with these does a speaker's own act need no subject.
_DONE = re.compile(r"已|正在|了|正式|依法|目前|刚刚|当即|立即|先后")
_WITH_CONTENT = frozenset(("directive", "issue"))
_RULINGS = frozenset("作出 做出 裁定 判决 裁决 决定 决议".split())
_MEETING = re.compile(r"[^，。；：的]{0,12}?(?:会议|全会|例会|大会|座谈会|会)")
_NEW_ACT = re.compile(r"^(?:并|同时|随后|还|又|此外|之后|另|也|再次|再)")
# Quotations under these cues say what should be, not what was done.
_NORMATIVE = re.compile(r"要求|提出|强调|呼吁|建议|希望|部署|规定|提醒|倡议|指示|号召|敦促|督促|责令")


class Act(NamedTuple):
    """A trigger that an agency's act was found on; ``inherited`` where its subject is carried over."""

    trigger: Trigger
    clause: Clause
    predicate: Predicate
    actor: Actor
    inherited: bool
    rule: str


def find_acts(
    reading: Reading, subjects: Subjects, triggers: Sequence[Trigger], speakers: Mapping[int, Actor]
) -> Iterator[Act]:
    """Yield the acts of agencies in text order; *speakers* gives the agency for which each quotation speaks."""
    carried: dict[int | None, Actor | None] = {}
    paragraph, telling, at = -1, -1, 0
    mood: tuple[int, Modality] = (-1, "asserted")  # the sentence and the mood that its subject's verbs share
    for clause in reading.clauses:
        if clause.paragraph != paragraph:
            carried, paragraph = {}, clause.paragraph
        while at < len(triggers) and triggers[at].start < clause.start:
            at += 1
        inside: list[Trigger] = []
        while at < len(triggers) and triggers[at].start < clause.end:
            inside.append(triggers[at])
            at += 1
        if _normative(reading, clause):
            continue
        speaker = speakers.get(clause.quote) if clause.quote is not None else None
        own = subjects.before(clause.start, clause.end, speaker)
        if own.kind != "none" or mood[0] != clause.sentence:
            mood = (clause.sentence, "asserted")
        content = telling == clause.sentence and own.kind in ("none", "agent") and not _opens_new_act(reading, clause)
        default = carried.get(clause.quote)
        if default is None and speaker is not None and _DONE.search(reading.text, clause.start, clause.end):
            default = speaker if clause.quote not in carried else None
        act = None if content and clause.quote is None else _act(reading, subjects, clause, inside, default, speaker)
        if act is not None:
            if act.inherited and act.predicate.modality == "asserted":
                act = act._replace(predicate=act.predicate._replace(modality=mood[1]))
            yield act
            if act.trigger.type in _WITH_CONTENT or act.trigger.word in _RULINGS:
                telling = clause.sentence
        if mood[1] == "asserted":
            mood = (clause.sentence, mood_between(reading, max(own.end, clause.start), clause.end))
        if own.kind == "actor":
            carried[clause.quote] = own.actor
        elif own.kind == "other":
            carried[clause.quote] = None


def _normative(reading: Reading, clause: Clause) -> bool:
    if clause.quote is None:
        return False
    quote = reading.quotes[clause.quote]
    return quote.cue is not None and bool(_NORMATIVE.search(quote.cue.text))


def _opens_new_act(reading: Reading, clause: Clause) -> bool:
    return bool(_NEW_ACT.match(reading.text[clause.start : clause.end]))


def _act(
    reading: Reading,
    subjects: Subjects,
    clause: Clause,
    inside: list[Trigger],
    default: Actor | None,
    speaker: Actor | None,
) -> Act | None:
    """Return the act that the clause tells: that of its first verb, or what a light verb's object names."""
    chosen: Act | None = None
    for trigger in inside:
        if _in_mention(reading, trigger):
            continue
        subject = _of_meeting(reading, clause, trigger) or subjects.before(clause.start, trigger.start, speaker)
        actor = subject.actor if subject.kind in ("actor", "agent", "inner") else None
        if subject.kind == "none":
            actor = default
        if actor is None or _agentless(reading, clause, trigger, subject):
            continue
        found = predicate(reading, clause, trigger, subject)
        if found is None or not holds(reading, clause, trigger):
            continue
        act = Act(trigger, clause, found, actor, subject.kind == "none", f"{trigger.type}-{subject.kind}")
        if chosen is None:
            chosen = act
        elif found.light and trigger.type in _NAMED_BY_LIGHT and reading.text[chosen.trigger.end] != "的":
            chosen = act._replace(actor=chosen.actor, inherited=chosen.inherited)
        if chosen.trigger.word not in _LIGHT:
            break
    return chosen


def _of_meeting(reading: Reading, clause: Clause, trigger: Trigger) -> Subject | None:
    """日前召开的某委员会会议: the agency whose meeting it is stands behind the verb."""
    if trigger.type != "meeting":
        return None
    for index in reading.agencies_between(trigger.end, clause.end)[:1]:
        mention = reading.agencies[index]
        between = reading.text[trigger.end : mention.start]
        if between in ("的", "了的") and _MEETING.match(reading.text, mention.end):
            return Subject("inner", Actor(mention.start, mention.end, (index,)), trigger.start)
    return None


def _in_mention(reading: Reading, trigger: Trigger) -> bool:
    """Whether the trigger is part of an agency's name (联合国难民署 … 国家发展改革委)."""
    near = reading.agencies_between(trigger.start - 40, trigger.end + 40)
    return any(reading.agencies[i].start < trigger.end and trigger.start < reading.agencies[i].end for i in near)


def _agentless(reading: Reading, clause: Clause, trigger: Trigger, subject: Subject) -> bool:
    """被查处 with nobody named is no agency's act."""
    before = reading.text[max(clause.start, trigger.start - 6) : trigger.start]
    return subject.kind != "agent" and "被" in before

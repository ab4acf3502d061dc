"""Acts of agencies: the verb, the one who acts in its clause or is carried over, one event a clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.events.actors import Actor
from pipeline.events.constraints import holds
from pipeline.events.predicates import Predicate, predicate, relative
from pipeline.events.reading import Clause, Reading
from pipeline.events.subjects import Subject, Subjects
from pipeline.events.triggers import Trigger

# Light verbs that are triggers themselves give way to the act that their object names (开展排查, 作出裁定).
_LIGHT = frozenset("开展 展开 作出 做出 实施 组织开展 发起 启动 采取 开始 组织".split())
_ORDERS = frozenset(("directive",))


class Act(NamedTuple):
    """A trigger that an agency's act was found on."""

    trigger: Trigger
    clause: Clause
    predicate: Predicate
    actor: Actor
    carried: bool
    rule: str


def find_acts(
    reading: Reading, subjects: Subjects, triggers: Sequence[Trigger], speakers: dict[int, Actor]
) -> Iterator[Act]:
    """Yield the acts of agencies in text order; *speakers* gives the agency that each quotation comes from."""
    carried: dict[int | None, Actor | None] = {}
    paragraph, ordered, at = -1, -1, 0
    for clause in reading.clauses:
        if clause.paragraph != paragraph:
            carried, paragraph = {}, clause.paragraph
        while at < len(triggers) and triggers[at].start < clause.start:
            at += 1
        inside = []
        while at < len(triggers) and triggers[at].start < clause.end:
            inside.append(triggers[at])
            at += 1
        if clause.sentence == ordered and clause.quote is None:
            # What an order says is its content until the sentence ends, or another agency acts.
            pass
        default = carried.get(clause.quote, speakers.get(clause.quote) if clause.quote is not None else None)
        act, last = _act(reading, subjects, clause, inside, default)
        if act is not None:
            yield act
        if last.kind == "actor":
            carried[clause.quote] = last.actor
        elif last.kind == "other":
            carried[clause.quote] = None


def _act(
    reading: Reading, subjects: Subjects, clause: Clause, inside: list[Trigger], default: Actor | None
) -> tuple[Act | None, Subject]:
    """Return the clause's act, if any, and the clause's own subject."""
    chosen: Act | None = None
    for trigger in inside:
        if reading.agencies_between(trigger.start, trigger.end) or _in_mention(reading, trigger):
            continue
        subject = subjects.before(clause.start, trigger.start)
        found = predicate(reading, clause, trigger, subject.end)
        if found is None or not holds(reading, clause, trigger):
            continue
        actor = subject.actor if subject.kind in ("actor", "agent") else default if subject.kind == "none" else None
        if actor is None or _passive(reading, clause, trigger, subject):
            continue
        act = Act(trigger, clause, found, actor, subject.kind == "none", f"{trigger.type}-{subject.kind}")
        if chosen is None:
            chosen = act
        elif (
            chosen.trigger.word in _LIGHT and found.light and trigger.type in ("inspection", "enforcement", "decision")
        ):
            chosen = act._replace(actor=chosen.actor, carried=chosen.carried)
        if chosen.trigger.word not in _LIGHT:
            break
    return chosen, subjects.before(clause.start, clause.end)


def _in_mention(reading: Reading, trigger: Trigger) -> bool:
    return any(
        mention.start <= trigger.start < mention.end
        for mention in (reading.agencies[i] for i in reading.agencies_between(trigger.start - 30, trigger.end + 20))
    )


def _passive(reading: Reading, clause: Clause, trigger: Trigger, subject: Subject) -> bool:
    """被查处 with nobody named is no agency's act."""
    before = reading.text[max(clause.start, trigger.start - 6) : trigger.start]
    return subject.kind != "agent" and "被" in before

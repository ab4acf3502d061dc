"""What a record tells beside who, when and where: participants' roles, content, document number, figures, source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.events.acts.choosing import Act
from pipeline.events.acts.holding import source_of
from pipeline.events.acts.statements import Said
from pipeline.events.arguments.figures import figures_between
from pipeline.events.arguments.papers import number_between, status_of
from pipeline.events.arguments.participants import acting, addressed, directed_at
from pipeline.events.clauses.actors import Actor
from pipeline.events.clauses.reading import Reading
from pipeline.events.incidents.happenings import Incident
from pipeline.records import DocumentStatus, Figure, Modality, Participant, Span

_FOUND = re.compile("(?:发现|查明|查实|获悉|认定)了?[，,：:]?")
_LEADING = re.compile("(?:了(?!解)|[着过：:，, ])+")
_TRAILING = "，。；：！？、,;:!? \n"
_LONGEST = 300  # characters of a content


class Details(NamedTuple):
    """The fields of a record that this module finds."""

    participants: Sequence[Participant] = ()
    content: Span | None = None
    number: Span | None = None
    status: DocumentStatus | None = None
    figures: Sequence[Figure] = ()
    reported_by: Span | None = None
    tellings: Sequence[Span] = ()


def details_of_act(reading: Reading, act: Act, modality: Modality, quote: int | None, document: Span | None) -> Details:
    """Return the details of an act; *quote* is the index of the quotation that says its content."""
    clause, trigger = act.clause, act.trigger
    issued = trigger.type == "issue"
    return Details(
        participants=[
            *acting(reading, act.actor, trigger.type, trigger.word),
            *directed_at(reading, clause, trigger, act.actor),
        ],
        content=None if quote is not None else _content(reading, act),
        number=number_between(reading, clause.start, act.limit) if issued else None,
        status=status_of(reading, document) if document else None,
        figures=figures_between(reading, clause.start, act.limit) if trigger.type == "enforcement" else (),
        reported_by=source_of(reading, clause, modality, trigger.start),
    )


def details_of_incident(
    reading: Reading,
    incident: Incident,
    modality: Modality,
    actor: Actor | None,
    start: int,
    end: int,
    tellings: Sequence[tuple[int, int]],
) -> Details:
    """Return the details of an incident; ``[start, end)`` is what goes on telling it at once, *tellings* where else."""
    if incident.rule == "bulletin":  # a figure each
        start, end = incident.clause.start, incident.clause.end
    return Details(
        participants=acting(reading, actor, "incident", ""),
        content=_span(reading, *incident.what) if incident.what else None,
        figures=figures_between(reading, start, end),
        reported_by=source_of(reading, incident.clause, modality, incident.start),
        tellings=[_span(reading, *telling) for telling in tellings],
    )


def details_of_words(reading: Reading, said: Said, actor: Actor | None) -> Details:
    """Return the details of a statement, or of an order that is given in words."""
    participants = acting(reading, actor, "directive" if said.directive else "statement", "")
    if said.directive:
        told = addressed(reading, said.trigger.end, reading.sentences[reading.sentence_at(said.trigger.start)].end)
        participants += [told] if told else []
    return Details(participants)


def _content(reading: Reading, act: Act) -> Span | None:
    """What stands behind the verb of its clause; of an order all that is demanded, of an inspection what it found."""
    text = reading.text
    start, end = act.trigger.end, act.clause.end
    if act.trigger.type == "directive":
        end = act.limit
    elif act.trigger.type == "inspection" and (found := _FOUND.search(text, start, act.limit)):
        start, end = found.end(), act.limit
    end = min(end, start + _LONGEST)
    leading = _LEADING.match(text, start, end)
    start = leading.end() if leading else start
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    if start >= end or text[start] in "的、等后时":
        return None
    return _span(reading, start, end)


def _span(reading: Reading, start: int, end: int) -> Span:
    return Span(start=start, end=end, text=reading.article.raw[start:end])

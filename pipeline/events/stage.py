"""The stage: acts, incidents and statements, each with its arguments, in text order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pipeline.events.acts.absorb import absorb
from pipeline.events.acts.actions import find_acts
from pipeline.events.acts.choosing import Act
from pipeline.events.acts.holding import held
from pipeline.events.acts.statements import Said, acts_of_speaking
from pipeline.events.arguments.arguments import (
    NEVER,
    When,
    Where,
    date_of,
    document_between,
    place_of_act,
    place_of_incident,
)
from pipeline.events.arguments.details import Details, details_of_act, details_of_incident, details_of_words
from pipeline.events.arguments.occasions import when_said, where_said
from pipeline.events.clauses.actors import (
    Actor,
    find_actors,
    find_heads,
    is_outlet,
    name_of_actor,
    officials_of,
    speakers_of,
    speaking_agency,
)
from pipeline.events.clauses.reading import Clause, Reading, overlaps
from pipeline.events.clauses.subjects import Subjects
from pipeline.events.clauses.triggers import find_triggers
from pipeline.events.confidence import confidence_of
from pipeline.events.incidents.happenings import Incident
from pipeline.events.incidents.incidents import find_incidents
from pipeline.events.incidents.tellings import tellings_of
from pipeline.events.retold import without_retold
from pipeline.records import AgencyMention, DateMention, Event, EventType, Modality, ProvinceMention, Quote, Span
from pipeline.text import Article

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_AROUND = 1000  # characters of an endless sentence before and behind a trigger that an event shows


def find(
    article: Article,
    dates: Sequence[DateMention],
    provinces: Sequence[ProvinceMention],
    agencies: Sequence[AgencyMention],
    quotes: Sequence[Quote],
) -> list[Event]:
    """Return the events that the article reports, in the order of their triggers."""
    reading = Reading(article, dates, provinces, agencies, quotes)
    names = sorted({quote.speaker.name for quote in quotes if quote.speaker and quote.speaker.type == "person"})
    actors = find_actors(reading, names)
    actors = sorted([*actors, *find_heads(reading, names, actors)])
    officials = officials_of(reading, actors)
    said = acts_of_speaking(reading, actors, officials)
    cues = [(one.trigger.start, one.trigger.end) for one in said]
    triggers = [t for t in find_triggers(reading.text) if not overlaps(cues, t.start, t.end)]
    subjects = Subjects(reading, actors, officials, frozenset(trigger.end for trigger in triggers))
    speakers = speakers_of(reading, actors, officials)
    acts = list(find_acts(reading, subjects, triggers, speakers))
    content, announcing, said = absorb(reading, acts, said)
    events = [_action(reading, act, content.get(act)) for act in acts if act not in announcing]
    events += _incidents(reading, subjects, speakers)
    earlier: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        earlier[reading.sentence_at(event.trigger.start)].append(event)
    for one in said:
        event = _statement(reading, actors, officials, one, earlier)
        earlier[reading.sentence_at(event.trigger.start)].append(event)
        events.append(event)
    return without_retold(sorted(events, key=lambda event: (event.trigger.start, event.trigger.end)))


def _action(reading: Reading, act: Act, quote: int | None) -> Event:
    clause, trigger = act.clause, act.trigger
    when = date_of(reading, clause, trigger.start)
    modality = act.predicate.modality
    if modality == "planned" and when.source == "carried" and when.value == "PAST_REF":
        when = NEVER
    if modality == "asserted" and _still_to_come(reading, when):
        # 台风明日登陆,甲局启动响应: another's day; but 甲局明日开会,发布报告.
        own = when.source == "carried" and act.actor.start >= clause.start
        when, modality = (NEVER, modality) if own else (when, "planned")
    modality = held(reading, clause, modality)
    document = _document(reading, act)
    return _event(
        reading,
        kind=trigger.type,
        start=trigger.start,
        end=trigger.end,
        when=when,
        where=place_of_act(reading, clause, trigger, act.actor, act.end),
        actor=act.actor,
        quote=quote,
        document=document,
        modality=modality,
        rule=act.rule,
        details=details_of_act(reading, act, modality, quote, document),
    )


def _document(reading: Reading, act: Act) -> Span | None:
    """The title of what is issued: behind the verb, or before it where the agency is the agent (《…》由某局印发)."""
    clause, trigger = act.clause, act.trigger
    if trigger.type != "issue":
        return None
    after = document_between(reading, trigger.end, clause.end)
    if after is None and act.actor.start > clause.start and act.rule.endswith("agent"):
        return document_between(reading, clause.start, act.actor.start)
    return after


def _still_to_come(reading: Reading, when: When) -> bool:
    published = reading.article.published
    day = (when.value or "")[: len("2021-06-18")]
    return published is not None and bool(_DAY.fullmatch(day)) and day > published.isoformat()


def _incident(
    reading: Reading,
    subjects: Subjects,
    speakers: Mapping[int, Actor],
    incident: Incident,
    after: int,
    before: int,
    tellings: Sequence[tuple[int, int]],
) -> Event:
    """The record of an incident; what stands before *after* and from *before* on belongs to other incidents.

    *tellings* are where the article tells it again. Of incidents only those of war have actors.
    """
    clause = incident.clause
    actor = None
    if incident.rule == "armed":
        actor = _attacker(reading, subjects, speakers, clause, incident.start)
    modality = held(reading, clause, incident.modality)
    return _event(
        reading,
        kind="incident",
        start=incident.start,
        end=incident.end,
        when=date_of(reading, clause, incident.start, reported=incident.rule in ("bulletin", "case")),
        where=place_of_incident(reading, clause, after, incident.rule),
        actor=actor,
        modality=modality,
        rule=incident.rule,
        details=details_of_incident(reading, incident, modality, actor, after, before, tellings),
    )


def _attacker(
    reading: Reading, subjects: Subjects, speakers: Mapping[int, Actor], clause: Clause, at: int
) -> Actor | None:
    """Who attacks: the subject of the clause, else of those before it in the sentence, else who tells it."""
    subject = subjects.before(clause.start, at)
    for before in reversed(reading.clauses_of(clause.sentence)):
        if subject.kind != "none":
            return subject.actor
        if before.end <= clause.start and before.quote == clause.quote:
            subject = subjects.before(before.start, before.end)
    teller = None if clause.quote is None else speakers.get(clause.quote)
    return teller if subject.kind == "none" else subject.actor


def _incidents(reading: Reading, subjects: Subjects, speakers: Mapping[int, Actor]) -> Iterator[Event]:
    last, found = -1, list(find_incidents(reading))
    tellings = tellings_of(reading, found)
    for i, incident in enumerate(found):
        start = reading.sentences[incident.clause.sentence].start
        end = reading.paragraphs[incident.clause.paragraph].end
        following = found[i + 1].clause.start if i + 1 < len(found) else end
        yield _incident(reading, subjects, speakers, incident, max(start, last), min(following, end), tellings[i])
        last = incident.clause.end


def _statement(
    reading: Reading,
    actors: list[Actor],
    officials: Mapping[str, Actor],
    said: Said,
    earlier: Mapping[int, list[Event]],
) -> Event:
    quote = reading.quotes[said.indices[0]]
    assert quote.speaker is not None
    speaks_for = said.directive or quote.speaker.type == "agency" or is_outlet(reading, quote.speaker)
    actor = speaking_agency(reading, actors, quote.speaker) if speaks_for else None
    if said.directive and actor is None:
        actor = officials.get(quote.speaker.name)
    directive = said.directive and actor is not None and bool(actor.mentions)
    return _event(
        reading,
        kind="directive" if directive else "statement",
        start=said.trigger.start,
        end=said.trigger.end,
        when=when_said(reading, said, actor, earlier),
        where=where_said(reading, said, actor),
        actor=actor,
        speaker=None if directive else quote.speaker.name,
        quote=said.indices[0],
        rule="cue" if quote.cue else "speaker",
        details=details_of_words(reading, said, actor),
    )


def _event(
    reading: Reading,
    *,
    kind: EventType,
    start: int,
    end: int,
    when: When,
    where: Where,
    rule: str,
    actor: Actor | None = None,
    speaker: str | None = None,
    quote: int | None = None,
    document: Span | None = None,
    modality: Modality = "asserted",
    details: Details,
) -> Event:
    raw = reading.article.raw
    whole = reading.sentences[reading.sentence_at(start)]
    begin, stop = max(whole.start, start - _AROUND), min(whole.end, end + _AROUND)
    names: dict[str, int] = {}
    for index in actor.mentions if actor else ():
        names.setdefault(name_of_actor(reading.agencies[index].name), index)
    return Event(
        id="",
        type=kind,
        trigger=Span(start=start, end=end, text=raw[start:end]),
        date=when.value,
        date_from=when.source,
        date_mention=None if when.mention is None else f"d{when.mention}",
        provinces=list(where.codes),
        province_mentions=[f"p{index}" for index in where.mentions],
        agencies=list(names),
        agency_mentions=[f"a{index}" for index in names.values()],
        joint_count=actor.joint_count if actor else None,
        speaker=speaker,
        quote=quote,
        document=document.text if document else None,
        document_span=document,
        document_number=details.number,
        document_status=details.status,
        participants=list(details.participants),
        content=details.content,
        figures=list(details.figures),
        tellings=list(details.tellings),
        modality=modality,
        reported_by=details.reported_by,
        sentence=Span(start=begin, end=stop, text=raw[begin:stop]),
        rule=rule,
        confidence=confidence_of(rule),
    )

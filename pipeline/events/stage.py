"""The stage: acts, incidents and statements, each with its arguments, in text order."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.absorb import absorb
from pipeline.events.actions import Act, find_acts
from pipeline.events.actors import Actor, find_actors, officials_of, speakers_of
from pipeline.events.arguments import NEVER, When, Where, date_between, document_between, places_of, seat
from pipeline.events.incidents import Incident, find_incidents
from pipeline.events.reading import Reading
from pipeline.events.statements import Said, acts_of_speaking
from pipeline.events.subjects import Subjects
from pipeline.events.triggers import find_triggers
from pipeline.records import AgencyMention, DateMention, Event, EventType, Modality, ProvinceMention, Quote, Span
from pipeline.text import Article


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
    said = acts_of_speaking(reading)
    cues = [(one.trigger.start, one.trigger.end) for one in said]
    triggers = [t for t in find_triggers(reading.text) if not any(s < t.end and t.start < e for s, e in cues)]
    officials = officials_of(reading, actors)
    subjects = Subjects(reading, actors, officials, frozenset(trigger.end for trigger in triggers))
    acts = list(find_acts(reading, subjects, triggers, speakers_of(reading, actors, officials)))
    content, announcing, said = absorb(reading, acts, said)
    events = [_action(reading, act, content.get(act)) for act in acts if act not in announcing]
    events += [_incident(reading, incident) for incident in find_incidents(reading)]
    events += [_statement(reading, actors, one) for one in said]
    return sorted(events, key=lambda event: (event.trigger.start, event.trigger.end))


def _action(reading: Reading, act: Act, quote: int | None) -> Event:
    clause, trigger = act.clause, act.trigger
    sentence = reading.sentences[clause.sentence]
    when = date_between(reading, clause.start, trigger.start)
    if when is NEVER:
        when = date_between(reading, sentence.start, clause.start, "carried")
    where = places_of(reading, [*reading.provinces_between(clause.start, clause.end), *seat(reading, act.actor)])
    return _event(
        reading,
        kind=trigger.type,
        start=trigger.start,
        end=trigger.end,
        when=when,
        where=where,
        actor=act.actor,
        quote=quote,
        document=document_between(reading, trigger.end, clause.end) if trigger.type == "issue" else None,
        modality=act.predicate.modality,
        rule=act.rule,
    )


def _incident(reading: Reading, incident: Incident) -> Event:
    clause = incident.clause
    sentence = reading.sentences[clause.sentence]
    when = date_between(reading, clause.start, incident.start)
    if when is NEVER:
        when = date_between(reading, sentence.start, clause.start, "carried")
    where = places_of(reading, reading.provinces_between(clause.start, clause.end))
    if not where.codes:
        where = places_of(reading, reading.provinces_between(sentence.start, clause.start))
    return _event(
        reading,
        kind="incident",
        start=incident.start,
        end=incident.end,
        when=when,
        where=where,
        modality=incident.modality,
        rule=incident.rule,
    )


def _statement(reading: Reading, actors: list[Actor], said: Said) -> Event:
    quote = reading.quotes[said.indices[0]]
    assert quote.speaker is not None
    actor = None
    if quote.speaker.type == "agency":
        actor = next((a for a in actors if a.start < quote.speaker.end and quote.speaker.start < a.end), None)
    start = reading.sentences[reading.sentence_at(said.trigger.start)].start
    return _event(
        reading,
        kind="directive" if said.directive else "statement",
        start=said.trigger.start,
        end=said.trigger.end,
        when=date_between(reading, start, said.trigger.start),
        where=places_of(reading, seat(reading, actor)) if actor else Where((), ()),
        actor=actor,
        speaker=None if said.directive else quote.speaker.name,
        quote=said.indices[0],
        rule="cue" if quote.cue else "speaker",
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
) -> Event:
    sentence = reading.sentences[reading.sentence_at(start)]
    raw = reading.article.raw
    names: dict[str, int] = {}
    for index in actor.mentions if actor else ():
        names.setdefault(reading.agencies[index].name, index)
    return Event.model_construct(
        id="",
        type=kind,
        trigger=Span.model_construct(start=start, end=end, text=raw[start:end]),
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
        modality=modality,
        sentence=Span.model_construct(start=sentence.start, end=sentence.end, text=raw[sentence.start : sentence.end]),
        rule=rule,
    )

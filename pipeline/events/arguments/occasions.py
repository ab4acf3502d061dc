"""The occasion of a statement: when it was said and where, as far as the text says so."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.events.acts.statements import Said
from pipeline.events.arguments.arguments import (
    IN_PERSON,
    NEVER,
    When,
    Where,
    can_be_carried,
    date_between,
    day_told,
    places_of,
    seat,
    stay,
)
from pipeline.events.clauses.actors import Actor
from pipeline.events.clauses.reading import Reading
from pipeline.records import Event, Speaker

_ATTRIBUTE = re.compile(r"[^，。；：,;:\n]*的$")
# What one does at a place where one speaks.
_OCCASION = re.compile(
    "考察|调研|看望|慰问|视察|访问|出席|参加|召开|举行|主持|会见|来到|走进|现场|受访|采访|讲话|发言|致辞|致词"
)
# 某省等3个省份, 某市方面: a place that speaks.
_GOVERNS = re.compile("(?:省|市|县|区|省份|省市|政府|当局)$")
# 在日前举行的峰会上,…
_FRAME = re.compile("[上时中后间际]$")
_COMMA = re.compile("[，,；;]")
_A_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
# 在某法院作出裁定后,…: when, not where.
_TIME = re.compile("[^，。；]{2,60}?(?:之|以)?[后前](?:[，,]|不久)")
# Acts from which a document comes.
_MAKES = ("issue", "launch", "decision")
# 随后他表示: said on the occasion that was told.
_NEXT = re.compile("随后|随即|接着|继而")
# Offices by which the news goes on naming who holds them.
_HEAD_OF_STATE = re.compile("总书记|国家主席|总理|总统|首相")
_SENTENCES_BACK = 20
# What was said at another time than what the sentence before tells.
_ANOTHER_TIME = re.compile("曾")


def when_said(reading: Reading, said: Said, actor: Actor | None, earlier: Mapping[int, list[Event]]) -> When:
    """The date before the cue in its sentence, else that of the sentence before, where it is about the same speaker.

    *earlier* are the events that were told, by the index of their sentence.
    """
    sentence = reading.sentence_at(said.trigger.start)
    start = reading.sentences[sentence].start
    speaker = _speaker(reading, said)
    when = _own_date(reading, start, said, speaker)
    before = reading.sentence_before(sentence)
    if when is not NEVER or before is None or _ANOTHER_TIME.search(reading.text, start, said.trigger.start):
        return when
    if speaker.type == "document":
        issued = [event for event in earlier.get(sentence - 1, []) if event.type in _MAKES and event.date_mention]
        return _date_as_told(issued[-1]) if issued else day_told(reading, *before)
    names = {reading.agencies[i].name for i in actor.mentions} if actor else set()
    told = earlier.get(sentence - 1, [])
    for event in reversed(told):
        if event.speaker == speaker.name or names & set(event.agencies):
            return _time_of(reading, event, before.start)
    named = _names(reading, speaker, *before)
    # What is said behind the telling of a meeting, or of the speaker's visit, is said there.
    for event in reversed(told):
        if event.date and _A_DAY.match(event.date) and (event.type == "meeting" or (named and event.type in IN_PERSON)):
            return _time_of(reading, event, before.start, days=named)
    goes_on = named or _NEXT.search(reading.text, start, said.trigger.start)
    return day_told(reading, *before) if goes_on else NEVER


def _date_as_told(event: Event) -> When:
    return When(event.date, int(event.date_mention[1:]) if event.date_mention else None, "carried")


def _time_of(reading: Reading, event: Event, start: int, *, days: bool = False) -> When:
    """The date of an event where it is said behind *start*, not further off; an interval only with *days*."""
    mention = int(event.date_mention[1:]) if event.date_mention else None
    known = mention is not None and reading.dates[mention].start >= start
    carried = known and event.modality != "planned" and (days or can_be_carried(event.date))
    return When(event.date, mention, "carried") if carried else NEVER


def where_said(reading: Reading, said: Said, actor: Actor | None) -> Where:
    """Where the speaking agency governs; where anyone else was said to be when speaking."""
    if actor is not None:
        return places_of(reading, seat(reading, actor))
    speaker = _speaker(reading, said)
    if speaker.type in ("agency", "organization"):
        named = reading.provinces_between(speaker.start, speaker.end)
        if named and (_GOVERNS.search(speaker.text) or reading.provinces[named[0]].text == speaker.text):
            return places_of(reading, named)
    sentence = reading.sentence_at(said.trigger.start)
    start = reading.sentences[sentence].start
    here = _place_of(reading, start, said.trigger.start, speaker)
    for _ in range(_SENTENCES_BACK):
        before = reading.sentence_before(sentence)
        if here is not None or before is None:
            break
        sentence -= 1
        if _names(reading, speaker, before.start, before.end) and _OCCASION.search(reading.text, *before):
            here = _place_of(reading, before.start, before.end, speaker)
    return Where((), ()) if here is None else places_of(reading, [here])


def _speaker(reading: Reading, said: Said) -> Speaker:
    speaker = reading.quotes[said.indices[0]].speaker
    assert speaker is not None
    return speaker


def _names(reading: Reading, speaker: Speaker, start: int, end: int) -> bool:
    """Whether the stretch names the speaker outside any quotation."""
    if speaker.type == "agency":
        named = (reading.agencies[i] for i in reading.agencies_between(start, end))
        return any(one.name == speaker.name and reading.quote_at(one.start) is None for one in named)
    if speaker.type not in ("person", "organization"):
        return False
    head = _HEAD_OF_STATE.search(speaker.title or "")
    at = max(reading.article.raw.find(name, start, end) for name in (speaker.name, head[0] if head else speaker.name))
    return at >= 0 and reading.quote_at(at) is None


def _own_date(reading: Reading, start: int, said: Said, speaker: Speaker) -> When:
    """The date before the cue: not of a clause that describes the speaker, nor a mere now of the clauses before."""
    when = date_between(reading, start, said.trigger.start, past=True)
    if when.mention is None:
        return when
    after = reading.dates[when.mention].end
    between = reading.text[after : speaker.start]
    if _COMMA.search(reading.text, after, said.trigger.start) and not _tells_when(reading, start, when, speaker):
        return NEVER
    issued = speaker.type == "document" or speaker.name.endswith("会")  # 某局9月下发的通知要求: when it says so
    if after < speaker.start and not issued and _ATTRIBUTE.fullmatch(between):
        return NEVER
    last = speaker.start if speaker.start >= after else said.trigger.start
    elsewhere = _COMMA.search(reading.text, after, last) is not None
    return NEVER if when.value == "PRESENT_REF" and elsewhere else when


def _tells_when(reading: Reading, start: int, when: When, speaker: Speaker) -> bool:
    """Whether a date of an earlier clause says when the words were said: not where that clause is about others.

    A day may be; a year, or an 以前, of another's clause is not (去年产量下降,专家认为…).
    """
    if when.value is None or when.mention is None or _A_DAY.match(when.value):
        return True
    mention = reading.dates[when.mention]
    first = max(reading.text.rfind(mark, start, mention.start) for mark in "，；：,;")
    comma = _COMMA.search(reading.text, mention.end)
    assert comma is not None  # one stands between the date and the cue
    clause = reading.text[max(first + 1, start) : comma.start()]
    return _FRAME.search(clause) is not None or len(clause) - len(mention.text) <= 1 or speaker.text in clause


def _place_of(reading: Reading, start: int, end: int, speaker: Speaker) -> int | None:
    """Where the stretch says that its subject is; not what describes the speaker (在某地的工友)."""
    here = stay(reading, start, end)
    if here is None:
        return None
    place = reading.provinces[here]
    if _TIME.match(reading.text, place.end):
        return None
    told_of_speaker = place.end <= speaker.start and _ATTRIBUTE.fullmatch(reading.text, place.end, speaker.start)
    return None if told_of_speaker or speaker.start <= place.start < speaker.end else here

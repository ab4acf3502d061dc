"""Incidents: disasters, accidents, outbreaks and crimes that the text says happened; they need no agency."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.events.clauses.reading import Clause, Reading, overlaps
from pipeline.events.incidents.bulletins import FIGURE_WORDS, bulletin, case
from pipeline.events.incidents.happenings import COUNTED_PEOPLE, Incident, happening, happening_words
from pipeline.events.incidents.kinds import Kinds, agree, kinds_in
from pipeline.lexicon.scanning import WordList

_TELLING = WordList(lambda: [*happening_words(), *FIGURE_WORDS])
_THIS = re.compile("[此这本该]")


def _clauses(reading: Reading) -> Iterator[Clause]:
    """The clauses that hold a word of an incident."""
    found = [(start, end) for _, start, end in _TELLING.longest(reading.text)]
    for sentence in sorted({reading.sentence_at(start) for start, _ in found}):
        for clause in reading.clauses_of(sentence):
            if overlaps(found, clause.start, clause.end):
                yield clause


def find_incidents(reading: Reading) -> Iterator[Incident]:
    """Yield the incidents in text order: one a clause, and none for the harm that the same sentence's incident did."""
    told = -1
    happened: set[str] = set()
    kinds: Kinds = frozenset()
    for clause in _clauses(reading):
        incident = bulletin(reading, clause) or case(reading, clause) or happening(reading, clause)
        if incident is None:
            continue
        word = reading.text[incident.start : incident.end]
        if incident.rule in ("casualty", "felt") and (told == clause.sentence or happened):
            # Once the accident itself has been told, its dead and what was felt of it are part of that telling.
            continue
        again = told == clause.sentence or word in happened
        counted = word == "确诊" and COUNTED_PEOPLE.search(reading.text, clause.start, incident.start)
        if incident.rule == "armed":
            noun = reading.text.startswith(("导致", "造成", "的"), incident.end)
            again = told == clause.sentence or (noun and word in happened)
        if incident.rule in ("incident-verb", "armed") and again and not counted and not _placed(reading, clause):
            # Without a date or place of its own it is the incident told before, or goes on from it.
            told = clause.sentence
            continue
        if incident.what and _known(reading, incident, kinds):
            continue
        if incident.rule != "bulletin":
            told = clause.sentence
            if incident.modality == "asserted" and incident.rule != "casualty":
                happened.add(word)
                kinds |= kinds_in(reading.text[slice(*(incident.what or (incident.start, incident.end)))])
        yield incident


def _known(reading: Reading, incident: Incident, told: Kinds) -> bool:
    """Whether a verb of happening only says which incident it was that had been told: 发生此次事故, 火灾发生在城东."""
    assert incident.what is not None
    start, end = incident.what
    if not agree(kinds_in(reading.text[start:end]), told):
        return False
    if start < incident.start:
        return True
    return _THIS.search(reading.text, incident.end, start) is not None and not _placed(reading, incident.clause)


def _placed(reading: Reading, clause: Clause) -> bool:
    """Whether the clause has a date or place of its own, and so an incident of its own."""
    return bool(reading.dates_between(clause.start, clause.end) or reading.provinces_between(clause.start, clause.end))

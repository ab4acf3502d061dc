"""The stage itself: candidates from every source, what is no place taken out, homonyms settled, records made."""

from __future__ import annotations

import re

from pipeline.lexicon.search import spans_of
from pipeline.places import abbreviations
from pipeline.places.candidates import Candidate
from pipeline.places.errors import HomonymError
from pipeline.places.gazetteer import Unit, gazetteer
from pipeline.places.homonyms import Evidence
from pipeline.places.names import Names, read_names
from pipeline.places.persons import Persons
from pipeline.places.roles import role_at
from pipeline.places.small import SmallPlaces
from pipeline.records import Homonyms, ProvinceMention
from pipeline.text import Article

# 双桥坡村位于四川省…: the place that follows says where it is.
_LIES = re.compile(r"，?(?:位于|地处|坐落[于在]|隶属于?|属于?|是)")


def find(article: Article, *, homonyms: Homonyms = "abstain") -> list[ProvinceMention]:
    """Find the places of *article* that lie in one of the 34 provincial-level units, in text order, none overlapping.

    Codes are those of GB/T 2260. Where the article favours none of several places of one name, *homonyms* decides:
    "abstain" lists the candidates and leaves ``code`` None, "best" takes the most prominent, "error" raises.

    Raises:
        HomonymError: a homonym that nothing decides, with ``homonyms="error"``.
    """
    text = article.text
    names = read_names(text)
    persons = Persons(text)
    named = [c for c in names.candidates if c.full or c.trust != "sure" or not persons.is_official(c.start, c.end)]
    certain = [c for c in named if c.trust == "sure" and len(c.codes) == 1]
    for candidate in certain:
        candidate.unit = candidate.units[0]
    certain += _abbreviated(text, names.closed, frozenset(next(iter(c.codes)) for c in certain))
    certain.sort(key=lambda c: c.start)
    kept, evidence = _settled(article, named, certain, persons, homonyms)
    kept = _with_small_places(text, kept, evidence, names, persons)
    return [_mention(article, candidate) for candidate in kept]


def _abbreviated(text: str, taken: set[int], codes: frozenset[str]) -> list[Candidate]:
    units = gazetteer().units
    found: dict[int, Candidate] = {}
    for start, end, adcode, rule in abbreviations.find(text, taken, codes):
        found.setdefault(start, Candidate(start, end, (units[adcode],), rule, unit=units[adcode]))
    return list(found.values())


def _settled(
    article: Article, named: list[Candidate], certain: list[Candidate], persons: Persons, homonyms: Homonyms
) -> tuple[list[Candidate], Evidence]:
    """Return the candidates that are places, each with its unit where something decides, and what they tell."""
    evidence = Evidence(article, certain, persons)
    for candidate in certain:
        candidate.unit = evidence.choose(candidate, guess=True)
    kept = list(certain)
    # What a list names side by side supports its members in turn: 越秀、天河、白云.
    for trust in ("sure", "likely", "likely", "weak", "weak"):
        doubtful = [c for c in named if c.unit is None and c.trust == trust]
        added = [c for c in doubtful if trust == "sure" or evidence.is_place(c)]
        for candidate in added:
            candidate.unit = evidence.choose(candidate, guess=homonyms == "best")
            if candidate.unit is None and homonyms == "error":
                name = article.raw[candidate.start : candidate.end]
                raise HomonymError(name, candidate.start, candidate.end, candidate.identities())
        if added:
            kept = sorted(kept + added, key=lambda c: c.start)
            evidence = Evidence(article, kept, persons)
    return kept, evidence


def _with_small_places(
    text: str, kept: list[Candidate], evidence: Evidence, names: Names, persons: Persons
) -> list[Candidate]:
    units: dict[str, Unit] = {}
    codes: dict[str, str] = {}
    sites = {c.end: c.start for c in kept if c.unit and c.unit.level == "place"}
    ends = {c.end for c in kept}
    small = SmallPlaces(text, {c.end: c.start for c in kept}, sites, names.closed, names.abroad, persons)
    for start, end in small.read():
        # A zone or village named again is where it was the first time.
        # Right behind another place (昆明|海口新区) it lies in that one, whatever bears its name elsewhere.
        lies = _LIES.match(text, end)
        code = codes.get(text[start : start + 2]) or (evidence.province_of(lies.end()) if lies else None)
        code = code or evidence.province_at(start - (start in ends), names.abroad)
        if code is not None:
            codes.setdefault(text[start : start + 2], code)
            units.setdefault(text[start:end], Unit(code, None, "place", text[start:end]))
    # Where 小金口街道 stands somewhere, 据小金口街道 is no name.
    units = {name: unit for name, unit in units.items() if not any(name[at:] in units for at in range(1, len(name)))}
    if not units:
        return kept
    added = []
    for start, end in spans_of(text, units):
        unit = units[text[start:end]]
        added.append(Candidate(start, end, (unit,), "small-place", unit=unit))
    taken = {at for c in added for at in range(c.start, c.end)}
    return sorted([*(c for c in kept if taken.isdisjoint(range(c.start, c.end))), *added], key=lambda c: c.start)


def _mention(article: Article, candidate: Candidate) -> ProvinceMention:
    start, end, unit = candidate.start, candidate.end, candidate.unit
    return ProvinceMention(
        start=start,
        end=end,
        text=article.raw[start:end],
        rule=candidate.rule,
        code=unit.code if unit else None,
        level=unit.level if unit else candidate.units[0].level,
        adcode=unit.adcode if unit else None,
        name=unit.name if unit else None,
        role=role_at(article.text, start, end),
        candidates=[] if unit else candidate.identities(),
    )

"""The stage itself: candidates from every source, what is no place taken out, homonyms settled, records made."""

from __future__ import annotations

from pipeline.places import abbreviations, small
from pipeline.places.candidates import Candidate
from pipeline.places.enclosing import EnclosingNames
from pipeline.places.errors import HomonymError
from pipeline.places.gazetteer import Unit, gazetteer
from pipeline.places.homonyms import Evidence
from pipeline.places.roles import role_at
from pipeline.records import Homonyms, ProvinceMention
from pipeline.text import Article


def find(article: Article, *, homonyms: Homonyms = "abstain") -> list[ProvinceMention]:
    """Find the places of *article* that lie in one of the 34 provincial-level units, in text order, none overlapping.

    Codes are those of GB/T 2260. Where the article favours none of several places of one name, *homonyms* decides:
    "abstain" lists the candidates and leaves ``code`` None, "best" takes the most prominent, "error" raises.

    Raises:
        HomonymError: a homonym that nothing decides, with ``homonyms="error"``.
    """
    text = article.text
    named = _named(text)
    certain = [c for c in named if c.trust == "sure" and len(c.codes) == 1]
    for candidate in certain:
        candidate.unit = candidate.units[0]
    taken = {position for c in named for position in range(c.start, c.end)}
    units = gazetteer().units
    for start, end, adcode, rule in abbreviations.find(text):
        if start not in taken:
            certain.append(Candidate(start, end, (units[adcode],), rule, unit=units[adcode]))
            taken.update(range(start, end))
    certain.sort(key=lambda c: c.start)
    evidence = Evidence(article, certain)
    kept = list(certain)
    for candidate in named:
        if candidate.unit is None and (candidate.trust == "sure" or evidence.supports(candidate)):
            candidate.unit = evidence.choose(candidate, guess=homonyms == "best")
            if candidate.unit is None and homonyms == "error":
                raise HomonymError(
                    article.raw[candidate.start : candidate.end],
                    candidate.start,
                    candidate.end,
                    sorted({u.identity for u in candidate.units}),
                )
            kept.append(candidate)
    for candidate in certain:
        candidate.unit = evidence.choose(candidate, guess=True)
    kept = _with_small_places(text, kept, evidence)
    kept.sort(key=lambda c: c.start)
    return [_mention(article, candidate) for candidate in kept]


def _named(text: str) -> list[Candidate]:
    known = gazetteer()
    try:
        matches = known.automaton.find_matches_as_indexes(text)
    except UnicodeEncodeError:  # lone surrogates, which Rust strings cannot hold
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        matches = known.automaton.find_matches_as_indexes(text)
    enclosing = EnclosingNames(text)
    found = []
    for number, start, end in matches:
        entry = known.entries[number]
        if not entry.units or enclosing.kind(end, full=entry.full):
            continue
        found.append(Candidate(start, end, entry.units, "gazetteer", entry.trust, entry.full))
    return found


def _with_small_places(text: str, kept: list[Candidate], evidence: Evidence) -> list[Candidate]:
    ends = {c.end: c.start for c in kept}
    added = []
    for start, end in small.find(text, ends):
        code = evidence.province_at(start)
        if code is not None:
            unit = Unit(code, None, "place", text[start:end])
            added.append(Candidate(start, end, (unit,), "small-place", unit=unit))
    spans = [(c.start, c.end) for c in added]
    rest = [c for c in kept if not any(s < c.end and c.start < e for s, e in spans)]
    return rest + added


def _mention(article: Article, candidate: Candidate) -> ProvinceMention:
    start, end, unit = candidate.start, candidate.end, candidate.unit
    return ProvinceMention.model_construct(
        id="",
        start=start,
        end=end,
        text=article.raw[start:end],
        rule=candidate.rule,
        code=unit.code if unit else None,
        level=unit.level if unit else min((u.level for u in candidate.units), key=str),
        adcode=unit.adcode if unit else None,
        name=unit.name if unit else None,
        role=role_at(article.text, start, end),
        candidates=[] if unit else sorted({u.identity for u in candidate.units}),
    )

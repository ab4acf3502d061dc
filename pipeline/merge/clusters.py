"""One group of tellings as a cluster: what it says, who says it, and where they disagree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from pipeline.merge.acts import Act
from pipeline.merge.records import Cluster, Disagreement, Source, Version
from pipeline.merge.sketches import contained
from pipeline.merge.when import When

_REPRINT = 0.5  # of the shorter text that stands in the longer


def cluster_of(acts: Sequence[Act]) -> Cluster:
    """Return the cluster of the tellings of one act, one an article."""
    ordered = sorted(acts, key=lambda act: (act.article.published is None, act.article.published, act.article.number))
    fullest = max(ordered, key=lambda act: (act.told, -act.number))
    origins = _origins(ordered)
    date, days = _date(ordered, origins)
    event = fullest.event
    return Cluster(
        type=event.type,
        date=date,
        first_day=days.first.isoformat() if days else None,
        last_day=days.last.isoformat() if days else None,
        provinces=_all(act.event.provinces for act in ordered),
        agencies=_all(act.event.agencies for act in ordered),
        speaker=_most((act.event.speaker, origin) for act, origin in zip(ordered, origins, strict=True)),
        document=event.document,
        modality=event.modality,
        what=fullest.what,
        sentence=event.sentence.text if event.sentence else None,
        independent=len(set(origins)),
        sources=[_source(act, origin) for act, origin in zip(ordered, origins, strict=True)],
        disagreements=list(_disagreements(ordered)),
    )


def _source(act: Act, origin: int) -> Source:
    article, event = act.article, act.event
    return Source(
        document=article.doc_id,
        event=event.id,
        origin=origin,
        outlet=article.outlet,
        title=article.title,
        published=article.published.isoformat() if article.published else None,
        date=event.date,
        modality=event.modality,
        trigger=event.trigger,
        sentence=event.sentence,
    )


def _origins(acts: Sequence[Act]) -> list[int]:
    """Return the number of each act's origin: articles of which one contains much of the other have one origin."""
    origins: list[int] = []
    for act in acts:
        alike = [
            origin
            for before, origin in zip(acts, origins, strict=False)
            if contained(before.article.sketch, act.article.sketch) >= _REPRINT
        ]
        own = min(alike, default=max(origins, default=-1) + 1)
        # The article may join two that had nothing in common.
        origins = [own if origin in alike else origin for origin in origins]
        origins.append(own)
    renumbered = {origin: number for number, origin in enumerate(dict.fromkeys(origins))}
    return [renumbered[origin] for origin in origins]


def _date(acts: Sequence[Act], origins: Sequence[int]) -> tuple[str | None, When | None]:
    """Return the date that most origins give, the finest of equals; a reference such as PAST_REF if there is none."""
    given: dict[str, set[int]] = {}
    days: dict[str, When] = {}
    for act, origin in zip(acts, origins, strict=True):
        if act.event.date and act.when and act.when.told:
            given.setdefault(act.event.date, set()).add(origin)
            days.setdefault(act.event.date, act.when)
    if not given:
        return next((act.event.date for act in acts if act.event.date), None), None
    best = max(given, key=lambda value: (len(given[value]), -(days[value].last - days[value].first).days))
    return best, days[best]


def _all(lists: Iterable[Sequence[str]]) -> list[str]:
    return list(dict.fromkeys(value for one in lists for value in one))


def _most(values: Iterable[tuple[str | None, int]]) -> str | None:
    """Return the value that most origins give, the first of equals."""
    counts = Counter(value for value, _ in dict.fromkeys(values) if value)
    return max(counts, key=lambda value: counts[value], default=None)


def _disagreements(acts: Sequence[Act]) -> Iterator[Disagreement]:
    fields: dict[str, list[tuple[str, str]]] = {}

    def say(field: str, value: str | None, act: Act) -> None:
        if value:
            fields.setdefault(field, []).append((value, act.article.doc_id))

    for act in acts:
        event = act.event
        say("date", event.date if act.when and act.when.told else None, act)
        say("provinces", "、".join(sorted(act.provinces)), act)
        say("agencies", "、".join(sorted(act.agencies)), act)
        say("speaker", event.speaker, act)
        say("document", event.document, act)
        say("modality", event.modality, act)
        for kind in sorted({kind for kind, _ in act.figures}):
            say(kind, "、".join(f"{value:g}" for name, value in sorted(act.figures) if name == kind), act)
    for field, told in fields.items():
        versions = _versions(told)
        if len(versions) > 1 and not (field in _COMPATIBLE and _COMPATIBLE[field](acts)):
            yield Disagreement(field=field, versions=versions)


def _versions(told: Sequence[tuple[str, str]]) -> list[Version]:
    documents: dict[str, list[str]] = {}
    for value, doc_id in told:
        documents.setdefault(value, []).append(doc_id)
    return [Version(value=value, documents=ids) for value, ids in documents.items()]


def _same_days(acts: Sequence[Act]) -> bool:
    """Say whether the told days all have one in common: 2020-04 and 2020-04-05 do."""
    told = [act.when for act in acts if act.when and act.when.told]
    return max(one.first for one in told) <= min(one.last for one in told)


def _chain(sets: Iterable[frozenset[str]]) -> bool:
    """Say whether of any two sets one holds the other: one telling says more, none says otherwise."""
    ordered = sorted((one for one in sets if one), key=len)
    return all(one <= other for one, other in pairwise(ordered))


_COMPATIBLE: dict[str, Callable[[Sequence[Act]], bool]] = {
    "date": _same_days,
    "provinces": lambda acts: _chain(act.provinces for act in acts),
    "agencies": lambda acts: _chain(act.agencies for act in acts),
    "document": lambda acts: bool(frozenset[str].intersection(*(act.titles for act in acts if act.event.document))),
}

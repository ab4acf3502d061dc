"""Merging: articles in, clusters out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pipeline.merge.acts import Act, Article, acts_of
from pipeline.merge.candidates import pairs
from pipeline.merge.clusters import cluster_of
from pipeline.merge.likeness import ENOUGH, Likeness
from pipeline.merge.records import Cluster
from pipeline.merge.sketches import sketch
from pipeline.records import DocumentRecord
from pipeline.text import iso_date


def merge(records: Iterable[DocumentRecord]) -> list[Cluster]:
    """Return the acts that *records* tell, each once, in the order of time.

    Reprints are told by the records alone (the sentences of events and the quotations); with the articles' texts at
    hand use a ``Merger``.

    Raises:
        ValueError: Two records have the same id.
    """
    merger = Merger()
    for record in records:
        merger.add(record)
    return merger.clusters()


class Merger:
    """Takes articles one by one, and keeps their events and a sketch of their texts."""

    def __init__(self) -> None:
        self._articles: dict[str, Article] = {}
        self._acts: list[Act] = []

    def add(self, record: DocumentRecord, text: str | None = None) -> None:
        """Take one article; its *text* tells reprints better than the record alone.

        Raises:
            ValueError: An article of this id was added before.
        """
        if record.id in self._articles:
            raise ValueError(f"two documents have the id {record.id!r}")
        article = Article(
            number=len(self._articles),
            doc_id=record.id,
            outlet=record.outlet,
            title=record.title,
            published=_day(record.published),
            sketch=sketch(_told(record) if text is None else text),
        )
        self._articles[record.id] = article
        self._acts.extend(acts_of(record, article, len(self._acts)))

    def clusters(self) -> list[Cluster]:
        """Return the clusters of all acts added, in the order of their first day, else of publication.

        The same articles in the same order give the same clusters; the work is about linear in the number of events.
        """
        found = [cluster_of(group) for group in self._groups()]
        found.sort(key=_order)
        for number, cluster in enumerate(found):
            cluster.id = f"c{number}"
        return found

    def _groups(self) -> list[list[Act]]:
        """Return the acts in groups; the likest are put together first, and one article has one act in a group."""
        likeness = Likeness(self._acts)
        scored = [(likeness.points(one, other), one, other) for one, other in pairs(self._acts)]
        scored = [pair for pair in scored if pair[0] >= ENOUGH]
        scored.sort(key=lambda pair: (-pair[0], pair[1].number, pair[2].number))
        group_of = {act.number: [act] for act in self._acts}
        for _, one, other in scored:
            first, second = group_of[one.number], group_of[other.number]
            if first is not second and _fit(first, second, likeness):
                first.extend(second)
                group_of.update((act.number, first) for act in second)
        return [group for number, group in group_of.items() if group[0].number == number]


def _fit(first: list[Act], second: list[Act], likeness: Likeness) -> bool:
    """Say whether no act of one group rules out one of the other."""
    if {act.article.number for act in first} & {act.article.number for act in second}:
        return False
    return all(likeness.points(one, other) > 0 for one in first for other in second)


def _told(record: DocumentRecord) -> str:
    sentences = {event.sentence.start: event.sentence.text for event in record.events if event.sentence}
    return "".join(sentences[start] for start in sorted(sentences)) + "".join(quote.text for quote in record.quotes)


def _day(value: str | None) -> date | None:
    try:
        return iso_date(value) if value else None
    except ValueError:
        return None  # of a file that another program wrote


def _order(cluster: Cluster) -> tuple[str, str, str, int]:
    first = cluster.sources[0]
    published = first.published or ""
    return cluster.first_day or published, published, first.document, first.trigger.start

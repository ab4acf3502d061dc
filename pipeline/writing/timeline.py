"""Events of all documents by their date: a table on a terminal, lines of columns elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.merge import Cluster
from pipeline.merge.when import days_of
from pipeline.records import DocumentRecord, Event, EventType
from pipeline.writing.cells import TYPE_STYLES, kind, one_line, plain, short, what, what_of, when, where, who, who_of

_NEVER = "9999"  # behind every date
_CLOCK = re.compile(r"\d\d:\d\d|morning|noon|afternoon|evening")
_HOURS = {"morning": "08:00", "noon": "12:00", "afternoon": "15:00", "evening": "20:00"}


class Row(NamedTuple):
    """An event of a timeline.

    ``first_day`` (ISO 8601) orders it, and is None where the date is unknown; then the day of publication does, and the
    date reads ``by 2021-06-18``.
    """

    first_day: str | None
    published: str | None
    date: str
    type: EventType
    kind: str
    who: str
    where: str
    what: str
    source: str

    @property
    def clock(self) -> str:
        """The time of day, for the order of one day's rows; empty where none is told."""
        match = _CLOCK.search(self.date)
        return "" if match is None else _HOURS.get(match.group(), match.group())

    @property
    def day(self) -> str:
        """What the date column says."""
        if self.first_day is None and self.published:
            return f"by {self.published}" + (f" {self.date}" if self.date else "")
        return self.date


def rows(record: DocumentRecord) -> Iterator[Row]:
    """Yield the events of one document as rows; what is negated, denied or hypothetical is none of a timeline."""
    dates = {mention.id: mention for mention in record.dates}
    for event in record.events:
        if event.modality in ("negated", "denied", "hypothetical"):
            continue
        mention = dates.get(event.date_mention or "")
        yield Row(
            first_day=_first_day(event, mention.first_day if mention and not mention.vague else None),
            published=record.published,
            date=when(event.date, mention),
            type=event.type,
            kind=kind(event.type, event.modality),
            who=who_of(record, event),
            where=where(event.provinces),
            what=what_of(record, event),
            source=record.id,
        )


def _first_day(event: Event, told: str | None) -> str | None:
    days = days_of(event.date)
    return told or (days[0].isoformat() if days else None)


def cluster_rows(clusters: Iterable[Cluster]) -> Iterator[Row]:
    """Yield clusters as rows; of a cluster of several documents the source says how many, and what they disagree on."""
    for cluster in clusters:
        if cluster.modality in ("negated", "denied", "hypothetical"):
            continue
        fullest = next((one for one in cluster.sources if one.sentence), cluster.sources[0])
        yield Row(
            first_day=cluster.first_day,
            published=min((one.published for one in cluster.sources if one.published), default=None),
            date=when(cluster.date),
            type=cluster.type,
            kind=kind(cluster.type, cluster.modality),
            who=who(cluster.speaker, cluster.agencies),
            where=where(cluster.provinces),
            what=what(fullest.trigger, fullest.sentence, cluster.what, is_title=cluster.document is not None),
            source=_sources(cluster),
        )


def _sources(cluster: Cluster) -> str:
    first, count = cluster.sources[0].document, len(cluster.sources)
    if count == 1:
        return first
    fields = ", ".join(one.field for one in cluster.disagreements)
    return f"{first} +{count - 1} ({cluster.independent} independent{f'; {fields} differ' if fields else ''})"


def in_order(found: Iterable[Row]) -> list[Row]:
    """Return rows by day and clock, those without a date at the end by publication; else they keep their order."""
    return sorted(found, key=lambda row: (row.first_day or _NEVER, row.clock if row.first_day else row.published or ""))


def print_timeline(found: Iterable[Row], console: Console) -> None:
    """Print rows in order as a table; a date stands once, and the source behind what happened."""
    table = Table(box=None, header_style="dim", pad_edge=False, padding=(0, 2, 0, 0))
    for name, most in (("date", 18), ("type", 12), ("who", 24), ("where", 8), ("what", None)):
        table.add_column(name, max_width=most, overflow="fold")
    before = None
    for row in in_order(found):
        table.add_row(
            plain("" if row.day == before else row.day, "cyan"),
            plain(row.kind, TYPE_STYLES[row.type]),
            plain(row.who),
            plain(row.where),
            Text.assemble(plain(row.what), "  ", plain(row.source, "dim")),
        )
        before = row.day
    console.print(table)


def write_timeline(found: Iterable[Row], out: TextIO) -> None:
    """Write rows in order, a line each: date, type, who, where, what, source, with tabs between them."""
    for row in in_order(found):
        cells = (row.day, row.kind, row.who, row.where, short(row.what), row.source)
        out.write("\t".join(map(one_line, cells)) + "\n")

"""Events as tables for people: one a document, and a summary of all."""

from __future__ import annotations

from collections import Counter

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.lexicon.provinces import province_names
from pipeline.records import DocumentRecord
from pipeline.writing.cells import TYPE_STYLES, kind, plain, what_of, when, where, who_of


class EventTables:
    """Prints the events of each document as they come, and at the end what there was."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._documents = 0
        self._layers: Counter[str] = Counter()
        self._types: Counter[str] = Counter()
        self._provinces: Counter[str] = Counter()

    def write(self, record: DocumentRecord) -> None:
        """Print one document's events."""
        self._documents += 1
        for layer in ("dates", "provinces", "agencies", "quotes", "events"):
            self._layers[layer] += len(getattr(record, layer))
        self._types.update(event.type for event in record.events)
        self._provinces.update(code for event in record.events for code in event.provinces)
        heading = plain(record.title or record.id, "bold")
        self._console.print(Text.assemble(heading, "  ", plain(_about(record), "dim")))
        if record.events:
            self._console.print(_table(record))
        self._console.print()

    def finish(self) -> None:
        """Print the summary."""
        found = ", ".join(f"{count} {layer}" for layer, count in self._layers.items())
        self._console.print(Text(f"{_count(self._documents, 'document')}: {found or 'nothing'}", style="bold"))
        names = province_names()
        for label, counter in (("types", self._types), ("provinces", self._provinces)):
            if counter:
                ranked = sorted(counter.items(), key=lambda item: (-item[1], item[0]))
                self._console.print(Text(f"{label}: " + ", ".join(f"{names.get(key, key)} {n}" for key, n in ranked)))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _about(record: DocumentRecord) -> str:
    told = f" ({record.published_from})" if record.published_from else ""
    published = f"published {record.published}{told}" if record.published else "publication date unknown"
    return " · ".join(part for part in (record.id if record.title else None, record.outlet, published) if part)


def _table(record: DocumentRecord) -> Table:
    table = Table(box=None, header_style="dim", pad_edge=False, padding=(0, 2, 0, 0))
    for name, ratio in (("date", None), ("type", None), ("who", 3), ("where", 1), ("what", 6)):
        table.add_column(name, ratio=ratio, no_wrap=ratio is None, overflow="fold")
    dates = {mention.id: mention for mention in record.dates}
    for event in record.events:
        table.add_row(
            plain(when(event.date, dates.get(event.date_mention or "")), "cyan"),
            plain(kind(event.type, event.modality), TYPE_STYLES[event.type]),
            plain(who_of(record, event)),
            plain(where(event.provinces)),
            plain(what_of(record, event)),
        )
    return table

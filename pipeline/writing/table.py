"""Events as tables for people: one a document, and a summary of all."""

from __future__ import annotations

from collections import Counter

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.lexicon.provinces import province_names
from pipeline.records import DocumentRecord, Event

_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], " ")
_LONGEST = 60  # characters of a sentence or quotation in a cell


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
        heading = _plain(record.title or record.id, "bold")
        self._console.print(Text.assemble(heading, "  ", _plain(_about(record), "dim")))
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
    published = f"{record.published} ({record.published_from})" if record.published else "publication date unknown"
    return " · ".join(part for part in (record.id if record.title else None, record.outlet, published) if part)


def _table(record: DocumentRecord) -> Table:
    table = Table(box=None, header_style="dim", pad_edge=False, padding=(0, 2, 0, 0))
    for name, ratio in (("date", None), ("type", None), ("who", 3), ("where", None), ("what", 5)):
        table.add_column(name, ratio=ratio, no_wrap=ratio is None, overflow="fold")
    for event in record.events:
        table.add_row(*(_plain(cell) for cell in _cells(record, event)))
    return table


def _cells(record: DocumentRecord, event: Event) -> tuple[str, ...]:
    names = province_names()
    kind = event.type if event.modality == "asserted" else f"{event.type} ({event.modality})"
    where = "、".join(names.get(code, code) for code in event.provinces)
    who = event.speaker or "、".join(event.agencies)
    return event.date or "", kind, who, where, _what(record, event)


def _what(record: DocumentRecord, event: Event) -> str:
    if event.document:
        return f"{event.trigger.text}《{event.document}》"
    if event.quote is not None:
        return f"{event.trigger.text}：{_short(record.quotes[event.quote].text)}"
    if event.sentence is None:
        return event.trigger.text
    at = max(0, event.trigger.start - event.sentence.start)
    return f"{event.trigger.text}｜{_short(event.sentence.text, at)}"


def _plain(text: str, style: str = "") -> Text:
    # Text, not str: square brackets in an article are no markup, its control characters no commands to the terminal.
    return Text(text.translate(_CONTROLS), style=style)


def _short(text: str, at: int = 0) -> str:
    """Return *text* itself or a stretch of it that holds the character *at*."""
    if len(text) <= _LONGEST:
        return text
    start = max(0, min(at - _LONGEST // 2, len(text) - _LONGEST))
    end = start + _LONGEST
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")

"""Events as CSV that opens right in Excel: one event a line."""

from __future__ import annotations

import csv
import io
from typing import BinaryIO

from pipeline.lexicon.provinces import province_names
from pipeline.records import DocumentRecord, Event, Span

COLUMNS = (
    "document", "document_title", "outlet", "published", "event", "type", "modality", "reported_by", "date",
    "date_from", "first_day", "last_day", "province_codes", "provinces", "agencies", "roles", "speaker", "quote",
    "content", "issued_document", "document_number", "document_status", "figures", "trigger", "start", "end",
    "sentence", "rule", "confidence",
)  # fmt: skip
_BOM = b"\xef\xbb\xbf"  # Excel takes a CSV without it for the system's legacy encoding
_FORMULA = tuple("=+-@\t\r＝＋－＠")  # OWASP, CSV injection
_LONGEST_CELL = 32_767  # characters that a cell of Excel holds
_JOINT = "; "


def safe_cell(value: object) -> str:
    """Return *value* as a cell that no spreadsheet takes for a formula or cannot hold.

    A cell that begins with ``= + - @``, a tab or a carriage return gets an apostrophe in front (OWASP, CSV injection);
    one of more than 32,767 characters is cut and ends in ``…``.
    """
    text = "" if value is None else str(value)
    if text.startswith(_FORMULA):
        text = "'" + text
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"


def event_row(record: DocumentRecord, event: Event) -> list[str]:
    """Return the cells of *event* in the order of ``COLUMNS``."""
    days = {mention.id: (mention.first_day, mention.last_day) for mention in record.dates if mention.id}
    first_day, last_day = days.get(event.date_mention or "", (None, None))
    names = province_names()
    cells = (
        record.id, record.title, record.outlet, record.published, event.id, event.type, event.modality,
        _text(event.reported_by), event.date, event.date_from, first_day, last_day,
        _JOINT.join(event.provinces), _JOINT.join(names.get(code, code) for code in event.provinces),
        _JOINT.join(event.agencies), _JOINT.join(f"{one.role}: {one.name}" for one in event.participants),
        event.speaker, None if event.quote is None else record.quotes[event.quote].text, _text(event.content),
        event.document, _text(event.document_number), event.document_status and event.document_status.value,
        _JOINT.join(f"{one.kind}: {one.value:.12g} {one.unit}" for one in event.figures),
        event.trigger.text, event.trigger.start, event.trigger.end, _text(event.sentence), event.rule, event.confidence,
    )  # fmt: skip
    return [safe_cell(cell) for cell in cells]


def _text(span: Span | None) -> str | None:
    return span.text if span else None


class EventsCsv:
    """Writes an event a line: UTF-8 with byte order mark, CRLF line ends, a header line."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._file.write(_BOM)
        self._rows([list(COLUMNS)])

    def write(self, record: DocumentRecord) -> None:
        """Write the events of one document."""
        self._rows([event_row(record, event) for event in record.events])

    def finish(self) -> None:
        """Nothing is held back."""

    def _rows(self, rows: list[list[str]]) -> None:
        text = io.StringIO(newline="")
        csv.writer(text).writerows(rows)
        self._file.write(text.getvalue().encode("utf-8"))

#!/usr/bin/env python3
"""How the incidents of the CEC corpus are found: ``peer_incidents.py FILE [--errors]``.

FILE is JSON Lines of articles with ``text``, ``report_date`` (ISO 8601) and ``spans``: CEC's denoters (``tag``
"Denoter"), of which those of ``type`` "emergency" tell an incident, the times and locations, and the ``Event`` spans
that hold them together.

CEC marks a word wherever a clause tells of the incident, most often its name (火灾); a record here is anchored on the
verb once (发生), says what happened in ``content`` and lists the other places in ``tellings``. So recall is printed
for the trigger alone, for trigger and content, and with the tellings; a mention is found where spans overlap. An
incident of an article is all its emergency denoters that name one kind (火灾, 起火, 大火).

Precision is the share of records (trigger or content) and of tellings that touch a denoter: an emergency one, and any
(CEC has 相撞 and 死亡 as other kinds of events). It marks no name that only stands by (在事故中受伤, 大火被扑灭), so
that of the tellings says how often CEC would mark the place, not how often it is another incident.

Time and place are counted for the records that touch an emergency denoter whose event has a time, or a location in
which the places stage finds a Chinese place: found where the evidence of the record's date, or of one of its
provinces, overlaps it.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pipeline.events.incidents.kinds import is_general, named_in
from pipeline.records import DocumentRecord, Event, Span
from pipeline.stages import analyse
from pipeline.text import Article

_SHOWN = 25  # characters around a span that an error prints


class Label(NamedTuple):
    """A span of CEC's, ``[start, end)``, with its tag and, of a denoter, the kind of event."""

    start: int
    end: int
    tag: str
    kind: str


@dataclass
class Share:
    """A part of a whole."""

    part: int = 0
    whole: int = 0

    def add(self, right: bool) -> None:
        """Count one."""
        self.part, self.whole = self.part + right, self.whole + 1

    def __str__(self) -> str:
        return f"{self.part / max(self.whole, 1):.3f} ({self.part} of {self.whole})"


def read(path: Path) -> Iterator[tuple[Article, list[Label]]]:
    for line in path.read_text("utf-8").splitlines():
        told = json.loads(line)
        published = date.fromisoformat(told["report_date"]) if told.get("report_date") else None
        labels = [Label(one["start"], one["end"], one["tag"], one.get("type", "")) for one in told["spans"]]
        yield Article(raw=told["text"], published=published), labels


def touches(one: Span | Label, others: Iterable[Span | Label]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def incidents_of(text: str, denoters: Sequence[Label]) -> list[list[Label]]:
    """The incidents that the denoters tell: those of one kind together; general names (事故) are of any."""
    found: dict[str, list[Label]] = defaultdict(list)
    for one in denoters:
        named = [kind for kinds, _, _ in named_in(text[one.start : one.end]) if not is_general(kinds) for kind in kinds]
        for kind in sorted(set(named))[:1]:
            found[kind].append(one)
    return list(found.values())


def evidence(record: DocumentRecord, event: Event) -> tuple[list[Span], list[Span]]:
    """The mentions that the event's date and provinces come from."""
    dates = [one for one in record.dates if one.id == event.date_mention]
    return list(dates), [one for one in record.provinces if one.id in event.province_mentions]


def beside(one: Label, labels: Sequence[Label], tag: str) -> list[Label]:
    """The labels of *tag* in the events of denoter *one*."""
    around = [label for label in labels if label.tag == "Event" and label.start <= one.start and one.end <= label.end]
    return [label for label in labels if label.tag == tag and touches(label, around)]


class Counts:
    """The shares that the script prints, over all articles."""

    def __init__(self) -> None:
        self.shares: dict[str, Share] = defaultdict(Share)
        self.errors: list[str] = []

    def add(self, text: str, labels: Sequence[Label], record: DocumentRecord) -> None:
        """Count one article."""
        denoters = [one for one in labels if one.tag == "Denoter"]
        emergencies = [one for one in denoters if one.kind == "emergency"]
        events = [one for one in record.events if one.type == "incident" and one.modality in ("asserted", "reported")]
        triggers = [one.trigger for one in events]
        named = [*triggers, *(one.content for one in events if one.content)]
        told = [*named, *(span for one in events for span in one.tellings)]
        for name, spans in (("trigger", triggers), ("trigger or content", named), ("all tellings", told)):
            for one in emergencies:
                self.shares[f"mentions found by {name}"].add(touches(one, spans))
            for incident in incidents_of(text, emergencies):
                self.shares[f"incidents found by {name}"].add(any(touches(one, spans) for one in incident))
        self.errors += [f"missed\t{around(text, one)}" for one in emergencies if not touches(one, told)]
        for event in events:
            own = [event.trigger, *([event.content] if event.content else [])]
            self._precision(text, "records", own, emergencies, denoters)
            for span in event.tellings:
                self._precision(text, "tellings", [span], emergencies, denoters)
            self._arguments(record, event, [one for one in emergencies if touches(one, own)], labels)

    def _precision(
        self, text: str, name: str, own: list[Span], emergencies: Sequence[Label], denoters: Sequence[Label]
    ) -> None:
        self.shares[f"{name} on an emergency"].add(any(touches(span, emergencies) for span in own))
        right = any(touches(span, denoters) for span in own)
        self.shares[f"{name} on any event"].add(right)
        if not right:
            self.errors.append(f"{name}\t{around(text, own[-1])}")

    def _arguments(self, record: DocumentRecord, event: Event, on: Sequence[Label], labels: Sequence[Label]) -> None:
        dates, places = evidence(record, event)
        times = [time for one in on for time in beside(one, labels, "Time")]
        if times:
            self.shares["time"].add(any(touches(time, dates) for time in times))
        located = [one for label in on for one in beside(label, labels, "Location") if touches(one, record.provinces)]
        if located:
            self.shares["place"].add(any(touches(one, places) for one in located))


def around(text: str, one: Span | Label) -> str:
    shown = (
        f"{text[max(0, one.start - _SHOWN) : one.start]}[{text[one.start : one.end]}]{text[one.end : one.end + _SHOWN]}"
    )
    return shown.replace("\n", " ")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--errors", action="store_true", help="print what is missed, and what touches no denoter")
    options = parser.parse_args()
    counts = Counts()
    for article, labels in read(options.file):
        counts.add(article.raw, labels, analyse(article, doc_id="article"))
    if options.errors:
        print(*sorted(counts.errors), sep="\n")
    for name, share in counts.shares.items():
        print(f"{name}: {share}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""How many participants of CEC's ``statement`` events are found as speakers: ``peer_speakers.py FILE``.

FILE is JSON Lines of articles of the CEC corpus with ``text`` and ``spans`` (``tag``, ``type``, ``start``, ``end``). A
statement counts once where it has a participant, and is found where one of its participants overlaps

- a speaker of the article's quotes ("as speaker"), or
- a medium in a quote's ``via``, or the outlet of a dateline (``新华社北京6月18日电``, ``本报讯``): CEC has these as
  participants of ``报道`` and ``电``; by the contract a medium that passes words on is no speaker, but the record keeps
  it ("as medium").

``--errors`` prints each statement that is not found.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from pipeline.api import extract
from pipeline.reading.head import read_head
from pipeline.records import DocumentRecord

Spans = list[dict[str, Any]]


def statements(spans: Spans) -> list[tuple[dict[str, Any], Spans]]:
    """Return the statement events that have a participant, with their participants."""
    found = []
    for cue in spans:
        if (cue["tag"], cue.get("type")) != ("Denoter", "statement"):
            continue
        around = [s for s in spans if s["tag"] == "Event" and s["start"] <= cue["start"] and cue["end"] <= s["end"]]
        event = min(around, key=lambda s: int(s["end"]) - int(s["start"]), default=None)
        if event is None:
            continue
        inside = [s for s in spans if event["start"] <= s["start"] and s["end"] <= event["end"]]
        if participants := [s for s in inside if s["tag"] == "Participant"]:
            found.append((event, participants))
    return found


def how_found(record: DocumentRecord, text: str, participants: Spans) -> str | None:
    """Return "speaker", "medium" or None."""
    speakers = [quote.speaker for quote in record.quotes if quote.speaker is not None]
    if any(p["start"] < s.end and s.start < p["end"] for p in participants for s in speakers):
        return "speaker"
    media = [medium for quote in record.quotes for medium in quote.via]
    head = read_head(text).outlet
    for participant in participants:
        name = text[participant["start"] : participant["end"]]
        if name in ("本报", "本网") or any(medium in name or name in medium for medium in media):
            return "medium"
        if head is not None and name.startswith(head) and participant["start"] == text.find(head):
            return "medium"
    return None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    counts: dict[str | None, int] = {"speaker": 0, "medium": 0, None: 0}
    for line in options.file.read_text("utf-8").splitlines():
        row = json.loads(line)
        record = extract(row["text"])
        for event, participants in statements(row["spans"]):
            found = how_found(record, row["text"], participants)
            counts[found] += 1
            if found is None and options.errors:
                names = "、".join(row["text"][p["start"] : p["end"]] for p in participants)
                print(names, row["text"][event["start"] : event["end"] + 20].replace("\n", "⏎"), sep="\t")
    total = sum(counts.values())
    print(f"statements with a participant: {total}")
    print(f"as speaker {counts['speaker']}, as medium {counts['medium']}, not found {counts[None]}")
    print(f"found {1 - counts[None] / max(total, 1):.3f}")


if __name__ == "__main__":
    main()

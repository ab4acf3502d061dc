"""Stories: sentences whose upstream mentions are marked inline, so that the events stage is tested alone."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from markup import read_markup

from pipeline.events import find
from pipeline.events.clauses.reading import Reading
from pipeline.records import AgencyMention, DateMention, Event, ProvinceMention, Quote, Span, Speaker
from pipeline.text import Article

PUBLISHED = date(2021, 6, 18)
# ``stories`` is shared by the tests of this stage.
sys.path.insert(0, str(Path(__file__).parent))


def read_story(marked: str) -> Reading:
    """Read ``[昨日|d:2021-06-17]``, ``[甲局|a:甲市甲局]`` (``g:`` generic), ``[甲市|p:330000]`` and quotations.

    A quotation ``[…|q]`` (direct) or ``[…|i]`` takes the last speaker and cue marked before it, or, with ``q<``, those
    marked next behind it; a speaker is ``[王某|s:person]`` (``s:person:王某某`` gives the name), a cue ``[说|c]``.
    """
    text, marks = read_markup(marked)
    dates, provinces, agencies, quotes = [], [], [], []
    speakers: list[Speaker] = []
    cues: list[Span] = []
    for start, end, label in marks:
        kind, _, value = (label or "").partition(":")
        span = {"start": start, "end": end, "text": text[start:end]}
        if kind == "s":
            by, _, name = value.partition(":")
            speakers.append(Speaker(**span, name=name or text[start:end], type=by))
        elif kind == "c":
            cues.append(Span(**span))
    for start, end, label in marks:
        kind, _, value = (label or "").partition(":")
        span = {"start": start, "end": end, "text": text[start:end]}
        if kind == "d":
            dates.append(DateMention(**span, type="DATE", value=value))
        elif kind == "p":
            provinces.append(ProvinceMention(**span, code=value))
        elif kind in ("a", "g"):
            agencies.append(AgencyMention(**span, name=value or text[start:end], generic=kind == "g"))
        elif kind in ("q", "i", "q<"):
            behind = kind == "q<"
            who = [s for s in speakers if (s.start >= end) == behind]
            how = [c for c in cues if (c.start >= end) == behind]
            pick = 0 if behind else -1
            quotes.append(
                Quote(
                    **span,
                    kind="indirect" if kind == "i" else "direct",
                    speaker=who[pick] if who else None,
                    cue=how[pick] if how else None,
                )
            )
    return Reading(Article(raw=text, published=PUBLISHED), dates, provinces, agencies, quotes)


@pytest.fixture
def reading() -> Callable[[str], Reading]:
    return read_story


@pytest.fixture
def events() -> Callable[[str], list[Event]]:
    def run(marked: str) -> list[Event]:
        story = read_story(marked)
        return find(story.article, story.dates, story.provinces, story.agencies, story.quotes)

    return run


@pytest.fixture
def told(events: Callable[[str], list[Event]]) -> Callable[[str], list[str]]:
    """The events that count, as ``type trigger``; a modality other than asserted is added behind a slash."""

    def run(marked: str) -> list[str]:
        return [
            f"{event.type} {event.trigger.text}" + ("" if event.modality == "asserted" else f"/{event.modality}")
            for event in events(marked)
            if event.modality in ("asserted", "planned", "reported")
        ]

    return run

"""Annotated documents with mistakes put in at random, as plain data."""

import copy
import random
from typing import Any

Row = dict[str, Any]


_MODALITIES = ("asserted", "reported", "planned", "negated", "denied", "hypothetical", "background")


def with_mistakes(document: Row, rng: random.Random) -> Row:
    """Return a copy of *document* in which records are lost, doubled, moved and changed."""
    made = copy.deepcopy(document)
    for layer in ("dates", "provinces", "agencies", "quotes"):
        made[layer] = [_moved(row, rng) for row in made[layer] if rng.random() > 0.15]
    for date in made["dates"]:
        if rng.random() < 0.2:
            date["value"] = rng.choice(["2021-06-18", "PAST_REF", "P3D", "2020"])
            date["type"] = "DURATION" if date["value"] == "P3D" else "DATE"
    for place in made["provinces"]:
        if rng.random() < 0.1:
            place["code"] = "630000"
    for agency in made["agencies"]:
        if rng.random() < 0.2:
            agency["generic"] = not agency["generic"]
        if rng.random() < 0.2:
            agency["name"] = agency["name"] + " 局"
    for quote in made["quotes"]:
        if rng.random() < 0.3:
            quote["kind"] = rng.choice(["direct", "indirect"])
        if quote["speaker"] and rng.random() < 0.2:
            quote["speaker"]["name"] = rng.choice(["甲 乙", "Ann Lee", "他"])
        elif rng.random() < 0.1:
            quote["speaker"] = None
    made["events"] = [_event(event, made, rng) for event in made["events"] if rng.random() > 0.15]
    # Some are found that the gold has not, most of them marked as not having happened.
    for quote in made["quotes"][:4]:
        trigger = {**quote["cue"]} if quote.get("cue") else {"start": 0, "end": 2, "text": "xx"}
        extra = {"type": rng.choice(["launch", "statement"]), "trigger": trigger, "modality": rng.choice(_MODALITIES)}
        made["events"].append({**extra, "provinces": ["110000"], "agencies": ["某局"], "quote": None})
    return made


def _moved(row: Row, rng: random.Random) -> Row:
    if rng.random() < 0.2:
        shift = rng.choice([-6, -1, 1, 2])
        row["start"] = max(0, row["start"] + shift)
        row["end"] = max(row["start"] + 1, row["end"] + rng.choice([-1, 0, 3]))
    return row


def _event(event: Row, document: Row, rng: random.Random) -> Row:
    event["trigger"] = _moved(event["trigger"], rng)
    if rng.random() < 0.1:
        event["type"] = rng.choice(["issue", "meeting", "statement"])
    if rng.random() < 0.2:
        event["modality"] = rng.choice(_MODALITIES)
    if rng.random() < 0.2:
        event["date"] = rng.choice([None, "2021-06-18"])
    if rng.random() < 0.2:
        event["provinces"] = [*event["provinces"], "630000", "630000"]
    if rng.random() < 0.2:
        event["agencies"] = event["agencies"][:1]
    if event["quote"] is not None:
        last = len(document["quotes"]) - 1
        event["quote"] = None if last < 0 else max(0, min(event["quote"], last) - rng.randrange(2))
    return event

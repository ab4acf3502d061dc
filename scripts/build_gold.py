#!/usr/bin/env python3
"""Build ``annotations/gold.jsonl`` out of the annotated articles in ``annotations/markup/``.

    python scripts/build_gold.py [--check] [MARKUP_FOLDER CORPUS_FOLDER GOLD_FILE]

An annotated article is the article with marks, which may be nested; ``annotations/GUIDE.md`` says what to mark:

    {d VALUE [SET] [MOD]|6月18日}             a date; the type follows from the value, SET is said
    {p CODE LEVEL|四川省}                     a place; LEVEL is province, prefecture, county or place
    {a NAME|省能源局}  {g NAME|有关部门}        an agency and a generic one; NAME = for "as it is written"
    {s1 NAME;TYPE;TITLE;AFFILIATION|周明远}    a speaker; empty fields for none, NAME = for "as it is written"
    {c1|表示}                                 a cue
    {q1 KIND s1 c1|…}                         a quote, direct or indirect, its speaker and its cue (- for none)
    {e TYPE;date=…;prov=…,…;ag=…,…;doc=…;mod=…|下发}   an event's trigger; a statement says q=1 instead of a speaker

Every mark is checked: what it refers to must be there, and the text without marks must be the article in ``corpus/``.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
MODS = {"START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "BEFORE", "AFTER"}
LEVELS = {"province", "prefecture", "county", "place"}
SPEAKERS = {"person", "anonymous", "agency", "organization", "document"}
EVENTS = {
    "issue", "meeting", "directive", "enforcement", "inspection", "decision", "launch", "incident", "statement",
}  # fmt: skip
_HEAD = re.compile(r"([dpagesqc])(\d*)(?: ([^|{}]*))?\|")
_VALUE = re.compile(
    r"\w+_REF|P(T?[\dX.]+[YQMWDHS])+M?|[\dX]{2,4}(-(\d\d|XX|Q\d|H\d|W(\d\d|XX)|SP|SU|FA|WI)(-(\d\d|XX|\d|WE))?)?"
    r"(T([A-Z]{2}|\d\d(:\d\d(:\d\d)?)?))?"
)


class MarkupError(ValueError):
    """A mark that says what cannot be."""


@dataclass
class Document:
    """What the marks of one article say, as it stands in the gold file."""

    id: str
    text: str = ""
    layers: dict[str, list[dict[str, Any]]] = field(
        default_factory=lambda: {"dates": [], "provinces": [], "agencies": [], "quotes": [], "events": []}
    )
    speakers: dict[str, dict[str, Any]] = field(default_factory=dict)
    cues: dict[str, dict[str, Any]] = field(default_factory=dict)
    quote_numbers: dict[str, dict[str, Any]] = field(default_factory=dict)


def parse(doc_id: str, marked: str) -> Document:
    """Return the article and its annotation; offsets are code points into the text without marks.

    Raises:
        MarkupError: A mark is malformed or refers to what is not there.
    """
    doc = Document(doc_id)
    opened: list[tuple[str, str, str, int]] = []
    text: list[str] = []
    at = 0
    while at < len(marked):
        char = marked[at]
        if char == "{":
            head = _HEAD.match(marked, at + 1)
            if head is None:
                raise MarkupError(f"{doc_id}: no mark: {marked[at : at + 30]!r}")
            opened.append((head[1], head[2], head[3] or "", len(text)))
            at = head.end()
            continue
        if char == "}":
            if not opened:
                raise MarkupError(f"{doc_id}: a mark is closed that was not opened: {marked[max(0, at - 30) : at]!r}")
            kind, number, said, start = opened.pop()
            span = {"start": start, "end": len(text), "text": "".join(text[start:])}
            try:
                _READERS[kind](doc, number, said, span)
            except MarkupError as problem:
                raise MarkupError(f"{doc_id}: {span['text']!r}: {problem}") from None
        else:
            text.append(char)
        at += 1
    if opened:
        raise MarkupError(f"{doc_id}: {len(opened)} marks are not closed")
    doc.text = "".join(text)
    _join(doc)
    return doc


def _date(doc: Document, number: str, said: str, span: dict[str, Any]) -> None:
    value, *flags = said.split()
    mod = next((flag for flag in flags if flag in MODS), None)
    if set(flags) - MODS - {"SET", "DURATION", "DATE", "TIME"}:
        raise MarkupError(f"unknown flag in {said!r}")
    parts = value.split("/")
    if not all(_VALUE.fullmatch(part) for part in parts) and "SET" not in flags:
        raise MarkupError(f"no TIMEX3 value: {value!r}")
    kinds = [flag for flag in flags if flag in ("SET", "DURATION", "DATE", "TIME")]
    kind = kinds[0] if kinds else "DURATION" if value.startswith("P") and "_REF" not in value else "DATE"
    if not kinds and kind == "DATE" and re.search(r"[\dX]T[A-Z0-9]", value):
        kind = "TIME"
    doc.layers["dates"].append({**span, "type": kind, "value": value, "mod": mod})


def _province(doc: Document, number: str, said: str, span: dict[str, Any]) -> None:
    code, _, level = said.partition(" ")
    if not re.fullmatch(r"\d\d0000", code) or level not in LEVELS:
        raise MarkupError(f"no code and level: {said!r}")
    doc.layers["provinces"].append({**span, "code": code, "level": level})


def _agency(doc: Document, number: str, said: str, span: dict[str, Any], generic: bool = False) -> None:
    if not said:
        raise MarkupError("an agency needs a name, = for as it is written")
    doc.layers["agencies"].append({**span, "name": span["text"] if said == "=" else said, "generic": generic})


def _generic(doc: Document, number: str, said: str, span: dict[str, Any]) -> None:
    _agency(doc, number, said, span, generic=True)


def _speaker(doc: Document, number: str, said: str, span: dict[str, Any]) -> None:
    name, kind, title, affiliation = [*said.split(";"), "", "", ""][:4]
    if kind not in SPEAKERS or not name or f"s{number}" in doc.speakers:
        raise MarkupError(f"no speaker, or its number is taken: {said!r}")
    doc.speakers[f"s{number}"] = {
        **span,
        "name": span["text"] if name == "=" else name,
        "type": kind,
        "title": title or None,
        "affiliation": affiliation or None,
    }


def _cue(doc: Document, number: str, said: str, span: dict[str, Any]) -> None:
    if f"c{number}" in doc.cues:
        raise MarkupError(f"cue c{number} stands twice")
    doc.cues[f"c{number}"] = span


def _quote(doc: Document, number: str, said: str, span: dict[str, Any]) -> None:
    kind, speaker, cue = said.split()
    if kind not in ("direct", "indirect") or number in doc.quote_numbers:
        raise MarkupError(f"no quote, or its number is taken: {said!r}")
    quote = {**span, "kind": kind, "speaker": speaker, "cue": cue}
    doc.quote_numbers[number] = quote
    doc.layers["quotes"].append(quote)


def _event(doc: Document, number: str, said: str, span: dict[str, Any]) -> None:
    kind, *rest = said.split(";")
    given = dict(item.split("=", 1) for item in rest if item)
    if kind not in EVENTS or set(given) - {"date", "prov", "ag", "doc", "mod", "q"}:
        raise MarkupError(f"no event: {said!r}")
    doc.layers["events"].append(
        {
            "type": kind,
            "trigger": span,
            "date": given.get("date") or None,
            "provinces": [code for code in given.get("prov", "").split(",") if code],
            "agencies": [name for name in given.get("ag", "").split(",") if name],
            "speaker": None,
            "quote": given.get("q"),
            "document": given.get("doc") or None,
            "modality": given.get("mod") or "asserted",
        }
    )


_READERS = {
    "d": _date, "p": _province, "a": _agency, "g": _generic, "s": _speaker, "c": _cue, "q": _quote, "e": _event,
}  # fmt: skip


def _join(doc: Document) -> None:
    for layer in ("dates", "provinces", "agencies", "quotes"):
        doc.layers[layer].sort(key=lambda mention: (mention["start"], -mention["end"]))
    doc.layers["events"].sort(key=lambda event: event["trigger"]["start"])
    for quote in doc.layers["quotes"]:
        for key, known in (("speaker", doc.speakers), ("cue", doc.cues)):
            if quote[key] != "-" and quote[key] not in known:
                raise MarkupError(f"{doc.id}: a quote names {quote[key]}, which is not marked")
            quote[key] = known.get(quote[key])
    names = {agency["name"] for agency in doc.layers["agencies"]}
    values = {mention["value"] for mention in doc.layers["dates"]}
    codes = {mention["code"] for mention in doc.layers["provinces"]}
    covered = set()
    for event in doc.layers["events"]:
        said = f"{doc.id}: event {event['trigger']['text']}"
        if event["quote"] is not None:
            told = doc.quote_numbers.get(event["quote"])
            if told is None:
                raise MarkupError(f"{said} names quote {event['quote']}, which is not marked")
            event["quote"] = doc.layers["quotes"].index(told)
            covered.add(event["quote"])
            if event["type"] == "statement" and told["speaker"]:
                event["speaker"] = told["speaker"]["name"]
        elif event["type"] == "statement":
            raise MarkupError(f"{said} is a statement without a quote")
        if event["date"] and event["date"] not in values:
            raise MarkupError(f"{said} has date {event['date']}, which no mention has")
        for key, marked in (("agencies", names), ("provinces", codes)):
            if missing := set(event[key]) - marked:
                raise MarkupError(f"{said} has {key} {sorted(missing)}, which no mention has")


def build(markup: Path, corpus: Path) -> list[str]:
    """Return the lines of the gold file, in order of the articles' names.

    Raises:
        MarkupError: A mark is wrong, or an article differs from the one in *corpus*.
    """
    lines = []
    for path in sorted(markup.glob("*.txt")):
        doc = parse(path.stem, path.read_text("utf-8"))
        article, sidecar = corpus / path.name, corpus / f"{path.stem}.json"
        if article.read_text("utf-8") != doc.text:
            raise MarkupError(f"{path.name}: the text without marks is not the one in {article}")
        published = json.loads(sidecar.read_text("utf-8")).get("published")
        lines.append(json.dumps({"id": doc.id, "published": published, **doc.layers}, ensure_ascii=False))
    return lines


def main() -> int:
    """Write the gold file, or with ``--check`` say whether it is fresh."""
    parser = argparse.ArgumentParser(description="Build the gold file out of the annotated articles.")
    parser.add_argument("--check", action="store_true", help="only say whether the gold file is fresh")
    parser.add_argument("paths", nargs="*", type=Path, metavar="MARKUP CORPUS GOLD", help="other places than ours")
    args = parser.parse_args()
    ours = [ROOT / "annotations" / "markup", ROOT / "corpus", ROOT / "annotations" / "gold.jsonl"]
    markup, corpus, gold = args.paths if len(args.paths) == 3 else ours
    try:
        text = "".join(f"{line}\n" for line in build(markup, corpus))
    except (MarkupError, OSError) as problem:
        sys.stderr.write(f"error: {problem}\n")
        return 1
    if args.check:
        fresh = gold.exists() and gold.read_text("utf-8") == text
        sys.stderr.write("" if fresh else f"{gold} is not fresh: run scripts/build_gold.py\n")
        return 0 if fresh else 1
    gold.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

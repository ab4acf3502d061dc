#!/usr/bin/env python3
"""How much of a CLUENER label the stages find: ``peer_entities.py LABEL FILE`` (``government`` or ``address``).

FILE is JSON Lines of sentences with ``text`` and ``label``, whose end offsets are inclusive. For ``government`` every
mention of both sides counts. ``address`` also holds foreign places, roads and buildings, so there only the share of its
mentions is told that a place of ours covers or overlaps, over all and over those whose text names a Chinese place.
``--errors`` prints each miss.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline import agencies, places
from pipeline.places.gazetteer import gazetteer
from pipeline.text import Article, fold


class Sentence(NamedTuple):
    """A sentence and its gold spans, ``[start, end)`` in code points."""

    text: str
    gold: set[tuple[int, int]]


def read(path: Path, label: str) -> Iterator[Sentence]:
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        spans = record["label"].get(label, {})
        yield Sentence(record["text"], {(start, end + 1) for found in spans.values() for start, end in found})


def found(text: str, label: str) -> set[tuple[int, int]]:
    article = Article(raw=text)
    provinces = places.find(article)
    mentions = provinces if label == "address" else agencies.find(article, provinces)
    return {(mention.start, mention.end) for mention in mentions}


def overlaps(span: tuple[int, int], others: set[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def in_china(text: str) -> bool:
    """Say whether the gazetteer has a name with its suffix, of a province or of a prefecture in *text*."""
    entries = gazetteer().entries
    matches = gazetteer().automaton.find_matches_as_indexes(fold(text))
    return any(entries[number].units and entries[number].trust == "sure" for number, _, _ in matches)


def share(part: int, whole: int) -> str:
    return f"{part / whole if whole else 0:.3f} ({part} of {whole})"


def report_mentions(sentences: list[Sentence], label: str, *, errors: bool) -> None:
    exact = overlapping = predicted = wanted = covered = 0
    for sentence in sentences:
        ours = found(sentence.text, label)
        exact += len(ours & sentence.gold)
        overlapping += sum(overlaps(span, sentence.gold) for span in ours)
        covered += sum(overlaps(span, ours) for span in sentence.gold)
        predicted, wanted = predicted + len(ours), wanted + len(sentence.gold)
        if errors:
            for kind, spans in (("missed", sentence.gold - ours), ("spurious", ours - sentence.gold)):
                for start, end in sorted(spans):
                    print(kind, sentence.text[start:end], sentence.text, sep="\t")
    for name, right, recalled in (("exact", exact, exact), ("overlap", overlapping, covered)):
        precision, recall = right / max(predicted, 1), recalled / max(wanted, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{label} {name}: P {share(right, predicted)} R {share(recalled, wanted)} F1 {f1:.3f}")


def report_places(sentences: list[Sentence], *, errors: bool) -> None:
    counts = {"all": [0, 0, 0], "in China": [0, 0, 0]}
    for sentence in sentences:
        ours = found(sentence.text, "address")
        for span in sorted(sentence.gold):
            text = sentence.text[slice(*span)]
            kinds = ["all", "in China"] if in_china(text) else ["all"]
            for kind in kinds:
                counts[kind][0] += 1
                counts[kind][1] += span in ours
                counts[kind][2] += overlaps(span, ours)
            if errors and len(kinds) == 2 and not overlaps(span, ours):
                print("missed", text, sentence.text, sep="\t")
    for kind, (total, exact, overlapping) in counts.items():
        print(f"address, {kind}: exact {share(exact, total)}, overlapping {share(overlapping, total)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("label", choices=("government", "address"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    sentences = list(read(options.file, options.label))
    if options.label == "address":
        report_places(sentences, errors=options.errors)
    else:
        report_mentions(sentences, options.label, errors=options.errors)


if __name__ == "__main__":
    main()

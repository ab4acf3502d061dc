#!/usr/bin/env python3
"""How much of a CLUENER label the stages find: ``peer_entities.py LABEL FILE`` (``government`` or ``address``).

FILE is JSON Lines of sentences with ``text`` and ``label``, whose end offsets are inclusive. For ``government`` the
first figures count every mention of both sides as it is. The second ones ("comparable") leave out, by form alone and
on both sides, what the two guidelines treat differently:

- generic expressions (``警方``, ``有关部门``): ours that are marked so, theirs that overlap nothing but such a one, and
  theirs of two characters that the authority file does not know (``部队``, ``蜀军``);
- theirs that the contract names as no agencies (associations, institutes, media, parties, companies; ``_NO_AGENCIES``),
  and ours that touch only these;
- ours that CLUENER has under ``organization``, ``position`` (``省委书记``) or ``address``: one label a character there.

``address`` also holds foreign places, roads and buildings, so there only the share of its mentions is told that a place
of ours covers or overlaps, over all and over those whose text names a Chinese place. ``--errors`` prints each miss; for
``government`` it tells ``differs`` (left out as above) from ``missed``, ``spurious`` and ``boundary``.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline import agencies, places
from pipeline.agencies import tables
from pipeline.places.gazetteer import PLACES, gazetteer
from pipeline.text import Article, fold

Spans = set[tuple[int, int]]

# What CLUENER has as government although the contract says that it is no agency, by its last word.
_NO_AGENCIES = re.compile(
    r"(?:协会|学会|研究会|人居环境委员会|联合会|工商联|文联|社科院|科学院|研究所|研究院|大学|医院|美术馆|基金会|通讯|[新法联]\w?社|网|"
    r"央视|cctv|邮政|邮局|党|党组织|民建中央|共青团中央|财政|公司|集团|地产)$",
    re.IGNORECASE,
)
_OTHER_CLASSES = ("organization", "position", "address")
_COMMON_NOUN = 2  # characters


class Sentence(NamedTuple):
    """A sentence, its gold spans, ``[start, end)`` in code points, and those of the classes that compete."""

    text: str
    gold: Spans
    others: Spans


def read(path: Path, label: str) -> Iterator[Sentence]:
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        labels = record["label"]
        others = set[tuple[int, int]]().union(*(_spans(labels.get(other, {})) for other in _OTHER_CLASSES))
        yield Sentence(record["text"], _spans(labels.get(label, {})), others)


def _spans(mentions: dict[str, list[list[int]]]) -> Spans:
    return {(start, end + 1) for found in mentions.values() for start, end in found}


def found_places(text: str) -> Spans:
    return {(mention.start, mention.end) for mention in places.find(Article(raw=text))}


def found_agencies(text: str) -> tuple[Spans, Spans]:
    """Return the named and the generic agencies of *text*."""
    article = Article(raw=text)
    mentions = agencies.find(article, places.find(article))
    named, generic = ({(m.start, m.end) for m in mentions if m.generic is kind} for kind in (False, True))
    return named, generic


def comparable(sentence: Sentence, named: Spans, generic: Spans) -> tuple[Spans, Spans]:
    """Leave out of our spans and of the gold what the guidelines treat differently; see the module's docstring."""
    gold = {span for span in sentence.gold if _is_agency(sentence.text[slice(*span)])}
    gold = {span for span in gold if overlaps(span, named) or not overlaps(span, generic)}
    different = (sentence.gold - gold) | sentence.others
    return {span for span in named if overlaps(span, gold) or not overlaps(span, different)}, gold


def _is_agency(text: str) -> bool:
    common = len(text) <= _COMMON_NOUN and text not in tables.authority()
    return not common and not _NO_AGENCIES.search(text)


def overlaps(span: tuple[int, int], others: Spans) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def in_china(text: str) -> bool:
    """Say whether the gazetteer has a name with its suffix, of a province or of a prefecture in *text*."""
    entries = gazetteer().entries
    return any(entries[number].units and entries[number].trust == "sure" for number, _, _ in PLACES.longest(fold(text)))


def share(part: int, whole: int) -> str:
    return f"{part / whole if whole else 0:.3f} ({part} of {whole})"


class Counts:
    """Exact and overlapping matches of spans, summed over sentences."""

    def __init__(self) -> None:
        self.exact = self.overlapping = self.covered = self.predicted = self.wanted = 0

    def add(self, ours: Spans, gold: Spans) -> None:
        """Count one sentence."""
        self.exact += len(ours & gold)
        self.overlapping += sum(overlaps(span, gold) for span in ours)
        self.covered += sum(overlaps(span, ours) for span in gold)
        self.predicted, self.wanted = self.predicted + len(ours), self.wanted + len(gold)

    def report(self, name: str) -> None:
        """Print precision, recall and F1."""
        for kind, right, recalled in (("exact", self.exact, self.exact), ("overlap", self.overlapping, self.covered)):
            precision, recall = right / max(self.predicted, 1), recalled / max(self.wanted, 1)
            f1 = 2 * precision * recall / max(precision + recall, 1e-9)
            print(f"{name} {kind}: P {share(right, self.predicted)} R {share(recalled, self.wanted)} F1 {f1:.3f}")


def report_mentions(sentences: list[Sentence], label: str, *, errors: bool) -> None:
    whole, part = Counts(), Counts()
    for sentence in sentences:
        named, generic = found_agencies(sentence.text)
        whole.add(named | generic, sentence.gold)
        ours, gold = comparable(sentence, named, generic)
        part.add(ours, gold)
        if errors:
            print_errors(sentence, named | generic, ours, gold)
    whole.report(label)
    part.report(f"{label}, comparable,")


def print_errors(sentence: Sentence, everything: Spans, ours: Spans, gold: Spans) -> None:
    """Print each difference of a sentence with its class."""
    for side, spans, kept, others in (
        ("missed", sentence.gold - everything, gold, everything),
        ("spurious", everything - sentence.gold, ours, sentence.gold),
    ):
        for span in sorted(spans):
            error = "boundary" if overlaps(span, others) else side if span in kept else "differs"
            print(error, side, sentence.text[slice(*span)], sentence.text, sep="\t")


def report_places(sentences: list[Sentence], *, errors: bool) -> None:
    counts = {"all": [0, 0, 0], "in China": [0, 0, 0]}
    for sentence in sentences:
        ours = found_places(sentence.text)
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

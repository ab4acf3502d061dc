"""What is not a date: named rules over the text beside a candidate, kept as data in ``exclusions.tsv``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from pipeline.dates.calendars import PACKAGE
from pipeline.lexicon import rows

_REACH = 8  # no rule looks further back than this many characters


class Exclusion(NamedTuple):
    """A rule: its name, and what stands before or after a word that is no date there."""

    rule: str
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None


class Exclusions(NamedTuple):
    """The rules for one word, and what stands before or after it where any of them holds."""

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    rules: list[Exclusion]


@cache
def _exclusions() -> dict[str, Exclusions]:
    found: dict[str, list[list[str]]] = {}
    for target, *rule in rows(PACKAGE, "exclusions.tsv"):
        found.setdefault(target, []).append(rule)
    return {
        target: Exclusions(
            _before(before for _, before, _ in rules),
            _after(after for _, _, after in rules),
            [Exclusion(rule, _before([before]), _after([after])) for rule, before, after in rules],
        )
        for target, rules in found.items()
    }


def _before(written: Iterable[str]) -> re.Pattern[str] | None:
    patterns = [f"(?:{pattern})" for pattern in written if pattern]
    return re.compile(f"(?:{'|'.join(patterns)})$") if patterns else None


def _after(written: Iterable[str]) -> re.Pattern[str] | None:
    patterns = [f"(?:{pattern})" for pattern in written if pattern]
    return re.compile("|".join(patterns)) if patterns else None


def excluded_by(text: str, target: str, start: int, end: int) -> str | None:
    """Return the name of the rule by which ``text[start:end]`` is not a date, None where it may be one.

    *target* is the word itself, the text of a number, or ``N`` and the number's unit, or ``clock`` or ``numeric``.
    """
    exclusions = _exclusions().get(target)
    if exclusions is None:
        return None
    ahead = text[max(0, start - _REACH) : start]
    if not (
        (exclusions.after is not None and exclusions.after.match(text, end))
        or (exclusions.before is not None and exclusions.before.search(ahead))
    ):
        return None
    for rule, before, after in exclusions.rules:
        if (before is not None and before.search(ahead)) or (after is not None and after.match(text, end)):
            return rule
    return None

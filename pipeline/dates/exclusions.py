"""What is not a date: named rules over the text beside a candidate, kept as data in ``exclusions.tsv``."""

from __future__ import annotations

import re
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


@cache
def _exclusions() -> dict[str, tuple[Exclusion, ...]]:
    found: dict[str, list[Exclusion]] = {}
    for row in rows(PACKAGE, "exclusions.tsv"):
        target, rule, before, after = row
        compiled = Exclusion(
            rule, re.compile(f"(?:{before})$") if before else None, re.compile(after) if after else None
        )
        found.setdefault(target, []).append(compiled)
    return {target: tuple(rules) for target, rules in found.items()}


def excluded_by(text: str, target: str, start: int, end: int) -> str | None:
    """Return the name of the rule by which ``text[start:end]`` is not a date, None where it may be one.

    *target* is the word itself, the text of a number, or ``N`` and the number's unit, or ``clock`` or ``numeric``.
    """
    rules = _exclusions().get(target)
    if rules is None:
        return None
    for rule, before, after in rules:
        if before is not None and before.search(text[max(0, start - _REACH) : start]):
            return rule
        if after is not None and after.match(text, end):
            return rule
    return None

"""The stage's tables: the authority file, heads of names, function words, countries; each read once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import NamedTuple

from pipeline.lexicon import rows, words
from pipeline.lexicon.countries import countries
from pipeline.lexicon.scanning import WordList

_PACKAGE = "pipeline.agencies"

_SHORTEST_WORD = 4  # characters of an abbreviation that is read as a word


class Kind(Enum):
    """What sort of body a head names; it decides what may stand to its left and whether it joins a body before it."""

    ORGAN = "organ"  # a department (局, 委): with its place it stands alone; joins only a central body
    UNIT = "unit"  # a part of a body (处, 支队) or a standing group (指挥部): joins whatever stands before it
    BRANCH = "branch"  # a local branch (分局, 派出所): joins a body even with a place of its own
    SEAT = "seat"  # an organ of power (政府, 人大, 法院): never part of another
    PARTY = "party"  # a committee of the Party inside a body (党委, 党组)
    FOREIGN = "foreign"  # an organ that only other countries have (参议院, 外务省)
    MISSION = "mission"  # an embassy or consulate: one country's in another
    GENERIC = "generic"  # names no single body (警方, 部门)
    AUTHORITY = "authority"  # stands in the authority file
    WORD = "word"  # a fixed generic word (专案组)


class Need(Enum):
    """What must stand to the left of a head for it to be a mention."""

    NONE = "none"
    PLACE = "place"
    STEM = "stem"
    ANY = "any"
    BOTH = "both"
    PARENT = "parent"
    FOREIGN = "foreign"
    SPEAKS = "speaks"  # a place before, and behind it what only a body can do (河南交警提醒)


class Head(NamedTuple):
    """The last part of an organ's name; ``full`` is the part written out."""

    form: str
    full: str
    kind: Kind
    need: Need


@dataclass(frozen=True)
class Entry:
    """A body of the authority file; the years bound when it bore the name, None where open."""

    name: str
    level: str
    country: str | None
    first_year: int | None
    last_year: int | None
    successor: str | None
    shared: bool = False

    def valid(self, on: date | None) -> bool:
        """Whether the body bore the name in the year of *on* (always, where no date is known)."""
        if on is None:
            return self.last_year is None
        return (self.first_year or 0) <= on.year <= (self.last_year or 9999)


@cache
def authority() -> dict[str, list[Entry]]:
    """The bodies by each of their forms; a form that several bodies have borne has several entries."""
    found: dict[str, list[Entry]] = {}
    for name, level, country, first, last, successor, forms in rows(_PACKAGE, "authority.tsv"):
        for form in forms.split(","):
            entry = Entry(
                name,
                level,
                country or None,
                int(first) if first else None,
                int(last) if last else None,
                successor or None,
                form.startswith("~"),
            )
            for written in _spellings(form.lstrip("~")):
                found.setdefault(written, []).append(entry)
    return found


def _spellings(form: str) -> tuple[str, ...]:
    """An abbreviation that is read as a word is also written as one: ``UNESCO``, ``Unesco``, ``unesco``."""
    word = len(form) >= _SHORTEST_WORD and form.isascii() and form.isupper()
    return (form, form.capitalize(), form.lower()) if word else (form,)


@cache
def heads() -> dict[str, Head]:
    """The heads by their form."""
    return {form: Head(form, full, Kind(kind), Need(need)) for form, full, kind, need in rows(_PACKAGE, "heads.tsv")}


@cache
def generic_words() -> frozenset[str]:
    """Fixed expressions that name no single body."""
    return words(_PACKAGE, "generic.txt")


@cache
def functions() -> frozenset[str]:
    """The words of which organs' names are made."""
    return words(_PACKAGE, "functions.txt")


@cache
def function_ends() -> dict[str, list[int]]:
    """The last two characters of every function word, with the lengths of those that end so, the least first."""
    sizes: dict[str, set[int]] = {}
    for word in functions():
        sizes.setdefault(word[-2:], set()).add(len(word))
    return {ends: sorted(found) for ends, found in sizes.items()}


@cache
def stems() -> dict[str, str]:
    """What a department is called for short, and written out."""
    return dict(rows(_PACKAGE, "stems.tsv"))


@cache
def last_words() -> dict[str, frozenset[str]]:
    """For heads that name other things as well (站, 中心): the words directly before that make them public bodies."""
    found: dict[str, set[str]] = {}
    for head, word in rows(_PACKAGE, "last_words.tsv"):
        found.setdefault(head, set()).add(word)
    return {head: frozenset(allowed) for head, allowed in found.items()}


@cache
def plain() -> frozenset[str]:
    """Bodies that are named after a place without its suffix (``大连海关``)."""
    return words(_PACKAGE, "plain.txt")


@cache
def leaders() -> frozenset[str]:
    """Heads of state or government after whom a government is called."""
    return words(_PACKAGE, "leaders.txt")


@cache
def endings(name: str) -> tuple[str, ...]:
    """A word list as ``str.endswith`` and ``str.startswith`` take it."""
    return tuple(sorted(words(_PACKAGE, name)))


@cache
def swallows() -> dict[str, str]:
    """The characters that, behind a name with that last character, make another word with it."""
    return dict(rows(_PACKAGE, "swallows.tsv"))


@cache
def country_initials() -> frozenset[str]:
    """The first characters of all countries' names."""
    return frozenset(form[0] for form in countries())


@cache
def foreign_places() -> dict[str, str]:
    """The country of cities, states and regions outside China."""
    return dict(rows(_PACKAGE, "foreign_places.tsv"))


class Anchors(NamedTuple):
    """Everything from which a mention may grow, and the shorter beginnings of each.

    ``picky`` says of each pattern what must stand right before it where it is only a head that needs something there:
    "word" (``局``), "country" (``军``) or nothing.
    """

    patterns: list[str]
    shorter: dict[str, list[str]]
    picky: list[str]


@cache
def anchors() -> Anchors:
    """The authority file's forms, the heads and the generic words."""
    patterns = sorted({*authority(), *heads(), *generic_words()})
    known = frozenset(patterns)
    shorter = {
        form: begins
        for form in patterns
        if (begins := [form[:length] for length in range(len(form) - 1, 0, -1) if form[:length] in known])
    }
    others = {*authority(), *generic_words(), *shorter}
    picky = ["" if form in others else _before(heads()[form]) for form in patterns]
    return Anchors(patterns, shorter, picky)


ANCHORS = WordList(lambda: anchors().patterns)


def _before(head: Head) -> str:
    if head.need is Need.FOREIGN:
        return "country"
    part = head.need is Need.PARENT and head.kind is not Kind.MISSION
    return "word" if part or head.need in (Need.STEM, Need.BOTH) else ""


@cache
def national_heads() -> dict[str, str]:
    """The country of organs that only one country has by that name (``外务省``)."""
    return dict(rows(_PACKAGE, "national_heads.tsv"))


@cache
def foreign_ends() -> frozenset[str]:
    """The last two characters of every country and foreign place: a quick test before the long one."""
    return frozenset(form[-2:] for form in (*countries(), *foreign_places()))

"""The gazetteer: every name and short form of a Chinese place, and one automaton that finds them all.

Division codes are those of GB/T 2260; units of Hong Kong, Macao and Taiwan and sites have no code of their own and
stand under their province's.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from pipeline.lexicon import column, rows
from pipeline.records import PlaceLevel

PACKAGE = "pipeline.places"
# How far a string may be trusted: it is a place; it is one where the article speaks of its province; it is an ordinary
# word as well and needs support of its own; it names something that is no place of China.
Trust = Literal["sure", "likely", "weak", "hidden", "foreign"]

# Units below a prefecture are at times written with another suffix: the one they had, or will have.
_COUNTY_SUFFIXES = ("县", "市", "区")


class Unit(NamedTuple):
    """A place: ``code`` is its province's, ``adcode`` its own (None where it has none), ``parent`` its prefecture's."""

    code: str
    adcode: str | None
    level: PlaceLevel
    name: str
    parent: str | None = None
    until: date | None = None

    @property
    def identity(self) -> str:
        """The adcode, of the province where the unit has none."""
        return self.adcode or self.code


class Entry(NamedTuple):
    """What a string of the gazetteer stands for; ``full`` is true where it carries its administrative suffix."""

    text: str
    units: tuple[Unit, ...]
    trust: Trust
    full: bool = False


class Gazetteer(NamedTuple):
    """All entries, the automaton whose pattern numbers they bear, units by adcode, and every name of a unit."""

    entries: list[Entry]
    automaton: AhoCorasick
    units: dict[str, Unit]
    names: frozenset[str]


@cache
def gazetteer() -> Gazetteer:
    """Load the tables; done once, in a few hundredths of a second."""
    units: dict[str, Unit] = {}
    forms: dict[str, list[Unit]] = {}
    full: set[str] = set()

    def add(form: str, unit: Unit) -> None:
        known = forms.setdefault(form, [])
        if unit not in known:
            known.append(unit)

    for adcode, level, name, shorts in rows(PACKAGE, "divisions.tsv"):
        unit = _unit(adcode, level, name)
        if unit.adcode:
            units[adcode] = unit
        full.add(name)
        for form in (name, *shorts.split()):
            add(form, unit)
    _add_former(units, add, full)
    trusts: dict[str, str] = dict(rows(PACKAGE, "short_forms.tsv"))  # type: ignore[arg-type]
    for unit in list(units.values()):
        if unit.level == "county" and unit.name[-1] in _COUNTY_SUFFIXES and len(unit.name) > 2:
            stem = unit.name[:-1]
            for suffix in _COUNTY_SUFFIXES:
                if stem not in trusts and stem in forms and stem + suffix not in forms:
                    add(stem + suffix, unit)
                    full.add(stem + suffix)
    for name, adcode in rows(PACKAGE, "nicknames.tsv"):
        add(name, units[adcode]._replace(level="place") if adcode.endswith("0000") else units[adcode])
    for name, code in rows(PACKAGE, "sites.tsv"):
        if name not in forms:
            add(name, Unit(code, None, "place", name))

    entries = [
        Entry(form, tuple(found), _trust(form, found, trusts, form in full), form in full)
        for form, found in forms.items()
        if trusts.get(form) != "word"
    ]
    known = set(forms)
    entries += [Entry(name, (), "hidden") for name in column(PACKAGE, "not_places.txt") if name not in known]
    entries += [Entry(name, (), "foreign") for name in column(PACKAGE, "foreign.txt") if name not in known]
    automaton = AhoCorasick([entry.text for entry in entries], matchkind=MatchKind.LeftmostLongest)
    return Gazetteer(entries, automaton, units, frozenset(forms))


def _trust(form: str, units: list[Unit], listed: dict[str, str], full: bool) -> Trust:
    if form in listed:
        return "sure" if listed[form] == "known" else "weak"
    if full and len(form) == 2:
        return "likely"
    if full or any(u.level in ("province", "prefecture") for u in units):
        return "sure"
    if all(u.code == "710000" and u.level == "county" for u in units):
        return "weak"
    return "sure" if len(form) > 2 and units[0].level == "place" else "likely"


def _unit(adcode: str, level: str, name: str) -> Unit:
    code = adcode[:2] + "0000"
    own = adcode if adcode != code or level == "province" else None
    parent = adcode[:4] + "00" if level == "county" and own and adcode[2:4] != "90" else None
    return Unit(code, own, level, name, parent)  # type: ignore[arg-type]


def _add_former(units: dict[str, Unit], add, full: set[str]) -> None:  # type: ignore[no-untyped-def]
    for file in ("renamed.tsv", "former_units.tsv"):
        for name, adcode, day, shorts in rows(PACKAGE, file):
            successor = units.get(adcode)
            level: PlaceLevel = "prefecture" if name.endswith(("地区", "盟")) else "county"
            if successor is not None and successor.level == "prefecture":
                level = "prefecture"
            parent = successor.parent if successor else None
            unit = Unit(adcode[:2] + "0000", adcode, level, name, parent, date.fromisoformat(day))
            full.add(name)
            add(name, unit)
            for form in shorts.split():
                add(form, unit)

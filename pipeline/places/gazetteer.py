"""The gazetteer: every name and short form of a Chinese place.

Division codes are those of GB/T 2260; units of Hong Kong, Macao and Taiwan and sites have no code of their own and
stand under their province's.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from pipeline.lexicon import column, rows
from pipeline.lexicon.scanning import WordList
from pipeline.records import PlaceLevel

PACKAGE = "pipeline.places"
TAIWAN = "710000"
# How far a string may be trusted: it is a place; it is one where the article speaks of its province; it is an ordinary
# word as well and needs support of its own; it names something that is no place of China.
Trust = Literal["sure", "likely", "weak", "hidden", "foreign"]

# Units below a prefecture are at times written with another suffix: the one they had, or will have.
_COUNTY_SUFFIXES = ("县", "市", "区")
_MUNICIPALITIES = ("11", "12", "31", "50")


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
    """All entries, units by adcode, and every name of a unit."""

    entries: list[Entry]
    units: dict[str, Unit]
    names: frozenset[str]


class _Builder:
    """Collects which units each string may stand for."""

    def __init__(self) -> None:
        self.units: dict[str, Unit] = {}
        self.forms: dict[str, list[Unit]] = {}
        self.full: set[str] = set()
        self.listed: dict[str, str] = dict(rows(PACKAGE, "short_forms.tsv"))

    def add(self, unit: Unit, *forms: str, full: bool = False) -> None:
        for form in forms:
            known = self.forms.setdefault(form, [])
            if unit not in known:
                known.append(unit)
        if full:
            self.full.update(forms)

    def add_divisions(self) -> None:
        for adcode, level, name, shorts in rows(PACKAGE, "divisions.tsv"):
            unit = _unit(adcode, level, name)
            if unit.adcode:
                self.units[adcode] = unit
            self.add(unit, name, full=True)
            self.add(unit, *shorts.split())

    def add_former(self) -> None:
        for file in ("renamed.tsv", "former_units.tsv"):
            for name, adcode, day, shorts in rows(PACKAGE, file):
                successor = self.units[adcode]
                whole = name.endswith(("地区", "盟")) or successor.level != "county"
                level: PlaceLevel = "prefecture" if whole else "county"
                unit = Unit(_province(adcode), adcode, level, name, successor.parent, date.fromisoformat(day))
                self.add(unit, name, full=True)
                self.add(unit, *shorts.split())

    def add_other_suffixes(self) -> None:
        """Add each county under the suffixes that it had or will have: 章丘市 was a county and became a district."""
        for unit in list(self.units.values()):
            stem = unit.name[:-1]
            if unit.level == "county" and unit.name[-1] in _COUNTY_SUFFIXES and stem in self.forms:
                forms = [stem + suffix for suffix in _COUNTY_SUFFIXES if stem + suffix not in self.forms]
                if stem not in self.listed or self.listed[stem] == "known":
                    self.add(unit, *forms, full=True)

    def add_others(self) -> None:
        for name, adcode in rows(PACKAGE, "nicknames.tsv"):
            self.add(self.units[adcode], name)
        for name, code in rows(PACKAGE, "sites.tsv"):
            if name not in self.forms:
                self.add(Unit(code, None, "place", name), name)

    def trust(self, form: str) -> Trust:
        units = self.forms[form]
        if form in self.listed:
            return "sure" if self.listed[form] == "known" else "weak"
        if any(unit.level in ("province", "prefecture") for unit in units):
            return "sure"
        # Names of Taiwan's towns are ordinary words too often, even with their suffix: 大城乡.
        if all(unit.code == TAIWAN and unit.level == "county" for unit in units):
            return "weak"
        if form in self.full:
            return "sure" if len(form) > 2 else "likely"
        return "sure" if len(form) > 2 and units[0].level == "place" else "likely"

    def build(self) -> Gazetteer:
        entries = [
            Entry(form, tuple(units), self.trust(form), form in self.full)
            for form, units in self.forms.items()
            if self.listed.get(form) != "word"
        ]
        for file, trust in (("not_places.txt", "hidden"), ("foreign.txt", "foreign")):
            names = (name for name in column(PACKAGE, file) if name not in self.forms)
            entries += [Entry(name, (), trust) for name in names]  # type: ignore[arg-type]
        return Gazetteer(entries, self.units, frozenset(self.forms))


@cache
def gazetteer() -> Gazetteer:
    """Load the tables; done once, in a few hundredths of a second."""
    builder = _Builder()
    builder.add_divisions()
    builder.add_former()
    builder.add_other_suffixes()
    builder.add_others()
    return builder.build()


# Their numbers are the indices of the entries.
PLACES = WordList(lambda: [entry.text for entry in gazetteer().entries])


def _province(adcode: str) -> str:
    return adcode[:2] + "0000"


def _unit(adcode: str, level: str, name: str) -> Unit:
    code = _province(adcode)
    own = adcode if adcode != code or level == "province" else None
    # 90 stands for the counties that a province governs itself, as municipalities do.
    parent = adcode[:4] + "00" if level == "county" and own and adcode[2:4] != "90" else None
    if parent and adcode[:2] in _MUNICIPALITIES:
        parent = code
    return Unit(code, own, level, name, parent)  # type: ignore[arg-type]

"""The tables hold what they promise."""

import pytest

from pipeline.lexicon import rows
from pipeline.places.gazetteer import PACKAGE, gazetteer


def test_all_provincial_units_are_there() -> None:
    provinces = {unit.adcode for unit in gazetteer().units.values() if unit.level == "province"}
    assert len(provinces) == 34
    assert {"110000", "710000", "810000", "820000"} <= provinces


@pytest.mark.parametrize("file", ["renamed.tsv", "former_units.tsv"])
def test_every_former_unit_has_a_successor_that_exists(file: str) -> None:
    assert {adcode for _, adcode, _, _ in rows(PACKAGE, file)} <= set(gazetteer().units)


@pytest.mark.parametrize(
    ("file", "column"), [("sites.tsv", 1), ("nicknames.tsv", 1), ("outlets.tsv", 1), ("usual.tsv", 1)]
)
def test_every_code_of_a_hand_kept_table_exists(file: str, column: int) -> None:
    assert {row[column] for row in rows(PACKAGE, file)} <= set(gazetteer().units)


def test_the_usual_bearer_of_a_name_bears_it() -> None:
    bearers = {entry.text: {unit.adcode for unit in entry.units} for entry in gazetteer().entries}
    codes = {entry.text: {unit.code for unit in entry.units} for entry in gazetteer().entries}
    for name, adcode in rows(PACKAGE, "usual.tsv"):
        if name in bearers:
            assert adcode in bearers[name] | codes[name], name


def test_a_county_is_known_under_the_suffix_it_had() -> None:
    entries = {entry.text: entry for entry in gazetteer().entries}
    assert entries["章丘市"].units == entries["章丘区"].units
    assert entries["章丘市"].full

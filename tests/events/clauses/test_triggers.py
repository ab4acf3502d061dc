"""Trigger words."""

from __future__ import annotations

import pytest

from pipeline.events.acts.constraints import CONSTRAINTS
from pipeline.events.clauses.contexts import effect_of
from pipeline.events.clauses.triggers import find_triggers, type_of
from pipeline.lexicon import rows

TYPES = {"issue", "meeting", "directive", "enforcement", "inspection", "decision", "launch"}


def test_the_longest_word_wins() -> None:
    assert [trigger.word for trigger in find_triggers("甲局不予受理")] == ["不予受理"]


def test_two_verbs_of_one_type_written_together_are_one_trigger() -> None:
    (trigger,) = find_triggers("走访排查")
    assert (trigger.start, trigger.end, trigger.type) == (0, 4, "inspection")
    assert len(find_triggers("召开座谈会")) == 2


@pytest.mark.parametrize(
    ("verb", "kind"), [("印发", "issue"), ("会见", "meeting"), ("要求", "directive"), ("唱歌", None)]
)
def test_type_of(verb: str, kind: str | None) -> None:
    assert type_of(verb) == kind


def test_the_table_names_types_and_constraints_that_exist() -> None:
    table = rows("pipeline.events.clauses", "triggers.tsv")
    assert {kind for _, kind, _ in table} == TYPES
    assert {need for _, _, need in table} - {"-"} <= set(CONSTRAINTS)
    assert len({verb for verb, _, _ in table}) == len(table)


@pytest.mark.parametrize(
    ("word", "effect"),
    [("将", "planned"), ("没有", "negated"), ("应当", "obliged"), ("迅速开展", "light"), ("树木", None)],
)
def test_what_a_word_does_to_the_verb_behind_it(word: str, effect: str | None) -> None:
    assert effect_of(word) == effect

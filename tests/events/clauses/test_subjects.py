"""Who does what a verb says."""

from __future__ import annotations

import pytest
from stories import A, Read

from pipeline.events.clauses.actors import find_actors, officials_of
from pipeline.events.clauses.reading import Reading
from pipeline.events.clauses.subjects import Subject, Subjects
from pipeline.events.clauses.triggers import find_triggers


def subject_of(reading: Reading, verb: str) -> Subject:
    actors = find_actors(reading, [])
    ends = frozenset(trigger.end for trigger in find_triggers(reading.text))
    subjects = Subjects(reading, actors, officials_of(reading, actors), ends)
    at = reading.text.index(verb)
    clause = next(clause for clause in reading.clauses if clause.start <= at < clause.end)
    return subjects.before(clause.start, at)


@pytest.mark.parametrize(
    ("story", "kind"),
    [
        (f"{A}昨日在京查处三家企业", "actor"),
        (f"三家企业被{A}查处", "agent"),
        (f"三家企业向{A}查处的同行求助", "other"),
        ("三家企业查处内鬼", "other"),
        ("依法查处三家企业", "none"),
        (f"对{A}查处三家企业", "none"),
        (f"{A}的合作企业查处内鬼", "other"),
        (f"{A}数据显示查处三家企业", "none"),
        (f"村民在{A}日前查处的地点种树", "inner"),
        (f"这是{A}首次查处三家企业", "none"),
    ],
)
def test_the_subject_of_a_verb(reading: Read, story: str, kind: str) -> None:
    assert subject_of(reading(story), "查处").kind == kind


def test_a_preposition_makes_a_noun_of_the_verb_in_its_object(reading: Read) -> None:
    assert subject_of(reading("按照统一部署"), "部署").nominal == "按照"
    assert subject_of(reading("按照要求迅速部署"), "部署").nominal == ""


def test_pivot_and_companion(reading: Read) -> None:
    assert subject_of(reading(f"{A}号召企业开展查处"), "查处").pivot
    assert not subject_of(reading(f"{A}支持企业开展查处"), "查处").pivot  # the clauses behind are not what they do
    companion = subject_of(reading("根据线索会同[乙局|a]查处三家企业"), "查处").companion
    assert companion is not None
    assert companion.mentions == (0,)

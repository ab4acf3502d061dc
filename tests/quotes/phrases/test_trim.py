"""What stands between a subject and its verb, and before the subject."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.quotes.phrases.trim import subject_ends, trim_before, trim_behind


@pytest.mark.parametrize(
    ("clause", "subject"),
    [
        ("李明远还", "李明远"),
        ("李明远6月18日", "李明远"),
        ("李明远昨天下午", "李明远"),
        ("李明远对记者", "李明远"),
        ("李明远在接受采访时", "李明远"),
        ("李明远在会上进一步", "李明远"),
        ("某局发布公告", "某局"),
        ("某局就此事", "某局"),
        ("法院审理后", "法院"),
        ("李明远（左）", "李明远"),
        ("李明远高兴地", "李明远"),
        ("韩正", "韩正"),
        ("当地", "当地"),
    ],
)
def test_behind_the_subject(clause: str, subject: str) -> None:
    assert clause[: trim_behind(clause, 0, len(clause))] == subject


@pytest.mark.parametrize(
    ("clause", "subject"),
    [
        ("此外李明远", "李明远"),
        ("6月18日，李明远", "李明远"),
        ("据李明远", "李明远"),
        ("3.李明远", "李明远"),
        ("云通社云岭6月18日电(记者某某)李明远", "李明远"),
        ("正如李明远", "李明远"),
        ("当地人", "当地人"),
    ],
)
def test_before_the_subject(clause: str, subject: str) -> None:
    assert clause[trim_before(clause, 0, len(clause)) :] == subject


def test_a_preposition_may_end_the_subject() -> None:
    clause = "李明远就收成给村民"
    assert "李明远" in [clause[:end] for end in subject_ends(clause, 0, len(clause))]


@given(st.text(alphabet="李明远在对据日月6还时中上记者，（）说", max_size=30))
def test_what_is_left_lies_within_the_clause(clause: str) -> None:
    assert 0 <= trim_behind(clause, 0, len(clause)) <= len(clause)
    assert 0 <= trim_before(clause, 0, len(clause)) <= len(clause)
    assert all(0 <= end <= len(clause) for end in subject_ends(clause, 0, len(clause)))

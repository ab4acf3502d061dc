import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.merge.sketches import contained, shingle_hashes, sketch

# Numbers written in characters: a long text of which no two stretches are alike.
LONG = "".join(
    f"第{number}段说的是{chr(0x4E00 + number * 7)}{chr(0x5000 + number * 11)}的事。" for number in range(300)
)
OTHER = "".join(f"另有{number}件{chr(0x6000 + number * 13)}{chr(0x7000 + number * 3)}在此。" for number in range(300))


def test_hashes_are_the_same_on_every_machine() -> None:
    assert shingle_hashes("青海省能源局下发").tolist() == sorted(shingle_hashes("青海省能源局下发").tolist())
    assert shingle_hashes("abcde").tolist() == [17101828536450358335]


def test_a_text_contains_itself_and_a_part_and_nothing_of_another() -> None:
    whole = sketch(LONG)
    assert contained(whole, whole) == 1.0
    assert contained(whole, sketch(LONG[400:3000])) > 0.95
    assert contained(sketch(LONG[:350]), whole) > 0.95
    assert contained(whole, sketch(OTHER)) < 0.05


def test_a_half_is_about_half() -> None:
    half = sketch(LONG[: len(LONG) // 2] + OTHER[: len(LONG) // 2])
    assert 0.4 < contained(sketch(LONG), half) < 0.6


def test_punctuation_and_white_space_do_not_count() -> None:
    assert contained(sketch("青海省能源局，下发通知。"), sketch("青海省 能源局下发“通知”")) == 1.0


@pytest.mark.parametrize("text", ["", "短", "。。。。。。"])
def test_a_text_without_shingles_is_contained_in_nothing(text: str) -> None:
    assert sketch(text).size == 0
    assert contained(sketch(text), sketch(LONG)) == 0.0


@given(st.text(max_size=60), st.text(max_size=60))
def test_containment_is_symmetric_and_a_share(one: str, other: str) -> None:
    share = contained(sketch(one), sketch(other))
    assert 0.0 <= share <= 1.0
    assert share == contained(sketch(other), sketch(one))
    assert np.all(np.diff(sketch(one).astype(object)) > 0)

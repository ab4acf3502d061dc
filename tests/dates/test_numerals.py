import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates.numerals import HAN, number, pair


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("21", 21),
        ("1.5", 1.5),
        ("二十一", 21),
        ("十", 10),
        ("十二", 12),
        ("二〇二一", 2021),
        ("一九九八", 1998),
        ("二○○八", 2008),
        ("一百二十", 120),
        ("三千五百", 3500),
        ("廿六", 26),
        ("半", 0.5),
        ("两", 2),
        ("零", 0),
        ("几", None),
        ("数十", None),
    ],
)
def test_numbers_of_every_writing(written: str, value: float | None) -> None:
    assert number(written) == value


@pytest.mark.parametrize(
    ("written", "ends"),
    [("三四十", (30, 40)), ("两三", (2, 3)), ("十七八", (17, 18)), ("三五", (3, 5)), ("二一", None), ("十五", None)],
)
def test_neighbouring_pairs(written: str, ends: tuple[int, int] | None) -> None:
    assert pair(written) == ends


@given(st.text(alphabet=HAN, min_size=1, max_size=6))
def test_any_string_of_numerals_is_read_without_failing(written: str) -> None:
    value = number(written)
    assert value is None or value >= 0
    ends = pair(written)
    assert ends is None or ends[0] < ends[1]

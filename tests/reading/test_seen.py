from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.seen import SeenIds


@given(st.lists(st.tuples(st.text(max_size=3), st.integers(0, 9)), max_size=200))
def test_an_id_is_known_by_the_place_where_it_first_stood(pairs: list[tuple[str, int]]) -> None:
    seen, known = SeenIds(), dict[str, int]()
    for identity, place in pairs:
        assert seen.add(identity, place) == known.get(identity)
        known.setdefault(identity, place)


def test_a_table_that_has_grown_holds_all() -> None:
    seen = SeenIds()
    assert all(seen.add(f"d{number}", number) is None for number in range(5000))
    assert all(seen.add(f"d{number}", 0) == number for number in range(5000))

from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates.atoms import atoms


def kinds(text: str) -> list[tuple[str, str]]:
    return [(text[atom.start : atom.end], atom.kind) for atom in atoms(text)]


def test_numbers_with_units_and_words_in_text_order() -> None:
    assert kinds("去年6月18日上午") == [("去年", "year"), ("6月", "月"), ("18日", "日"), ("上午", "part")]


def test_a_range_of_numbers_under_one_unit_is_one_atom() -> None:
    (atom,) = atoms("2019—2021年")
    assert (atom.low, atom.high, atom.kind) == (2019, 2021, "年")


def test_counted_units_are_told_from_named_ones() -> None:
    counted, named = atoms("3个月，3月")
    assert counted.counted
    assert not named.counted


def test_a_lists_number_is_no_part_of_a_year_or_month() -> None:
    assert kinds("1.2020年，2.4月，3.5年") == [("2020年", "年"), ("4月", "月"), ("3.5年", "年")]


def test_a_word_that_reaches_into_a_number_goes_before_it() -> None:
    assert kinds("今明两年") == [("今明两年", "years")]


def test_an_excluded_word_gives_way_to_one_that_begins_inside_it() -> None:
    assert kinds("截至今早") == [("今早", "day")]


def test_the_weekday_before_a_range_keeps_its_number() -> None:
    assert kinds("星期一到十月") == [("星期一", "weekday"), ("十月", "月")]


@given(st.text(alphabet="今明昨去年月日周天点时分上下午0123456789十二三半-—:.至到第每近前后晚农历初", max_size=40))
def test_atoms_stand_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for atom in atoms(text):
        assert end <= atom.start < atom.end <= len(text)
        end = atom.end

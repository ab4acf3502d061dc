import pytest

from pipeline.evaluation.values import is_value


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("2021-06-18", "DATE"), ("2021-06", "DATE"), ("2021", "DATE"), ("199", "DATE"), ("20", "DATE"),
        ("2021-Q2", "DATE"), ("2021-H1", "DATE"), ("2021-W24", "DATE"), ("2020-SP", "DATE"), ("2021-W24-3", "DATE"),
        ("2021-05-18/2021-05-21", "DATE"), ("2021/2025", "DATE"), ("2017-07/PRESENT_REF", "DATE"),
        ("XXXX-06-18", "DATE"), ("XXXX-02-29", "DATE"), ("2020-02-29", "DATE"), ("PAST_REF", "DATE"),
        ("2021-06-18T14:00", "TIME"), ("2021-06-18TMO", "TIME"), ("XXXX-XX-XXTAF", "TIME"),
        ("2021-06-18T14:00/2021-06-18T15:00", "TIME"), ("2021-06-18T24:00", "TIME"),
        ("2021-06-18TXX:XX", "TIME"), ("BC0474", "DATE"),
        ("P3D", "DURATION"), ("PXY", "DURATION"), ("PT36H", "DURATION"), ("P2Y6M", "DURATION"), ("P1.5Y", "DURATION"),
        ("P30Y/P40Y", "DURATION"), ("P1Y", "SET"), ("XXXX-WXX-3", "SET"), ("XXXX-10-01", "SET"),
    ],
)  # fmt: skip
def test_values_of_the_contract(value: str, kind: str) -> None:
    assert is_value(value, kind)  # type: ignore[arg-type]
    assert is_value(value)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("2021-02-30", "DATE"), ("2021-02-29", "DATE"), ("2021-13-01", "DATE"), ("2021-6-18", "DATE"),
        ("2021-00-01", "DATE"), ("2021-06-00", "DATE"), ("2021年", "DATE"), ("", "DATE"), ("2021/", "DATE"),
        ("2021/2022/2023", "DATE"), ("2021-W54", "DATE"), ("2021-06-18T25:00", "TIME"), ("2021-06-18T14:60", "TIME"),
        ("P", "DURATION"), ("PT", "DURATION"), ("P3", "DURATION"), ("3D", "DURATION"), ("P3D/2021", "DURATION"),
        ("NOW_REF", "DATE"),
    ],
)  # fmt: skip
def test_what_is_no_value(value: str, kind: str) -> None:
    assert not is_value(value, kind)  # type: ignore[arg-type]
    assert not is_value(value)


@pytest.mark.parametrize(
    ("value", "kind"),
    [("P3D", "DATE"), ("2021", "DURATION"), ("2021-06-18", "TIME"), ("2021-06-18TMO", "DATE"), ("PAST_REF", "TIME")],
)
def test_a_value_fits_its_type(value: str, kind: str) -> None:
    assert not is_value(value, kind)  # type: ignore[arg-type]

from datetime import date

import pytest

from pipeline.text import iso_date


@pytest.mark.parametrize("value", ["2021-06-18", date(2021, 6, 18)])
def test_a_day_is_a_date_or_its_iso_form(value: date | str) -> None:
    assert iso_date(value) == date(2021, 6, 18)


@pytest.mark.parametrize(
    "value", ["20210618", "2021-W24-5", "2021-6-18", "2021-02-30", "2021-06-18T10:22", "昨天", "", "２０２１-06-18"]
)
def test_no_other_form_is_taken_on_any_version_of_python(value: str) -> None:
    with pytest.raises(ValueError, match="is no day such as"):
        iso_date(value)

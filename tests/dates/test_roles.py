from collections.abc import Callable

import pytest

from pipeline.records import DateMention

Check = Callable[..., list[DateMention]]


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        ("新华社北京[6月18日|2021-06-18]电", "published"),
        ("据某报[6月18日|2021-06-18]报道", "published"),
        ("[6月30日|2021-06-30]前完成", "deadline"),
        ("报名截止时间为[6月30日|2021-06-30]", "deadline"),
        ("自[2021年7月1日|2021-07-01]起施行", "effective"),
        ("比[去年|2020]同期", "comparison"),
        ("较[2019年|2019]下降", "comparison"),
        ("[前5个月|2021-01/2021-05]，进出口总值同比增长", "period"),
        ("[6月18日|2021-06-18]召开会议", "event"),
        ("[6月18日|2021-06-18]前夕召开", "event"),
    ],
)
def test_roles(check: Check, marked: str, role: str) -> None:
    (mention,) = check(marked)
    assert mention.role == role

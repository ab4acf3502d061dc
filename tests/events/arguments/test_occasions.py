"""When and where something was said."""

from __future__ import annotations

import pytest
from stories import Find

SAID = "[李小河|s:person][说|c],[生意不错|i]。"


@pytest.mark.parametrize(
    ("story", "date"),
    [
        (f"[昨日|d:2021-06-17],李小河来到店里。{SAID}", "2021-06-17"),
        (f"[昨日|d:2021-06-17],王大川来到店里。{SAID}", None),  # about somebody else
        (f"[昨日|d:2021-06-17],李小河来到店里。\n{SAID}", None),  # another paragraph
        (f"[昨日|d:2021-06-17],李小河来到店里。　　{SAID}", None),  # an indent begins one too
        (f"[去年|d:2020],李小河开了店。{SAID}", None),  # a period is not when somebody spoke
        (f"[明年|d:FUTURE_REF],李小河要搬家。{SAID}", None),
        ("[昨日|d:2021-06-17],李小河来到店里。[李小河|s:person]曾[说|c],[生意不错|i]。", None),
        ("[去年|d:2020]产量下降,[李小河|s:person][说|c],[生意不好|i]。", None),  # about something else
        ("[去年|d:2020],[李小河|s:person][说|c],[生意不好|i]。", "2020"),
        ("在[日前|d:PAST_REF]举行的会上,[李小河|s:person][说|c],[生意不好|i]。", "PAST_REF"),
        ("于[去年|d:2020]开店的[李小河|s:person][说|c],[生意不错|i]。", None),  # describes the speaker
        ("[目前|d:PRESENT_REF]店已开张,但[李小河|s:person][说|c],[生意不好|i]。", None),
        ("记者从[昨日|d:2021-06-17]召开的[发布会|s:organization]上[获悉|c],[林地无恙|i]。", "2021-06-17"),
        # What is said behind the telling of a meeting is said there; of a vague day that is not sure.
        ("[昨日|d:2021-06-17],[甲局|a]召开会议。[王大川|s:person][说|c],[林地无恙|i]。", "2021-06-17"),
        ("[日前|d:PAST_REF],[甲局|a]召开会议。[王大川|s:person][说|c],[林地无恙|i]。", None),
        ("[昨日|d:2021-06-17],[甲局|a]检查林地。[王大川|s:person][说|c],[林地无恙|i]。", None),
        ("[昨日|d:2021-06-17]下雪。[王大川|s:person]随后[说|c],[林地无恙|i]。", "2021-06-17"),
        # Where a visit of several days was told, its visitor spoke during it.
        ("[1日至3日|d:2021-06-01/2021-06-03],[甲局|a]局长李小河在乙市调研。" + SAID, "2021-06-01/2021-06-03"),
        ("[1日至3日|d:2021-06-01/2021-06-03]下雪,李小河在家。" + SAID, None),
        ("[昨日|d:2021-06-17],代表团来到店里。[代表团|s:organization][说|c],[生意不错|i]。", "2021-06-17"),
        ("[甲局|a][3月|d:2021-03]下发的[通知|s:document][要求|c],[林地归公|i]。", "2021-03"),
        ("[去年|d:2020]开始学车;[李小河|s:person][说|c],[不难|i]。", None),
        ("[李小河|s:person]来了。[目前|d:PRESENT_REF]店已开张,生意还行,[建议|c][各店开门|i]。", None),
        # A document says it when it was issued, not when something else was.
        ("[3月|d:2021-03],[甲局|a]印发《某办法》。[办法|s:document][规定|c],[林地归公|i]。", "2021-03"),
        ("[3月|d:2021-03]下雪。[办法|s:document][规定|c],[林地归公|i]。", None),
    ],
)
def test_when_something_was_said(events: Find, story: str, date: str | None) -> None:
    assert events(story)[-1].date == date


@pytest.mark.parametrize(
    ("story", "provinces"),
    [
        (f"在[甲市|p:330000],{SAID}", ["330000"]),
        ("在[甲省|p:330000][乙市|p:330000]考察的路上,[李小河|s:person][说|c],[不错|i]。", ["330000"]),
        (f"[甲市|p:330000]店主{SAID}", []),  # where somebody is from
        ("在[甲市|p:330000]开店的[李小河|s:person][说|c],[不错|i]。", []),
        (f"李小河来到[甲市|p:330000]看望店主。店主围了上来。李小河坐下。{SAID}", ["330000"]),
        (f"李小河来到[甲市|p:330000]看望店主。\n{SAID}", []),
        (f"李小河在[甲市|p:330000]出生。{SAID}", []),
        ("[[甲市|p:330000]等3个市县|s:organization][提出|c],[推迟植树|i]。", ["330000"]),
        ("[[甲市|p:330000]茶叶公司|s:organization][提出|c],[推迟植树|i]。", []),
        ("[[甲市|p:330000]|s:organization][提出|c],[推迟植树|i]。", ["330000"]),
        ("在[甲市|p:330000]法院作出裁定后,[李小河|s:person][说|c],[不错|i]。", []),
        ("李小河此次考察的第一站是[甲市|p:330000]。[李小河|s:person][说|c],[不错|i]。", ["330000"]),
        ("李小河考察时谈到[甲市|p:330000]。[李小河|s:person][说|c],[不错|i]。", []),
    ],
)
def test_where_somebody_spoke(events: Find, story: str, provinces: list[str]) -> None:
    assert events(story)[-1].provinces == provinces


def test_a_date_is_carried_over_one_sentence_only(events: Find) -> None:
    found = events(
        f"[昨日|d:2021-06-17],{SAID}[李小河|s:person]还[说|c],[明年更好|i]。[李小河|s:person]又[说|c],[后年也好|i]。"
    )
    assert [event.date for event in found] == ["2021-06-17", "2021-06-17", None]

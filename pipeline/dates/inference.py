"""Inference: dates that leave out their year, month or day, and what the narrative and the tense say of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from pipeline.dates import timex
from pipeline.dates.calendars import feast_day, lunar_day
from pipeline.dates.narrative import JUST_NOW, SAYS, Narrative, tense
from pipeline.dates.partial import Partial
from pipeline.dates.placing import (
    NOTHING,
    Anchor,
    Placed,
    at,
    placed,
    unknown,
    within_year,
    year_unknown,
)

# A date without a year that lies no further ahead than this is the coming one; else the last one is meant.
_HORIZON = timedelta(days=100)
_STORY_STEP = timedelta(days=92)  # how far the next date of a story lies from the last one
_NEW_YEAR = timedelta(days=45)  # 1月10日, told in December
_HORIZON_OF_PLANS = timedelta(days=200)  # … where the clause is in the future tense and its paragraph tells of the past
_HORIZON_OF_PAST = timedelta(days=45)  # … where the clause is in the past tense
_NEAR_NOW = 15  # days around the publication in which a day without a year is this year's
_SAME_CLAUSE = re.compile("年[^，。；：\\s]{0,22}$")


def infer(partial: Partial, narrative: Narrative, start: int, end: int) -> Placed:
    """Place a date without a year of its own, which stands at ``[start, end)``; ValueError for an impossible one."""
    if partial.month is not None:
        return _month(partial, partial.month, narrative, start, end)
    if partial.quarter is not None:
        which = partial.quarter
        return _choose(partial, narrative, lambda year: date(year, 3 * which - 2, 1), 92, start, end)
    if partial.half is not None:
        which = partial.half
        return _choose(partial, narrative, lambda year: date(year, 6 * which - 5, 1), 184, start, end)
    if partial.feast is not None:
        feast = partial.feast
        return _nearest(partial, narrative, lambda year: feast_day(feast, year), start, end)
    if partial.lunar_month is not None:
        month, day = partial.lunar_month, partial.lunar_day or 1
        return _nearest(partial, narrative, lambda year: lunar_day(year, month, day), start, end)
    if partial.season is not None:
        return _season(partial.season, narrative, start)
    if partial.day is not None:
        return _day(partial, partial.day, narrative, start, end)
    if partial.weekday is not None:
        return _weekday(partial, partial.weekday, narrative, start, end)
    return _bare_time(partial, narrative, start, end)


def _now(narrative: Narrative) -> Anchor:
    return Anchor(narrative.now_name, narrative.now.isoformat()) if narrative.now else NOTHING


def _month(partial: Partial, month: int, narrative: Narrative, start: int, end: int) -> Placed:
    if partial.day is None:
        return _choose(partial, narrative, lambda year: date(year, month, 1), 28, start, end)
    longest = timex.month_days(2000, month)[1].day
    if not 1 <= partial.day <= longest:
        raise ValueError("the month has no such day")
    last, now = narrative.day, narrative.now
    bracketed = start > 0 and narrative.text[start - 1] in "（("
    if bracketed and last is not None and (last.month, last.day) == (month, partial.day):
        return at(last, partial, Anchor("previous", last.isoformat()))  # 今天（6月18日）
    known = narrative.known.get((month, partial.day))
    if known is not None:
        this = _date(now.year, month, partial.day) if now else None
        # On an anniversary the day of the publication is told beside the day of old.
        if now is None or this is None or abs((this - now).days) > _NEAR_NOW:
            return within_year(partial, known, Anchor("previous", str(known)))
    day = partial.day

    def begins(year: int) -> date:
        return date(year, month, min(day, timex.month_days(year, month)[1].day))

    return _choose(partial, narrative, begins, 1, start, end)


class _Part(NamedTuple):
    """A part of the year that leaves the year out: it begins on ``begins(year)`` and is ``length`` days long."""

    partial: Partial
    begins: Callable[[int], date]
    length: int
    now: date
    told_as: str | None
    same_clause: bool  # a year stands in its clause before it


def _choose(
    partial: Partial, narrative: Narrative, begins: Callable[[int], date], length: int, start: int, end: int
) -> Placed:
    """Choose the year of a part of the year, which begins on ``begins(year)`` and is *length* days long.

    The year that the paragraph has named goes first; else it is the nearest not-later one, unless the tense says more.
    """
    now = narrative.now
    carried = narrative.carried_year()
    if now is None:
        year = carried if carried is not None else narrative.year
        if year is None:
            return unknown(year_unknown(partial), partial)
        return within_year(partial, year, Anchor("previous", str(year)))
    same_clause = _SAME_CLAUSE.search(narrative.text[max(0, start - 24) : start]) is not None
    part = _Part(partial, begins, length, now, tense(narrative.text, start, end), same_clause)
    told = _told_year(part, narrative, carried)
    if told is not None:
        return within_year(partial, told, Anchor("previous", str(told)))
    year = _nearest_year(part, narrative)
    if partial.month == 2 and partial.day == 29:
        year = next((leap for leap in range(year, year - 9, -1) if timex.month_days(leap, 2)[1].day == 29), year)
    return within_year(partial, year, _now(narrative))


def _told_year(part: _Part, narrative: Narrative, carried: int | None) -> int | None:
    """Return the year that the text has told before and that goes on; None where the publication decides."""
    partial, begins, length, now, told_as, _ = part
    day = narrative.day if narrative.day_sentence == narrative.sentence else None
    if told_as == "future" and day is not None and timedelta(0) <= begins(day.year) - day <= _HORIZON:
        return day.year  # 11月4日宣布，将于11月7日…
    if carried is None:
        return _year_of_story(narrative, begins) if told_as is None and partial.day is not None else None
    if carried == now.year:
        return None
    told = narrative.month
    if told and told[0] == carried and told[1] >= 10 and begins(carried).month <= 3 and not partial.last_month:
        carried += 1  # 2019年11月…，1月…: the story goes on into the next year
    same_sentence = narrative.carried_year(same_sentence=True) is not None
    same_sentence = same_sentence and (carried < now.year or narrative.said_month or part.same_clause)
    away = abs(begins(now.year) - now) if partial.day is not None else timedelta.max
    if carried > now.year and (partial.day, partial.month) == (None, now.month):
        away = timedelta(0)
    if (
        (told_as == "future" and carried < now.year and begins(now.year) - now <= _HORIZON_OF_PLANS)
        or (told_as == "deadline" and carried > now.year and begins(now.year) > now)
        or (away <= JUST_NOW and not part.same_clause and not (same_sentence and told == (carried, partial.month)))
    ):
        return None
    near = away.days <= _NEAR_NOW and not narrative.said_month
    on_the_way = narrative.carries_to(begins(carried) + timedelta(days=length - 1))
    return carried if same_sentence or (on_the_way and not near) else None


def _nearest_year(part: _Part, narrative: Narrative) -> int:
    """Return the nearest year in which the part is not later than the publication, or the coming one by the tense."""
    partial, begins, length, now, told_as, _ = part
    this = begins(now.year)
    if this > now:
        horizon = _HORIZON_OF_PAST if told_as == "past" else _HORIZON
        coming = told_as in ("future", "deadline") or this - now <= horizon
        named = narrative.carried_year(same_sentence=now.month <= 2) == now.year  # 今年…12月, not 今年2月…12月
        onwards = not narrative.said_month or (narrative.month is not None and narrative.month > (now.year, now.month))
        return now.year if coming or (named and onwards) else now.year - 1
    ahead = begins(now.year + 1) - now
    if told_as == "future":
        return now.year + (this + timedelta(days=length) <= now and ahead <= timedelta(days=300))
    if told_as == "deadline" and ahead < now - this:
        return now.year + 1
    if partial.last_month is not None:
        return now.year - (now.month < partial.last_month)  # 前11个月, told in January, are last year's
    if partial.half == 1 and now.month == 1:
        return now.year - 1  # 上半年, told in January, is last year's
    return now.year + (told_as is None and length <= 28 and ahead <= _NEW_YEAR)


def _year_of_story(narrative: Narrative, begins: Callable[[int], date]) -> int | None:
    """Return the year of a story of an earlier year that goes on into this paragraph.

    It does where the date follows the last one closely (8月22日 of 2013, and now 9月22日), and none such lies near the
    publication.
    """
    now, last = narrative.now, narrative.day if narrative.period is None else narrative.period
    if now is None or last is None or last.year >= now.year:
        return None
    if not 1 <= narrative.paragraph - narrative.told_at[0] <= (1 if now.year - last.year == 1 else 3):
        return None
    same = begins(last.year)
    if not timedelta(0) <= same - last <= _STORY_STEP:
        return None
    recent = max(day for day in (begins(now.year), begins(now.year - 1)) if day <= now)
    return None if recent.year == last.year or (now - recent).days <= 31 else last.year


def _nearest(
    partial: Partial, narrative: Narrative, day_in: Callable[[int], date | None], start: int, end: int
) -> Placed:
    """A feast without a year is the nearest one, before or after; the sentence's year and the tense go first."""
    now = narrative.now
    carried = narrative.carried_year(same_sentence=True)
    if carried is not None or now is None:
        year = carried if carried is not None else narrative.year
        if year is None:
            return unknown(year_unknown(partial), partial)
        day = day_in(year)
        if now is not None and day is not None and day < now and year == now.year:  # 今年有窖，能等到春节
            year += tense(narrative.text, start, end) == "future"
        return within_year(partial, year, Anchor("previous", str(year)))
    story = narrative.carried_year()
    if story is not None and now.year - story >= 2:
        return within_year(partial, story, Anchor("previous", str(story)))
    told_as = tense(narrative.text, start, end)
    best: tuple[int, int] | None = None
    for year in (now.year - 1, now.year, now.year + 1):
        day = day_in(year)
        if day is None:
            continue
        distance = (day - now).days
        against = (told_as == "future" and distance < 0) or (told_as == "past" and distance > 0)
        weight = abs(distance) + (200 if against else 0)
        if best is None or weight < best[0]:
            best = weight, year
    if best is None:
        raise ValueError("no calendar has such a day")
    return within_year(partial, best[1], _now(narrative))


def _season(season: str, narrative: Narrative, start: int) -> Placed:
    """A season is general (春季多发) unless its clause has named a year just before (今年我国春季)."""
    year = narrative.carried_year(same_sentence=True)
    if year is not None and _SAME_CLAUSE.search(narrative.text[max(0, start - 24) : start]):
        return placed(timex.season(year, season), "season", Anchor("previous", str(year)))
    return placed(timex.season(None, season), "season", NOTHING)


def _day(partial: Partial, day: int, narrative: Narrative, start: int, end: int) -> Placed:
    """A bare day takes the month of the narrative's last date where that fits, else that of the publication."""
    now = narrative.now
    told_as = tense(narrative.text, start, end)
    story = _day_of_story(day, narrative, told_as)
    if story is not None:
        return at(story, partial, Anchor("previous", story.isoformat()[:7]))
    if now is None:
        return unknown(f"XXXX-XX-{day:02d}", partial)
    here = _date(now.year, now.month, day)
    if here is not None and (here <= now or ((here - now).days <= 10 and told_as != "past") or told_as == "future"):
        return at(here, partial, _now(narrative))
    year, number = (now.year, now.month - 1) if now.month > 1 else (now.year - 1, 12)
    before = _date(year, number, day) or here
    if before is None:
        raise ValueError("no month near has such a day")
    return at(before, partial, _now(narrative))


def _day_of_story(day: int, narrative: Narrative, told_as: str | None) -> date | None:
    """Return the *day* of the month told last, where the narrative is still there; None where it has moved on."""
    now, last, month = narrative.now, narrative.day, narrative.month
    same = _date(*month, day) if month is not None else None
    if same is None or now is None:
        return same
    same_sentence = narrative.day_sentence == narrative.sentence
    if told_as == "future" and same < now and not same_sentence:
        return None
    same_paragraph = narrative.day_paragraph == narrative.paragraph
    announced = same_sentence and last is not None and now < last < same  # 将于8日、15日
    if not (same <= now or announced or (same - now).days <= 15 or told_as == "future"):
        return None
    forwards = last is None or same >= last
    news = _date(now.year, now.month, day)
    if news is not None and timedelta(0) <= now - news <= JUST_NOW and not (same_paragraph and last and forwards):
        return None
    if same_paragraph and (same_sentence or forwards or day > now.day):
        return same
    if narrative.carried_year() is not None and (last is None or day > now.day):
        return same
    if day in narrative.days_seen:
        return narrative.days_seen[day]
    on_the_way = forwards or last is None or (last.year, last.month) != month
    recent = same.year == now.year or (now - same).days < 120
    return same if on_the_way and recent else None


def _weekday(partial: Partial, weekday: int, narrative: Narrative, start: int, end: int) -> Placed:
    """A bare weekday is the last one, in the future tense the coming one; in brackets behind a date it is that day."""
    now, last = narrative.now, narrative.day
    if (
        last is not None
        and last.isoweekday() == weekday
        and narrative.text[max(0, start - 1) : start] in tuple("(（，,")
    ):
        return at(last, partial, Anchor("previous", last.isoformat()))
    if now is None:
        return unknown(f"XXXX-WXX-{weekday}", partial)
    back = (now.isoweekday() - weekday) % 7
    day = now - timedelta(days=back)
    if back and tense(narrative.text, start, end) == "future":
        day += timedelta(days=7)
    return at(day, partial, _now(narrative))


def _bare_time(partial: Partial, narrative: Narrative, start: int, end: int) -> Placed:
    """A part of the day or a clock time belongs to the last day told; a clock time without one to the publication."""
    day, now = narrative.day, narrative.now
    if partial.part is None and narrative.part and narrative.text[max(0, start - 1) : start] in (")", "）"):
        partial.part = narrative.part[0] if narrative.part[1] == narrative.sentence else None  # 今晚（21日）8时
    if partial.hour is None:
        elsewhere = narrative.day_paragraph != narrative.paragraph
        if day is not None and now is not None and elsewhere and abs((now - day).days) > 1:
            day = None  # 夜里, told of a life and not of the day that was told pages before
        if day is None and now is not None and SAYS.match(narrative.text, end):
            return at(now, partial, _now(narrative))
    elif narrative.text.endswith("工作日", 0, start):
        day = now = None  # of any working day
    elif day is None and now is not None:
        return at(now, partial, _now(narrative))
    if day is None:
        return unknown("XXXX-XX-XX", partial)
    return at(day, partial, Anchor("previous", day.isoformat()))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

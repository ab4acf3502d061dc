"""The dates stage: read the expressions, resolve them in text order, write the records."""

from __future__ import annotations

import re
from datetime import date, timedelta

from pipeline.dates.expression import Expression
from pipeline.dates.grammar import read
from pipeline.dates.narrative import Narrative
from pipeline.dates.partial import Partial, Unit
from pipeline.dates.placing import Anchor, Placed, at
from pipeline.dates.resolve import place, place_end
from pipeline.dates.roles import is_dateline, role_of
from pipeline.dates.timex import month_days
from pipeline.records import DateMention, DateType
from pipeline.text import Article

_TYPES: dict[str, DateType] = {"length": "DURATION", "set": "SET", "vague": "DATE"}
_TIMES = frozenset({"part", "hour", "minute", "second"})
_DAYS: dict[Unit, float] = {"W": 7, "D": 1, "h": 1 / 24, "m": 1 / 1440, "s": 1 / 86400}
_CLAUSE_MARKS = frozenset("，。；：\n ,“（(、")
_BLURS = {"month": "-XX", "year": "-XX-XX"}
_ELSEWHERE = ("（北京时间", "(北京时间")  # the same time told for another place does not move the story
_BOUNDS = ("截至", "截止", "截止到", "截至到")
_SINCE = re.compile(
    "以来|起|开始|至|以后|之后|后|前|之前|以前"
)  # such a year is a bound, not the frame of what follows
_GLOSS = re.compile("[（(](?:当地时间|北京时间)?(?:(?:[0-9]{4}年)?([0-9]{1,2})月)?([0-9]{1,2})日[)）]")


def find(article: Article) -> list[DateMention]:
    """Return the TIMEX3 expressions of *article* in text order; none overlaps another.

    Values follow ISO 24617-1; ``first_day`` and ``last_day`` are ISO 8601 days, both included. Nothing is resolved
    against today: without a publication date or a year in the text, a value keeps its X.
    """
    expressions = read(article.text)
    narrative = Narrative(article.text, article.published)
    _learn_years(expressions, narrative)
    return [_mention(article, expression, narrative) for expression in expressions]


def _learn_years(expressions: list[Expression], narrative: Narrative) -> None:
    """Note the year of every day that the text writes in full, for those that it writes without."""
    for expression in expressions:
        first = expression.first
        if first is not None and first.year is not None and first.month is not None and first.day is not None:
            narrative.known.setdefault((first.month, first.day), first.year)


def _mention(article: Article, expression: Expression, narrative: Narrative) -> DateMention:
    narrative.advance(expression.start)
    if expression.kind == "calendar":
        return _calendar(article, expression, narrative)
    if (
        (expression.days or expression.rule == "vague-shift")
        and expression.value == "PAST_REF"
        and _opens(article.text, expression)
    ):
        narrative.blurred = "XXXX-XX-XX"
    first_day = last_day = None
    granularity = None
    anchor, anchor_value = "none", None
    if narrative.now is not None and (interval := _interval(expression, narrative.now)):
        first_day, last_day = (day.isoformat() for day in interval)
        granularity, anchor, anchor_value = "day", narrative.now_name, narrative.now.isoformat()
    return DateMention(
        start=expression.start,
        end=expression.end,
        text=article.raw[expression.start : expression.end],
        rule=expression.rule,
        type=_TYPES[expression.kind],
        value=expression.value,
        mod=expression.mod,
        first_day=first_day,
        last_day=last_day,
        granularity=granularity,
        role="event",
        vague=expression.kind == "vague" or expression.reach is not None,
        anchor=anchor,
        anchor_value=anchor_value,
    )


def _interval(expression: Expression, now: date) -> tuple[date, date] | None:
    """Return the days of a vague word by news usage, or of a length that is measured from *now*."""
    try:
        if expression.days is not None:
            low, high = expression.days
            return now + timedelta(days=low), now + timedelta(days=high)
        if expression.reach is not None:
            other = _moved(now, *expression.reach)
            return (now, other) if other > now else (other, now)
    except (ValueError, OverflowError):
        return None
    return None


def _moved(day: date, amount: float, unit: Unit) -> date:
    """Return *day* moved by *amount* of *unit*; a month's end stays one."""
    if unit in _DAYS:
        return day + timedelta(days=int(amount * _DAYS[unit]))
    months = day.year * 12 + day.month - 1 + int(amount * (12 if unit == "Y" else 1))
    last = month_days(months // 12, months % 12 + 1)[1]
    return last.replace(day=min(day.day, last.day))


def _calendar(article: Article, expression: Expression, narrative: Narrative) -> DateMention:
    text = article.text
    first, last = expression.first, expression.last
    assert first is not None
    start, end = expression.start, expression.end
    hour = narrative.hour
    placed = _glossed(text, expression, narrative) or place(first, narrative, start, end)
    value, last_day, granularity, is_time = placed.value, placed.last, placed.granularity, placed.granularity in _TIMES
    ended: Placed | None = None
    if expression.open_end:
        value, last_day = f"{value}/PRESENT_REF", narrative.now
    elif last is not None:
        ended = place_end(last, first, placed, narrative, start, end)
        value = None if value is None or ended.value is None else f"{value}/{ended.value}"
        last_day = ended.last
        is_time = is_time or ended.granularity in _TIMES
    role = role_of(text, expression, placed)
    if text.endswith(_ELSEWHERE, 0, start):
        narrative.hour = hour
    else:
        _tell(narrative, expression, placed, ended, role)
    if (
        role == "published"
        and placed.first is not None
        and placed.granularity == "day"
        and is_dateline(text, start, end)
    ):
        narrative.set_dateline(placed.first)
    return DateMention(
        start=start,
        end=end,
        text=article.raw[start:end],
        rule=expression.rule if value is not None else "impossible-date",
        type="TIME" if is_time else "DATE",
        value=value,
        mod=expression.mod or (last.mod if last is not None and last.mod else None) or first.mod,
        first_day=placed.first.isoformat() if placed.first and value else None,
        last_day=last_day.isoformat() if last_day and value else None,
        granularity=granularity,
        role=role,
        vague=granularity == "year" and first.mod in ("START", "MID", "END"),
        anchor=placed.anchor,
        anchor_value=placed.anchor_value,
    )


def _glossed(text: str, expression: Expression, narrative: Narrative) -> Placed | None:
    """今天（4月2日）: the bracket says which day it is; of its years the nearest to the publication counts."""
    first, now = expression.first, narrative.now
    if first is None or now is None or first.unit != "D" or expression.last is not None:
        return None
    match = _GLOSS.match(text, expression.end)
    if match is None:
        return None
    if match[1]:
        years = (now.year - 1, now.year, now.year + 1)
        days = [day for year in years if (day := _day(year, int(match[1]), int(match[2])))]
    else:
        around = (now + timedelta(days=shift) for shift in (-3, -2, -1, 0, 1, 2, 3))
        days = [day for day in around if day.day == int(match[2])]
    if not days:
        return None
    return at(min(days, key=lambda day: abs(day - now)), first, Anchor(narrative.now_name, now.isoformat()))


def _opens(text: str, expression: Expression) -> bool:
    """Say whether the expression opens a paragraph, before a comma, and so sets the time of what follows."""
    start, end = expression.start, expression.end
    return (start == 0 or text[start - 1] in "\n \u3000") and text[end : end + 1] in ("，", ",")


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _tell(narrative: Narrative, expression: Expression, placed: Placed, ended: Placed | None, role: str) -> None:
    first = expression.first
    assert first is not None
    begin: date | None = placed.first
    aside = first.base == "N" and first.shift < 0 and first.unit == "D"  # 前一天 goes back without the story
    if aside and begin is not None:
        narrative.aside = begin, narrative.sentence
    if role == "comparison" or aside:
        return
    if first.day is None and narrative.text.startswith("以来", expression.end):
        _say(narrative, expression, first, begin)
        return
    narrative.tell(begin, placed.granularity, bound=narrative.text.endswith(_BOUNDS, 0, expression.start))
    if first.part is not None:
        narrative.part = first.part, narrative.sentence
    past = begin is not None and narrative.now is not None and begin < narrative.now
    if past and role == "event" and placed.granularity in _BLURS and _opens(narrative.text, expression):
        narrative.blurred = f"{placed.value}{_BLURS[placed.granularity]}"
    if begin is not None and placed.anchor == "previous" and first.month is not None and first.day is not None:
        narrative.known.setdefault((begin.month, begin.day), begin.year)
    if ended is not None and ended.first is not None and ended.granularity == placed.granularity:
        narrative.tell(ended.first, ended.granularity)
    _say(narrative, expression, first, begin)


def _say(narrative: Narrative, expression: Expression, first: Partial, begin: date | None) -> None:
    """Note the year that the expression names, for what follows it; none where it only bounds a time (2008年以来)."""
    if (
        begin is not None
        and expression.last is None
        and (first.year is not None or (first.unit == "Y" and first.base == "P"))
    ):
        text = narrative.text
        frames = first.month is not None or text[expression.end : expression.end + 1] in ("，", ",")
        frames = frames or expression.start == 0 or text[expression.start - 1] in _CLAUSE_MARKS
        bound = first.month is None and _SINCE.match(text, expression.end)
        if frames and bound and (narrative.now is None or begin.year != narrative.now.year):
            narrative.said_year = None
        elif frames:
            narrative.say_year(begin.year, with_month=first.month is not None)

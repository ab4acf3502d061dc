"""What a reader of the article knows at each point of it: when it appeared, and which date was told last."""

from __future__ import annotations

import re
from datetime import date, timedelta

# A future or past reading of the clause around a date, for dates that leave out their year.
_FUTURE_BEFORE = re.compile(
    "将(?!近)|(?<![虚模草比])拟|预计|计划|定于|力争|争取|有望|最迟|不迟于|最晚|届时|确保|即将|推迟|延[期至]|截止|明年|未来|今后|到期|下一|[持延]续[至到]$|预估|推估|假设|等到$|料$"
)
_FUTURE_AFTER = re.compile(
    "起?[^，,。；、\n]{0,8}?(?:将(?!近)|是否|能否|预计|有望|(?<![虚模草比])拟|施行|实施(?!了)|生效|启用|开赛|到期|截止|举办(?!了)|举行(?!了))|起(?:正式|执行|开始|对|全)"
)
_DEADLINE_AFTER = re.compile("(?:底|末|日)?(?:之|以)?前(?!后|夕|期|[0-9]|三|两)")
JUST_NOW = timedelta(days=3)  # a day this near before the publication is the news itself
_OLD = timedelta(days=10)
SAYS = re.compile(
    "[^，。、]{0,6}?(?:回应|表示|宣布|发布|公布|通报|发文|公告|声明|证实|介绍|下发)"
)  # behind 当天: of the news
HOLDS = re.compile("[^，。、]{0,6}?(?:召开|举行|举办|回应|表示|宣布|介绍|强调|指出)")
_DATELINE_REACH = 31  # an older dateline is that of a report which the article quotes
_DONE = re.compile("(?:已经?[于在]?|[是早就曾][于在])$")
_PAST = re.compile("已经?|曾|去年|(?<![为除罢])了(?![解不结])|同比|当时|截至")


def tense(text: str, start: int, end: int) -> str | None:
    """Return "future", "past" or "deadline" where the clause around ``[start, end)`` shows one, else None."""
    before = text[max(0, start - 14) : start]
    cut = max(before.rfind("。"), before.rfind("；"), before.rfind("\n"), before.rfind("，", 0, len(before) - 1))
    before = before[cut + 1 :]
    if _DONE.search(before):
        return "past"
    if _FUTURE_BEFORE.search(before) or _FUTURE_AFTER.match(text, end):
        return "future"
    if _DEADLINE_AFTER.match(text, end):
        return "deadline"
    return "past" if _PAST.search(before) or _PAST.search(text[end : end + 18].split("，")[0]) else None


_PLANS = re.compile("将|拟|计划|预计|预期|力争|争取|有望|要|会(?!议)|应|须|必|前|起|可|或|目标|任务|安排|底|内")
_TELLING = 8  # characters of a sentence that can show its tense
_BREAK = re.compile("\\n[\\n ]*|  +")  # a line's end, or the indent of a paragraph that was joined to the one before


def plans(text: str, start: int, end: int) -> bool:
    """Say whether the sentence around ``[start, end)`` may speak of what is to come.

    60 characters of it on either side are read; one too short to tell may.
    """
    before = text[max(0, start - 60) : start]
    before = before[max(before.rfind("。"), before.rfind("\n")) + 1 :]
    context = before + text[end : end + 60].split("。")[0].split("\n")[0]
    return len(context) < _TELLING or _PLANS.search(context) is not None


class Narrative:
    """The state of the narrative while the expressions of one article are resolved in text order.

    ``published`` is the document's creation time; ``now`` what 今天 means: the dateline's day where one was read, else
    ``published``. ``day`` is the last day told, ``news_day`` the last one right before the publication, ``month`` and
    ``year`` those of the last calendar date. ``period`` is where the date told last begins if it is a month or longer,
    ``period_month`` the same of the last month. ``part`` is the last part of the day and ``aside`` the day before that
    a sentence went back to (前一天), each with its sentence. ``blurred`` is all that can be said of the day since a
    story went on at a time that is not known to the day (2月中旬，…). ``said_year`` is the last year that was written
    or named (去年), with the paragraph and sentence where it stands. ``known`` maps a month and day to the year that
    the text gives it somewhere.
    """

    def __init__(self, text: str, published: date | None) -> None:
        self.text = text
        self.published = published
        self.now = published
        self.now_name = "published" if published else "none"
        self.day: date | None = None
        self.past_day: date | None = None
        self.day_paragraph = self.day_sentence = -1
        self.month: tuple[int, int] | None = None
        self.year: int | None = None
        self.said_year: int | None = None
        self.said_month = False
        self.said_at = self.told_at = (-1, -1)
        self.known: dict[tuple[int, int], int] = {}
        self.days_seen: dict[int, date] = {}
        self.bound = False
        self.hour: tuple[date, int, int] | None = None
        self.news_day: date | None = None
        self.part: tuple[str, int] | None = None
        self.period: date | None = None
        self.period_month: date | None = None
        self.aside: tuple[date, int] | None = None
        self.blurred: str | None = None
        self.paragraph = 0
        self.sentence = 0
        self._position = 0

    def advance(self, start: int) -> None:
        """Move on to the offset *start*, counting the paragraphs and sentences on the way."""
        text, position = self.text, self._position
        if start > position:
            lines = 0
            if text.find("\n", position, start) >= 0 or text.find("  ", position, start) >= 0:
                lines = len(_BREAK.findall(text, position, start))
            if lines:
                self.paragraph += lines
                self.sentence += 1
            elif (
                text.find("。", position, start) >= 0
                or text.find("！", position, start) >= 0
                or text.find("？", position, start) >= 0
            ):
                self.sentence += 1
            self._position = start

    def tell(self, first: date | None, granularity: str, *, bound: bool = False) -> None:
        """Note that a calendar date that begins on *first* was told, *bound* if it only ends a count (截至4月1日)."""
        if first is None:
            return
        self.year = first.year
        self.told_at = self.paragraph, self.sentence
        whole = granularity in ("year", "half", "quarter", "month")
        self.period = first if whole else None
        self.period_month = first if granularity == "month" else self.period_month if whole else None
        if granularity in ("month", "day", "part", "hour", "minute", "second"):
            self.month = first.year, first.month
        if granularity in ("day", "part", "hour", "minute", "second"):
            self.day, self.bound = first, bound
            self.blurred = None
            if self.now is None or first <= self.now:
                self.past_day = first
            if not bound and self.now is not None and timedelta(0) <= self.now - first <= JUST_NOW:
                self.news_day = first
            self.day_paragraph, self.day_sentence = self.paragraph, self.sentence
            self.days_seen[first.day] = first

    def day_before_now(self, end: int) -> date | None:
        """Return what 当日, which ends at *end*, means: the last day told.

        Save a coming one that an earlier sentence announced, and one long ago where somebody says so today.
        """
        if self.day is None or self.now is None or self.day_sentence == self.sentence:
            return self.day
        if self.bound and self.news_day is not None and HOLDS.match(self.text, end):
            return self.news_day
        if self.now - self.day > _OLD and self.news_day is not None and SAYS.match(self.text, end):
            return self.news_day
        return self.past_day if self.day > self.now else self.day

    def spoken_last_year(self) -> date | None:
        """Return the day at the end of last year of which a paragraph of January tells: its 明年 has begun since."""
        now, day = self.now, self.past_day
        if now is None or day is None or now.month > 2 or self.day_paragraph != self.paragraph:
            return None
        return day if day.year == now.year - 1 and (now - day).days <= 62 else None

    def lost_day(self) -> str | None:
        """Return what can be said of 当日 where the story is at no known day: 2020-02-XX; None where it is at one."""
        period, day = self.period, self.day
        elsewhere = self.day_sentence != self.sentence == self.told_at[1]
        if self.blurred or period is None or day is None or not elsewhere:
            return self.blurred
        past = self.now is not None and period.year < self.now.year
        return f"{period.year}-XX-XX" if past and period.year != day.year else None

    def period_here(self, *, month: bool) -> date | None:
        """Return where the month, or the period of any length, begins that this paragraph told last."""
        period = self.period_month if month else self.period
        return period if self.told_at[0] == self.paragraph else None

    def year_to_come(self) -> bool:
        """Say whether the year told last lies ahead and was told in another sentence."""
        ahead = self.year is not None and self.now is not None and self.year > self.now.year
        return ahead and self.told_at[1] != self.sentence

    def day_told(self) -> date | None:
        """Return what 次日 counts from: the day told last, or the one before it that the sentence went back to."""
        return self.aside[0] if self.aside is not None and self.aside[1] == self.sentence else self.day

    def year_of_sentence(self) -> int | None:
        """Return the year of the last date of this sentence, None where it has none."""
        return self.year if self.told_at == (self.paragraph, self.sentence) else None

    def say_year(self, year: int, *, with_month: bool) -> None:
        """Note that the text names *year*, alone or with a month."""
        self.said_year, self.said_month = year, with_month
        self.said_at = self.paragraph, self.sentence

    def carried_year(self, *, same_sentence: bool = False) -> int | None:
        """Return the year that the paragraph (or sentence) has named and that carries on, None where none does."""
        if self.said_year is None:
            return None
        index = 1 if same_sentence else 0
        here = (self.paragraph, self.sentence)
        return self.said_year if self.said_at[index] == here[index] else None

    def carries_to(self, last: date) -> bool:
        """Say whether the year that an earlier sentence said carries on to a date that ends on *last*.

        It does so only forwards from the month told last, and into a coming year only where that year was said with
        a month.
        """
        if (
            self.said_year is not None
            and self.now is not None
            and self.said_year > self.now.year
            and not self.said_month
        ):
            return False
        if self.month is None or self.month[0] != self.said_year:
            return True
        return (last.year, last.month) >= self.month

    def set_dateline(self, day: date) -> None:
        """Take *day*, the day of a dateline, as what 今天 means from here on."""
        if self.published is None or abs((self.published - day).days) <= _DATELINE_REACH:
            self.now = day
            self.now_name = "dateline"

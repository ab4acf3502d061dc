"""Calendar expressions: atoms that follow one another from coarse to fine make one partial date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.dates.atoms import Atom
from pipeline.dates.calendars import reigns
from pipeline.dates.numerals import number
from pipeline.dates.partial import Base, Partial, Unit

# Which kinds of atom may follow which part of a date directly.
_CLOCK = frozenset({"点", "clock"})
_DAYLIKE = _CLOCK | {"part", "weekday"}
FOLLOWS: dict[str, frozenset[str]] = {
    "century": frozenset({"年代"}),
    "decade": frozenset(),
    "year": frozenset({"half", "季度", "季", "quarterno", "season", "月", "feast", "lunar", "yearpart", "xun"}),
    "half": frozenset(),
    "quarter": frozenset(),
    "season": frozenset({"月"}),  # 金秋十月
    "month": frozenset({"日", "号", "xun", "monthpart", "monthhalf"}),
    "week": frozenset({"weekday"}),
    "day": _DAYLIKE,
    "weekday": _DAYLIKE,
    "feast": _DAYLIKE,
    "part": _CLOCK,
    "hour": frozenset({"分", "刻"}),
    "minute": frozenset({"秒"}),
    "set": frozenset(
        {"月", "日", "号", "season", "feast", "lunar", "weekday", "part", "yearpart", "monthpart", "half", "季度"}
    )
    | _CLOCK,
}
_YEAR_TAIL = re.compile(
    "年?(?:初(?![中步期次代审一二三四五六七八九十])|[底末尾终](?![期代]))|年?中(?=[，。、；：！）)\\s至到前后以起将召开举]|$)"
)
_MONTH_TAIL = re.compile(
    "[上中下]旬|中[上下]旬|[上下]中旬|[初底末](?!步|期|次|代|审)|中(?=[，。、；：！）)\\s至到前后以起将]|$)"
)
_DECADE_TAIL = re.compile("[初末](?:期|叶)?|[早前]期|中(?:后|前)?期|中叶|后(?:半)?期|末叶")
_QUARTER_TAIL = re.compile("[初末底](?!期|步)")
_PLAN_TAIL = re.compile("末|初期?|中期")
_TAIL_MOD = {
    "初": "START",
    "早": "START",
    "前": "START",
    "上": "START",
    "中": "MID",
    "下": "END",
    "底": "END",
    "末": "END",
    "尾": "END",
    "终": "END",
    "后": "END",
}
_WEEKDAY = re.compile("(?:的)?([一二三四五六日天])(?![个次种位名家项条只辆件些旦般]|[点]|[百千万])")
_WEEKEND = re.compile("末")
_DAY_PART = re.compile(
    "(当)?(?:(早|晨)(?![年期报教饭餐稻熟市班操春先已就前市盘些在有日])|(午)(?![夜间后前餐饭睡休盘])|(晚|夜)(?![年婚期报辈会点宴安饭餐校稻高景色市班生里盘秋清些]))"
)
_PART = {"早": "MO", "晨": "MO", "午": "MI", "晚": "EV", "夜": "EV"}
_FEAST_TAIL = re.compile("节?(?:小长假|长假|假期|假日|黄金周|公众假期)|节(?!气|目|约|省|点|奏|制|能|水|电|食|庆|选)")
_HALF_HOUR = re.compile(
    "半|整|(?:多|过)?钟|多|([零〇]?[一二三四五六七八九十]{1,3})(?!分|个|人|名|项|条|点|度|岁|年|月)"
)
_ERA_BEFORE = re.compile("(公元前|公元|西元)$")
_LUNAR_BEFORE = re.compile("(?:农历|阴历|旧历)$")
_HOUR_BEFORE = re.compile("(?<![今昨明当前])[早晚]$")
_CLOCK_EVIDENCE = re.compile(
    " ?(?:[0-9一二三四五六七八九十]+分|半|许|整|左右|钟|多|一刻|三刻|前|后|至|到|—|-|起|开始|以前|以后|之前|之后|，|,|。|的|、|准)"
)
_POINT_NOUN = re.compile(
    "[^，。；：]{0,6}(?:意见|建议|要求|希望|看法|原因|启示|体会|理由|措施|共识|思考|主张|声明|说明|内容|方面|问题|感受|认识|优势|经验|好处|变化|指示|期待|倡议|区别|提示|不足|特点|教训|注意)"
)


_GAPS = frozenset({"", " ", "的", "，", ",", "前", "第", "头", "的第", "的前"})


class Read(NamedTuple):
    """What was read of a calendar expression: its span, its part or parts, and the index of the next atom."""

    start: int
    end: int
    first: Partial
    last: Partial | None
    level: str
    next_atom: int


def two_digit_year(value: int) -> int:
    """Return the four-digit year of a two-digit one: 50–99 are of the 20th century, 0–49 of the 21st."""
    return value + (1900 if value >= 50 else 2000)


def _relative(partial: Partial, value: str, unit: str) -> None:
    partial.base = "P" if value[0] == "P" else "N"
    partial.unit = unit  # type: ignore[assignment]
    partial.shift = int(value[1:])


def _whole(atom: Atom, low: int, high: int) -> bool:
    """Say whether the atom's number (or both of a range) is a whole one between *low* and *high* that names a unit."""
    first, last = atom.low, atom.high
    if first is None or last is None or atom.counted or atom.more:
        return False
    return first == int(first) and last == int(last) and low <= first <= high and low <= last <= high


def _year(text: str, atom: Atom, following: Atom | None) -> tuple[int, int, int] | None:
    """Return (start, first year, last year) where 年 names years and does not count them."""
    if (
        atom.low is None
        or atom.high is None
        or atom.counted
        or atom.more
        or atom.low != int(atom.low)
        or atom.high != int(atom.high)
    ):
        return None
    low, high, start = int(atom.low), int(atom.high), atom.start
    before = text[max(0, start - 4) : start]
    if match := _ERA_BEFORE.search(before):
        sign = -1 if match.group() == "公元前" else 1
        return start - len(match.group()), sign * low, sign * high
    for length in (4, 2):
        era = before[-length:]
        if era in reigns() and low < 70:
            return start - length, reigns()[era] + low - 1, reigns()[era] + high - 1
    if 1000 <= low <= 2999:
        if atom.split and high < 100:  # 2019-21年
            high += low // 100 * 100
        return (
            (start, low, high) if 1000 <= high <= 2999 and not atom.written.startswith(("千", "一千", "两千")) else None
        )
    if len(atom.written) != 2 or not _names_short_year(text, atom, following, before):
        return None
    return start, two_digit_year(low), two_digit_year(high)


def _names_short_year(text: str, atom: Atom, following: Atom | None, before: str) -> bool:
    if atom.written[0] in "0零〇○" or before.endswith(("'", "’")):
        return True
    if atom.high is None or atom.low is None or not 0 <= atom.low < 100:
        return False
    if not atom.written.isascii():  # 九八年; a rising pair (七八年) or 十 is a count
        digit_by_digit = all(char in "一二三四五六七八九" for char in atom.written) and atom.low == atom.high
        return digit_by_digit and not before.endswith(("近", "约", "了", "第"))
    if (
        following is not None
        and following.start == atom.end
        and following.kind in ("月", "yearpart", "季度", "half", "season")
    ):
        return not following.counted and not before.endswith(("第", "期", "刑", "每"))
    return atom.low >= 60 and before.endswith(("于", "在", "从", "自", "到", "早", "是", "’", "生", "届"))


class Reader:
    """Reads calendar expressions of one text from its atoms."""

    def __init__(self, text: str, atoms: Sequence[Atom]) -> None:
        self.text = text
        self.atoms = atoms

    def read(self, index: int, after: str | None = None) -> Read | None:
        """Read the calendar expression that starts with the atom at *index*; None where none does.

        *after* names the coarser part that stands directly before (``set`` for 每年).
        """
        begun = self._begin(index, after)
        if begun is None:
            return None
        start, end, first, last, level, index = begun
        while index < len(self.atoms):
            atom = self.atoms[index]
            gap = self.text[end : atom.start]
            if gap not in _GAPS:
                break
            if gap in ("，", ",") and not (level == "day" and atom.kind == "weekday"):
                break
            if gap in ("前", "第", "头", "的第", "的前") and atom.kind not in ("月", "季度", "季"):
                break
            if gap == "的" and atom.kind not in ("季度", "月", "part", "点", "日", "season", "half", "feast"):
                break
            step = self._extend(first, last, level, atom, index, end)
            if step is None:
                break
            end, last, level = step
            index += 1
            end, level = self._tail(first if last is None else last, level, end)
        return Read(start, end, first, last, level, index)

    def _begin(self, index: int, after: str | None) -> tuple[int, int, Partial, Partial | None, str, int] | None:
        atom = self.atoms[index]
        partial = Partial()
        starter = _STARTERS.get(atom.kind)
        if starter is None:
            return None
        begun = starter(self, partial, atom, index, after)
        if begun is None:
            return None
        start, last, level = begun
        end, level = self._tail(partial if last is None else last, level, atom.end)
        if level == "week" and not partial.weekend:
            end, level = self._week_tail(partial, end)
        return start, end, partial, last, level, index + 1

    def _week_tail(self, partial: Partial, end: int) -> tuple[int, str]:
        if match := _WEEKDAY.match(self.text, end):
            partial.weekday = "一二三四五六日天".index(match[1]) % 7 + 1 if match[1] != "天" else 7
            return match.end(), "weekday"
        if _WEEKEND.match(self.text, end):
            partial.weekend = True
            return end + 1, "week"
        return end, "week"

    def _tail(self, partial: Partial, level: str, end: int) -> tuple[int, str]:
        """Read what may stand directly behind a part: 初/底/旬, 假期, 晚."""
        text = self.text
        if level == "year" and (match := _YEAR_TAIL.match(text, end)):
            partial.mod = _TAIL_MOD[match.group()[-1]]
            return match.end(), "half"
        if level == "month" and (match := _MONTH_TAIL.match(text, end)):
            written = match.group()
            partial.mod = "MID" if "中" in written else _TAIL_MOD[written[0]]
            return match.end(), "half"
        if level in ("decade", "century") and (match := _DECADE_TAIL.match(text, end)):
            partial.mod = _TAIL_MOD[match.group()[0]]
            return match.end(), "half"
        if level == "quarter" and (match := _QUARTER_TAIL.match(text, end)):
            partial.mod = _TAIL_MOD[match.group()]
            return match.end(), "half"
        if level == "feast" and (match := _FEAST_TAIL.match(text, end)):
            end = match.end()
        if level in ("day", "weekday", "feast") and (match := _DAY_PART.match(text, end)):
            following = text[match.end() : match.end() + 1]
            if match[1] or following not in ("间", "上", "晨"):
                partial.part = _PART[match[2] or match[3] or match[4]]
                return match.end(), "part"
        if level == "hour" and (match := _HALF_HOUR.match(text, end)):
            written = match.group()
            if written == "半":
                partial.minute = 30
            elif written == "多" or "多" in written:
                partial.mod = "MORE_THAN"
            elif match[1]:
                minute = number(match[1])
                if self.text[end - 1] != "点" or minute is None or minute > 59 or len(match[1]) < 2:
                    return end, level
                partial.minute = int(minute)
            return match.end(), "minute" if written == "半" or match[1] else level
        return end, level

    def _extend(
        self, first: Partial, last: Partial | None, level: str, atom: Atom, index: int, end: int
    ) -> tuple[int, Partial | None, str] | None:
        """Add *atom* to the date; return its end, the interval's last part, and the level reached."""
        if atom.kind not in FOLLOWS.get(level, ()):
            if not (
                level in ("day", "feast", "weekday")
                and atom.kind == "day"
                and atom.value == "N+0"
                and self.text[end : atom.start] == ""
            ):
                return None
            target = last or first
            if atom.extra:
                target.part = atom.extra
                return atom.end, last, "part"
            return atom.end, last, "day"
        target = last or first
        adder = _ADDERS[atom.kind]
        added = adder(self, target, atom, index, level)
        if added is None:
            return None
        second, reached = added
        if second is not None and last is not None:
            return None
        return atom.end, second or last, reached

    # --- parts that numbers make -------------------------------------------------------------------------------------

    def add_month(self, partial: Partial, atom: Atom, index: int, level: str) -> tuple[Partial | None, str] | None:
        """月: a month, months from the first to the n-th (前5个月), or a range (1至4月)."""
        low, high = atom.low, atom.high
        if low is None or high is None or atom.more or low != int(low):
            return None
        low, high = int(low), int(high)
        if self._leading(atom):
            if not 2 <= high <= 12:
                return None
            partial.month, partial.last_month = 1, high
            return self._last(month=high), "month"
        if atom.counted or not (1 <= low <= 12 and 1 <= high <= 12):
            return None
        partial.month = low
        if low == 1 and high > low:
            partial.last_month = high
        return (self._last(month=high) if high != low or atom.split else None), "month"

    def add_quarter(self, partial: Partial, atom: Atom, index: int, level: str) -> tuple[Partial | None, str] | None:
        """季度: a quarter, quarters up to the n-th (前三季度), or a range (二、三季度)."""
        if atom.low is None or atom.high is None or not 1 <= atom.low <= 4 or not 1 <= atom.high <= 4:
            return None
        low, high = int(atom.low), int(atom.high)
        if self._leading(atom):
            partial.quarter = 1
            return (self._last(quarter=high) if high > 1 else None), "quarter"
        if atom.counted:
            return None
        partial.quarter = low
        return (self._last(quarter=high) if high != low else None), "quarter"

    def _leading(self, atom: Atom) -> bool:
        """Say whether 前 or 头 stands before the number, so that it counts from the first."""
        return self.text[atom.start - 1 : atom.start] in ("前", "头") if atom.start else False

    @staticmethod
    def _last(**parts: int) -> Partial:
        last = Partial()
        for name, value in parts.items():
            setattr(last, name, value)
        return last

    def add_day(self, partial: Partial, atom: Atom, index: int, level: str) -> tuple[Partial | None, str] | None:
        """日 or 号: a day of the month, or a range of days (18至21日)."""
        if not _whole(atom, 1, 31):
            return None
        low, high = int(atom.low or 0), int(atom.high or 0)
        partial.day = low
        return (self._last(day=high) if high != low else None), "day"

    def add_hour(self, partial: Partial, atom: Atom, index: int, level: str) -> tuple[Partial | None, str] | None:
        """点 or 时: the hour of a clock time."""
        if not _whole(atom, 0, 24) or atom.value == "时" and self.text[atom.end : atom.end + 1] in ("代", "期", "速"):
            return None
        low, high = int(atom.low or 0), int(atom.high or 0)
        partial.hour = low
        return (self._last(hour=high) if high != low else None), "hour"

    def add_minute(self, partial: Partial, atom: Atom, index: int, level: str) -> tuple[Partial | None, str] | None:
        """分 or 刻 after an hour."""
        unit = 15 if atom.kind == "刻" else 1
        if not _whole(atom, 0, 59 // unit):
            return None
        partial.minute = int(atom.low or 0) * unit
        return None, "minute"

    def add_second(self, partial: Partial, atom: Atom, index: int, level: str) -> tuple[Partial | None, str] | None:
        """秒 after a minute."""
        if not _whole(atom, 0, 60):
            return None
        partial.second = int(atom.low or 0)
        return None, "second"

    def add_clock(self, partial: Partial, atom: Atom, index: int, level: str) -> tuple[Partial | None, str] | None:
        """14:30 or 14:30:05."""
        parts = [int(part) for part in re.split("[:：]", atom.value)]
        if parts[0] > 24:
            return None
        partial.hour, partial.minute = parts[0], parts[1]
        partial.second = parts[2] if len(parts) == 3 else None
        return None, "second"

    def add_decade(self, partial: Partial, atom: Atom, index: int, level: str) -> tuple[Partial | None, str] | None:
        """90年代, or two decades (八九十年代)."""
        low, high = atom.low, atom.high
        if low is None or high is None or low % 10 or high % 10 or not 0 <= low < 100:
            return None
        partial.decade = int(low) // 10
        return (self._last(decade=int(high) // 10) if high != low else None), "decade"

    # --- parts that words make ---------------------------------------------------------------------------------------

    def add_word(self, partial: Partial, atom: Atom, index: int, level: str) -> tuple[Partial | None, str] | None:
        """A word that is a part: half, season, feast, weekday, part of the day, 上旬, 年底, 月底."""
        kind, value = atom.kind, atom.value
        if kind == "half":
            partial.half = int(value)
        elif kind == "quarterno":
            partial.quarter = int(value)
            return None, "quarter"
        elif kind == "season":
            first, _, second = value.partition("/")
            partial.season, partial.mod = first, atom.extra or partial.mod
            if second:
                last = Partial()
                last.season = second
                return last, "season"
            return None, "season"
        elif kind == "feast":
            partial.feast = value
            return None, "feast"
        elif kind == "weekday":
            partial.weekday = int(value)
            return None, "weekday"
        elif kind == "part":
            partial.part = value
            return None, "part"
        elif kind in ("xun", "monthpart", "yearpart", "monthhalf"):
            partial.mod = value or None
            return None, "half"
        return None, "half"

    def add_lunar(self, partial: Partial, atom: Atom, index: int, level: str) -> tuple[Partial | None, str] | None:
        """A lunisolar month, or day: 农历八月十五."""
        partial.lunar_month = int(atom.value)
        if atom.extra:
            day = number(atom.extra.lstrip("初"))
            partial.lunar_day = int(day or 0)
        return None, "feast" if atom.extra else "half"


# 年底 alone is this year's, 月底 this month's, 中旬 that of the month told last.
_PART_OF: dict[str, tuple[Base, Unit]] = {
    "yearpart": ("P", "Y"),
    "monthpart": ("P", "M"),
    "monthhalf": ("P", "M"),
    "xun": ("N", "M"),
}

Begun = tuple[int, "Partial | None", str]


def _start_word(reader: Reader, partial: Partial, atom: Atom, index: int, after: str | None) -> Begun | None:
    added = reader.add_word(partial, atom, index, after or "")
    if atom.kind in _PART_OF and after != "set":
        partial.base, partial.unit = _PART_OF[atom.kind]
    partial.generic = atom.extra == "generic"
    return (atom.start, added[0], added[1]) if added else None


def _start_relative(reader: Reader, partial: Partial, atom: Atom, index: int, after: str | None) -> Begun | None:
    unit = {"year": "Y", "month": "M", "week": "W", "quarter": "Q", "day": "D"}[atom.kind]
    _relative(partial, atom.value, unit)
    if atom.kind == "day" and atom.extra:
        partial.part = atom.extra
        return atom.start, None, "part"
    return atom.start, None, atom.kind


def _start_weekend(reader: Reader, partial: Partial, atom: Atom, index: int, after: str | None) -> Begun | None:
    _relative(partial, atom.value, "W")
    partial.weekend, partial.generic = True, atom.extra == "generic"
    return atom.start, None, "week"


def _start_years(reader: Reader, partial: Partial, atom: Atom, index: int, after: str | None) -> Begun | None:
    """今明两年, 今明两天: both ends relative to publication."""
    unit = "Y" if atom.kind == "years" else "D"
    low, high = atom.value.split("/")
    last = Partial()
    _relative(partial, f"P{int(low):+d}", unit)
    _relative(last, f"P{int(high):+d}", unit)
    return atom.start, last, "half"


def _start_year_season(reader: Reader, partial: Partial, atom: Atom, index: int, after: str | None) -> Begun | None:
    _relative(partial, atom.value, "Y")
    partial.season = atom.extra
    return atom.start, None, "season"


def _start_season_span(reader: Reader, partial: Partial, atom: Atom, index: int, after: str | None) -> Begun | None:
    """去冬今春: from one year's winter to the next one's spring."""
    last = Partial()
    for target, written in zip((partial, last), atom.value.split("/"), strict=True):
        _relative(target, written[:3], "Y")
        target.season = written[3:]
    return atom.start, last, "half"


def _start_year(reader: Reader, partial: Partial, atom: Atom, index: int, after: str | None) -> Begun | None:
    following = reader.atoms[index + 1] if index + 1 < len(reader.atoms) else None
    found = _year(reader.text, atom, following)
    if found is None:
        return None
    start, low, high = found
    if match := _LUNAR_BEFORE.search(reader.text[:start][-2:]):
        start -= len(match.group())
    partial.year = low
    last = None
    if high != low:
        last = Partial()
        last.year = high
    return start, last, "half" if last else "year"


def _start_number(reader: Reader, partial: Partial, atom: Atom, index: int, after: str | None) -> Begun | None:
    """A month, quarter, day, hour or decade at the head of an expression."""
    text, start = reader.text, atom.start
    leading = reader._leading(atom) and atom.kind in ("月", "季度")
    ordinal = text[start - 1 : start] == "第" and start > 0
    if ordinal and atom.kind not in ("季度",):
        return None
    if atom.kind == "季" and after is None:
        return None
    if atom.kind == "号" and not _bare_number_is_day(text, atom):
        return None
    if atom.kind == "日" and not _bare_day(text, atom):
        return None
    if atom.kind == "点":
        begun = _bare_hour(text, atom, after)
        if begun is None:
            return None
        start = begun
        if start < atom.start:
            partial.part = _PART[text[start]]
    added = _ADDERS[atom.kind](reader, partial, atom, index, after or "")
    if added is None:
        return None
    if leading or ordinal:
        start -= 1
    if atom.value == "、" or (
        atom.extra == "、" and atom.high is not None and atom.low is not None and atom.high != atom.low + 1
    ):
        return None
    return start, added[0], added[1]


def _bare_day(text: str, atom: Atom) -> bool:
    """Say whether 日 without a month is a day of it and not a count of days (三日内, 10日游)."""
    if text[atom.end : atom.end + 1] in ("元", "游", "内", "龄", "谈", "均") or text[atom.end : atom.end + 2] in (
        "以内",
        "之内",
        "以上",
    ):
        return False
    before = text[max(0, atom.start - 3) : atom.start]
    if before.endswith(
        ("近", "第", "为期", "连续", "历时", "每", "满", "多达", "长达", "罚款", "拘留", "共", "每隔", "数")
    ):
        return False
    if atom.written.isascii():
        return len(atom.written) <= 2
    if atom.written[0] in "两几数半":
        return False
    return atom.low is not None and (atom.low > 10 or before == "" or before[-1] in "，。、；（\n “至到于在本报讯")


def _bare_number_is_day(text: str, atom: Atom) -> bool:
    """号 mostly numbers things; it is a day where the text goes on as it does after a day."""
    if not atom.written.isascii() and (atom.low or 0) <= 10:
        return False
    before = text[max(0, atom.start - 1) : atom.start]
    if before and (before.isalnum() and before not in "在到于从至是日天月和及这本就" or before in "-—·."):
        return False
    return bool(
        re.match(
            "(?:[上下]午|凌晨|早上|晚|中午|清晨|傍晚|深夜|夜|当天|，|,|开始|[到至]|之?前|起|，|[、和][0-9]+号)",
            text[atom.end : atom.end + 4],
        )
    )


def _bare_hour(text: str, atom: Atom, after: str | None) -> int | None:
    """Return where an hour without a day starts; None where 点 counts points or 时 is another word."""
    if atom.counted or atom.extra == "、" or atom.low is None:
        return None
    before = text[max(0, atom.start - 2) : atom.start]
    if _HOUR_BEFORE.search(before):
        return atom.start - 1
    if before.endswith(("第", "这", "那", "有", "几", "每", "年", "上")) and after is None:
        return None
    if after is not None:
        return atom.start
    if _POINT_NOUN.match(text, atom.end) and atom.value == "点":
        return None
    if atom.value == "时":
        if not atom.written.isascii() and (atom.low <= 10 and atom.written != "零"):
            return None
        if text[atom.end : atom.end + 1] in tuple("代期速段空尚机候效装局间而"):
            return None
        return atom.start
    if atom.value == "点钟":
        return atom.start
    return atom.start if _CLOCK_EVIDENCE.match(text, atom.end) and (atom.low or 0) > 1 else None


def _start_numeric(reader: Reader, partial: Partial, atom: Atom, index: int, after: str | None) -> Begun | None:
    """2021-06-18, 2021/6/18, 2021.6.18, 20210618."""
    parts = re.split("[-/.]", atom.value)
    if len(parts) == 1:
        parts = [atom.value[:4], atom.value[4:6], atom.value[6:]]
        before = reader.text[atom.start - 1 : atom.start] if atom.start else ""
        if before.isalnum() or reader.text[atom.end : atom.end + 1].isalnum():
            return None
    year, month, day = map(int, parts)
    if not (1800 <= year <= 2199 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    partial.year, partial.month, partial.day = year, month, day
    return atom.start, None, "day"


def _start_clock(reader: Reader, partial: Partial, atom: Atom, index: int, after: str | None) -> Begun | None:
    added = reader.add_clock(partial, atom, index, "")
    return (atom.start, None, added[1]) if added else None


def _start_lunar(reader: Reader, partial: Partial, atom: Atom, index: int, after: str | None) -> Begun | None:
    added = reader.add_lunar(partial, atom, index, "")
    return (atom.start, None, added[1]) if added else None


def _start_century(reader: Reader, partial: Partial, atom: Atom, index: int, after: str | None) -> Begun | None:
    if atom.kind == "century":
        partial.century = int(atom.value)
    elif _whole(atom, 1, 30) and atom.low == atom.high:
        partial.century = int(atom.low or 0) - 1
    else:
        return None
    start = atom.start
    if reader.text[:start].endswith(("公元前",)):
        return None
    return start, None, "century"


_ADDERS = {
    "月": Reader.add_month,
    "季度": Reader.add_quarter,
    "季": Reader.add_quarter,
    "日": Reader.add_day,
    "号": Reader.add_day,
    "点": Reader.add_hour,
    "分": Reader.add_minute,
    "刻": Reader.add_minute,
    "秒": Reader.add_second,
    "clock": Reader.add_clock,
    "年代": Reader.add_decade,
    "lunar": Reader.add_lunar,
    **dict.fromkeys(
        ("half", "quarterno", "season", "feast", "weekday", "part", "xun", "monthpart", "yearpart", "monthhalf"),
        Reader.add_word,
    ),
}

_STARTERS = {
    **dict.fromkeys(("year", "month", "week", "quarter", "day"), _start_relative),
    **dict.fromkeys(("月", "季度", "季", "日", "号", "点", "年代"), _start_number),
    **dict.fromkeys(
        ("half", "quarterno", "season", "feast", "weekday", "part", "xun", "monthpart", "yearpart", "monthhalf"),
        _start_word,
    ),
    "weekend": _start_weekend,
    "years": _start_years,
    "days": _start_years,
    "yearseason": _start_year_season,
    "seasonspan": _start_season_span,
    "年": _start_year,
    "numeric": _start_numeric,
    "clock": _start_clock,
    "lunar": _start_lunar,
    "世纪": _start_century,
    "century": _start_century,
}

"""How a calendar expression begins: which atoms may stand at its head, and when a bare number is a date."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from pipeline.dates.atoms import Atom
from pipeline.dates.calendars import cycle_years, reigns
from pipeline.dates.lengths import NEAR
from pipeline.dates.partial import Base, Partial, Unit
from pipeline.dates.parts import ADDERS, counts_from_first, whole_between


class Head(NamedTuple):
    """The beginning of an expression: where it starts, its part or parts, and the level reached."""

    start: int
    first: Partial
    last: Partial | None
    level: str


# *after* says what stands directly before: "set" (每年), "range" (the date that the interval begins with), or None.
Starter = Callable[[str, Sequence[Atom], int, "str | None"], "Head | None"]

PART_CHARS = {"早": "MO", "晨": "MO", "午": "MI", "晚": "EV", "夜": "NI"}

_BASES: dict[str, Base] = {"P": "P", "N": "N", "C": "C", "T": "T", "A": "A"}
_UNITS: dict[str, Unit] = {"year": "Y", "fullyear": "Y", "month": "M", "week": "W", "quarter": "Q", "day": "D"}
# 年底 alone is the sentence's year's, else this one's; 月底 this month's, 中旬 that of the month told last.
_PART_OF: dict[str, tuple[Base, Unit]] = {
    "yearpart": ("C", "Y"),
    "monthpart": ("P", "M"),
    "monthhalf": ("P", "M"),
    "xun": ("N", "M"),
}
_LUNAR_BEFORE = re.compile("(?:农历|阴历|旧历)$")
_ERA_BEFORE = re.compile("(公元前|公元|西元)$")
_DYNASTY = re.compile(
    "(?:(?<![一-龥])|(?<=[于在自到至是从为]))(?:[后北南东西]?[唐宋汉周晋梁魏齐]|[清明元隋秦辽金])[朝代]?$"
)
_HOUR_BEFORE = re.compile("(?<![今昨明当前])[早晚]$")
_CLOCK_EVIDENCE = re.compile(
    " ?(?:[0-9一二三四五六七八九十]+分|半|许|整|左右|钟|多|[一三]刻|[以之][前后]|不到|[前后至到起—-]|开始)"
)
_DIGITAL_EVIDENCE = re.compile("[，,。、的准]|$")  # enough behind 9点, not behind 两点
_POINT_NOUN = re.compile(
    "[^，。；：]{0,6}(?:意见|建议|要求|希望|看法|原因|启示|体会|理由|措施|共识|思考|主张|声明|说明|内容|方面|问题|感受|认识|优势"
    "|经验|好处|变化|指示|期待|倡议|区别|提示|不足|特点|教训|注意)"
)
_AFTER_DAY_NUMBER = re.compile(
    "[上下]午|凌晨|早上|晚|中午|清晨|傍晚|深夜|夜|当天|[，,]|开始|[到至]|之?前|起|[、和][0-9]+号|$"
)
_BUSINESS = re.compile("[的末底初]|度|营[收业运]|净?利|获利|财报|业绩|经济|GDP|出口|毛利|销[售量]|[盈亏]")
_STATISTICS = re.compile(
    "[，,]?(?:全[国市省区州]|我[国省市]|规模以上|规上|社会消费|固定资产|房地产|进出口|[出进]口|外贸|工业|投资|消费|财政|税收|经济|GDP|CPI|PPI)"
)
_PLANNED = re.compile("(?:计划|预计|预期|料|将)于?第$")
_PART_AFTER = re.compile("[上下]午|中午|凌晨|清晨|早晨|傍晚|深夜|夜间|晚")
_COUNTING_BEFORE = re.compile(
    "(?:(?<![附临邻靠])近|第|为期|连续|历时|每隔?|满|[多长]达|罚款|拘留|共|数|过去|未来|最近)$"
)
_COUNTED_DAYS = re.compile("办[结成]|[元游内龄谈均假]|[以之]内|以上|[产婚年陪护]{1,2}假|护理假|隔离|医学观察|有效")


def shifted(value: str, unit: Unit) -> Partial:
    """Return the relative part that a list entry writes: ``P-1`` is one *unit* before publication."""
    partial = Partial()
    partial.base = _BASES[value[0]]
    partial.unit = unit
    partial.shift = int(value[1:])
    return partial


def _word(text: str, atoms: Sequence[Atom], index: int, after: str | None) -> Head | None:
    atom = atoms[index]
    partial = Partial()
    added = ADDERS[atom.kind](text, partial, atom)
    if added is None:
        return None
    if atom.kind in _PART_OF and after != "set":
        partial.base, partial.unit = _PART_OF[atom.kind]
    partial.generic = atom.extra == "generic"
    start = atom.start
    if atom.kind == "feast" and (match := _LUNAR_BEFORE.search(text[max(0, start - 2) : start])):
        start -= len(match.group())
    return Head(start, partial, added.last, added.level)


def _relative(text: str, atoms: Sequence[Atom], index: int, after: str | None) -> Head | None:
    atom = atoms[index]
    partial = shifted(atom.value, _UNITS[atom.kind])
    if atom.kind == "day" and atom.extra:
        partial.part = atom.extra
        return Head(atom.start, partial, None, "part")
    return Head(atom.start, partial, None, "whole" if atom.kind == "fullyear" else atom.kind)


def _weekend(text: str, atoms: Sequence[Atom], index: int, after: str | None) -> Head | None:
    atom = atoms[index]
    partial = shifted(atom.value, "W")
    partial.weekend, partial.generic = True, atom.extra == "generic"
    return Head(atom.start, partial, None, "weekend")


def _both_relative(text: str, atoms: Sequence[Atom], index: int, after: str | None) -> Head | None:
    """今明两年, 今明两天, 岁末年初, 去冬今春: both ends are relative."""
    atom = atoms[index]
    unit: Unit = "D" if atom.kind == "days" else "Y"
    low, high = atom.value.split("/")
    first, last = shifted(low[:3], unit), shifted(high[:3], unit)
    first.season, last.season = low[3:] or None, high[3:] or None
    return Head(atom.start, first, last, "whole")


def _year_season(text: str, atoms: Sequence[Atom], index: int, after: str | None) -> Head | None:
    """今春."""
    atom = atoms[index]
    partial = shifted(atom.value, "Y")
    partial.season = atom.extra
    return Head(atom.start, partial, None, "season")


def _entered(text: str, atoms: Sequence[Atom], index: int, after: str | None) -> Head | None:
    """入夏 of 入夏以来: this year's."""
    atom, partial = atoms[index], shifted("P+0", "Y")
    partial.season, partial.mod = atom.value, atom.extra
    return Head(atom.start, partial, None, "season")


def _year(text: str, atoms: Sequence[Atom], index: int, after: str | None) -> Head | None:
    atom = atoms[index]
    found = _named_years(text, atom, atoms[index + 1] if index + 1 < len(atoms) else None)
    if found is None:
        return None
    start, low, high = found
    short = len(atom.written) == 2 and 0 <= low < 100 and start == atom.start
    if match := _LUNAR_BEFORE.search(text[max(0, start - 2) : start]):
        start -= len(match.group())
    first, last = Partial(), None
    first.year, first.short_year = low, short
    if high != low:
        last = Partial()
        last.year, last.short_year = high, short
    return Head(start, first, last, "whole" if last else "year")


def _named_years(text: str, atom: Atom, following: Atom | None) -> tuple[int, int, int] | None:
    """Return (start, first year, last year) where 年 names years and does not count them."""
    found = whole_between(atom, 0, 9999)
    if found is None:
        return None
    low, high, start = *found, atom.start
    before = text[max(0, start - 4) : start]
    if match := _ERA_BEFORE.search(before):
        sign = -1 if match.group() == "公元前" else 1
        return start - len(match.group()), sign * low, sign * high
    for era in (before, before[-2:]):
        if era in reigns() and low < 120:
            start -= len(era)
            if match := _DYNASTY.search(text[max(0, start - 2) : start]):
                start -= len(match.group())
            return start, reigns()[era] + low - 1, reigns()[era] + high - 1
    if (
        100 <= low <= 130
        and len(atom.written) == 3
        and following
        and (following.start, following.kind) == (atom.end, "月")
    ):
        return start, 1911 + low, 1911 + high  # 108年1月, as Taiwan writes
    if 1000 <= low <= 2999:
        if atom.split and high < 100:  # 2019-21年
            high += low // 100 * 100
        counts = atom.written.startswith(("千", "一千", "两千"))
        return None if counts or not 1000 <= high <= 2999 else (start, low, high)
    if len(atom.written) == 2 and _names_short_year(text, atom, following, before):
        return start, low, high
    return None


def _names_short_year(text: str, atom: Atom, following: Atom | None, before: str) -> bool:
    """Say whether a two-digit number before 年 is a year (98年4月, 九八年, 08年) and not a count."""
    if atom.written[0] in "0零〇○" or before.endswith(("'", "’")):
        return True
    if not atom.written.isascii():  # a rising pair (七八年) or 十 is a count
        digits = all(char in "一二三四五六七八九" for char in atom.written) and atom.low == atom.high
        return digits and not before.endswith(("近", "约", "了", "第"))
    if before.endswith(("第", "期", "刑", "每", "近", "了", "满")):
        return False
    if text[atom.end : atom.end + 1] in ("底", "末") and atom.end < len(text):
        return True
    kinds = ("月", "yearpart", "季度", "half", "season", "feast", "lunar")
    if following is not None and following.start == atom.end and following.kind in kinds:
        return not following.counted
    return (atom.low or 0) >= 60 and before.endswith(("于", "在", "从", "自", "到", "早", "是", "生", "届"))


def _cycle_year(text: str, atoms: Sequence[Atom], index: int, after: str | None) -> Head | None:
    """癸卯年, 兔年."""
    atom, partial = atoms[index], Partial()
    partial.cycle = cycle_years()[atom.value]
    start = atom.start
    if match := _LUNAR_BEFORE.search(text[max(0, start - 2) : start]):
        start -= len(match.group())
    return Head(start, partial, None, "year")


def _of_statistics(text: str, atom: Atom) -> bool:
    """Whether 前两个月 are January and February, of which a bureau tells its figures."""
    return counts_from_first(text, atom) and _STATISTICS.match(text, atom.end) is not None


def _glossed_day(text: str, atoms: Sequence[Atom], index: int, after: str | None) -> Head | None:
    """今（30）日: the bracket says which day it is."""
    atom = atoms[index]
    partial = shifted(atom.value, "D")
    partial.day = int(atom.extra)
    return Head(atom.start, partial, None, "day")


def _number(text: str, atoms: Sequence[Atom], index: int, after: str | None) -> Head | None:
    """A month, quarter, day, hour or decade at the head of an expression."""
    atom, partial = atoms[index], Partial()
    kind, start = atom.kind, atom.start
    ordinal = start > 0 and text[start - 1] == "第"
    if ordinal and kind not in ("季度", "季"):
        return None
    if atom.extra == "、" and (atom.high or 0) != (atom.low or 0) + 1:  # 3、5月 is no interval
        return None
    if after is None:
        if text[start - 1 : start] == "头" and counts_from_first(text, atom):  # 头三个月 of anything: a length
            return None
        if (
            (
                kind == "季"
                and not (
                    ordinal and (_BUSINESS.match(text, atom.end) or _PLANNED.search(text[max(0, start - 3) : start]))
                )
            )
            or (kind == "号" and not _day_by_number(text, atom))
            or (kind == "日" and not _bare_day(text, atom))
        ):
            return None
        if (
            kind == "月"
            and (
                (atom.written == "两" and not _of_statistics(text, atom))
                or (atom.value == "月" and NEAR.search(text[max(0, start - 4) : start]))
            )
            and not text[atom.end : atom.end + 1].isdigit()
        ):
            return None
    if kind == "点":
        begun = _bare_hour(text, atom, after)
        if begun is None:
            return None
        if begun < start:
            start, partial.part = begun, PART_CHARS[text[begun]]
    added = ADDERS[kind](text, partial, atom)
    if added is None:
        return None
    if ordinal or (kind in ("月", "季度") and counts_from_first(text, atom)):
        start -= 1
    return Head(start, partial, added.last, added.level)


def _bare_day(text: str, atom: Atom) -> bool:
    """Say whether 日 without a month is a day of it and not a count of days (三日内, 10日游)."""
    if _COUNTED_DAYS.match(text, atom.end):
        return False
    before = text[max(0, atom.start - 3) : atom.start]
    if _COUNTING_BEFORE.search(before):
        return False
    if atom.written.isascii():
        return len(atom.written) <= 2
    if atom.written[0] in "两几数半":
        return False
    if _PART_AFTER.match(text, atom.end):
        return True
    if text[atom.end : atom.end + 1] == "后" and (atom.low or 0) <= 10:  # 三日后
        return False
    return (atom.low or 0) > 10 or before == "" or before[-1] in "，。、；（\n “至到于在从自本报讯"


def _day_by_number(text: str, atom: Atom) -> bool:
    """号 mostly numbers things; it is a day where the text goes on as it does after a day."""
    if not atom.written.isascii() and (atom.low or 0) <= 10:
        return False
    before = text[max(0, atom.start - 1) : atom.start]
    if before and ((before.isalnum() and before not in "在到于从至是日天月和及这本就") or before in "-—·."):
        return False
    return _AFTER_DAY_NUMBER.match(text, atom.end) is not None


def _bare_hour(text: str, atom: Atom, after: str | None) -> int | None:
    """Return where an hour without a day starts; None where 点 counts points or 时 is another word."""
    if atom.counted or atom.extra == "、" or atom.low is None:
        return None
    before = text[max(0, atom.start - 2) : atom.start]
    if _HOUR_BEFORE.search(before):
        return atom.start - 1
    if after is not None:
        return atom.start
    if before.endswith(("第", "这", "那", "有", "几", "每", "年", "上")):
        return None
    if atom.value == "时":
        return atom.start if atom.written.isascii() or atom.low > 10 or atom.written == "零" else None
    if _POINT_NOUN.match(text, atom.end):
        return None
    if atom.value == "点钟":
        return atom.start
    evident = _CLOCK_EVIDENCE.match(text, atom.end) or (
        (atom.written.isascii() or atom.low >= 10 or atom.low == 0) and _DIGITAL_EVIDENCE.match(text, atom.end)
    )
    return atom.start if evident and (atom.low > 1 or atom.written in "0零") else None


def _numeric(text: str, atoms: Sequence[Atom], index: int, after: str | None) -> Head | None:
    """2021-06-18, 2021/6/18, 2021.6.18, 20210618."""
    atom = atoms[index]
    parts = re.split("[-/.]", atom.value)
    if len(parts) == 1:
        parts = [atom.value[:4], atom.value[4:6], atom.value[6:]]
        if text[atom.start - 1 : atom.start].isalnum() or text[atom.end : atom.end + 1].isalnum():
            return None
    year, month, day = map(int, parts)
    if not (1800 <= year <= 2199 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    partial = Partial()
    partial.year, partial.month, partial.day = year, month, day
    return Head(atom.start, partial, None, "day")


def _months(text: str, atoms: Sequence[Atom], index: int, after: str | None) -> Head | None:
    """1999.08-2002.02, as lives are written."""
    atom = atoms[index]
    years = [int(part) for part in re.split("[^0-9]+", atom.value)]
    first, last = Partial(), Partial()
    first.year, first.month, last.year, last.month = years
    valid = 1 <= years[1] <= 12 and 1 <= years[3] <= 12 and 1800 <= years[0] <= years[2] <= 2199
    return Head(atom.start, first, last, "whole") if valid else None


def _clock(text: str, atoms: Sequence[Atom], index: int, after: str | None) -> Head | None:
    partial = Partial()
    start = atoms[index].start
    if after is None and _HOUR_BEFORE.search(text[max(0, start - 2) : start]):
        start -= 1
        partial.part = PART_CHARS[text[start]]
    added = ADDERS["clock"](text, partial, atoms[index])
    return Head(start, partial, None, added.level) if added else None


def _lunar(text: str, atoms: Sequence[Atom], index: int, after: str | None) -> Head | None:
    partial = Partial()
    added = ADDERS["lunar"](text, partial, atoms[index])
    return Head(atoms[index].start, partial, None, added.level) if added else None


def _century(text: str, atoms: Sequence[Atom], index: int, after: str | None) -> Head | None:
    atom, partial = atoms[index], Partial()
    if atom.kind == "century":
        partial.century = int(atom.value)
    elif (found := whole_between(atom, 1, 30)) and found[0] == found[1] and not text.endswith("公元前", 0, atom.start):
        partial.century = found[0] - 1
    else:
        return None
    return Head(atom.start, partial, None, "century")


STARTERS: dict[str, Starter] = {
    **dict.fromkeys(("year", "fullyear", "month", "week", "quarter", "day"), _relative),
    **dict.fromkeys(("月", "季度", "季", "日", "号", "点", "年代"), _number),
    **dict.fromkeys(
        ("half", "quarterno", "season", "feast", "weekday", "part", "xun", "monthpart", "yearpart", "monthhalf"), _word
    ),
    "weekend": _weekend,
    "years": _both_relative,
    "days": _both_relative,
    "yearseason": _year_season,
    "seasonspan": _both_relative,
    "年": _year,
    "cycle": _cycle_year,
    "glossed": _glossed_day,
    "entered": _entered,
    "numeric": _numeric,
    "months": _months,
    "clock": _clock,
    "lunar": _lunar,
    "世纪": _century,
    "century": _century,
}

"""Calendar expressions: atoms that follow one another from coarse to fine make one partial date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.dates.atoms import Atom
from pipeline.dates.numerals import number
from pipeline.dates.partial import Partial
from pipeline.dates.parts import ADDERS
from pipeline.dates.starters import PART_CHARS, STARTERS

# Which kinds of atom may follow which level of a date.
_CLOCK = frozenset({"点", "clock"})
_DAYLIKE = _CLOCK | {"part", "weekday"}
FOLLOWS: dict[str, frozenset[str]] = {
    "century": frozenset({"年代"}),
    "year": frozenset(
        {
            "half",
            "季度",
            "季",
            "quarterno",
            "monthno",
            "season",
            "entered",
            "月",
            "feast",
            "lunar",
            "yearpart",
            "fullyear",
            "xun",
            "周",
            "day",
        }
    ),
    "month": frozenset({"日", "号", "xun", "monthpart", "monthhalf", "周", "天"}),
    "season": frozenset({"月"}),  # 金秋十月
    "week": frozenset({"weekday"}),
    "day": _DAYLIKE,
    "weekday": _DAYLIKE - {"weekday"},
    "weekend": frozenset({"part"}),
    "feast": _DAYLIKE,
    "part": _CLOCK,
    "hour": frozenset({"分", "刻"}),
    "minute": frozenset({"秒"}),
}
# What may stand between two parts, and which kinds of atom need it to.
_GAPS: dict[str, frozenset[str] | None] = {
    "": None,
    " ": None,
    "的": frozenset({"季度", "月", "part", "点", "日", "season", "half", "feast", "day"}),
    "，": frozenset({"weekday"}),
    ",": frozenset({"weekday"}),
    **dict.fromkeys(("前", "第", "头", "的第", "的前"), frozenset({"月", "季度", "季", "周", "天"})),
}
_NEED_GAP = frozenset({"周", "天"})
_END = "(?=[，。、；：！？）)”\\s至到前后以起将召开举的]|$)"
_TAILS: dict[str, re.Pattern[str]] = {
    "year": re.compile(
        f"年?(?:初(?![中步期次代审一二三四五六七八九十])|[底末尾终](?![期代]))|年?中{_END}|伊始|的?(?:末尾|尾声|开端)|[春夏秋冬](?!至){_END}"
    ),
    "month": re.compile(f"[上中下]旬|中[上下]旬|[上下]中旬|[初底末](?!步|期|次|代|审)|中{_END}"),
    "decade": re.compile("[初末](?:期|叶)?|[早前]期|中(?:后|前)?期|中叶|后(?:半)?期|末叶"),
    "century": re.compile("[初末](?:期|叶)?|[早前]期|中(?:后|前)?期|中叶|后(?:半)?期|末叶"),
    "quarter": re.compile("[初末底](?!期|步)"),
}
_FIRST_OR_LAST_DAY = re.compile("的?(?:(最后一天)|第一天|首日)")
_TAIL_MODS = {
    **dict.fromkeys("初早前上", "START"),
    **dict.fromkeys(("伊始", "开端"), "START"),
    "中": "MID",
    **dict.fromkeys("下底末尾终后", "END"),
}
_SEASONS = {"春": "SP", "夏": "SU", "秋": "FA", "冬": "WI"}
_WEEKDAYS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7}
_WEEKDAY = re.compile("的?([一二三四五六日天])(?![个次种位名家项条只辆件些旦般点百千万])")
_NTH_WEEKDAY = re.compile("的?(?:第([一二三四五1-5])|(最后一))个?(?:星期|周|礼拜)([一二三四五六日天])")
_DAY_PART = re.compile(
    "(当)?(?:(早|晨)(?![年期报教饭餐稻熟市班操春先已就前盘些在有日高晚于])|(午)(?![夜间后前餐饭睡休盘])"
    "|(晚|夜)(?![年婚期报辈会点宴安饭餐校稻高景色市班生里盘秋清些]))"
)
_FEAST_TAIL = re.compile(
    "节?(?:(?:[0-9一二两三四五六七八]天)?(?:小?长假|假期)|时节|小长假|长假|假期|假日|黄金周|公众假期)|节(?!气|目|约|省|点|奏|制|能|水|电|食|庆|选)"
)
_AFTER_HOUR = re.compile(
    "(半)|整|(?:(多)|过)?钟|(多)|([零〇]?[一二三四五六七八九十]{1,3})(?!分|个|人|名|项|条|点|度|岁|年|月)"
)


class Read(NamedTuple):
    """What was read of a calendar expression: its span, its part or parts, and the index of the next atom."""

    start: int
    end: int
    first: Partial
    last: Partial | None
    next_atom: int


class Reader:
    """Reads calendar expressions of one text from its atoms."""

    def __init__(self, text: str, atoms: Sequence[Atom]) -> None:
        self.text = text
        self.atoms = atoms

    def read(self, index: int, after: str | None = None) -> Read | None:
        """Read the calendar expression that starts with the atom at *index*; None where none does.

        *after* names what stands directly before: ``set`` for 每年, ``range`` for the beginning of an interval.
        """
        atoms, text = self.atoms, self.text
        starter = STARTERS.get(atoms[index].kind)
        head = starter(text, atoms, index, after) if starter else None
        if head is None:
            return None
        start, first, last, level = head
        end, last, index = self.follow(first, last, level, atoms[index].end, index + 1)
        return Read(start, end, first, last, index)

    def follow(
        self, first: Partial, last: Partial | None, level: str, end: int, index: int
    ) -> tuple[int, Partial | None, int]:
        """Read on behind *end*, where *level* was reached; return the new end, the interval's end and the next atom."""
        atoms, text = self.atoms, self.text
        end, level = self._tail(last or first, level, end)
        while index < len(atoms):
            atom = atoms[index]
            if atom.start - end > 2:
                break
            gap = text[end : atom.start]
            if gap == "" and atom.kind == "day" and atom.value == "N+0" and level in ("day", "feast", "weekday"):
                (last or first).part = atom.extra or None  # 18日当天, 除夕当晚
                level = "part" if atom.extra else "day"
            else:
                if gap not in _GAPS or atom.kind not in FOLLOWS.get(level, ()):
                    break
                kinds = _GAPS[gap]
                if (kinds is not None and atom.kind not in kinds) or (kinds is None and atom.kind in _NEED_GAP):
                    break
                added = ADDERS[atom.kind](text, last or first, atom)
                if added is None or (added.last is not None and last is not None):
                    break
                last, level = added.last or last, added.level
            end = atom.end
            index += 1
            end, level = self._tail(last or first, level, end)
        while index < len(atoms) and atoms[index].start < end:
            index += 1
        return end, last, index

    def _tail(self, partial: Partial, level: str, end: int) -> tuple[int, str]:
        """Read what may stand directly behind a level; return the new end and level."""
        if level in ("day", "weekday"):
            return self._day_part(partial, level, end)
        if level == "hour":
            return self._after_hour(partial, end)
        if level == "feast":
            if match := _FEAST_TAIL.match(self.text, end):
                end = match.end()
            return self._day_part(partial, level, end)
        if level == "week":
            return self._of_week(partial, end)
        if level in ("year", "month") and (match := _FIRST_OR_LAST_DAY.match(self.text, end)):
            partial.end_day = "last" if match[1] else "first"
            return match.end(), "day"
        if pattern := _TAILS.get(level):
            if match := pattern.match(self.text, end):
                return self._part_of(partial, match)
            if level == "month" and (match := _NTH_WEEKDAY.match(self.text, end)):
                partial.week = -1 if match[2] else int(number(match[1]) or 0)
                partial.weekday = _WEEKDAYS[match[3]]
                return match.end(), "weekday"
        return end, level

    @staticmethod
    def _part_of(partial: Partial, match: re.Match[str]) -> tuple[int, str]:
        """初, 底, 中旬, 末期; the season's character after a year."""
        written = match.group().removeprefix("年").removeprefix("的")
        if written in _SEASONS:
            partial.season = _SEASONS[written]
        else:
            partial.mod = "MID" if "中" in written else _TAIL_MODS.get(written) or _TAIL_MODS[written[0]]
        return match.end(), "whole"

    def _of_week(self, partial: Partial, end: int) -> tuple[int, str]:
        if match := _WEEKDAY.match(self.text, end):
            partial.weekday = _WEEKDAYS[match[1]]
            return self._day_part(partial, "weekday", match.end())
        if self.text.startswith("末", end):
            partial.weekend = True
            return end + 1, "weekend"
        return end, "week"

    def _day_part(self, partial: Partial, level: str, end: int) -> tuple[int, str]:
        """晚 of 15日晚; 晚上 and 早间 are words of the list."""
        match = _DAY_PART.match(self.text, end)
        if match is None or (match[1] is None and self.text[match.end() : match.end() + 1] in ("间", "上", "晨", "晚")):
            return end, level
        partial.part = PART_CHARS[match[2] or match[3] or match[4]]
        return match.end(), "part"

    def _after_hour(self, partial: Partial, end: int) -> tuple[int, str]:
        """半, 多, 整, 钟, or minutes without 分 (七点二十)."""
        match = _AFTER_HOUR.match(self.text, end)
        if match is None:
            return end, "hour"
        if match[1]:
            partial.minute = 30
            return match.end(), "minute"
        if match[2] or match[3]:
            partial.mod = "MORE_THAN"
        elif match[4]:
            minute = number(match[4])
            if self.text[end - 1] != "点" or minute is None or minute > 59 or len(match[4]) < 2:
                return end, "hour"
            partial.minute = int(minute)
            return match.end(), "minute"
        return match.end(), "hour"

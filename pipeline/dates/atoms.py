"""The atoms of date expressions: words of the list, numbers with a unit, numeric dates, lunisolar days."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from pipeline.dates.calendars import PACKAGE, cycle_years, feasts
from pipeline.dates.exclusions import excluded_by
from pipeline.dates.numerals import HAN, number, pair
from pipeline.lexicon import rows
from pipeline.lexicon.scanning import WordList


class Atom(NamedTuple):
    """A stretch of text that is, or can be, a part of a date.

    ``kind`` is a word's kind (``day``, ``vague`` …), or a number's unit (``年``, ``天`` …), ``numeric``, ``clock``,
    ``lunar``. ``low`` and ``high`` are a number's value, or both ends of its range; None for 数 and 几. ``counted`` is
    true where the number counts units (``3个月``) and cannot name one; ``more`` where 多 or 余 follows it;
    ``written`` is the number as it stands, ``split`` the offset of a range's second number.
    """

    start: int
    end: int
    kind: str
    value: str = ""
    extra: str = ""
    low: float | None = None
    high: float | None = None
    counted: bool = False
    more: bool = False
    written: str = ""
    split: int = 0


UNITS = {
    **dict.fromkeys(("年", "年度", "财年", "学年"), "年"),
    **dict.fromkeys(("月", "月份"), "月"),
    **dict.fromkeys(("天", "昼夜"), "天"),
    **dict.fromkeys(("工作日", "交易日"), "工作日"),
    **dict.fromkeys(("周", "星期", "礼拜"), "周"),
    **dict.fromkeys(("小时", "钟头"), "小时"),
    **dict.fromkeys(("点", "点钟", "时"), "点"),
    **dict.fromkeys(("秒", "秒钟"), "秒"),
    **dict.fromkeys(("季度",), "季度"),
    **{unit: unit for unit in ("世纪", "年代", "日", "号", "分", "分钟", "刻", "刻钟", "季")},
}
_SCALES = {"万": 10_000, "亿": 100_000_000}
_TARGETS = {kind: f"N{kind}" for kind in UNITS.values()}
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_JOIN = "至|到|、|[-—–−~～―－]{1,2}"

# The first character stands alone, so that the engine can skip to it; what follows looks back at its kind. A point
# before a year or month ends a list's number: 1.2020年4月.
_NUMBER = re.compile(
    rf"[0-9{HAN}](?:(?<=[0-9])(?<![0-9][0-9])(?:(?<!\.[0-9])|(?=[0-9]{{3}}年|[0-9]?月))(?<![0-9],[0-9])(?:"
    r"(?P<months>[0-9]{3}[./][01]?[0-9](?:-|—|–|至|~|～)[0-9]{4}[./][01]?[0-9](?![0-9.]))"
    r"|(?P<numeric>[0-9]{3}(?P<mark>[-/.])[0-9]{1,2}(?P=mark)[0-9]{1,2}(?![0-9])|[0-9]{7}(?![0-9]))"
    r"|(?P<clock>[0-9]?[:：][0-5][0-9](?:[:：][0-5][0-9]|分(?!钟))?(?![0-9%]))"
    r"|(?:[0-9]{0,2}(?:,[0-9]{3}){1,3}|[0-9]{0,11})(?:\.(?!(?:19|20)[0-9]{2}年|1?[0-9]月)[0-9]{1,4})?(?![0-9]))"
    rf"|(?<=[{HAN}])[{HAN}0O]{{0,8}})"
    rf"(?(months)|(?(numeric)|(?(clock)|(?P<low>)"
    rf"(?: ?(?P<join>{_JOIN}) ?(?P<high>[0-9]{{1,11}}(?:\.[0-9]{{1,4}})?|[{HAN}]{{1,8}}))?"
    rf"(?P<more>[多余来])?(?P<wan>[万亿])?(?P<counted>个)?(?P<half>[多余半])? ?(?P<unit>{_UNIT}))))"
)

# 今（30）日, and years that leave 年 to the last of them (2014和2015年) or that their verb shows (告别2015).
_GLOSSED = re.compile("(?P<word>[今昨明])[（(](?:[01]?[0-9]月)?(?P<day>[0-3]?[0-9])日?[)）](?:[日天]|(?![日天]))")
_BARE_YEAR = re.compile(
    "[12][09][0-9]{2}(?:(?<![0-9.,:/A-Za-z-].{4})(?=(?:[、和与及跟](?:19|20)[0-9]{2}){1,4}(?:年(?!代)|财年)|全年)"
    "|(?<=(?:迎接|告别|走过|展望|回顾|盘点|迎来|开启|启了|跨入|步入|挥别|走向|站在|再见).{4})"
    "(?=[，。！？、；”’…》\\s还又]|的(?:末尾|尾声|开端)|$))"
)
_CYCLE_YEAR = re.compile(
    "[甲乙丙丁戊己庚辛壬癸鼠牛虎兔龙蛇马羊猴鸡狗猪](?:(?<=[鼠牛虎兔龙蛇马羊猴鸡狗猪])|[子丑寅卯辰巳午未申酉戌亥][鼠牛虎兔龙蛇马羊猴鸡狗猪]?)年"
)
_SHIFTS = {"今": "P+0", "昨": "P-1", "明": "P+1"}

_DAYS = "初[一二三四五六七八九十]|十[一二三四五六七八九]|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十"
_LUNAR = re.compile(
    rf"[农阴旧闰正腊冬大初十二三四五六七八九](?:"
    rf"(?<=大)年(?P<new>(?!三十)(?:{_DAYS}))"
    r"|(?<=[年月]初)(?P<first>[一二三四五六七八九十])(?![中级届步次任年月日季线城])"
    rf"|(?<=[农阴旧])历(?P<calendar>)(?P<leap>闰)?(?P<month>正|腊|冬|十[一二]?|[二三四五六七八九]|1[0-2]|[1-9])月(?:(?P<day>{_DAYS})日?)?"
    rf"|(?<=[闰正腊冬十二三四五六七八九])(?P<rest>[正十一二三四五六七八九]{{0,2}}月)(?:(?P<bare>{_DAYS})(?!元(?!宵|旦)|[日号几多个余天年百千万亿岁人名一二三四五六七八九十]))?)"
)
_MONTHS = {"正": 1, "冬": 11, "腊": 12}


@cache
def _words() -> dict[str, tuple[str, str, str]]:
    words = {word: (kind, value, extra) for word, kind, value, extra in rows(PACKAGE, "words.tsv")}
    words.update({name: ("feast", name, "") for name in feasts()})
    return words


_LISTED = WordList(lambda: sorted(_words()))


def _lunar_atom(match: re.Match[str]) -> Atom | None:
    start, end = match.span()
    text = match.group()
    if match["new"] or match["first"]:
        return Atom(start, end, "lunar", "1", match["new"] or match["first"])
    if match["calendar"] is not None:
        month, day, leap = match["month"], match["day"], match["leap"]
    else:
        written = text[: text.index("月")]
        leap, month, day = written.startswith("闰"), written.lstrip("闰"), match["bare"]
        if day is None and not (leap or month in ("正", "腊")):
            return None
    value = _MONTHS.get(month) or number(month)
    if not value or value > 12:
        return None
    return Atom(start, end, "lunar", f"{'-' if leap else ''}{value}", day or "")


def _number_atom(match: re.Match[str], text: str) -> Atom | None:
    start, end = match.span()
    if match["months"]:
        return Atom(start, end, "months", match.group())
    if match["numeric"]:
        return Atom(start, end, "numeric", match.group())
    if match["clock"]:
        return Atom(start, end, "clock", match.group())
    unit = UNITS[match["unit"]]
    factor = _SCALES.get(match["wan"], 1)
    if factor > 1 and unit not in ("年", "天", "小时"):
        return None
    start, written, low, high = _ends(match, text)
    half = match["half"]
    added = 0.5 if half == "半" else 0
    return Atom(
        start,
        end,
        unit,
        match["unit"],
        match["join"] or "",
        None if low is None else low * factor + added,
        None if high is None else high * factor + added,
        counted=match["counted"] is not None or factor > 1 or half == "半",
        more=match["more"] in ("多", "余") or half in ("多", "余"),
        written=written,
        split=match.start("high") if match["high"] and start < match.start("high") else 0,
    )


def _ends(match: re.Match[str], text: str) -> tuple[int, str, float | None, float | None]:
    """Return where the number starts, its writing, and its ends: one value twice where it is no range."""
    start, written, last = match.start(), text[match.start() : match.start("low")], match["high"]
    if last is None:
        if len(written) == 3 and written.startswith("五一"):  # 五一五天假期
            start, written = start + 2, written[2:]
        if written == "千百":
            return start, written, None, None
        both = pair(written)
        return (start, written, *both) if both else (start, written, number(written), number(written))
    low, high = number(written), number(last)
    of_weekday = start > 0 and text[start - 1] in "周期拜"  # 星期一到十月一日: 一 is the weekday's
    listed = match["join"] == "、" and (low is None or high != low + 1 or low > 1000)  # 2014、2015年 is no range
    if of_weekday or listed:
        return match.start("high"), last, high, high
    return start, written, low, high


def atoms(text: str) -> list[Atom]:
    """Return the atoms of a folded text in order, none overlapping another; a number goes before a word.

    What a rule of ``exclusions.tsv`` excludes is left out.
    """
    found = []
    for match in _NUMBER.finditer(text):
        atom = _number_atom(match, text)
        if atom is None:
            continue
        if excluded_by(text, text[atom.start : atom.end], atom.start, atom.end):  # 一天 has rules of its own
            continue
        target = "Y年" if atom.kind == "年" and len(atom.written) == 4 else _TARGETS.get(atom.kind, atom.kind)
        if excluded_by(text, target, atom.start, atom.end) is None:
            found.append(atom)
    for match in _GLOSSED.finditer(text):
        found.append(Atom(*match.span(), "glossed", _SHIFTS[match["word"]], match["day"]))
    for match in _BARE_YEAR.finditer(text):
        year = int(match.group())
        found.append(Atom(*match.span(), "年", "年", low=year, high=year, written=match.group()))
    for match in _CYCLE_YEAR.finditer(text):
        if match.group() in cycle_years() and excluded_by(text, match.group(), *match.span()) is None:
            found.append(Atom(*match.span(), "cycle", match.group()))
    for match in _LUNAR.finditer(text):
        if atom := _lunar_atom(match):
            found.append(atom)
    found.sort(key=_leftmost_longest)
    found = _without_overlaps(found)
    found.extend(_word_atoms(text, found))
    found.sort(key=_leftmost_longest)
    return _without_overlaps(found)


def _leftmost_longest(atom: Atom) -> tuple[int, int]:
    return atom.start, -atom.end


def _word_atoms(text: str, numbers: list[Atom]) -> list[Atom]:
    """Return the words of the list; none starts inside a number, but it may reach into one (今明两年)."""
    found = []
    listed, words, nowhere = _LISTED.words, _words(), len(text) + 1
    spans = iter([(atom.start, atom.end) for atom in numbers])
    number_start, number_end = next(spans, (nowhere, nowhere))
    floor = 0
    for start, behind, index in _LISTED.everywhere(text):
        if start < floor:
            continue
        end = -behind
        while number_end <= start:
            number_start, number_end = next(spans, (nowhere, nowhere))
        if number_start < start or (number_start == start and number_end >= end):
            floor = number_end
            continue
        word = listed[index]
        if text[start - 1 : start] == "@" or excluded_by(text, word, start, end) is not None:
            floor = start + 1  # another word may begin inside: 截至今早 holds 今早
            continue
        kind, value, extra = words[word]
        if kind == "dayshort":  # 今起, 明起 of headlines: 起 stays outside
            found.append(Atom(start, end - 1, "day", value, extra))
        else:
            found.append(Atom(start, end, kind, value, extra))
        floor = end
    return found


def _without_overlaps(found: list[Atom]) -> list[Atom]:
    kept: list[Atom] = []
    for atom in found:
        if not kept or atom.start >= kept[-1].end:
            kept.append(atom)
        elif atom.kind == "lunar" and atom.end > kept[-1].end:
            kept[-1] = atom
    return kept

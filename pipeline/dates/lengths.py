"""Lengths of time: 三天, 近五年, 一年半, 3年6个月, and the dates they make (三天后, 两年前)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.dates.atoms import Atom
from pipeline.dates.partial import Unit

_UNIT: dict[str, Unit] = {
    "年": "Y",
    "月": "M",
    "周": "W",
    "天": "D",
    "日": "D",
    "小时": "h",
    "分钟": "m",
    "分": "m",
    "秒": "s",
    "工作日": "D",
}
_ROUND = re.compile("近|约|逾|超|上|过")  # 近百年 counts, 百年 of 百年老店 does not
_ORDER = "YMWDhms"
# What a half of a unit is in a smaller one: 半年 is P6M, as the contract writes it.
_HALVES: dict[str, tuple[Unit, float]] = {
    "Y": ("M", 12),
    "M": ("D", 30),
    "D": ("h", 24),
    "h": ("m", 60),
    "m": ("s", 60),
}
NEAR = re.compile("(?:(?<![接附最靠临])近|过去|未来|最近|今后|不足|不到|未满|逾|连续|持续|历时|长达|短短)$")
_AFTER = re.compile("(多|半)")
# What says how exact a length is belongs to its span (不到24小时, 超过三年); what only bounds it does not (至少三天).
_LEAD = re.compile(
    "(?:(逾|(?<![不未得])超过?)|((?<![接附靠临邻就远亲最])近|将近|(?<![加更最较很飞赶尽])快|接近|不到|不足|(?<![拿看付想说给交做])不出|未满)|(大?约|大概)|(整整)|(好))$"
)
_MODS = ("MORE_THAN", "LESS_THAN", "APPROX", None, None)
_OUTSIDE = re.compile("(?:((?<!不)多于|不止|不少于|不低于|至少)|((?<!不)少于|不得?超过|不满|至多|最多))$")
_APPROX_VERB = re.compile("(?:大约|约|大概|平均)[^，。；\\d]{0,4}了$")
_NIGHTS = re.compile("(?<=个日)夜|[0-9一二两三四五六七八九十]{1,2}[晚夜]")
_BOUND_AFTER = re.compile("(以上)(?!午)|以下(?!简称|称|同)")
_APPROX_AFTER = re.compile("左右|上下|许(?![可多])")


class Length(NamedTuple):
    """A length: its span, TIMEX3 ``value`` and ``mod``; ``amount`` of ``unit`` where it is one exact number.

    Of a range (两三个月) ``amount`` is the lesser end and ``spread`` how much the greater one is beyond it.
    """

    start: int
    end: int
    value: str
    mod: str | None
    amount: float | None
    unit: Unit
    next_atom: int
    spread: float = 0


def _render(amount: float, unit: Unit, *, decimal: bool = False) -> str:
    if amount != int(amount) and not decimal and unit in _HALVES and amount * 2 == int(amount * 2):
        unit, factor = _HALVES[unit]
        amount *= factor
    written = str(int(amount)) if amount == int(amount) else f"{amount:g}"
    return f"P{written}{unit}" if unit in "YMWD" else f"PT{written}{unit.upper()}"


def _compose(parts: Sequence[tuple[float, Unit]]) -> str:
    """Return one value of several parts: 3年6个月 is P3Y6M."""
    written = [_render(amount, unit)[1:].lstrip("T") for amount, unit in parts]
    days = [text for text, (_, unit) in zip(written, parts, strict=True) if unit in "YMWD"]
    clock = [text for text, (_, unit) in zip(written, parts, strict=True) if unit not in "YMWD"]
    return "P" + "".join(days) + ("T" + "".join(clock) if clock else "")


def _measure(atom: Atom, text: str) -> tuple[float | None, float | None, Unit] | None:
    """Return both ends and the unit of a number that counts time; None where it counts none."""
    low, high, kind = atom.low, atom.high, atom.kind
    if kind == "月" and not atom.counted and not _counts_months(atom, text):
        return None
    if kind == "世纪" and (atom.counted or atom.written == "半"):
        return (None if low is None else low * 100), (None if high is None else high * 100), "Y"
    if kind == "季度" and atom.counted:
        return (None if low is None else low * 3), (None if high is None else high * 3), "M"
    if kind == "刻钟":
        return (None if low is None else low * 15), (None if high is None else high * 15), "m"
    unit = _UNIT.get(kind)
    if unit is None or kind == "分" or (kind == "工作日" and not atom.counted):
        return None
    if kind == "年" and (atom.value not in ("年", "年度") or _is_year(atom)):
        return None
    return low, high, unit


def _is_year(atom: Atom) -> bool:
    return len(atom.written) == 4 and atom.written.isdigit() and 1000 <= (atom.low or 0) < 3000 and not atom.more


def _counts_months(atom: Atom, text: str) -> bool:
    """Say whether 月 without 个 counts months: 数月, 两月, 近三月."""
    if atom.written in ("数", "几", "两") or atom.written.endswith("几") or atom.more:
        return True
    return atom.value == "月" and NEAR.search(text[max(0, atom.start - 4) : atom.start]) is not None


def read_length(text: str, atoms: Sequence[Atom], index: int) -> Length | None:
    """Read the length that starts with the atom at *index*; offsets are code points of *text*."""
    atom = atoms[index]
    measured = _measure(atom, text)
    if measured is None:
        return None
    start, end = atom.start, atom.end
    if text[start - 1 : start] in ("第", "初") and start:
        return None
    if atom.kind == "秒" and text[start - 1 : start] == "分" and start:  # 61分48秒 is a result
        return None
    if (
        atom.written in ("百", "千")
        and not (atom.more or _ROUND.search(text[:start][-2:]) or _APPROX_AFTER.match(text, end))
    ) or (atom.extra == "、" and (atom.low is None or atom.high is None or atom.high - atom.low != 1)):
        return None
    low, high, unit = measured
    if unit == "D" and (match := _NIGHTS.match(text, end)):  # 26个日夜, 6天5晚
        end = match.end()
    more = atom.more
    exact = low is not None and low == high and not more
    if match := _AFTER.match(text, end):
        if match.group() == "多":
            if text[end + 1 : end + 2] not in ("元", "位", "种", "样", "名", "人", "家", "次"):
                more, end = True, end + 1
        elif exact and not (atom.counted and unit == "M") and text[end + 1 : end + 2] not in tuple("数价夜岛山径"):
            low = high = (low or 0) + 0.5
            end += 1
    parts = [(low or 0, unit)]
    index += 1
    while exact and index < len(atoms):
        following = atoms[index]
        gap = text[end : following.start]
        if gap not in ("", "零", "又", "零 "):
            break
        more_measured = _measure(following, text) or _clock_part(following, parts[-1][1])
        if more_measured is None or more_measured[0] is None or more_measured[0] != more_measured[1]:
            break
        if _ORDER.index(more_measured[2]) <= _ORDER.index(parts[-1][1]) or following.more:
            break
        parts.append((more_measured[0], more_measured[2]))
        end = following.end
        index += 1
    value = _value(parts, low, high, atom, unit)
    mod = "MORE_THAN" if more else None
    if match := _APPROX_AFTER.match(text, end):
        end, mod = match.end(), "APPROX"
    elif match := _BOUND_AFTER.match(text, end):
        end, mod = match.end(), "MORE_THAN" if match[1] else "LESS_THAN"
    before = text[max(0, start - 12) : start]
    if (match := _LEAD.search(before)) and (not match[5] or low is None):
        start -= len(match.group())
        mod = _MODS[(match.lastindex or 1) - 1] or mod
    elif match := _OUTSIDE.search(before):
        mod = _MODS[(match.lastindex or 1) - 1]
    elif _APPROX_VERB.search(before):
        mod = "APPROX"
    amount = low if len(parts) == 1 else None
    return Length(start, end, value, mod, amount, unit, index, (high or 0) - (low or 0))


def _value(parts: Sequence[tuple[float, Unit]], low: float | None, high: float | None, atom: Atom, unit: Unit) -> str:
    if len(parts) > 1:
        return _compose(parts)
    if low is None or high is None:
        return f"PX{unit}" if unit in "YMWD" else f"PTX{unit.upper()}"
    decimal = "." in atom.written
    first = _render(low, unit, decimal=decimal)
    return first if low == high else f"{first}/{_render(high, unit, decimal=decimal)}"


def _clock_part(atom: Atom, coarser: Unit) -> tuple[float | None, float | None, Unit] | None:
    """分 after hours, and 秒 after minutes, count: 1小时20分, 2分58秒 in a result."""
    if atom.kind == "分" and coarser == "h":
        return atom.low, atom.high, "m"
    return None

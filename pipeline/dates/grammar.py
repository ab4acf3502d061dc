"""From atoms to expressions: calendar dates and their ranges, lengths, sets, vague words."""

from __future__ import annotations

import re

from pipeline.dates import timex
from pipeline.dates.atoms import Atom, atoms
from pipeline.dates.calendar_grammar import Read, Reader
from pipeline.dates.calendars import plan_years
from pipeline.dates.expression import Expression
from pipeline.dates.lengths import Length, read_length
from pipeline.dates.numerals import number
from pipeline.dates.partial import Partial, Unit

_RANGE = re.compile(" ?(?:至|到|——|--|[-—–−~～―－]|起至) ?(?:次日|翌日)?")
_APPROX_BEFORE = re.compile("大?约$")
_APPROX_AFTER = re.compile("左右|前后|许(?![可多])|上下")
_UNTIL_NOW = re.compile("至今(?![年天日早晚晨夜春夏秋冬])|到(?:现在|目前|如今)|至目前")
_PLAN = re.compile("五(?<=[一二三四五六七八九十]五)(?![五年月日号点天个分周岁]|时(?!期))")
_PLAN_NUMBER = re.compile("[一二三四五六七八九十]{1,3}$")
_PLAN_STAGE = re.compile("(?:([初前]期)|(中期)|(后期|末期?))(?!货|权)")
_PLAN_AFTER = re.compile('[”’」』"》]|规划|计划|时期|期间|末|以来|开局|收官|[初中前后]期')
_SHIFT_AFTER = re.compile(
    "(?:之|以)?([前后])(?!线|期|续|半|者|[0-9]|台|方|面|任|卫|缀|世|代|天|置|沿|列|提|人|景|往|来|程)"
)
_SHIFT_OWNER = re.compile(
    "(?:^|[，。、；：！？“”‘’（）()\\s,]|[在于到自从至而但将仅才就距比约近逾早]|大约|短短|不到|将近|直到|发生|时间|推迟|已经|也许|结束|预计|预期|有望|可能|大概|…|—|[地余]震|震后|爆炸|事故|[事案]发)$"
)
_SHIFT_VERB = re.compile("(?:提前|时隔|历时|经过|长达|持续|连续|为期|历经|满)$")
_SHIFT_EVENT = re.compile(  # 开幕两天前 counts from the opening
    "(?:开始|开[幕赛业庭播课考盘]|举行|召开|举办|起飞|出发|到来|来临|截止|结束|到期|上[市映]|投票|选举|抵达|生效)$"
)
# Behind which years and days a month, feast, part of the day or 今天 may follow: 两年前的今天, 三天后上午.
_SHIFTED_LEVEL = {"Y": "year", "D": "day"}
_FINER: dict[Unit, tuple[Unit, int]] = {
    "Y": ("M", 12),
    "M": ("D", 30),
    "W": ("D", 7),
    "D": ("h", 24),
    "h": ("m", 60),
    "m": ("s", 60),
    "s": ("s", 1),
}
_BEYOND_HISTORY = 10_000  # years: 4500万年前 is no year of a calendar
_FAR = {"前": "PAST_REF", "后": "FUTURE_REF"}
_PREVIOUS = re.compile("(?<![之以此年月日天周时提期节赛会季])前$")
_BEFORE_LENGTH = re.compile("(未来|今后|将来|接下来)的?$|((?<![已经])过去|最近)的?$")
_RECURRING_BEFORE = re.compile("每(?:逢|到|个)?$")
_SET_WEEKDAY = re.compile("[一二三四五六日天](?![个次种位名家案课版题曲歌星评讲图])")
_WEEKDAYS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7}
_EVERY = re.compile("每(?:隔|过)?$")
_PREFIX_VAGUE = frozenset({"未来", "今后", "过去", "最近", "将来"})


def read(text: str) -> list[Expression]:
    """Return the expressions of a folded text in order; none overlaps another."""
    return _Grammar(text).run()


class _Grammar:
    def __init__(self, text: str) -> None:
        self.text = text
        self.atoms = atoms(text)
        self.reader = Reader(text, self.atoms)

    def run(self) -> list[Expression]:
        found: list[Expression] = []
        index, count, floor = 0, len(self.atoms), 0
        while index < count:
            if self.atoms[index].start < floor:
                index += 1
                continue
            read = self._read(index)
            if read is None:
                index += 1
                continue
            expression, index = read
            self._continue_set(found, expression)
            if found and expression.start < found[-1].end:
                expression.start = max(expression.start, found[-1].end)
            found.append(expression)
            floor = expression.end
        found.extend(self._plans())
        found.sort(key=lambda expression: expression.start)
        return found

    def _read(self, index: int) -> tuple[Expression, int] | None:
        atom = self.atoms[index]
        kind = atom.kind
        if kind == "vague":
            return self._vague(atom, index)
        if kind == "set":
            return self._set(atom, index)
        if kind == "length":
            return self._vague_length(atom), index + 1
        calendar = self.reader.read(index)
        if calendar is not None:
            return self._calendar(calendar)
        length = read_length(self.text, self.atoms, index)
        return self._length(length) if length else None

    # --- calendar ----------------------------------------------------------------------------------------------------

    def _calendar(self, read: Read) -> tuple[Expression, int]:
        text = self.text
        start, end, first, last, index = read
        rule = first.finest()
        found = Expression(start, end, "calendar", rule, first, last)
        before = text[max(0, start - 2) : start]
        if match := _RECURRING_BEFORE.search(text[max(0, start - 3) : start]):
            return self._every(found, read, start - len(match.group()))
        if match := _UNTIL_NOW.match(text, end):
            found.end, found.open_end, found.rule = match.end(), True, f"{rule}-until-now"
            while index < len(self.atoms) and self.atoms[index].start < found.end:
                index += 1
            return found, index
        if last is None and (joined := self._range(found, index)):
            return joined
        if match := _APPROX_AFTER.match(text, end):
            found.end, found.mod = match.end(), "APPROX"
        if match := _APPROX_BEFORE.search(before):
            found.start, found.mod = start - len(match.group()), "APPROX"
        if last is not None:
            found.rule += "-range"
        return found, index

    def _range(self, found: Expression, index: int) -> tuple[Expression, int] | None:
        """Join a second date to the first: 5月18日至21日, 上午8时至10时."""
        if index >= len(self.atoms):
            return None
        following = self.atoms[index]
        match = _RANGE.match(self.text, found.end)
        if match is None or found.first is None:
            return None
        begin = match.end()
        next_day = match.group().endswith("日")
        if next_day:
            begin -= 2
        if following.start - begin not in (0, 1) or (following.start - begin == 1 and self.text[begin] not in "第"):
            return None
        read = self.reader.read(index, after="range")
        if read is None or read.last is not None or read.start < begin:
            return None
        if not _joinable(found.first, read.first, match.group().strip()):
            return None
        end = read.end
        joined = Expression(found.start, end, "calendar", f"{found.first.finest()}-range", found.first, read.first)
        if approx := _APPROX_AFTER.match(self.text, end):
            joined.end, joined.mod = approx.end(), "APPROX"
        return joined, read.next_atom

    # --- sets --------------------------------------------------------------------------------------------------------

    def _set(self, atom: Atom, index: int) -> tuple[Expression, int]:
        """每年, 每周三, 每天早上: a recurring time; what follows directly says which part recurs."""
        text, start, end, value = self.text, atom.start, atom.end, atom.value
        index += 1
        if value == "P1W" and (match := _SET_WEEKDAY.match(text, end)):
            end, value = match.end(), f"XXXX-WXX-{_WEEKDAYS[match.group()]}"
            if text[end : end + 1] in ("至", "到") and index < len(self.atoms) and self.atoms[index].kind == "weekday":
                last = self.atoms[index]
                value = f"{value}/XXXX-WXX-{last.value}"
                return Expression(start, last.end, "set", "set-range", value=value), index + 1
        following = self.atoms[index] if index < len(self.atoms) else None
        gap = text[end : following.start] if following else None
        if (
            following is not None
            and (gap == "" or (gap == "的" and following.kind in ("part", "月")))
            and following.kind in _SET_PARTS.get(value[:4], _NOTHING)
            and (read := self.reader.read(index, after="set"))
        ):
            found = Expression(read.start, read.end, "calendar", "set", read.first, read.last)
            index = read.next_atom
            if read.last is None and (joined := self._range(found, index)):
                found, index = joined
            return Expression(start, found.end, "set", "set-part", value=_set_value(value, found)), index
        return Expression(start, end, "set", "set", value=value), index

    def _continue_set(self, found: list[Expression], expression: Expression) -> None:
        """每周二、周四: the second weekday recurs like the first."""
        first, before = expression.first, found[-1] if found else None
        if (
            before is None
            or first is None
            or expression.rule != "day"
            or first.weekday is None
            or first.unit is not None
        ):
            return
        if (
            before.kind == "set"
            and (before.value or "").startswith("XXXX-WXX-")
            and (self.text[before.end : expression.start] in ("、", "和", "及", "与"))
        ):
            expression.kind, expression.rule, expression.value = "set", "set", f"XXXX-WXX-{first.weekday}"

    def _every(self, found: Expression, read: Read, start: int) -> tuple[Expression, int]:
        assert found.first is not None
        return Expression(start, found.end, "set", "set-part", value=_set_value("", found)), read.next_atom

    # --- lengths -----------------------------------------------------------------------------------------------------

    def _length(self, length: Length) -> tuple[Expression, int]:
        text = self.text
        before = text[max(0, length.start - 6) : length.start]
        if match := _EVERY.search(before):
            return Expression(
                length.start - len(match.group()), length.end, "set", "set-length", value=length.value, mod=length.mod
            ), length.next_atom
        if match := _SHIFT_AFTER.match(text, length.end):
            shifted = self._shifted(length, match, before)
            if shifted is not None:
                return shifted
        start, end = length.start, length.end
        exact = length.amount if not length.spread else None
        if before.endswith("此前") and exact is not None and length.unit in ("D", "W", "M"):
            partial = Partial()
            partial.base, partial.unit, partial.shift = "N", length.unit, -exact
            return Expression(start - 2, end, "calendar", "shift", partial, mod=length.mod), length.next_atom
        if exact == 2 and length.unit in ("Y", "W", "D") and _PREVIOUS.search(before):
            first, last = Partial(), Partial()
            first.base = last.base = "P"
            first.unit = last.unit = length.unit
            first.shift, last.shift = -2, -1
            return Expression(start - 1, end, "calendar", "previous-two", first, last), length.next_atom
        match = _BEFORE_LENGTH.search(before)
        if match:
            start -= len(match.group())
        mod = length.mod or ("LESS_THAN" if match and match[2] == "最近" else None)
        found = Expression(start, end, "length", "length-from-now" if match else "length", value=length.value, mod=mod)
        if exact is not None and (joined := self._until(length)):
            found.end, found.value, found.rule = joined.end, f"{length.value}/{joined.value}", "length-range"
            return found, joined.next_atom
        if exact is not None and (match or text[start] == "近"):
            found.reach = (exact if match and match[1] else -exact), length.unit
        return found, length.next_atom

    def _until(self, length: Length) -> Length | None:
        """Return the greater end of 三年至五年."""
        index = length.next_atom
        if self.text[length.end : length.end + 1] not in ("至", "到") or index >= len(self.atoms):
            return None
        last = read_length(self.text, self.atoms, index) if self.atoms[index].start == length.end + 1 else None
        return last if last and last.unit == length.unit and (last.amount or 0) > (length.amount or 0) else None

    def _vague_length(self, atom: Atom) -> Expression:
        """多年, 很多年, 近几年; 多年前 is a time in the past."""
        text, start = self.text, atom.start
        if start and text[start - 1] in "很好许":
            start -= 1
        match = _SHIFT_AFTER.match(text, atom.end)
        if match and (match[1] == "前" or _SHIFT_OWNER.search(text[max(0, start - 4) : start] or "，")):
            return Expression(start, match.end(), "vague", "vague-shift", value=_FAR[match[1]])
        return Expression(start, atom.end, "length", "vague-length", value=atom.value)

    def _shifted(self, length: Length, match: re.Match[str], before: str) -> tuple[Expression, int] | None:
        """Two years before, three days after: a date, unless the length belongs to a verb (历时半年后)."""
        side = match[1]
        if length.start == 0:
            before = ""
        if (
            _SHIFT_VERB.search(before)
            or (side == "前" and _SHIFT_EVENT.search(before))
            or (side == "后" and not _SHIFT_OWNER.search(before or "，"))
        ):
            return None
        end, index = match.end(), length.next_atom
        if length.amount is None or (length.unit == "Y" and length.amount >= _BEYOND_HISTORY):
            if "X" in length.value or length.amount is not None:
                return Expression(length.start, end, "vague", "vague-shift", value=_FAR[side], mod=length.mod), index
            return None
        amount = -length.amount - length.spread if side == "前" else length.amount
        first, last = Partial(), None
        # 前 counts from the publication, 后 from the narrative's now.
        first.base = "P" if side == "前" and not before.endswith("此") else "N"
        first.unit, first.shift = length.unit, amount
        if amount != int(amount):
            first.unit, factor = _FINER[length.unit]
            first.shift = amount * factor
        if length.spread:  # two or three months after: the end counts from the beginning
            last = Partial()
            last.base, last.unit, last.shift = "N", length.unit, length.spread
        elif level := _SHIFTED_LEVEL.get(length.unit):
            end, last, index = self.reader.follow(first, None, level, end, index)
        return Expression(length.start, end, "calendar", "shift", first, last, mod=length.mod), index

    # --- vague words and plans ---------------------------------------------------------------------------------------

    def _vague(self, atom: Atom, index: int) -> tuple[Expression, int]:
        text = self.text
        word = text[atom.start : atom.end]
        if (
            word in _PREFIX_VAGUE
            and index + 1 < len(self.atoms)
            and text[atom.end : self.atoms[index + 1].start] in ("", "的")
        ):
            following = self.atoms[index + 1]
            if following.kind == "length":
                found = Expression(atom.start, following.end, "length", "length-from-now", value=following.value)
                return found, index + 2
            length = read_length(text, self.atoms, index + 1)
            if length is not None:
                return self._length(length)
        days = None
        if atom.extra:
            low, high = atom.extra.split("/")
            days = int(low), int(high)
        return Expression(atom.start, atom.end, "vague", "vague", value=atom.value, days=days), index + 1

    def _plans(self) -> list[Expression]:
        """“十四五” and its like: the years of a five-year plan, by rule."""
        found = []
        for match in _PLAN.finditer(self.text):
            written = _PLAN_NUMBER.search(self.text[max(0, match.start() - 3) : match.start()])
            if written is None:
                continue
            start, end = match.start() - len(written.group()), match.end()
            quoted = self.text[start - 1 : start] in tuple('“‘「『"') and start
            which = number(written.group())
            if not which or which != int(which) or which > 30:
                continue
            alone = 10 < which < 20 and self.text[end : end + 1] in tuple("，。、；")
            named = which >= 10 and _PLAN_AFTER.match(self.text, end) and self.text[start - 1 : start] != "第"
            if not (quoted or alone or named):
                continue
            years = plan_years(int(which))
            if years is None:
                continue
            first, last = Partial(), Partial()
            first.year, last.year = years
            stage = _PLAN_STAGE.match(self.text, end)
            mod = ("START", "MID", "END")[(stage.lastindex or 1) - 1] if stage else None
            end = stage.end() if stage else end
            found.append(Expression(start, end, "calendar", "five-year-plan", first, last, mod=mod))
        return found


def _joinable(first: Partial, last: Partial, joiner: str) -> bool:
    """Say whether two dates make one interval: the second is not coarser than the first, save that it names a year."""
    grain = (
        "century",
        "decade",
        "year",
        "season",
        "half",
        "quarter",
        "month",
        "week",
        "day",
        "part",
        "hour",
        "minute",
        "second",
    )
    low, high = grain.index(first.finest()), grain.index(last.finest())
    if high < low and not (first.finest() in ("minute", "second") and last.finest() in ("hour", "minute")):
        return high >= grain.index("day") or (first.unit is not None)
    return last.unit is None or joiner not in ("-", "–", "—", "~", "～", "−")


_TIME_PARTS = frozenset({"part", "点", "clock"})
_NOTHING: frozenset[str] = frozenset()
# Which kinds of atom may say which part of the period recurs, by the first four characters of the period's value.
_SET_PARTS: dict[str, frozenset[str]] = {
    "P1Y": frozenset({"月", "season", "feast", "lunar", "yearpart", "half", "季度"}),
    "P1M": frozenset({"日", "号", "xun", "monthpart"}),
    "P1W": _TIME_PARTS | {"weekday"},
    "P1D": _TIME_PARTS,
    "XXXX": _TIME_PARTS,
}


def _set_value(period: str, found: Expression) -> str:
    """Return the value of a recurring part: every June is XXXX-06, every Wednesday XXXX-WXX-3."""
    assert found.first is not None
    value = timex.recurring(found.first)
    if value is None:
        return period or "P1Y"
    if period.startswith("XXXX-W"):
        value = value.replace("XXXX-XX-XX", period)
    if found.last is not None and (last := timex.recurring(found.last, like=found.first)):
        return f"{value}/{last}"
    return value

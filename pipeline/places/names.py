"""The gazetteer's names in a text, without those that are pieces of other words and names."""

from __future__ import annotations

import re
from typing import NamedTuple

from pipeline.places.candidates import Candidate
from pipeline.places.cues import crosses_words, splits_words
from pipeline.places.enclosing import EnclosingNames
from pipeline.places.gazetteer import PLACES, Entry, gazetteer

# 开原镇 is a town of that name somewhere, not 开原.
_TOWN = re.compile(r"[镇乡]|村(?![民庄级])|街道(?!上|边)|社区")
# 杭州市民 is 杭州 and 市民: words that begin with the suffix of the unit before them.
_NEXT_WORD = {
    "市": re.compile(r"[民场面值价容况售区郊长花集直]|政(?!府|协|治|策)"),
    "县": re.compile(r"[城长域际]"),
    "区": re.compile(r"[长块间别域]"),
    "省": re.compile(r"[长会份道际钱]|城(?!市)"),
    "州": re.compile(r"[长际]"),
}
# 宁波海运（600798）: a company's name on the stock exchange, with its code.
_STOCK = re.compile(r"[\u4e00-\u9fffA-Z]{1,4}[(（]\d{6}")
# 普陀区|长风新村 is no 区长.
_LONG = re.compile(r"长[\u4e00-\u9fff](?:新村|街|路|大马路|大道|桥|镇|乡|村|社区|小区|公园|中学|小学)")
# The rule of a mention without its suffix tells how far the name was trusted.
_RULES = {"sure": "known-name", "likely": "county-name", "weak": "ambiguous-name"}
# A group or academy before a place: what follows is its branch there (国网四川电力, 华能|宁夏|某某有限公司).
_GROUP = re.compile(
    r"(?:集团|国网|国能|国电|大唐|华能|华电|国家电投|中电建|中能建|中石化|中石油|中海油|中国(?:石化|石油|移动|电信|联通|铁塔|人寿|人保|平安|太保)|"
    r"华润|国药|中粮|科学院|中科院|中铁|中建|中交|中核|中广核)$"
)
_Match = tuple[int, int, int]


class Names(NamedTuple):
    """What the gazetteer says of a text: ``candidates`` for places, offsets inside any of its strings, foreign places.

    ``abroad`` are the ends of the foreign places in order.
    """

    candidates: list[Candidate]
    closed: set[int]
    abroad: list[int]


def read_names(text: str) -> Names:
    """Return the names of Chinese places in *text* that are no pieces of other names, in order and none overlapping."""
    known = gazetteer()
    enclosing = EnclosingNames(text)
    names = Names([], set(), [])
    found = PLACES.longest(text)
    starts = {start: known.entries[number] for number, start, _ in found}
    stop = 0
    for match in found:
        if match[1] < stop:
            continue
        number, start, stop = _hidden_inside(text, match)
        entry = known.entries[number]
        # 送达|川渝: the seam of two words hides no one-character name behind it.
        seam = not entry.full and stop - start == 2 and crosses_words(text, start, stop)
        names.closed.update(range(start, start + 1 if seam else stop))
        if entry.trust == "foreign":
            names.abroad.append(stop)
        elif entry.units and _stands(text, start, stop, entry, enclosing, starts.get(stop)):
            end = _own_end(text, start, stop, starts) if entry.full else stop
            full = entry.full and end == stop
            rule = "full-name" if full else _RULES[entry.trust]
            names.candidates.append(Candidate(start, end, entry.units, rule, entry.trust, full))
    return names


def _stands(text: str, start: int, end: int, entry: Entry, enclosing: EnclosingNames, following: Entry | None) -> bool:
    """Say whether the name stands by itself: no seam of two words, no part of a longer name.

    *following* is what begins at *end*: the name of a company begins with the last link of a chain.
    """
    if crosses_words(text, start, end) if entry.full else splits_words(text, start, end):
        return False
    # 京津|城际铁路, whatever is called 津城.
    if not entry.full and text.startswith("城际", end - 1):
        return False
    local = _is_local(entry)
    # 浙川|东西部协作 is not the west of 川东.
    if local and not entry.full and text.startswith("东西部", end - 1):
        return False
    kind = enclosing.kind(end, full=entry.full, local=local)
    chain = kind == "company" and following is not None and following.full
    branch = kind in ("company", "institute") and _GROUP.search(text, max(0, start - 6), start) is not None
    if (kind and not chain and not branch) or (not entry.full and _STOCK.match(text, end)) or enclosing.in_work(start):
        return False
    # 约瑟夫·杨凌晨: a transliterated name.
    return entry.full or not local or (text[start - 1 : start] != "·" and not _TOWN.match(text, end))


def _is_local(entry: Entry) -> bool:
    """Say whether nothing that bears the name is above the county."""
    for unit in entry.units:  # noqa: SIM110 - for every name; a generator takes twice as long
        if unit.level in ("province", "prefecture"):
            return False
    return True


def _own_end(text: str, start: int, end: int, starts: dict[int, Entry]) -> int:
    """Return where the name ends, before its suffix where that begins the next word (杭州|市民)."""
    next_word = _NEXT_WORD.get(text[end - 1])
    # 吉林省长春市 is no 省长; 民和 behind 市 is 市民 and 和 all the same.
    followed = end in starts and (starts[end].trust == "sure" or text[end] != "民")
    followed = followed or _LONG.match(text, end) is not None
    bare = end - start > 2 and text[start : end - 1] in gazetteer().names
    return end - 1 if bare and not followed and next_word and next_word.match(text, end) else end


def _hidden_inside(text: str, match: _Match) -> _Match:
    """Return the name that begins inside a doubtful one, goes beyond it and is certain, else the doubtful one.

    同|安吉县 is 安吉县; on the seam of two words any name will do (指定|南丹).
    """
    known = gazetteer()
    number, start, end = match
    entry = known.entries[number]
    # …6月18日电|台湾: the end of a dateline is no 电台.
    dateline = not entry.units and text[start - 1 : start + 1] == "日电"
    if (not entry.units and not dateline) or (
        entry.trust == "sure" and (entry.full or not splits_words(text, start, end))
    ):
        return match
    seam = crosses_words(text, start, end)
    for other, begin, stop in PLACES.longest_within(text, start + 1, end + 6):
        if begin < end < stop:
            inner = known.entries[other]
            certain = inner.trust == "sure" and inner.units and (inner.full or inner.units[0].level != "place")
            if certain or (seam and inner.units):
                return other, begin, stop
    return match

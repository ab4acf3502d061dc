"""Places below the county that no gazetteer lists: towns, villages, neighbourhoods, zones, forest farms.

Their end is a word (镇, 村, 社区, 开发区); where their name begins is told by what stands before it: a place of the
gazetteer, a mark, a function word, a verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from pipeline.lexicon import words
from pipeline.places.cues import is_person
from pipeline.places.gazetteer import PACKAGE

_ZONES = ("开发区", "工业园区", "工业园", "产业园区", "产业园", "科技园区", "科技园", "高新区", "经开区", "保税区")
_ENDS = (*_ZONES, "新村", "小区", "街道", "社区", "林场", "农场", "牧场", "苏木", "嘎查", "镇", "乡", "村")
# What a zone is for stands between its name and its end: 准东国家经济技术开发区.
_PURPOSE = re.compile(
    r"(?:国家级?|省级|国际)?(?:经济|技术|高新|产业|工业|科技|循环|化工|物流|综合|保税|示范|农业|现代|高科技|生态|新材料|装备制造|出口|加工)*$"
)
# Words that begin with the end of a small place and go on: 乡村, 村民, 镇压; 村镇 and 镇政府 do not hide a name.
_GOES_ON = re.compile(
    r"民|庄|落|级|干部|医|寨|貌|美|边|史|土|愁|试|规|企|校|容|口(?!村)|情|音|域|间|群|居|定|静|压|痛|流|巴佬|镇|区|风|野|友|贤|绅|亲|谣|游|舍|晚|超|BA|办企"
)
_HAN = re.compile(r"[\u4e00-\u9fff]{1,7}$")
# Function characters before a name; those that begin names as well (和平村, 向阳镇) count where a name is left over.
_OPENING = frozenset("在到从往赴向对为是和与及、的了等于由至经自将把被距因让以使称有住给去过抵跟就都也街路县市区")
_NOT_NAMED = re.compile(
    r".*[各该本全多某个座这那每些几万百千亿双此两一二三四五六七八九十0-9之村镇乡]|"
    r"(?:[各该本全某这那每此我他其从]|一[个座些]).*|"
    r".*[的了在是与及对以要把被着们你我他她它这那很也都就又还没不可能会因为到].*|.+[向和].*"
)
_NEVER_BEFORE = frozenset("农乡各全本每某该家故城下返")
# A name right behind a place: no mark and no function word in it.
_WHOLE = re.compile(r"(?![委的在与及对为以从向和至到等])[\u4e00-\u9fff]+")
_BEFORE_END = {
    "乡": frozenset("下返城家故还回离思他异水老同本各该外农侨进归醉温梦还出众贫"),
    "镇": frozenset("城乡村小古各该全本重名集市强特建州冰坐县区市"),
    "村": frozenset("农边乡渔该本全各小老古荒贫中民假运驻入进出一二三四五六七八九十0多同近城美强富个住驻地驻"),
}
_MOST = 4


@cache
def _ends() -> AhoCorasick:
    return AhoCorasick(_ENDS, matchkind=MatchKind.LeftmostLongest)


@cache
def _openers() -> frozenset[str]:
    return words(PACKAGE, "name_openers.txt") | words(PACKAGE, "news_openers.txt")


@cache
def _modifiers() -> frozenset[str]:
    return words(PACKAGE, "common_modifiers.txt")


def find(text: str, places: dict[int, int], sites: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each small place.

    *places* maps the end of each place already found to its start, and grows by what is found; *sites* those of them
    that are no division: a zone bears a site's name as its own (准东经济技术开发区), a division's it only lies in.
    """
    inner = {at for stop, start in places.items() for at in range(start, stop)}
    for number, head, end in _ends().find_matches_as_indexes(text):
        unit = _ENDS[number]
        if _GOES_ON.match(text, end) or (unit == "乡" and text.startswith("村", end)):
            continue
        zone = unit in _ZONES
        if zone:
            head -= len(_PURPOSE.search(text, max(0, head - 12), head).group())  # type: ignore[union-attr]
        if zone and head in sites:
            yield sites[head], end
            continue
        if head in places or end in places or head in inner:
            continue
        start = _opening(text, head, places)
        if start is None:
            continue
        name, behind = text[start:head], start in places
        if name in _modifiers() or not _is_name(name, unit, behind=behind):
            continue
        if not is_person(text, start, end):
            places[end] = start
            yield start, end


def _is_name(name: str, unit: str, *, behind: bool) -> bool:
    """Say whether *name* can be one; *behind* a place (闽侯县关中村) more can."""
    unlikely = _BEFORE_END.get(unit, _NEVER_BEFORE) if len(name) == 1 or not behind else _NEVER_BEFORE
    if _NOT_NAMED.fullmatch(name) or name[-1] in unlikely:
        return False
    modifiers = _modifiers()
    return behind or not any(
        name[:length] in modifiers or name[-length:] in modifiers for length in range(2, len(name))
    )


def _opening(text: str, head: int, places: Mapping[int, int]) -> int | None:
    """Return where the name that ends at *head* begins; None where no name of two to four characters is seen."""
    for start in range(head - 1, head - _MOST - 1, -1):
        if start in places and _WHOLE.fullmatch(text, start, head):
            return start
    han = _HAN.search(text, max(0, head - 7), head)
    openers = _openers()
    if han is None or text[head - 3 : head - 1] in openers or text[head - 2 : head] in openers:
        return None
    left = han.start()
    for start in range(head - 2, max(left, head - _MOST) - 1, -1):
        if text[start - 1] in _OPENING or text[start - 2 : start] in openers or (start == left and head - left < 7):
            return start
    return None

"""Places below the county that no gazetteer lists: towns, villages, neighbourhoods, zones, forest farms.

Their end is a word (镇, 村, 社区, 开发区); where their name begins is told by what stands before it: a place of the
gazetteer, a mark, a function word, a verb.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from pipeline.lexicon import rows, words
from pipeline.lexicon.scanning import WordList
from pipeline.places.gazetteer import PACKAGE
from pipeline.places.persons import Persons

# What a zone is for stands between its name and its end: 准东国家经济技术开发区.
_PURPOSE = re.compile(
    r"(?:国家级?|省级|国际)?(?:经济|技术|高新|产业|工业|科技|循环|化工|物流|综合|保税|示范|农业|现代|高科技|生态|新材料|装备制造|出口|加工)*$"
)
# Words that begin with the end of a small place and go on: 乡村, 村民, 镇压; 村镇 and 镇政府 do not hide a name.
_GOES_ON = re.compile(
    r"民|子|庄|落|级|医|寨|貌|美|边|史|土|愁|试|规|企|校|容|口(?!村)|情|音|域|间|群|居|定|静|压|痛|流|巴佬|镇|区|风|野|友|贤|绅|亲|谣|游|舍|晚|超|BA|办企|屿|礁|国|长|屯|湾"
)
# What follows the name of a hamlet that is not called a village: 赵各庄、丰各庄.
_ENDS_NAME = re.compile(r"[、，。；)）的]|附近|一带|境内|[0-9]|组|等")
_HAN = re.compile(r"[\u4e00-\u9fff]{1,7}$")
# Function characters before a name; those that begin names as well (和平村, 向阳镇) count where a name is left over.
_OPENING = frozenset("在到从往赴向对为是和与及、的了等于由至经自将把被距因让以使称有住给去过抵跟就都也街路县市区局走")
# No name: numbers and determiners; characters of function words, of which a few begin names as well (会川镇).
_NOT_NAMED = re.compile(
    r".*[各该本全多某个座这那每些几万百千亿双此两一二三四五六七八九十0-9之村镇乡个名位等]|多所|"
    r"(?:[各该本全某这那每此我他其从所个]|一[个座些家处所]|多[家个]|[市居村]民|群众).*|..+[化型式性类]|(?:[国省市县区]定|深度|[省市县]级|国家级).+|"
    r".*(?:[的了在是与及对以被你我他她它这那很某]|各(?!庄)).*"
)
_UNLIKELY = re.compile(r"[要把着们也都就又还没不可能会因为到]|.[向和从进]|至$")
# A name right behind a place: no mark and no function word in it.
_WHOLE = re.compile(r"(?![委的在与及对为以从向和至到等把将被让])[\u4e00-\u9fff]+")
_MOST = 4
_SUFFIXES = frozenset("省市县区州旗盟")


class _End(NamedTuple):
    text: str
    kind: str
    never: str
    unlikely: str


@cache
def _ends() -> list[_End]:
    return [_End(*row) for row in rows(PACKAGE, "small_ends.tsv")]


_ENDS = WordList(lambda: [end.text for end in _ends()])


@cache
def _openers() -> frozenset[str]:
    lexicon = "pipeline.lexicon"
    return words(lexicon, "predicates.txt") | words(lexicon, "verbal_nouns.txt") | words(PACKAGE, "news_openers.txt")


@cache
def _modifiers() -> frozenset[str]:
    return words(PACKAGE, "common_modifiers.txt")


@dataclass
class SmallPlaces:
    """Reads the small places of a text.

    ``places`` maps the end of each place already found to its start, and grows by what is found; ``sites`` those of
    them that are no division. ``closed`` are the offsets inside strings of the gazetteer, ``abroad`` the ends of
    foreign places in order.
    """

    text: str
    places: dict[int, int]
    sites: Mapping[int, int]
    closed: set[int]
    abroad: Sequence[int]
    persons: Persons

    def read(self) -> Iterator[tuple[int, int]]:
        """Yield (start, end) of each small place in text order."""
        inner = {at for stop, start in self.places.items() for at in range(start, stop)}
        for number, head, stop in _ENDS.longest(self.text):
            end = _ends()[number]
            if _GOES_ON.match(self.text, stop) or (end.text == "乡" and self.text.startswith("村", stop)):
                continue
            if end.kind in ("zone", "part"):
                head -= len(_PURPOSE.search(self.text, max(0, head - 12), head).group())  # type: ignore[union-attr]
            start = self._of_that_name(end, head, stop)
            if start is None and not (head in self.places or stop in self.places or head in inner):
                start = self._named(end, head, stop)
            if start is not None:
                stop = head if end.kind == "post" else stop
                self.places[stop] = start
                yield start, stop

    def _of_that_name(self, end: _End, head: int, stop: int) -> int | None:
        """Return where a place found already begins whose name this one bears.

        A zone bears a site's name as its own (准东经济技术开发区), a division's it only lies in; a new district bears
        any (坪山新区), a town that of a place right behind another (某县|安阳镇).
        """
        if head in self.sites and end.kind in ("zone", "part"):
            return self.sites[head]
        start = self.places.get(head)
        if start is None or self.text[head - 1] in _SUFFIXES or stop - 1 in self.closed:
            return None
        town = end.text in ("镇", "乡") and start in self.places
        # 成都市|玉林街道, but not 广东省|深圳街道.
        quarter = end.text == "街道" and start in self.places and self.text[start - 1] in "市县区旗"
        return start if town or quarter or end.kind == "district" else None

    def _named(self, end: _End, head: int, stop: int) -> int | None:
        """Return where a place with a name of its own begins."""
        if end.kind == "part" or stop - 1 in self.closed:
            return None
        if end.kind == "hamlet" and not _ENDS_NAME.match(self.text, stop):
            return None
        start = _opening(self.text, head, self.places)
        if start is None:
            return None
        # 希腊|罗德岛: what is named after a foreign place begins behind it.
        start = max((at for at in self.abroad[bisect_right(self.abroad, start) :][:1] if at < head), default=start)
        behind = start in self.places
        if end.kind in ("hamlet", "district") and (not behind or head - start < 2):
            return None
        if not _is_name(self.text[start:head], end, behind=behind):
            return None
        person = self.persons.is_person(start, stop) or self.persons.begins_at(start + 1)
        return None if person else start


def _is_name(name: str, end: _End, *, behind: bool) -> bool:
    """Say whether *name* can be one; right *behind* a place (闽侯县关中村) more can."""
    modifiers = _modifiers()
    # 赵各庄 is the village of the Zhao.
    name = name.removesuffix("各") if end.text == "庄" else name
    # 中关村街道: what was a village once is a quarter now.
    name = name[:-1] if end.text in ("街道", "社区") and len(name) > 2 and name[-1] in "村镇乡" else name
    verb = name[-2:] in _openers() and (len(name) > 2 or not behind)
    if verb or name in modifiers or _NOT_NAMED.fullmatch(name) or name[-1] in end.never:
        return False
    if behind and len(name) > 1:
        return True
    parts = (name[:length] in modifiers or name[-length:] in modifiers for length in range(2, len(name)))
    return name[-1] not in end.unlikely and not _UNLIKELY.search(name) and not any(parts)


def _opening(text: str, head: int, places: Mapping[int, int]) -> int | None:
    """Return where the name that ends at *head* begins; None where no name of two to four characters is seen."""
    for start in range(head - 1, head - _MOST - 1, -1):
        if start in places and _WHOLE.fullmatch(text, start, head):
            skipped = head - start == 4 and text[start : start + 2] in _openers()
            return start + 2 if skipped else start
    han = _HAN.search(text, max(0, head - 7), head)
    openers = _openers()
    if han is None or text[head - 3 : head - 1] in openers or text[head - 2 : head] in openers:
        return None
    left = han.start()
    for start in range(head - 2, max(left, head - _MOST) - 1, -1):
        if text[start - 1] in _OPENING or text[start - 2 : start] in openers or (start == left and head - left < 7):
            return start
    return None

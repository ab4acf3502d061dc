"""Actors: agency mentions that act together, with the officials and staff named after them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pipeline.events.reading import Reading
from pipeline.lexicon import column

# What joins two actors: “A、B”, “A和B”, “A会同B”; an official's name may stand before it.
_JOINT = re.compile(r"(?:、|和|与|及|以及|暨|会同|联合|并会同|，?携手|协同) *")
_ET_CETERA = re.compile(
    r"等?(?:有关|相关|多个|多家|全国|中央|国家|省级|市级|其他)?(?P<count>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})?"
    r"(?:个|家|大)?(?:部门|部委|单位|机构|机关|部委局|国家机关|有关部门|部门和单位|地区|方面|国)"
)
_DIGITS = {char: number for number, char in enumerate("零一二三四五六七八九十")} | {"两": 2}


class Actor(NamedTuple):
    """Agencies that act as one subject, ``[start, end)`` with the official's title and name behind them.

    ``mentions`` are indices of agency mentions; ``joint_count`` is the number of actors that the text gives.
    """

    start: int
    end: int
    mentions: tuple[int, ...]
    joint_count: int | None = None


@cache
def _official() -> re.Pattern[str]:
    """What makes an official or a member of staff of the agency before it: a title, then perhaps a name."""
    titles = "|".join(sorted(map(re.escape, column("pipeline.lexicon", "titles.txt")), key=len, reverse=True))
    staff = "|".join(sorted(column("pipeline.events", "staff.txt"), key=len, reverse=True))
    return re.compile(
        rf"(?:的|[（(][^）)\n]{{1,20}}[）)])?(?:(?:一|多|两|数|[0-9]+)[名位]|有关|相关|主要|新闻|首席|分管\w{{0,4}}的?|执行|"
        rf"代理|候任|前|原|时任|常务|第一|高级|党组|党委|副|总)*(?:{titles}|{staff})+"
        rf"(?:[、兼](?:[^，。、；：\s]{{0,12}}?)(?:{titles}))*"
    )


def official_after(text: str, at: int) -> int:
    """Return the end of the title or staff word that stands at *at*, *at* itself where none does."""
    match = _official().match(text, at)
    return match.end() if match else at


def find_actors(reading: Reading, names: Sequence[str]) -> list[Actor]:
    """Return the actors of the article in text order; *names* are the persons that the article knows."""
    text, found = reading.text, list[Actor]()
    known = re.compile("|".join(sorted(map(re.escape, names), key=len, reverse=True)) or r"(?!)")
    for index, mention in enumerate(reading.agencies):
        end = official_after(text, mention.end)
        if end > mention.end:
            name = known.match(text, end)
            end = name.end() if name else _name_after(reading, end)
        actor = Actor(mention.start, end, (index,))
        if found:
            joint = _JOINT.fullmatch(text, found[-1].end, mention.start) or (
                found[-1].end == mention.start and "、" not in text[mention.start : end]
            )
            if joint:
                actor = Actor(found[-1].start, end, (*found.pop().mentions, index))
        et_cetera = _ET_CETERA.match(text, actor.end)
        if et_cetera and et_cetera.end() > actor.end:
            count = _number(et_cetera.group("count"))
            actor = Actor(actor.start, et_cetera.end(), actor.mentions, count)
        found.append(actor)
    return found


def _name_after(reading: Reading, at: int) -> int:
    """Return the end of the person's name that jieba sees at *at*."""
    end = at
    for token in reading.tokens_between(at, min(at + 12, reading.sentences[reading.sentence_at(at)].end)):
        if token.start != end or not (token.tag.startswith("nr") or token.text in "·•"):
            break
        end = token.end
    return end


def _number(text: str | None) -> int | None:
    if not text:
        return None
    if text.isdigit():
        return int(text)
    tens, _, ones = text.rpartition("十")
    if "十" not in text:
        return _DIGITS[text] if len(text) == 1 else None
    return (_DIGITS.get(tens, 1) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)

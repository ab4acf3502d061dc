"""Actors: agency mentions that act together, with the officials and staff named after them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from pipeline.events.clauses.reading import Reading
from pipeline.lexicon import column, words
from pipeline.lexicon.affixes import any_of
from pipeline.lexicon.persons import name_from
from pipeline.lexicon.scanning import WordList
from pipeline.lexicon.search import starts_of
from pipeline.records import Speaker

# What joins two actors: “A、B”, “A和B”, “A会同B”; an official's name may stand before it.
_JOINT = re.compile(
    r"(?:、|和|与|及|以及|暨|，?(?:还|也|已|又|近日|日前|共同|昨日|今日|今天)?(?:会同|联合|携手|协同)) *"
)
# 甲局所属乙局: the second acts.
_BELOWS = re.compile("(?:所属|下属|直属|辖下|下辖)的?")
_ALONG = re.compile("会同|联合|携手|协同")
_ET_CETERA = re.compile(
    r"等?(?:有关|相关|多个|多家|全国|中央|国家|省级|市级|其他)?(?P<count>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})?"
    r"(?:个|家|大)?(?:部门|部委|单位|机构|机关|部委局|国家机关|有关部门|部门和单位|地区|方面|国)"
)
_ASIDE = re.compile(r"[（(][^）)\n]{1,40}[）)]")
_NO_OFFICE = re.compile("代表(?!团)|委员(?!长|会)|专家(?!组)|学者|原|前|时任|记者")
# A seat on a body, which gives rank: who has an office beside it acts in that office.
_RANK = ("常委", "委员", "成员")
# A body in session: 国务院常务会议, 某委第五次全体会议.
_MEETING = re.compile(
    r"(?:第[一二三四五六七八九十0-9]{1,4}[次届]|常务|全体|党组|党委|专题|扩大|工作|办公|联席|主任|委员长|理事会|执行|特别|紧急|例行)*"
    r"(?:会议|全会|例会|大会)"
)
_OFFICES_OF_STATE = WordList(lambda: column("pipeline.events.clauses", "offices_of_state.txt"))
_OF_PLACES = re.compile("省长|市长|县长|区长|州长|自治区|长官|特首")
_FALL = re.compile("涉嫌|违纪|受贿|落马|被查|双开|开除|免职")
_OUTLET = re.compile("的?(?:官方|政务)*(?:网站|官网|微博|微信|公众号|官微|客户端|网)+")
_NO_NAME = "，。、；：！？“”（）《》的\n"  # what often stands behind a title in place of a name
_STAFF = WordList(lambda: column("pipeline.events.clauses", "staff.txt"))
_DIVIDES = re.compile(r"[，。；：、！？ \n]")
_LONGEST_BRANCH = 10
_MOST_JOINT = 50  # bodies that act together, at most
_NOUN_TAGS = ("n", "vn", "b", "j", "s", "ns")
_LONGEST_HAN_NAME = 4
_DIGITS = {char: number for number, char in enumerate("零一二三四五六七八九十")} | {"两": 2}


class Actor(NamedTuple):
    """Agencies that act as one subject, ``[start, end)`` with the official's title and name behind them.

    ``mentions`` are indices of agency mentions, none for who represents a state; ``joint_count`` is the number of
    actors that the text gives; ``name`` is the official's, "" where none is named; ``in_office`` is false where the
    person does not act for the body (a former official, a deputy of an assembly).
    """

    start: int
    end: int
    mentions: tuple[int, ...]
    joint_count: int | None = None
    name: str = ""
    in_office: bool = True


_start = attrgetter("start")


@cache
def _joined_offices() -> re.Pattern[str]:
    office = any_of(_OFFICES_OF_STATE.words)
    return re.compile(f"(?:{office}[兼、])*{office}")


@cache
def _official() -> re.Pattern[str]:
    """What makes an official or a member of staff of the agency before it: a title, then perhaps a name."""
    titles = any_of(column("pipeline.lexicon", "titles.txt"))
    return re.compile(
        rf"(?:的|[（(][^）)\n]{{1,20}}[）)])?(?:(?:一|多|两|数|[0-9]+)[名位]|有关|相关|主要|新闻|首席|分管\w{{0,4}}的?|执行|"
        rf"代理|候任|前|原|时任|常务|第一|高级|党组|党委|副|总)*(?:{titles}|{any_of(_STAFF.words)})+"
        rf"(?:[、兼](?:[^，。、；：\s]{{0,12}}?){titles})*"
    )


def name_of_actor(agency: str) -> str:
    """Return for whom *agency* acts: a standing committee of discipline for its body (经某纪委常委会研究)."""
    return agency.removesuffix("常务委员会") if agency.endswith("纪律检查委员会常务委员会") else agency


def start_inside(actor: Actor, offset: int) -> bool:
    """Whether *offset* lies within the actor's span (a body named in the brackets behind another)."""
    return actor.start <= offset < actor.end


def officials_of(reading: Reading, actors: Sequence[Actor]) -> dict[str, Actor]:
    """Return the persons that the article names as officials of an agency, each with that agency.

    Of several offices those of the state come before local ones, which a career began with.
    """
    found: dict[str, Actor] = {}
    former: set[str] = set()
    named_ones = [actor for actor in actors if len(actor.name) > 1]
    for actor in sorted(named_ones, key=lambda actor: _is_local(reading, actor)):
        if actor.in_office:
            found.setdefault(actor.name, actor)
        else:
            former.add(actor.name)
    named: dict[str, int] = {}
    for index, mention in enumerate(reading.agencies):
        if not mention.generic:
            named.setdefault(mention.text, index)
            named.setdefault(mention.name, index)
    for quote in reading.quotes:
        speaker = quote.speaker
        if speaker is None or speaker.type != "person" or not speaker.affiliation:
            continue
        if speaker.affiliation in named:
            mention = reading.agencies[named[speaker.affiliation]]
            own = Actor(mention.start, mention.end, (named[speaker.affiliation],), None, speaker.name)
            found.setdefault(speaker.name, own)
    if found and _FALL.search(reading.text):
        former |= _fallen(reading.text, list(found))
    return {name: actor for name, actor in found.items() if name not in former or not actor.mentions}


_IN_HIS_FALL = re.compile(rf"(?:同志)?(?:因|被|严重)?[^，。；：\s]{{0,6}}?(?:{_FALL.pattern})")


def _fallen(text: str, names: Sequence[str]) -> set[str]:
    """Who of *names* is under investigation, and so acts for no body in the article (某某涉嫌受贿)."""
    found, done = set[str](), 0
    starts = starts_of(text, names)
    for start, index in sorted((start, index) for index, name in enumerate(names) for start in starts[name]):
        if start >= done and (fall := _IN_HIS_FALL.match(text, start + len(names[index]))):
            found.add(names[index])
            done = fall.end()
    return found


def _is_local(reading: Reading, actor: Actor) -> bool:
    named = [reading.agencies[index] for index in actor.mentions]
    return any(reading.provinces_between(mention.start, mention.end) for mention in named)


def speaking_agency(reading: Reading, actors: Sequence[Actor], speaker: Speaker) -> Actor | None:
    """Return the agency that speaks: the mention at the speaker's, or the agency whose meeting or paper it is."""
    at = bisect_left(actors, speaker.end, key=_start) - 1
    if at >= 0 and speaker.start < actors[at].end:
        return actors[at]
    index = reading.agency_called(speaker.name)
    return None if index is None else Actor(reading.agencies[index].start, reading.agencies[index].end, (index,))


def is_outlet(reading: Reading, speaker: Speaker) -> bool:
    """Whether the speaker is an agency's own page or account, through which it speaks (某局官方微博)."""
    named = reading.agencies_between(speaker.start, speaker.end)
    if speaker.type == "person" or not named or reading.agencies[named[0]].start != speaker.start:
        return False
    return _OUTLET.fullmatch(reading.text, reading.agencies[named[0]].end, speaker.end) is not None


def speakers_of(reading: Reading, actors: Sequence[Actor], officials: Mapping[str, Actor]) -> dict[int, Actor]:
    """Return the agency for which each quotation speaks: the speaker itself, or whose official or staff speaks."""
    found: dict[int, Actor] = {}
    for index, quote in enumerate(reading.quotes):
        speaker = quote.speaker
        if speaker is None or speaker.type in ("organization", "document"):
            continue
        known = speaker.type == "person"
        actor = officials.get(speaker.name) if known else speaking_agency(reading, actors, speaker)
        if actor is not None:
            found[index] = actor
    return found


def official_after(text: str, at: int, limit: int) -> int:
    """Return the end of the title or staff word, or of the body's meeting, that stands at *at*, else *at* itself."""
    match = _official().match(text, at, limit) or _MEETING.match(text, at, limit)
    return match.end() if match else at


def find_actors(reading: Reading, names: Sequence[str]) -> list[Actor]:
    """Return the actors of the article in text order; *names* are the persons that the article knows."""
    text, found = reading.text, list[Actor]()
    persons, sizes = frozenset(names), _longest_first(names)
    for index, mention in enumerate(reading.agencies):
        if reading.within_a_term(mention.start, mention.end):
            continue
        limit = reading.agencies[index + 1].start if index + 1 < len(reading.agencies) else len(text)
        aside = _ASIDE.match(text, mention.end, limit)
        tail = aside.end() if aside else mention.end
        end = max(official_after(text, tail, limit), _staff_after(reading, tail))
        name = ""
        if end > tail:
            known = next((text[end : end + size] for size in sizes if text[end : end + size] in persons), "")
            last = end + len(known) if known else _name_after(reading, end)
            name, end = text[end:last], last
        if found and start_inside(found[-1], mention.start):
            continue
        in_office = not (name and _NO_OFFICE.search(text, max(0, mention.start - 2), end - len(name)))
        actor = Actor(mention.start, end, (index,), None, name, in_office)
        if found and _BELOWS.fullmatch(text, found[-1].end, mention.start):
            actor = actor._replace(start=found.pop().start)
        elif found:
            joint = _JOINT.fullmatch(text, found[-1].end, mention.start) or (
                found[-1].end == mention.start and "、" not in text[mention.start : end]
            )
            if (
                joint
                and len(found[-1].mentions) < _MOST_JOINT
                and not (mention.generic and _ALONG.search(text, found[-1].end, mention.start))
            ):
                before = found.pop()
                member = end > tail and not before.name and text.endswith(_RANK, before.start, before.end)
                mentions = (index,) if member else (*before.mentions, index)
                actor = actor._replace(start=before.start, mentions=mentions)
        et_cetera = _ET_CETERA.match(text, actor.end)
        if et_cetera and et_cetera.end() > actor.end:
            count = _number(et_cetera.group("count"))
            actor = actor._replace(end=et_cetera.end(), joint_count=count)
        found.append(actor)
    return found


def _staff_after(reading: Reading, at: int) -> int:
    """Return the end of the staff whose branch is named between the agency and them (某局|机场检疫人员), else *at*."""
    end, sentence = at, reading.sentences[reading.sentence_at(at)]
    ahead = _STAFF.within(reading.text, at, min(sentence.end, at + 3 * _LONGEST_BRANCH))
    near = next((start for start, _, _ in ahead), sentence.end)
    if near > at + 2 * _LONGEST_BRANCH or near == sentence.end or _DIVIDES.search(reading.text, at, near):
        return at
    limit = min(at + _LONGEST_BRANCH, sentence.end)
    staff = tuple(_STAFF.words)
    for token in reading.tokens_between(at, limit):
        if token.start != end or token.tag not in _NOUN_TAGS:
            break
        end = token.end
        if token.text.endswith(staff):
            return end
    return at


def _longest_first(names: Iterable[str]) -> list[int]:
    return sorted({len(name) for name in names} - {0}, reverse=True)


def find_heads(reading: Reading, names: Sequence[str], actors: Sequence[Actor]) -> list[Actor]:
    """Return who represents a state without an agency beside the office (国家主席某某), as actors without mentions.

    The name stands behind the office, or is one of *names* and stands before it; whom the article makes an official
    of a national body acts for that.
    """
    text, at, found = reading.text, 0, list[Actor]()
    offices = _OFFICES_OF_STATE.everywhere(text)
    if not offices:
        return found
    starts = [actor.start for actor in actors]
    acting = {actor.name for actor in actors if actor.name}
    national = {actor.name for actor in actors if actor.name and not _is_local(reading, actor)}
    persons, sizes = frozenset(names), _longest_first(names)
    for start, _, _ in offices:
        office = _joined_offices().match(text, start) if start >= at else None
        if office is None:
            continue
        end = office.end()
        after = next((text[end : end + size] for size in sizes if text[end : end + size] in persons), "")
        before = next((name for size in sizes if (name := text[max(at, start - size) : start]) in persons), "")
        start, at = start - len(before), end + len(after)
        name, end = after or before, at
        if not name:
            last = name_from(text, end) or _name_after(reading, end)
            name, end = text[end:last], last
        near = bisect_right(starts, start) - 1
        former = _NO_OFFICE.search(text, max(0, start - 2), start)
        known_by = acting if _OF_PLACES.search(office.group()) else national
        if name and name not in known_by and not former and not (near >= 0 and start < actors[near].end):
            found.append(Actor(start, end, (), None, name))
    return found


def _name_after(reading: Reading, at: int) -> int:
    """Return the end of the person's name that begins at *at*: as jieba sees it, or a surname and what follows it."""
    if reading.text[at : at + 1] in _NO_NAME:
        return at
    end = at
    for token in reading.tokens_between(at, min(at + 12, reading.sentences[reading.sentence_at(at)].end)):
        given = token.end - at <= _LONGEST_HAN_NAME and reading.text[at:end] in _surnames()
        if token.start != end or not (token.tag.startswith("nr") or token.text in "·•" or given):
            break
        end = token.end
    return end


@cache
def _surnames() -> frozenset[str]:
    return words("pipeline.lexicon", "surnames.txt")


def _number(text: str | None) -> int | None:
    if not text:
        return None
    if text.isdigit():
        return int(text)
    tens, _, ones = text.rpartition("十")
    if "十" not in text:
        return _DIGITS[text] if len(text) == 1 else None
    return (_DIGITS.get(tens, 1) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)

"""An event's date, places and document, each with the mention that is its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from pipeline.events.clauses.actors import Actor
from pipeline.events.clauses.reading import Clause, Reading
from pipeline.events.clauses.triggers import Trigger, type_of
from pipeline.records import AgencyMention, DateMention, Evidence, Span

# A date behind these words relates to something else than the act: 截至…, 据当年…的, 针对近期….
_NOT_WHEN = re.compile(
    r"(?:截至|截止|截止到|比|较|同比|环比|对比|超过|早于|距|离|不迟于|至|到|据|的|对|对于|针对|关于|有关|像|如|按)$"
)
# 甲局正在调查: not on the day told of before.
_GOING_ON = re.compile("正在|仍在|正(?=[^式])")
# What stands behind a date that is still ahead, or from which something is valid: 春节即将到来, 3月1日起施行.
_NO_TIME = re.compile("(?:即将|将)?(?:到来|来临)|将至|临近|将近|在即|起(?:正式|全面|开始)?(?:施行|实施|执行|生效)")
# 6月底前完成: a limit, for the clause that tells it only.
_LIMIT = re.compile("之?前(?![，,夕后])|以前")
# 记者3日获悉,…: when it was learnt.
_LEARNT = re.compile("[^，。；]{0,20}?(?:获悉|了解到|得知|获知)")
_GLOSS = re.compile("[（(](?:北京时间|当地时间|即)?")
# 争取在6月底…, 拟于10月…: the time of a plan, for the clause that tells it only.
_PLANNED_FOR = re.compile("(?:争取|力争|计划|预计|拟|将|有望|确保)[^，。；：]{0,6}$")
# 今年第6号台风: a number of that year.
_NUMBERED = re.compile("第[0-9一二三四五六七八九十]+号")
# Generic bodies that are no local ones, and those that may be any.
_NATIONAL = re.compile("全国|国家|中央|国务院|各|多地")
_SEVERAL = re.compile("有关|相关|^部门")
# 在某地…, 来到位于某地的…, 第一站是某地: where somebody is.
_AT = re.compile(
    "(?:在|来到|抵达|到访|赴|前往|走进|走访|考察|(?<![达得感看提谈直遇听受等来])到|站是)了?(?:位于|地处)?$"
)
_LONGEST_ARRIVAL = 6
# 全省各级机关: those of the province told of.
_WHOLE = re.compile("全[省市县区州](?:各地?)?$")
_LONGEST_WHOLE, _LONGEST_PLACE = 4, 12
# One has come to where one does these.
IN_PERSON = ("inspection", "meeting")
# 接到报警,称…
_CALL = re.compile("报警|报案|接报|接警|求助|求救|警情")
_ABOUT = 2  # places that an article about a province names
_NEAR = 10  # characters before a date that say what it is of
_REACH = 1000  # characters over which a date or place is carried, at most
# 以支持某地…: what an act is for.
_FOR = re.compile("以|用于|旨在|为")
# 派出工作组,分赴某地…: where those who were sent go.
_GOES = re.compile(r"(?:已|将|并|连夜|紧急|立即|迅速|火速|分别)*(?:赶往|赶赴|分赴|前往|奔赴|赴)[^，。；：\n]*")
# 警方辗转某地、某地等地,先后抓获…: where those who act went.
_WENT = re.compile(r"(?:辗转|转战|奔袭|奔赴|赶赴|远赴|分赴|飞赴|前往|赶往|奔波|追踪至|追捕至)[^，。；\n]*")
_DAY = re.compile(r"[0-9X]{4}-[0-9X]{2}-[0-9X]{2}")
# 批准[实施]《…》
_BEFORE_TITLE = re.compile("(?:了|同意|实施|执行|发布|印发|公布)+")
_TITLE = re.compile(r"《([^《》\n]{2,120}(?:《[^《》\n]*》[^《》\n]*)*)》")


class When(NamedTuple):
    """The date of an event: its TIMEX3 value, the index of its mention, and whether it stands in the clause."""

    value: str | None
    mention: int | None
    source: Evidence


class Where(NamedTuple):
    """Codes of provinces and the indices of their mentions."""

    codes: tuple[str, ...]
    mentions: tuple[int, ...]


NEVER = When(None, None, "none")


def date_between(
    reading: Reading, start: int, end: int, source: Evidence = "clause", *, past: bool = False, days: bool = False
) -> When:
    """Return the last date in ``[start, end)`` that can say when something happened.

    *past* leaves out the future, *days* all that is longer than a day.

    Dates inside titles, in a quotation that the stretch's end is not in, and lengths or recurring times do not say it.
    """
    inside = reading.quote_at(max(start, end - 1))
    for index in reversed(reading.dates_between(max(start, end - _REACH), end)):
        mention = reading.dates[index]
        if (
            mention.type not in ("DATE", "TIME")
            or not mention.value
            or (mention.value.endswith("_REF") and "/" in mention.value)
        ):
            continue
        if (past and mention.value == "FUTURE_REF") or (days and not _DAY.match(mention.value)):
            continue
        if _NOT_WHEN.search(reading.text, max(start, mention.start - 3), mention.start) and not _of_a_date(
            reading, index
        ):
            continue
        if _is_gloss(reading, index):
            continue
        if _NUMBERED.match(reading.text, mention.end) or _NO_TIME.match(reading.text, mention.end):
            continue
        if source == "carried" and _of_a_plan(reading, start, mention):
            continue
        if reading.quote_at(mention.start) not in (None, inside) or reading.within_a_term(mention.start, mention.end):
            continue
        return When(mention.value, index, source)
    return NEVER


def _is_gloss(reading: Reading, index: int) -> bool:
    """昨晚（18日）: whether the date only repeats the one right before it, in brackets."""
    if index == 0:
        return False
    return _GLOSS.fullmatch(reading.text, reading.dates[index - 1].end, reading.dates[index].start) is not None


def _of_a_date(reading: Reading, index: int) -> bool:
    """此前的1月29日: whether the date only says more of the one right before it."""
    if index == 0:
        return False
    return reading.text[reading.dates[index - 1].end : reading.dates[index].start] == "的"


def _of_a_plan(reading: Reading, start: int, mention: DateMention) -> bool:
    """Whether the date is when something is to be done or by when, or when a reporter learnt of it."""
    ahead = _PLANNED_FOR.search(reading.text, max(start, mention.start - _NEAR), mention.start)
    return bool(ahead or _LIMIT.match(reading.text, mention.end) or _LEARNT.match(reading.text, mention.end))


def date_of(reading: Reading, clause: Clause, trigger: int, *, reported: bool = False) -> When:
    """Return the date of an act: from its clause, else carried over from the clauses before it in the sentence.

    Of what is *reported* on the day, such as a bulletin's figures, the day of the report is the date.
    """
    when = date_between(reading, clause.start, trigger)
    if when is not NEVER:
        return when
    # A period further off is mostly part of a name (上半年…座谈会): a day comes before it.
    start = reading.sentences[clause.sentence].start
    if clause.quote is not None and not reported and not _called_in(reading, clause.quote):
        start = max(start, reading.quotes[clause.quote].start)  # when it was said is not when it happened
    day = date_between(reading, start, clause.start, "carried", days=True)
    when = date_between(reading, start, clause.start, "carried")
    if day is not NEVER and not _alone(reading, when, clause.start):
        when = day
    return when if when is not NEVER or clause.quote is not None else _told_before(reading, clause, trigger, reported)


def _called_in(reading: Reading, quote: int) -> bool:
    """Whether the quotation is of one who calls for help, which is done at once: 接到报警,称…."""
    start = reading.quotes[quote].start
    return _CALL.search(reading.text, max(0, start - _NEAR), start) is not None


def _alone(reading: Reading, when: When, end: int) -> bool:
    """日前,…: the date is all of the clause before *end*."""
    if when.mention is None:
        return False
    mention = reading.dates[when.mention]
    return mention.end + 1 == end and reading.text[mention.start - 1] in "，。；：,;"


def _told_before(reading: Reading, clause: Clause, trigger: int, reported: bool) -> When:
    """The day of the sentence before, where this one, of the same paragraph, has no date of its own.

    Where reported words end that sentence, it is the day that they tell, not that of the report; that of an order is.
    """
    before = reading.sentence_before(clause.sentence)
    if before is None or reading.dates_between(reading.sentences[clause.sentence].start, trigger):
        return NEVER
    if _GOING_ON.search(reading.text, clause.start, trigger):
        return NEVER
    words = reading.words_ending(before)
    when = NEVER if words is None else day_told(reading, max(words.start, before.start), words.end)
    ordered = words is None or (words.cue is not None and type_of(words.cue.text) == "directive")
    if when is NEVER and reported:  # a bulletin's figures are of all its hours
        return date_between(reading, *before, "carried", past=True, days=True)
    return day_told(reading, *before) if when is NEVER and ordered else when


def day_told(reading: Reading, start: int, end: int) -> When:
    """The last day, else the last vague date, that ``[start, end)`` gives to what goes on behind it."""
    day = date_between(reading, start, end, "carried", past=True, days=True)
    when = date_between(reading, start, end, "carried", past=True) if day is NEVER else day
    return when if can_be_carried(when.value) else NEVER


def can_be_carried(value: str | None) -> bool:
    """Whether a date is told of one moment, of which what follows can go on telling: a day, or 近日."""
    return value is not None and (value == "PAST_REF" or (_DAY.match(value) is not None and "/" not in value))


def places_of(reading: Reading, indices: Iterable[int]) -> Where:
    """Return the provinces of the place mentions *indices*, each code once."""
    codes: dict[str, int] = {}
    for index in indices:
        code = reading.provinces[index].code
        if code:
            codes.setdefault(code, index)
    return Where(tuple(codes), tuple(codes.values()))


def place_of_act(reading: Reading, clause: Clause, trigger: Trigger, actor: Actor, end: int) -> Where:
    """Return where an act happened: the places of its clause and those where the actor governs.

    Else the place where the sentence's clauses before it say that its subject is, else one that the clauses up to
    *end*, which go on about the act, name for it. Another agency's name places nothing where the actor governs all.
    """
    seats = seat(reading, actor)
    # Where the document of a national body is about is not where it was issued.
    last = trigger.end if trigger.type == "issue" and not seats else clause.end
    named = [i for i in reading.provinces_between(clause.start, last) if not reading.in_title(i)]
    if not seats:
        named = [i for i in named if reading.agency_around(i) is None]
    if trigger.type in IN_PERSON and not named and seats:
        here = stay(reading, reading.sentences[clause.sentence].start, clause.start)
        named = [] if here is None else [here]
    if trigger.type == "enforcement" and actor.start < clause.start:
        named = [*_on_the_way(reading, actor.start, clause.start), *named]
    if named or seats:
        return places_of(reading, [*named, *seats])
    if _FOR.match(reading.text, clause.end):
        return Where((), ())
    here = stay(reading, reading.sentences[clause.sentence].start, trigger.start)
    going = _GOES.match(reading.text, clause.end)
    end = max(end, going.end()) if going else end
    found = places_of(reading, reading.provinces_between(clause.end, end) if here is None else [here])
    return found if found.codes else _of_title(reading, clause, trigger)


def _on_the_way(reading: Reading, start: int, end: int) -> list[int]:
    """The places to which the subject of ``[start, end)`` went: 辗转甲省、乙省等地,先后抓获…."""
    gone = _WENT.search(reading.text, max(start, end - _REACH), end)
    return reading.provinces_between(*gone.span()) if gone else []


def _of_title(reading: Reading, clause: Clause, trigger: Trigger) -> Where:
    """The places that the document is about which a national body issues or approves: 批准《某新区规划》."""
    between = _BEFORE_TITLE.match(reading.text, trigger.end)
    title = _TITLE.match(reading.text, between.end() if between else trigger.end, clause.end)
    if title is None or trigger.type not in ("issue", "decision"):
        return Where((), ())
    return places_of(reading, reading.provinces_between(*title.span()))


def place_of_incident(reading: Reading, clause: Clause, after: int, rule: str) -> Where:
    """Return where an incident happened: the places of its clause, else of its sentence from *after* on.

    Else, unless it is of war, which is abroad, the province of which the article tells and of no other; of a bulletin's
    figures, first the place that the sentence before names last.
    """
    named = reading.provinces_between(clause.start, clause.end) or [
        i for i in reading.provinces_between(after, clause.start) if not reading.in_title(i)
    ]
    before = reading.sentence_before(clause.sentence) if rule == "bulletin" and not named else None
    if before is not None:
        named = reading.provinces_between(*before)[-1:]
    return places_of(reading, named if named or rule == "armed" else _only_province(reading, clause.start))


def stay(reading: Reading, start: int, end: int) -> int | None:
    """Return the last place of ``[start, end)``, outside quotations, at which its subject is: 在某地, 来到某地."""
    text, inside = reading.text, reading.quote_at(max(start, end - 1))
    for index in reversed(reading.provinces_between(max(start, end - _REACH), end)):
        place = reading.provinces[index]
        if reading.quote_at(place.start) not in (None, inside) or reading.in_title(index):
            continue
        at, first = place.start, index
        while first and reading.provinces[first - 1].end == at:  # 在甲省乙市丙县
            first -= 1
            at = reading.provinces[first].start
        if _AT.search(text, max(start, at - _LONGEST_ARRIVAL), at):
            return first
    return None


def seat(reading: Reading, actor: Actor) -> list[int]:
    """Return the place mentions that say where the actor's agencies govern."""
    found: list[int] = []
    for index in actor.mentions:
        mention = reading.agencies[index]
        found += reading.seat_named(mention.name) or _around(reading, mention)
    return found


def _around(reading: Reading, mention: AgencyMention) -> list[int]:
    """The last place before a body that the text calls only by its kind (当地…, 警方), in its paragraph.

    For bodies that could be anywhere (相关部门) only the sentence counts.
    """
    if not mention.generic:
        return []
    beside = _right_before(reading, mention.start)
    if beside or _NATIONAL.search(mention.text):
        return beside
    if _SEVERAL.search(mention.text):
        start = reading.sentences[reading.sentence_at(mention.start)].start
        return reading.provinces_between(max(start, mention.start - _REACH), mention.start)[-1:]
    start = max(reading.paragraphs[reading.paragraph_at(mention.start)].start, mention.start - _REACH)
    near = _listed(reading, start, mention.start)
    anywhere = mention.text.endswith("部门") and not mention.text.startswith(("当地", "该"))
    return near if near or anywhere else _only_province(reading, mention.start)


def _listed(reading: Reading, start: int, end: int) -> list[int]:
    """The last place of ``[start, end)``, with those that it is listed with: 甲省、乙省等地."""
    places = reading.provinces_between(start, end)
    for at in range(len(places) - 1, 0, -1):
        between = reading.text[reading.provinces[places[at - 1]].end : reading.provinces[places[at]].start]
        if between not in ("、", "和", "与", "及", "以及"):
            return places[at:]
    return places


def _right_before(reading: Reading, at: int) -> list[int]:
    """The place that *at* follows at once: 甲省|各级机关; where 全省 does, the last one of the paragraph."""
    whole = _WHOLE.search(reading.text, max(0, at - _LONGEST_WHOLE), at)
    start = reading.paragraphs[reading.paragraph_at(at)].start if whole else at - _LONGEST_PLACE
    near = reading.provinces_between(max(0, start, at - _REACH), at)[-1:]
    return near if near and (whole or reading.provinces[near[0]].end == at) else []


def _only_province(reading: Reading, at: int) -> list[int]:
    """The first place mention, before *at*, where the whole article is about one province."""
    first = reading.only_province
    return [] if first is None or len(reading.provinces) < _ABOUT or reading.provinces[first].start >= at else [first]


def document_between(reading: Reading, start: int, end: int) -> Span | None:
    """Return the title inside the first 《》 of ``[start, end)``."""
    match = _TITLE.search(reading.text, start, end)
    if match is None:
        return None
    return Span(start=match.start(1), end=match.end(1), text=reading.article.raw[match.start(1) : match.end(1)])

"""Noun phrases that name a speaker: the one at the end of a clause, or at its head."""

from __future__ import annotations

import re
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from pipeline.lexicon.affixes import Beginnings
from pipeline.lexicon.persons import is_foreign_name, is_name, is_word, predicates, verbal_nouns
from pipeline.quotes.article.context import Context
from pipeline.quotes.article.drafts import Phrase
from pipeline.quotes.article.nouns import (
    acting_verbs,
    acts_at,
    governments,
    head_noun,
    heads,
    noun_at,
    predicate_at,
    word_class,
)
from pipeline.quotes.phrases.bodies import (
    agency_mention,
    crowd,
    document,
    is_meeting,
    is_unnamed,
    meeting,
    place,
    side,
    without_determiner,
)
from pipeline.quotes.phrases.people import (
    bare_person,
    behind_description,
    foreign_person,
    known_person,
    person_before_title,
    person_behind_kind,
    pronoun,
    surname_alone,
    titled_elsewhere,
    titled_person,
)
from pipeline.quotes.phrases.trim import trim_before

_BRACKET = re.compile(r"[（(][^（()）]{0,40}[)）]$")
_NO_PHRASE = re.compile(
    r"用(?!户|人单位|友)|通过|根据|按照|经过|无论|不管|[在对向于从把被将由为以让使给](?!方|军|媒|色列)|经(?![济理营销贸纪典办])|须|应当|应该|必须|不得|不要|不能|不会|可以"
)
_QUOTED_NAME = re.compile(r"[“「]([^“”「」]{2,16})[”」]$")
# With these begins a predicate whose subject is left out; behind 也 and 仅 it is as well.
_PREDICATE_ONLY = re.compile(r"[要应都没未只后就才又仍并或若如便再]|不(?!少)|也|里面|什么|.{1,3}地$")
_TRAILING = re.compile(r"(?<=..)(?:也|均|仅|多|二审|一审|再审|终审|持续|最新|昨)[\u4e00-\u9fff]{0,6}$")
_CAUSED = re.compile(r"^.*(?:让|使得|令|引发|引来|引得|招致|遭到|遭)(?=.{2,})")
_NO_NAME = re.compile(r"[的了是在有和与被把不就为以将对向从到着过这那其些我你咱恕]|[，。：；、]|根据|按照|通过")
_COUNTED = re.compile(
    r"(?:另|其中|来自)?(?:[一两二三四五六七八九十多数几某]|\d+)[位名个]|有的|有些|不少|许多|很多|部分|这位|那位|该名"
)
# What follows the bare name of a country or province that acts: of most nouns the name is only the first part.
_SPEAKS = re.compile(
    r"[也还则将已曾今昨就，,：:]|\d{1,2}[日月]|近[日期来]|此前|日前|方面|政府|随后|多次|再次|公开|正式|宣布|要求|表示|发表|发布"
)


def parse(ctx: Context, start: int, end: int) -> Phrase | None:
    """Read the noun phrase at the end of ``text[start:end]``, a clause before its verb."""
    text = ctx.text
    while end > start and text[end - 1] in ")）" and (bracket := _BRACKET.search(text, start, end)):
        end = bracket.start()
    begin = max(start, text.rfind("—", start, end) + 1)
    if text.find(" ", start, end) >= 0:
        begin = max(begin, _behind_space(text, start, end))
    begin = trim_before(text, begin, end)
    if begin >= end:
        return None
    if text[end - 1] in "”」" and (quoted := _QUOTED_NAME.search(text, begin, end)) is not None:
        inside = quoted.span(1)
        agency = agency_mention(ctx, begin, end) or agency_mention(ctx, *inside)
        return agency or Phrase(*inside, "organization", "quoted-name")
    named = pronoun(text, begin, end) or known_person(ctx, begin, end)
    if named is None and end - begin <= 3:
        named = surname_alone(ctx, begin, end) or side(text, begin, end)
    if named is not None:
        return named
    noun = head_noun(text, begin, end)
    return (
        (person_before_title(ctx, begin, end, noun) if noun else None)
        or titled_person(ctx, begin, end)
        or foreign_person(text, begin, end)
        or agency_mention(ctx, begin, end)
        or place(text, begin, end)
        or crowd(text, begin, end)
        or bare_person(ctx, begin, end)
        or behind_description(ctx, begin, end)
        or document(ctx, begin, end, noun)
        or (_headed(ctx, begin, end, noun) if noun else None)
    )


# In the middle of a phrase: what is behind it is spoken to (社区人员对排队的人).
_SPOKEN_TO = re.compile(
    "(?<=..)(?:(?<![面针反绝相应])对(?![象方手外口接冲])|(?<![方导走取倾转动])向(?![导上])|给(?!予))(?=..)"
)
_ATTENDED = re.compile("(?:出席|参加|主持|列席|召开|举行|召集)[^的]*$")
_ASKED_BY = re.compile(
    "(?:(?!.{0,6}接受)[^，。的]{0,12}记者)?(?:随机|电话|多方|现场)*(?:采访|走访|询问|联系|咨询|接触)(?:到|过|了)?的(?=..)"
)
# A description that begins like an adverbial: 在山上避雨的游客.
_RELATIVE = re.compile("[在从](?!内|此)[^，。的]{3,20}的[\u4e00-\u9fff]{2,8}$")
# No noun for people: 成就令人惊叹.
_FEELINGS = ("令人", "让人", "使人", "惹人", "引人")


def _behind_space(text: str, start: int, end: int) -> int:
    """Where the last part of a headline begins that spaces divide (价格跌破六元 业内：…)."""
    match = _DIVIDED.match(text, start, end)
    return match.end() if match else start


_DIVIDED = re.compile("[^()（）]*[^A-Za-z()（） ] (?=[\u4e00-\u9fff])")
# Before the verb 会 (将会, 也会), which is no body; and a meeting that a body holds.
_NO_BODY_BEFORE = frozenset("将也都不机才能就还只总更却便必定据们价率")
_HELD = re.compile(
    r"([^，。的]{3,30}?)(?:\d{1,2}日|[今昨当]日|[今昨当]天|日前|近日)?(?:召开|举行|举办|组织召开|主办)的"
)


def _headed(ctx: Context, start: int, end: int, noun: str) -> Phrase | None:
    """A phrase for somebody unnamed, an organisation, or a body that no list has, by its last *noun*."""
    text = ctx.text
    if (
        noun == "消息"
        or (_NO_PHRASE.match(text, start, end) and not _RELATIVE.match(text, start, end))
        or text.endswith(_FEELINGS, start, end)
    ):
        return None
    kind = heads()[noun]
    if kind == "organization" and (placed := text.find("在", start + 2, end)) > 0 and "的" not in text[placed:end]:
        return None
    if noun == "会" and (end - start == 1 or text[end - 2] in _NO_BODY_BEFORE):
        return None
    if noun == "方面" and text[end - 3 : end - 2] in tuple("一个这各多两几那"):
        return None
    if (held := _HELD.match(text, start, end)) is not None and noun.endswith("会"):
        return parse(ctx, *held.span(1))
    if kind != "document" and "的" not in text[start:end] and _acts(text, start, end):
        return None
    if noun == "方面" and end - start > 2:
        whose = parse(ctx, start, end - 2) or Phrase(start, end - 2, "organization", "side")
        # A country's side is no single body, and keeps its word.
        return Phrase(start, end, "agency", "country-side") if whose.rule == "place" else whose
    if kind == "agency" and is_meeting(noun):
        if _ATTENDED.search(text, start, end):
            return None
        return meeting(ctx, start, end)
    begin = without_determiner(text, start, end) if kind == "document" else start
    if kind == "anonymous" and _SPOKEN_TO.search(text, start, end):
        return None
    asked = _ASKED_BY.match(text, start, end) if kind == "anonymous" else None
    begin = asked.end() if asked else begin
    return Phrase(begin, end, kind, f"{kind}-noun")


# A verb with one of these behind it is the first part of a noun: 保护区, 化验员, 联合国.
_NOUN_ENDS = frozenset("区员者生商国站室局院所部处厂师组")


def _acts(text: str, start: int, end: int) -> bool:
    """Whether the phrase begins with a verb that has the rest as its object (推进某组织)."""
    return end - start > 4 and text[start : start + 2] in acting_verbs() and text[start + 2] not in _NOUN_ENDS


def unknown(ctx: Context, start: int, end: int) -> Phrase | None:
    """A short phrase that no rule reads, as the name of an organisation, behind a noun for one where there is one."""
    text = ctx.text
    begin = trim_before(text, start, end)
    if _NO_PHRASE.match(text, begin, end):
        return None
    begin = max(begin, text.rfind("的", begin, end) + 1)
    if (caused := _CAUSED.match(text, begin, end)) is not None:
        begin = caused.end()
    if _is_predicate(text, begin, end) or _PREDICATE_ONLY.match(text, begin, end):
        return None
    if (trailing := _TRAILING.search(text, begin, end)) is not None and trailing.start() - begin >= 2:
        end = trailing.start()
        if known := parse(ctx, begin, end):
            return known
    if not 2 <= end - begin <= 14 or _NO_NAME.search(text, begin, end):
        return None
    if person := person_behind_kind(ctx, begin, end):
        return person
    for cut in range(end - 2, max(begin, end - 8), -1):
        noun = head_noun(text, begin, cut)
        if noun in word_class("firm") and not is_word(text[cut:end]) and head_noun(text, cut, end) is None:
            return Phrase(cut, end, "organization", "name-behind-noun")
    if is_unnamed(text, begin, end):
        return None
    for size in range(min(6, end - begin - 3), 1, -1):
        if text[end - size : end] in governments() and text[end - size - 1] in _APPOSED:
            return Phrase(end - size, end, "agency", "place")
    if 2 <= end - begin <= 5 and titled_elsewhere(ctx, begin, end):
        return Phrase(begin, end, "person", "titled-elsewhere", strong=True)
    acts = text[begin : begin + 2] in acting_verbs()
    if 2 <= end - begin <= 7 and not acts and is_name(text[begin:end]) and not is_word(text[begin:end]):
        return Phrase(begin, end, "person", "foreign-name")
    kind = "anonymous" if _COUNTED.match(text[begin:end]) else "organization"
    kind = "agency" if text[end - 1] in "省市县区州镇乡" else kind
    return Phrase(begin, end, kind, "unknown-phrase")


def _is_predicate(text: str, start: int, end: int) -> bool:
    """Whether the phrase is a predicate without its subject: an adverb alone, or a verb and its object (加强宣传)."""
    first, last = text[start : start + 2], text[end - 2 : end]
    return first in predicates() and (
        end - start <= 3
        or last in predicates()
        or last in verbal_nouns()
        or text[start + 2 : start + 4] in acting_verbs()
    )


# Last characters of nouns for states and provinces, with the name behind them (石油出口国某国).
_APPOSED = tuple("国省城市州洲")
_NAME_OF_FIRM = re.compile("[A-Za-z0-9][A-Za-z0-9&.]*(?: [A-Z][A-Za-z]*)*")


_NO_HEAD = re.compile(r"^[为用看的“‘]|[在对向于从把被将是由让使给]|以.|与(?!会)|^[他她其它]")


@cache
def _states() -> Beginnings:
    return Beginnings(governments(), fewest=2, most=6)


@cache
def _nouns() -> AhoCorasick:
    return AhoCorasick(sorted(heads()), matchkind=MatchKind.LeftmostLongest)


def headed_at(ctx: Context, start: int, end: int) -> Phrase | None:
    """A short phrase for somebody unnamed or an organisation at the clause's head, a predicate behind it."""
    text = ctx.plain
    if text[start : start + 2] in predicates():
        return None
    longest = _states().longest(text, start, len(text))
    for size in range(len(longest or ""), 1, -1):
        if text[start : start + size] in governments() and _SPEAKS.match(text, start + size, end):
            return Phrase(start, start + size, "agency", "head-place")
    for _, first, stop in _nouns().find_matches_as_indexes(text[start : min(end, start + 24)]):
        begin, at = start + first, start + stop
        kind = heads()[text[begin:at]]
        if _verb_before(text, start, begin):
            return None
        if kind != "anonymous" and (acting := text.find("代表", start, begin)) > start + 1:
            name = text[start:acting]
            is_person = is_foreign_name(name) or (is_name(name) and not is_word(name))
            return Phrase(start, acting, "person", "head-bare-name") if is_person else None  # 某某代表乙国政府感谢
        if kind == "agency" and any("组织" in text[a.end : begin] for a in ctx.agencies_within(start, begin)):
            return None  # 某市政府组织各部门: the first acts
        if kind != "anonymous" and _COUNTED.match(text, start):
            continue
        if (
            stop - first < 2
            or kind == "document"
            or _NO_HEAD.search(text[start:begin])
            or (kind != "anonymous" and text.find("、", start, begin) >= 0 and ctx.agencies_within(start, at))
        ):
            return None
        if (
            text[at : at + 1] not in ("的", "、", "和")
            and noun_at(text, at, end) is None
            and (predicate_at(text, at, end) if kind == "anonymous" else acts_at(text, at, end))
        ):
            if any(name.start > start and name.end < at - 1 for name in ctx.names_within(start, begin)):
                return None
            behind = _NAME_OF_FIRM.match(text, at, end)
            if behind is not None and text[begin:at] in word_class("firm"):
                return Phrase(*behind.span(), "organization", "name-behind-noun")
            named = (
                person_before_title(ctx, start, at, head_noun(text, start, at) or "") if kind == "anonymous" else None
            )
            return named or Phrase(start, at, kind, f"head-{kind}")
    return None


def _verb_before(text: str, start: int, end: int) -> bool:
    """Whether a verb stands before the last character of ``text[start:end]``, which something is the object of."""
    if end - start < 2:
        return False
    acts = acting_verbs()
    return any(text[at : at + 2] in acts for at in range(start, end - 1))

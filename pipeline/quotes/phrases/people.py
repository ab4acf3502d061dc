"""Phrases that name a person."""

from __future__ import annotations

import re
from functools import cache

from pipeline.lexicon.persons import (
    DOT,
    NEVER_GIVEN,
    acts_inside,
    dotted_pattern,
    is_foreign_name,
    is_name,
    is_word,
    name_from,
    namelike,
    predicates,
    rare_surnames,
    surnames,
    titles,
    transliteration,
    verbal_nouns,
)
from pipeline.lexicon.search import around, starts_in
from pipeline.quotes.article.context import Context
from pipeline.quotes.article.drafts import Phrase
from pipeline.quotes.article.nouns import governments, head_noun, heads, noun_at, offices, predicate_at, word_class

_LATIN_NAME = re.compile(r"(?<![A-Za-z0-9])[A-Z][A-Za-z'’.\-]+(?: [A-Z][A-Za-z'’.\-]*){1,3}$")
_LATIN_WORD = re.compile(r"(?<![A-Za-z0-9 ])[A-Za-z][A-Za-z'’.\-]{2,}$")
# A Chinese surname with a name in Latin letters: 陈Anita.
_MIXED_NAME = re.compile(r"(?<![A-Za-z])[\u4e00-\u9fff][A-Z][a-z]{2,}$")
_PRONOUN = re.compile(r"(?<![其吉无利排])(?:他们|她们|它们|他|她|它|其)$")
_LEADING_PRONOUN = re.compile(r"(?:他们|她们|他|她)(?!人|国|日|乡)")
# Nouns of one character that end given names as well (某军社).
_LAST_CHARACTERS = frozenset("社院团人")
# In no name that stands behind an office: 在 and the like begin what follows.
_NO_NAME = frozenset(NEVER_GIVEN + "在和与向为同以会因时上下中前后内外不谈通用电话")
# Offices that go with the short name of a country.
_STATE = ("外长", "防长", "财长", "议长", "总统", "总理", "首相", "大使", "外交部长", "国防部长", "官员", "发言人")
# Surnames that are far oftener prepositions.
_PREPOSITIONS = frozenset("向从同")
# Last characters of places, which have surnames before them as well (马尾区).
_PLACES = tuple("省市县区镇乡村街路州国岛港湾河江山站")
# Last characters that rather belong to what follows.
_OFTEN_BEHIND = "和时在与及等"
# Nouns for opinions, which stand for those who hold them but never before a name.
_OPINIONS = frozenset(["分析", "观点", "声音"])


def pronoun(text: str, start: int, end: int) -> Phrase | None:
    """The personal pronoun with which ``text[start:end]`` ends, None without one."""
    match = _PRONOUN.search(text, start, end) if text[end - 1] in "们他她它其" else None
    return Phrase(match.start(), end, "pronoun", "pronoun", strong=True) if match else None


def pronoun_at(text: str, start: int, end: int) -> Phrase | None:
    """The personal pronoun with which ``text[start:end]`` begins, None without one."""
    match = _LEADING_PRONOUN.match(text, start, end)
    return Phrase(start, match.end(), "pronoun", "head-pronoun", strong=True) if match else None


def known_person(ctx: Context, start: int, end: int) -> Phrase | None:
    """A name that the document proves, at the end of ``text[start:end]``."""
    last = ctx.name_ends.get(end)
    if last is None or ctx.names[last].start < start:
        return None
    first = ctx.names[last]
    for name in reversed(ctx.names_within(start, first.start)):
        # Of several that speak together the first is the speaker: 某国总统甲和某国总理乙.
        if not _AND_ANOTHER.fullmatch(ctx.text, name.end, first.start):
            break
        first = name
    return Phrase(first.start, first.end, "person", "known-name", strong=True)


# Between two names: a conjunction, and the office of the second person.
_AND_ANOTHER = re.compile("(?:、|和|与|及|以及)[^，。；：、和与及的对向在将]{0,16}")


def surname_alone(ctx: Context, start: int, end: int) -> Phrase | None:
    """A surname that stands for the one person of that surname whom the text names (``周说``)."""
    family = ctx.text[start:end]
    if len(family) != 1 or family not in surnames() or family in _NO_NAME or family in "于从":
        return None
    alone = len(ctx.families.get(family, ())) == 1
    return Phrase(start, end, "person", "surname-alone", strong=True) if alone else None


def name_at(ctx: Context, start: int, end: int) -> Phrase | None:
    """A name at the head of ``text[start:end]`` with a predicate behind it, though nothing else proves it."""
    text = ctx.plain
    if text[start : start + 1] in _PREPOSITIONS:
        return None
    if text[start : start + 1] not in surnames() and text[start : start + 2] not in surnames():
        return None
    stop = name_from(text, start)
    if (
        stop is None
        and not set(text[start + 2 : start + 4]) & set(_PLACES)
        and text.count(text[start : start + 3], *around(start)) > 1
        and is_name(text[start : start + 3])
    ):
        stop = start + 3
    if stop is None or stop >= end or not 2 <= stop - start <= 4 or is_word(text[start:stop]):
        return None
    first = text[start : start + 2]
    if first in namelike() or first in governments() or first in heads():
        return None
    if heads().get(noun_at(text, stop, end) or "") in ("organization", "agency"):
        return None  # 武汉开发区
    if not predicate_at(text, stop, end) and (stop - start != 3 or text.count(text[start:stop], *around(start)) < 2):
        return None
    return Phrase(start, stop, "person", "head-bare-name")


def person_before_title(ctx: Context, start: int, end: int, noun: str) -> Phrase | None:
    """A name with its title behind it, the *noun* with which the phrase ends: 某某教授, 某某大校."""
    if noun not in titles() and noun != "同志":
        return None
    stop = end - len(noun)
    if ctx.text[stop - 1 : stop] in ("代", "副", "前", "原", "新") and stop - 1 > start:
        return None  # 甲国代外长
    if noun in word_class("another"):
        return None
    if (
        ctx.text[start:stop] in surnames()
        and noun not in word_class("people")
        and not _of_state(ctx.text[start:stop], noun)
    ):
        return Phrase(start, end, "person", "surname-and-title", strong=True)
    if (alone := _of_a_body(ctx.text, start, stop, noun)) is not None:
        return Phrase(alone, end, "person", "surname-and-title", strong=True)
    return (
        known_person(ctx, start, stop)
        or titled_person(ctx, start, stop)
        or bare_person(ctx, start, stop)
        or behind_description(ctx, start, stop)
    )


def _of_a_body(text: str, start: int, stop: int, noun: str) -> int | None:
    """Where a lone surname stands between a noun and a title (某店吴经理, 店主吴老板), None where none does."""
    at = stop - 1
    if at - start < 2 or text[at] not in surnames() or text[at] in _NO_NAME or noun in word_class("people"):
        return None
    body = head_noun(text, start, at)
    kind = heads()[body] if body is not None else None
    if kind not in ("organization", "anonymous") or _of_state(text[at], noun):
        return None
    return None if head_noun(text, start, stop) or is_word(text[at - 1 : stop]) else at


def behind_description(ctx: Context, start: int, end: int) -> Phrase | None:
    """A full name behind a description with 的 or in marks (``扫了十年马路的某某``, ``“土专家”某某``)."""
    begin = max(ctx.text.rfind("的", start, end), ctx.text.rfind("”", start, end)) + 1
    if begin <= start + 2 or not 2 <= end - begin <= 3:
        return None
    name = ctx.text[begin:end]
    if name[0] not in surnames() or not is_name(name) or is_word(name) or set(name) & _NO_NAME:
        return None
    if name[:2] in namelike() or name[:2] in predicates() or head_noun(name, 0, len(name)) is not None:
        return None
    return Phrase(begin, end, "person", "behind-description")


def _of_state(char: str, noun: str) -> bool:
    """Whether a surname is rather the short name of a country (伊外长)."""
    return char in tuple("美英俄法德日韩朝伊巴乌印以白叙黎意澳加") and noun.endswith(_STATE)


def titled_person(ctx: Context, start: int, end: int) -> Phrase | None:
    """A name of two to seven characters behind a title, or behind a noun for a kind of people."""
    text, people = ctx.text, _ends_of_people()
    for begin in range(max(start + 1, end - 7), end - 1):
        if (
            (text[begin - 2 : begin] in people or text[begin - 1] in people)
            and _is_titled(text, start, begin, end)
            and not any(agency.start < begin < agency.end for agency in ctx.agencies_within(start, end))
        ):
            return Phrase(begin, end, "person", "title-and-name", strong=True)
    return None


@cache
def _ends_of_people() -> frozenset[str]:
    """With what a noun for people ends before a name: its last two characters, or a suffix."""
    return frozenset(
        {noun[-2:] for noun, kind in heads().items() if kind == "anonymous" and len(noun) > 1} | {*"员者们"}
    )


def _is_titled(text: str, start: int, begin: int, end: int) -> bool:
    """Whether ``text[begin:end]`` is a name and a title, or a noun for people, ends right before it."""
    noun = head_noun(text, start, begin)
    if noun is None:
        return False
    name, longer = text[begin:end], head_noun(text, start, begin + 1)
    if longer is not None and len(longer) > len(noun):
        return False  # 指挥家某某 is not 指挥 with a name 家某某
    if noun in ("员", "者") and begin - start > 2 and name[0] in surnames() and len(name) in (2, 3):
        return is_name(name) and not is_word(name) and name[:2] not in namelike() and name[:2] not in predicates()
    if len(noun) < 2 or noun in _OPINIONS or heads()[noun] != "anonymous":
        return False
    if text[begin - 1 : begin + 1] in ("工程", "师范"):
        return False  # 维护工程一期 has no 护工 in it
    if is_word(name) or (len(name) < 4 and head_noun(text, begin, end)):
        return False
    if _follows_office(text, start, begin, name):
        return True
    if name[:2] in predicates() and name[-1] in _OFTEN_BEHIND:
        return False  # 专家关心和…
    return is_name(name) and (len(name) > 3 or (name_from(text[:end], begin) == end and not acts_inside(text, end - 1)))


# Last characters of nouns for people: 牧民, 守桥人, 果农, 主任医师.
_KINDS_OF_PEOPLE = frozenset("家人民农师工员者户友手生妇商客兵医匠贩夫婆伯嫂")


def person_behind_kind(ctx: Context, start: int, end: int) -> Phrase | None:
    """A name at the phrase's end behind a body, or behind any noun that ends like one for people (``守桥人某某``)."""
    for begin in (end - 3, end - 2):
        name = ctx.text[begin:end]
        if begin - start < 2:
            continue
        body = head_noun(ctx.text, start, begin)
        is_body = body is not None and len(body) > 1 and heads()[body] in ("organization", "agency")
        if (
            is_body
            and name[:2] not in namelike()
            and name[:2] not in predicates()
            and _is_no_word(name)
            and is_name(name)
        ):
            return Phrase(begin, end, "person", "body-and-name")
        if ctx.text[begin - 1] not in _KINDS_OF_PEOPLE:
            continue
        rare = name[0] in rare_surnames() and not set(name) & _NO_NAME and name.isalpha()
        if (rare or is_name(name)) and not is_word(name) and head_noun(name, 0, len(name)) is None:
            return Phrase(begin, end, "person", "kind-and-name")
    return None


def titled_elsewhere(ctx: Context, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` stands behind a title somewhere in its article."""
    name = ctx.text[start:end]
    for at in starts_in(ctx.text, name, *around(start)):
        line, _ = ctx.paragraph(at)
        if at > line and _is_titled(ctx.text, max(line, at - 12), at, at + len(name)):
            return True
    return False


def _follows_office(text: str, start: int, begin: int, name: str) -> bool:
    """Whether *name* stands behind an office and has the form of a name, though no surname begins it."""
    rare = name[0] in rare_surnames() and 2 <= len(name) <= 3 and bool(re.fullmatch(r"[\u4e00-\u9fff]+", name))
    if not (rare or is_foreign_name(name)) or set(name) & _NO_NAME:
        return _office_of_body(text, start, begin) and _is_no_word(name)
    if rare and any(name[at : at + 2] in verbal_nouns() or name[at : at + 2] in heads() for at in range(len(name) - 1)):
        return False
    if any(name[at : at + 2] in predicates() for at in range(len(name) - 1)):
        return False
    noun = head_noun(text, start, begin)
    return noun in offices() and len(noun) >= 2 and head_noun(name, 0, len(name)) is None


def _office_of_body(text: str, start: int, begin: int) -> bool:
    """Whether an office with a body before it ends at *begin* (某疾控中心主任医师): what is left is a name."""
    noun = head_noun(text, start, begin)
    if noun is None or len(noun) < 2 or noun not in offices():
        return False
    body = head_noun(text, start, begin - len(noun))
    return begin - len(noun) - start >= 3 and (body is None or heads()[body] in ("organization", "agency"))


def _is_no_word(name: str) -> bool:
    """Whether nothing in a few characters is a word, so that behind an office they can only be a name.

    Beyond three characters, all but one must be such as transcribe foreign names.
    """
    if not re.fullmatch("[\u4e00-\u9fff]{2,5}", name) or set(name) & _NO_NAME or is_word(name):
        return False
    if len(name) > 3 and sum(char in transliteration() for char in name) < len(name) - 1:
        return False
    return _words().isdisjoint({name, name[:2], name[-2:]})


@cache
def _words() -> frozenset[str]:
    return predicates() | verbal_nouns() | word_class("adverb") | word_class("occasion") | heads().keys()


def foreign_person(text: str, start: int, end: int) -> Phrase | None:
    """A transliterated name with its dots, or a Latin name."""
    if not text[end - 1].isascii() and text[end - 1] != "’":
        match = _dotted().search(text, start, end) if _DOTS.search(text, start, end) else None
        return Phrase(match.start(), end, "person", "foreign-name", strong=True) if match else None
    mixed = _MIXED_NAME.search(text, start, end)
    if mixed is not None and mixed[0][0] in surnames():
        return Phrase(mixed.start(), end, "person", "foreign-name", strong=True)
    word = _LATIN_WORD.search(text, start, end)
    if word is not None and heads().get(head_noun(text, start, word.start()) or "") == "anonymous":
        return Phrase(word.start(), end, "person", "foreign-name", strong=True)
    match = _dotted().search(text, start, end) or _LATIN_NAME.search(text, start, end)
    return Phrase(match.start(), end, "person", "foreign-name", strong=True) if match else None


_DOTS = re.compile(f"[{DOT}]")


@cache
def _dotted() -> re.Pattern[str]:
    return re.compile(rf"{dotted_pattern()}$")


def bare_person(ctx: Context, start: int, end: int) -> Phrase | None:
    """The whole phrase is a name."""
    if not 2 <= end - start <= 5:
        return None
    name = ctx.text[start:end]
    if (
        (name[0] not in surnames() and name[:2] not in surnames())
        or name in heads()
        or is_word(name)
        or (name[:2] in namelike() and len(name) < 4)
        or not is_name(name)
    ):
        return None
    if name[0] in "向从同与于" and name not in ctx.known:
        return None  # 向暴力 (说不)
    noun = head_noun(name, 0, len(name))
    if noun is not None and noun not in _LAST_CHARACTERS and not name.endswith(("先生", "女士", "小姐")):
        return None
    return Phrase(start, end, "person", "bare-name", strong=len(name) <= 4)

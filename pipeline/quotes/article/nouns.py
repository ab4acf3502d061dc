"""The nouns and word classes on which the rules for speakers rest."""

from __future__ import annotations

import re
from functools import cache

from pipeline.lexicon import rows
from pipeline.lexicon.affixes import Beginnings, Endings
from pipeline.lexicon.countries import country_names
from pipeline.lexicon.persons import predicates, titles, verbal_nouns
from pipeline.lexicon.provinces import province_names


@cache
def heads() -> dict[str, str]:
    """The nouns that end a phrase for a speaker, with the speaker type they make; titles make anonymous ones."""
    return dict.fromkeys(titles(), "anonymous") | dict(rows("pipeline.quotes.article", "heads.tsv"))


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one class of ``word_classes.tsv``."""
    return frozenset(word for word, kind in rows("pipeline.quotes.article", "word_classes.tsv") if kind == name)


@cache
def offices() -> frozenset[str]:
    """The titles without those that are only kinds of people."""
    return titles() - word_class("people")


@cache
def acting_verbs() -> frozenset[str]:
    """The predicates without those that only describe the noun behind them, and without nouns for speakers."""
    nouns = {noun for noun, kind in heads().items() if kind != "document"}
    return predicates() - word_class("attributive verb") - nouns


@cache
def governments() -> frozenset[str]:
    """Countries and provinces, whose name stands for their government, and 我国."""
    provinces = province_names().values()
    return (
        country_names()
        | {name + suffix for name in provinces for suffix in ("", "省", "市")}
        | {"我国", "该国", "该省", "该市", "该县", "该州", "该区"}
    )


@cache
def _head_endings() -> Endings:
    return Endings(heads())


@cache
def _head_beginnings() -> Beginnings:
    return Beginnings(heads(), fewest=2)


def head_noun(text: str, start: int, end: int) -> str | None:
    """The longest noun of ``heads`` with which ``text[start:end]`` ends, 们 behind it or not; None without one."""
    if text[end - 1 : end] == "们":
        end -= 1
    return _head_endings().longest(text, start, end)


def noun_at(text: str, start: int, end: int) -> str | None:
    """The longest noun of ``heads`` (two characters and more) with which ``text[start:end]`` begins."""
    return _head_beginnings().longest(text, start, end)


# Single characters that begin what follows a subject; longer words are in the lexicon.
_PREDICATE = re.compile(
    r"[\d，,：:（(在对向就于今昨近日前此当还也则又再已曾正将率走看拿指笑给是从把被因为以用不没有抱打提举听站坐这那并经赴来去到同称说让使均都共各首要应可能最自由按与和跟只更仍才便即先后既每该其需须想怕"
    r"觉想望问答回喊叫哭讲谈写发出作做收接派办开召设建推启组]|[\u4e00-\u9fff][了着过]|$"
)


_ACTS = re.compile(r"[\d，,：:（(在对向就今昨近日前此当还也则又再已曾正将给是从把被因以不没有并均都]|$")


def acts_at(text: str, start: int, end: int) -> bool:
    """The same for bodies, whose names go on with many a noun: only a verb, an adverb or a date will do."""
    if _ACTS.match(text[start:end]):
        return True
    words = {text[start : min(end, start + size)] for size in (2, 3)}
    return not words.isdisjoint(predicates()) or not words.isdisjoint(word_class("official act"))


@cache
def _follows_subject() -> frozenset[str]:
    return predicates() | verbal_nouns() | word_class("official act") | word_class("adverb")


def predicate_at(text: str, start: int, end: int) -> bool:
    """Whether what begins at *start* follows a subject: a verb, an adverb, a date, a mark or the end."""
    return bool(_PREDICATE.match(text[start:end])) or any(
        text[start : min(end, start + n)] in _follows_subject() for n in (2, 3)
    )

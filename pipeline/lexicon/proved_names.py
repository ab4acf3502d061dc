"""The names of persons that a text proves, and every place where one of them stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from pipeline.lexicon.files import words
from pipeline.lexicon.persons import (
    DOT,
    FOLLOWS,
    HAN,
    HAN_RUN,
    NEVER_GIVEN,
    NO_GIVEN,
    OFTEN_BEHIND,
    PREPOSITION_SURNAMES,
    dotted_pattern,
    is_word,
    kind_of,
    name_from,
    namelike,
    surname_pattern,
    surnames,
    titles,
    transliteration,
)
from pipeline.lexicon.scanning import WordList
from pipeline.lexicon.search import apart, spans_of, starts_of

# Last characters of names of places, bodies and kinds of people: three such characters are no person.
_KINDS = (
    "副书作带约比府国方军省市县区镇村乡街路站局部委院会社厂店队河湖岛港州线人们者家员长性化业品厅处办法案"
    "型类式级层股行率量额费税"
)


class Name(NamedTuple):
    """A person's name in the text, ``[start, end)`` in code points; ``kind`` is full, surname, foreign or masked."""

    start: int
    end: int
    kind: str


@cache
def _dotted() -> re.Pattern[str]:
    return re.compile(dotted_pattern())


_TITLES = WordList(lambda: sorted({*titles(), *words("pipeline.lexicon", "kin.txt")}))


@cache
def _unmistakable() -> re.Pattern[str]:
    # Every branch begins with a character of its own, so that the engine skips to it.
    char = "".join(sorted(transliteration()))
    return re.compile(
        r"某(?:某|(?=[说称对在表认介告的和与被，。、]))|先生|女士|小姐|师傅|阿姨|大[爷妈叔姐哥]|奶奶|爷爷|婆婆|太太|老汉|"
        + "|".join(f"{dot}(?=[{char}A-Z])" for dot in DOT)
    )


_KINDS_OF_MARKS = {"某": "masked", **dict.fromkeys(DOT, "foreign")}


@cache
def _at_head() -> re.Pattern[str]:
    """Three characters at the head of a clause that have the form of a name and may come back."""
    first = "".join(sorted({name[0] for name in surnames()} - NO_GIVEN - set(PREPOSITION_SURNAMES)))
    no_han = r"\0-\u4dff\ua000-\U0010ffff"
    return re.compile(
        rf"[\s，。！？；：、”“（(](?=[{first}])(?={surname_pattern()})"
        rf"([{HAN}][^{no_han}{NEVER_GIVEN}][^{no_han}{NEVER_GIVEN}{OFTEN_BEHIND}{_KINDS}])"
    )


# Titles of one person of a body, before which any two or three characters that begin with a surname are a name.
_TITLE_BEHIND = re.compile(
    r"[总主首部省市书局院校教同](?=(?:(?<=总)(?:书记|理|统)|(?<=主)[席任]|(?<=首)相|(?<=书)记|(?<=教)授|(?<=院)士"
    r"|(?<=同)志|(?<=[部省市局院校])长)(?![会制团]))"
)


@cache
def _before_title() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s，。！？；：、”“（(])){surname_pattern()}[{HAN}]{{1,2}}")


def find_names(text: str, unmasked: str | None = None) -> list[Name]:
    """Return the names of *text* that stand in a place that proves them, and every other occurrence of these names.

    *text* is an article, or has some of the characters of *unmasked* masked, so that no name is found there.

    The proof is a title before the name, a mark within it (``·``, ``某``), a courtesy title behind it, or that three
    characters come back at the heads of clauses with something else behind them each time.
    """
    proved: dict[str, str] = {}
    for _, _, start in _TITLES.longest(text if unmasked is None else unmasked, text):
        end = name_from(text, start)
        if end is not None and not is_word(text[start:end]) and not _holds_word(text[start:end]):
            proved.setdefault(text[start:end], kind_of(text[start:end]))
    for match in _unmistakable().finditer(text):
        kind = _KINDS_OF_MARKS.get(match[0][0], "surname")
        name = _marked(text, match, kind)
        if name:
            proved.setdefault(name, kind)
    for name in _titled(text):
        if not is_word(name) and not set(name) & NO_GIVEN and name[-1] not in _KINDS:
            proved.setdefault(name, "full")
    proved.update((name, "full") for name in _coming_back(text, proved))
    masked = starts_of(text, [name for name, kind in proved.items() if kind == "masked"])
    whole = {_with_given(text, name, masked[name]) if name in masked else name: kind for name, kind in proved.items()}
    return occurrences(text, whole)


def _titled(text: str) -> Iterator[str]:
    """Yield what stands at the head of a clause, has the form of a name and a title behind it."""
    done = -1
    for title in _TITLE_BEHIND.finditer(text):
        at = title.start()
        for size in (2, 3, 4):
            start = at - size
            if start > done and _before_title().fullmatch(text, start, at):
                done = start
                yield text[start:at]
                break


def _with_given(text: str, name: str, starts: Sequence[int]) -> str:
    """A masked name with the character of its given name that always follows it (``李某光``)."""
    ends = [start + len(name) for start in apart(starts, len(name))]
    behind = {text[end : end + 1] for end in ends}
    follower = behind.pop() if len(behind) == 1 else ""
    if len(ends) < 2 or not HAN_RUN.fullmatch(follower) or follower in NEVER_GIVEN + OFTEN_BEHIND + "某":
        return name
    return name + follower


def _marked(text: str, match: re.Match[str], kind: str) -> str | None:
    """The name around a mark that only names have."""
    at = match.start()
    if kind == "foreign":
        for start in range(max(0, at - 14), at):
            whole = _dotted().match(text, start)
            if whole and whole[0].endswith("大") and text.startswith("学", whole.end()):
                return None
            if whole and whole.end() > at and (start == 0 or text[start - 1] not in DOT):
                return whole[0]
        return None
    family = next((name for name in (text[at - 2 : at], text[at - 1 : at]) if name in surnames()), None)
    if family is None or (
        family in tuple(PREPOSITION_SURNAMES + OFTEN_BEHIND) and match[0] not in ("先生", "女士", "小姐")
    ):
        return None
    return text[at - len(family) : match.end()]


def _holds_word(text: str) -> bool:
    """Whether three characters are a common word and where it is (宿舍里), or say how somebody acts (边走边)."""
    return len(text) == 3 and (
        (text[-1] in "里中上下内外间旁" and text[:2] in namelike()) or text[0] == text[-1] == "边"
    )


def _coming_back(text: str, proved: Collection[str]) -> list[str]:
    """Three characters that stand in several places, their first two nowhere else, beside those *proved*."""
    # The line's end before the text stands for its beginning.
    heads = {name for name in _at_head().findall("\n" + text) if not is_word(name) and name[:2] not in namelike()}
    wholes = {name: starts for name, starts in starts_of(text, heads.difference(proved)).items() if len(starts) > 1}
    parts = starts_of(text, {name[:2] for name in wholes})
    return [name for name, starts in wholes.items() if _comes_back(text, starts, parts[name[:2]])]


def _comes_back(text: str, wholes: Sequence[int], parts: Sequence[int]) -> bool:
    """Whether what stands at *wholes* is a name, whose first two characters stand at *parts*."""
    ends = [start + 3 for start in apart(wholes, 3)]
    if len(apart(parts, 2)) > len(ends):
        return False
    behind = {text[end : end + 1] for end in ends}
    return len(behind) >= 3 or (len(behind) == 2 and any(FOLLOWS.match(text, end) for end in ends))


def occurrences(text: str, proved: dict[str, str]) -> list[Name]:
    """Return every place where one of the names *proved* (name → kind) stands, the longest name at each."""
    return [Name(start, end, proved[text[start:end]]) for start, end in spans_of(text, proved)]

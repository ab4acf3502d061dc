"""Person names: by their surname, transliterated with ``·``, in Latin letters, masked (``王某``), ``王先生``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from pipeline.lexicon.countries import country_names
from pipeline.lexicon.files import words
from pipeline.lexicon.scanning import WordList
from pipeline.lexicon.search import apart, spans_of, starts_of

HAN = "\u4e00-\u9fff"
DOT = "·•・‧"
# Characters that hardly ever stand in a given name, and very often behind a name.
NEVER_GIVEN = (
    "的了着过说称对等也还则又都及将是曾就并从到被把给让您你我他她它们这那此其各某第每个位该很最更已便却只吗呢吧要"
)
_NO_GIVEN = frozenset(NEVER_GIVEN)
# Surnames that are far oftener prepositions behind a title (负责人向…).
_PREPOSITIONS = "向从同"
# Characters of given names that may as well be the preposition or conjunction behind a two-character name.
_HARDLY_LAST = "在向以因会与"
# Words of which a name never takes the first character.
_NEVER_DIVIDED = re.compile(
    "后来|日前|[今昨]天|[曾正]在|近日|随后|当天|同时|曾[来任是]|原[是为任]|本是|现[为任在]|均[为是]|皆为|边[走说]|[走接来赶找听]到|走[进上出向]"
)
_OFTEN_BEHIND = "在和与向为同以会因时"
COURTESY = (
    "先生|女士|小姐|太太|老师|师傅|同学|阿姨|大爷|大妈|大叔|大姐|大哥|奶奶|爷爷|婆婆|老人|老汉|医生|大夫|教授|警官|律师"
    "|同志|夫人|夫妇|教练|导演"
)

# Last characters of names of places, bodies and kinds of people: three such characters are no person.
_KINDS = (
    "副书作带约比府国方军省市县区镇村乡街路站局部委院会社厂店队河湖岛港州线人们者家员长性化业品厅处办法案"
    "型类式级层股行率量额费税"
)
_HAN = re.compile(f"[{HAN}]+")
_LATIN = r"[A-Z][A-Za-z'’.\-]*[A-Za-z.](?:[  ](?:(?:de|van|von|bin|al|la|da|di|le|el)[  ])*[A-Z][A-Za-z'’.\-]*)*"
# What may stand directly behind a person's name when the name is read from its beginning.
_FOLLOWS = re.compile(
    r"[\s，。、；：:,;！？!?（）()《》“”\"'「」【】…—|]|$|"
    r"[说称对的等也还则又都及将是曾就并从到被把给让在和与向为同以会因时]|"
    r"表示|认为|指出|强调|介绍|透露|坦言|告诉|接受|提出|提到|宣布|回应|解释|主持|出席|参加|率|会见|带|一行|今|昨|日前|近日|当天|当日|"
    r"\d|[一二三四五六七八九十]{1,3}[日月时]|主任|先生|女士|同志|代表|发表|讲话|致|抵达|访问|签署|通过|作|做|没有|看|来|去|赴|前往|任|应[邀约]|当选|担任|获|不|已|正|团队|家|夫妇|本人"
)


class Name(NamedTuple):
    """A person's name in the text, ``[start, end)`` in code points; ``kind`` is full, surname, foreign or masked."""

    start: int
    end: int
    kind: str


@cache
def surnames() -> frozenset[str]:
    """The Chinese surnames, single and compound, in simplified characters."""
    return words("pipeline.lexicon", "surnames.txt")


@cache
def japanese_surnames() -> frozenset[str]:
    """Japanese surnames of two and three characters."""
    return words("pipeline.lexicon", "japanese_surnames.txt")


@cache
def rare_surnames() -> frozenset[str]:
    """Surnames that only count behind an office."""
    return words("pipeline.lexicon", "rare_surnames.txt")


_NUMBERED = re.compile("[一二三四五六七八九十]世$")


def is_foreign_name(text: str) -> bool:
    """Whether *text* is made of transcribing characters, or is a Japanese name of a known surname."""
    plain = _NUMBERED.sub("", text)
    if 2 <= len(plain) <= 7 and all(char in transliteration() for char in plain):
        return True
    family = next((text[:size] for size in (3, 2) if text[:size] in japanese_surnames()), "")
    return bool(family) and 1 <= len(text) - len(family) <= 3


@cache
def predicates() -> frozenset[str]:
    """Verbs, adverbs and prepositions of two or three characters: what follows a subject begins with one of them."""
    return words("pipeline.lexicon", "predicates.txt")


@cache
def verbal_nouns() -> frozenset[str]:
    """Words of two or three characters that are verbs and nouns alike."""
    return words("pipeline.lexicon", "verbal_nouns.txt")


@cache
def _behind_names() -> frozenset[str]:
    return predicates() | verbal_nouns()


@cache
def titles() -> frozenset[str]:
    """The position titles and occupations, in simplified characters."""
    return words("pipeline.lexicon", "titles.txt")


def alternation(entries: Iterable[str]) -> str:
    """Return a regular expression that matches any of *entries*, the longest first."""
    return "|".join(map(re.escape, sorted(entries, key=lambda entry: (-len(entry), entry))))


@cache
def surname_pattern() -> str:
    """A regular expression that matches one surname, a compound one before a single one."""
    single = "".join(sorted(name for name in surnames() if len(name) == 1))
    return f"(?:{alternation(name for name in surnames() if len(name) > 1)}|[{single}])"


@cache
def transliteration() -> frozenset[str]:
    """The characters that transcribe foreign names."""
    return words("pipeline.lexicon", "transliteration.txt")


@cache
def dotted_pattern() -> str:
    """A regular expression that matches a transliterated name with its dots (``安娜·贝尔``, ``J·K·罗琳``)."""
    char = f"(?:亚当|雅各|席尔|席琳|席勒|[{''.join(sorted(transliteration()))}])"
    initial = r"[A-Z]\.?"
    # 日瓦丁: 日 is as good a first syllable as any, but behind a figure it is a day.
    first = rf"(?:{char}|(?<![\d一二三四五六七八九十今昨明当近同次翌])日(?={char}))"
    return rf"(?!让{char}{{2}})(?:{first}{char}{{0,6}}|{initial})(?:[{DOT}](?:{char}{{1,8}}|{initial})){{1,5}}"


@cache
def _whole() -> re.Pattern[str]:
    family = surname_pattern()
    given = f"[{HAN}]"
    return re.compile(
        rf"(?P<masked>{family}某{{1,3}}{given}?|某某|{family}[×xX*]{{1,2}}{given}?)"
        rf"|(?P<surname>(?:{family}(?:{given}{{1,2}})?)(?:{COURTESY})|[小老阿]{given}(?!{given}))"
        rf"|(?P<full>{family}{given}{{1,2}})"
        rf"|(?P<foreign>{dotted_pattern()}|{_LATIN})"
    )


def is_name(text: str) -> bool:
    """Whether *text*, which stands where a name is expected, has the form of a person's name."""
    match = _whole().fullmatch(text)
    if match is None:
        return 2 <= len(text) <= 7 and all(char in transliteration() for char in text)
    return match.lastgroup != "full" or not any(char in NEVER_GIVEN for char in text[1:])


def kind_of(text: str) -> str:
    """The kind of the name *text*: full, surname, masked or foreign."""
    match = _whole().fullmatch(text)
    return match.lastgroup or "foreign" if match else "foreign"


def name_from(text: str, start: int) -> int | None:
    """Return the end of the name that begins at *start*, or None: for a place behind a title, where a name may follow.

    Of a name of two and one of three characters, the one wins that has something behind it that follows names.
    """
    if (end := _japanese_end(text, start)) is not None:
        return end
    match = _whole().match(text, start) if text[start : start + 1] in _openings() else None
    if match is None:
        end = start
        while end < len(text) and end - start < 7 and text[end] in transliteration():
            end += 1
        if end - start >= 2 and _NUMBERED.match(text, end, end + 2):
            end += 2
        follows = _FOLLOWS.match(text, end) or text[end : end + 2] in _behind_names()
        return end if end - start >= 4 or (end - start >= 2 and follows) else None
    if match.lastgroup == "masked":
        return _masked_end(text, match)
    if match.lastgroup != "full":
        return match.end()
    family = next(len(name) for name in (text[start : start + 2], text[start]) if name in surnames())
    return _given(text, start, start + family)


@cache
def _openings() -> frozenset[str]:
    """The characters with which a name may begin that is not Japanese."""
    latin = map(chr, range(ord("A"), ord("Z") + 1))
    return frozenset({*"某小老阿亚雅席", *latin, *(name[0] for name in surnames())}) | transliteration()


def _japanese_end(text: str, start: int) -> int | None:
    """Where a Japanese name of a known surname ends, None where none with something fitting behind it begins."""
    known = japanese_surnames()
    family = 3 if text[start : start + 3] in known else 2 if text[start : start + 2] in known else 0
    if not family:
        return None
    for size in (2, 1, 3):
        end = start + family + size
        given = text[start + family : end]
        if not (len(given) == size and _HAN.fullmatch(given)) or set(given) & _NO_GIVEN:
            continue
        if _FOLLOWS.match(text, end) or text[end : end + 2] in _behind_names():
            return end
    return None


def _masked_end(text: str, match: re.Match[str]) -> int:
    """Where a masked name ends: with 某, or with one character of given name that has a predicate behind it."""
    end = match.start() + match[0].rfind("某") + 1
    if end == match.start():
        return match.end()
    given = text[end : end + 1]
    if not _HAN.fullmatch(given) or given in NEVER_GIVEN + _OFTEN_BEHIND or text[end : end + 2] in _behind_names():
        return end
    follows = _FOLLOWS.match(text, end + 1) or text[end + 1 : end + 3] in _behind_names()
    return end + 1 if follows else end


def _given(text: str, start: int, given: int) -> int | None:
    """Choose between one and two characters of given name behind the surname ``text[start:given]``."""
    ends = []
    for end in (given + 2, given + 1):
        chars = text[given:end]
        if len(chars) == end - given and _HAN.fullmatch(chars) and not set(chars) & _NO_GIVEN and chars != "在":
            ends.append(end)
    if not ends or (text[start] in _PREPOSITIONS and (len(ends) < 2 or not _FOLLOWS.match(text, ends[0]))):
        return None
    longer = ends[0]
    if len(ends) == 2 and _NEVER_DIVIDED.match(text, longer - 1):
        return ends[1]
    if len(ends) == 2 and text[longer - 1] in _HARDLY_LAST:
        return ends[1]
    if len(ends) == 2 and text[longer - 1] in _OFTEN_BEHIND and not _FOLLOWS.match(text, longer):
        return ends[1]
    fitting = [end for end in ends if _FOLLOWS.match(text, end) or text[end : end + 2] in predicates()]
    if fitting:
        return fitting[0]
    run = start
    while run < len(text) and run - start < 7 and text[run] in transliteration():
        run += 1
    return run if run - start >= 2 else None


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
    first = "".join(sorted({name[0] for name in surnames()}))
    return re.compile(rf"[\s，。！？；：、”“（(](?=[{first}])(?={surname_pattern()})([{HAN}]{{3}})")


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
        if not is_word(name) and not set(name) & _NO_GIVEN and name[-1] not in _KINDS:
            proved.setdefault(name, "full")
    # The line's end before the text stands for its beginning.
    heads = [name for name in set(_at_head().findall("\n" + text)) - proved.keys() if _may_come_back(name)]
    starts = starts_of(text, {part for name in heads for part in (name, name[:2])})
    proved.update((name, "full") for name in heads if _comes_back(text, name, starts))
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
    if len(ends) < 2 or not _HAN.fullmatch(follower) or follower in NEVER_GIVEN + _OFTEN_BEHIND + "某":
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
    if family is None or (family in tuple(_PREPOSITIONS + _OFTEN_BEHIND) and match[0] not in ("先生", "女士", "小姐")):
        return None
    return text[at - len(family) : match.end()]


@cache
def _dotted() -> re.Pattern[str]:
    return re.compile(dotted_pattern())


def is_word(text: str) -> bool:
    """Whether *text* is a common word or a title, though it has the form of a name."""
    return text in titles() or text in country_names() or text in predicates() or text in namelike()


def _holds_word(text: str) -> bool:
    """Whether three characters are a common word and where it is (宿舍里), or say how somebody acts (边走边)."""
    return len(text) == 3 and (
        (text[-1] in "里中上下内外间旁" and text[:2] in namelike()) or text[0] == text[-1] == "边"
    )


@cache
def namelike() -> frozenset[str]:
    """Common words of two or three characters that have the form of a name and are none."""
    return words("pipeline.lexicon", "namelike.txt")


def _may_come_back(name: str) -> bool:
    """Whether three characters at the head of a clause have the form of a name."""
    if is_word(name) or name[:2] in namelike() or name[-1] in _OFTEN_BEHIND + _KINDS or set(name) & _NO_GIVEN:
        return False
    return name[0] not in _PREPOSITIONS


def _comes_back(text: str, name: str, starts: Mapping[str, Sequence[int]]) -> bool:
    """Whether *name* stands in several places, its first two characters nowhere else; *starts* says where both do."""
    ends = [start + 3 for start in apart(starts[name], 3)]
    if len(apart(starts[name[:2]], 2)) > len(ends):
        return False
    behind = {text[end : end + 1] for end in ends}
    return len(behind) >= 3 or (len(behind) == 2 and any(_FOLLOWS.match(text, end) for end in ends))


def occurrences(text: str, proved: dict[str, str]) -> list[Name]:
    """Return every place where one of the names *proved* (name → kind) stands, the longest name at each."""
    return [Name(start, end, proved[text[start:end]]) for start, end in spans_of(text, proved)]

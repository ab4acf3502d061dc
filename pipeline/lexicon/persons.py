"""Person names: by their surname, transliterated with ``·``, in Latin letters, masked (``王某``), ``王先生``."""

from __future__ import annotations

import re
from functools import cache

from pipeline.lexicon.affixes import any_of
from pipeline.lexicon.countries import country_names
from pipeline.lexicon.files import words

HAN = "\u4e00-\u9fff"
DOT = "·•・‧"
# Characters that hardly ever stand in a given name, and very often behind a name.
NEVER_GIVEN = (
    "的了着过说称对等也还则又都及将是曾就并从到被把给让您你我他她它们这那此其各某第每个位该很最更已便却只吗呢吧要"
)
NO_GIVEN = frozenset(NEVER_GIVEN)
# Surnames that are far oftener prepositions behind a title (负责人向…).
PREPOSITION_SURNAMES = "向从同"
# Characters of given names that may as well be the preposition or conjunction behind a two-character name.
_HARDLY_LAST = "在向以因会与"
# Words of which a name never takes the first character.
_NEVER_DIVIDED = re.compile(
    "后来|日前|[今昨]天|[曾正]在|近日|随后|当天|同时|曾[来任是]|原[是为任]|本是|现[为任在]|均[为是]|皆为|边[走说]|[走接来赶找听]到|走[进上出向]"
)
OFTEN_BEHIND = "在和与向为同以会因时"
COURTESY = (
    "先生|女士|小姐|太太|老师|师傅|同学|阿姨|大爷|大妈|大叔|大姐|大哥|奶奶|爷爷|婆婆|老人|老汉|医生|大夫|教授|警官|律师"
    "|同志|夫人|夫妇|教练|导演"
)

HAN_RUN = re.compile(f"[{HAN}]+")
_LATIN = r"[A-Z][A-Za-z'’.\-]*[A-Za-z.](?:[  ](?:(?:de|van|von|bin|al|la|da|di|le|el)[  ])*[A-Z][A-Za-z'’.\-]*)*"
# What may stand directly behind a person's name when the name is read from its beginning.
FOLLOWS = re.compile(
    r"[\s，。、；：:,;！？!?（）()《》“”\"'「」【】…—|]|$|"
    r"[说称对的等也还则又都及将是曾就并从到被把给让在和与向为同以会因时]|"
    r"表示|认为|指出|强调|介绍|透露|坦言|告诉|接受|提出|提到|宣布|回应|解释|主持|出席|参加|率|会见|带|一行|今|昨|日前|近日|当天|当日|此[前后]|事后|进一步|"
    r"\d|[一二三四五六七八九十]{1,3}[日月时]|主任|先生|女士|同志|代表|发表|讲话|致|抵达|访问|签署|通过|作|做|没有|看|来|去|赴|前往|任|应[邀约]|当选|担任|获|不|已|正|团队|家|夫妇|本人"
)


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


@cache
def surname_pattern() -> str:
    """A regular expression that matches one surname, a compound one before a single one."""
    single = "".join(sorted(name for name in surnames() if len(name) == 1))
    compound = [name for name in surnames() if len(name) > 1]
    return f"(?:{any_of(compound)}|[{single}])"


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


def is_word(text: str) -> bool:
    """Whether *text* is a common word or a title, though it has the form of a name."""
    return text in _common_words()


@cache
def _common_words() -> frozenset[str]:
    return titles() | country_names() | predicates() | namelike()


@cache
def namelike() -> frozenset[str]:
    """Common words of two or three characters that have the form of a name and are none."""
    return words("pipeline.lexicon", "namelike.txt")


def kind_of(text: str) -> str:
    """The kind of the name *text*: full, surname, masked or foreign."""
    match = _whole().fullmatch(text)
    return match.lastgroup or "foreign" if match else "foreign"


def name_from(text: str, start: int) -> int | None:
    """Return the end of the name that begins at *start*, or None: for a place behind a title, where a name may follow.

    Of a name of two and one of three characters, the one wins that has something behind it that follows names.
    """
    if text[start : start + 1] not in _openings():
        return None
    if (end := _japanese_end(text, start)) is not None:
        return end
    match = _whole().match(text, start)
    if match is None:
        end = start
        while end < len(text) and end - start < 7 and text[end] in transliteration():
            end += 1
        if end - start >= 2 and _NUMBERED.match(text, end, end + 2):
            end += 2
        follows = FOLLOWS.match(text, end) or text[end : end + 2] in _behind_names()
        return end if end - start >= 4 or (end - start >= 2 and follows) else None
    if match.lastgroup == "masked":
        return _masked_end(text, match)
    if match.lastgroup != "full":
        return match.end()
    family = next(len(name) for name in (text[start : start + 2], text[start]) if name in surnames())
    return _given(text, start, start + family)


@cache
def _openings() -> frozenset[str]:
    """The characters with which a name may begin."""
    latin = map(chr, range(ord("A"), ord("Z") + 1))
    firsts = {name[0] for name in surnames() | japanese_surnames()}
    return frozenset({*"某小老阿亚雅席日", *latin, *firsts}) | transliteration()


def _japanese_end(text: str, start: int) -> int | None:
    """Where a Japanese name of a known surname ends, None where none with something fitting behind it begins."""
    known = japanese_surnames()
    family = 3 if text[start : start + 3] in known else 2 if text[start : start + 2] in known else 0
    if not family:
        return None
    for size in (2, 1, 3):
        end = start + family + size
        given = text[start + family : end]
        if not (len(given) == size and HAN_RUN.fullmatch(given)) or set(given) & NO_GIVEN:
            continue
        if FOLLOWS.match(text, end) or text[end : end + 2] in _behind_names():
            return end
    return None


def _masked_end(text: str, match: re.Match[str]) -> int:
    """Where a masked name ends: with 某, or with one character of given name that has a predicate behind it."""
    end = match.start() + match[0].rfind("某") + 1
    if end == match.start():
        return match.end()
    given = text[end : end + 1]
    if not HAN_RUN.fullmatch(given) or given in NEVER_GIVEN + OFTEN_BEHIND or text[end : end + 2] in _behind_names():
        return end
    follows = FOLLOWS.match(text, end + 1) or text[end + 1 : end + 3] in _behind_names()
    return end + 1 if follows else end


# What tells how somebody acts or looks, what became of him, and who else is named with him.
_ACTS = "站坐走跑叹笑哭挥摇摆掏拿指拉翻望端抱扛捧握抬低转忙边略满心话操气抹扳掰憨半皱含"
_ACTING = re.compile(
    rf"[{HAN}]{{1,2}}[着了起]|[{HAN}]{{2,4}}地(?![区方铁])|[{_ACTS}信喜乘犯遭拟摄于所均]|有[些点]|点点?头|半开|分析|严重|这样|接着|转而|一案|案中|[上中少大]将|通讯员|[{HAN}]{{2}}报道"
)
# The same behind a name of two characters (李明|叹了口气): no given name ends so.
_ACT_INSIDE = re.compile(
    rf"[{HAN}](?:着(?!眼于|[力重]|手(?!指))|了(?!解))|[{_ACTS}](?:[{HAN}][着了]|[{HAN}]{{1,3}}地)|苦笑"
    rf"|(?P<act>[挥摇点])(?P=act)|[{HAN}](?P<twice>[{HAN}])(?P=twice)地|站在|信心|话里"
)
_BODIES = "部局署厅委"


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether the three characters ``text[start:end]`` are a name though no common word for it follows.

    Neither the first nor the last makes a word with its neighbour, and somebody acts behind them.
    """
    pairs = text[start : start + 2], text[end - 1 : end + 1]
    if text[start + 1] in _BODIES or any(pair in _behind_names() or pair in namelike() for pair in pairs):
        return False
    return _ACTING.match(text, end) is not None


def acts_inside(text: str, at: int) -> bool:
    """Whether the character at *at* tells how somebody acts, and is not the last one of his name (李明|苦笑着说)."""
    return _ACT_INSIDE.match(text, at) is not None


def _given(text: str, start: int, given: int) -> int | None:
    """Choose between one and two characters of given name behind the surname ``text[start:given]``."""
    ends = []
    for end in (given + 2, given + 1):
        chars = text[given:end]
        if len(chars) == end - given and HAN_RUN.fullmatch(chars) and not set(chars) & NO_GIVEN and chars != "在":
            ends.append(end)
    if not ends or (text[start] in PREPOSITION_SURNAMES and (len(ends) < 2 or not FOLLOWS.match(text, ends[0]))):
        return None
    longer = ends[0]
    if len(ends) == 2 and _NEVER_DIVIDED.match(text, longer - 1):
        return ends[1]
    if len(ends) == 2 and (text[longer - 1] in _HARDLY_LAST or acts_inside(text, longer - 1)):
        return ends[1]
    if len(ends) == 2 and text[longer - 1] in OFTEN_BEHIND and not FOLLOWS.match(text, longer):
        return ends[1]
    fitting = [end for end in ends if FOLLOWS.match(text, end) or text[end : end + 2] in predicates()]
    if fitting:
        return fitting[0]
    run = start
    while run < len(text) and run - start < 7 and text[run] in transliteration():
        run += 1
    if run <= longer and len(ends) == 2 and _is_whole(text, start, longer):
        return longer
    return run if run - start >= 2 else None

"""Who the speakers are: pronouns, surnames, short names and bodies, resolved within the document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, cached_property

from pipeline.lexicon import rows
from pipeline.lexicon.countries import countries
from pipeline.lexicon.persons import COURTESY, surnames
from pipeline.lexicon.search import around, starts_in, starts_of
from pipeline.quotes.article.context import Context
from pipeline.quotes.article.drafts import Draft, Phrase
from pipeline.quotes.article.nouns import head_noun
from pipeline.quotes.phrases.phrases import parse
from pipeline.quotes.phrases.subjects import floor, head_of_clause
from pipeline.quotes.speakers.naming import body_name, country_name, organization_name
from pipeline.quotes.speakers.offices import Role
from pipeline.quotes.speakers.roles import role_of_phrase, roles
from pipeline.records import Quote, Span, Speaker, SpeakerType

_TYPES: dict[str, SpeakerType] = {
    "person": "person",
    "pronoun": "person",
    "anonymous": "anonymous",
    "agency": "agency",
    "organization": "organization",
    "document": "document",
}
_COURTESY = re.compile(rf"(.{{1,2}}?)(?:{COURTESY})")
_MASKED = re.compile("某|先生|女士|小姐")
# Offices that one person of a body holds, which stand for that person: 总书记, 某国总理, 校长.
_OFFICE = re.compile(
    r"(?:总书记|主席|总理|总统|首相|国王|特首|长官|秘书长|总干事|总裁|书记|司令|发言人|教练|代表|大使|CEO|首席执行官|"
    r"[省市州县区乡镇村校院局厅部外防财司处科所站队行会社台馆园董事]长)$"
)
_SEVERAL = re.compile("[一二两三四五六七八九十多数几各]|有的?|不少|许多|部分|某")
_DEFINITE = re.compile("^(?:这[位名]|该|这)")
# How far back, in characters, a body may stand that 该局 means.
_FAR = 400
_SAME_BODY = re.compile(r"(?:该|这家|上述)[\u4e00-\u9fff]{1,4}")
_LAST_DIVIDING = re.compile(".*[，。；：！？\n]", re.DOTALL)
# How far back, in sentences, the subject may stand that a pronoun means.
_REACH = 10


@cache
def _confidences() -> dict[str, float]:
    return {rule: float(share) for rule, share in rows("pipeline.quotes.speakers", "confidence.tsv")}


@cache
def _written_out(office: str) -> list[str]:
    """The office and its longer forms (外长: 外交部长, 外交大臣)."""
    return [office, *(full for short, full in rows("pipeline.quotes.speakers", "short_offices.tsv") if short == office)]


# Of rules that are too rare to have been measured.
_UNMEASURED = 0.7


def _confidence(phrase: Phrase, rule: str) -> float:
    """How sure a speaker is who was read by the phrase's rule and joined to the words by *rule*."""
    table = _confidences()
    return min(table.get(phrase.rule, _UNMEASURED), table.get(rule, 1.0))


def resolve(ctx: Context, drafts: list[Draft]) -> list[Quote]:
    """Turn *drafts*, in text order, into quotes with their speakers named."""
    resolver = _Resolver(ctx, drafts)
    return [resolver.quote(draft) for draft in drafts]


class _Resolver:
    """What is known of the speakers while the quotes are read in their order."""

    def __init__(self, ctx: Context, drafts: list[Draft]) -> None:
        self._ctx = ctx
        speakers = [draft.speaker for draft in drafts if draft.speaker and draft.speaker.kind == "person"]
        names = [(speaker.start, speaker.end) for speaker in speakers] + [(name.start, name.end) for name in ctx.names]
        self._persons = dict.fromkeys(ctx.text[start:end] for start, end in names if end > start)
        self._written = {ctx.article.raw[start:end] for start, end in names if end > start}
        self._by_start: dict[str, list[str]] = defaultdict(list)  # by their first character
        self._sizes = {len(name) for name in self._persons} - {1}
        for name in self._persons:
            self._by_start[name[:1]].append(name)
        self._roles: dict[str, Role] = {}
        self._last: Speaker | None = None
        self._body: Speaker | None = None
        self._holders: dict[tuple[str, int], str | None] = {}
        self._organizations: dict[tuple[str, int], str] = {}

    def quote(self, draft: Draft) -> Quote:
        """The record of *draft*."""
        raw = self._ctx.article.raw
        speaker = self._speaker(draft.speaker, draft.rule) if draft.speaker else None
        if speaker is not None and speaker.type in ("person", "anonymous"):
            self._last = speaker
        if speaker is not None and speaker.type in ("agency", "organization"):
            self._body = speaker
        return Quote(
            start=draft.start,
            end=draft.end,
            text=raw[draft.start : draft.end],
            kind=draft.kind,
            speaker=speaker,
            cue=Span(start=draft.cue[0], end=draft.cue[1], text=raw[slice(*draft.cue)]) if draft.cue else None,
            via=list(draft.via),
            rule=draft.rule,
        )

    def _speaker(self, phrase: Phrase, rule: str = "") -> Speaker:
        raw = self._ctx.article.raw[phrase.start : phrase.end]
        name, role, kind = raw, Role(None, None), _TYPES[phrase.kind]
        if phrase.kind == "pronoun":
            meant = (None if raw in ("它", "它们") else self._antecedent(phrase)) or self._body_before(phrase)
            kind = "anonymous" if _is_plural(self._ctx, phrase) else kind
            if meant is not None:
                name, role, kind = meant.name, Role(meant.title, meant.affiliation), meant.type
        elif phrase.kind == "person":
            name = self._full_name(phrase, raw)
            role = self._role(name)
        elif phrase.kind == "anonymous" and (holder := self._holder(raw, phrase.start)) is not None:
            name, role, kind = holder, self._role(holder), "person"
        elif phrase.kind == "anonymous":
            role = role_of_phrase(self._ctx, phrase.start, phrase.end)
        elif phrase.kind in ("agency", "organization") and _SAME_BODY.fullmatch(raw) and (body := self._same(phrase)):
            name, kind = body
        elif phrase.rule in ("side", "place") and (country := country_name(self._ctx, raw)) is not None:
            name = country
        elif phrase.kind == "agency":
            name = body_name(self._ctx, phrase, raw)
        elif phrase.kind == "organization":
            key = raw, around(phrase.start)[0]
            if key not in self._organizations:
                self._organizations[key] = organization_name(self._ctx, raw, phrase.start)
            name = self._organizations[key]
        return Speaker(
            start=phrase.start,
            end=phrase.end,
            text=raw,
            name=name,
            type=kind,
            title=role.title,
            affiliation=role.affiliation,
            found_by=phrase.rule,
            confidence=_confidence(phrase, rule),
        )

    def _same(self, phrase: Phrase) -> tuple[str, SpeakerType] | None:
        """The body that ``该局`` or ``该公司`` means: one of that kind named before, else the last that spoke."""
        ctx = self._ctx
        noun = _DEFINITE.sub("", ctx.text[phrase.start : phrase.end]).removeprefix("家").removeprefix("上述")
        met = ctx.agencies_within(phrase.start, phrase.end)
        if met and met[-1].name != met[-1].text:
            return met[-1].name, "agency"
        if self._body and self._body.name.endswith(noun):
            return self._body.name, self._body.type
        if phrase.kind == "agency":
            before = ctx.agencies_within(max(0, phrase.start - _FAR), phrase.start)
            same = next((a for a in reversed(before) if a.name.endswith(noun) and not a.generic), None)
            if same is not None:
                return same.name, "agency"
        return self._of_kind(noun, phrase.start) or ((self._body.name, self._body.type) if self._body else None)

    def _of_kind(self, noun: str, at: int) -> tuple[str, SpeakerType] | None:
        """The organisation named last before *at* whose name ends with *noun* (该公司)."""
        text = self._ctx.text
        while (at := text.rfind(noun, max(0, at - _FAR), at)) > 0:
            dividing = _LAST_DIVIDING.match(text, max(0, at - _FAR), at)
            clause = dividing.end() if dividing else max(0, at - _FAR)
            named = None if text[at - 1] in "该家本此" else parse(self._ctx, clause, at + len(noun))
            if named is not None and named.kind == "organization" and len(noun) + 1 < named.end - named.start < 16:
                return self._ctx.article.raw[named.start : named.end], "organization"
        return None

    def _role(self, name: str) -> Role:
        if name not in self._roles:
            self._roles[name] = roles(self._ctx, name, self._places.get(name))
        return self._roles[name]

    @cached_property
    def _places(self) -> Mapping[str, Sequence[int]]:
        """Where the names of persons stand."""
        return starts_of(self._ctx.article.raw, self._written.union(self._persons))

    def _antecedent(self, phrase: Phrase) -> Speaker | None:
        """Whom a pronoun means: the subject of a clause before it in the paragraph, else the last speaker."""
        kind = "anonymous" if _is_plural(self._ctx, phrase) else "person"
        line, _ = self._ctx.paragraph(phrase.start)
        end = phrase.start
        for _ in range(_REACH):
            begin = max(line, floor(self._ctx, end))
            if self._last is not None and self._last.end > begin:
                break
            person = _subject_of(self._ctx, begin, end, kind)
            if person is not None:
                return self._speaker(person)
            if begin <= line:
                break
            end = begin - 1
        if (self._last is None or self._last.end <= line) and kind == "person":
            # Nobody is a subject here or spoke in this paragraph: the one named last in it.
            named = self._ctx.names_within(line, phrase.start)
            if named:
                return self._speaker(Phrase(named[-1].start, named[-1].end, "person", "named-last", strong=True))
        return self._last if kind == "person" or (self._last and self._last.type == kind) else None

    def _body_before(self, phrase: Phrase) -> Speaker | None:
        """The body that spoke last, for a pronoun that no person goes before (``其``, ``他们``)."""
        means_body = self._ctx.text[phrase.start : phrase.end] in ("其", "它") or _is_plural(self._ctx, phrase)
        return self._body if means_body else None

    def _full_name(self, phrase: Phrase, raw: str) -> str:
        """Fill out a surname form (``王先生``) or a foreign family name by a full name of the document."""
        folded = self._ctx.text[phrase.start : phrase.end]
        courtesy = _COURTESY.fullmatch(folded)
        if courtesy and courtesy[1] in surnames() and not self._introduced(folded, phrase.start):
            full = [
                name
                for name in self._by_start[courtesy[1][0]]
                if name.startswith(courtesy[1]) and name != folded and len(name) <= 4 and not _MASKED.search(name)
            ]
            return full[0] if len(full) == 1 else raw
        if phrase.rule == "surname-alone":
            return self._ctx.families[folded][0]
        if phrase.rule == "surname-and-title":
            named = [name for name in self._by_start[folded[0]] if name != folded and len(name) <= 4]
            fitting = [name for name in named if (self._role(name).title or "").endswith(folded[1:])] or named
            return fitting[0] if len(fitting) == 1 else raw
        return self._by_last_name.get(folded, raw) if len(folded) > 1 else raw

    @cached_property
    def _by_last_name(self) -> dict[str, str]:
        """The first of the persons with each name behind a dot or space (贝尔 → 安娜·贝尔)."""
        found: dict[str, str] = {}
        for name in self._persons:
            for dot in re.finditer("[·•・‧ ]", name):
                found.setdefault(name[dot.end() :], name)
        return found

    def _holder(self, raw: str, at: int) -> str | None:
        key = raw, around(at)[0]
        if key not in self._holders:
            self._holders[key] = self._find_holder(raw, at)
        return self._holders[key]

    def _find_holder(self, raw: str, at: int) -> str | None:
        """The one person of the article named beside the office *raw*, where it stands alone (``总书记``)."""
        office = _DEFINITE.sub("", raw)
        if not (_OFFICE.search(office) or office != raw) or _SEVERAL.match(office):
            return None
        beside = self._beside(office, at) or self._holding(office)
        # A short form of a name is the same person: 贝尔 and 安娜·贝尔.
        beside = {name for name in beside if not any(other != name and other.endswith(name) for other in beside)}
        return beside.pop() if len(beside) == 1 else None

    def _beside(self, office: str, at: int) -> set[str]:
        """The persons whose names stand right before or behind the *office* in the article around *at*."""
        text, found = self._ctx.article.raw[slice(*around(at))], set[str]()
        for at in starts_in(text, office):
            end = at + len(office)
            for size in self._sizes:
                found |= {text[max(0, at - size) : at], text[end : end + size]}
        return {name for name in found if len(name) > 1 and name in self._persons}

    def _holding(self, office: str) -> set[str]:
        """The persons whose title is *office*, a state or body before it or not (总统, 甲国外长)."""
        noun = head_noun(office, 0, len(office))
        whose = office[: -len(noun)] if noun else ""
        found = {name for name in self._titled.get(office, ()) if self._role(name).title == office}
        for title in _written_out(noun) if noun and whose else ():
            for name in self._titled.get(title, ()):
                if countries().get(whose, whose) in "".join(filter(None, reversed(self._role(name)))):
                    found.add(name)
        return found

    @cached_property
    def _titled(self) -> dict[str, list[str]]:
        """The persons by what their titles end with."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in self._persons:
            title = self._role(name).title or ""
            for at in range(len(title)):
                found[title[at:]].append(name)
        return found

    def _introduced(self, folded: str, start: int) -> bool:
        """Whether the text introduces the surname form as somebody of its own (市民李先生)."""
        at = self._ctx.text.find(folded, around(start)[0])
        return head_noun(self._ctx.text, max(0, at - 8), at) is not None


def _is_plural(ctx: Context, phrase: Phrase) -> bool:
    return ctx.text[phrase.end - 1] == "们"


def _subject_of(ctx: Context, begin: int, end: int, kind: str) -> Phrase | None:
    """The somebody of that *kind* at the head of the last clause of ``text[begin:end]`` that has one there."""
    stops = [match.start() for match in re.finditer("[，,；;：:]", ctx.plain[begin:end])] + [end - begin]
    found, start = None, 0
    for stop in stops:
        subject = head_of_clause(ctx, begin + start, begin + stop)
        if subject is not None and subject.kind == kind and ctx.text[subject.start : subject.end] != "记者":
            found = subject
        start = stop + 1
    return found

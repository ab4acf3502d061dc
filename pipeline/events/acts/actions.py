"""Acts of agencies: the verb, the one who acts in its clause or is carried over, one event a clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from pipeline.events.acts.carrying import before_its_subject, is_point, lends_none
from pipeline.events.acts.choosing import (
    CONVENES,
    LIGHT,
    NAMED_BY_LIGHT,
    Act,
    gives_way,
    is_mutual,
    of_meeting,
    supersedes,
)
from pipeline.events.acts.constraints import holds
from pipeline.events.acts.holding import denies
from pipeline.events.acts.mentions import DONE, attends, is_patient, is_rule, of_whoever, says_now, told_elsewhere
from pipeline.events.acts.predicates import Predicate, in_compound, mood_between, predicate
from pipeline.events.clauses.actors import Actor
from pipeline.events.clauses.contexts import effect_of, pivoting
from pipeline.events.clauses.reading import Clause, Reading, overlaps
from pipeline.events.clauses.subjects import Subject, Subjects
from pipeline.events.clauses.triggers import Trigger
from pipeline.records import Modality

# What a meeting is for.
_OF_MEETINGS = ("directive", "decision")
_WEIGHED = ("评估", "研判", "会商", "讨论")
# An order, a document, a ruling: what follows without a subject of its own is what it says.
_WITH_CONTENT = frozenset(("directive", "issue"))
_RULINGS = frozenset(["作出", "做出", "裁定", "判决", "裁决", "决定", "决议"])
# What is expected has no doer (预计将举行选举).
_IMPERSONAL = re.compile("(?:联合|该|其|此)?[^，。；]{0,8}预计|据")
# What stands between is the kind of the punishment: 给予某人留党察看、撤销职务处分.
_PUNISHMENT = re.compile("(?:给予|予以)[^，。；]{0,80}?(?=处分)")
# What stands for the body in session: 会议审议通过了….
_SESSIONS = frozenset(("会议", "全会", "大会"))
_BARE = re.compile(r"(?:.{0,3}|.*(?:[，,]|[0-9]日|此次|这次|本次|上午|下午))")
_SESSION = re.compile("|".join(sorted(_SESSIONS)))
_NEW_ACT = re.compile(r"(?:并|同时|随后|还|又|此外|之后|另|也|再次|再)")

_NEAR = 2  # clauses before a verb that say to whom something is done
_BACK = 60  # clauses before a verb that are looked at for its subject and mood

# Who acts, as the rule's name says it.
_RULES = {"actor": "actor", "agent": "agent", "inner": "inner", "none": "carried", "other": "session"}


def find_acts(
    reading: Reading, subjects: Subjects, triggers: Sequence[Trigger], speakers: Mapping[int, Actor]
) -> list[Act]:
    """Return the acts of agencies in text order; *speakers* gives the agency for which each quotation speaks."""
    return list(_Telling(reading, subjects, triggers, speakers).acts())


class _Telling:
    """One reading of the article: its sentences with a trigger, and of what stands before only what they leave open."""

    def __init__(
        self, reading: Reading, subjects: Subjects, triggers: Sequence[Trigger], speakers: Mapping[int, Actor]
    ) -> None:
        self._reading = reading
        self._subjects = subjects
        self._triggers = [t for t in triggers if reading.agency_over(t.start, t.end) is None]
        self._starts = [trigger.start for trigger in self._triggers]
        self._speakers = speakers
        self._words = sorted((reading.quotes[index].start, reading.quotes[index].end) for index in speakers)
        self._clauses: list[Clause] = []  # those of the paragraph in which an agency can act
        self._own: dict[int, Subject] = {}  # their subjects, by index
        self._defaults: dict[int, Actor | None] = {}  # the actors of verbs without a subject in them
        self._session: Actor | None = None  # whose meeting was told last, and in which sentence
        self._convened = -1
        # The sentence, and the quotation, whose further clauses say what an order or a document says.
        self._content: tuple[int, int | None] = (-1, None)
        # Likewise, whoever is the subject: 甲委决定,乙委设立….
        self._decided: tuple[int, int | None] = (-1, None)

    def acts(self) -> Iterator[Act]:
        """Yield the acts in text order."""
        reading = self._reading
        sentences = sorted({reading.sentence_at(start) for start in self._starts})
        for paragraph, members in groupby(sentences, key=reading.paragraph_of):
            whole = reading.paragraphs[paragraph]
            peopled = self._subjects.has_actor(*whole)
            if not (peopled or self._spoken_for(*whole) or _SESSION.search(reading.text, *whole)):
                continue
            self._clauses, self._own, self._defaults = [], {}, {}
            at = reading.sentence_at(whole.start)
            for sentence in members:
                for before in range(at, sentence):
                    self._clauses += self._telling(before, peopled)
                begin = len(self._clauses)
                self._clauses += self._telling(sentence, peopled)
                yield from self._of_sentence(begin)
                at = sentence + 1

    def _spoken_for(self, start: int, end: int) -> bool:
        """Whether words stand in ``[start, end)`` that somebody says for an agency."""
        return overlaps(self._words, start, end)

    def _telling(self, sentence: int, peopled: bool) -> list[Clause]:
        """The clauses in which an agency can act: the paragraph names one, one speaks, or it is the body in session."""
        clauses = self._reading.clauses_of(sentence)
        if peopled:
            return clauses
        return [c for c in clauses if c.quote in self._speakers or _SESSION.search(self._reading.text, c.start, c.end)]

    def _of_sentence(self, begin: int) -> Iterator[Act]:
        """The acts of the sentence of which the clause at *begin* is the first."""
        clauses = self._clauses
        sentence = self._reading.sentences[clauses[begin].sentence] if begin < len(clauses) else None
        last = self._starts[bisect_left(self._starts, sentence.end) - 1] if sentence else 0
        telling = range(begin, bisect_left(clauses, (last + 1,), begin))
        found = [(at, act) for at in telling if (act := self._read(at)) is not None]
        ends = [at for at, _ in found[1:]] + [len(clauses)]
        for (at, act), end in zip(found, ends, strict=False):
            yield act._replace(end=self._told_until(at, end), limit=clauses[end - 1].end)

    def _told_until(self, at: int, end: int) -> int:
        """Where those of the clauses before *end* end that go on about the act of the clause at *at*."""
        last = self._clauses[at]
        if not self._reading.provinces_between(last.end, self._reading.sentences[last.sentence].end):
            return last.end  # nothing is there that could be told of the act
        for following in range(at + 1, end):
            if self._subject(following).kind != "none":
                break
            last = self._clauses[following]
        return last.end

    def _subject(self, at: int) -> Subject:
        """The subject of a clause as a whole."""
        if at not in self._own:
            clause = self._clauses[at]
            self._own[at] = self._subjects.before(clause.start, clause.end, self._speaker(clause))
        return self._own[at]

    def _speaker(self, clause: Clause) -> Actor | None:
        return None if clause.quote is None else self._speakers.get(clause.quote)

    def _named(self, actor: Actor) -> bool:
        """Whether the text names who acts along (not 会同有关部门)."""
        return not all(self._reading.agencies[index].generic for index in actor.mentions)

    def _read(self, at: int) -> Act | None:
        clause, text = self._clauses[at], self._reading.text
        here = (clause.sentence, clause.quote)
        act = None
        if self._triggers_of(clause) and (not self._is_content(at) or _NEW_ACT.match(text, clause.start)):
            act = self._act(at)
        if act is not None and self._convened == clause.sentence and self._is_business(act):
            act = None
        if act is None:
            if pivoting().search(text, clause.start, clause.end) and self._subject(at).pivot:
                self._content = here
            return None
        if (
            (act.inherited or act.rule.endswith("agent"))
            and act.predicate.modality == "asserted"
            and "已" not in text[clause.start : act.trigger.start]
        ):
            act = act._replace(predicate=act.predicate._replace(modality=self._shared_mood(at)))
            if act.predicate.modality == "planned" and self._on_whoever(at, act.trigger, act.predicate):
                act = act._replace(predicate=act.predicate._replace(modality="background"))
        if act.inherited and act.predicate.modality in ("asserted", "planned") and is_point(self._reading, clause):
            act = act._replace(predicate=act.predicate._replace(modality="background"))
        if act.trigger.word.endswith(CONVENES):
            self._session, self._convened = act.actor, clause.sentence
        pivot = effect_of(act.trigger.word) == "pivot"  # 授权某局,开展…: what another is to do
        if act.trigger.type in _WITH_CONTENT or act.trigger.word in _RULINGS or pivot:
            self._content = here
        if act.trigger.word in _RULINGS and clause.end - act.trigger.end == 1:
            self._decided = self._content
        return act

    def _on_whoever(self, at: int, trigger: Trigger, found: Predicate) -> bool:
        before = self._clauses[max(0, at - _NEAR) : at]
        return of_whoever(self._reading, self._clauses[at], before, trigger, found)

    def _is_business(self, act: Act) -> bool:
        """召开会议,审议…: what the meeting was for, unless it was done on another day."""
        weighs = act.trigger.type in _OF_MEETINGS or act.trigger.word.endswith(_WEIGHED)
        if not (act.inherited and weighs):
            return False
        dates = self._reading.dates_between(act.clause.start, act.trigger.start)
        return not (dates and self._reading.dates[dates[0]].start == act.clause.start)

    def _triggers_of(self, clause: Clause) -> Sequence[Trigger]:
        return self._triggers[bisect_left(self._starts, clause.start) : bisect_left(self._starts, clause.end)]

    def _is_content(self, at: int) -> bool:
        """Whether the clause says what an order or a document says."""
        here = (self._clauses[at].sentence, self._clauses[at].quote)
        if self._content[0] != here[0] or self._decided == here == self._content:
            return self._content == here
        kind = self._subject(at).kind
        if kind in ("actor", "other") and self._decided != here:
            self._content = (-1, None)
        return self._content == here and kind in ("none", "agent")

    def _shared_mood(self, at: int) -> Modality:
        """The mood that the verbs before in the sentence share with the clause's, as long as the subject stays."""
        first, sentence = at, self._clauses[at].sentence
        while first and at - first < _BACK and (first == at or self._subject(first).kind == "none"):
            if self._clauses[first - 1].sentence != sentence:
                break
            first -= 1
        for i in range(first, at):
            clause = self._clauses[i]
            mood = mood_between(self._reading, max(self._subject(i).end, clause.start), clause.end)
            if mood != "asserted":
                return mood
        dated = self._reading.dates_between(self._clauses[first].start, self._clauses[at].end)
        return "asserted" if dated else self._duty_before(first)

    def _duty_before(self, first: int) -> Modality:
        """The mood of a sentence, its first clause that at *first*, that goes on with the duties of the one before."""
        if self._subject(first).kind != "none":
            return "asserted"
        for i in range(first - 1, max(-1, first - _BACK), -1):
            clause = self._clauses[i]
            if clause.sentence != self._clauses[first].sentence - 1:
                break
            if self._subject(i).kind == "actor":
                mood = mood_between(self._reading, self._subject(i).end, clause.end)
                return "background" if mood == "background" else "asserted"
        return "asserted"

    def _default(self, at: int) -> Actor | None:
        """The actor of a verb without a subject: the one carried over, or who speaks of what was done."""
        if at not in self._defaults:
            self._defaults[at] = self._carried_to(at)
        return self._defaults[at]

    def _carried_to(self, at: int) -> Actor | None:
        clause = self._clauses[at]
        if _IMPERSONAL.match(self._reading.text, clause.start, clause.end):
            return None
        speaker, far = self._speaker(clause), self._clauses[max(0, at - _BACK)].start
        following = self._clauses[at + 1] if at + 1 < len(self._clauses) else clause
        if speaker is None and not self._subjects.has_actor(far, following.end):
            return None
        agent: Actor | None = None  # the nearest one behind the subject looked for
        for i in range(at, max(-1, at - _BACK), -1):
            same = self._clauses[i].quote == clause.quote
            if same and self._waits(i):
                return (self._subject(i + 1).actor if self._subject(i + 1).kind == "actor" else None) or agent
            if i == 0 or (clause.quote is None and self._goes_on_in_words(i)):
                break
            if self._clauses[i - 1].quote != clause.quote:
                continue
            if self._clauses[i - 1].sentence != self._clauses[i].sentence and self._is_indented(i):
                break
            before, near = self._subject(i - 1), self._clauses[i - 1].sentence == clause.sentence
            before = before.outer or before
            if lends_none(self._reading, self._clauses[i - 1], before, at=clause):
                return None
            if before.kind in ("actor", "other"):
                return before.actor or agent
            agent = agent or (before.first if near else None)
        if agent is not None:
            return agent
        if denies(self._reading, clause.quote):
            return speaker
        told = speaker is not None and DONE.search(self._reading.text, clause.start, clause.end)
        return speaker if told else None

    def _is_bare(self, subject: Subject, clause: Clause) -> bool:
        """Whether 会议 stands alone for the one told of: not 二十国集团财长会议."""
        return _BARE.fullmatch(self._reading.text, clause.start, subject.end - len(subject.noun)) is not None

    def _waits(self, at: int) -> bool:
        """接到报案后,某局…: whether the clause takes its subject from the one behind it."""
        following = self._clauses[at + 1] if at + 1 < len(self._clauses) else None
        return before_its_subject(self._reading, self._clauses[at], following) and self._subject(at).kind == "none"

    def _is_indented(self, at: int) -> bool:
        """Whether a paragraph begins with the clause."""
        return self._reading.sentence_before(self._clauses[at].sentence) is None

    def _goes_on_in_words(self, at: int) -> bool:
        """Whether the sentence before ends in reported words, which go on in what follows without marks or cue."""
        before, sentence = self._clauses[at - 1].sentence, self._clauses[at].sentence
        return before != sentence and self._reading.words_ending(self._reading.sentences[before]) is not None

    def _can_act(self, at: int, trigger: Trigger) -> bool:
        """Whether somebody can be the subject, before it is read: in the clause, in session, or carried over."""
        clause = self._clauses[at]
        if self._session is not None or self._speaker(clause) is not None or trigger.word.endswith(CONVENES):
            return True
        return self._subjects.has_actor(clause.start, trigger.start) or self._default(at) is not None

    def _act(self, at: int) -> Act | None:
        """Return the act that the clause tells: that of its first verb, or what a light verb's object names."""
        reading, clause = self._reading, self._clauses[at]
        speaker = self._speaker(clause)
        chosen: Act | None = None
        punished = [match.span() for match in _PUNISHMENT.finditer(reading.text, clause.start, clause.end)]
        for trigger in self._triggers_of(clause):
            if any(s < trigger.start and trigger.end <= e for s, e in punished):
                continue
            if in_compound(reading, clause, trigger) or not holds(reading, clause, trigger):
                continue
            if told_elsewhere(reading, clause, trigger):
                continue
            if not self._can_act(at, trigger):
                continue
            subject = self._subjects.before(clause.start, trigger.start, speaker)
            if subject.kind in ("none", "other"):
                subject = of_meeting(reading, clause, trigger) or subject
            actor = self._default(at) if subject.kind == "none" else subject.actor
            if subject.noun in _SESSIONS and self._is_bare(subject, clause):
                actor = self._session
            if actor is not None and subject.companion is not None and self._named(subject.companion):
                together = dict.fromkeys((*actor.mentions, *subject.companion.mentions))
                actor = actor._replace(mentions=tuple(together))
            if actor is not None and actor.mentions and is_mutual(reading, trigger):
                partner = self._subjects.partner(max(subject.end, clause.start), trigger.start)
                actor = actor._replace(mentions=tuple(dict.fromkeys((*actor.mentions, *partner))))
            if actor is None or not actor.mentions or is_patient(reading, clause, trigger, subject, actor):
                continue
            if trigger.type == "directive" and speaker is not None and says_now(reading, clause, actor, speaker):
                continue
            if attends(reading, trigger, subject, actor):
                continue
            found = predicate(reading, clause, trigger, subject)
            if found is None or self._on_whoever(at, trigger, found):
                continue
            if found.modality == "asserted" and is_rule(reading, clause, actor):
                found = found._replace(modality="background")
            rule = f"{trigger.type}-{_RULES[subject.kind]}"
            act = Act(trigger, clause, found, actor, subject.kind == "none", rule, clause.end)
            if chosen is None or supersedes(reading, chosen, act):
                chosen = act
            elif (
                found.light
                and (found.modality != "negated" or trigger.word in _RULINGS)
                and gives_way(chosen.trigger)
                and trigger.type in NAMED_BY_LIGHT
                and reading.text[chosen.trigger.end] != "的"
            ):
                # 作出不起诉决定: what is ruled may be not to act, the ruling is made
                mood = chosen.predicate if found.modality == "negated" else found
                chosen = act._replace(actor=chosen.actor, inherited=chosen.inherited, predicate=mood)
            if chosen.trigger.word not in LIGHT and chosen.rule[-5:] != "agent":
                break
        return chosen

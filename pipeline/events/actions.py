"""Acts of agencies: the verb, the one who acts in its clause or is carried over, one event a clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pipeline.events.actors import Actor
from pipeline.events.constraints import holds
from pipeline.events.predicates import Predicate, mood_between, predicate
from pipeline.events.reading import Clause, Reading
from pipeline.events.subjects import Subject, Subjects
from pipeline.events.triggers import Trigger
from pipeline.records import Modality

# Light verbs that are triggers themselves give way to the act that their object names (开展排查, 作出裁定).
_LIGHT = frozenset(["决定", "组织", "开展", "展开", "作出", "做出", "实施", "组织开展", "发起", "启动", "采取", "开始"])
_NAMED_BY_LIGHT = ("inspection", "enforcement", "decision", "directive")
# What people whom an agency organises do for it.
_BY_PEOPLE = ("issue", "inspection", "enforcement")
# What who represents a state does in person.
_OF_HEADS = ("meeting", "inspection")
_INSTRUCTIONS = ("指示", "批示")
# Said of what an agency did, not of what it thinks: only with these does a speaker's own act need no subject.
_DONE = re.compile(r"已|正在|了|正式|依法|目前|刚刚|当即|立即|先后")
# An order, a document, a ruling: what follows without a subject of its own is what it says.
_WITH_CONTENT = frozenset(("directive", "issue"))
_RULINGS = frozenset(["作出", "做出", "裁定", "判决", "裁决", "决定", "决议"])
# What is expected has no doer (预计将举行选举).
_IMPERSONAL = re.compile("(?:联合|该|其|此)?[^，。；]{0,8}预计|据")
# What stands between is the kind of the punishment: 给予某人留党察看、撤销职务处分.
_PUNISHMENT = re.compile("(?:给予|予以)[^，。；]{0,80}?(?=处分)")
# What stands for the body in session: 会议审议通过了….
_SESSIONS = frozenset(("会议", "全会", "大会"))
_CONVENES = ("召开", "举行", "主持", "举办", "召集", "开会", "会议")
# What two sides do together: 甲局同乙局举行会谈.
_MUTUAL = ("会谈", "会晤", "会面", "会商", "磋商", "签署", "签订", "签约", "通电话")
_MEETING = re.compile(r"[^，。；：的]{0,12}?(?:会议|全会|例会|大会|座谈会|会)")
# 这是某委员会首次召开会议: what was told is valued, not told.
_RESTATES = re.compile("(?:这|此|那)[^，。；]{0,8}是|也?是")
_NEW_ACT = re.compile(r"(?:并|同时|随后|还|又|此外|之后|另|也|再次|再)")
# Quotations under these cues say what should be, not what was done.
_NORMATIVE = re.compile(r"要求|提出|强调|呼吁|建议|希望|部署|规定|提醒|倡议|指示|号召|敦促|督促|责令")


# Who acts, as the rule's name says it.
_RULES = {"actor": "actor", "agent": "agent", "inner": "inner", "none": "carried", "other": "session"}


class Act(NamedTuple):
    """A trigger that an agency's act was found on; ``inherited`` where its subject is carried over.

    ``end`` is where the clauses end that go on about the act without another subject or verb of an event.
    """

    trigger: Trigger
    clause: Clause
    predicate: Predicate
    actor: Actor
    inherited: bool
    rule: str
    end: int


def find_acts(
    reading: Reading, subjects: Subjects, triggers: Sequence[Trigger], speakers: Mapping[int, Actor]
) -> list[Act]:
    """Return the acts of agencies in text order; *speakers* gives the agency for which each quotation speaks."""
    return list(_Telling(reading, subjects, triggers, speakers).acts())


class _Telling:
    """One reading of the article, clause by clause, with what is carried from clause to clause."""

    def __init__(
        self, reading: Reading, subjects: Subjects, triggers: Sequence[Trigger], speakers: Mapping[int, Actor]
    ) -> None:
        self._reading = reading
        self._subjects = subjects
        self._triggers = triggers
        self._starts = [trigger.start for trigger in triggers]
        self._speakers = speakers
        self._peopled: dict[int, bool] = {}  # whether a paragraph names an actor
        self._carried: dict[int | None, Actor | None] = {}  # the subject of the clause before, by quotation
        self._session: Actor | None = None  # whose meeting was told last, and in which sentence
        self._convened = -1
        # The sentence, and the quotation, whose further clauses say what an order or a document says.
        self._content: tuple[int, int | None] = (-1, None)
        # Likewise, whoever is the subject: 甲委决定,乙委设立….
        self._decided: tuple[int, int | None] = (-1, None)
        self._mood: tuple[int, Modality] = (-1, "asserted")  # of the subject's verbs, in which sentence

    def acts(self) -> Iterator[Act]:
        paragraph = -1
        pending: Act | None = None
        clauses = [clause for clause in self._reading.clauses if self._can_tell(clause)]
        speakers = [self._speakers.get(clause.quote) if clause.quote is not None else None for clause in clauses]
        own = [self._subjects.before(c.start, c.end, speaker) for c, speaker in zip(clauses, speakers, strict=True)]
        for i, clause in enumerate(clauses):
            if clause.paragraph != paragraph:
                self._carried, paragraph = {}, clause.paragraph
            if (
                i
                and clauses[i - 1].sentence != clause.sentence
                and self._reading.words_ending(self._reading.sentences[clauses[i - 1].sentence])
            ):
                # What follows reported words without marks or cue goes on with them.
                self._carried.pop(None, None)
            following = clauses[i + 1] if i + 1 < len(clauses) else None
            if _before_its_subject(self._reading, clause, following) and own[i].kind == "none":
                self._carried[clause.quote] = own[i + 1].actor if own[i + 1].kind == "actor" else None
            act = self._read(clause, own[i], speakers[i])
            if act is not None or own[i].kind != "none" or (pending and pending.clause.sentence != clause.sentence):
                if pending is not None:
                    yield pending
                pending = act
            elif pending is not None:
                pending = pending._replace(end=clause.end)
        if pending is not None:
            yield pending

    def _can_tell(self, clause: Clause) -> bool:
        """Whether an agency can act in the clause: its paragraph names or quotes one, or the body in session."""
        if clause.paragraph not in self._peopled:
            self._peopled[clause.paragraph] = self._subjects.has_actor(*self._reading.paragraphs[clause.paragraph])
        return (
            self._peopled[clause.paragraph]
            or (clause.quote is not None and clause.quote in self._speakers)
            or any(session in self._reading.text[clause.start : clause.end] for session in _SESSIONS)
        )

    def _named(self, actor: Actor) -> bool:
        """Whether the text names who acts along (not 会同有关部门)."""
        return not all(self._reading.agencies[index].generic for index in actor.mentions)

    def _read(self, clause: Clause, own: Subject, speaker: Actor | None) -> Act | None:
        reading = self._reading
        if own.kind != "none" or self._mood[0] != clause.sentence:
            self._mood = (clause.sentence, "asserted")
        if own.kind in ("actor", "other") and self._decided != (clause.sentence, clause.quote):
            self._content = (-1, None)
        content = self._content == (clause.sentence, clause.quote) and (
            own.kind in ("none", "agent") or self._decided == self._content
        )
        act = None
        if not content or _NEW_ACT.match(reading.text, clause.start):
            act = self._act(clause, self._default(clause, speaker), speaker)
        if act is not None and self._convened == clause.sentence and act.inherited and act.trigger.type == "directive":
            act = None  # 召开会议,部署…: what the meeting was for
        if act is not None:
            if act.inherited and act.predicate.modality == "asserted":
                act = act._replace(predicate=act.predicate._replace(modality=self._mood[1]))
            if act.trigger.word.endswith(_CONVENES):
                self._session, self._convened = act.actor, clause.sentence
            if act.trigger.type in _WITH_CONTENT or act.trigger.word in _RULINGS:
                self._content = (clause.sentence, clause.quote)
            if act.trigger.word in _RULINGS and clause.end - act.trigger.end == 1:
                self._decided = self._content
        if self._mood[1] == "asserted":
            self._mood = (clause.sentence, mood_between(reading, max(own.end, clause.start), clause.end))
        if own.kind in ("actor", "other"):
            self._carried[clause.quote] = own.actor
        elif own.first is not None and self._carried.get(clause.quote) is None:
            self._carried[clause.quote] = own.first
        if own.pivot and act is None:
            self._content = (clause.sentence, clause.quote)
        return act

    def _default(self, clause: Clause, speaker: Actor | None) -> Actor | None:
        """The actor of a verb without a subject: the one carried over, or who speaks of what was done."""
        if _IMPERSONAL.match(self._reading.text, clause.start, clause.end):
            return None
        if clause.quote in self._carried:
            return self._carried[clause.quote]
        told = speaker is not None and _DONE.search(self._reading.text, clause.start, clause.end)
        return speaker if told else None

    def _act(self, clause: Clause, default: Actor | None, speaker: Actor | None) -> Act | None:
        """Return the act that the clause tells: that of its first verb, or what a light verb's object names."""
        reading = self._reading
        chosen: Act | None = None
        normative = _normative(reading, clause)
        punished = [match.span() for match in _PUNISHMENT.finditer(reading.text, clause.start, clause.end)]
        for trigger in self._triggers[bisect_left(self._starts, clause.start) : bisect_left(self._starts, clause.end)]:
            if _in_mention(reading, trigger) or any(s < trigger.start and trigger.end <= e for s, e in punished):
                continue
            subject = self._subjects.before(clause.start, trigger.start, speaker)
            if subject.kind in ("none", "other"):
                subject = _of_meeting(reading, clause, trigger) or subject
            actor = default if subject.kind == "none" else subject.actor
            if subject.noun in _SESSIONS:
                actor = self._session
            if actor is not None and subject.companion is not None and self._named(subject.companion):
                together = dict.fromkeys((*actor.mentions, *subject.companion.mentions))
                actor = actor._replace(mentions=tuple(together))
            if actor is not None and actor.mentions and trigger.word.endswith(_MUTUAL):
                partner = self._subjects.partner(max(subject.end, clause.start), trigger.start)
                actor = actor._replace(mentions=tuple(dict.fromkeys((*actor.mentions, *partner))))
            if actor is None or _agentless(reading, clause, trigger, subject):
                continue
            if not actor.mentions and not (trigger.type in _OF_HEADS or trigger.word.endswith(_INSTRUCTIONS)):
                continue
            if trigger.type == "directive" and speaker is not None and _says_now(reading, clause, actor, speaker):
                continue
            found = predicate(reading, clause, trigger, subject)
            if found is None or not holds(reading, clause, trigger):
                continue
            if normative and not _told_by_the_way(reading, clause, trigger):
                continue
            rule = f"{trigger.type}-{_RULES[subject.kind]}"
            act = Act(trigger, clause, found, actor, subject.kind == "none", rule, clause.end)
            if chosen is None or _supersedes(reading, chosen, act):
                chosen = act
            elif found.light and trigger.type in _NAMED_BY_LIGHT and reading.text[chosen.trigger.end] != "的":
                chosen = act._replace(actor=chosen.actor, inherited=chosen.inherited)
            if chosen.trigger.word not in _LIGHT and chosen.rule[-5:] != "agent":
                break
        return chosen


def _before_its_subject(reading: Reading, clause: Clause, following: Clause | None) -> bool:
    """接到报案后,某局…: a clause of time takes its subject from the clause behind it."""
    if following is None or following.sentence != clause.sentence or following.quote != clause.quote:
        return False
    return reading.text[clause.start : clause.end].rstrip("，,").endswith(("后", "时", "同时", "之际"))


def _supersedes(reading: Reading, chosen: Act, act: Act) -> bool:
    """Whether a later verb tells the act: 决定给予…处分 the punishment, 经甲局审议并报乙局批准 the approval."""
    if chosen.trigger.word == "决定":
        between = reading.text[chosen.trigger.end : act.trigger.start]
        direct = not between or between.startswith(("给予", "予以")) or between in ("对其", "对他", "将其")
        return act.trigger.type == "enforcement" and (direct or act.predicate.light)
    if chosen.trigger.type == "meeting" and reading.text.startswith("的", chosen.trigger.end):  # 由甲局主办的比赛启动
        return act.trigger.type in ("meeting", "launch") and act.actor == chosen.actor
    if chosen.trigger.word == "组织":  # 组织专家编印…
        return act.trigger.type in _BY_PEOPLE
    return act.rule.endswith("agent") and reading.text[max(0, act.actor.start - 1) : act.actor.start] == "报"


def _says_now(reading: Reading, clause: Clause, actor: Actor, speaker: Actor) -> bool:
    """我们敦促各方…: what the speaker asks for in these very words, which are told as the statement."""
    own = set(actor.mentions) <= set(speaker.mentions)
    return own and not _DONE.search(reading.text, clause.start, clause.end)


def _normative(reading: Reading, clause: Clause) -> bool:
    if clause.quote is None:
        return False
    quote = reading.quotes[clause.quote]
    return quote.cue is not None and bool(_NORMATIVE.search(quote.cue.text))


def _told_by_the_way(reading: Reading, clause: Clause, trigger: Trigger) -> bool:
    """强调,甲局3月出台的办法要继续执行: what was done is told with its date, whatever the words ask for."""
    done = reading.text.startswith(("的", "了的"), trigger.end)
    return done and bool(reading.dates_between(clause.start, trigger.start))


def _of_meeting(reading: Reading, clause: Clause, trigger: Trigger) -> Subject | None:
    """日前召开的某委员会会议: the agency whose meeting it is stands behind the verb."""
    if not trigger.word.endswith(_CONVENES) or _RESTATES.match(reading.text, clause.start):
        return None
    for index in reading.agencies_between(trigger.end, clause.end)[:1]:
        mention = reading.agencies[index]
        between = reading.text[trigger.end : mention.start]
        if between in ("的", "了的", "", "了") and _MEETING.match(reading.text, mention.end):
            return Subject("inner", Actor(mention.start, mention.end, (index,)), trigger.start)
    return None


def _in_mention(reading: Reading, trigger: Trigger) -> bool:
    """Whether the trigger is part of an agency's name (联合国难民署 … 国家发展改革委)."""
    near = reading.agencies_between(trigger.start - 40, trigger.end + 40)
    return any(reading.agencies[i].start < trigger.end and trigger.start < reading.agencies[i].end for i in near)


def _agentless(reading: Reading, clause: Clause, trigger: Trigger, subject: Subject) -> bool:
    """被查处 with nobody named is no agency's act."""
    before = reading.text[max(clause.start, trigger.start - 10) : trigger.start]
    return subject.kind != "agent" and "被" in before

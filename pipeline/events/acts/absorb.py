"""One act in two verbs: what a document or a meeting says is its content (发布通知,要求…; 召开会议指出…)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from pipeline.events.acts.choosing import Act
from pipeline.events.acts.statements import Said
from pipeline.events.clauses.reading import Reading

_PROPOSES = re.compile(
    r"要求|提出|明确|指出|强调|规定|决定|部署|建议|呼吁|宣布|提醒|号召|倡议|希望|敦促|责令|督促|禁止|严禁"
)
_SAYS = re.compile(r"称|说|表示|显示|介绍|透露")


_NEAREST = 20  # acts of a sentence that are looked at
# Acts that words are the content of.
_WITH_WORDS = ("issue", "meeting", "directive")
_ALSO_WITH_WORDS = ("约谈", "通过", "审议通过", "表决通过")


def absorb(reading: Reading, acts: Sequence[Act], said: Sequence[Said]) -> tuple[dict[Act, int], set[Act], list[Said]]:
    """Join acts with the words that are their content.

    Returns the index of the quotation of each act that has one, the acts that do no more than announce words
    (发布消息称,…), and what of *said* stays a statement.
    """
    content: dict[Act, int] = {}
    announcing: set[Act] = set()
    rest: list[Said] = []
    ending = {act.trigger.end: act for act in acts if act.clause.quote is None}
    told: dict[int, list[Act]] = defaultdict(list)
    for act in acts:
        told[act.clause.sentence].append(act)
    for one in said:
        announced = ending.get(one.trigger.start)
        if announced is not None:
            announcing.add(announced)
        teller = _told_by(reading, told[reading.sentence_at(one.trigger.start)], one)
        cue = reading.quotes[one.indices[0]].cue
        if teller is None or cue is None:
            rest.append(one)
        elif teller.trigger.type not in ("meeting", "directive") and _SAYS.search(cue.text):
            if "《" not in reading.text[teller.trigger.end : teller.clause.end]:
                announcing.add(teller)
            rest.append(one)
        elif _gives_words(teller) and (_PROPOSES.search(cue.text) or _in_clause(teller, one)):
            content.setdefault(teller, one.indices[0])
        else:
            rest.append(one)
    return content, announcing, rest


def _gives_words(act: Act) -> bool:
    return act.trigger.type in _WITH_WORDS or act.trigger.word in _ALSO_WITH_WORDS


def _in_clause(act: Act, said: Said) -> bool:
    return act.clause.start <= said.trigger.start < act.clause.end


def _told_by(reading: Reading, acts: Sequence[Act], said: Said) -> Act | None:
    """The last of *acts*, those of the sentence, whose content the words are, or whose product speaks."""
    quote = reading.quotes[said.indices[0]]
    if quote.cue is None or quote.speaker is None or quote.speaker.type not in ("agency", "person"):
        return None
    speaker, person = quote.speaker.name, quote.speaker.type == "person"
    for act in reversed(acts[-_NEAREST:]):
        if act.trigger.start >= said.trigger.start:
            continue
        if person:
            own = act.actor.name == speaker and quote.speaker.start < act.trigger.start
            if own and act.trigger.type in ("meeting", "directive"):
                return act
            continue
        names = {reading.agencies[i].name for i in act.actor.mentions}
        if not any(name in speaker or speaker in name for name in names):
            continue
        if _gives_words(act) or reading.text.startswith("的", act.trigger.end):
            return act
    return None

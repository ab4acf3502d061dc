"""Whether what is told holds, as the sentence around its clause says: denied, hearsay, or under a condition."""

from __future__ import annotations

import re

from pipeline.events.clauses.reading import Clause, Reading
from pipeline.records import Modality, Span

# 网传, 据传: who reports is not said.
_HEARSAY = re.compile("网(?:上|络)?(?:流?传|曝)|据传|盛传|谣?传闻?|有消息称|据称|听说|坊间")
# 网传,…: such words as a clause of their own tell the rest of the sentence.
_OPENS = re.compile(rf"(?:近日|日前|此前)?[，,]?(?:有|据)?(?:{_HEARSAY.pattern})(?:称|说)?[，,：:]")
_DENIES = re.compile("(?:坚决|断然|一概|矢口)?否认")
# 如果企业拒不整改,…将依法查封.
_CONDITION = re.compile(
    r"(?<![^，,；;：:“。！？\n 但而且])"
    r"(?:如果|只要|只有|除非|假如|倘若|一旦|万一|若是|要是|如(?=[有需遇未不发出因])|若(?![干尔羌]))"
    "[^，。；：]{2,60}(?:的话)?[，,]"
)
_FAR = 400  # characters back from a clause to its condition
_MAY_HOLD = ("asserted", "planned")


def held(reading: Reading, clause: Clause, modality: Modality) -> Modality:
    """Return the modality of what a clause tells, *modality* by its own words."""
    if modality not in _MAY_HOLD:
        return modality
    if denies(reading, clause.quote):
        return "denied"
    start = max(reading.sentences[clause.sentence].start, _words_start(reading, clause.quote))
    if _CONDITION.search(reading.text, max(start, clause.start - _FAR), clause.start):
        return "hypothetical"
    if clause.quote is None and _OPENS.match(reading.text, start, clause.start):
        return "reported"
    return modality


def denies(reading: Reading, quote: int | None) -> bool:
    """Whether the words *quote* are what somebody denies."""
    if quote is None:
        return False
    cue = reading.quotes[quote].cue
    return cue is not None and _DENIES.fullmatch(cue.text) is not None


def source_of(reading: Reading, clause: Clause, modality: Modality, trigger: int) -> Span | None:
    """Who tells it where it stands in somebody's words; else the words that call it hearsay."""
    speaker = None if clause.quote is None else reading.quotes[clause.quote].speaker
    if speaker is not None:
        return Span.model_construct(start=speaker.start, end=speaker.end, text=speaker.text)
    start = reading.sentences[clause.sentence].start if modality == "reported" else clause.start
    match = _HEARSAY.search(reading.text, start, trigger)
    return match and Span.model_construct(
        start=match.start(), end=match.end(), text=reading.article.raw[match.start() : match.end()]
    )


def _words_start(reading: Reading, quote: int | None) -> int:
    return 0 if quote is None else reading.quotes[quote].start

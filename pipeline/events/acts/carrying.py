"""Where the subject of a clause is not that of the clauses behind it, though they have none of their own."""

from __future__ import annotations

import re

from pipeline.events.acts.mentions import DONE_TO
from pipeline.events.clauses.reading import Clause, Reading
from pipeline.events.clauses.subjects import Subject

# 二审作出判决后,…: the court of that instance is the subject.
_INSTANCES = ("一审", "二审", "终审", "再审", "初审")
# 已有63家企业参与活动: those that there are do what follows.
_THERE_ARE = re.compile(
    "[^，。；有]{0,8}?有(?:[0-9一二两三四五六七八九十百千万亿多余近超约]+|不少|许多|部分|大量|众多)[^，。；]{0,4}?[家名人个位户所批]"
)
# A person's posts and career, and what somebody takes for himself: not what the body does.
_CAREER = re.compile(
    "(?<!委)(?<!责)(?:任(?!何|务|命|免|性|由)|当选|分管|主管|生于|出生|毕业|入党|参加工作|现年|退休|到龄)"
)
_FOR_HIMSELF = re.compile("收受|套取|侵吞|索要|索取|索贿|据为己有|敛财|亲属|亲友|情妇|私人|账外账|小金库|公款|私分")
# 接到某中心报告,在某地查获…: what is reported.
_TOLD = re.compile("[^，。；]*接(?:到|获|报)[^，。；]{4,}?(?:报告|通报|反映|来电|来函)[，,]?")
# 国务院会议确定,将电价降低…: what was set. 包括控制供地,提高…: what there is.
_SETS = re.compile("(?:确定|商定)[，,：:]$|包括|例如|比如")
# 一是优化布局,开展…;二要…: points of a programme.
_POINTS = re.compile(
    "(?:^|[，。；：:、 ])(?:[一二三四五六七八九](?:是|要)|第[一二三四五六七八九](?=[，、])|首先要|其次要|还要)"
)


def lends_none(reading: Reading, clause: Clause, subject: Subject, at: Clause) -> bool:
    """Whether *clause*, with *subject* as its subject, has none to give to that of the clause *at*."""
    text = reading.text
    if subject.kind != "actor" and _THERE_ARE.match(text, clause.start, clause.end):
        return True
    near = clause.sentence == at.sentence
    if near and (_TOLD.fullmatch(text, clause.start, clause.end) or _SETS.search(text, clause.start, clause.end)):
        return True
    if subject.kind != "actor" or subject.actor is None or not subject.actor.name:
        return False
    return bool(_CAREER.search(text, subject.end, clause.end) or _FOR_HIMSELF.search(text, subject.end, at.end))


def is_point(reading: Reading, clause: Clause) -> bool:
    """Whether the clause is part of a numbered list of what is to be done, and says nothing of its being done."""
    start = reading.sentences[clause.sentence].start
    if not _POINTS.search(reading.text[start : clause.start + 2]):
        return False
    return not (DONE_TO.search(reading.text, clause.start, clause.end) or reading.dates_between(start, clause.end))


def before_its_subject(reading: Reading, clause: Clause, following: Clause | None) -> bool:
    """接到报案后,某局…: a clause of time takes its subject from the clause behind it."""
    if following is None or following.sentence != clause.sentence or following.quote != clause.quote:
        return False
    before = reading.text[clause.start : clause.end].rstrip("，,")
    return before.endswith(("后", "时", "同时", "之际")) and not before.startswith(_INSTANCES)

"""The figures of a daily bulletin, and single cases of an illness, as incidents."""

from __future__ import annotations

import re

from pipeline.events.clauses.reading import Clause, Reading
from pipeline.events.incidents.happenings import Incident

# 新增确诊病例31例, 新增1例本土确诊病例.
_BULLETIN = re.compile(
    r"新增(?:[^，。；、：\s]{0,14}?(?:确诊|死亡|病例|感染者|疑似|无症状|个案))"
    r"|报告(?:新增)?[^，。；、：\s]{0,12}?(?:确诊|死亡)(?=病例)"
)
# One of these stands in every figure and case.
FIGURE_WORDS = ("新增", "确诊", "死亡")
_NUMBER = re.compile("[0-9](?=[0-9.万多余]{0,7}[例人名宗])|[一二两三四五六七八九十](?=[例人名宗])")
_BEHIND = 8  # characters behind the words in which their number may stand
# What is summed up, or was none, is no new event.
_TOTAL = re.compile(r"累计|无(?!症状)|零|现有|尚有|治愈|出院|解除")
_BEFORE = 4
# 成为第3例确诊病例: somebody fell ill.
_CASE = re.compile("(?:成为|诊断为|确认为|判定为|确诊为)[^，。；]{0,24}?(?P<case>确诊)(?=病例)")


def bulletin(reading: Reading, clause: Clause) -> Incident | None:
    """Return the first new figure of the clause."""
    for match in _BULLETIN.finditer(reading.text, clause.start, clause.end):
        if match.group().startswith("新增的") and not reading.dates_between(clause.start, match.start()):
            continue  # which ones they are
        counted = _NUMBER.search(reading.text, match.start(), min(match.end() + _BEHIND, clause.end))
        if counted and not _TOTAL.search(reading.text, max(clause.start, match.start() - _BEFORE), match.end()):
            return Incident(match.start(), match.end(), clause, "asserted", "bulletin")
    return None


def case(reading: Reading, clause: Clause) -> Incident | None:
    """Return the case that the clause says somebody became."""
    match = _CASE.search(reading.text, clause.start, clause.end)
    return match and Incident(*match.span("case"), clause, "asserted", "case")

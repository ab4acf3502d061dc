"""What a date is for: an event, a publication, a deadline, an effective date, a comparison, a period."""

from __future__ import annotations

import re

from pipeline.dates.expression import Expression
from pipeline.dates.placing import Placed
from pipeline.records import DateRole

_DATELINE_AFTER = re.compile("(?:晚间?|早|凌晨|夜)?(?:专|急|综合)?(?:电|讯|消息)")
_DATELINE_REACH = 41  # characters of a line in which a dateline stands
_REPORT_AFTER = re.compile("(?:发布的?)?(?:综合)?(?:报道|消息|[电讯])|，?[^，。]{0,8}(?:版|刊发)")
_REPORT_BEFORE = re.compile("据[^，。]{1,16}$|《[^》]{2,10}》 ?[（(] ?$")
_DEADLINE_AFTER = re.compile("(?:之|以)?前(?!后|夕|期|[0-9]|不久)")
_DEADLINE_BEFORE = re.compile("(?:截止(?:日期|时间)?[为至到于是:：]?|不迟于|最迟|最晚|限于?|期限[为至到])$")
_EFFECTIVE_AFTER = re.compile(
    "起(?:正式|全面)?(?:施行|实施|执行|生效|启用|开始(?:施行|实施|执行))|(?:正式)?(?:施行|生效)|起[，,]"
)
_COMPARISON_AFTER = re.compile("同期|同月|同日|相比|的同期|[^，。；]{0,4}同期")
_COMPARISON_BEFORE = re.compile(
    "(?:同比|较|比|早于|晚于|多于|少于|好于|优于|不如|不及|相较于?|对比|超过|高于|低于|创下?|为|追溯[到至])(?:上一?)?$"
)
_STATISTIC = re.compile("[^。；\n]{0,40}(?:同比|环比|增长|下降|增速|总额|总值|GDP|累计|回落|上涨|增加|减少|亿元|万吨)")
_PERIODS = frozenset({"quarter", "half", "month", "year"})


def is_dateline(text: str, start: int, end: int) -> bool:
    """Say whether the date at ``[start, end)`` is that of a dateline: 新华社北京6月18日电."""
    near = max(0, start - _DATELINE_REACH)
    head = near == 0 or text.find("\n", near, start) >= 0
    return head and _DATELINE_AFTER.match(text, end) is not None


def role_of(text: str, expression: Expression, placed: Placed) -> DateRole:
    """Return the role of a calendar date by the words beside it, "event" where none of them says otherwise."""
    start, end = expression.start, expression.end
    before = text[max(0, start - 18) : start]
    if _DATELINE_AFTER.match(text, end) and is_dateline(text, start, end):
        return "published"
    if _REPORT_BEFORE.search(before) and _REPORT_AFTER.match(text, end):
        return "published"
    if (
        _COMPARISON_AFTER.match(text, end)
        or before.endswith(("比", "较"))
        or (placed.granularity in _PERIODS and _COMPARISON_BEFORE.search(before[-4:]))
    ):
        return "comparison"
    if _DEADLINE_AFTER.match(text, end) or _DEADLINE_BEFORE.search(before):
        return "deadline"
    if _EFFECTIVE_AFTER.match(text, end):
        return "effective"
    if placed.granularity in _PERIODS and _STATISTIC.match(text, end):
        return "period"
    return "event"

"""Whose document or data it is that shows or lays down something."""

from __future__ import annotations

import re

from pipeline.quotes.article.context import Context
from pipeline.quotes.article.drafts import Phrase
from pipeline.quotes.phrases.phrases import unknown
from pipeline.quotes.phrases.trim import trim_before

# What somebody's data show, where a name that no list has stands before them (远山之家统计显示).
_DATA = re.compile(
    r"(?P<who>[^，。：；“”的\d]{3,12}?)(?:(?:\d{1,2}日|今[天日]|昨[天日]|日前|近日)?(?:最新)?(?:发布|公布|提供|披露)的?)?(?:最新|一[份项])?"
    r"(?:(?:统计|监测|追踪|跟踪|调查|调研|测算|研究|预测|船舶|财务|交易|销售|问卷|抽样|大)*(?:数据|报告|结果|指数|榜单)"
    r"|统计|监测|测算|调查|调研|研究|民调)(?:也|还|则|均|都)?"
)
_ANYBODY = re.compile(
    "公开|官方|相关|有关|最新|初步|上述|历史|往年|多[项份]|[该此这各]|监控|视频|图片|资料|国内|国外|行业|市场|权威|实验|临床|现场"
    "|卫星|尸检|体检|检[测查验]|[年月季]|第|情况|分析|证据|迹象|事实|记录|考古|理论|模型|[一二三四五六七八九十]"
)


def owner(ctx: Context, at: int, begin: int) -> Phrase | None:
    """The agency at the head of the clause, whatever it is of it that shows something, or the name before 数据."""
    clause = max(begin, *(ctx.plain.rfind(mark, begin, at) + 1 for mark in "，,；;：:"))
    for agency in ctx.agencies_within(clause, at):
        if agency.start == clause:
            return Phrase(agency.start, agency.end, "agency", "owner-of-document", strong=True)
        break
    data = _DATA.fullmatch(ctx.plain, trim_before(ctx.plain, clause, at), at)
    if data is None or _ANYBODY.search(data["who"]) or (whose := unknown(ctx, *data.span("who"))) is None:
        return None
    return whose._replace(kind="organization", rule="owner-of-data") if whose.kind == "person" else whose

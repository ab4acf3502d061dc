"""Places below the county that no gazetteer lists: towns, villages, neighbourhoods, zones, forest farms."""

from __future__ import annotations

import re
from collections.abc import Iterator

# The kinds of small places, and what may not follow (乡镇, 村民, 镇政府 is fine).
_END = re.compile(
    r"(?:经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|工业园区|产业园区|工业园|科技园|产业园|开发区|保税区|保税港区|街道办事处|新村|小区|"
    r"街道|社区|林场|农场|牧场|苏木|嘎查|古镇|古村|镇|乡|村)"
    r"(?!民|委|庄|落|级|干部|支部|支书|医|里|寨|史|道|亲|土|愁|试|干|规|企|校|容|口|上|中学|小学|情|音|下|域|间|群|长|居|定|静|压|痛|流|江|巴佬)"
)
_HAN = re.compile(r"[\u4e00-\u9fff]{1,5}$")
# What stands before a place's name: function words and the verbs of going and being somewhere.
_BEFORE = re.compile(
    r".*(?:位于|来到|走进|前往|途经|抵达|进入|家住|赶到|赶往|到达|路过|奔赴|深入|返回|离开|地处|坐落|落户|发生|转移|[在到从往赴向对为是和与及、的了等于由至经自将把被距因让以使])"
)
_NOT_NAMES = re.compile(
    r"(?:.*(?:[各该本全多某个座这那每些老新旧小大两数几万百千亿双此]|农|山|乡|城|家|故|贫困|自然|行政|示范|特色|美丽|智慧|居住|国际|文明|数字|中心|幸福|平安|试点|重点|"
    r"旅游|生态|周边|附近|所有|部分|他们|我们|居民|封闭|老旧|住宅|商业|高档|普通|所在|移民|安置|产业|工业|经济|高新|国家|省级|国家级|现代|农业|空心|中药|一体|进|下|回|返|出|入|离|还|"
    r"奥运|冬奥|亚运|影视|度假|渔|牧|水|古|名|重|集|场|市|县|州|街|区|省)|城中|[一二三四五六七八九十0-9])"
)


def find(text: str, starts: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each small place; *starts* maps the end of a place already found to its start."""
    for match in _END.finditer(text):
        head, end = match.span()
        left = max(0, head - 5)
        window = text[left:head]
        han = _HAN.search(window)
        if han is None:
            continue
        left += han.start()
        window = han.group()
        for back in range(1, len(window) + 1):
            if head - back in starts:
                left, window = head - back, window[-back:]
                break
        if not window:
            continue
        before = _BEFORE.match(window)
        if before:
            left += before.end()
            window = window[before.end() :]
        if not 1 < len(window) <= 4 or _NOT_NAMES.fullmatch(window):
            continue
        yield left, end

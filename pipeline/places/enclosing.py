"""Names that only contain a place: universities, companies, newspapers, roads, teams, dishes, wars, rivers.

In such a name the place places nothing (四川大学, 北京日报, 南京路); in branches and public bodies it does
(中国银行四川省分行).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import NamedTuple

from pipeline.lexicon import column, rows
from pipeline.lexicon.scanning import WordList
from pipeline.places.gazetteer import PACKAGE

# Between a place and the end of the name it begins stands no mark, no digit, no function word and no verb of the news.
_BROKEN = re.compile(
    r"[^\u4e00-\u9fff]|[的了在是和与及或并被把将向对从到由等某多个家所各这该其为也都就还已有会让给用于以至据]|经(?![济贸纬])|"
    r"一[家个名大]|附近|火车站|进行|警方|公安|法院|举[行办]|召开|发[布生]|公布|启动|推出|成立|出台|印发|通报|公司|企业|局|院|申请|要求|责令|宣布|调查|检查|约谈|处罚|大型|国有|民营|外资|跨国|网络|平台|医院|媒体|上市|摧毁|打掉|破获|查处|[市省区县州]委|政府|地区|全国|邀请|组织|来自|当地|本地|[县区](?!域)|.[盟旗](?![下舰帜])|考察|提名|鼓励|加快|推[进动]|引导|支持|下属|旗下"
)
_TITLE = re.compile(r"《[^《》\n]{1,30}》")
# The name of a programme, a film, a song: 节目《对话…》, 《…》栏目.
_WORKS = (
    *("节目", "栏目", "电影", "影片", "电视剧", "剧集", "纪录片", "专题片", "宣传片", "歌曲", "小说", "话剧", "舞剧"),
    *("歌剧", "动画", "动画片", "综艺", "图书", "专著", "画作", "散文"),
)
# The words of which the names of universities are made.
_FIELDS = re.compile(
    r"(?:师范|高级|干部|理工|科技|工业|工程|农业|林业|农林|海洋|医科|医药|中医药|中医|财经|经济|经贸|政法|外国语|外语|外贸|交通|航空航天|航空|航天|电子|邮电|电力|石油|化工|"
    r"矿业|地质|建筑|城建|水利|水利水电|民族|体育|音乐|美术|戏剧|艺术|传媒|传播|电影|舞蹈|第二|第一|工商|商业|语言|文化|信息|工程技术|职业|技术|职业技术|科学|"
    r"科学技术|警察|公安|人民警察|行政|管理|青年|政治|社会|社会科学|开放|广播电视|城市|大众|东软|联合|中文|浸会|教育|理工学院|纺织|服装|印刷|轻工业?|铁道|铁路|旅游|"
    r"外事|国际|工学|中|西|东|南|北|软件|司法|警官|国家会计|幼儿|特殊|高等|专科|学前|卫生|护理|健康|生物|机电|机械|汽车|物流|金融|贸易|对外经贸|金融职业|医学|药科|"
    r"大学|市|省|工|农|商|海事|航海|消防|武警|医|陆军|空军|海军|医疗|应用)*"
)


class _End(NamedTuple):
    kind: str
    fewest: int
    most: int


@cache
def _ends() -> list[_End | None]:
    table = rows(PACKAGE, "name_ends.tsv")
    return [None if kind == "none" else _End(kind, int(low), int(high)) for _, kind, low, high in table]


_ENDS = WordList(lambda: column(PACKAGE, "name_ends.tsv"))


def _is_work(text: str, start: int, end: int) -> bool:
    return text.startswith(_WORKS, end) or text[max(0, start - 3) : start].endswith(_WORKS)


class EnclosingNames:
    """The ends of names in one text, to be asked whether a place begins one of those names."""

    def __init__(self, text: str) -> None:
        ends = _ends()
        self._text = text
        self._ends = [(start, end) for number, start, _ in _ENDS.longest(text) if (end := ends[number])]
        self._starts = [start for start, _ in self._ends]
        self._works = [match.span() for match in _TITLE.finditer(text) if _is_work(text, *match.span())]

    def in_work(self, start: int) -> bool:
        """Say whether *start* lies in the name of a work (节目《对话苏州》)."""
        at = bisect_right(self._works, (start, len(self._text))) - 1
        return at >= 0 and start < self._works[at][1]

    def kind(self, end: int, *, full: bool, local: bool) -> str | None:
        """Return what is named by the name that goes on after the place that ends at *end*; None where none does.

        *full* says that the place has its suffix: 上海市 begins no road and no dish; *local* that it is below the
        prefecture: rivers and hills are named after small places only.
        """
        text, starts = self._text, self._starts
        at = bisect_left(starts, end)
        while at < len(starts) and starts[at] - end <= 14:
            start, (kind, fewest, most) = self._ends[at]
            if (
                fewest <= start - end <= most
                and (local or kind != "water")
                and self._joins(text[end:start], kind, full, local)
            ):
                return kind
            at += 1
        return None

    @staticmethod
    def _joins(between: str, kind: str, full: bool, local: bool) -> bool:
        if kind == "university":
            return _FIELDS.fullmatch(between) is not None
        if kind == "company":
            # 吉林市龙潭区某某化工有限公司: a district before a company is where it is, no part of its name.
            # 上海某工贸有限公司 is a company, if without its name.
            return not (full and local) and not _BROKEN.search(between.removeprefix("某"))
        if full:
            return False
        if kind == "road":
            return re.fullmatch("[东南西北中一二三四五六七八九十支环]{0,2}", between) is not None
        return not _BROKEN.search(between)

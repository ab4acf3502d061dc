"""What may not stand to the right of a name: words that swallow its last part, institutes and companies it belongs to."""

from __future__ import annotations

import re

from pipeline.agencies import tables

# 教育部署, 财政部门, 国防部长: the last character belongs to the next word. Keyed by a name's last character.
_SWALLOWS = {
    "部": "署门队分落件位级属下长首",
    "局": "长面势限域级促",
    "厅": "长级局堂",
    "委": "员托任屈",
    "署": "名理长",
    "办": "理法公事学好案结成实完证",
    "处": "理罚置于分长境级方决",
    "科": "学技研长室普目级员",
    "室": "内外友",
    "司": "法机令长空仪马徒级",
    "所": "长以有在需谓得致说属及带",
    "站": "长点立台位",
    "台": "长湾风阶账",
    "队": "员长伍",
    "组": "织长成建合装件团",
    "庭": "审长上外前",
    "院": "长士校线落",
    "会": "议见谈员场计展长晤商",
    "关": "于注系键联心税爱闭停押口",
    "军": "训事人官机舰火控售费用工营装港力备政校旗衔团民援改属级",
    "大": "学会",
    "府": "院谷",
    "方": "面案式法便向",
    "门": "口票槛店",
    "国": "际家内人民",
    "行": "长动业政道横车天李",
    "宫": "殿",
    "构": "成建想造筑",
}
# 公安部长江航运公安局, 法院长期: what follows is a word of its own after all.
_WORD_AHEAD = re.compile(
    r"长(?:江|沙|春|治|期|途|远|三角|安街|航局)|员工|会(?:上|后)|分(?:局|别|署|管|析|类|批|组|配|级|三|两|四|行|期)|下(?:发|设|达|属|一|半|大|周|月|调|午)|首(?:次|个|批|席|先)|"
    r"理(?:事|由|应)|面(?:向|对|临)|级别|有关|法院|学(?:生|校)|研究|技术|属(?:于|地)|关于|内部|在|机关|台湾|大学城|议案|计划|展开|外(?:交|汇|长|国)|成(?:立|都|功|员)|合作|建议|织密|件|名为|长官|前往|前进"
)
# A medium, a building, a base: 检察日报, 中国军网, 国会大厦, 空军基地.
_ANOTHER_WORD = re.compile(
    r"网(?!站|络|上|友|页|民|信|约|点|格)|报(?=[记社讯》，。、])|日报|晚报|晨报|时报|周刊|杂志|出版|大厦|基地|总部《|小学|中学|大学"
)
_INSTITUTION = re.compile(
    r"(?:[\u4e00-\u9fff]{0,10}?)(?P<kind>研究院|研究所|研究中心|科学院|设计院|规划院|出版社|报社|杂志社|大学|学院|学校|党校|"
    r"医院|有限公司|有限责任公司|公司|集团|协会|学会|基金会|博物馆|图书馆|俱乐部|幼儿园|中学|小学|交易所|招待所)"
)


def swallowed(text: str, end: int) -> bool:
    """Whether the character behind the name ``text[:end]`` makes another word with its last one."""
    if _ANOTHER_WORD.match(text, end):
        return True
    following = text[end : end + 1]
    if not following or following not in _SWALLOWS.get(text[end - 1], ""):
        return False
    return not _WORD_AHEAD.match(text, end)


_SPEAKS = re.compile(
    r"[】\]）),，。、：:]|通报|提醒|发布|表示|称|回应|介绍|公布|消息|部门|抓获|破获|侦破|查获|查处|接报|接警|警方|微博|微信|提示|辟谣"
)


def speaks(text: str, end: int) -> bool:
    """Whether what follows is what only a body does (``河南交警提醒``)."""
    return bool(_SPEAKS.match(text, end))


_SAYS = re.compile(
    r"[\u4e00-\u9fff]{0,2}?(?:表示|称|说|证实|通报|否认|回应|承认|公布|发布|宣布|确认|消息|人士|统计|数据)"
)
_BEFORE_BODY = re.compile(r"(?:^|[^\u4e00-\u9fffA-Za-z0-9]|[由据与向被从经和及使让])$")


def official(text: str, start: int, end: int) -> bool:
    """Whether a bare 官方 is somebody who speaks rather than an adjective (``官方网站``)."""
    return bool(_SAYS.match(text, end)) and bool(_BEFORE_BODY.search(text, max(0, start - 1), start))


def belongs_to_institution(text: str, end: int) -> bool:
    """Whether the name runs on into that of an institute, school, hospital or company (``公安部第一研究所``)."""
    found = _INSTITUTION.match(text, end)
    return found is not None and _made_of_function_words(text[end : found.start("kind")])


def _made_of_function_words(words: str) -> bool:
    ordinal = re.match(r"第[一二三四五六七八九十\d]+", words)
    if ordinal:
        words = words[ordinal.end() :]
    reachable = {0}
    for end in range(1, len(words) + 1):
        if any(start in reachable and words[start:end] in tables.functions() for start in range(end)):
            reachable.add(end)
        elif words[end - 1] in "和与及" and end - 1 in reachable:
            reachable.add(end)
    return len(words) in reachable


_EMPLOYERS = (
    "公司",
    "集团",
    "银行",
    "大学",
    "学院",
    "医院",
    "协会",
    "学校",
    "中学",
    "小学",
    "企业",
    "商会",
    "俱乐部",
    "研究所",
    "研究院",
    "工厂",
    "酒店",
    "电视台",
    "报社",
    "基金",
)


# The party's youth league, other parties and people's organisations have committees too: 团省委, 民盟市委.
_OTHER_ORGANISATIONS = (
    "团",
    "民革",
    "民盟",
    "民建",
    "民进",
    "农工党",
    "致公党",
    "九三学社",
    "台盟",
    "届",
    "工会",
    "妇联",
)


def of_other_organisation(text: str, start: int) -> bool:
    """Whether a committee is that of an organisation named before it rather than the Communist Party's."""
    return text.endswith(_OTHER_ORGANISATIONS, 0, start)


def inside_employer(text: str, start: int) -> bool:
    """Whether a company, school or hospital stands directly before (or before 原): the department is its own."""
    if start and text[start - 1] == "原":
        start -= 1
    return text.endswith(_EMPLOYERS, 0, start)


_GEOGRAPHIC = re.compile(r"成员国|国家|各国|市场|企业|进出口|出口|进口|贸易|产品|公民|境内|成员|地区|内部市场|双边")


def geographic(text: str, end: int) -> bool:
    """Whether a union of states is named as a region or market (``对欧盟出口``, ``东盟国家``)."""
    return bool(_GEOGRAPHIC.match(text, end))

"""What may not stand right of a name: words that swallow its last part, institutes and companies that it belongs to."""

from __future__ import annotations

import re

from pipeline.agencies import tables

# 公安部长江航运公安局, 法院长期: what follows is a word of its own after all.
_WORD_AHEAD = re.compile(
    r"长(?:江|者|沙|春|治|期|途|远|三角|安街|航局|官)|员工|人员|人力|会(?:上|后|同(?!意)|商|签|见|谈|晤)|"
    r"分(?:局|别|署|管|析|类|批|组|配|级|三|两|四|行|期)|下(?:发|设|达|一|半|大|周|月|调|午)|理(?:事|由|应)|面(?:向|对|临)|"
    r"法院|学(?:生|校)|属(?:于|地)|关于|内部|机关|台湾|大学城|议(?:案|长|员)|计划|展开|外(?:交|汇|长|国)|成(?:立|都|功|员)|"
    r"训练|工兵|装备|控制|力量|火炮|公(?:布|告|开|示|安)|前(?:往|进)|改(?:变|为|用|装|称|口|革)|车(?:辆|队)|乐队|购(?:买|入|进)|国(?:防|内|会|际)|部(?:署|分|门)"
)
# A medium, a building, a base: 检察日报, 中国军网, 国会大厦, 空军基地.
_ANOTHER_WORD = re.compile(
    r"采购网|网(?!站|络|上|友|页|民|信|约|点|格|警)|报(?=[记社讯》，。、])|日报|晚报|晨报|时报|周刊|杂志|出版|大厦|基地|总部《|内瑞拉|小学|中学|大学(?!路|城)"
)
_INSTITUTION = re.compile(
    r"(?:[\u4e00-\u9fff]{0,10}?)(?P<kind>研究院|研究所|(?<!政策)(?<!发展)研究中心|科学院|设计院|规划院|出版社|报社|杂志社|大学|学院|学校|党校|"
    r"医院|有限公司|有限责任公司|公司|集团(?!军)|协会|学会|基金会|商会|博物馆|纪念馆|陈列馆|旧址|图书馆|俱乐部|幼儿园|中学|小学|交易所|招待所)"
)


# 海军舰艇 is the navy's ship, 美军舰 an American one.
# 波罗的海军演 is a manoeuvre at sea.
_MANOEUVRE = re.compile("演(?!习)|力(?!量)")
_SERVICES = ("海军", "空军", "陆军", "火箭军", "国防军")
# These make another word with a head of one character only: 所在, 处以, but 派出所在.
_FUNCTION_CHARACTERS = ("在", "以", "有", "于", "说", "及")
_SIDES = ("官方", "警方", "军方", "检方")
_TITLES_BEHIND = {
    "政协": re.compile("副?主席|委员|常委|机关|秘书长|官网|网站"),
    "人大": re.compile("副?主任|常委|机关"),
}


def followed_by_office(text: str, form: str, end: int) -> bool:
    """Whether a bare 政协 or 人大 is followed by an office in it (``政协委员``, but not ``人大代表``)."""
    behind = _TITLES_BEHIND.get(form)
    return behind is not None and behind.match(text, end) is not None


def inside_latin(text: str, start: int, end: int) -> bool:
    """Whether Latin letters or digits run on around ``text[start:end]``, itself Latin."""
    if text[start] > "z":
        return False
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return any(char.isascii() and char.isalnum() for char in around)


def swallowed(text: str, end: int, form: str) -> bool:
    """Whether the character behind the name ``text[:end]`` makes another word with its last one."""
    if _ANOTHER_WORD.match(text, end) and not (text.startswith("基地", end) and not form.endswith(_SERVICES)):
        return True
    if text.endswith(_SERVICES, 0, end):
        return bool(_MANOEUVRE.match(text, end))
    following = text[end : end + 1]
    if form.endswith(_SIDES) and following == "向":
        return False
    if len(form) > 1 and following in _FUNCTION_CHARACTERS:
        return False
    if not following or following not in tables.swallows().get(text[end - 1], ""):
        return False
    return not _WORD_AHEAD.match(text, end)


_SPEAKS = re.compile(
    r"[】\]）),，。、：:]|(?:已|已经|正|正在|随即|迅速)?(?:介入|侦办|立案|展开|启动|部署)|通报|提醒|发布|表示|称|回应|介绍|公布|消息|抓获|破获|侦破|查获|查处|接报|接警|警方|微博|微信|提示|辟谣|专家|负责人|发言人|相关负责|有关负责"
)


# 公安、消防等部门: one of a list that makes one expression.
_LISTED = re.compile(r"、(?:[\u4e00-\u9fff]{2,6}[、和])*[\u4e00-\u9fff]{2,6}等(?:\d+个|多个|有关|相关)?部门")


def speaks(text: str, end: int) -> bool:
    """Whether what follows is what only a body does (``河南交警提醒``)."""
    return bool(_SPEAKS.match(text, end)) and not _LISTED.match(text, end)


_BORDER = re.compile(r"(?:^|其中|[^\u4e00-\u9fff]|[的和与及由从向在对经据把被让为是任原兼现由其了至到给以或])$")


def after_border(text: str, start: int) -> bool:
    """Whether a phrase begins at *start*: after a mark, a preposition, a conjunction."""
    return bool(_BORDER.search(text, max(0, start - 2), start))


_SAYS = re.compile(
    r"[\u4e00-\u9fff]{0,2}?(?:表示|称|说|证实|通报|否认|回应|承认|公布|发布|宣布|确认|消息|人士|统计|数据)"
)
_BEFORE_BODY = re.compile(r"(?:^|[^\u4e00-\u9fffA-Za-z0-9]|[由据与向被从经和及使让])$")


def official(text: str, start: int, end: int) -> bool:
    """Whether a bare 官方 is somebody who speaks rather than an adjective (``官方网站``)."""
    return bool(_SAYS.match(text, end)) and bool(_BEFORE_BODY.search(text, max(0, start - 1), start))


_STATUTE = re.compile(r"[\u4e00-\u9fff]{0,4}法(?=》|典|实施|规定|第)")


def in_statute(text: str, end: int) -> bool:
    """Whether the name is part of a statute's (``《中华人民共和国海关法》``, ``《人民法院组织法》``)."""
    return text.find("法", end, end + 5) >= 0 and _STATUTE.match(text, end) is not None


def names_a_work(text: str, start: int, form: str) -> bool:
    """Whether an army that opens a title is a film's or game's name (``《美国陆军》``)."""
    return form.endswith(("军", "军队", "总部")) and text.startswith("《", start - 1)


def belongs_to_institution(text: str, end: int) -> bool:
    """Whether the name runs on into that of an institute, school, hospital or company (``公安部第一研究所``)."""
    found = _INSTITUTION.match(text, end)
    return found is not None and _made_of_function_words(text[end : found.start("kind")])


def _made_of_function_words(words: str) -> bool:
    ordinal = re.match(r"第[一二三四五六七八九十\d]+|总|附属", words)
    if ordinal:
        words = words[ordinal.end() :]
    if words[:1] in ("和", "与", "及"):
        return False
    reachable = {0}
    for end in range(1, len(words) + 1):
        joined = end - 1 in reachable and words[end - 1] in "和与及"
        if joined or any(start in reachable and words[start:end] in tables.functions() for start in range(end)):
            reachable.add(end)
    return len(words) in reachable


def of_other_organisation(text: str, start: int) -> bool:
    """Whether a committee is that of an organisation named before it rather than the Communist Party's."""
    return text.endswith(tables.endings("other_organisations.txt"), 0, start)


_OFFICERS = re.compile(
    r"副?书记[、兼和]{0,2}(?:副?(?:总经理|董事长|总裁|院长|校长|行长|社长|台长|总编辑?|理事长|会长))"
)


_MANAGERS = ("董事长、", "总经理、", "总裁、", "院长、", "校长、", "行长、", "社长、", "台长、")


def of_company(text: str, start: int, end: int) -> bool:
    """Whether the secretary of a Party committee is the manager or head of a company, school or hospital as well."""
    return bool(_OFFICERS.match(text, end)) or text.endswith(_MANAGERS, 0, start)


def inside_employer(text: str, start: int) -> bool:
    """Whether a company, school or hospital stands directly before (or before 原): the department is its own."""
    if start and text[start - 1] == "原":
        start -= 1
    return text.endswith(tables.endings("employers.txt"), 0, start)


_PARLIAMENT = re.compile(
    r"[参众两]|议员|停止|撤销|搁置|推动|阻止|内部|施压|多数|辩论|弹劾|否定|休会|山庄|骚乱|警察|大厦|上周|下周|[昨今]|日前|近日|通过|批准|授权|预算|研究|领袖|领导|听证|选举|中期|表决|审议|否决|未能|[，。、）]"
)


def parliament(text: str, end: int) -> bool:
    """Whether 美国会 is the American congress rather than 美国 with the verb 会."""
    return bool(_PARLIAMENT.match(text, end))


_GEOGRAPHIC = re.compile(r"国家|各国|市场|企业|进出口|出口|进口|贸易|产品|公民|境内|地区|内部市场|双边")


def geographic(text: str, end: int) -> bool:
    """Whether a union of states is named as a region or market (``对欧盟出口``, ``东盟国家``)."""
    return bool(_GEOGRAPHIC.match(text, end))

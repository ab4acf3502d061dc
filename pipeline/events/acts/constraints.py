"""What the context of an ambiguous trigger must show, by the constraint's name in triggers.tsv."""

from __future__ import annotations

import re

from pipeline.events.clauses.reading import Clause, Reading
from pipeline.events.clauses.triggers import Trigger

_DOCUMENT = (
    r"《|声明|公报|白皮书|公告|通知|通报|报告|文章|意见|决定|命令|倡议|宣言|函|信|警告|预警|信息|消息|数据|名单|办法|规定|"
    r"条例|规划|方案|指南|标准|证|书|令|文件"
)
# For each name: what the clause must show before the trigger, and after it.
_CONSTRAINTS: dict[str, tuple[str, str]] = {
    "document": ("", rf"^.{{0,30}}?(?:{_DOCUMENT})"),
    "law": ("", r"^.{0,20}?(?:《|法|条例|规定|办法|章程|规则)"),
    "meeting": ("", r"^(?:并|.{0,30}?(?:(?<![又将还也不就都才更只社机])会(?![让使对把将给员计])|论坛|仪式|典礼|活动))"),
    "enforce": ("", r"^(?:了|完毕|到位|死刑|强制|财产|金额|[0-9])"),
    "ruling": ("", r"^了?.{0,40}?(?:决定|裁定|判决|裁决|批示|规定|处罚|处分|决议|部署|安排|承诺|指示)"),
    # 向法院提起五起公益诉讼.
    "suit": ("", r"^了?[^，。；的]{0,16}?(?:诉讼|公诉|抗诉|反诉)(?!试点|之?前|制度|工作|案)"),
    # 认定工伤, not 认定被告人犯受贿罪, which the sentence says; 并处没收财产 goes with it.
    "finding": ("", r"^(?![^，。；]*(?:犯|罪))"),
    "alone": (r"(?<!并处)(?<!并)$", ""),
    # 清理违建, not 清理积雪.
    "clear": ("", r"^(?![^，。；]{0,12}(?:淤泥|垃圾|杂物|积雪|路面|河道|积水|现场|树木|障碍|残骸|废墟))"),
    # 控制了嫌疑人, not 控制了一个村庄.
    "hold": ("", r"^(?:了|住)(?![^，。；]{0,14}(?:定居点|村|镇|城|高地|阵地|地区|据点|局势|局面))"),
    # 看望慰问老人, not 表示慰问.
    "comfort": (r"^(?!.*(?:表示|致以|送上|诚挚))", ""),
    "funds": ("", r"^了?.{0,12}?(?:资金|经费|补助|亿|万元)"),
    "action": (
        "",
        r"^了?.{0,24}?(?:行动|战|活动|调查|督查|整治|治理|排查|运动|工作|检查|诉讼|倡议|响应)",
    ),
    "people": (r"(?<!国际|民间|社会|基层)$", r"^.{0,16}?(?:人员|力量|专家|队伍|警力|官兵|干部|医护|小组|工作组|名|人)"),
    # 立即通知各地…, not the document.
    "order": (r"(?:立即|即|已|紧急|及时|第一时间|随即|当即|迅速|马上|电话|书面)$", r"^[^，。；、：]"),
    "measure": (
        "",
        r"^[^，。；]{0,20}?(?:[0-9]|税|率|费|标准|价|级|额|门槛|比例|待遇|工资|补贴|期限|假|时限|年限|条件|限制)",
    ),
    # 将应急响应提升至三级.
    "level": (r"响应|等级|级别|预警", ""),
    # A verb that is a noun wherever no quotation tells what it says.
    "quoted": ("", r"(?!)"),
    "object": ("", r"^[^，。；、：,;:）)”]"),
    "agreement": ("", r"^了?.{0,24}?(?:协议|共识|协定|谅解)"),
    # 受理了案件, not 主要受理反映干部问题的来信.
    "case": (r"(?<!主要)(?<!重点)(?<!负责)(?<!只)(?<!仅)$", ""),
    # 开展绩效评价, not 高度评价.
    "conducted": (r"(?:开展|进行|实施|启动|接受)[^，。；]{0,14}$", ""),
    # 退出某协定, not 退出历史舞台.
    "treaty": ("", r"^了?[^，。]{0,24}?(?:协议|协定|公约|条约|组织|机制|倡议|联盟|条款)"),
    # 闭门讨论某议题, 与某方讨论…: two sides, or a body in session, talk about something.
    "session": (r"会议|会上|闭门|视频|[同与和][^，。]{1,20}$", r"^(?!并|和|了?[^，。；]*通过)了?[^，。；、的]{2}"),
    "penalty": ("", r"^了?[^，。]{0,16}?(?:罚单|罚款|通知书|决定书|传票|逮捕令)"),
    # 将某企业列入黑名单.
    "list": (r"(?:将|把|已)[^，。]{0,40}$", r"^了?[^，。]{0,16}?(?:名单|名录|清单|目录|异常)"),
    # 确定增长目标, not 确定身份.
    "goal": ("", r"^了?[^，。；、]{0,30}?(?:目标|任务|名单|方案|标准|试点|时间表|比例|规模|额度|价格|重点|指标)"),
    # 产业结构调整: what is changed stands before the noun.
    "change": (r"(?<!结构|机构|产业|人事|布局|战略|周期|深度|政策|区划)$", ""),
    # 深改组会议 is cut in the middle.
    "reform": (r"(?<!深)$", r"^(?!会议|第)"),
    # 总统选举 is a name, 罪名成立 no founding.
    "election": (r"(?<!总统|全国|中期)$", ""),
    "founding": (r"(?<!罪名|上诉|理由|主张)$", ""),
    "way": ("", r"^了?[^，。]{0,16}?(?:航线|专列|通道|线路|窗口|专区|基地|专栏|绿色)"),
    # 停止受理申请.
    "suspend": ("", r"^(?:了|受理|办理|审批|发放|执行|供应|使用|销售|进口|出口|营业|接收|接待|开放|签发|对)"),
    # 组成调查组, not 由甲局组成的调查组.
    "team": (r"^(?!.*由)", r"^了?(?!的)[^，。]{0,24}?(?:组|专班|队|团|委员会|指挥部)"),
}
CONSTRAINTS = {name: (re.compile(left), re.compile(right)) for name, (left, right) in _CONSTRAINTS.items()}


_LONGEST_AGENCY = 40
_ATTACK = re.compile(
    "[^，。；]{0,30}?(?:空袭|交战|激战|交火|冲突|战斗|作战|打击|袭击|攻击|进攻|攻势|轰炸|炮击|导弹)(?![^，。；]{0,12}(?:犯罪|违法|行为))"
)
_NEWS = re.compile("了?[^，。；]{0,30}?(?:情况|进展|数据|安排|工作)")


def _informs(reading: Reading, at: int) -> bool:
    """通报某局, 通报进展情况 let somebody know something."""
    if _NEWS.match(reading.text, at):
        return True
    named = reading.agencies_between(at, at + _LONGEST_AGENCY)
    return bool(named) and reading.agencies[named[0]].start == at


def holds(reading: Reading, clause: Clause, trigger: Trigger) -> bool:
    """Whether the trigger's clause meets the trigger's constraint."""
    if trigger.word == "通报" and _informs(reading, trigger.end):
        return False
    if trigger.type == "launch" and _ATTACK.match(reading.text, trigger.end, clause.end):
        return False  # told as the incident that it is
    if trigger.word == "通过":
        return _passes(reading, clause, trigger)
    if trigger.constraint == "-":
        return True
    left, right = CONSTRAINTS[trigger.constraint]
    text = reading.text
    return bool(left.search(text[clause.start : trigger.start]) and right.search(text[trigger.end : clause.end]))


_PASSED_BEFORE = re.compile(r"(?:审议|表决|投票|会议|一致|讨论|全票|获|获得|高票|原则|正式|日|已|票|后)$")
_PASSED_AFTER = re.compile(
    r"^了?(?:《|决议|法案|议案|该|一项|关于|.{0,20}(?:决议|法案|草案|修正案|议案|条例|方案|报告|动议|提案|决定)(?:$|[，。；的]))"
)


# An assembly passes more than laws: 某市人大常委会通过预算.
_ASSEMBLY = re.compile("人大|大会|常委会|会议|国会|议会|议院|众院|参院|理事会|安理会|政协|杜马|内阁")
_PASSED_BY_IT = re.compile(
    "了?[^，。；的]{0,20}(?:规定|办法|细则|规划|纲要|计划|预算|决算|章程|名单|提名|人选|任命|宣言|公报|声明|协定|协议|条约|公约)(?:$|[，。；])"
)


def _passes(reading: Reading, clause: Clause, trigger: Trigger) -> bool:
    """通过 is the verb of passing a motion, not the preposition of means."""
    text = reading.text
    before, after = text[clause.start : trigger.start], text[trigger.end : clause.end]
    if _ASSEMBLY.search(before) and _PASSED_BY_IT.match(after):
        return True
    return bool(_PASSED_AFTER.search(after) or (_PASSED_BEFORE.search(before) and after in ("", "，", "。", "；")))

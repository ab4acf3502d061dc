"""Whether a reporting verb is used as one: not as a noun, not behind a modal, not inside an adverbial phrase."""

from __future__ import annotations

import re
from functools import cache

from pipeline.lexicon.affixes import Endings
from pipeline.lexicon.persons import is_name, surnames
from pipeline.quotes.article.nouns import head_noun, word_class
from pipeline.quotes.cues.cues import Cue
from pipeline.quotes.phrases.trim import trim_behind

# Directly before the verb, beside words of class "modal": what follows is meant, wished or denied; nobody says it.
_MODAL = re.compile(
    r"(?:被(?!告|害|采访|访|捕|困|问)[^，。的时后\s]{1,8}|之所以[^，。]{0,6}|(?<!后)来|[一两几多数][位名个])$"
)
# The same with how it is to be done: 应及时报告, 可充分披露.
_MODAL_ADVERB = re.compile(
    "(?:应当?|必须|须|可以?|需要?|不得|能够?)(?:充分|及时|主动|如实|依法|自愿|尽快|准确|完整|详细|公开|立即|随时|直接){1,2}$"
)
# A verb that takes the word as its noun: 提出建议, 作出回应, 遭到批评.
_LIGHT = re.compile(
    r"(?:心怀|怀着|满怀|种下|充满|看到|带来|寄予|燃起|点燃|抱有|失去|作|做|作出|做出|进行(?:[\u4e00-\u9fff]{2})?|提出|给出|发出|发布|发表|予以|给予|遭到|受到|遭|引发|引起|表达|表示|接受|听取|收到|接到|得到|获得"
    r"|满足|达到|符合|违反|落实|执行|遵守|提交|形成|存在|没有|有|无|征求|采纳|按照|按|根据|依据|面对|针对|对于|关于|鉴于|随着"
    r"|好|很多|许多|不少|大量|诸多|超过|超出|突破|高于|低于|除|除了|避免|具有|成为|作为|属于|是|与|和|及|、|该|此|这一?|那一|上述|各|每|[一二三四五六七八九十两几多\d]+[份项个点次种])(?:了|过)?"
    r"(?:的|一[份项个些点次]|严正|强烈|最新|新|相关|具体|逐一|深入|全面|认真|初步|书面|正式|积极|高度|多项|若干|合理|详细"
    r"|有关|严厉|尖锐|明确|广泛|普遍|热烈|不同|网友|外界|各方|媒体|舆论|公众|社会|市场|[一二三四五六七八九十\d]+[点条项])*$"
)
# A verb earlier in the clause whose object the word is: 听取…汇报, 按照…要求.
_GOVERNED = re.compile(
    r"(?:提出了?(?:许多|一系列|若干|一些|诸多|多项)|牢记|谨记|不负|不忘|肩负|践行|响应|发布了|公布了|作出了|做出了|签署了|听取|审议|采纳|收到|提交|起草|撰写|递交|符合|达到|满足|对照|遵照|结合|贯彻|落实|执行|围绕|适用|依照|违反)[^，,。；;：:]*$"
)
_BOUND = re.compile(r"(?:按照|按|根据|依据)[^，,。；;：:]*$")
# 有媒体报道，…: whoever there is says it, and it is no noun.
_SOMEBODY = re.compile(
    "(?<!没)有(?:不少|一些|许多|很多|部分|外国|当地|境外|国内)?(?:网友|媒体|外媒|舆论|公众|观众|读者|业主)$"
)
# 发布山洪警告，…: what was put out, and what it says is brought by another verb.
_PUT_OUT = re.compile("(?:发布|发出|启动)[^，。；：]{1,12}$")
# 理论上说, 从某种意义上讲.
_IN_SENSE = re.compile(
    "(?:(?:理论|意义|本质|根本|原则|实质|程度|角度|层面|技术|法律|基本|大体|总体|整体|客观|严格意义)上?来?"
    "|退一万?步来?|换句话|换言之|总的来?|一般来?|相对来?|总体而?|整体而?|简单地?|坦率地?|严格地?|具体来?|通俗地?|打个比方)$"
)
# 群众反映强烈的问题: how it is received, and no words.
_RECEPTION = re.compile("(?:较|很|最|比较|十分|非常|普遍|特别)?(?:多|大|强烈|良好|突出|集中|平平|热烈|冷淡)")
# What the writer bids everybody do: 要及时反映….
_BIDDING = re.compile(r"(?:既|还|也|更|都|就|不仅)?(?:要|应|须)(?:[\u4e00-\u9fff]{2}){0,2}$")
# 责任还不够明确: an adjective.
_DEGREE = re.compile("(?:不够|更加|更|较|较为|比较|十分|非常|很|尚不|越来越|日益|最)$")
# 由某局公布, 为农户呼吁: who puts something else out, or speaks for whom, and not what is said.
_PUT_OUT_BY = re.compile("(?:^|[^自事缘理])由(?!纪[夫子彦]|美子|香里|佳里)[^，。的]{2,20}$")
_FOR_WHOM = re.compile("(?<![成作认以因])为[^，。：“]{2,12}$")
# Who finds things out to tell them; whatever else somebody finds is no quote.
_RESEARCH = re.compile(
    "(?:研究|研究者|科学家|学者|专家|天文学家|(?:研究|科研|考古|调查|专家|课题|科学)(?:人员|小组|团队|组|队)|论文|报告|审计|民调|调查"
    "|调研|统计|监测|抽[查检]|检测)(?:后|还|也|同时|进一步|首次|近日|日前|最新|中)*$"
)
# Figures of a time (2030年预计达到…) are expected by whoever wrote them down.
_DATED = re.compile("(?:[年月日]|季度|期间|未来)$")
# A noun that is talked about: 就声明是否提及…进行讨论.
_TALKED_ABOUT = ("就", "对", "围绕", "关于")
# 经某局确认，…: only how it was found out.
_THROUGH = re.compile("经(?!理|济|销|办|营|贸|纪)")
# 就是经朋友介绍，来到…: who brought people together.
_INTRODUCED = re.compile("(?:^|[是又后])经(?![理济销办营贸纪])[^，。]{0,5}(?:朋友|熟人|亲戚|同学|同事|老乡|人)$")
# 的 and a modifier before it: 有关部门提出的量刑建议, but 他的律师建议.
_OWNED = re.compile(r"的([\u4e00-\u9fff]{1,4})$")
# The writer speaks, as in an essay.
_FIRST_PERSON = re.compile(r"(?:我们?|笔者|咱们|你们?|您)(?:还|也|都|曾|一直|始终|坚决|不|要|想|再)*$")
_NOUN_BEHIND = re.compile(
    r"(?:的|不[够明清细严]|(?:一贯|一向|十分|非常|很|极其|特别|越来越|日益|比较)+(?:严|高|低|苛|宽)|[中里](?:还|也|又|则|并|特别|同时|进一步|明确|首次)*(?:表示|称|说|指出|强调|写道|提到|透露|宣布|承诺)|之后|之前|之下|之余|之日|当[日天晚]|以后|以前|以来|后[，,]|前[，,]|时[，,]|期间|[中上下][，,]|、|及|等[，,。、]|书|信(?!息)|会(?!议)|稿|类|制度|机制"
    r"|工作|活动|平台|系统|电话|提案|\d+[件条份项]|发表|不服|(?:提出)?异议|之事|热线|方案|文件|问题|情况|内容|范围|力度|能力|体系|渠道|机构|部门|人员|单位|对象)"
)
_SUCH = ("如此", "这样", "这么", "那么", "那样")
# A clause that only says when: 继甲宣布…之后，.
_WHEN = re.compile(r"^(?:不过|但)?(?:继|在|自|自从|当|随着|就在|等到|直到)")
_WHEN_END = re.compile(r"[^，,。；;]*?(?:之后|以后|以来|之际|的同时|后|时|前夕|之前|前)[，,]")


def reports(plain: str, cue: Cue, clause: int) -> bool:
    """Whether *cue*, in the clause that begins at *clause*, is a reporting verb in its place."""
    before, behind = plain[clause : cue.start], plain[cue.end : cue.end + 1]
    if before and (_is_meant(plain, clause, cue, before) or _is_passing(plain, cue, before)):
        return False
    if cue.verb == "反映" and _RECEPTION.match(plain, cue.end):
        return False
    if cue.verb == "发现" and not _RESEARCH.search(before):
        return False
    if cue.allows("n") and _is_owned(plain, cue, before):
        return False
    if behind in _INTRODUCING and _SOMEBODY.search(before):
        return True
    if cue.allows("n") and (_LIGHT.search(before) or _GOVERNED.search(before) or _NOUN_BEHIND.match(plain, cue.end)):
        return False
    return not (_WHEN.match(before) and _WHEN_END.match(plain, cue.end))


@cache
def _modals() -> Endings:
    return Endings(word_class("modal"))


# With what these end: an adverb, and what stands between 我们 and its verb.
_ENDS_OF_MODAL_ADVERBS = frozenset("分时动实法愿快确整细开即接")
_ENDS_OF_FIRST_PERSON = frozenset("我们者你您还也都曾直终决不要想再")
_LONGEST_BIDDING = 7


def _is_meant(plain: str, clause: int, cue: Cue, before: str) -> bool:
    """Whether what follows is meant, wished, bidden or denied, or said by the writer."""
    last = before[-1]
    if (
        (_modals().longest(plain, clause, cue.start) or _MODAL.search(before))
        and not (before == "以" and cue.verb == "称")
        and not (before[0] in surnames() and len(before) <= 3 and is_name(before))
    ):
        return True
    if before.endswith("继续") and plain[cue.end : cue.end + 1] not in _BEFORE_WORDS:
        return True  # 继续呼吁各方克制; 继续说：… goes on speaking
    if len(before) <= _LONGEST_BIDDING and _BIDDING.match(before):
        return True
    if last in _ENDS_OF_MODAL_ADVERBS and _MODAL_ADVERB.search(before):
        return True
    return last in _ENDS_OF_FIRST_PERSON and _FIRST_PERSON.search(before) is not None


_COMMAS = frozenset(["", *"，,：:"])
_BEFORE_WORDS = _COMMAS | {"“"}
_INTRODUCING = frozenset("，,：:称")


def _is_passing(plain: str, cue: Cue, before: str) -> bool:
    """Whether the verb only tells how something was found out, put out, named or reckoned."""
    verb, behind = cue.verb, plain[cue.end : cue.end + 1]
    if "由" in before and _PUT_OUT_BY.search(before):
        return True
    if before[-1] == "所" and (behind == "的" or _only_refers(before)):
        return True  # 大家所要求的, 报道所称
    if before.endswith(_SUCH) and behind in ("，", ",") and plain[cue.end + 1 : cue.end + 2] != "“":
        return True  # 有人如此断言，…: what was said stands before
    if before[0] == "经" and verb in word_class("verb of findings") and _THROUGH.match(before):
        return True
    if verb == "明确":
        return behind in ("，", ",") and _DEGREE.search(before) is not None
    if verb == "称":
        return before[-1] in "又亦" and behind == "“"  # 云雾茶又称“仙茶”
    if verb in word_class("alarm"):
        return behind in ("，", ",") and _PUT_OUT.search(before) is not None
    if verb in word_class("forecasting verb"):
        return behind not in _COMMAS and _DATED.search(before) is not None
    if verb in word_class("binding verb"):
        return _BOUND.search(before) is not None
    pattern = _PASSING.get(verb)
    return pattern is not None and pattern.search(before) is not None


# What stands before a verb that hardly reports then.
_PASSING = {"说": _IN_SENSE, "讲": _IN_SENSE, "呼吁": _FOR_WHOM, "介绍": _INTRODUCED}


def _only_refers(before: str) -> bool:
    """Whether 所 before a verb belongs to it (报道所称), and is not the end of a body's name (派出所称)."""
    noun = head_noun(before, 0, len(before))
    return before.endswith("有所") or noun is None or len(noun) == 1


def _is_owned(plain: str, cue: Cue, before: str) -> bool:
    """Whether the word is a noun that belongs to what stands before it (甲提出的建议, 对…的要求)."""
    commaless = plain[cue.end : cue.end + 1] not in _COMMAS
    if commaless and before.endswith(_TALKED_ABOUT):
        return True
    if cue.allows("D"):
        return False
    if commaless and plain[cue.start - 1 : cue.start] in ("”", "》"):
        return True  # “甲”倡议同“乙”计划
    owned = _OWNED.search(before)
    return (
        owned is not None
        and head_noun(before, owned.start(1), trim_behind(before, owned.start(1), len(before))) is None
    )

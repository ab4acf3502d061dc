"""The stage as a whole: what is a quote, where it ends, and who said it."""

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from said import read

from pipeline import quotes
from pipeline.records import AgencyMention
from pipeline.text import Article

DIRECT = [
    "李明远说：“[今年收成不错。|李明远]”",
    "“[今年收成不错。|李明远]”李明远说。",
    "“[今年收成不错|李明远]”，李明远对记者说。",
    "“[今年收成不错|李明远]”。李明远说。",
    "“[路通了，|李明远]”李明远说，“[日子也好了。|李明远]”",
    "云岭县农业局副局长李明远称“[首选本地良种|李明远]”。",
    "李明远说：「[今年收成不錯。|李明远]」",
    '李明远说："[今年收成不错。|李明远]"',
    "李明远认为，[路修好是头一件事|李明远]。“[没有路，果子运不出去。|李明远]”",
    "李明远望着满山果树，“[再过两年就能见效益。|李明远]”",
    "面对疑问，李明远给出了答案：“[账是算得过来的。|李明远]”",
    '"[路通了,|李明远]"李明远说,"[日子也好了。|李明远]"',
    "市长李明远说：“[路要修，|李明远]\n[也要养。|李明远]”会场响起掌声。",
    "网友“云中客”说：“[路修得真好。|云中客]”",
    "“[大家都来试试，|李明远]\n“[不试怎么知道。|李明远]”李明远说。",
]


@pytest.mark.parametrize("marked", DIRECT)
def test_direct_words(marked: str) -> None:
    said = read(marked)
    assert said.found == said.marked
    assert {quote.kind for quote in said.quotes} <= {"direct", "indirect"}


INDIRECT = [
    "李明远表示，[村里将再修一条路|李明远]。这条路长两公里。",
    "李明远告诉记者，[村里将再修一条路|李明远]。",
    "据李明远介绍，[村里已修了三条路|李明远]。",
    "村民都说好。对此，李明远指出，[还有不少事要做|李明远]。",
    "在李明远看来，[修路只是第一步|李明远]。",
    "李明远说，[修路要紧|李明远]，“[没有路，什么都运不出去。|李明远]”",
    "李明远说，[村里通过“双联”办法修路|李明远]。",
    "[云岭市民政局|@]通报，[今年已有三万人受益|云岭市民政局]。",
    "[云岭市民政局|@]印发通知，要求[各县月底前上报名单|云岭市民政局]。",
    "[云岭市民政局|@]数据显示，[今年已有三万人受益|云岭市民政局]。",
    "据[云岭市民政局|@]统计，[今年已有三万人受益|云岭市民政局]。",
    "根据[云岭市民政局|@]的通报，[今年已有三万人受益|云岭市民政局]。",
    "记者从[云岭市民政局|@]获悉，[今年已有三万人受益|云岭市民政局]。",
    "[云岭市民政局|@]副局长李明远否认[名单中有重复的人|李明远]。",
    "《云岭市养老服务条例》规定，[新建小区应当配建养老用房|云岭市养老服务条例]。",
    "论文称，[这种材料可以降低成本|论文]。",
    "多位业内人士认为，[价格还会回落|多位业内人士]。",
    "[云岭市民政局|@]相关负责人表示，[名单将按月更新|云岭市民政局相关负责人]。",
    "远山集团表示，[新厂房下月完工|远山集团]。",
    "甲国总统安娜·贝尔说，[会谈富有成果|安娜·贝尔]。",
    "Mary Jones表示，[会谈富有成果|Mary Jones]。",
    "俄方称，[会谈富有成果|俄方]。",
    "市长李明远对记者说, [明年修路|李明远].",
    "中新社云岭4月1日电 (记者 周文博)远山集团表示，[新厂房下月完工|远山集团]。",
    "哨所下属武装派别青山旅称，[已经撤离|青山旅]。",
    "被告人郭某玲否认[去过现场|郭某玲]。",
    "与会同志一致表示，[要把路修好|与会同志]。",
    "俄称[会谈富有成果|俄罗斯] 乌称[会谈没有进展|乌克兰]",
    "据[云岭市民政局|@]初步统计，[今年已有三万人受益|云岭市民政局]。",
    "守桥人[缪长根|@]说，[桥头的香炉不能断火|缪长根]。",
    "据[云岭市地震局|@]正式测定，[此次地震震级为3.1级|云岭市地震局]。",
    "[周明远|@]作出重要批示，[要尽快查明原因|周明远]。",
    "根据[云岭市民政局|@]4月1日公布的最新数据，[今年已有三万人受益|云岭市民政局]。",
    "[云岭市民政局|@]公布名单。据介绍，[今年已有三万人受益|云岭市民政局]。",
    "云岭县县长李明远和青山县县长周文博表示，[两县将一起修路|李明远]。",
    "周文博是云岭县县长。周说，“[路通了，日子也好了。|周文博]”",
    "[云岭市民政局|@]及时发布通知，要求[各县月底前上报名单|云岭市民政局]。",
    "[云岭市民政局|@]印发通知，部署养老工作。要求[各县月底前上报名单|云岭市民政局]。",
    "总部设在青山市的远山公司说，[新厂房下月完工|远山公司]。",
    "汽车业巨头QT预计，[今年销量会下降一成|QT]。",
    "周文博抵达云岭县。市民李明远当天也在场，他认为，[路修得不错|李明远]。",
    "村民批评[县里修路太慢，耽误了农时|村民]。",
    "经[云岭市民政局|@]确认，今年已有三万人受益。",
    "[云岭市民政局|@]希望通过修路让山货卖得出去。",
    "远山集团以工期短著称，今年又开两条新线。",
    "[云岭市民政局|@]提出两步走修路框架 路面翻新",
    "“[两个月没出门了，今天特意来逛逛|王小莹]”，市民王小莹和表妹走进商场。",
    "一、修路\n2.李明远：[路要修得又快又好|李明远]\n云岭县县长李明远当天到场。",
    "[云岭市民政局|@]对养老工作提出如下要求：\n[各县月底前上报名单|云岭市民政局]。名单要公开。",
    "名单如下：\n李明远，周文博，都是本地人。",
    "据《远山早报》网站4月1日报道，[新桥下月通车|《远山早报》网站]。",
    "村里按总结报告进行分析，形成考核报告。",
    "据不完全统计，今年已有三万人受益。",
    "周明远作出批示后，工作组赶到了现场。",
    "据公开数据统计，今年已有三万人受益。",
    "正如云岭县县长李明远所言，[修路只是第一步|李明远]。",
    "记者从10日召开的新闻发布会上获悉，[新桥下月通车|新闻发布会]。",
    "报道称，李明远表示，[修路只是第一步|李明远]。",
    "云岭县县长李明远到村里走访。县长强调，[修路要紧，通电也要紧|李明远]。",
    "云岭县县长李明远和青山县县长周文博到村里走访。县长强调，[修路要紧，通电也要紧|县长]。",
    "[云岭市民政局|@]提醒[老人出门结伴，注意安全|云岭市民政局]。",
    "记者采访了几位居民，“[天天盼着通车。|几位居民]”",
    "条例公布后，《养老条例》昨日公布，其中规定，[新建小区应当配建养老用房|养老条例]。",
    "李明远接到邻居电话，称[家里水管裂了一道口子|邻居]。",
    "[云岭市民政局|@]表示，[名单已经公布|云岭市民政局]，李明远则表示，[名单有误|李明远]。",
    "远山公司回应称[将尽快赔付|远山公司]；李明远提出“[赔付不能再拖了，我们等不起|李明远]”。",
    "李明远总书记高度重视山区交通，指出[要把路修到每个村|李明远]。",
    "以周文博同志为组长的调查组强调，[要查清原因|调查组]。",
    "据[云岭市民政局|@]4月1日发布的消息，[今年已有三万人受益|云岭市民政局]。",
    "据青山通讯社援引消息人士的话报道，[会谈富有成果|消息人士]。",
    "云岭日报讯（记者周文博）[云岭市民政局|@]介绍，[今年已有三万人受益|云岭市民政局]。",
    "[云岭市民政局|@]官方微博通报，[今年已有三万人受益|云岭市民政局]。",
    "[云岭市民政局|@]1日召开的新闻发布会透露，[今年已有三万人受益|云岭市民政局]。",
    "青山股份在公告中称，[新厂房下月完工|青山股份]。",
    "[云岭市民政局|@]发言人李明远就养老金发放答记者问时表示，[名单将按月更新|李明远]。",
    "也门媒体称[会谈富有成果|也门媒体]。",
    "乙国首相渡边健一表示，[会谈富有成果|渡边健一]。",
    "甲国国王阿卜杜拉二世表示，[会谈富有成果|阿卜杜拉二世]。",
]


@pytest.mark.parametrize("marked", INDIRECT)
def test_indirect_words(marked: str) -> None:
    said = read(marked)
    assert said.found == said.marked


NONE = [
    "“双联”办法在各村推开，“幸福食堂”天天开门。",
    "数据显示，今年已有三万人受益。",
    "公开资料显示，该厂建于上世纪。",
    "据悉，名单已经公布。",
    "据了解，名单已经公布。",
    "该厂被指排放废水。",
    "记者了解到，名单已经公布。",
    "名单按照有关要求公布。",
    "他的说法没有根据，小说里才有这样的事。",
    "全村脱贫后，李明远提出了辞职。",
    "听取汇报后，会议结束。",
    "李明远宣布辞职。",
    "村里建起“乡愁馆”。馆长名叫周文博。",
    "面对网友质疑，名单作了修改。",
    "李明远没有透露名单。",
    "为强调安全，现场设了三道岗。",
    "县里印发《关于落实从严治党要求的方案》。",
    "我认为，路修得太晚了。",
    "李明远之所以如此强调，是因为路太窄。",
    "自从上级宣布修路以来，村里热闹了。",
    "三名高管被公安机关要求协助调查。",
    "这份名单被市场认为是利好。",
    "李明远提出许多新思路新办法。",
    "李明远对此表示十分不解。",
    "种下希望，收获秋天。",
    "这是大家所要求的公平。",
]


@pytest.mark.parametrize("text", NONE)
def test_no_quotes(text: str) -> None:
    assert read(text).found == []


SPEAKERS = [
    "教师李明远走进教室。他说，[孩子们都到齐了|李明远]。",
    "教师李明远走进教室，校长周文博跟在后面。李明远说，[孩子们都到齐了|李明远]。他还说，[课本也到了|李明远]。",
    "厂长李明远介绍了新产品。“[订单已经排到年底。|李明远]”李先生说。",
    "市民李先生说，[公交方便多了|李先生]。",
    "甲国总统安娜·贝尔到访。贝尔表示，[会谈富有成果|安娜·贝尔]。",
    "远山集团有限公司（下称“远山集团”）昨日开会。远山集团表示，[新厂房下月完工|远山集团有限公司]。",
    "[国务院|@]常务会议昨日召开。会议指出，[要抓紧春耕备耕|国务院常务会议]。",
    "据新华社报道，李明远表示，[名单已经公布|李明远]。",
    "据新华社报道，[云岭山区昨夜普降大雪|新华社]。",
    "法新社报道称，[会谈富有成果|法新社]。",
    "法新社援引李明远称，[会谈富有成果|李明远]。",
    "路透社昨日刊出的调查结果显示，[通胀正在回落|路透社]。",
    "村民们都来了。他们说，[路修得好|他们]。",
    "县委书记李明远来到村里。李书记说，[路修得好|李明远]。",
    "甲国总统安娜·贝尔到访。总统表示，[会谈富有成果|安娜·贝尔]。",
    "平台首席分析师缴文远到会。缴文远认为，[价格还会回落|缴文远]。",
    "安娜·贝尔经纪人透露，[她已出院|安娜·贝尔经纪人]。",
    "不少网友留言称：“[路修得真好！|不少网友]”",
    "据共同社报道，[乙国有三艘船|共同社]。",
]


@pytest.mark.parametrize("marked", SPEAKERS)
def test_who_the_speaker_is(marked: str) -> None:
    said = read(marked)
    assert said.found == said.marked


def test_a_medium_that_passes_words_on_is_kept_beside_the_speaker() -> None:
    said = read("据新华社报道，李明远表示，名单已经公布。")
    assert [quote.via for quote in said.quotes] == [["新华社"]]


def test_headline() -> None:
    said = read("[云岭市民政局|@]：[本月起提高补助标准|云岭市民政局]\n本报讯 昨日，天气晴。")
    assert said.found == said.marked
    assert said.quotes[0].cue is None


def test_interview_answers_count_and_questions_do_not() -> None:
    said = read(
        "专访果农\n记者来到果园，见到了场长李明远。\n记者：今年收成怎样？\n李明远：[今年收成比去年好|李明远]。卖得也快。\n"
        "记者：明年呢？\n李明远：[明年还要再种一片新果树|李明远]。"
    )
    assert said.found == said.marked


def test_subhead_with_a_speaker_of_its_own() -> None:
    said = read("论坛昨日举行\n远山集团董事长李明远\n[制造业要沉下心做研发|李明远]\n论坛吸引了许多听众，座无虚席。")
    assert said.found == said.marked


def test_a_byline_is_no_speaker() -> None:
    assert read("论坛昨日举行\n云岭日报记者李明远\n制造业要沉下心做研发\n论坛吸引了许多听众。").found == []


@pytest.mark.parametrize(
    ("text", "title", "affiliation"),
    [
        ("远山集团董事长李明远说，新厂房下月完工。", "董事长", "远山集团"),
        ("云岭大学地理系教授李明远表示，河道在变窄。", "教授", "云岭大学地理系"),
        ("李明远是远山集团销售部经理，他表示，订单不少。", "经理", "远山集团销售部"),
        ("作为云岭大学特聘研究员，李明远表示，河道在变窄。", "特聘研究员", "云岭大学"),
        ("李明远表示，河道在变窄。", None, None),
        ("市民李先生说，公交方便多了。", None, None),
    ],
)
def test_title_and_affiliation(text: str, title: str | None, affiliation: str | None) -> None:
    speaker = read(text).quotes[0].speaker
    assert speaker is not None
    assert (speaker.title, speaker.affiliation) == (title, affiliation)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("李明远说，路修好了。", "person"),
        ("一位老人说，路修好了。", "anonymous"),
        ("远山集团说，新厂房完工了。", "organization"),
        ("通知要求，各村按时上报。", "document"),
        ("俄方说，会谈富有成果。", "agency"),
    ],
)
def test_types_of_speakers(text: str, kind: str) -> None:
    speaker = read(text).quotes[0].speaker
    assert speaker is not None
    assert speaker.type == kind


ALPHABET = "李明远王某他说称表示认为，。：；！？“”「」‘’\"'（）《》 \n据从获悉记者在看来报道局a1"


@settings(max_examples=300)
@given(st.text(alphabet=ALPHABET, max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(1, 8)), max_size=3))
def test_any_text_gives_sound_quotes(text: str, spans: list[tuple[int, int]]) -> None:
    agencies = [
        AgencyMention(start=start, end=start + size, text=text[start : start + size], name="某局")
        for start, size in spans
        if start + size <= len(text)
    ]
    found = quotes.find(Article(raw=text), agencies)
    for quote in found:
        assert text[quote.start : quote.end] == quote.text
        assert quote.rule != "gold"
        if quote.speaker is not None:
            assert text[quote.speaker.start : quote.speaker.end] == quote.speaker.text
        if quote.cue is not None:
            assert text[quote.cue.start : quote.cue.end] == quote.cue.text
    assert all(before.end <= after.start for before, after in pairwise(found))


@given(st.text(max_size=60))
def test_no_text_breaks_the_stage(text: str) -> None:
    quotes.find(Article(raw=text), [])


@pytest.mark.parametrize(
    "repeated", ["说：", "阿·", "“", "“好。”他说。", "他表示“好”，", "报道称，", "据", "李明远说，路通了。"]
)
def test_long_texts_take_linear_time(repeated: str) -> None:
    text = (repeated * 20_000)[:20_000]
    started = process_time()
    quotes.find(Article(raw=text, published=None), [])
    assert process_time() - started < 20

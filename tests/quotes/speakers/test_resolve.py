"""Who the speakers are: pronouns and short names, media, titles and affiliations, types."""

import pytest
from said import read

SPEAKERS = [
    "教师李明远走进教室。他说，[孩子们都到齐了|李明远]。",
    "教师李明远走进教室，校长周文博跟在后面。李明远说，[孩子们都到齐了|李明远]。他还说，[课本也到了|李明远]。",
    "厂长李明远介绍了新产品。“[订单已经排到年底。|李明远]”李先生说。",
    "市民李先生说，[公交方便多了|李先生]。",
    "甲国前外长日瓦丁·贝尔到访。贝尔表示，[会谈富有成果|日瓦丁·贝尔]。",
    "安娜·贝尔3日离境。3日丹尼·贝尔表示，[会谈富有成果|丹尼·贝尔]。",
    "甲国总统安娜·贝尔到访。贝尔表示，[会谈富有成果|安娜·贝尔]。",
    "远山集团有限公司（下称“远山集团”）昨日开会。远山集团表示，[新厂房下月完工|远山集团有限公司]。",
    "中新社青川3月30日电(丙丁)远山(集团)有限公司(下称，远山集团)30日宣布，[双方达成合作协议|远山(集团)有限公司]。",
    "云帆公司拟收购远山集团有限公司（下称“远山集团”）。远山集团表示，[新厂房下月完工|远山集团有限公司]。",
    "[国务院|@]常务会议昨日召开。会议指出，[要抓紧春耕备耕|国务院常务会议]。",
    "据新华社报道，李明远表示，[名单已经公布|李明远]。",
    "据新华社报道，[云岭山区昨夜普降大雪|新华社]。",
    "据新华社电，[云岭山区昨夜普降大雪|新华社]。",
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


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("法新社援引李明远的话说，会谈富有成果。", ["法新社"]),
        ("远山通讯社14日援引李明远的话报道说，会谈富有成果。", ["远山通讯社"]),
        ("周文博引述李明远的话说，会谈富有成果。", []),
    ],
)
def test_a_medium_that_cites_somebody_is_kept_beside_the_speaker(text: str, via: list[str]) -> None:
    said = read(text)
    assert [(quote.speaker and quote.speaker.name, quote.via) for quote in said.quotes] == [("李明远", via)]


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


def test_a_short_office_is_the_one_written_out() -> None:
    said = read("法国防长称[局势严峻|马丁·贝尔]\n本报讯 法国国防部长马丁·贝尔表示，[局势不容乐观|马丁·贝尔]。")
    assert said.found == said.marked


def test_news_alone_goes_on_with_a_source_named_before() -> None:
    said = read("据[云岭市水务局|@]昨日消息，[新增两座水厂|云岭市水务局]。消息称，[水厂明年投产|消息]。")
    assert said.found == said.marked
    assert read("消息称，远山集团将在年内上市。").found == []


def test_a_meeting_of_the_group_that_its_leader_heads() -> None:
    said = read(
        "[云岭市防汛工作领导小组|@]组长李明远昨日主持召开领导小组会议。\n会议指出，[要加固堤防|云岭市防汛工作领导小组会议]。"
    )
    assert said.found == said.marked

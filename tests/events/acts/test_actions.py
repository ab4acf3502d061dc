"""Acts of agencies: what is one, and what only looks like one."""

from __future__ import annotations

import pytest
from stories import A, Find, Told


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (f"{A}[昨日|d:2021-06-17]印发通知。", ["issue 印发"]),
        (f"{A}召开座谈会。", ["meeting 召开"]),
        (f"{A}责令该厂停产。", ["directive 责令"]),
        (f"{A}依法查处三家木材厂。", ["enforcement 查处"]),
        (f"{A}对辖区木材厂进行了检查。", ["inspection 检查"]),
        (f"{A}批准了这一项目。", ["decision 批准"]),
        (f"{A}成立专家组。", ["launch 成立"]),
    ],
)
def test_each_type_has_its_verbs(told: Told, story: str, expected: list[str]) -> None:
    assert told(story) == expected


@pytest.mark.parametrize(
    "story",
    [
        "该厂昨日印发通知。",  # nobody of state acts
        "三家木材厂被查处。",  # a passive without its agent
        f"{A}的检查站设在路口。",  # a compound noun
        f"按照{A}部署,村民开始种树。",  # a noun in a preposition's object
        f"根据{A}的要求,村民开始种树。",
        f"村民支持{A}。",
        f"检查结果交给{A}。",
        f"{A}将支持企业开展植树活动。",  # the complement of another verb
        f"{A}没有批准这一项目。",  # did not happen
        f"如果{A}批准这一项目,村民就能开工。",  # a condition
        f"{A}应当定期检查木材厂。",  # a duty
        f"为了{A}检查方便,村民修了路。",
        f"这类项目由{A}审批。",  # whose business it is
        f"{A}对取消收费的规定作了说明。",  # inside a preposition's object
        f"{A}通过多种渠道了解情况。",  # 通过 the preposition
    ],
)
def test_no_event(told: Told, story: str) -> None:
    assert told(story) == []


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (f"该项目已由{A}批准。", ["decision 批准"]),
        (f"三家木材厂被{A}查处。", ["enforcement 查处"]),
        (f"该方案经{A}审议通过。", ["decision 审议通过"]),
    ],
)
def test_the_agent_of_a_passive_acts(told: Told, story: str, expected: list[str]) -> None:
    assert told(story) == expected


def test_the_subject_is_carried_over_to_the_next_clause(events: Find) -> None:
    found = events(f"{A}成立专家组,随后对三家木材厂展开调查,并查处一家。")
    assert [event.trigger.text for event in found] == ["成立", "调查", "查处"]
    assert all(event.agencies == ["甲市林业局"] for event in found)


def test_another_subject_ends_what_is_carried(told: Told) -> None:
    assert told(f"{A}成立专家组,木材厂老板召开会议。") == ["launch 成立"]


def test_a_clause_of_time_takes_the_subject_behind_it(events: Find) -> None:
    found = events(f"[昨日|d:2021-06-17]公布首批名单后,{A}召开会议。")
    assert [(event.trigger.text, event.agencies) for event in found] == [
        ("公布", ["甲市林业局"]),
        ("召开", ["甲市林业局"]),
    ]


def test_an_official_counts_as_the_agency(events: Find) -> None:
    found = events(f"{A}局长赵大山[昨日|d:2021-06-17]会见来访客人。赵大山随后考察了苗圃。")
    assert [(event.trigger.text, event.agencies) for event in found] == [
        ("会见", ["甲市林业局"]),
        ("考察", ["甲市林业局"]),
    ]


def test_a_possessor_is_no_subject(told: Told) -> None:
    assert told(f"{A}的客人考察了苗圃。") == []


def test_the_light_verb_gives_way_to_the_act_it_bears(told: Told) -> None:
    assert told(f"{A}开展林地排查。") == ["inspection 排查"]
    assert told(f"{A}开展植树活动。") == ["launch 开展"]


def test_one_event_a_clause(told: Told) -> None:
    assert told(f"{A}召开会议部署春季造林工作。") == ["meeting 召开"]


def test_what_a_document_says_is_its_content(told: Told) -> None:
    assert told(f"{A}印发通知,在全市开展植树活动。") == ["issue 印发"]
    assert told(f"{A}印发通知,同时成立专家组。") == ["issue 印发", "launch 成立"]


def test_plans_are_events_and_their_mood_reaches_the_next_clause(told: Told) -> None:
    assert told(f"{A}将于[明日|d:2021-06-19]公布名单,并成立专家组。") == [
        "issue 公布/planned",
        "launch 成立/planned",
    ]


def test_hearsay_is_reported(told: Told) -> None:
    assert told(f"网传{A}发布通告。") == ["issue 发布/reported"]


def test_a_clause_before_a_noun_tells_an_act_of_the_agency_beside_it(told: Told) -> None:
    assert told(f"{A}日前派出的工作组抵达山区。") == ["launch 派出"]
    assert told("日前派出的工作组抵达山区。") == []
    assert told(f"目前正在制定的办法由{A}负责。") == []


def test_joint_actors_and_their_count(events: Find) -> None:
    (event,) = events("[甲部|a]、[乙部|a]等八部门联合印发通知。")
    assert event.agencies == ["甲部", "乙部"]
    assert event.agency_mentions == ["a0", "a1"]
    assert event.joint_count == 8


def test_the_count_of_joint_actors_in_digits_and_tens(events: Find) -> None:
    assert events("[甲部|a]等12个部门印发通知。")[0].joint_count == 12
    assert events("[甲部|a]等十二部门印发通知。")[0].joint_count == 12
    assert events("[甲部|a]印发通知。")[0].joint_count is None


def test_a_speaker_for_the_agency_says_we(events: Find) -> None:
    (act, _) = sorted(
        events("[甲市林业局|a]局长[赵大山|s:person][说|c],“[我们已经成立专家组|q]”。"),
        key=lambda event: event.type,
    )
    assert (act.type, act.agencies) == ("launch", ["甲市林业局"])


def test_the_bodies_in_brackets_do_not_act(events: Find) -> None:
    (event,) = events("[甲县林业局|a](现[甲区林业局|a])成立专家组。")
    assert event.agencies == ["甲县林业局"]


def test_a_title_names_no_actor(told: Told) -> None:
    assert told("《[甲局|a]年鉴》召开首发会议。") == []


def test_a_companion_acts_too(events: Find) -> None:
    (event,) = events("[甲部|a]根据各地需要,会同[乙局|a]向灾区调拨帐篷。")
    assert event.agencies == ["甲部", "乙局"]
    (event,) = events("[甲部|a]昨日在京联合[乙局|a]召开会议。")
    assert event.agencies == ["甲部", "乙局"]


def test_the_body_in_session_passes(events: Find) -> None:
    found = events("[甲市人大常委会|a]召开会议。会议表决通过了《古树保护条例》。")
    assert [(event.trigger.text, event.agencies) for event in found] == [
        ("召开", ["甲市人大常委会"]),
        ("表决通过", ["甲市人大常委会"]),
    ]
    assert events("会议表决通过了《古树保护条例》。") == []


def test_a_former_official_acts_for_nobody(told: Told) -> None:
    assert told("[甲市林业局|a]原局长赵大山取消行程。") == []


@pytest.mark.parametrize(
    "story",
    [
        f"{A}动员企业,开展植树活动。",  # 企业 is to act
        f"{A}采取约谈、责令停产等措施。",  # measures listed
        f"{A}开展巡查时,木材厂正在加工。",  # the time of something else
        f"一是{A}建立新制度。",
        f"{A}贯彻落实决策部署。",
        f"{A}认真听取意见建议。",
    ],
)
def test_no_event_of_the_agency_either(told: Told, story: str) -> None:
    assert told(story) == []


def test_reported_words_go_on_without_marks(told: Told) -> None:
    story = "[[甲局|a]|s:agency][强调|c],[要多种树|i]。深入开展植树活动,切实保护林地。"
    assert told(story) == ["statement 强调"]


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        # Who approves acts, and who put it forward goes on acting.
        (
            f"经{A}研究并报[甲市政府|a]批准,决定给予李某严重警告处分。",
            ["decision 批准 甲市政府", "enforcement 处分 甲市林业局"],
        ),
        (f"经{A}研究,决定下调该厂费率。", ["decision 决定 甲市林业局"]),
        (f"{A}决定成立专家组。", ["decision 决定 甲市林业局"]),
        (f"{A}决定处罚该厂。", ["enforcement 处罚 甲市林业局"]),
        (f"{A}给予李某留党察看、撤销职务处分。", ["enforcement 处分 甲市林业局"]),
        (f"{A}组织技术人员赶赴林场。", ["launch 组织 甲市林业局"]),
        (f"{A}组织技术人员开展排查。", ["inspection 排查 甲市林业局"]),
        (f"{A}由该地组织结构说起。", []),
        (f"{A}立即通知各林场停产。", ["directive 通知 甲市林业局"]),
        (f"村民收到{A}通知后离开。", []),
        (f"{A}将火险响应提升至三级。", ["decision 提升至 甲市林业局"]),
        (f"{A}将造林面积提升至三万亩。", []),
        (f"{A}通报一起盗伐案件。", ["enforcement 通报 甲市林业局"]),
        (f"{A}通报造林进展情况。", []),
        (f"{A}向有关方面通报[甲市气象局|a]。", []),
    ],
)
def test_approvals_punishments_and_ambiguous_verbs(events: Find, story: str, expected: list[str]) -> None:
    assert [f"{e.type} {e.trigger.text} {'、'.join(e.agencies)}" for e in events(story)] == expected


@pytest.mark.parametrize(
    "story",
    [
        f"按照{A}部署,村民开始种树。",
        f"三方经{A}核查后方可复工。",
        f"{A}现场检测正在进行中。",
        f"{A}座谈会召开前夕,客人到了。",
        f"{A}成立三年的专家组散了。",
        f"{A}例行检查林场。",
        f"{A}听取林场排查汇报。",
        f"预计{A}也不知道,预计将举行选举。",
        f"{A}领导去了林业审计大学。",
    ],
)
def test_nouns_times_and_routine_are_no_acts(told: Told, story: str) -> None:
    assert told(story) == []


def test_whom_one_meets_is_no_subject(events: Find) -> None:
    (event,) = events(f"{A}局长赵大山同来访的[乙国林业部|a]部长钱小川举行会谈。")
    assert event.agencies == ["甲市林业局"]


def test_where_one_acts_is_no_subject(events: Find) -> None:
    (event,) = events(f"{A}在[甲市公园管理处|a]设立苗圃。")
    assert event.agencies == ["甲市林业局"]
    (event,) = events(f"在{A}召开的会议上,村民举手。")
    assert event.agencies == ["甲市林业局"]


@pytest.mark.parametrize("act", ["会见来访客人", "在[甲市|p:330000]考察", "对防汛作出重要指示", "批准了项目"])
def test_who_represents_a_state_acts_for_no_agency(told: Told, act: str) -> None:
    assert told(f"国家主席赵大山{act}。") == []
    assert told(f"[甲省|p:330000]省长赵大山{act}。") == []
    assert len(told(f"[国务院|a]总理赵大山{act}。")) == 1


def test_a_seat_is_rank_and_the_office_beside_it_acts(events: Find) -> None:
    (event,) = events("[甲委|a]委员、[甲市政府|a]市长赵大山会见来访客人。")
    assert event.agencies == ["甲市政府"]
    (event,) = events("[甲委|a]书记、[甲市政府|a]市长赵大山会见来访客人。")
    assert event.agencies == ["甲委", "甲市政府"]


def test_staff_of_a_branch_act_for_the_agency(events: Find) -> None:
    (event,) = events(f"{A}林场管理人员查处三家企业。")
    assert event.agencies == ["甲市林业局"]
    assert events(f"{A}林场老板查处三名员工。") == []


def test_partners_without_a_name_do_not_act(events: Find) -> None:
    (event,) = events(f"{A}会同[有关部门|g]查处三家企业。")
    assert event.agencies == ["甲市林业局"]
    (event,) = events(f"{A}会同[甲市公安局|a]查处三家企业。")
    assert event.agencies == ["甲市林业局", "甲市公安局"]


def test_orders_behind_a_meeting_are_what_it_was_for(told: Told) -> None:
    assert told(f"{A}昨日召开会议,部署春季造林。") == ["meeting 召开"]
    assert told(f"{A}昨日召开会议,成立专家组。") == ["meeting 召开", "launch 成立"]


def test_what_speakers_ask_for_in_their_words_is_the_statement(told: Told) -> None:
    story = "[[甲局|a]|s:agency][表示|c],[我们督促该厂停产|i]。"
    assert told(story) == ["statement 表示"]
    story = "[[甲局|a]|s:agency][表示|c],[我们已督促该厂停产|i]。"
    assert told(story) == ["statement 表示", "directive 督促"]


def test_an_attack_is_told_as_the_incident(told: Told) -> None:
    assert told("[甲军|a]对港口发动空袭。") == ["incident 空袭"]
    assert told("[甲军|a]发起植树行动。") == ["launch 发起"]


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (f"{A}发布公告,村民围观。", ["issue 发布"]),  # jieba's word holds the object
        (f"{A}检查员到了。", []),
        (f"{A}对林区开展安全检查。", ["inspection 检查"]),  # and here the kind of act
        (f"{A}对其立案调查。", ["enforcement 立案调查"]),
        (f"{A}收到其调查。", []),
        (f"[昨日|d:2021-06-17],由{A}主办的植树节启动。", ["launch 启动"]),
        (f"[昨日|d:2021-06-17],由{A}主办的植树节吸引游客。", ["meeting 主办"]),
        ("[外交部|a]部长赵大山应约同来访的外长钱小川通电话。", ["meeting 通电话"]),
    ],
)
def test_words_of_the_segmenter_and_pronouns(told: Told, story: str, expected: list[str]) -> None:
    assert told(story) == expected


def test_what_was_decided_is_content_whoever_is_its_subject(told: Told) -> None:
    assert told("[甲委|a]决定,[乙局|a]设立三个苗圃。") == ["decision 决定"]
    assert told("[甲委|a]决定植树,[乙局|a]设立三个苗圃。") == ["decision 决定", "launch 设立"]
    assert told("[甲委|a]决定,[乙局|a]设立三个苗圃。[乙局|a]随后召开会议。") == ["decision 决定", "meeting 召开"]


@pytest.mark.parametrize(
    ("story", "agency"),
    [
        ("[[甲市|p:330000]林业局|a]局长赵大山早年植树。[某部|a]部长赵大山会见客人。", "某部"),
        ("[某部|a]部长赵大山植树。赵大山会见客人。", "某部"),
    ],
)
def test_an_office_of_the_state_comes_before_a_local_one(events: Find, story: str, agency: str) -> None:
    (event,) = events(story)
    assert event.agencies == [agency]


def test_a_head_of_state_acts_for_no_office_of_earlier_years(told: Told) -> None:
    assert told("时任[[甲县|p:330000]县委|a]书记赵大山植树。总书记赵大山会见客人。赵大山考察林场。") == []


def test_where_and_how_an_act_is_done_is_no_act(told: Told) -> None:
    assert told(f"{A}通过会商平台了解火情。") == []
    assert told(f"{A}在督查方面用力深。") == []
    assert told(f"{A}在制定办法的时候征求了意见。") == []
    assert told(f"{A}下沉督导等方式受到欢迎。") == []
    assert told(f"{A}并非要求该厂停产。") == []
    assert told(f"{A}愿举办植树活动。") == []


def test_the_object_before_the_verb_is_no_plan(told: Told) -> None:
    assert told(f"{A}将应急响应提升至三级。") == ["decision 提升至"]
    assert told(f"{A}将该厂查封。") == ["enforcement 查封"]
    assert told(f"{A}将查封该厂。") == ["enforcement 查封/planned"]
    assert told(f"{A}决定对该起火灾查处工作挂牌督办。") == ["decision 决定"]


def test_who_is_under_investigation_acts_for_no_body(told: Told) -> None:
    assert told(f"{A}局长赵大山植树。赵大山出席会议。") == ["meeting 出席"]
    assert told(f"{A}局长赵大山植树。赵大山出席会议。后来赵大山因涉嫌受贿被查。") == []


def test_who_is_helped_does_not_act_in_the_next_clause(told: Told) -> None:
    assert told(f"{A}支持企业植树,推迟采伐期。") == ["decision 推迟"]
    assert told(f"{A}支持企业推迟采伐期。") == []


def test_people_who_are_organised_act_for_the_agency(told: Told) -> None:
    assert told(f"{A}组织专家编印了《植树手册》。") == ["issue 编印"]
    assert told(f"{A}组织专家下乡。") == ["launch 组织"]


def test_what_was_issued_takes_effect_by_itself(told: Told) -> None:
    assert told(f"{A}[日前|d:PAST_REF]出台的补贴办法[近日|d:PAST_REF]实施。") == ["issue 出台"]


def test_words_of_what_should_be_tell_by_the_way_what_was_done(told: Told) -> None:
    story = "[声明|s:document][强调|c],[{}|i]。"
    assert told(story.format(f"{A}[3月|d:2021-03]出台的办法要执行")) == ["issue 出台", "statement 强调"][::-1]
    assert told(story.format(f"{A}要出台办法")) == ["statement 强调"]
    assert told(story.format(f"{A}出台办法")) == ["statement 强调"]


def test_both_sides_of_talks_act(events: Find) -> None:
    (event,) = events("[甲部|a]部长[赵大山|s:person]同[乙国议会|a]议长举行会谈。")
    assert event.agencies == ["甲部", "乙国议会"]
    (event,) = events("[甲部|a]部长[赵大山|s:person]会见[乙国议会|a]议长。")
    assert event.agencies == ["甲部"]
    (event,) = events("[甲部|a]与甲市银行签署协议。")
    assert event.agencies == ["甲部"]

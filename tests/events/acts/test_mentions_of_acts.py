"""Acts that a text mentions without telling them: in frames, conditions, reactions, lists of those present."""

from __future__ import annotations

import pytest
from stories import A, B, Find, Told


@pytest.mark.parametrize(
    "story",
    [
        f"{A}在开展巡山行动中,救出两只白鹭。",  # the frame of another act
        f"{A}局长王大山在机构调整座谈会上介绍了情况。",
        f"这是{A}今年第三次发布预警。",  # told again to be valued
        f"此次{A}发布的公告共有八条。",
        f"毁林开荒的,{A}将责令其补种。",  # whoever may do so
        f"{A}将严肃查处违法砍伐行为。",
        f"村民对{A}下调补助标准表示不满。",  # what somebody reacts to
        f"村民感谢{A}举办这次培训。",
        f"{A}的作用是审核采伐申请。",
        f"{A}要把开展植树活动作为重点。",
        f"{A}推出新办法的可能性不大。",
        f"{A}根据勘查、走访和调查的结果写了一篇文章。",
        f"{A}负责同志、各乡代表等150人出席会议。",  # who was there
        f"{A}副局长李小河拟提名为乙县县长人选。",  # to whom it is done
        f"{A}应当明确权限,并公布清单。",  # a duty in both clauses
        f"{A}庆祝护林队成立十周年。",
        f"{A}对实施新规的情况进行了说明。",  # of what something is done
        f"{A}编了书,经专家委员会审核。",  # others do it
        f"{A}修了路,目前12处陆续恢复通车。",
        f"{A}修了路,建立护林站,是重要一步。",  # valued, not told
        f"{A}做了榜样,派出护林队的单位要跟上。",  # which one
        f"{A}向护林员表示慰问。",
        f"{A}的计划未获上级批准。",
        f"{A}大楼的灯焕发出光彩。",  # 焕发|出
        f"{A}清理林区积雪。",
        f"{A}解决了奖金暂停、合同到期问题。",
        f"{A}局长王大山后调任乙县县长。",
    ],
)
def test_no_act_is_told(told: Told, story: str) -> None:
    assert [one for one in told(story) if not one.startswith("statement")] == []


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (f"{A}昨日发布的公告共有八条。", ["issue 发布"]),
        (f"毁林开荒的,{A}已责令其补种。", ["directive 责令"]),
        (f"{A}查处了三起违法砍伐案件。", ["enforcement 查处"]),
        (f"{A}对林场进行检查并表示感谢。", ["inspection 检查"]),
        (f"{A}局长王大山出席会议。", ["meeting 出席"]),
        (f"{A}提名李小河为所长。", ["decision 提名"]),
        (f"{A}讨论并原则通过《造林条例》。", ["decision 通过"]),
        (f"{A}慰问护林员。", ["inspection 慰问"]),
        (f"{A}对五个林场进行检查,清理违建。", ["inspection 检查", "enforcement 清理"]),
        (f"{A}以涉嫌毁林对赵大山立案调查。", ["enforcement 立案调查"]),
        (f"{A}会继续全面调查此事。", ["inspection 调查/planned"]),
        (f"{A}局长王大山与到访的{B}局长举行会谈。", ["meeting 举行会谈"]),
    ],
)
def test_the_act_is_told(told: Told, story: str, expected: list[str]) -> None:
    assert told(story) == expected


def test_will_is_a_plan_and_a_meeting_is_none(events: Find) -> None:
    [event] = events(f"{A}会全面调查此事。")
    assert event.modality == "planned"
    [event] = events(f"{A}局长王大山在会前会见了护林员。")
    assert event.modality == "asserted"
    [event] = events(f"{A}将继续植树,目前已派出三个工作组。")
    assert event.modality == "asserted"


def test_what_a_meeting_was_for_is_no_event(told: Told) -> None:
    assert told(f"{A}召开会议,审议造林计划,决定增加投入。") == ["meeting 召开"]
    assert told(f"{A}召开会议,并到林场调研。") == ["meeting 召开", "inspection 调研"]
    assert told(f"{A}召开会议,[4日|d:2021-06-04]决定增加投入。") == ["meeting 召开", "decision 决定"]


def test_a_meeting_with_a_name_is_not_the_session_told_of(events: Find) -> None:
    found = events("[甲市委|a]召开全会。会议通过了决议。乙国财长会议在甲市举行。")
    assert [event.trigger.text for event in found] == ["召开", "通过"]


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (f"三个林场参考{A}制定的标准整改。", []),  # which one
        (f"三个林场参考{A}日前制定的标准整改。", ["issue 制定"]),
        (f"{A}修了路,昨天是新桥启用后第一天。", []),  # came about by itself
        (f"{A}修了路,根据实际出台了办法。", ["issue 出台"]),
        (f"{A}调整方案,尽快重启造林。", ["decision 调整"]),
        (f"除{A}批准的外,都要报告。", []),
        (f"{A}授权乙县林场,在三个乡开展造林。", ["decision 授权"]),
        (f"赵大山是被{A}授予称号的护林员之一。", []),
        (f"赵大山被移送{A}处理。", []),
        (f"造林一事得到{A}局长的批示。", ["directive 批示"]),
        (f"对上报{A}的项目初审,由乡里做。", []),
        (f"{A}每季度发布考核结果。", []),
        (f"{A}局长王大山参加小组审议时笑了。", []),
        (f"毁林开荒的,{A}将严肃处理,追究责任。", []),
        (f"数据经{A}核准的项目才可参加。", []),
        (f"{A}审查后认为,此事不妥。", []),
        (f"{A}将李小河任命为所长。", ["decision 任命"]),
        (f"{A}向法院提起两起公益诉讼。", ["enforcement 提起"]),
        (f"{A}提起的诉讼案结了。", []),
        (f"{A}经协商驳回申请。", ["decision 驳回"]),
        (f"{A}昨日就出台了办法。", ["issue 出台"]),
        (f"{A}局长王大山在甲市开会,来到乙县林场,考察苗圃。", ["meeting 开会", "inspection 考察"]),
        (f"{A}将林区乱象整治作为重点。", []),
        (f"{A}决定开展林区检查。", ["decision 决定"]),
        (f"{A}开展林区检查。", ["inspection 检查"]),
        (f"村民学习{A}局长参加大会的重要讲话。", []),
        (f"从{A}去年发布的数据看,林地增加了。", []),
        ("[甲国际组织|a]的国际组织代表人员等到会。", []),
        (f"方案应当写明理由,经{A}审议后公布。", []),
        (f"{A}植了树。已经恢复接待的林场,要做好准备。", []),
        (f"{A}发布的公告共有八条。", []),
        (f"[目前|d:2021-06-18],{A}派出的三个护林队在山上。", ["launch 派出"]),
        (f"方案须经{A}同意。", []),
        (f"希望{A}批准方案。", []),
        (f"{A}依法作出上述处罚决定。", []),
        (f"{A}以三条事实证明罪名成立。", []),
        (f"{A}通过研究案情、制定措施护林。", []),
        (f"村民传达{A}的指示。", []),
        (f"{A}将对这项决议草案发表看法。", []),
        (f"{A}抓住林场更名的历史机遇。", []),
        (f"{A}发布合作机遇公告。", ["issue 发布"]),
    ],
)
def test_which_one_and_by_whom(told: Told, story: str, expected: list[str]) -> None:
    assert told(story) == expected

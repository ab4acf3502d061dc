"""Affiliation and title in what stands before a person's name."""

import pytest
from markup import read_markup

from pipeline.quotes.article.context import Context
from pipeline.quotes.speakers.offices import divide
from pipeline.quotes.speakers.roles import roles
from pipeline.records import AgencyMention
from pipeline.text import Article


def context(marked: str) -> Context:
    """The context of *marked*, in which the marks are agencies."""
    text, marks = read_markup(marked)
    agencies = [
        AgencyMention(
            start=mark.start, end=mark.end, text=text[mark.start : mark.end], name=text[mark.start : mark.end]
        )
        for mark in marks
    ]
    return Context(Article(raw=text), agencies)


@pytest.mark.parametrize(
    ("marked", "title", "affiliation"),
    [
        ("云岭大学商学院副教授", "副教授", "云岭大学商学院"),
        ("[云岭市民政局]社会事务处二级调研员", "二级调研员", "云岭市民政局社会事务处"),
        ("云岭市第一中学特级教师", "特级教师", "云岭市第一中学"),
        ("[云岭市人民政府]副厅级巡视员", "副厅级巡视员", "云岭市人民政府"),
        ("云岭市第三级医院院长", "院长", "云岭市第三级医院"),
        ("远山证券首席市场分析师", "首席市场分析师", "远山证券"),
        ("远山证券消费行业分析师", "消费行业分析师", "远山证券"),
        ("远山证券副总裁", "副总裁", "远山证券"),
        ("远山地产董事局主席", "董事局主席", "远山地产"),
        ("远山合金公司生产厂长", "生产厂长", "远山合金公司"),
        ("云岭银行青山县支行客户经理", "客户经理", "云岭银行青山县支行"),
        ("云岭大学附属医院烧伤科主任", "主任", "云岭大学附属医院烧伤科"),
        ("知名中东问题专家", "中东问题专家", None),
        ("退休教师", "退休教师", None),
        ("货运司机", "货运司机", None),
        ("国家主席", "国家主席", None),
        ("法国劳工部长", "劳工部长", "法国"),
        ("中国驻法国大使", "驻法国大使", "中国"),
        ("远山公司总经理首席助理", "总经理首席助理", "远山公司"),
        ("山货协会会长兼秘书长", "会长兼秘书长", "山货协会"),
        ("潜水员", "潜水员", None),
        ("市民", None, None),
        ("演员", "演员", None),
        ("路透社援引远山资本首席经济学家", "首席经济学家", "远山资本"),
        ("《访谈》今晚播出对乙国总理", "总理", "乙国"),
        ("政治局常委、[国务院]总理", "总理", "国务院"),
        ("[最高人民法院]副院长、执行局局长", "副院长、执行局局长", "最高人民法院"),
        ("[乙国环境、食品和乡村事务部]部长", "部长", "乙国环境、食品和乡村事务部"),
        ("与会代表", "代表", None),
    ],
)
def test_a_phrase_is_divided(marked: str, title: str | None, affiliation: str | None) -> None:
    ctx = context(marked)
    assert divide(ctx, 0, len(ctx.text)) == (title, affiliation)


def test_what_belongs_to_another_person_is_left_out() -> None:
    ctx = context("甲国总理李明远在云岭同乙国总统周文博通电话。")
    assert roles(ctx, "周文博") == ("总统", "乙国")


def test_an_office_without_a_body_is_of_the_body_named_before() -> None:
    ctx = context("[云岭县消防救援大队]赶到现场。大队长李明远说，火已扑灭。")
    assert roles(ctx, "李明远") == ("大队长", "云岭县消防救援大队")
    ctx = context("[云岭县水利局]赶到现场。大队长李明远说，火已扑灭。")
    assert roles(ctx, "李明远") == ("大队长", None)


def test_who_is_stationed_somewhere_keeps_the_place_in_the_title() -> None:
    ctx = context("中国常驻[联合国]代表周文博发言。")
    assert roles(ctx, "周文博") == ("常驻联合国代表", "中国")
    ctx = context("远山证券驻香港分析师周文博发言。")
    assert roles(ctx, "周文博") == ("分析师", "远山证券")

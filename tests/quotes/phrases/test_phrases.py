"""Noun phrases that name a speaker."""

import pytest
from markup import read_markup

from pipeline.quotes.article.context import Context
from pipeline.quotes.phrases.phrases import headed_at, parse, unknown
from pipeline.records import AgencyMention
from pipeline.text import Article


def context(marked: str) -> tuple[Context, list[tuple[int, int]]]:
    """The context of *marked*, in which ``[…|@]`` is an agency; and the other marks."""
    text, marks = read_markup(marked)
    agencies = [
        AgencyMention(start=start, end=end, text=text[start:end], name=text[start:end])
        for start, end, label in marks
        if label == "@"
    ]
    return Context(Article(raw=text), agencies), [(start, end) for start, end, label in marks if label != "@"]


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("远山集团董事长[李明远]", "person"),
        ("果农[徐大军]", "person"),
        ("[李明远]教授", "person"),
        ("甲国卫生部长[斯捷潘诺夫]", "person"),
        ("主持人[安娜·贝尔]", "person"),
        ("但[他]", "pronoun"),
        ("[一位不愿透露姓名的村民]", "anonymous"),
        ("[[云岭市民政局|@]有关负责人]", "anonymous"),
        ("[远山集团]", "organization"),
        ("[远山集团]方面", "organization"),
        ("[俄方]", "agency"),
        ("[美媒]", "organization"),
        ("[云岭省]", None),
        ("[四川省]", "agency"),
        ("该份[报告]", "document"),
        ("《[云岭市养老服务条例]》", "document"),
        ("《[云岭市养老服务条例]》第三条", "document"),
        ("《[云岭日报]》", "organization"),
        ("[远山集团]发布的数据", "organization"),
        ("数据", None),
        ("公开资料", None),
        ("推进养老服务工作", None),
    ],
)
def test_the_phrase_at_the_end_of_a_clause(marked: str, kind: str | None) -> None:
    ctx, marks = context(marked)
    phrase = parse(ctx, 0, len(ctx.text))
    if kind is None:
        assert phrase is None
    else:
        assert phrase is not None
        assert ((phrase.start, phrase.end), phrase.kind) == (marks[0], kind)


def test_of_coordinated_agencies_the_first_speaks() -> None:
    ctx, _ = context("[云岭市民政局|@]、[云岭市财政局|@]")
    phrase = parse(ctx, 0, len(ctx.text))
    assert phrase is not None
    assert ctx.text[phrase.start : phrase.end] == "云岭市民政局"


def test_a_meeting_stands_for_the_body_that_met() -> None:
    ctx, _ = context("日前召开的[云岭市政府|@]会议")
    phrase = parse(ctx, 0, len(ctx.text))
    assert phrase is not None
    assert ctx.text[phrase.start : phrase.end] == "云岭市政府"


@pytest.mark.parametrize(
    ("text", "found"), [("许多村民打来电话", "许多村民"), ("推进企业服务", None), ("企业家的话", None)]
)
def test_the_phrase_at_the_head_of_a_clause(text: str, found: str | None) -> None:
    ctx, _ = context(text)
    phrase = headed_at(ctx, 0, len(text))
    assert (text[phrase.start : phrase.end] if phrase else None) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [("零售商百乐思", "百乐思"), ("云帆数科", "云帆数科"), ("数据", None), ("我们", None), ("他们在路上", None)],
)
def test_a_phrase_that_no_rule_reads(text: str, name: str | None) -> None:
    ctx, _ = context(text)
    phrase = unknown(ctx, 0, len(text))
    assert (text[phrase.start : phrase.end] if phrase else None) == name

"""The article as the rules read it."""

from pipeline.quotes.article.context import MASK, Context
from pipeline.text import Article


def test_quoted_sentences_are_masked_and_quoted_terms_are_not() -> None:
    ctx = Context(Article(raw="他说：“好，走吧。”“双联”办法很好。"), [])
    assert ctx.plain == "他说：“" + MASK * 5 + "”“双联”办法很好。"
    assert len(ctx.plain) == len(ctx.text)


def test_commas_in_brackets_and_titles_do_not_divide_a_clause() -> None:
    ctx = Context(Article(raw="某厂（甲，乙）与《上，下》"), [])
    assert "，" not in ctx.plain


def test_short_names_that_the_text_defines() -> None:
    ctx = Context(
        Article(raw="记者从云岭山地保护基金会（下称“云保会”）获悉，远山（集团）有限公司（以下简称远山集团）复工。"), []
    )
    assert ctx.short_names == {"云保会": "云岭山地保护基金会", "远山集团": "远山（集团）有限公司"}
    assert [ctx.text[start:end] for start, end in ctx.bodies_within(0, len(ctx.text))] == [
        "云岭山地保护基金会",
        "云保会",
        "远山（集团）有限公司",
        "远山集团",
    ]


def test_paragraph() -> None:
    ctx = Context(Article(raw="甲\n乙乙\n丙"), [])
    assert ctx.paragraph(3) == (2, 4)

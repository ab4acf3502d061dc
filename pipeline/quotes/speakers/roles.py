"""Titles and affiliations: before the name, behind it, or said of it, wherever the document does so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.lexicon.persons import surnames
from pipeline.lexicon.search import apart, starts_in
from pipeline.quotes.article.context import Context
from pipeline.quotes.article.nouns import head_noun, heads, noun_at, offices, word_class
from pipeline.quotes.speakers.offices import Role, affiliation_before, divide

# How long a noun for a kind of people may be.
_KIND = 8
_BOUNDARY = re.compile(r"[，。；：！？\n“”「」（）()【】—|｜…,;:!?]")
# Behind a name: forms of address, which are no titles, and words that are verbs there.
_NO_TITLE = frozenset(
    [
        "老师",
        "师傅",
        "同志",
        "先生",
        "女士",
        "指挥",
        "导演",
        "编剧",
        "编辑",
        "翻译",
        "代表",
        "领导",
        "裁判",
        "监制",
        "主编",
        "策划",
        "主持",
        "记者",
        "顾问",
    ]
)
_SAID_OF = re.compile(
    r"(?:是|系|为|任|担任|现任|出任|就任|时任|，)(?P<role>[^，。；：！？\n“”（）]{3,30}?)(?=[，。；）)]|$)"
)


def roles(ctx: Context, name: str, starts: Sequence[int] | None = None) -> Role:
    """Return the fullest role that the document gives the person *name*, which stands at *starts* if that is known."""
    starts = list(starts_in(ctx.article.raw, name)) if starts is None else starts
    best = Role(None, None)
    if name[:1] in surnames() and name[1:] in offices() and starts:
        kind = head_noun(ctx.text, max(0, starts[0] - _KIND), starts[0])
        described = kind is not None and heads()[kind] == "anonymous"  # 店主吴老板
        body = None if described else affiliation_before(ctx, starts[0], _clause_start(ctx, starts[0]))
        return Role(name[1:], body)
    for at in apart(starts, len(name)):
        if _weight(best) == _FULL:
            break
        for role in (_before(ctx, at), _of_whom(ctx, at + len(name)), _as(ctx, at), _behind(ctx, at + len(name))):
            if _weight(role) > _weight(best):
                best = role
    if best.title is not None and best.affiliation is None:
        return Role(best.title, _body_headed(ctx, best.title, starts[0]))
    return best


# An office that is named after its body, which the text has named before: 局长, 支队长.
_HEAD_OF = re.compile(r"副?(?P<kind>[局厅署处院校]|[支大总中]队)长")
# How far back, in characters, that body is looked for.
_NEAR = 300


def _body_headed(ctx: Context, title: str, at: int) -> str | None:
    """The body named last before *at* that somebody heads whose bare *title* the text gives (``局长``)."""
    office = _HEAD_OF.fullmatch(title)
    if office is None:
        return None
    before = ctx.agencies_within(max(0, at - _NEAR), at)
    return next((body.text for body in reversed(before) if body.text.endswith(office["kind"])), None)


def role_of_phrase(ctx: Context, start: int, end: int) -> Role:
    """The role within a phrase for somebody unnamed: ``某局相关负责人``, ``一名店员``."""
    role = divide(ctx, start, end)
    if role.title is None:
        return Role(None, None)
    return role if role.affiliation or role.title in word_class("post") else Role(None, None)


# Both a title and an affiliation: no other mention can say more.
_FULL = 3


def _weight(role: Role) -> int:
    return 2 * (role.title is not None) + (role.affiliation is not None)


def _clause_start(ctx: Context, at: int) -> int:
    floor = max(0, at - 50)
    start = floor
    for match in _BOUNDARY.finditer(ctx.text, floor, at):
        start = match.end()
    return start


def _before(ctx: Context, at: int) -> Role:
    end = at
    while ctx.text[end - 1 : end] in (" ", "　"):
        end -= 1
    return divide(ctx, _clause_start(ctx, end), end)


def _of_whom(ctx: Context, at: int) -> Role:
    """``某某是某公司经理``, ``某某（某局局长）``."""
    bracket = re.compile(r"[（(]([^（()）\n]{2,30})[)）]").match(ctx.text, at)
    if bracket:
        return divide(ctx, bracket.start(1), bracket.end(1))
    match = _SAID_OF.match(ctx.text, at)
    return divide(ctx, *match.span("role")) if match else Role(None, None)


def _behind(ctx: Context, at: int) -> Role:
    """``某某教授``: a title directly behind the name."""
    noun = noun_at(ctx.text, at, at + 9)
    is_title = noun in offices() and noun not in _NO_TITLE
    return Role(noun, None) if is_title else Role(None, None)


def _as(ctx: Context, at: int) -> Role:
    """``作为某院研究员，某某…``."""
    match = re.compile(r"(?:作为|身为)([^，。；\n]{3,40})，$").search(ctx.text, max(0, at - 50), at)
    return divide(ctx, *match.span(1)) if match else Role(None, None)

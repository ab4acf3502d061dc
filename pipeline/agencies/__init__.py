"""The agencies stage: organs of state in the text, and who each is."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.agencies.bodies import Body
from pipeline.agencies.grammar import find_bodies
from pipeline.agencies.resolve import resolve
from pipeline.agencies.tables import Kind
from pipeline.agencies.whereabouts import Whereabouts
from pipeline.records import AgencyMention, ProvinceMention
from pipeline.text import Article

__all__ = ["find"]


def find(article: Article, provinces: Sequence[ProvinceMention]) -> list[AgencyMention]:
    """Find the organs of state in *article*.

    *provinces* are the article's places, which stand in agencies' names. Mentions come in text order and do not
    overlap; ``article.raw[start:end] == mention.text`` (offsets are code points). ``name`` is the body written out as
    of the article's date; generic expressions (``有关部门``, ``警方``) are marked.
    """
    text = article.text
    around = Whereabouts(text, provinces)
    return [_mention(body, text, article.raw) for body in resolve(find_bodies(around), around, article.published)]


def _mention(body: Body, text: str, raw: str) -> AgencyMention:
    return AgencyMention(
        start=body.start,
        end=body.end,
        text=raw[body.start : body.end],
        rule=body.rule,
        name=_name(body, text, raw),
        generic=body.generic,
        level=body.level,
        country=body.country,
        successor=body.successor,
    )


def _name(body: Body, text: str, raw: str) -> str:
    """Return the body's name, in the article's own characters where it is what stands there."""
    stands_there = body.kind is not Kind.AUTHORITY and body.name == text[body.start : body.end]
    return raw[body.start : body.end] if stands_there else body.name

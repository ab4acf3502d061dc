"""The agencies stage: organs of state in the text, and who each is."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.agencies.bodies import Body
from pipeline.agencies.grammar import find_bodies
from pipeline.agencies.resolve import resolve
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
    # A lone surrogate is no character and no part of a name; the automaton cannot hold it.
    text = article.text.encode("utf-8", "replace").decode("utf-8")
    around = Whereabouts(text, provinces)
    return [_mention(body, article.raw) for body in resolve(find_bodies(around), around, article.published)]


def _mention(body: Body, raw: str) -> AgencyMention:
    return AgencyMention(
        start=body.start,
        end=body.end,
        text=raw[body.start : body.end],
        rule=body.rule,
        name=body.name,
        generic=body.generic,
        level=body.level,
        country=body.country,
        successor=body.successor,
    )

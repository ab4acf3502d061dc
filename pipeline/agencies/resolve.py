"""What an article says about its own bodies: short forms, ``该局``, a bare ``林业局`` that has been named in full."""

from __future__ import annotations

from pipeline.agencies.grammar import Body
from pipeline.agencies.growth import Place, Surroundings, official_name
from pipeline.agencies.naming import name_body
from pipeline.agencies.tables import Kind
from pipeline.lexicon import rows
from pipeline.text import Article

_LEVELS = {
    "省": "province",
    "自治区": "province",
    "特区": "province",
    "市": "prefecture",
    "州": "prefecture",
    "县": "county",
    "区": "county",
    "旗": "county",
}


def resolve(bodies: list[Body], around: Surroundings, article: Article) -> list[Body]:
    """Name every body, in text order; what is bare takes its name from the one that the article has made it."""
    for body in bodies:
        if body.parent is not None:
            _name_chain(body, around, article)
    for body in bodies:
        if body.parent is None:
            name_body(body, _place_of(body, around), article.published, article.text)
    named = [body for body in bodies if not body.generic and not body.bare]
    for index, body in enumerate(bodies):
        if body.determiner in ("该", "我", "本") and body.place is None:
            _pronoun(body, bodies[:index])
        elif body.bare and not body.generic and body.kind is not Kind.AUTHORITY:
            _bare(body, named)
    return bodies


def _name_chain(body: Body, around: Surroundings, article: Article) -> None:
    if body.parent is not None:
        _name_chain(body.parent, around, article)
    name_body(body, _place_of(body, around), article.published, article.text)


def _place_of(body: Body, around: Surroundings) -> Place | None:
    place = body.place
    if place is None or place.sort != "relative":
        return place
    level = next((level for word, level in _LEVELS.items() if place.name.endswith(word)), None)
    best = None
    for mention in around.provinces:
        if level == "province" or mention.level == level:
            if mention.start > body.start and best:
                break
            best = mention
    if best is None:
        return place
    if level == "province":
        return Place(place.start, "domestic", _province(best.code), "province", best.code)
    return Place(place.start, "domestic", official_name(best), level, best.code)


def _province(code: str | None) -> str:
    return {row[0]: row[1] for row in rows("pipeline.lexicon", "provinces.tsv")}.get(code or "", "")


def _pronoun(body: Body, before: list[Body]) -> None:
    last = body.form[-1]
    for earlier in reversed(before):
        if (
            not earlier.generic
            and earlier.end - earlier.start > 1
            and (earlier.form[-1] == last or earlier.full[-1] == last or earlier.name.endswith(body.form))
        ):
            body.name, body.level, body.country = earlier.name, earlier.level, earlier.country
            body.generic = True
            return


def _bare(body: Body, named: list[Body]) -> None:
    tail = body.tail
    full = [other for other in named if other.name.endswith(tail) or other.name.endswith(body.stem + body.form)]
    if full:
        before = [other for other in full if other.start < body.start]
        chosen = before[-1] if before else full[0]
        body.name, body.level, body.country, body.successor = (
            chosen.name,
            chosen.level,
            chosen.country,
            chosen.successor,
        )
        return
    if body.kind is Kind.SEAT or body.kind is Kind.PARTY or body.kind is Kind.BRANCH:
        body.generic = True

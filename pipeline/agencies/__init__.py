"""Agencies: organs of state, found and named."""

from collections.abc import Sequence

from pipeline.records import *
from pipeline.text import Article


def find(article: Article, provinces: Sequence[ProvinceMention]) -> list[AgencyMention]:
    return []

"""Quotes: what was said, and by whom."""

from collections.abc import Sequence

from pipeline.records import *
from pipeline.text import Article


def find(article: Article, agencies: Sequence[AgencyMention]) -> list[Quote]:
    return []

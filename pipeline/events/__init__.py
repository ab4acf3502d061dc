"""Events: who did or said what, when and where."""

from collections.abc import Sequence

from pipeline.records import *
from pipeline.text import Article


def find(
    article: Article,
    dates: Sequence[DateMention],
    provinces: Sequence[ProvinceMention],
    agencies: Sequence[AgencyMention],
    quotes: Sequence[Quote],
) -> list[Event]:
    return []

"""The article's text as the stages see it: the original, a folded twin of the same length, and its layout."""

from pipeline.text.article import Article, Segment
from pipeline.text.days import iso_date
from pipeline.text.fold import fold

__all__ = ["Article", "Segment", "fold", "iso_date"]

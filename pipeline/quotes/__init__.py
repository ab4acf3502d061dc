"""Quotes: what was said, and by whom."""

from pipeline.quotes.stage import find

__all__ = ["find"]

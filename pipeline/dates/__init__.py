"""Dates: TIMEX3 expressions, found and resolved."""

from pipeline.dates.finder import find

__all__ = ["find"]

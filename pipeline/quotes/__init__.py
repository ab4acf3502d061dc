"""Quotes: what was said, and by whom."""

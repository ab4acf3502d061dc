"""Countries by every form of their name."""

from __future__ import annotations

from functools import cache

from pipeline.lexicon.files import rows


@cache
def countries() -> dict[str, str]:
    """Return each form of a country's name, one-character ones (``俄``) too, with the usual full one (``俄罗斯``)."""
    return dict(rows("pipeline.lexicon", "countries.tsv"))


@cache
def country_names() -> frozenset[str]:
    """Return the forms of two characters and more, which mean a country wherever they stand."""
    return frozenset(form for form in countries() if len(form) > 1)

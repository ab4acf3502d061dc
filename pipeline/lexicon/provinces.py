"""The 34 provincial-level units of the contract."""

from __future__ import annotations

from functools import cache

from pipeline.lexicon.files import rows


@cache
def province_names() -> dict[str, str]:
    """Return the short name (``内蒙古``) of each six-digit GB/T 2260 code."""
    return {code: short for code, _, short in rows("pipeline.lexicon", "provinces.tsv")}


@cache
def province_codes() -> dict[str, str]:
    """Return the six-digit GB/T 2260 code of each official name (``内蒙古自治区``)."""
    return {name: code for code, name, _ in rows("pipeline.lexicon", "provinces.tsv")}

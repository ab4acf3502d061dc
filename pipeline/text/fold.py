"""Folding: one code point to one code point, so that an offset in the folded text is one in the original."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()}
# Half a character (a broken JSON escape) cannot be encoded, which the automata of the stages need.
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_SPACES = dict.fromkeys(map(ord, "\u3000\u00a0\u2002\u2003\u2009\t"), " ")


@cache
def _table() -> dict[int, int | str]:
    table: dict[int, int | str] = {**_FULL_WIDTH, **_SPACES, **_SURROGATES}
    for line in files("pipeline.text").joinpath("traditional.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            traditional, simplified = line.split("\t")
            table[ord(traditional)] = simplified
    return table


@cache
def _foldable() -> re.Pattern[str]:
    """A character of the table, or one beyond U+FFFF: single ones of these would make the search slow."""
    return re.compile(
        "[" + "".join(re.escape(chr(code)) for code in _table() if code <= 0xFFFF) + "\U00010000-\U0010ffff]"
    )


def fold(text: str) -> str:
    """Return *text* with traditional characters simplified and full-width letters and digits made ASCII.

    The length never changes: ``len(fold(text)) == len(text)``. Punctuation stays as it is, since full-width and
    half-width marks are evidence of their own. Lone surrogates become U+FFFD. Source of the table: OpenCC
    ``TSCharacters`` (Apache-2.0).
    """
    # Most articles have nothing to fold, and to look for it takes a tenth of the time.
    return text.translate(_table()) if _foldable().search(text) else text

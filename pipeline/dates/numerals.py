"""Numbers as news writes them: Arabic, Chinese, Chinese digit by digit, and neighbouring pairs (``三四十``)."""

from __future__ import annotations

import re
from functools import lru_cache

HAN = "〇零○一二三四五六七八九十百千两俩数几半廿卅"

_DIGITS = {
    char: value
    for value, chars in enumerate(("〇零○0O", "一", "二两俩", "三", "四", "五", "六", "七", "八", "九"))
    for char in chars
}
_SCALES = {"十": 10, "百": 100, "千": 1000}
_PAIR = re.compile("(十?)([一二两三四五六七八九])([二两三四五六七八九])([十百千]?)")


@lru_cache(maxsize=4096)
def number(written: str) -> float | None:
    """Return the value of *written* (``21``, ``1.5``, ``二十一``, ``二〇二一``, ``半``), None where it has none.

    ``数`` and ``几`` have no value. A string of bare digits is read digit by digit, as years are.
    """
    if written.isascii():
        written = written.replace(",", "")
        return float(written) if "." in written else int(written)
    if written == "半":
        return 0.5
    if all(char in _DIGITS for char in written):
        return int("".join(str(_DIGITS[char]) for char in written))
    written = written.replace("廿", "二十").replace("卅", "三十")
    total = digit = 0
    for char in written:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _SCALES:
            total += (digit or 1) * _SCALES[char]
            digit = 0
        else:
            return None
    return total + digit


@lru_cache(maxsize=1024)
def pair(written: str) -> tuple[int, int] | None:
    """Return both ends of a neighbouring pair (``三四十``: 30, 40; ``十七八``: 17, 18; ``三五``: 3, 5), else None."""
    match = _PAIR.fullmatch(written)
    if not match:
        return None
    tens, low, high, scale = match.groups()
    ends = _DIGITS[low], _DIGITS[high]
    if not (ends[1] == ends[0] + 1 or ends == (3, 5)) or (tens and scale):
        return None
    if tens:
        return 10 + ends[0], 10 + ends[1]
    factor = _SCALES.get(scale, 1)
    return ends[0] * factor, ends[1] * factor

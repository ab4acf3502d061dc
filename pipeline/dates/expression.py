"""What the grammar hands to the resolver: an expression found whole, not yet placed in the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.dates.partial import Partial, Unit

Kind = Literal["calendar", "length", "set", "vague"]


@dataclass
class Expression:
    """A found expression, ``[start, end)``.

    A calendar expression has ``first`` and, where it is an interval, ``last``; ``open_end`` says that 至今 closes it.
    A length, set or vague one has its TIMEX3 ``value``; a vague one may have ``days``, the usual interval in days from
    publication; a length that is measured from it (未来三天, 近五年) has its ``reach``, negative into the past.
    """

    start: int
    end: int
    kind: Kind
    rule: str
    first: Partial | None = None
    last: Partial | None = None
    open_end: bool = False
    value: str | None = None
    mod: str | None = None
    days: tuple[int, int] | None = None
    reach: tuple[float, Unit] | None = None

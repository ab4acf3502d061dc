"""An organ as the text writes it, before and after it has a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.agencies import tables
from pipeline.agencies.tables import Kind
from pipeline.agencies.whereabouts import Place

_CENTRAL = ("中央", "国务院", "全国", "国家")
_SESSION = re.compile(r"第?[一二三四五六七八九十\d]+(?:、第?[一二三四五六七八九十\d]+)*届")


@dataclass(slots=True, eq=False)
class Body:
    """An organ in the text: its span, its parts, and, once named, who it is.

    ``form`` is the head (or the authority file's form) as written and ``full`` the same written out; ``stem`` is what
    stands between place and head; ``parent`` is the body of which it is a part, where the text writes both together.
    """

    start: int
    end: int
    kind: Kind
    form: str
    full: str
    rule: str
    stem: str = ""
    determiner: str = ""
    place: Place | None = None
    parent: Body | None = None
    prefix: str = ""
    generic: bool = False
    name: str = ""
    level: str | None = None
    country: str | None = None
    successor: str | None = None

    @property
    def depth(self) -> int:
        """How many bodies it is a part of."""
        return 0 if self.parent is None else self.parent.depth + 1

    @property
    def bare(self) -> bool:
        """Whether nothing in the span says whose body it is."""
        placed = self.place is not None or self.parent is not None or self.prefix or self.stem.startswith(_CENTRAL)
        return not placed and self.kind is not Kind.AUTHORITY

    @property
    def text_is_short(self) -> bool:
        """Whether the span is hardly more than the head (``使馆``, ``中使馆``)."""
        return self.end - self.start <= len(self.form) + 1

    @property
    def work(self) -> str:
        """The stem without the number of a session (``第十三届``)."""
        return _SESSION.sub("", self.stem)

    @property
    def tail(self) -> str:
        """The body's own name without its place: stem and head, written out."""
        if self.kind is Kind.ORGAN and self.work and self.full[0] != self.form[0]:
            return self.work + self.form  # 投资和金融局 is no 地方金融监督管理局
        whole = self.work + self.form
        if self.work and whole[-1] in "局厅署" and (written := tables.stems().get(whole[:-1])):
            return written + whole[-1]  # 市场 + 监管局
        return expand(self.work, self.full) if self.kind is Kind.ORGAN else self.work + self.full

    def take_name(self, other: Body) -> None:
        """Be the same body as *other*."""
        self.name, self.level, self.country, self.successor = other.name, other.level, other.country, other.successor


def expand(stem: str, head: str) -> str:
    """Write a department's name out: ``发改`` + ``委员会`` is 发展和改革委员会."""
    return tables.stems().get(stem, stem) + head

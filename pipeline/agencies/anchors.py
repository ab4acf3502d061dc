"""Where a name may begin to be read: a form of the tables found in the text."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.agencies import tables
from pipeline.agencies.bodies import Body
from pipeline.agencies.tables import Kind
from pipeline.agencies.whereabouts import Whereabouts


class Anchor(NamedTuple):
    """The form ``text[start:end]``, whose name grows left no farther than *floor*; *last* is the body before it."""

    where: Whereabouts
    form: str
    start: int
    end: int
    floor: int
    last: Body | None

    @property
    def text(self) -> str:
        """The article's text."""
        return self.where.text

    def before(self, prefixes: tuple[str, ...], at: int) -> int:
        """Return where the first of *prefixes* that ends at *at* begins, else *at*."""
        for prefix in prefixes:
            begin = at - len(prefix)
            if begin >= self.floor and self.text.startswith(prefix, begin):
                return begin
        return at

    def body_ending(self, at: int) -> Body | None:
        """Return the body before, where it ends at *at*."""
        return self.last if self.last is not None and self.last.end == at else None


def is_international(body: Body) -> bool:
    """Whether the body is an intergovernmental one of the authority file."""
    return body.kind is Kind.AUTHORITY and tables.authority()[body.form][0].level == "international"

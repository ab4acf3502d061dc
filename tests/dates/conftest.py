from collections.abc import Callable
from datetime import date

import pytest
from markup import read_markup

from pipeline.dates import find
from pipeline.records import DateMention
from pipeline.text import Article

Check = Callable[..., list[DateMention]]


def rendered(mention: DateMention) -> str:
    """Return a mention as the tests write it: ``2021-06-18``, ``P5Y LESS_THAN``, ``SET P1D``, or ``none``."""
    kind = "SET " if mention.type == "SET" else ""
    return f"{kind}{mention.value or 'none'}{' ' + mention.mod if mention.mod else ''}"


@pytest.fixture
def check() -> Check:
    """A function that finds the dates of a marked sentence, compares them with the marks, and returns them."""

    def compare(marked: str, published: str | None = "2021-06-18") -> list[DateMention]:
        text, marks = read_markup(marked)
        found = find(Article(raw=text, published=date.fromisoformat(published) if published else None))
        assert [(m.start, m.end, rendered(m)) for m in found] == [(m.start, m.end, m.label) for m in marks]
        assert all(m.text == text[m.start : m.end] for m in found)
        return found

    return compare

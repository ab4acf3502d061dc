"""What the tests of the places stage share."""

from markup import read_markup

from pipeline import places
from pipeline.text import Article


def check(marked: str) -> None:
    """Assert that the stage finds the marked places, each with the code that is its label, and no other."""
    text, marks = read_markup(marked)
    found = [(m.start, m.end, m.code) for m in places.find(Article(raw=text))]
    assert found == [(mark.start, mark.end, mark.label) for mark in marks]

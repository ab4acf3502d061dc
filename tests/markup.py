"""Inline markup for tests: ``[6月18日|2021-06-18]`` marks a span and what is expected of it; marks may be nested."""

from __future__ import annotations

from typing import NamedTuple


class Marked(NamedTuple):
    """A marked span: ``text[start:end]`` (code points) and its label, None where no ``|`` was given."""

    start: int
    end: int
    label: str | None


def read_markup(marked: str) -> tuple[str, list[Marked]]:
    """Return the text without its marks, and the marked spans in order of their starts, the outer one first."""
    text: list[str] = []
    found: list[Marked] = []
    opened: list[int] = []
    at = 0
    while at < len(marked):
        char = marked[at]
        if char == "[":
            opened.append(len(text))
        elif char == "]":
            found.append(Marked(opened.pop(), len(text), None))
        elif char == "|" and opened:
            close = marked.index("]", at)
            found.append(Marked(opened.pop(), len(text), marked[at + 1 : close]))
            at = close
        else:
            text.append(char)
        at += 1
    return "".join(text), sorted(found, key=lambda mark: (mark.start, -mark.end))

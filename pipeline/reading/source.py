"""A document as it was read, and what went wrong where none could be."""

from __future__ import annotations

from typing import NamedTuple


class InputError(Exception):
    """An input that cannot be read; the message is one line that names the file, and the line where there is one."""

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(f"{place}: {problem}")
        self.place, self.problem = place, problem


class SourceDocument(NamedTuple):
    r"""A document on its way in.

    ``text`` is the decoded file without its byte order mark and with ``\n`` for ``\r\n`` and ``\r``, or a row's text as
    it stands; ``published`` is an ISO 8601 day or None, and ``published_from`` says where it was found: "sidecar",
    "row", "head" (a line of its own), "dateline", "filename" or "argument". ``source`` is the file and its line or row.
    """

    doc_id: str
    text: str
    published: str | None = None
    title: str | None = None
    outlet: str | None = None
    published_from: str | None = None
    source: str | None = None

"""What is told of a document that is issued: its number, and how far it has come."""

from __future__ import annotations

import re

from pipeline.events.clauses.reading import Reading
from pipeline.records import DocumentStatus, Span, Status

# 国办发〔2021〕12号 (GB/T 9704: the organ's short name, the year, the running number), 2021年第12号, 第743号令.
_NUMBER = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=文号)|(?<=[了为以的]))[\u4e00-\u9fff]{0,10}"
    r"[〔\[［【(（](?:19|20)[0-9]{2}[〕\]］】)）](?:第)?[0-9]{1,5}号"
    r"|(?:19|20)[0-9]{2}年第[0-9]{1,4}号(?=[^，。；、]{0,4}(?:公告|通告|令|通报|文|《))"
    r"|(?:(?<=公告|通告|通报)|(?<=[（(]))(?:19|20)[0-9]{2}年第[0-9]{1,4}号"
    r"|第[0-9]{1,4}号(?:主席|总统|行政)?令|(?<=令)第[0-9]{1,4}号"
)
_LONGEST = 40  # characters of a number, behind the clause's end
_BEHIND = 12  # characters behind a title in which its status may stand
_STATUS = re.compile(
    r"(?P<consultation>征求意见稿|公开征求意见稿|意见征集稿)|(?P<draft>草案|送审稿|讨论稿)|(?P<trial>试行)|(?P<interim>暂行)"
)


def number_between(reading: Reading, start: int, end: int) -> Span | None:
    """Return the number of a document that ``[start, end)`` gives."""
    match = _NUMBER.search(reading.text, start, min(end + _LONGEST, len(reading.text)))
    return _span(reading, match.start(), match.end()) if match and match.start() < end else None


def status_of(reading: Reading, title: Span) -> DocumentStatus | None:
    """Return the status that stands in a document's title or right behind it: 《…》（征求意见稿）."""
    found = list(_STATUS.finditer(reading.text, title.start, title.end))
    line = reading.text.find("\n", title.end)
    limit = min(title.end + _BEHIND, len(reading.text) if line < 0 else line)
    behind = re.compile(rf"》\s*[（(]?(?:{_STATUS.pattern})").match(reading.text, title.end, limit)
    found += [behind] if behind else []
    for value in ("consultation", "draft", "trial", "interim"):
        for match in found:
            if match.group(value):
                return _status(reading, value, *match.span(value))
    return None


def _status(reading: Reading, value: Status, start: int, end: int) -> DocumentStatus:
    return DocumentStatus(start=start, end=end, text=reading.article.raw[start:end], value=value)


def _span(reading: Reading, start: int, end: int) -> Span:
    return Span(start=start, end=end, text=reading.article.raw[start:end])

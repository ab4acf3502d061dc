"""What the head of a text tells about it: its headline, its date line and its dateline."""

from __future__ import annotations

import re
from typing import NamedTuple

from pipeline.reading.days import YEAR_FIRST, day_of, iso_day
from pipeline.text import fold

_LINES = 12  # non-empty lines that belong to the head
_LONGEST_LINE = 120  # characters of a date line
_LONGEST_TITLE = 80

_DATE_LABEL = r"(?:发布|发表|发稿|更新|刊发|出版)?(?:时间|日期)|date|published|posted|updated"
_LABELLED_DATE = re.compile(rf"(?:{_DATE_LABEL})\s*[:：]\s*(.+)", re.I)
_SOURCE = re.compile(r"(?:信息|文章|新闻|稿件)?(?:来源|稿源)\s*[:：]\s*([^\s|｜,，;；()（）]+)")
_OUTLET = r"(?!本[社网报台刊])[\u4e00-\u9fffA-Za-z]{1,12}?(?:通讯社|[社网报刊]|台(?!湾)|客户端|新闻|在线|公众号)"
# All that stands beside the date in a date line; each alternative is tried where the last one ended.
_FIELD = re.compile(
    rf"""(?:{_DATE_LABEL}
        |(?:信息|文章|新闻|稿件)?(?:来源|稿源)
        |作者|记者|编辑|责任编辑|责编|审核|校对|文|字号
        |(?:浏览|阅读|点击|访问)[量数]?)\s*[:：]\s*[^\s|｜]*
    |\d\d?[:：]\d\d(?:[:：]\d\d)?|\d\d?[时点]\d\d分?
    |(?:星期|周)[一二三四五六日天]
    |(?:发布|打印|分享|收藏|评论|字体|[大中小])(?![\u4e00-\u9fff])
    |{_OUTLET}(?![\u4e00-\u9fff])
    |[\s|｜/·•,，;；()（）\[\]【】<>《》-]+""",
    re.I | re.X,
)
_NUMBER = "(?:\\d{1,2}|[一二三]?十?[一二三四五六七八九十])"
# 某某社某地6月18日电; a dateline without a day has nothing but a channel between the outlet and 讯.
_DATELINE = re.compile(
    rf"[（(【\s]*(?:另?据)?({_OUTLET})(?:[\u4e00-\u9fff、/\s]{{0,12}}?((?:(?:19|20)\d\d年)?{_NUMBER}月{_NUMBER}日)"
    r"\s*(?:专?[电讯]|消息|快讯|综合(?:外电)?报道)|(?:[\u4e00-\u9fff]{2,4}(?:频道|(?=专讯)))?(?:[专快]?讯(?!息)|(?:最新)?消息(?=[\s（(：:\d])))"
)


class Head(NamedTuple):
    """What was found; ``published_from`` is "head" for a line of its own and "dateline" for one with its year."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    published_from: str | None = None


def read_head(text: str) -> Head:
    """Return what the first lines of *text* tell.

    A dateline without a year (``中新社北京6月18日电``, ``某某晚报讯``) gives its outlet but no publication date.
    """
    lines = _first_lines(text)
    if not lines:
        return Head()
    outlet = published = origin = None
    for raw in lines:
        line = fold(raw)
        day = _date_line(line)
        if day is not None and origin != "head":
            published, origin = day, "head"
        if _is_fields(line):
            named = _SOURCE.search(line) or re.search(rf"(?<![\u4e00-\u9fff]){_OUTLET}(?![\u4e00-\u9fff])", line)
            if named is not None and outlet is None:
                outlet = raw[slice(*named.span(named.re.groups))]
        dateline = _DATELINE.match(line)
        if dateline is not None:
            outlet = outlet or raw[dateline.start(1) : dateline.end(1)]
            if published is None and (year_first := YEAR_FIRST.match(dateline[2] or "")):
                published = iso_day(year_first)
                origin = "dateline" if published else None
    return Head(_title(lines), outlet, published, origin)


def _first_lines(text: str) -> list[str]:
    lines: list[str] = []
    for match in re.finditer(r"[^\n]+", text):
        if line := match[0].strip():
            lines.append(line)
            if len(lines) == _LINES:
                break
    return lines


def _date_line(line: str) -> str | None:
    if len(line) > _LONGEST_LINE:
        return None
    if _is_fields(line) and (found := YEAR_FIRST.search(line)):
        return iso_day(found)
    labelled = _LABELLED_DATE.match(line)
    return day_of(labelled[1]) if labelled else None


def _is_fields(line: str) -> bool:
    """Say whether *line* holds a date or a source and nothing but fields beside it."""
    if len(line) > _LONGEST_LINE or not (YEAR_FIRST.search(line) or _SOURCE.search(line)):
        return False
    at = 0
    while at < len(line):
        match = YEAR_FIRST.match(line, at) or _FIELD.match(line, at)
        if match is None:
            return False
        at = match.end()
    return True


def _title(lines: list[str]) -> str | None:
    first = lines[0]
    if len(lines) == 1 or len(first) > _LONGEST_TITLE or first.endswith(("。", "，", "；", "：")):
        return None
    folded = fold(first)
    return None if _is_fields(folded) or _DATELINE.match(folded) else first

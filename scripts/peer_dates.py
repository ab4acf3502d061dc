#!/usr/bin/env python3
"""Compare the dates stage with other people's cases: ``peer_dates.py FOLDER`` (the folder of the suites).

Reads ``recognizers_datetime_cases.json`` (Recognizers-Text), ``jionlp_time_cases.json`` (JioNLP) and
``self_anchored.jsonl``; prints how many cases agree, by kind, and the class of each disagreement.
``peer_dates.tsv`` beside this script classes them by number: ``ours`` (ours is wrong), ``convention`` (the contract of
this project says otherwise, and how), ``not-news`` (news does not write so). One without a class fails the run.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.dates import find
from pipeline.records import DateMention
from pipeline.text import Article

SHARE_OF_OURS = 0.05
# What only relates a date to something else stays outside of our spans, and inside of theirs.
OUTSIDE = re.compile(
    r"^(?:从|在|自|还剩|截止到)|(?:[及或]?之?[前后]|[及或]?以[前后来内]|开始|起|止|之间|间|内|里|[及或]之[前后]| )+$"
)


class Case(NamedTuple):
    """One case: its suite and number, its kind there, the class it needs where it disagrees, and what both say."""

    suite: str
    number: int
    kind: str
    agrees: bool
    ours: str
    theirs: str


def bare(text: str) -> str:
    """Return a span without relation words, brackets of width, and spaces."""
    text = text.replace(",", "，").replace(" ", "")
    while (shorter := OUTSIDE.sub("", text)) != text:
        text = shorter
    return text


def said(mentions: list[DateMention]) -> str:
    return "; ".join(f"{m.text}={m.value}[{m.first_day}..{m.last_day}]" for m in mentions) or "nothing"


# --- Recognizers-Text ---


def recognizers(path: Path) -> list[Case]:
    cases = []
    for number, case in enumerate(json.loads(path.read_text("utf-8"))):
        reference = case.get("Context", {}).get("ReferenceDateTime")
        published = date.fromisoformat(reference[:10]) if reference else None
        found = find(Article(raw=case["Input"], published=published))
        expected = case["Results"]
        kind = ",".join(sorted({result["TypeName"].split(".")[-1] for result in expected})) or "none"
        agrees = [bare(m.text) for m in found] == [bare(result["Text"]) for result in expected] and all(
            _same_resolution(mention, result) for mention, result in zip(found, expected, strict=True)
        )
        cases.append(Case("recognizers", number, kind, agrees, said(found), json.dumps(expected, ensure_ascii=False)))
    return cases


def _same_resolution(mention: DateMention, result: dict[str, Any]) -> bool:
    """Say whether one of their readings is ours: the same timex, day, time, length, or interval of days."""
    return any(_same_reading(mention, reading) for reading in result["Resolution"]["values"])


def _same_reading(mention: DateMention, reading: dict[str, Any]) -> bool:
    value, timex, kind = mention.value or "", str(reading.get("timex", "")), str(reading["type"])
    whole = str(reading.get("value"))
    if whole == "not resolved" and kind != "set":
        return mention.value is None
    if kind in ("set", "duration"):
        return value == timex or value == _length(timex)
    if kind == "date":
        return value == whole
    if kind == "datetime":
        return value.replace("T", " ")[:16] == whole[:16]
    if kind == "time":
        return value.partition("T")[2][:5] == whole[:5]
    if kind in ("timerange", "datetimerange"):
        return _same_times(value, timex, reading)
    first, last = reading.get("start"), reading.get("end")  # days or months, the end not included
    if reading.get("Mod") or not first or not last:  # before, after, since: only the date itself is ours to compare
        return value == timex
    ended = date.fromisoformat(last[:10])
    return mention.first_day == first[:10] and mention.last_day in (last[:10], (ended - timedelta(days=1)).isoformat())


def _same_times(value: str, timex: str, reading: dict[str, Any]) -> bool:
    ends = [end.partition("T")[2][:5] for end in value.split("/")]
    if len(ends) == 2:
        return ends == [reading.get("start", "")[-8:-3], reading.get("end", "")[-8:-3]]
    return timex.partition("T")[2] in (value.partition("T")[2], value.partition("T")[2][:2])


def _length(timex: str) -> str:
    """Return a half of a unit as the contract writes it: P0.5M is P15D, P3.5Y is P42M."""
    match = re.fullmatch(r"P([0-9]*\.5)([YM])", timex)
    if not match:
        return timex
    amount = float(match[1])
    return f"P{int(amount * 12)}M" if match[2] == "Y" else f"P{int(amount * 30)}D"


# --- JioNLP ---


def jionlp(path: Path) -> list[Case]:
    cases = []
    for number, case in enumerate(json.loads(path.read_text("utf-8"))):
        found = find(Article(raw=case["input"], published=_reference(case["reference"])))
        expected = case["expected"]
        if isinstance(expected, int):  # a number of milliseconds, or another sign that nothing is expected
            kind, agrees = "none", not found
        else:
            kind = expected["type"]
            agrees = len(found) == 1 and bare(found[0].text) == bare(case["input"]) and _same_time(found[0], expected)
        cases.append(Case("jionlp", number, kind, agrees, said(found), json.dumps(expected, ensure_ascii=False)))
    return cases


def _reference(reference: Any) -> date | None:
    if isinstance(reference, str):
        return date.fromisoformat(reference[:10])
    if isinstance(reference, (int, float)):
        return datetime.fromtimestamp(reference, timezone.utc).date()
    if isinstance(reference, dict):
        return date(reference["year"], reference.get("month") or 1, reference.get("day") or 1)
    return date(*[*reference, 1, 1][:3]) if reference else None


def _same_time(mention: DateMention, expected: dict[str, Any]) -> bool:
    time, kind = expected["time"], expected["type"]
    if kind == "time_delta":
        ends = time if isinstance(time, list) else [time]
        return mention.type == "DURATION" and [_days(end) for end in ends] == [
            _value_days(end) for end in (mention.value or "").split("/")
        ]
    if kind == "time_period":
        return mention.type == "SET" and _same_period(mention.value or "", time)
    if mention.value is None or (mention.first_day, mention.last_day) != (time[0][:10], time[1][:10]):
        return False
    clock = re.search(r"T([0-9]{2}:[0-9]{2})", mention.value)
    return clock is None or clock[1] in (time[0][11:16], "24:00")


_DAYS = {
    "year": 365.0,
    "month": 30.0,
    "day": 1.0,
    "workday": 1.0,
    "hour": 1 / 24,
    "minute": 1 / 1440,
    "second": 1 / 86400,
}


def _days(delta: dict[str, float]) -> float:
    return round(sum(_DAYS[unit] * amount for unit, amount in delta.items() if unit in _DAYS), 3)


def _value_days(value: str) -> float:
    units = {"Y": 365.0, "M": 30.0, "W": 7.0, "D": 1.0}
    clock = {"H": 1 / 24, "M": 1 / 1440, "S": 1 / 86400}
    days, _, time = value.lstrip("P").partition("T")
    if (months := re.fullmatch(r"([0-9]+)M", days)) and not time and int(months[1]) % 12 == 6:
        return round(int(months[1]) / 12 * 365, 3)  # 两年半 is P30M here, 2.5 years there
    return round(
        sum(float(amount) * units[unit] for amount, unit in re.findall(r"([0-9.]+)([YMWD])", days))
        + sum(float(amount) * clock[unit] for amount, unit in re.findall(r"([0-9.]+)([HMS])", time)),
        3,
    )


def _same_period(value: str, time: dict[str, Any]) -> bool:
    if value.startswith("P"):
        return _value_days(value) == _days(time["delta"]) or (value == "P1Y" and time["delta"] == {"year": 1})
    point = time["point"]["time"]
    first = datetime.fromisoformat(point[0])
    weekday = re.match(r"XXXX-WXX-([1-7]|WE)", value)
    if weekday:
        same_day = weekday[1] == "WE" or int(weekday[1]) == first.isoweekday()
    else:
        same_day = first.strftime("XXXX-%m-%d").startswith(value[:7].replace("XXXX-XX", f"XXXX-{first:%m}"))
    clock = re.search(r"T([0-9]{2}:[0-9]{2})", value)
    return same_day and (clock is None or clock[1] == point[0][11:16])


# --- glossed days ---


def self_anchored(path: Path) -> tuple[int, int]:
    """Return how many glossed relative dates resolve to their gloss with the bracket covered, and of how many."""
    right = count = 0
    for line in path.read_text("utf-8").splitlines():
        case = json.loads(line)
        start = case["sentence"].index(case["full"])
        covered = case["sentence"].replace(case["full"], case["expr"], 1)
        found = find(Article(raw=covered, published=date.fromisoformat(case["published"])))
        count += 1
        right += any(m.start <= start < m.end and m.first_day == case["gold"] for m in found)
    return right, count


# --- report ---


def classes() -> dict[tuple[str, int], tuple[str, str]]:
    """Return the class and the reason of each classed disagreement."""
    found = {}
    for line in Path(__file__).with_suffix(".tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            suite, number, label, why = line.split("\t")
            found[suite, int(number)] = label, why
    return found


def report(cases: list[Case], classed: dict[tuple[str, int], tuple[str, str]], *, verbose: bool) -> bool:
    """Print the agreement of one suite by kind and the classes of the rest; say whether all is as it should be."""
    suite = cases[0].suite
    agreed = [case for case in cases if case.agrees]
    print(f"\n{suite}: {len(agreed)} of {len(cases)} agree")
    total = Counter(case.kind for case in cases)
    hits = Counter(case.kind for case in agreed)
    for kind, count in total.most_common():
        print(f"    {kind:24} {hits[kind]:4} of {count}")
    unclassed = [case for case in cases if not case.agrees and (suite, case.number) not in classed]
    labels = Counter(
        classed[suite, case.number][0] for case in cases if not case.agrees and (suite, case.number) in classed
    )
    reasons = Counter(
        classed[suite, case.number] for case in cases if not case.agrees and (suite, case.number) in classed
    )
    print("  disagreements:", ", ".join(f"{label} {count}" for label, count in labels.most_common()) or "none")
    for (label, why), count in reasons.most_common():
        print(f"    {label:10} {count:4}  {why}")
    for case in cases:
        if not case.agrees and (verbose or case in unclassed):
            print(f"  {suite} {case.number}: ours {case.ours}; theirs {case.theirs[:300]}")
    for key in sorted(key for key in classed if key[0] == suite):
        if any(case.number == key[1] and case.agrees for case in cases):
            print(f"  {suite} {key[1]} agrees now: its class can go")
    return not unclassed and labels["ours"] < SHARE_OF_OURS * len(cases)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--verbose", action="store_true", help="print every disagreement")
    options = parser.parse_args()
    right, count = self_anchored(options.folder / "self_anchored.jsonl")
    print(f"self-anchored: {right} of {count} resolve to the day ({right / count:.2%})")
    classed = classes()
    fine = [
        report(recognizers(options.folder / "recognizers_datetime_cases.json"), classed, verbose=options.verbose),
        report(jionlp(options.folder / "jionlp_time_cases.json"), classed, verbose=options.verbose),
    ]
    return 0 if all(fine) and right >= 0.995 * count else 1


if __name__ == "__main__":
    sys.exit(main())

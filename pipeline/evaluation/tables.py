"""Reports as tables for people, plain text in columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pipeline.evaluation.agreement import Agreement
from pipeline.evaluation.bootstrap import Interval
from pipeline.evaluation.comparison import Change, counts_by_layer
from pipeline.evaluation.events import ROLES, TYPES
from pipeline.evaluation.quotes import KINDS, SPEAKER_TYPES
from pipeline.evaluation.report import BANDS, Measure, Report, band
from pipeline.evaluation.scoring import MEASURES

_WIDTH = max(map(len, MEASURES))
Intervals = Mapping[str, Interval | None]


def figure(value: float | None) -> str:
    """Return a share with three decimals, ``  -  `` where there is none."""
    return "  -  " if value is None else f"{value:.3f}"


def report_lines(report: Report, intervals: Intervals) -> Iterator[str]:
    """Yield the table of the contract's measures with the 95 % interval of F1 (see ``bootstrap``)."""
    yield f"{_heading('measure')}   ({report.documents} documents)"
    for name, one in report.measures.items():
        yield f"{name:{_WIDTH}}  {_row(one, intervals.get(name))}"
    accuracy = figure(report.date_value_accuracy)
    yield f"{'date value accuracy':{_WIDTH}}  {accuracy}  of {report.dates_found} dates found"


def detail_lines(report: Report, intervals: Intervals) -> Iterator[str]:
    """Yield the tables in detail: event types by role, quotes by kind and type of speaker, persons' titles."""
    details = report.details
    yield ""
    yield _heading("events by type")
    for kind in TYPES:
        name = f"events, {kind}"
        if name in details:
            yield f"{kind:{_WIDTH}}  {_row(details[name], intervals.get(name))}"
    roles = ("arguments", *ROLES)
    yield ""
    yield f"{'F1 of their arguments':{_WIDTH}}" + "".join(
        f"{'all' if role == 'arguments' else role:>10}" for role in roles
    )
    for kind in TYPES:
        cells = [details.get(f"events, {kind}: {role}", Measure()).f1 for role in roles]
        if any(cell is not None for cell in cells):
            yield f"{kind:{_WIDTH}}" + "".join(f"{figure(cell):>10}" for cell in cells)
    yield ""
    yield _heading("quotes by kind and speaker") + "  F1 + speaker"
    for quote_kind in KINDS:
        for speaker in SPEAKER_TYPES:
            what = f"{quote_kind}, {speaker}"
            name = f"quotes, {what}"
            if name in details:
                attributed = figure(details[f"{name} + speaker"].f1)
                yield f"{what:{_WIDTH}}  {_row(details[name], intervals.get(name))}  {attributed:>12}"
    yield ""
    yield _heading("persons who were found speaking")
    for what in ("titles", "affiliations"):
        name = f"{what} of persons"
        yield f"{what:{_WIDTH}}  {_row(details.get(name, Measure()), intervals.get(name))}"
    yield ""
    yield from _confidence_lines(details, intervals)


def _confidence_lines(details: Mapping[str, Measure], intervals: Intervals) -> Iterator[str]:
    yield f"{'confidence':{_WIDTH}}  right  95 % of it     right  found"
    for what in ("events", "speakers"):
        for low in BANDS:
            name = f"{what} of confidence {band(low)}"
            if name in details:
                one = details[name]
                share = f"{figure(one.precision)}  {_span(intervals.get(name))}"
                yield f"{f'{what}, {band(low)}':{_WIDTH}}  {share}  {one.right:5}  {one.predicted:5}"


def change_lines(before: Report, now: Report, intervals: Intervals, changes: Sequence[Change]) -> Iterator[str]:
    """Yield the table of two runs' F1, with the 95 % interval of the change, and what each layer gained and lost.

    A change whose interval does not hold zero is marked ``*``.
    """
    yield f"{'measure':{_WIDTH}}  before    now  change  95 % of change   ({now.documents} documents)"
    earlier = before.measures
    for name, one in now.measures.items():
        old, new, interval = earlier[name].f1, one.f1, intervals.get(name)
        change = "   -  " if old is None or new is None else f"{new - old:+.3f}"
        span = "" if interval is None else f"{interval.low:+.3f} … {interval.high:+.3f}"
        sure = " *" if interval and (interval.low > 0 or interval.high < 0) else ""
        yield f"{name:{_WIDTH}}   {figure(old)}  {figure(new)}  {change}  {span}{sure}".rstrip()
    yield ""
    yield f"{'layer':{_WIDTH}}  gained   lost  changed"
    for layer, counts in counts_by_layer(changes).items():
        yield f"{layer:{_WIDTH}}  {counts['gained']:6} {counts['lost']:6} {counts['changed']:8}"


def agreement_lines(found: Agreement, intervals: Intervals) -> Iterator[str]:
    """Yield the tables of two annotators' agreement: F1 of each measure, then labels with Cohen's kappa."""
    yield f"{'measure':{_WIDTH}}     F1  95 % of F1      both    one  other   ({found.report.documents} documents)"
    for name, one in found.report.measures.items():
        counts = f"{one.right:5}  {one.gold:5}  {one.predicted:5}"
        yield f"{name:{_WIDTH}}  {figure(one.f1)}  {_span(intervals.get(name))}  {counts}"
    yield ""
    yield f"{'label':{_WIDTH}}   same  kappa  compared"
    for name, label in found.labels.items():
        yield f"{name:{_WIDTH}}  {figure(label.observed)}  {figure(label.kappa)}  {label.compared:8}"


def _heading(what: str) -> str:
    return f"{what:{_WIDTH}}      P      R     F1  95 % of F1   right   gold  found"


def _row(one: Measure, interval: Interval | None) -> str:
    figures = "  ".join(map(figure, (one.precision, one.recall, one.f1)))
    return f"{figures}  {_span(interval)}  {one.right:5}  {one.gold:5}  {one.predicted:5}"


def _span(interval: Interval | None) -> str:
    return "     -     " if interval is None else f"{interval.low:.3f}–{interval.high:.3f}"

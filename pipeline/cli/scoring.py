"""Scores against gold, and the differences behind them, for people and as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

from pipeline.cli.printing import Outputs
from pipeline.cli.run import Run
from pipeline.evaluation import MEASURES, Difference, GoldError, Report, load_gold, score
from pipeline.records import AgencyMention, DateMention, DocumentRecord, Event, Mention, ProvinceMention, Quote

_AROUND = 20  # characters of context on either side


def measure_called(name: str) -> str | None:
    """Return the measure that a user means by *name* (case and spaces do not count), None if there is none."""
    plain = {_plain(measure): measure for measure in MEASURES}
    return plain.get(_plain(name))


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()


def score_run(run: Run) -> None:
    """Analyse the inputs, score them against the gold file, and print the figures."""
    run.keep_texts = True
    with open(run.args.gold, "rb"):
        pass  # one that cannot be opened is better known before the work than after it
    outputs = Outputs(run, run.args.outputs)
    try:
        records = list(_written(run, outputs))
        outputs.commit()
    finally:
        outputs.discard()
    try:
        gold = load_gold(run.args.gold, run.texts)
    except GoldError as problem:
        for line in problem.problems:
            run.error(line)
        return
    _warn_of_mismatches(run, gold, records)
    report = score(gold, records)
    if run.args.json:
        print_json(report, run)
    else:
        print_report(report, run)
    for name, least in run.args.fail_under:
        figure = report.measures[name].f1
        if figure is None or figure < least:
            run.error(f"{name}: F1 {_figure(figure).strip()} is under {least}")


def _written(run: Run, outputs: Outputs) -> Iterator[DocumentRecord]:
    for record in run.records():
        outputs.write(record)
        yield record


def _warn_of_mismatches(run: Run, gold: list[DocumentRecord], records: list[DocumentRecord]) -> None:
    published = {record.id: record.published for record in records}
    for document in gold:
        if document.published and published.get(document.id, document.published) != document.published:
            found = published[document.id] or "unknown"
            run.warn(f"{document.id}: published {found}, but {document.published} in the gold")
    unscored = published.keys() - {document.id for document in gold}
    if unscored:
        run.warn(f"{run.args.gold}: without gold and not scored: {', '.join(sorted(unscored))}")


def print_json(report: Report, run: Run) -> None:
    """Print the figures, and with ``--errors`` the differences, as one JSON object."""
    told = report.as_dict()
    if run.args.errors:
        told["errors"] = [
            {
                "document": one.doc_id,
                "layer": one.layer,
                "kind": one.kind,
                "gold": one.gold and one.gold.model_dump(),
                "predicted": one.predicted and one.predicted.model_dump(),
            }
            for one in report.differences
        ]
    sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")


def print_report(report: Report, run: Run) -> None:
    """Print the differences, if they are asked for, and the table of measures."""
    out = sys.stdout
    if run.args.errors:
        for difference in report.differences:
            out.write(difference_line(difference, run.texts[difference.doc_id]) + "\n")
        out.write("\n")
    width = max(len(name) for name in MEASURES)
    out.write(f"{'measure':{width}}      P      R     F1  right   gold  found   ({report.documents} documents)\n")
    for name, one in report.measures.items():
        figures = "  ".join(map(_figure, (one.precision, one.recall, one.f1)))
        out.write(f"{name:{width}}  {figures}  {one.right:5}  {one.gold:5}  {one.predicted:5}\n")
    accuracy = _figure(report.date_value_accuracy)
    out.write(f"{'date value accuracy':{width}}  {accuracy}  of {report.dates_found} dates found\n")


def _figure(value: float | None) -> str:
    return "  -  " if value is None else f"{value:.3f}"


def difference_line(difference: Difference, text: str) -> str:
    """Return one difference as a line: document, layer, kind, context, what each side says, and the rule."""
    gold, predicted = difference.gold, difference.predicted
    shown = predicted or gold
    assert shown is not None
    said = []
    if gold is not None:
        said.append(f"gold {_says(gold)}")
    if predicted is not None:
        said.append(f"found {_says(predicted)} [{predicted.rule}]")
    return "\t".join((difference.doc_id, difference.layer, difference.kind, _context(shown, text), *said))


def _context(record: Mention | Event, text: str) -> str:
    span = record.trigger if isinstance(record, Event) else record
    before, after = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + _AROUND]
    return f"{before}⟦{text[span.start : span.end]}⟧{after}".replace("\n", "⏎").replace("\t", " ")


def _says(record: Mention | Event) -> str:
    """Return what *record* says beside its span."""
    match record:
        case DateMention():
            parts = [record.type, record.value, record.mod]
        case ProvinceMention():
            parts = [record.code, record.level]
        case AgencyMention():
            parts = [record.name, "generic" if record.generic else None]
        case Quote():
            parts = [record.kind, record.speaker.name if record.speaker else None]
        case Event():
            parts = [record.type, record.date, *record.provinces, *record.agencies, record.speaker, record.document]
        case _:
            parts = [record.text]
    return " ".join(part for part in parts if part) or "-"

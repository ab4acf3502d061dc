"""Evaluation from the command line: a run against gold, against an earlier run, two annotators, and a lint for gold."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pipeline.cli.printing import Outputs
from pipeline.cli.run import Run
from pipeline.evaluation import (
    DETAILS,
    MEASURES,
    Change,
    Difference,
    GoldError,
    Interval,
    Report,
    agreement,
    change_intervals,
    compare,
    difference_line,
    f1_intervals,
    lint,
    load_gold,
    read_gold,
    score,
)
from pipeline.evaluation.tables import agreement_lines, change_lines, detail_lines, figure, report_lines
from pipeline.reading import read_records
from pipeline.records import DocumentRecord

_MOST = 50  # problems of a gold file that are told; a file of another kind has one a line


def measure_called(name: str) -> str | None:
    """Return the measure that a user means by *name* (case and spaces do not count), None if there is none."""
    plain = {_plain(measure): measure for measure in (*DETAILS, *MEASURES)}
    return plain.get(_plain(name))


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()


def score_run(run: Run) -> None:
    """Analyse the inputs, score them against the gold file, and print the figures."""
    run.keep_texts = True
    for path in filter(None, (run.args.gold, run.args.against)):
        with open(path, "rb"):
            pass  # one that cannot be opened is better known before the work than after it
    outputs = Outputs(run, run.args.outputs)
    try:
        records = list(_written(run, outputs))
        outputs.commit()
    finally:
        outputs.discard()
    if run.args.records:
        run.read_texts()
    gold = _gold(run, run.args.gold)
    if gold is None:
        return
    _warn_of_mismatches(run, gold, records)
    report = score(gold, records)
    if run.args.against:
        _print_changes(run, score(gold, read_records(run.args.against)), report)
    else:
        _print_report(run, report)
    for name, least in run.args.fail_under:
        one = {**report.details, **report.measures}.get(name)
        reached = one.f1 if one else None
        if reached is None or reached < least:
            run.error(f"{name}: F1 {figure(reached).strip()} is under {least}")


def agree_run(run: Run) -> None:
    """Compare two annotators' files over the inputs, and print what they agree on."""
    run.read_texts()
    one, other = _gold(run, run.args.gold), _gold(run, run.args.agreement)
    if one is None or other is None:
        return
    found = agreement(one, other, run.texts)
    alone = {document.id for document in one} ^ {document.id for document in other}
    if alone:
        run.warn(f"annotated in one file alone and not compared: {', '.join(sorted(alone))}")
    intervals = f1_intervals(found.report.scores, resamples=run.args.bootstrap)
    sides = ("one", "other")
    if run.args.json:
        told = found.as_dict()
        _add_intervals(told, intervals)
        _print_json(told, run, found.report.differences)
        return
    if run.args.errors:
        _print([*(difference_line(one, run.texts[one.doc_id], sides) for one in found.report.differences), ""])
    _print(agreement_lines(found, intervals))


def lint_run(run: Run) -> None:
    """Print what is wrong with a gold file (an error each) and what looks it (a warning each)."""
    run.read_texts()
    documents, problems = read_gold(run.args.lint, run.texts)
    _say_problems(run, problems)
    doubts = [f"{document.id}: {told}" for document in documents for told in lint(document, run.texts[document.id])]
    for doubt in doubts:
        run.warn(doubt)
    _print([f"{run.args.lint}: {len(documents)} sound documents, {len(problems)} errors, {len(doubts)} warnings"])


def _gold(run: Run, path: str) -> list[DocumentRecord] | None:
    """Return a gold file's documents; None, and its problems said, where it is not to be trusted."""
    try:
        return load_gold(path, run.texts)
    except GoldError as problem:
        _say_problems(run, problem.problems)
        return None


def _say_problems(run: Run, problems: Sequence[str]) -> None:
    for problem in problems[:_MOST]:
        run.error(problem)
    if len(problems) > _MOST:
        run.error(f"… and {len(problems) - _MOST} more")


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


def _print_report(run: Run, report: Report) -> None:
    intervals = f1_intervals(report.scores, resamples=run.args.bootstrap)
    if run.args.json:
        told = report.as_dict()
        _add_intervals(told, intervals)
        _print_json(told, run, report.differences)
        return
    if run.args.errors:
        _print([*(difference_line(one, run.texts[one.doc_id]) for one in report.differences), ""])
    _print(report_lines(report, intervals))
    if run.args.details:
        _print(detail_lines(report, intervals))


def _print_changes(run: Run, before: Report, now: Report) -> None:
    """Print what *now* gained and lost, each with its context, and the figures of both."""
    changes = compare(before, now)
    intervals = change_intervals(before.scores, now.scores, resamples=run.args.bootstrap)
    if run.args.json:
        told: dict[str, Any] = {"before": before.as_dict(), "now": now.as_dict()}
        for name, interval in intervals.items():
            told["now"]["measures"][name]["change_interval"] = interval
        told["changes"] = [
            {"kind": one.kind, "before": _as_dict(one.before), "now": _as_dict(one.now)} for one in changes
        ]
        _print_json(told, run, now.differences)
        return
    _print(line for change in changes for line in _change(change, run.texts))
    _print([""] if changes else [])
    _print(change_lines(before, now, intervals, changes))


def _change(change: Change, texts: Mapping[str, str]) -> Iterator[str]:
    text = texts[change.difference.doc_id]
    for name, one in (("before", change.before), ("now", change.now)):
        if one is not None:
            yield f"{change.kind}\t{name}\t{difference_line(one, text)}"


def _add_intervals(told: dict[str, Any], intervals: Mapping[str, Interval | None]) -> None:
    for name, row in (*told["measures"].items(), *told["details"].items()):
        row["f1_interval"] = intervals.get(name)


def _print_json(told: dict[str, Any], run: Run, differences: Iterable[Difference]) -> None:
    if run.args.errors:
        told["errors"] = [_as_dict(one) for one in differences]
    sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")


def _as_dict(one: Difference | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {
        "document": one.doc_id,
        "layer": one.layer,
        "kind": one.kind,
        "gold": one.gold and one.gold.model_dump(),
        "predicted": one.predicted and one.predicted.model_dump(),
    }


def _print(lines: Iterable[str]) -> None:
    sys.stdout.writelines(line + "\n" for line in lines)

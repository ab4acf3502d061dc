"""Views over all documents of a run: their acts merged, and their timeline."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from pipeline.cli.run import Run
from pipeline.merge import Cluster, Merger
from pipeline.writing import WholeFile
from pipeline.writing.timeline import Row, cluster_rows, print_timeline, rows, write_timeline


def merge_run(run: Run) -> None:
    """Analyse the inputs, merge the acts that they tell, and write the clusters.

    They go to the output file, else to standard output: JSON Lines, or a timeline on a terminal or where one is asked
    for.
    """
    file = WholeFile(run.args.outputs[0]) if run.args.outputs else None
    try:
        clusters = _clusters(run)
        if file is not None:
            file.file.writelines(_line(cluster) for cluster in clusters)
            file.commit()
        elif run.args.timeline or sys.stdout.isatty():
            _show(cluster_rows(clusters))
        else:
            sys.stdout.buffer.writelines(_line(cluster) for cluster in clusters)
            sys.stdout.flush()
    finally:
        if file is not None:
            file.discard()


def timeline_run(run: Run) -> None:
    """Analyse the inputs and print their events by date: a table on a terminal, lines of columns elsewhere."""
    _show(row for record in run.records() for row in rows(record))


def _clusters(run: Run) -> Iterable[Cluster]:
    run.keep_texts = True
    merger = Merger()
    for record in run.records():
        merger.add(record, run.texts.pop(record.id, None))
    return (cluster for cluster in merger.clusters() if cluster.independent >= run.args.min_sources)


def _line(cluster: Cluster) -> bytes:
    return cluster.model_dump_json().encode("utf-8") + b"\n"


def _show(found: Iterable[Row]) -> None:
    if sys.stdout.isatty():
        from rich.console import Console  # slow to load, and only for terminals

        print_timeline(found, Console(file=sys.stdout))
    else:
        write_timeline(found, sys.stdout)
    sys.stdout.flush()

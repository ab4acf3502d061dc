"""Records to where the user wants them: files, standard output, or a table on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from pipeline.cli.run import Run
from pipeline.records import DocumentRecord
from pipeline.writing import JsonLines, Output, Writer


class Outputs:
    """The output files of a run; one that fails is said and dropped, the others go on."""

    def __init__(self, run: Run, paths: Sequence[str]) -> None:
        self._run = run
        self._open: list[Output] = []
        for path in paths:
            try:
                self._open.append(Output(path))
            except OSError as problem:
                run.error(f"{path}: {problem.strerror or problem}")

    def __bool__(self) -> bool:
        return bool(self._open)

    def write(self, record: DocumentRecord) -> None:
        """Write *record* to every output."""
        for output in list(self._open):
            try:
                output.write(record)
            except OSError as problem:
                self._drop(output, problem)

    def commit(self) -> None:
        """Put all files in place."""
        for output in list(self._open):
            try:
                output.commit()
            except OSError as problem:
                self._drop(output, problem)
        self._open.clear()

    def discard(self) -> None:
        """Leave nothing behind of what is not in place."""
        for output in self._open:
            output.discard()
        self._open.clear()

    def _drop(self, output: Output, problem: OSError) -> None:
        self._run.error(f"{output.path}: {problem.strerror or problem}")
        self._open.remove(output)
        output.discard()


def write_run(run: Run) -> None:
    """Write the records to the output files, in whole or not at all."""
    outputs = Outputs(run, run.args.outputs)
    try:
        for record in run.records() if outputs else ():
            outputs.write(record)
            if not outputs:
                return
        outputs.commit()
    finally:
        outputs.discard()


def print_run(run: Run) -> None:
    """Print the records: a table on a terminal, JSON Lines elsewhere."""
    printer = _table() if sys.stdout.isatty() else JsonLines(sys.stdout.buffer)
    for record in run.records():
        printer.write(record)
    printer.finish()
    sys.stdout.flush()


def _table() -> Writer:
    from rich.console import Console  # slow to load, and only for terminals

    from pipeline.writing.table import EventTables

    return EventTables(Console(file=sys.stdout))

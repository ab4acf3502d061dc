"""One run: its inputs analysed in order, in this process or several, and what failed on the way."""

from __future__ import annotations

import json
import sys
import tempfile
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from pipeline.cli.progress import CLEAR, with_progress
from pipeline.reading import SourceDocument, read, read_records
from pipeline.records import DocumentRecord
from pipeline.scale import (
    Result,
    Settings,
    Work,
    analyse_document,
    letter,
    limited,
    make_ready,
    name_of,
    process_document,
    reason,
    run_pool,
    shards,
)

SHARD = 100  # documents; some seconds of work, so that a resumed run has little to do again


@dataclass
class Run:
    """The arguments of a run, whether anything failed, and the texts by document id where they are kept."""

    args: Namespace
    failed: bool = False
    keep_texts: bool = False
    texts: dict[str, str] = field(default_factory=dict)

    @property
    def settings(self) -> Settings:
        """What is asked of the analysis."""
        name = self.args.segmenter if self.args.words else None
        return Settings(homonyms=self.args.homonyms, segmenter=name, model=self.args.segmenter_model)

    def work(self, **more: Any) -> Work:
        """Return how a shard of this run is done."""
        return Work(process=partial(process_document, settings=self.settings), timeout=self.args.timeout, **more)

    def error(self, problem: object) -> None:
        """Say on standard error what failed; the run goes on."""
        self.failed = True
        self._say("error", problem)

    def warn(self, problem: object) -> None:
        """Say on standard error what is doubtful."""
        self._say("warning", problem)

    def _say(self, kind: str, problem: object) -> None:
        line = " ".join(str(problem).split())
        clear = CLEAR if self.shows_progress else ""
        sys.stderr.write(f"{clear}{kind}: {line}\n".encode("utf-8", "backslashreplace").decode("utf-8"))

    @property
    def shows_progress(self) -> bool:
        """Whether progress is shown: on a terminal, unless records run over it, which are progress enough."""
        args = self.args
        at_the_end = args.outputs or args.gold or args.lint or args.merge or args.timeline
        printing = sys.stdout.isatty() and not at_the_end
        return sys.stderr.isatty() and not (args.quiet or printing)

    def documents(self) -> Iterator[SourceDocument]:
        """Read the inputs; what cannot be read is said and passed over."""
        found = read(self.args.inputs, published=self.args.published, on_error=self.error, on_warning=self.warn)
        for document in found:
            if self.keep_texts:
                self.texts[document.doc_id] = document.text
            yield document

    def read_texts(self) -> None:
        """Read the inputs for their texts alone."""
        self.keep_texts = True
        for _ in self.documents():
            pass

    def records(self) -> Iterator[DocumentRecord]:
        """Analyse the inputs and yield their records in order; a document that fails is a dead letter.

        With ``--records`` they are those of earlier runs instead, and nothing is analysed.
        """
        if self.args.dead_letters:
            Path(self.args.dead_letters).unlink(missing_ok=True)  # an earlier run's
        if self.args.records:
            for path in self.args.records:
                yield from read_records(path)
        else:
            found = self._in_processes() if self.args.jobs > 1 else self._in_this_process()
            yield from with_progress(found, show=self.shows_progress)

    def _in_this_process(self) -> Iterator[DocumentRecord]:
        settings = self.settings
        for document in self.documents():
            make_ready()
            try:
                with limited(self.args.timeout):
                    record = analyse_document(document, settings)
            except Exception as problem:  # a fault in one document must not cost the others
                self.bury(letter(Result(document.doc_id, None, reason(problem)), document))
                continue
            yield record

    def _in_processes(self) -> Iterator[DocumentRecord]:
        with tempfile.TemporaryDirectory(prefix="shishi-") as folder:
            found, work = shards(self.documents(), size=SHARD), self.work(max_error_share=1.0)
            for report in run_pool(found, folder, jobs=self.args.jobs, work=work):
                stem = Path(folder) / name_of(report)
                done, dead = stem.with_suffix(".jsonl"), stem.with_suffix(".dead.jsonl")
                for line in done.read_text("utf-8").split("\n")[:-1]:
                    yield DocumentRecord.model_validate_json(line)
                done.unlink()
                if report.errors:
                    self.bury(dead.read_bytes())

    def bury(self, letters: bytes) -> None:
        """Say why documents failed, and keep their dead letters where the user wants them."""
        for line in letters.splitlines():
            told = json.loads(line)
            self.error(f"{told.get('source') or told['id']}: {told['error']}")
        if self.args.dead_letters:
            with open(self.args.dead_letters, "ab") as file:
                file.write(letters)

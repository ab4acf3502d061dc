"""The main job: read, analyse, write or score. A thin shell over importable functions."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.api import extract
from pipeline.cli.arguments import parser
from pipeline.cli.progress import with_progress
from pipeline.reading import InputError, SourceDocument, read
from pipeline.records import DocumentRecord
from pipeline.segment import Segmenter, SegmenterError, segmenter

OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130


@dataclass
class Run:
    """One run of the command line: its arguments and whether anything failed on the way."""

    args: Namespace
    failed: bool = False
    texts: dict[str, str] = field(default_factory=dict)

    def error(self, problem: object) -> None:
        """Say on standard error what failed; the run goes on."""
        self.failed = True
        sys.stderr.write(f"error: {problem}\n")

    def warn(self, problem: object) -> None:
        """Say on standard error what is doubtful."""
        sys.stderr.write(f"warning: {problem}\n")

    def sources(self) -> Iterator[SourceDocument]:
        """Read the inputs; what cannot be read is said and passed over."""
        args = self.args
        return read(args.inputs, published=args.published, on_error=self.error, on_warning=self.warn)

    def records(self) -> Iterator[DocumentRecord]:
        """Analyse the inputs in order."""
        words = segmenter(self.args.segmenter, self.args.segmenter_model) if self.args.words else None
        show = sys.stderr.isatty() and not self.args.quiet
        for source in with_progress(self.sources(), show=show):
            if self.args.gold:
                self.texts[source.id] = source.text
            try:
                yield analyse_source(source, words)
            except Exception as problem:  # a fault of ours in one document must not cost the others
                self.error(f"{source.source or source.id}: {type(problem).__name__}: {problem}")


def analyse_source(source: SourceDocument, words: Segmenter | None = None) -> DocumentRecord:
    """Return the record of one document as it was read."""
    record = extract(
        source.text,
        published=source.published,
        title=source.title,
        outlet=source.outlet,
        doc_id=source.id,
        segmenter=words,
    )
    record.published_from = source.published_from
    record.source = source.source
    return record


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    top = parser()
    args = top.parse_args(argv)
    if not args.gold and (args.errors or args.fail_under or args.compare or args.intervals):
        top.error("--errors, --intervals, --compare and --fail-under need --gold")
    run = Run(args)
    try:
        if args.words:
            segmenter(args.segmenter, args.segmenter_model)
        status = _dispatch(run)
    except BrokenPipeError:
        # The reader (head, less) has gone; the interpreter must not complain about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n")
        return INTERRUPTED
    except (InputError, SegmenterError, OSError, ValueError) as problem:
        run.error(problem)
        status = FAILED
    return FAILED if run.failed else status


def _dispatch(run: Run) -> int:
    if run.args.gold:
        from pipeline.cli.scoring import score_run

        return score_run(run)
    from pipeline.cli.printing import print_run

    return print_run(run)

"""The main job: read, analyse, write or score. A thin shell over importable functions."""

from __future__ import annotations

import contextlib
import io
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from types import FrameType

from pipeline.cli.arguments import is_folder, parser
from pipeline.cli.run import Run
from pipeline.cli.usage import check_usage
from pipeline.reading import InputError
from pipeline.scale import WorkersDyingError
from pipeline.segment import segmenter

OK, FAILED, INTERRUPTED, TERMINATED = 0, 1, 130, 143


class _Terminated(KeyboardInterrupt):
    """SIGTERM, which must clean up as Ctrl-C does."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    top = parser()
    args = top.parse_args(argv)
    check_usage(top, args)
    run = Run(args)
    _encode_stdout()
    try:
        with _terminable():
            _dispatch(run)
    except BrokenPipeError:
        _silence_stdout()  # the reader (head, less) has gone
        return FAILED if run.failed else OK
    except _Terminated:
        return TERMINATED
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n")
        return INTERRUPTED
    except OSError as problem:
        _silence_stdout()
        run.error(f"{problem.filename or 'standard output'}: {problem.strerror or problem}")
    except (ValueError, InputError, WorkersDyingError) as problem:
        run.error(problem)
    return FAILED if run.failed else OK


def _dispatch(run: Run) -> None:
    args = run.args
    if args.words:
        segmenter(args.segmenter, args.segmenter_model)  # its model may be missing
    if args.lint or args.agreement or args.gold:
        from pipeline.cli.scoring import agree_run, lint_run, score_run

        (lint_run if args.lint else agree_run if args.agreement else score_run)(run)
    elif args.merge or args.timeline:
        from pipeline.cli.views import merge_run, timeline_run

        (merge_run if args.merge else timeline_run)(run)
    elif any(map(is_folder, args.outputs)):
        from pipeline.cli.folder import write_folder

        write_folder(run, args.outputs[0])
    else:
        from pipeline.cli.printing import print_run, write_run

        (write_run if args.outputs else print_run)(run)


@contextlib.contextmanager
def _terminable() -> Iterator[None]:
    """Turn SIGTERM into an exception, so that no half file is left behind."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def terminate(number: int, frame: FrameType | None) -> None:
        raise _Terminated

    before = signal.signal(signal.SIGTERM, terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _encode_stdout() -> None:
    """Write UTF-8 into pipes and files, whatever the system's encoding is; a terminal's is its own."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def _silence_stdout() -> None:
    # What is still buffered cannot be written; the interpreter must not complain about it at exit.
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

"""The command line's arguments, and nothing else."""

from __future__ import annotations

import argparse
from datetime import date

from pipeline.segment import SEGMENTERS
from pipeline.version import VERSION


def _day(value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r} is no day such as 2021-06-18") from None


def _threshold(value: str) -> tuple[str, float]:
    measure, separator, figure = value.rpartition("=")
    try:
        if separator and 0 <= float(figure) <= 1:
            return measure.strip(), float(figure)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"{value!r} is no threshold such as events=0.85")


def _positive(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"{value!r} is no positive number")
    return int(value)


def parser() -> argparse.ArgumentParser:
    """Return the parser of ``python -m pipeline``; wrong usage exits with status 2."""
    top = argparse.ArgumentParser(
        prog="python -m pipeline",
        description="Event records out of Chinese news: dates, provinces, agencies, quoted speakers, events.",
        epilog="Exit status: 0 all done; 1 an input or output failed or a figure is too low; 2 wrong usage.",
    )
    top.add_argument(
        "inputs", nargs="+", metavar="INPUT",
        help="text files, .jsonl, .parquet (id, text, published, title, outlet), folders, globs, - for standard input",
    )  # fmt: skip
    top.add_argument("--published", type=_day, metavar="DAY", help="publication date of inputs that do not tell theirs")
    top.add_argument("-j", "--jobs", type=_positive, default=1, metavar="N", help="processes (default 1)")
    top.add_argument("--version", action="version", version=f"%(prog)s {VERSION}")

    out = top.add_argument_group("output")
    out.add_argument(
        "-o", "--output", action="append", default=[], metavar="FILE",
        help=".jsonl, .csv or .parquet file (may be given several times), or FOLDER/, which is resumed",
    )  # fmt: skip
    out.add_argument("--timeline", action="store_true", help="print the events by day instead of JSON Lines")
    out.add_argument("--merge", action="store_true", help="print acts told in several articles as clusters")
    out.add_argument("--words", action="store_true", help="put the segmenter's words and tags into the records")
    out.add_argument("--segmenter", choices=list(SEGMENTERS), default="jieba", help="segmenter of --words")
    out.add_argument("--segmenter-model", metavar="FOLDER", help="model folder of the pkuseg segmenter")
    out.add_argument("-q", "--quiet", action="store_true", help="no progress on standard error")

    gold = top.add_argument_group("evaluation")
    gold.add_argument("--gold", metavar="FILE", help="score against this gold file instead of printing records")
    gold.add_argument("--errors", action="store_true", help="list each miss and spurious find with context and rule")
    gold.add_argument("--intervals", action="store_true", help="add bootstrap intervals (95 %%, over documents)")
    gold.add_argument("--compare", metavar="RUN", help="what was gained and lost against an earlier run")
    gold.add_argument(
        "--fail-under", type=_threshold, action="append", default=[], metavar="MEASURE=F1",
        help="exit with status 1 if a measure's F1 is lower; may be given several times",
    )  # fmt: skip
    return top

"""The command line's arguments, and nothing else."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import get_args

from pipeline.records import Homonyms
from pipeline.scale import SLICE_BYTES, TIMEOUT, Form
from pipeline.segment import SEGMENTERS
from pipeline.text import iso_date
from pipeline.version import VERSION
from pipeline.writing import FORMATS


def _day(value: str) -> str:
    try:
        return iso_date(value).isoformat()
    except ValueError as problem:
        raise argparse.ArgumentTypeError(str(problem)) from None


def _threshold(value: str) -> tuple[str, float]:
    measure, separator, figure = value.rpartition("=")
    try:
        if separator and 0 <= float(figure) <= 1:
            return measure.strip(), float(figure)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"{value!r} is no threshold such as events=0.85")


def _positive(value: str) -> int:
    if not (value.isascii() and value.isdecimal()) or int(value) < 1:
        raise argparse.ArgumentTypeError(f"{value!r} is no positive number")
    return int(value)


def _number(value: str) -> int:
    return 0 if value == "0" else _positive(value)


def _output(value: str) -> str:
    if not is_folder(value) and Path(value).suffix.lower() not in FORMATS:
        raise argparse.ArgumentTypeError(f"{value!r} ends in none of {', '.join(FORMATS)} and is no FOLDER/")
    return value


def is_folder(output: str) -> bool:
    """Say whether an output is a folder of shards."""
    return output.endswith("/") or Path(output).is_dir()


def parser() -> argparse.ArgumentParser:
    """Return the parser of ``python -m pipeline``; wrong usage exits with status 2."""
    top = argparse.ArgumentParser(
        prog="python -m pipeline",
        usage="%(prog)s INPUT ... [options]",
        description="Event records out of Chinese news: dates, provinces, agencies, quoted speakers, events.",
        epilog="Exit status: 0 all done; 1 an input or output failed or a figure is too low; 2 wrong usage.",
    )
    top.add_argument(
        "inputs", nargs="*", metavar="INPUT",
        help="text files, .jsonl, .parquet (id, text, published, title, outlet), folders, globs, URLs such as s3://…, "
        "- for standard input",
    )  # fmt: skip
    top.add_argument("--published", type=_day, metavar="DAY", help="publication date of inputs that do not tell theirs")
    top.add_argument(
        "--homonyms", choices=get_args(Homonyms), default="abstain",
        help="a place name that may be several places: list them (abstain, the default), take the likeliest, or fail",
    )  # fmt: skip
    top.add_argument("-j", "--jobs", type=_positive, metavar="N", default=1, help="processes (default 1)")
    top.add_argument(
        "--timeout", type=_number, default=int(TIMEOUT), metavar="S",
        help="seconds of the processor that a document may take before it fails (default %(default)s; 0 for no limit)",
    )  # fmt: skip
    top.add_argument(
        "--engine", choices=["ray", "spark"],
        help="do .jsonl, .parquet and text files on a cluster (extras ray, spark), into a FOLDER/ that every node sees",
    )  # fmt: skip
    top.add_argument("--address", metavar="A", help="the cluster's address for Ray, or the master's for Spark")
    top.add_argument(
        "--shard-size", type=_positive, default=SLICE_BYTES >> 20, metavar="MIB",
        help="text that a task of the engine reads (default %(default)s MiB)",
    )  # fmt: skip
    top.add_argument("--version", action="version", version=f"%(prog)s {VERSION}")

    top.add_argument(
        "--records", action="append", default=[], metavar="FILE",
        help="take the records that an earlier run wrote to this .jsonl file, instead of analysing inputs",
    )  # fmt: skip

    out = top.add_argument_group("output")
    out.add_argument(
        "-o", "--output", type=_output, action="append", default=[], metavar="FILE", dest="outputs",
        help=".jsonl, .csv or .parquet file (may be given several times), or FOLDER/, which is resumed",
    )  # fmt: skip
    out.add_argument(
        "--parts", choices=get_args(Form), default="jsonl",
        help="files of a FOLDER/: a record a line (jsonl), or doc_id, records, error a row (parquet)",
    )  # fmt: skip
    out.add_argument(
        "--dead-letters", metavar="FILE",
        help="documents that failed, with the reason, as JSON Lines that can be run again; a FOLDER/ has its own",
    )  # fmt: skip
    out.add_argument("--words", action="store_true", help="put the segmenter's words and tags into the records")
    out.add_argument("--segmenter", choices=list(SEGMENTERS), default="jieba", help="segmenter of --words")
    out.add_argument("--segmenter-model", metavar="FOLDER", help="model folder of the pkuseg segmenter")
    out.add_argument("-q", "--quiet", action="store_true", help="no progress on standard error")

    views = top.add_argument_group("views over all documents")
    views.add_argument("--timeline", action="store_true", help="print the events of all documents by date")
    views.add_argument(
        "--merge", action="store_true",
        help="put the tellings of one act together: JSON Lines of acts with their sources (-o FILE.jsonl for a file)",
    )  # fmt: skip
    views.add_argument(
        "--min-sources", type=_positive, default=1, metavar="N",
        help="of --merge: only acts that N independent sources tell (reprints of one text are one)",
    )  # fmt: skip

    gold = top.add_argument_group("evaluation")
    gold.add_argument("--gold", metavar="FILE", help="print the scores against this gold file instead of records")
    gold.add_argument("--errors", action="store_true", help="list each miss and spurious find with context and rule")
    gold.add_argument("--details", action="store_true", help="the scores by event type and role, speaker type and kind")
    gold.add_argument("--json", action="store_true", help="print the scores (and errors) as one JSON object")
    gold.add_argument(
        "--bootstrap", type=_number, default=1000, metavar="N",
        help="draws of documents for the 95 %% intervals of F1 (default 1000; 0 for none)",
    )  # fmt: skip
    gold.add_argument(
        "--fail-under", type=_threshold, action="append", default=[], metavar="MEASURE=F1",
        help="exit with status 1 if a measure's F1 is lower; may be given several times",
    )  # fmt: skip
    gold.add_argument(
        "--against", metavar="FILE", help="what this run gained and lost against the records of an earlier one (.jsonl)"
    )
    gold.add_argument("--agreement", metavar="FILE", help="compare the gold file with another annotator's")
    gold.add_argument("--lint", metavar="FILE", help="check a gold file: errors, and what looks like a slip")
    return top

"""Which arguments go together; wrong usage exits with status 2 before any work."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from pipeline.cli.arguments import is_folder


def check_usage(top: ArgumentParser, args: Namespace) -> None:
    """Exit with a line on standard error where *args* contradict each other; resolve the names of ``--fail-under``."""
    for wrong, told in _contradictions(args):
        if wrong:
            top.error(told)
    _check_files(top, args)
    if args.fail_under:
        args.fail_under = list(_thresholds(top, args.fail_under))


def _contradictions(args: Namespace) -> list[tuple[bool, str]]:
    folder = any(map(is_folder, args.outputs))
    texts_alone = bool(args.lint or args.agreement)
    listing = args.errors or args.details or args.json or args.fail_under or args.against or args.agreement
    return [
        (not (args.inputs or args.records), "there is no INPUT; --help tells what it can be"),
        (
            bool(listing) and not args.gold,
            "--errors, --details, --json, --fail-under, --against, --agreement need --gold",
        ),
        (bool(args.gold) and not args.inputs, "--gold needs the texts: INPUT beside --records"),
        (bool(args.lint and args.gold), "--lint and --gold are two things"),
        (bool(args.against and args.agreement), "--against and --agreement are two things"),
        (bool(args.against and args.details), "--details are of one run: without --against"),
        (
            texts_alone and bool(args.outputs or args.records),
            "--lint and --agreement analyse nothing: without -o, --records",
        ),
        (bool(args.agreement and args.fail_under), "--fail-under is no threshold of an agreement"),
        (
            folder and (bool(args.gold or args.records) or len(args.outputs) > 1),
            "a FOLDER/ is the only output, and without --gold and --records",
        ),
        (not folder and bool(args.engine or args.parts != "jsonl"), "--engine and --parts need -o FOLDER/"),
        (bool(args.address) and not args.engine, "--address needs --engine"),
        (bool(args.engine) and args.jobs > 1, "-j is for this machine: without --engine"),
        (folder and bool(args.dead_letters), "--dead-letters: a FOLDER/ has its own"),
        (
            bool(args.gold or args.lint) and bool(args.merge or args.timeline),
            "--merge and --timeline show no evaluation",
        ),
        (args.timeline and bool(args.outputs), "--timeline prints: without -o"),
        (
            args.merge and any(is_folder(output) or not output.lower().endswith(".jsonl") for output in args.outputs),
            "--merge writes acts: with -o FILE.jsonl alone",
        ),
        (args.merge and len(args.outputs) > 1, "--merge has one output"),
        (args.min_sources > 1 and not args.merge, "--min-sources needs --merge"),
        (bool(args.segmenter_model) and not args.words, "--segmenter-model needs --words"),
    ]


def _check_files(top: ArgumentParser, args: Namespace) -> None:
    outputs = [Path(output).resolve() for output in [*args.outputs, *filter(None, [args.dead_letters])]]
    if len(set(outputs)) < len(outputs):
        top.error("the same output is given twice")
    named = [*args.inputs, *args.records, *filter(None, (args.gold, args.against))]
    read = {Path(name).resolve() for name in named if name != "-"}
    for output in outputs:
        if output in read:
            top.error(f"{output} would be read and written")


def _thresholds(top: ArgumentParser, asked: list[tuple[str, float]]) -> list[tuple[str, float]]:
    from pipeline.cli.scoring import measure_called  # evaluation is slow to load, and seldom needed
    from pipeline.evaluation import MEASURES

    found = []
    for name, least in asked:
        measure = measure_called(name)
        if measure is None:
            top.error(f"--fail-under: no measure {name!r}; there are: {', '.join(MEASURES)} and those of --details")
        found.append((measure, least))
    return found

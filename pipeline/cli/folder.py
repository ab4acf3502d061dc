"""Records into a folder of shards: many documents on many processes, and a run that can be taken up again."""

from __future__ import annotations

import hashlib
import importlib
import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import cast

from pipeline.cli.progress import with_progress
from pipeline.cli.run import SHARD, Run
from pipeline.reading import STDIN, files, state_of
from pipeline.scale import ShardReport, Store, file_shards, name_of, run_pool, run_shard, shards
from pipeline.version import VERSION

ENGINES = {"ray": "pipeline.engines.on_ray", "spark": "pipeline.engines.on_spark"}


def write_folder(run: Run, folder: str) -> None:
    """Do what is missing of *run* in *folder*.

    Raises:
        OtherRunError: The folder's claim is that of another run.
        OSError: The folder cannot be written to.
    """
    store = Store(folder)
    store.claim(_facts(run))
    documents = failed = skipped = 0
    reports = _reports(run, folder)
    for report in with_progress(reports, show=run.shows_progress, documents=lambda report: report.documents):
        documents += report.documents
        failed += report.errors
        skipped += report.skipped
        if report.errors:
            run.bury(store.read(f"{name_of(report)}.dead.jsonl"))
        if report.refused:
            run.error(f"{folder}: {name_of(report)} refused, {report.errors} of {report.documents} documents failed")
    if not run.args.quiet:
        told = f"{documents} documents done, {failed} failed, {skipped} shards were there already"
        sys.stderr.write(f"{folder}: {told}\n")


def _reports(run: Run, folder: str) -> Iterator[ShardReport]:
    args = run.args
    work = run.work(form=args.parts)
    if args.engine:
        run_engine = importlib.import_module(ENGINES[args.engine]).run
        size = args.shard_size << 20
        slices = file_shards(args.inputs, published=args.published, size=size, on_error=run.error, on_warning=run.warn)
        reports = run_engine(slices, folder, address=args.address, work=work)
        return cast("Iterator[ShardReport]", reports)
    found = shards(run.documents(), size=SHARD)
    if args.jobs > 1:
        return run_pool(found, folder, jobs=args.jobs, work=work)
    return (run_shard(shard, folder, work) for shard in found)


def _facts(run: Run) -> dict[str, object]:
    """Return what tells this run apart from others that could not be taken up in the same folder."""
    args = run.args
    inputs = hashlib.sha256()
    # What is wrong with the inputs is said when they are read.
    for name in files(args.inputs, on_error=_nothing, on_warning=_nothing):
        state = None if name == STDIN else state_of(name)
        inputs.update(f"{name}\0{state}\n".encode("utf-8", "surrogateescape"))
    asked = {**asdict(run.settings), "published": args.published}
    shard = f"{args.shard_size} MiB" if args.engine else SHARD
    return {"version": VERSION, "shard": shard, "parts": args.parts, "settings": asked, "inputs": inputs.hexdigest()}


def _nothing(problem: object) -> None:
    pass

"""Records into a folder of shards: many documents on several processes, and a run that can be taken up again."""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import asdict
from functools import partial
from pathlib import Path

from pipeline.cli.run import SHARD, Run
from pipeline.reading import STDIN, files
from pipeline.scale import name_of, process_document, run_pool, run_shard, shards
from pipeline.scale.store import Store
from pipeline.version import VERSION

MANIFEST = "run.json"


class OtherRunError(ValueError):
    """The folder holds the shards of a run with other inputs or settings."""


def write_folder(run: Run, folder: str) -> None:
    """Do what is missing of *run* in *folder*.

    Raises:
        OtherRunError: The folder's manifest is that of another run.
        OSError: The folder cannot be written to.
    """
    store = Store(folder)
    _claim(store, run)
    process = partial(process_document, settings=run.settings)
    work = shards(run.documents(), size=SHARD)
    jobs = run.args.jobs
    if jobs > 1:
        reports = run_pool(work, folder, jobs=jobs, process=process)
    else:
        reports = (run_shard(shard, folder, process=process) for shard in work)
    documents = dead = skipped = 0
    for report in reports:
        documents += report.documents
        dead += report.errors
        skipped += report.skipped
        if report.errors:
            run.say_letters(store.read(f"{name_of(report)}.dead.jsonl").decode("utf-8"))
        if report.refused:
            run.error(f"{folder}: {name_of(report)} refused, {report.errors} of {report.documents} documents failed")
    if not run.args.quiet:
        sys.stderr.write(f"{folder}: {documents} documents, {dead} failed, {skipped} shards were there already\n")


def _claim(store: Store, run: Run) -> None:
    """Write the run's manifest into the folder, or see that the one there is the same."""
    manifest = json.dumps(_manifest(run), indent=1, sort_keys=True).encode("utf-8") + b"\n"
    if store.exists(MANIFEST) and store.read(MANIFEST) != manifest:
        raise OtherRunError(f"{store.url}: holds another run (other inputs, settings or version); choose a new folder")
    store.write(MANIFEST, manifest)


def _manifest(run: Run) -> dict[str, object]:
    inputs = hashlib.sha256()
    # What is wrong with the inputs is said when they are read.
    for name in files(run.args.inputs, on_error=_nothing, on_warning=_nothing):
        state = None if name == STDIN else Path(name).stat()
        inputs.update(f"{name}\0{state and (state.st_size, state.st_mtime_ns)}\n".encode("utf-8", "surrogateescape"))
    asked = {**asdict(run.settings), "published": run.args.published}
    return {"version": VERSION, "shard": SHARD, "settings": asked, "inputs": inputs.hexdigest()}


def _nothing(problem: object) -> None:
    pass

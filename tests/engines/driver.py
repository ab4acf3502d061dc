"""A driver in a process of its own: ``driver.py ENGINE ADDRESS PROCESS INPUT FOLDER FORM`` prints a report a line."""

import importlib
import json
import sys
from dataclasses import asdict

import poison

from pipeline.scale import Work, file_shards

TIMEOUT = 2  # seconds of the processor


def main() -> None:
    engine, address, process, given, folder, form = sys.argv[1:]
    run = importlib.import_module(f"pipeline.engines.on_{engine}").run
    work = file_shards([given], size=2_000, on_error=sys.exit, on_warning=sys.exit)
    for report in run(work, folder, address=address, work=Work(getattr(poison, process), form=form, timeout=TIMEOUT)):
        sys.stdout.write(json.dumps(asdict(report)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

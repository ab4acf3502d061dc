"""Processing functions that fail; a module of its own so that a spawned worker can import it."""

import json
import os
import signal
import time
from pathlib import Path

from pipeline.reading import SourceDocument
from pipeline.scale import Result


def plain(row: SourceDocument) -> Result:
    if row.text == "raise":
        return Result(row.doc_id, None, "ValueError: asked to")
    return Result(row.doc_id, json.dumps({"id": row.doc_id}))


def deadly(row: SourceDocument) -> Result:
    if row.text == "exit":
        os._exit(3)
    return plain(row)


def killed_once(row: SourceDocument) -> Result:
    if row.text.startswith("kill once "):
        marker = Path(row.text.removeprefix("kill once "))
        if not marker.exists():
            marker.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return plain(row)


def slow(row: SourceDocument) -> Result:
    while row.text == "never ends":
        pass
    if row.text == "hangs":
        sum(range(10**18))  # a loop in C, which no exception reaches
    return plain(row)


def at_work(row: SourceDocument) -> Result:
    (Path(row.text) / f"{os.getpid()}.working").touch()
    time.sleep(120)
    return plain(row)


class Unloadable(SourceDocument):
    """Ends the process in which it is unpickled."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (3,)

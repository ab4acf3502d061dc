"""Documents that fail in every way, for the workers of an engine."""

import os
import signal
import time
from pathlib import Path

from pipeline.reading import SourceDocument
from pipeline.scale import Result, Settings, process_document

RAISES = "昨天，铁西区召开会议。"  # a place name between whose bearers nothing decides, which the settings forbid
ENDS = "这篇结束进程。"
NEVER_ENDS = "这篇没有完。"
HANGS = "这篇停在一个库里。"  # where no exception reaches it
KILLED_ONCE = "这篇的进程被杀一次："  # with the path of a file that says that it was
SLOW = 0.03  # seconds a document, so that a run can be caught in the middle


def plain(row: SourceDocument) -> Result:
    return process_document(row, Settings(homonyms="error"))


def faulty(row: SourceDocument) -> Result:
    if row.text == ENDS:
        os._exit(3)
    while row.text == NEVER_ENDS:
        pass
    if row.text == HANGS:
        sum(range(10**18))
    if row.text.startswith(KILLED_ONCE):
        marker = Path(row.text.removeprefix(KILLED_ONCE))
        if not marker.exists():
            marker.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(SLOW)
    return plain(row)

"""The time that a document may take: an error where Python still runs, the end of the process where it does not."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

TIMEOUT = 300.0  # seconds; the longest document that is read, 16 MiB, takes a tenth of that
_AGAIN = 1.0  # seconds after which it is said again, should a library have taken the first error for one of its own
# What ends the process, and after how many times the limit: time of the processor for what computes without end, of the
# clock for what waits without end, which on a busy machine runs several times as fast.
_DEADLY = (("ITIMER_PROF", "SIGPROF", 2), ("ITIMER_REAL", "SIGALRM", 20))


class TooSlowError(Exception):
    """A document took longer than it may."""


@contextlib.contextmanager
def limited(seconds: float | None, *, deadly: bool = False) -> Iterator[None]:
    """Raise ``TooSlowError`` in the body once it has taken *seconds* of the processor; None is no limit.

    They are those of this process alone, so that a busy machine, or one that slept, makes no document slow. *deadly*
    has the system end the process where the body hangs without coming back to Python, in a library's own code. Signals
    do both; where there are none of these (Windows, any thread but the main one), there is no limit.
    """
    if not seconds or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def tell(number: int, frame: FrameType | None) -> None:
        raise TooSlowError(f"took longer than {seconds:g} seconds")

    ends = [
        (getattr(signal, timer), times * seconds)
        for timer, name, times in _DEADLY
        if deadly and signal.getsignal(getattr(signal, name)) is signal.SIG_DFL  # which is to end the process
    ]
    before = signal.signal(signal.SIGVTALRM, tell)
    try:
        for timer, after in ends:
            signal.setitimer(timer, after)
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN)
        yield
    finally:
        for timer in (signal.ITIMER_VIRTUAL, *(timer for timer, _ in ends)):
            signal.setitimer(timer, 0)
        signal.signal(signal.SIGVTALRM, before)

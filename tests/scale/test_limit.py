import contextlib
import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from pipeline.scale import TooSlowError, limited


def burn(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        sum(range(1_000))


def timers() -> tuple[object, ...]:
    return (
        signal.getsignal(signal.SIGVTALRM),
        signal.getitimer(signal.ITIMER_VIRTUAL),
        signal.getitimer(signal.ITIMER_PROF),
        signal.getitimer(signal.ITIMER_REAL),
    )


@pytest.mark.parametrize("deadly", [False, True])
def test_what_takes_too_long_is_an_error_and_what_does_not_is_none(deadly: bool) -> None:
    before = timers()
    with limited(30, deadly=deadly):
        burn(0.1)
    with pytest.raises(TooSlowError, match=r"^took longer than 0\.2 seconds$"), limited(0.2, deadly=deadly):
        burn(30)
    assert timers() == before
    burn(0.3)


def test_an_error_that_is_swallowed_is_raised_again() -> None:
    def stubborn() -> None:
        with contextlib.suppress(TooSlowError):
            burn(30)
        raised.append(time.process_time())
        burn(30)

    raised: list[float] = []
    with pytest.raises(TooSlowError), limited(0.2):
        stubborn()
    assert len(raised) == 1


def test_waiting_is_not_working() -> None:
    with limited(0.1):
        time.sleep(0.3)


@pytest.mark.parametrize("seconds", [None, 0])
def test_no_limit(seconds: float | None) -> None:
    with limited(seconds):
        burn(0.2)


def test_in_another_thread_there_is_no_limit() -> None:
    ended = []

    def work() -> None:
        with limited(0.1, deadly=True):
            burn(0.3)
        ended.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert ended


@pytest.mark.parametrize(
    ("body", "number"), [("sum(range(10**18))", signal.SIGPROF), ("import time; time.sleep(60)", signal.SIGALRM)]
)
def test_the_process_ends_where_no_exception_reaches_the_body(body: str, number: int) -> None:
    program = f"from pipeline.scale import limited\nwith limited(0.5, deadly=True): {body}"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", program], env=environment, check=False).returncode == -number


def test_another_use_of_the_clock_is_left_alone() -> None:
    before = signal.signal(signal.SIGALRM, lambda number, frame: None)
    try:
        signal.setitimer(signal.ITIMER_REAL, 60)
        with limited(30, deadly=True):
            pass
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 30
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)

"""Ctrl-C: noted by the run it is meant for, whatever that is doing, and never seen by the processes it starts."""

import contextlib
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

ENDING = (signal.SIGINT, signal.SIGTERM)


@dataclass(slots=True)
class Interruption:
    """came: whether the run was interrupted."""

    came: bool = False


@contextmanager
def interruptions_noted() -> Iterator[Interruption]:
    """Note Ctrl-C, and being told to end, for whoever asks; a second time raises KeyboardInterrupt, as elsewhere.

    An exception raised wherever the run happens to be is lost in a callback or a destructor, and leaves half-started processes behind.
    What is ignored stays so. In another thread than the main one nothing is noted: only that one may say what a signal does.
    """
    interruption = Interruption()
    if threading.current_thread() is not threading.main_thread():
        yield interruption
        return

    def note(*_: Any) -> None:
        if interruption.came:
            raise KeyboardInterrupt
        interruption.came = True

    before = {number: signal.getsignal(number) for number in ENDING}
    noted = {number: handler for number, handler in before.items() if callable(handler)}
    for number in noted:
        signal.signal(number, note)
    try:
        yield interruption
    finally:
        for number, handler in noted.items():
            signal.signal(number, handler)


@contextmanager
def hidden_from_children() -> Iterator[None]:
    """Start processes that do not see Ctrl-C from their first moment: what they import would answer it with a traceback.

    It is held back, and answered when the block ends. Were it ignored meanwhile, it would be gone. What is started begins with
    `ignore_ctrl_c`.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker  # late: it cannot be imported on Windows

    resource_tracker.ensure_running()  # else it is started within, and lets signals through again
    with interruptions_noted() as interruption:  # another thread, of a library, may let it through
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
    if interruption.came:
        signal.raise_signal(signal.SIGINT)


def ignore_ctrl_c() -> None:
    """Leave Ctrl-C to the coordinating process, and no longer hold it back from what this one starts."""
    with contextlib.suppress(ValueError):  # raised in other threads than the main one
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})

"""A sampling profile of this process: processor time by the library that was at work."""

import os
import signal
import sys
import time
from collections import defaultdict
from types import FrameType

EVERY = 0.002  # seconds of processor time between two samples
OWN = "the workbook's own code"
PARTS = {  # the first whose files are anywhere on the stack has the sample
    "Great Expectations": ("/great_expectations/",),
    "XlsxWriter, for tables.xlsx": ("/xlsxwriter/",),
    "HiGHS by SciPy, for disclosure": ("/scipy/optimize/",),
    "vl-convert": ("/wres/charts/drawing.py", "/wres/charts/converter.py"),
    "Altair": ("/altair/",),
    "nbconvert, nbformat and Jinja": ("/nbconvert/", "/nbformat/", "/jinja2/"),
    "pandas, called by the workbook": ("/pandas/",),
}


class Sampler:
    """Notes, every few milliseconds of processor time while it is entered, which part is at work.

    A sample weighs the time since the last one, because a call into compiled code is only interrupted when it returns.
    """

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._last = 0.0

    def __enter__(self) -> "Sampler":
        self._last = time.process_time()
        signal.signal(signal.SIGPROF, self._look)
        signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
        return self

    def __exit__(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_PROF, 0, 0)
        self._note(sys._getframe())

    def _look(self, _: int, frame: FrameType | None) -> None:
        self._note(frame)

    def _note(self, frame: FrameType | None) -> None:
        now = time.process_time()
        self.seconds[part(frame)] += now - self._last
        self._last = now


def part(frame: FrameType | None) -> str:
    """The part that a stack of frames belongs to."""
    files = set()
    while frame is not None:
        files.add(frame.f_code.co_filename.replace(os.sep, "/"))
        frame = frame.f_back
    return next((name for name, places in PARTS.items() if any(place in file for place in places for file in files)), OWN)

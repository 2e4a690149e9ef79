"""Many reports: what is stale is built, each core busy, one failure alone, an interruption without loss."""

import os
import queue
import threading
from collections.abc import Callable
from typing import Protocol

from wres.running.checked_ahead import checked_ahead
from wres.running.one_report import FAILED, NOT_RUN, STALE, UP_TO_DATE, Outcome, Planned, build_one, outcome_of
from wres.running.workers import Line, lines


class Progress(Protocol):
    """Who is told how the work goes."""

    def planned(self, planned: list[Planned]) -> None:
        """What was asked for, and what of it will be built."""

    def started(self, planned: Planned) -> None:
        """A report has been begun."""

    def finished(self, outcome: Outcome) -> None:
        """A report has ended, one way or the other."""


def cores() -> int:
    """The processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def build_planned(
    planned: list[Planned],
    progress: Progress,
    jobs: int | None = None,
    keep_going: bool = True,
    afterwards: Callable[[Line], None] | None = None,
) -> list[Outcome]:
    """Build every report that has a reason to be built; gives an outcome for each that was planned, in order.

    afterwards: called at the end with a line that can still render.
    An interruption (Ctrl-C) ends the reports at work without a trace; the rest are `not run`.
    """
    to_build = [one for one in planned if one.why or one.problem]
    outcomes = {id(one): outcome_of(one, NOT_RUN if one in to_build else UP_TO_DATE) for one in planned}
    if not to_build and afterwards is None:
        return list(outcomes.values())
    waiting: queue.SimpleQueue[Planned] = queue.SimpleQueue()
    for one in to_build:
        waiting.put(one)
    stop = threading.Event()

    def work(line: Line, may_begin: Callable[[], bool]) -> None:
        while not (stop.is_set() or may_begin()):
            pass
        while not stop.is_set():
            try:
                one = waiting.get_nowait()
            except queue.Empty:
                return
            progress.started(one)
            outcome = outcomes[id(one)] = build_one(one, line)
            progress.finished(outcome)
            if outcome.status == FAILED and not keep_going:
                stop.set()

    with lines(max(1, min(jobs or cores(), len(to_build))), len(to_build)) as ready, checked_ahead(to_build) as may_begin:
        threads = [threading.Thread(target=work, args=(line, may_begin), daemon=True) for line in ready]
        for thread in threads:
            thread.start()
        try:
            for thread in threads:
                while thread.is_alive():
                    thread.join(0.2)  # wakes up for Ctrl-C
        except KeyboardInterrupt:
            stop.set()
            for line in ready:
                line.close()
            for thread in threads:
                thread.join(5)
            raise Interrupted(list(outcomes.values())) from None
        if afterwards:
            afterwards(ready[0])
    return list(outcomes.values())


class Interrupted(Exception):  # noqa: N818
    """The run was interrupted; carries what became of each report so far."""

    def __init__(self, outcomes: list[Outcome]):
        super().__init__("interrupted")
        self.outcomes = outcomes


def only_said(planned: list[Planned]) -> list[Outcome]:
    """What would be built, and why, without building it."""
    return [outcome_of(one, STALE if one.why or one.problem else UP_TO_DATE) for one in planned]

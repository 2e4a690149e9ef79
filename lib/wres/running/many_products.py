"""Many products: what is stale is built, each core busy, one failure alone, an interruption without loss."""

import os
import queue
import threading
from collections.abc import Callable

from wres.running.background_validation import background_validation
from wres.running.interruption import interruptions_noted
from wres.running.one_product import Options, build_one
from wres.running.outcomes import FAILED, NOT_RUN, STALE, UP_TO_DATE, Outcome, outcome_of
from wres.running.product_states import ProductState
from wres.running.turns import Outcomes, in_waves, next_outcome
from wres.running.workers import Worker, workers

MOMENT = 0.2  # seconds until an interruption is answered


class Progress:
    """Who is told how the work goes; this one says nothing of it."""

    def planned(self, states: list[ProductState]) -> None:
        """What was asked for, and what of it will be built."""

    def started(self, state: ProductState) -> None:
        """A product has been begun."""

    def finished(self, outcome: Outcome) -> None:
        """A product has ended, one way or the other."""


def cores() -> int:
    """The processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def build_stale(
    states: list[ProductState],
    options: Options,
    progress: Progress,
    jobs: int | None = None,
    keep_going: bool = True,
    afterwards: Callable[[Worker], None] | None = None,
) -> list[Outcome]:
    """Build every product that has a reason to be built; gives an outcome for each that was planned, in order.

    afterwards: called at the end with a worker that can still render.
    An interruption (Ctrl-C) ends the products at work without a trace; the rest are `not run`.
    """
    outcomes, to_build = not_built_yet(states), [state for state in states if state.to_build]
    if not to_build and afterwards is None:
        return list(outcomes.values())
    stop = threading.Event()

    def work(waiting: "queue.SimpleQueue[ProductState]", worker: Worker, may_begin: Callable[[], bool]) -> None:
        while not (stop.is_set() or may_begin()):
            pass
        while not stop.is_set():
            try:
                state = waiting.get_nowait()
            except queue.Empty:
                return
            first = outcomes[state.product.key].status == NOT_RUN
            if first:
                progress.started(state)
            outcome = outcomes[state.product.key] = next_outcome(state, outcomes, lambda needed: build_one(needed, options, worker))
            if first:
                progress.finished(outcome)
            if outcome.status == FAILED and not keep_going:
                stop.set()

    with (
        interruptions_noted() as interruption,
        workers(max(1, min(jobs or cores(), len(to_build))), len(to_build)) as ready,
        background_validation(to_build) as may_begin,
    ):
        threads: list[threading.Thread] = []
        for wave in in_waves(to_build):
            if interruption.came:
                break
            waiting: queue.SimpleQueue[ProductState] = queue.SimpleQueue()
            for state in wave:
                waiting.put(state)
            threads = [threading.Thread(target=work, args=(waiting, worker, may_begin), daemon=True) for worker in ready]
            for thread in threads:
                thread.start()
            while not interruption.came and any(thread.is_alive() for thread in threads):
                for thread in threads:
                    thread.join(MOMENT)
        if afterwards and not interruption.came:
            afterwards(ready[0])
        if interruption.came:
            stop.set()
            for worker in ready:
                worker.close()
            for thread in threads:
                thread.join(5)
            raise RunInterrupted(list(outcomes.values()))
    return list(outcomes.values())


def not_built_yet(states: list[ProductState]) -> Outcomes:
    """The outcome of each product as long as nothing was done."""
    return {state.product.key: outcome_of(state, NOT_RUN if state.to_build else UP_TO_DATE) for state in states}


class RunInterrupted(Exception):  # noqa: N818
    """The run was interrupted; carries what became of each product so far."""

    def __init__(self, outcomes: list[Outcome]):
        super().__init__("interrupted")
        self.outcomes = outcomes


def dry_run_outcomes(states: list[ProductState]) -> list[Outcome]:
    """What would be built, and why, without building it."""
    return [outcome_of(state, STALE if state.to_build else UP_TO_DATE) for state in states]

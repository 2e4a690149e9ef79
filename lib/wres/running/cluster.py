"""Products built on a Dask cluster: the same work handed to its workers, the index made here."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from wres.errors import MissingExtraError, WresError
from wres.running.interruption import Interruption, interruptions_noted
from wres.running.many_products import MOMENT, Progress, RunInterrupted, not_built_yet
from wres.running.one_product import Options
from wres.running.outcomes import FAILED, NOT_RUN, Outcome, Problem, outcome_of
from wres.running.product_states import ProductState
from wres.running.turns import Outcomes, in_waves, next_outcome
from wres.running.worker_process import build_in_process
from wres.running.workers import Worker, workers

if TYPE_CHECKING:
    from distributed import Client

TRIES = 3  # of a product whose worker died
PATIENCE = 30  # seconds for a scheduler to answer


def build_on_cluster(
    address: str,
    states: list[ProductState],
    options: Options,
    progress: Progress,
    keep_going: bool,
    afterwards: Callable[[Worker], None] | None,
) -> list[Outcome]:
    """Build every product that has a reason to be built; gives an outcome for each that was planned, in order.

    address: of the scheduler, as tcp://host:8786. Workers see the workspace at the same path and have the same version of the
    workbook. A product whose worker dies is given to another. Raises WresError when the scheduler does not answer or has no
    workers, RunInterrupted on Ctrl-C.
    """
    outcomes, to_build = not_built_yet(states), [state for state in states if state.to_build]
    try:
        client = _client(address)
    except KeyboardInterrupt:  # nobody waits until it is known that no scheduler answers
        raise RunInterrupted(list(outcomes.values())) from None
    with interruptions_noted() as interruption:
        try:
            for wave in in_waves(to_build):
                if interruption.came or not _build_wave(client, wave, options, progress, keep_going, outcomes, interruption):
                    break
        finally:
            client.close()
        if afterwards and to_build and not interruption.came:
            with workers(1) as (worker,):
                afterwards(worker)
        if interruption.came:
            raise RunInterrupted(list(outcomes.values()))
    return list(outcomes.values())


def _build_wave(
    client: "Client",
    wave: list[ProductState],
    options: Options,
    progress: Progress,
    keep_going: bool,
    outcomes: Outcomes,
    interruption: Interruption,
) -> bool:
    """Build products that need not wait for one another, until an interruption comes; gives whether to go on."""
    from distributed import as_completed

    work = {client.submit(_build, state, outcomes[state.product.key], options, pure=False, retries=TRIES): state for state in wave}
    try:
        first = [state.product.key for state in wave if outcomes[state.product.key].status == NOT_RUN]
        for state in wave:
            if state.product.key in first:
                progress.started(state)
        completed = as_completed(list(work))
        while completed.count() and not interruption.came:
            for future in completed.next_batch(block=False):
                state, fault = work[future], future.exception()
                outcome = outcome_of(state, FAILED, Problem(str(fault))) if fault else future.result()
                outcomes[state.product.key] = outcome
                if state.product.key in first:
                    progress.finished(outcome)
                if outcome.status == FAILED and not keep_going:
                    return False
            time.sleep(MOMENT)
    finally:
        client.cancel([future for future in work if not future.done()])
    return True


def _build(state: ProductState, before: Outcome, options: Options) -> Outcome:
    """On a worker. before: what became of it so far."""
    return next_outcome(state, {state.product.key: before}, lambda needed: build_in_process(needed, options))


def _client(address: str) -> "Client":
    try:
        from distributed import Client
    except ImportError:
        raise MissingExtraError(f"CLUSTER={address}", "cluster") from None
    try:
        client = Client(address, timeout=PATIENCE)
    except (OSError, TimeoutError, ValueError) as fault:
        raise WresError(f"CLUSTER={address}: no scheduler answers there ({fault}). Start one with `dask scheduler`.") from fault
    if not client.scheduler_info()["workers"]:
        client.close()
        raise WresError(f"CLUSTER={address}: the scheduler has no workers. Start some with `dask worker {address}`.")
    return client

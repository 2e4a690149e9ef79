"""Reports built on a Dask cluster: the same work handed to its workers, the index made here."""

from collections.abc import Callable

from wres.errors import MissingExtraError, WresError
from wres.running.failed_report import Problem
from wres.running.many_reports import Interrupted, Progress
from wres.running.one_report import FAILED, NOT_RUN, UP_TO_DATE, Outcome, Planned, outcome_of
from wres.running.station import build_at_station
from wres.running.workers import Line, lines

TRIES = 3  # of a report whose worker died
PATIENCE = 30  # seconds for a scheduler to answer


def build_on_cluster(
    address: str, planned: list[Planned], progress: Progress, keep_going: bool, afterwards: Callable[[Line], None] | None
) -> list[Outcome]:
    """Build every report that has a reason to be built; gives an outcome for each that was planned, in order.

    address: of the scheduler, as tcp://host:8786. Workers see the workspace at the same path and have the same version of the
    workbook. A report whose worker dies is given to another. Raises WresError when the scheduler does not answer or has no
    workers, Interrupted on Ctrl-C.
    """
    client = _client(address)
    from distributed import as_completed

    outcomes = {id(one): outcome_of(one, NOT_RUN if one.why or one.problem else UP_TO_DATE) for one in planned}
    try:
        work = {client.submit(build_at_station, one, pure=False, retries=TRIES): one for one in planned if one.why or one.problem}
        for one in work.values():
            progress.started(one)
        for future in as_completed(list(work)):
            one = work[future]
            fault = future.exception()
            outcome = outcome_of(one, FAILED, Problem(str(fault))) if fault else future.result()
            outcomes[id(one)] = outcome
            progress.finished(outcome)
            if outcome.status == FAILED and not keep_going:
                client.cancel([other for other in work if not other.done()])
                break
    except KeyboardInterrupt:
        client.cancel(list(work))
        raise Interrupted(list(outcomes.values())) from None
    finally:
        client.close()
    if afterwards and work:
        with lines(1) as (line,):
            afterwards(line)
    return list(outcomes.values())


def _client(address: str):  # type: ignore[no-untyped-def]
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

"""The one adapter to Great Expectations: expectations and a frame in, which of them hold and which rows do not out."""

import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import Any

import pandas as pd

from wres.checks.expectations import COLUMNS, NOT_NULL, Expectation

ENGINE = "great-expectations"
SEVERITY = {"error": "critical", "warning": "warning", "note": "info"}


@dataclass(frozen=True)
class ExpectationResult:
    """An expectation and whether it holds: the rows in which it does not hold, by their index, and what stands in them.

    values: what is in the column of each row (of a pair, both); the missing columns where columns are expected.
    """

    expected: Expectation
    met: bool
    count: int = 0
    rows: Sequence[Any] = ()
    values: Sequence[Any] = ()


def expectation_results(name: str, frame: pd.DataFrame, expected: Sequence[Expectation]) -> list[ExpectationResult]:
    """The result of every expectation of a frame, in order; fast on a million rows.

    Only those that do not hold are asked for their rows: the engine takes several times as long over these.
    """
    met = [bool(result.success) for result in _results(name, frame, expected, "BOOLEAN_ONLY")]
    failed = [expectation for expectation, good in zip(expected, met, strict=True) if not good]
    complete = iter(_results(name, frame, failed, "COMPLETE") if failed else [])
    return [
        ExpectationResult(expectation, True) if good else _result_not_met(expectation, next(complete).result)
        for expectation, good in zip(expected, met, strict=True)
    ]


@cache
def engine_version() -> str:
    """The engine and its version, without starting it."""
    return f"Great Expectations {version(ENGINE)}"


@cache
def _engine() -> tuple[Any, Any]:
    """Great Expectations and the batch definition of any frame: imported at first use (it takes seconds), once a process.

    Nothing is reported home, no progress bar is shown, and no thread is started, which a fork could not carry over.
    """
    os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
    import great_expectations as gx
    import tqdm
    from great_expectations.data_context.types.base import ProgressBarsConfig

    tqdm.tqdm.monitor_interval = 0
    tqdm.tqdm.set_lock(threading.RLock())  # its own would be the system's, which a process that is ended leaves behind
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False, metric_calculations=False)
    asset = context.data_sources.add_pandas("return").add_dataframe_asset("table")
    return gx, asset.add_batch_definition_whole_dataframe("whole table")


def _results(name: str, frame: pd.DataFrame, expected: Sequence[Expectation], detail: str) -> list[Any]:
    """Results in the order of the expectations; the engine may give them in another.

    Raises RuntimeError when the engine could not evaluate one, rather than take it for met or not met.
    """
    gx, batches = _engine()
    batch = batches.get_batch({"dataframe": _columns_needed(frame, expected)})
    kinds = [
        getattr(gx.expectations, expectation.kind)(**expectation.arguments, severity=SEVERITY[expectation.severity], meta={"place": place})
        for place, expectation in enumerate(expected)
    ]
    results = batch.validate(gx.ExpectationSuite(name=name, expectations=kinds), result_format=detail).results
    for result in results:
        if "'raised_exception': True" in str(result.exception_info):  # the engine nests this flag at different depths
            raise RuntimeError(f"{name}: {result.expectation_config.type} could not be evaluated: {result.exception_info}")
    return sorted(results, key=lambda result: result.expectation_config.meta["place"])


def _columns_needed(frame: pd.DataFrame, expected: Sequence[Expectation]) -> pd.DataFrame:
    """The columns of a frame that expectations speak of, those only asked for blanks reduced to whether they are.

    The engine takes a fingerprint of every cell it is given, which on a million identifiers takes longer than all checks.
    """
    kinds: dict[str, set[str]] = {}
    for expectation in expected:
        for column in (*expectation.columns, *expectation.arguments.get("column_set", ())):
            kinds.setdefault(column, set()).add(expectation.kind)
    columns = {
        column: _presence(frame[column]) if kinds[column] <= {NOT_NULL, COLUMNS} else frame[column] for column in frame if column in kinds
    }
    return pd.DataFrame(columns, index=frame.index.rename(None))  # of an index with a name the engine makes a dict for each row


def _presence(values: pd.Series) -> pd.Series:
    return pd.Series("given", index=values.index, dtype="category").where(values.notna())


def _result_not_met(expected: Expectation, result: dict[str, Any]) -> ExpectationResult:
    if expected.kind == COLUMNS:
        absent = set(result["details"]["mismatched"].get("missing", ()))
        missing = [column for column in expected.arguments["column_set"] if column in absent]
        return ExpectationResult(expected, False, len(missing), (), missing)
    return ExpectationResult(expected, False, result["unexpected_count"], result["unexpected_index_list"], result["unexpected_list"])

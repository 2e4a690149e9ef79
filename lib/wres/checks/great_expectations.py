"""The one adapter to Great Expectations: expectations and a frame in, which of them hold and which rows do not out."""

import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from typing import Any

import pandas as pd

from wres.checks.expectations import Expected, asked

ENGINE = "great-expectations"
LISTED = 20
SEVERITY = {"error": "critical", "warning": "warning", "note": "info"}


@dataclass(frozen=True)
class Outcome:
    """An expectation and what came of it; `rows` are at most LISTED index labels, `values` what stands in them."""

    expected: Expected
    met: bool
    count: int = 0
    rows: list[Any] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)


def holds(name: str, frame: pd.DataFrame, expected: Sequence[Expected]) -> list[bool]:
    """Whether each expectation of a frame holds, in order; fast on a million rows."""
    return [bool(result.success) for result in _results(name, frame, expected, "BOOLEAN_ONLY")]


def outcomes(name: str, frame: pd.DataFrame, expected: Sequence[Expected], met: Sequence[bool]) -> list[Outcome]:
    """The outcome of every expectation, in order; met: whether each holds, as `holds` gives it.

    Only those that do not hold are asked for their values, and the rows are looked up by them: the engine's own list of
    rows takes minutes on a million rows that are all wrong.
    """
    failed = [one for one, good in zip(expected, met, strict=True) if not good]
    detailed = iter(_results(name, frame, failed, "BASIC") if failed else [])
    return [Outcome(one, True) if good else _failed(one, next(detailed), frame) for one, good in zip(expected, met, strict=True)]


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


def _results(name: str, frame: pd.DataFrame, expected: Sequence[Expected], detail: str) -> list[Any]:
    """Results in the order of the expectations; the engine may give them in another.

    Raises RuntimeError when the engine could not evaluate one, rather than take it for met or not met.
    """
    gx, batches = _engine()
    batch = batches.get_batch({"dataframe": asked(expected, frame)})
    kinds = [
        getattr(gx.expectations, one.kind)(**one.arguments, severity=SEVERITY[one.severity], meta={"place": place})
        for place, one in enumerate(expected)
    ]
    found = batch.validate(gx.ExpectationSuite(name=name, expectations=kinds), result_format=detail).results
    for result in found:
        if "'raised_exception': True" in str(result.exception_info):  # the engine nests this flag at different depths
            raise RuntimeError(f"{name}: {result.expectation_config.type} could not be evaluated: {result.exception_info}")
    return sorted(found, key=lambda result: result.expectation_config.meta["place"])


def _failed(expected: Expected, result: Any, frame: pd.DataFrame) -> Outcome:
    found = result.result
    if "column_set" in expected.arguments:
        missing = [column for column in expected.arguments["column_set"] if column in found["details"]["mismatched"].get("missing", ())]
        return Outcome(expected, False, len(missing), [], missing)
    columns = [expected.arguments[name] for name in ("column_A", "column_B", "column") if name in expected.arguments]
    concerned = frame[columns]
    if expected.kind == "ExpectColumnValuesToNotBeNull":
        rows = concerned[concerned[columns[0]].isna()]
    elif len(columns) == 1:
        rows = concerned[concerned[columns[0]].isin(found["partial_unexpected_list"])]
    else:
        pairs = pd.MultiIndex.from_tuples([tuple(pair) for pair in found["partial_unexpected_list"]])
        rows = concerned[pd.MultiIndex.from_frame(concerned).isin(pairs)]
    listed = rows.head(LISTED)
    values = list(listed[columns[0]]) if len(columns) == 1 else list(listed.itertuples(index=False, name=None))
    return Outcome(expected, False, int(found["unexpected_count"]), list(listed.index), values)

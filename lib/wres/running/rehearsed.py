"""A rehearsal in the process that children are forked from: one report is made and thrown away, so that each child begins warm.

The first report of a process is several times slower than the second: libraries look things up once. Nothing is drawn here, since
vl-convert must not have run before a fork.
"""

import contextlib
import gc
import os
import shutil
import tempfile
from pathlib import Path

import pandas as pd

import wres.running.warm  # noqa: F401 (everything imported first)
from wres.errors import WresError
from wres.parameters import Workspace
from wres.parameters.workspace import CHECKOUT
from wres.report import open_report

CODE, YEAR = "EXA", 2025  # the made-up example that is bundled
DRAW = "WRES_DRAW"


def rehearse() -> None:
    """Make the example's report from beginning to end, in a folder that is removed; without the example, nothing."""
    with tempfile.TemporaryDirectory(prefix="wres-") as folder:
        root = Path(folder)
        (root / "params" / "organisations").mkdir(parents=True)
        with contextlib.suppress(OSError, WresError):
            shutil.copy(CHECKOUT / "params" / "organisations" / f"{CODE}.yaml", root / "params" / "organisations")
            shutil.copytree(CHECKOUT / "data" / CODE / str(YEAR), root / "data" / CODE / str(YEAR))
            before = os.environ.get(DRAW)
            os.environ[DRAW] = "later"
            try:
                _make(root)
            finally:
                os.environ.pop(DRAW) if before is None else os.environ.update({DRAW: before})


def _make(root: Path) -> None:
    pd.set_option("mode.string_storage", "python")  # as the children will
    report = open_report(CODE, YEAR, Workspace.at(root))
    sections = [report.heading(), report.summary(), *(report.indicator(code) for code in report.standard.indicators), report.progression()]
    sections += [report.trend(), report.targets(), report.plan(), report.plan_dates(), report.plan_coverage(), report.paper()]
    sections += [report.about(), report.readiness(), report.checks(), report.provenance()]
    for section in sections:
        section._repr_mimebundle_()
    report.save(root / "saved")


rehearse()
gc.collect()
gc.freeze()  # children share this memory; a collection in a child would copy it

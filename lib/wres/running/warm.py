"""Imported once by the process that every worker is forked from: all that a report needs, and nothing run that a fork forbids.

vl-convert is imported with the charts but never called here: a child of a process that has drawn hangs.
"""

import contextlib
import gc
import importlib

NEEDED = (
    "wres.rendering.index",
    "wres.rendering.writing",
    "wres.overview",
    "wres.report",
    "wres.running.papermill_adapter",
    "nbformat.v4",
    "scipy.stats",
    "statsmodels.stats.proportion",
)

for name in NEEDED:
    with contextlib.suppress(ImportError):  # the child that needs it will say so where it can be read
        importlib.import_module(name)

gc.collect()
gc.freeze()  # children share this memory; a collection in a child would copy it

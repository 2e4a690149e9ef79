"""Figures, rows of a plan and marked tables, made by hand."""

import pandas as pd
import pytest

from wres.inputs.source import Return, Source


@pytest.fixture
def returned(tmp_path):
    """Makes a return of ABC 2025 out of tables given as lists of rows, the first of them the headings."""

    def make(**tables):
        folder = tmp_path / "data" / "ABC" / "2025"
        frames, sources = {}, {}
        for name, (headings, *rows) in tables.items():
            index = pd.Index(range(2, len(rows) + 2), name="row")
            frames[name] = pd.DataFrame(rows, columns=headings, index=index, dtype="string")
            sources[name] = Source(name, folder / f"{name}.csv", None, "", len(rows))
        return Return("ABC", 2025, folder, frames, sources)

    return make

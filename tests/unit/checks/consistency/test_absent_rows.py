"""Rows of the year before that are absent: worked out once, however many checks ask."""

import pandas as pd

from wres.checks.consistency import ReturnContext, absent_rows, range_checks
from wres.parameters import Workspace


def test_rows_are_compared_with_the_year_before_once_for_each_table(monkeypatch):
    """The training of white and BME staff; of BME staff there were 140 the year before, and there is no row now."""
    before = pd.DataFrame({"ethnicity": ["white", "bme"], "accessed": [300, 140]}, index=[2, 3])
    workspace, calls = Workspace.at(), []
    tables = workspace.standard.tables
    context = ReturnContext(
        tables={"training": before.iloc[:1]}, labels={"training": "training.csv"}, standard=workspace.standard, rules=workspace.year(2025),
        year=2025, tables_before={"training": before}, files={name: f"{name}.csv" for name in tables},
    )  # fmt: skip
    compare = absent_rows._absent_rows
    monkeypatch.setattr(absent_rows, "_absent_rows", lambda name, context: calls.append(name) or compare(name, context))
    range_checks(context)
    assert [(rows.words, rows.people) for rows in absent_rows.absent_rows("training", context)] == [("ethnicity bme", 140)]
    assert calls == ["training"]

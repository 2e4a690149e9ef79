"""Progression to higher bands: how groups compare in a higher tier, and the goals for senior bands."""

from collections.abc import Mapping, Sequence
from html import escape

from wres.comparison import Goal
from wres.html import TableColumn, html_table
from wres.report.context import Context
from wres.report.kinds import presenter_of
from wres.report.kinds.tables import count_cell, legend
from wres.report.readings import IndicatorReading
from wres.report.results import Results
from wres.report.section import Section


def progression(context: Context, results: Results, readings: Mapping[str, IndicatorReading]) -> Section:
    """The indicators that supplement another, and the goals for senior bands; nothing where the bands are not known.

    readings: what is said of each indicator that has a figure, by its code.
    """
    parts: list[str] = []
    for code, reading in readings.items():
        if code not in context.standard.main_indicators:
            parts += [f"<p>{escape(reading.finding)}</p>", presenter_of(context, code).table(context, results, code)]
    return Section([*parts, goals_table(context, results.goals)] if parts else [])


def goals_table(context: Context, goals: Sequence[Goal]) -> str:
    """The goal of each senior band, and how many more staff it asks for."""
    words = context.words
    columns = [
        TableColumn("Band", [context.standard.band_label(goal.band) for goal in goals], "names"),
        TableColumn("Staff", [count_cell(goal.headcount, goal.status, goal.reason) for goal in goals], "numbers"),
        TableColumn(f"{words.comparison} staff", [count_cell(goal.actual, goal.status, goal.reason) for goal in goals], "numbers"),
        TableColumn("Goal", [count_cell(goal.goal, goal.status, goal.reason) for goal in goals], "numbers"),
        TableColumn("Still needed", [count_cell(goal.gap, goal.status, goal.reason) for goal in goals], "numbers"),
    ]
    note = (
        f"Goal: the {words.comparison} share of the whole workforce, of the staff in each band, "
        f"by {context.rules.model_employer}. Below 0 means that the goal is passed."
    )
    return html_table(f"{context.standard.goals} by band", columns, [note, *legend(columns)])

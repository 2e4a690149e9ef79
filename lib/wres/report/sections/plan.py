"""The action plan as written, after its own introduction, and the figures it reports on itself."""

from collections.abc import Sequence
from html import escape

from wres.html import TableColumn, html_table
from wres.parameters.organisation_plan import Measurement
from wres.plans import ActionPlan
from wres.report.section import Section
from wres.report.sections.plan_glance import key_html
from wres.report.sections.plan_promises import promises_html
from wres.report.sections.plan_table import common_table_html, plan_table_html
from wres.report.spoken_numbers import in_words
from wres.text.numbers import plain_number

MOST_TWICE = 150  # commitments that are shown in the plan's own columns and in the standard ones


def plan(action_plan: ActionPlan, earlier: ActionPlan | None = None) -> Section:
    """The plan in its own columns and words, and what became of the plan of the year before; nothing without one."""
    if not action_plan.commitments:
        return Section([])
    about = action_plan.about
    period = f": {about.start} to {about.end}" if about.start and about.end else ""
    sponsor = [f"Sponsor: {about.sponsor}."] if about.sponsor else []
    facts = [f"{about.title}{period}.", *sponsor, *about.introduction]
    parts = [
        *(f"<p>{escape(line)}</p>" for line in facts if line),
        list_html("Main changes in this plan", about.changes),
        f"<div>{key_html(action_plan)}</div>",
        plan_table_html(action_plan),
        _in_standard_columns(action_plan),
        _measurements(about.measurements, len(action_plan.standard.main_indicators), action_plan.organisation.indicator_word),
        *(promises_html(earlier, action_plan) if earlier else []),
    ]
    return Section([part for part in parts if part])


def _in_standard_columns(action_plan: ActionPlan) -> str:
    """The plan once more, in the columns that all plans share, folded away; a very long one would make the page too heavy."""
    if len(action_plan.commitments) > MOST_TWICE:
        return ""
    return f'<details class="on-screen"><summary>Show the plan in standard columns</summary>{common_table_html(action_plan)}</details>'


def list_html(title: str, lines: Sequence[str]) -> str:
    """A list under a heading; empty without lines."""
    listed = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<h3>{title}</h3><ul>{listed}</ul>" if lines else ""


def _measurements(measurements: Sequence[Measurement], indicators: int, word: str) -> str:
    if not measurements:
        return ""
    values = [plain_number(figure.value) + ("%" if figure.unit in ("percent", "%") else f" {figure.unit}") for figure in measurements]
    columns = [
        TableColumn("Measurement", [figure.measure for figure in measurements], "names"),
        TableColumn("Of", [figure.base for figure in measurements]),
        TableColumn("Value", values, "numbers"),
        TableColumn("As of", [figure.as_of for figure in measurements]),
        TableColumn("Note", [figure.note for figure in measurements]),
    ]
    note = f"As printed in the plan; none of them is one of the {in_words(indicators)} {word}s."
    return html_table("Figures the plan reports on itself", columns, [note])

"""Which indicators and framework items the plan is linked to; rows and columns that nothing fills stay visible."""

from collections.abc import Mapping
from html import escape

from wres.html import Html, TableColumn, html_table
from wres.plans import ActionPlan
from wres.plans.coverage import Coverage, framework_coverage, indicator_coverage
from wres.plans.framework_names import name_with_version
from wres.report.section import Section
from wres.text.lists import quantity, runs

MARKS = {"own": ("●", "linked by the action"), "section": ("○", "linked by its section"), "all": ("◇", "through a link to all")}
MOST_ROWS = 120  # beyond this, actions are shown by section


def plan_coverage(plan: ActionPlan) -> Section:
    """The matrices as tables: indicators first, then one for each framework; what no action is linked to is said beneath each.

    Nothing where no action is linked and there is no framework: the plan at a glance says so.
    """
    indicators, frameworks = indicator_coverage(plan), framework_coverage(plan)
    if not plan.commitments or (not frameworks and len(indicators.idle) == len(indicators.links)):
        return Section([])
    word = plan.organisation.indicator_word
    parts = [_matrix(indicators, f"{plan.standard.short} {word}s and the actions linked to them", f"{word}s")]
    for key, coverage in frameworks.items():
        framework = plan.frameworks[key]
        titles = {item: about.title for item, about in framework.items.items()}
        parts.append(_matrix(coverage, f"{name_with_version(framework)}: items and the actions linked to them", "items", titles))
    marks = "; ".join(f"{mark} {words}" for mark, words in MARKS.values())
    note = f'<p class="note">{escape(marks)}.</p>' if any("<table" in part for part in parts) else ""
    return Section([note + "".join(parts)])


def _matrix(coverage: Coverage, caption: str, what: str, titles: Mapping[str, str] | None = None) -> str:
    if len(coverage.idle) == len(coverage.links):
        return f"<p>{escape(linked_sentence(coverage, what))}</p>"
    names, cells = _rows(coverage) if len(coverage.links) <= MOST_ROWS else _sections(coverage)
    columns = [
        TableColumn("Action", names, "names", "Actions"),
        *(TableColumn(item, cells[item], "numbers", len(rows)) for item, rows in coverage.by_column.items()),
    ]
    listed = "; ".join(f"{item}: {title}" for item, title in (titles or {}).items())
    return html_table(caption, columns, [linked_sentence(coverage, what), *([f"{listed}."] if listed else [])], "matrix")


def linked_sentence(coverage: Coverage, what: str) -> str:
    """Which of the columns no action is linked to, and how many actions are linked to none; what: several of the columns, in a word."""
    idle, total = len(coverage.idle), len(coverage.links)
    if idle == total:
        return f"No action is linked to any of the {what}."
    few = what.removesuffix("s") if len(coverage.uncovered) == 1 else what
    none = f"No action is linked to {few} {runs(coverage.uncovered, coverage.columns)}."
    sentence = none if coverage.uncovered else f"Each of the {what} has an action linked to it."
    return sentence + (f" {idle} of {quantity(total, 'action')} {'is' if idle == 1 else 'are'} not linked." if idle else "")


def _rows(coverage: Coverage) -> tuple[list[str], dict[str, list[Html]]]:
    """The commitments, and in each column a mark for those linked to it."""
    rows = coverage.links.values()
    cells = {item: [_mark(kinds[item]) if item in kinds else Html() for kinds in rows] for item in coverage.columns}
    return [commitment.label for commitment in coverage.links], cells


def _sections(coverage: Coverage) -> tuple[list[str], dict[str, list[int | str]]]:
    """The sections, and in each column how many commitments of each are linked to it."""
    sections: dict[str, list[Mapping[str, str]]] = {}
    for commitment, kinds in coverage.links.items():
        sections.setdefault(commitment.written.section, []).append(kinds)
    counts = {item: [sum(item in kinds for kinds in rows) or "" for rows in sections.values()] for item in coverage.columns}
    return [f"{section or '(no section)'} ({len(rows)})" for section, rows in sections.items()], counts


def _mark(kind: str) -> Html:
    mark, words = MARKS[kind]
    return Html(f'<span aria-hidden="true">{mark}</span><span class="visually-hidden">{words}</span>')

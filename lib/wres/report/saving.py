"""The machine's copies of what the page shows: figures, plan, workbook, findings, checks."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd

from wres.approval.changes import Changes
from wres.approval.published_words import write_words
from wres.findings import Finding
from wres.parameters.approved_places import CHANGES, WORDS
from wres.parameters.published_files import APPROVAL
from wres.plans import ActionPlan
from wres.plans.written import COLUMNS as ACTION_COLUMNS
from wres.plans.written import COMMON_STATUS, WrittenRow
from wres.report.approval_state import write_approval_state
from wres.report.changes_file import write_changes
from wres.report.correction_words import Correction
from wres.report.figures_table import figures_table
from wres.report.hidden_words import hidden_sentences
from wres.report.more_shown_words import more_shown_to_readers
from wres.report.published_words import published_words
from wres.report.readings import IndicatorReading
from wres.report.sections.about import about_lines
from wres.report.sections.heading import INTERNAL, title
from wres.report.stages import ComparedYears
from wres.report.summary_words import has_nothing_to_read
from wres.report.workbook import write_workbook
from wres.text.files import cell_text, escape_formula, file_name, write_findings


def save_report(
    folder: Path,
    compared: ComparedYears,
    findings: Sequence[Finding],
    readings: Mapping[str, IndicatorReading],
    changes: Changes | None = None,
    correction: Correction | None = None,
) -> None:
    """Write `indicators.csv`, `actions.csv`, `approval.csv` and `tables.xlsx`, and what the reviewer needs into `review`.

    readings: what is said of each indicator, by its code; changes: what differs from the report as it was approved;
    correction: where the report does not count as approved.
    """
    context = compared.disclosed.context
    actions = [tuple(row[name] for name in ACTION_COLUMNS) for row in published_actions(compared.disclosed.plan)]
    edition, mark = context.edition, "Internal: " if context.internal else ""
    folder.mkdir(parents=True, exist_ok=True)
    figures = compared.results.figures
    write_csv(figures_table(figures), folder / file_name("indicators.csv", edition))
    plan = pd.DataFrame(actions, columns=list(ACTION_COLUMNS), dtype=object).assign(**{COMMON_STATUS: _common_statuses(compared)})
    write_csv(plan, folder / file_name("actions.csv", edition))
    write_approval_state(context, correction, folder / file_name(APPROVAL, edition))
    titles = {code: f"{code}. {indicator.title}" for code, indicator in context.standard.main_indicators.items()}
    hidden = [*hidden_sentences(context, figures), *more_shown_to_readers(context, figures, compared.results.history)]
    has_figures = not has_nothing_to_read(context, compared.results)
    about = [*([INTERNAL] if context.internal else []), *about_lines(context, has_figures), *hidden]
    book = folder / file_name("tables.xlsx", edition)
    names = {code: indicator.title for code, indicator in context.standard.indicators.items()} | titles
    stated = [(names[code], row.about, row.text) for code, reading in readings.items() for row in reading.statements]
    write_workbook(book, mark + title(context), about, figures, actions, names, stated, mark)
    _save_review(folder / "review", compared, findings, changes)


def published_actions(plan: ActionPlan) -> list[WrittenRow]:
    """The commitments as written; without notes on them, which are for reviewers, unless the plan shows these itself."""
    rows = [commitment.written for commitment in plan.commitments]
    return rows if "notes" in plan.about.columns else [replace(row, notes="") for row in rows]


def _common_statuses(compared: ComparedYears) -> list[str]:
    """The status of each commitment on the common scale, for whoever has not the plan's key; blank where it is not known."""
    statuses = (commitment.status for commitment in compared.disclosed.plan.commitments)
    return [status.common if status.is_known else "" for status in statuses]


def _save_review(folder: Path, compared: ComparedYears, findings: Sequence[Finding], changes: Changes | None) -> None:
    checks = folder / "checks"
    checks.mkdir(parents=True, exist_ok=True)
    write_findings(findings, folder / file_name("findings.csv", compared.disclosed.context.edition))
    if not compared.disclosed.context.internal:  # what is approved is the public edition
        context = compared.disclosed.context
        scheme = context.organisation.plan_of(context.year).status_scheme
        write_changes(changes, folder / CHANGES, context.standard, scheme)
        write_words(published_words(context, compared.results.figures), folder / WORDS)
    (checks / "index.html").write_text(compared.disclosed.checks_page, encoding="utf-8")


def write_csv(frame: pd.DataFrame, path: Path) -> None:
    """Write a frame as CSV: UTF-8, numbers unrounded, a blank where there is nothing, and text that is no formula."""
    written = frame.copy()
    for name in frame:
        if not pd.api.types.is_numeric_dtype(frame[name]):
            cells = frame[name].tolist()
            texts = {cell: escape_formula(cell_text(cell)) for cell in set(cells) if isinstance(cell, str)}  # few are different
            written[name] = pd.Series([texts.get(cell, cell) for cell in cells], index=frame.index, dtype=object)
    written.to_csv(path, index=False, encoding="utf-8", lineterminator="\n")

"""A published plan imported into a workbook, where a person looks at it before it is taken over."""

from pathlib import Path

from wres.errors import InputError, WresError
from wres.forms.plan_workbook import ACTIONS, write_for_review
from wres.inputs.plans import ImportResult, import_plan
from wres.parameters import Workspace, check_year, command

EXAMPLES = 5


def import_for_review(workspace: Workspace, code: str, year: int, file: Path) -> tuple[Path, ImportResult]:
    """Import a plan (CSV, Excel, Word or text) into `imports/<year>/<code>/plan.xlsx` of the workspace, to be looked at.

    Raises WresError when a review is already under way there, InputError when the file cannot be read or holds no plan.
    """
    check_year(year)
    organisation = workspace.organisation(code)
    path = review_file(workspace, code, year)
    if path.exists():
        raise WresError(
            f"{path}: a review is under way there. To start again, move this file away or delete it. "
            f"To finish it, run: {command('accept-plan', workspace, org=code, year=year)}"
        )
    imported = import_plan(file, organisation.plan_of(year).columns, workspace.column_synonyms.plan)
    if not imported.rows:
        raise InputError(f"{file.name}: {_nothing_read(imported, code)}")
    path.parent.mkdir(parents=True, exist_ok=True)
    accept = command("accept-plan", workspace, org=code, year=year)
    write_for_review(path, imported, list(workspace.standard.tables[ACTIONS].columns), file.name, accept)
    return path, imported


def review_file(workspace: Workspace, code: str, year: int) -> Path:
    """Where an imported plan waits for its review."""
    return workspace.root / "imports" / str(year) / code / "plan.xlsx"


def _nothing_read(imported: ImportResult, code: str) -> str:
    """Why a document gave no action, and what to do."""
    name_them = f"name them under plan: columns: in params/organisations/{code}.yaml, as action: Outcome"
    if imported.unread:
        tables = "; ".join(f"{place}: {labels[:120]}" for place, labels in imported.unread[:EXAMPLES])
        return (
            f"no table of actions was found. Tables begin with {tables}. A table of actions has headings for the action and for its "
            f"lead or date, such as Action, Lead, By when. If its headings are other words, {name_them}."
        )
    if imported.headings:
        rows = "; ".join(f"{entry['place']}: {entry['text'][:80]} ({entry['why'].rstrip('.')})" for entry in imported.review[:EXAMPLES])
        return f"its table has headings and no row that can be read as an action. {rows or 'There are no rows below the headings'}."
    return (
        "there is no table in this document, and its text names no actions. Put the actions into a table with headings such as Action, "
        f"Lead, By when, RAG and Progress, and import that. If there is a table whose headings are other words, {name_them}."
    )

"""Which indicators and framework items the plan serves; rows and columns that nothing fills stay visible."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from wres.html import table_cell, table_of
from wres.plans import ActionPlan
from wres.plans.coverage import Coverage, framework_coverage, indicator_coverage
from wres.plans.framework_names import name_with_version
from wres.report.section import Section

MARKS = {"own": ("●", "named by the action"), "section": ("○", "named by its section"), "all": ("◇", "through a link to all")}
MOST_ROWS = 120  # beyond this, actions are shown by section


def plan_coverage(plan: ActionPlan) -> Section:
    """The matrices as tables: indicators first, then one for each framework; what nothing serves is said beneath each."""
    if not plan.commitments:
        return Section([])
    word = plan.organisation.indicator_word
    parts = [_matrix(indicator_coverage(plan), f"{plan.standard.short} {word}s and the actions that serve them", f"{word}s")]
    for key, coverage in framework_coverage(plan).items():
        framework = plan.frameworks[key]
        titles = {item: about.title for item, about in framework.items.items()}
        parts.append(_matrix(coverage, f"{name_with_version(framework)}: items and the actions that serve them", "items", titles))
    marks = "; ".join(f"{mark} {words}" for mark, words in MARKS.values())
    return Section([f'<p class="note">{escape(marks)}.</p>' + "".join(parts)])


def _matrix(coverage: Coverage, caption: str, what: str, titles: Mapping[str, str] | None = None) -> str:
    body = _rows(coverage) if len(coverage.links) <= MOST_ROWS else _sections(coverage)
    totals = _cells(coverage.columns, (len(rows) or "none" for rows in coverage.by_column.values()))
    foot = f'<tr><th scope="row">Commitments</th>{totals}</tr>'
    sentence = f"No action serves {what} {', '.join(coverage.uncovered)}." if coverage.uncovered else f"Every one of the {what} is served."
    if coverage.idle:
        sentence += f" {len(coverage.idle)} of {len(coverage.links)} commitments serve none."
    listed = "; ".join(f"{item}: {title}" for item, title in (titles or {}).items())
    table = table_of(caption, ["Action", *coverage.columns], ["".join(body)], foot, "matrix", coverage.columns)
    return f'{table}<p class="note">{escape(sentence)}</p>' + (f'<p class="note">{escape(listed)}.</p>' if listed else "")


def _rows(coverage: Coverage) -> Iterator[str]:
    for commitment, kinds in coverage.links.items():
        marks = (_mark(kinds[column]) if column in kinds else "" for column in coverage.columns)
        yield f'<tr><th scope="row">{escape(commitment.label())}</th>{_cells(coverage.columns, marks)}</tr>'


def _sections(coverage: Coverage) -> Iterator[str]:
    sections: dict[str, list[Mapping[str, str]]] = {}
    for commitment, kinds in coverage.links.items():
        sections.setdefault(commitment.written.section, []).append(kinds)
    for section, rows in sections.items():
        counts = _cells(coverage.columns, (sum(column in kinds for kinds in rows) or "" for column in coverage.columns))
        yield f'<tr><th scope="row">{escape(section or "(no section)")} ({len(rows)})</th>{counts}</tr>'


def _cells(columns: Iterable[str], contents: Iterable[object]) -> str:
    return "".join(table_cell(column, str(content), numeric=True) for column, content in zip(columns, contents, strict=True))


def _mark(kind: str) -> str:
    mark, words = MARKS[kind]
    return f'<span aria-hidden="true">{mark}</span><span class="visually-hidden">{words}</span>'

"""The plan and the paper: commitments in the plan's own words, what is due when, what is served, the committee paper."""

from html import escape
from typing import TYPE_CHECKING, Any

from wres.charts import Figure
from wres.html import html_table
from wres.parameters import period
from wres.plans import common_table_html, coverage_html, lineage, main_changes, plan_table_html, timeline, what_happened_html
from wres.report.section import Section

if TYPE_CHECKING:
    from wres.report.report import Report


def plan(report: "Report") -> Section:
    """The plan as written, after its own introduction, and the figures it reports on itself."""
    about, written = report.organisation.plan_of(report.year), report.action_plan
    if written.as_written.empty:
        return Section(["<p>No action plan was given with this return.</p>"])
    facts = [
        f"{about.title}: {len(written.as_written)} commitments"
        + (f", {about.start} to {about.end}" if about.start and about.end else "")
        + ".",
        f"Sponsor: {about.sponsor}." if about.sponsor else "",
        *about.introduction,
    ]
    parts = [f"<p>{escape(line)}</p>" for line in facts if line]
    parts += [_list("Main changes in this plan", about.changes), plan_table_html(written), _common(report), _measurements(report)]
    parts += _promises(report)
    return Section([part for part in parts if part])


def dates(report: "Report") -> Section:
    """What is due when; recurring and undated work is shown as such."""
    drawn = timeline(report.action_plan)
    return Section([Figure(**drawn)] if drawn else [])


def coverage(report: "Report") -> Section:
    """Which indicators and framework items the plan serves, and which it does not."""
    matrices = coverage_html(report.action_plan)
    return Section([matrices] if matrices else [])


def paper(report: "Report") -> Section:
    """The committee paper's fields as they were filled in; nothing when there is no paper."""
    found = report.organisation.papers.get(report.year) or (report.organisation.paper if len(report.action_plan.as_written) else None)
    if found is None:
        return Section([])
    heads = {"Committee": found.committee, "Date": found.date, "Title": found.title, "Version": found.version}
    fields = {name: text for name, text in heads.items() if text} | found.fields
    rows = {"Field": list(fields), "As filled in": [_text(text) for text in fields.values()]}
    decision = f"<p>Decision asked for: {escape(found.decision)}</p>" if found.decision else ""
    return Section([html_table(rows, "The committee paper's own fields", 1), decision, _list("Appendices", found.appendices)])


def _promises(report: "Report") -> list[str]:
    """What became of the plan of the year before, and what is new; nothing when that year had none."""
    if report.earlier_plan is None:
        return []
    found = lineage(report.earlier_plan, report.action_plan)
    new = [f"<li>{escape(line)}</li>" for line in main_changes(found, report.action_plan)]
    changes = f"<h3>Changes since the plan of {period(report.year - 1)}</h3><ul>{''.join(new)}</ul>"
    return [
        "<h3>What happened to last year's promises</h3>",
        what_happened_html(found, f"The plan of {period(report.year - 1)}, and what became of it"),
        changes,
    ]


def _common(report: "Report") -> str:
    table = common_table_html(report.action_plan)
    return f"<details><summary>The same plan in the columns that all plans share</summary>{table}</details>"


def _text(value: str | list[str] | None) -> str:
    return "(blank)" if not value else "; ".join(value) if isinstance(value, list) else value


def _list(title: str, lines: tuple[str, ...]) -> str:
    listed = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<h3>{title}</h3><ul>{listed}</ul>" if lines else ""


def _measurements(report: "Report") -> str:
    found = report.organisation.plan_of(report.year).measurements
    if not found:
        return ""
    rows: dict[str, list[Any]] = {
        "Measurement": [one.measure for one in found],
        "Of": [one.base for one in found],
        "Value": [f"{one.value:g}" + ("%" if one.unit in ("percent", "%") else f" {one.unit}") for one in found],
        "As of": [one.as_of for one in found],
        "Note": [one.note for one in found],
    }
    return html_table(
        rows, "Figures the plan reports on itself", 1, ["Value"], ["As printed in the plan; none of them is one of the nine indicators."]
    )

"""The committee paper's fields as they were filled in."""

from html import escape

from wres.html import html_table
from wres.plans import ActionPlan
from wres.report.section import Section
from wres.report.sections.plan import list_html


def paper(action_plan: ActionPlan) -> Section:
    """The fields of the paper with which a plan was presented; nothing when there is no paper."""
    organisation, year = action_plan.organisation, action_plan.year
    presented = action_plan.paper if action_plan.commitments else organisation.papers.get(year)
    if presented is None:
        return Section([])
    heads = {"Committee": presented.committee, "Date": presented.date, "Title": presented.title, "Version": presented.version}
    fields = {name: text for name, text in heads.items() if text} | presented.fields
    rows = {"Field": list(fields), "As filled in": [_text(text) for text in fields.values()]}
    decision = f"<p>Decision asked for: {escape(presented.decision)}</p>" if presented.decision else ""
    table = html_table(rows, "The committee paper's own fields", 1)
    return Section([table, decision, list_html("Appendices", presented.appendices)])


def _text(value: str | list[str] | None) -> str:
    return "(blank)" if not value else "; ".join(value) if isinstance(value, list) else value

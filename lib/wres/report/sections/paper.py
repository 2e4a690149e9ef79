"""The committee paper's fields as they were filled in."""

from html import escape

from wres.html import TableColumn, html_table
from wres.parameters.organisation import Paper
from wres.report.section import Section
from wres.report.sections.plan import list_html


def paper(presented: Paper | None) -> Section:
    """The fields of the paper that was presented; nothing when there is no paper."""
    if presented is None:
        return Section([])
    heads = {"Committee": presented.committee, "Date": presented.date, "Title": presented.title, "Version": presented.version}
    fields = {name: text for name, text in heads.items() if text} | presented.fields
    columns = [TableColumn("Field", list(fields), "names"), TableColumn("As filled in", [_text(text) for text in fields.values()])]
    decision = f"<p>Decision asked for: {escape(presented.decision)}</p>" if presented.decision else ""
    table = html_table("The committee paper's own fields", columns)
    return Section([table, decision, list_html("Appendices", presented.appendices)])


def _text(value: str | list[str] | None) -> str:
    return "(blank)" if not value else "; ".join(value) if isinstance(value, list) else value

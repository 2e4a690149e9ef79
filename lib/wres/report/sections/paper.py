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
    table = html_table("The committee paper's own fields", columns)
    return Section([table, list_html("Appendices", presented.appendices)])


def decision(presented: Paper | None) -> Section:
    """The decision that the paper asks for; nothing when it asks for none."""
    return Section([f"<p>{escape(presented.decision)}</p>"] if presented is not None and presented.decision else [])


def _text(value: str | list[str] | None) -> str:
    return "(blank)" if not value else "; ".join(value) if isinstance(value, list) else value

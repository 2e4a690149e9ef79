"""Where the report came from, for the reviewer."""

from collections.abc import Mapping
from html import escape
from typing import Any

from wres.html import as_columns, html_table
from wres.report.section import Section


def provenance_tables(facts: Mapping[str, Any]) -> Section:
    """Inputs, definitions and versions as tables; facts: as `wres.report.provenance` gives them."""
    inputs = as_columns([{name.capitalize(): fact for name, fact in source.items()} for source in facts["inputs"]])
    files = facts["parameters"]
    parameters = {"File": [file["file"] for file in files], "SHA-256": [file["sha256"] for file in files]}
    versions = {"Software": list(facts["versions"]), "Version": list(facts["versions"].values())}
    parts = [html_table(inputs, caption="Inputs read")] if inputs else ["<p>No input table was read.</p>"]
    code = facts["library"]["sha256"][:16]
    library = f"<p>Library {escape(facts['library']['wres'])}, code <code>{code}</code>, edition {facts['edition']}.</p>"
    return Section([*parts, html_table(parameters, caption="Definitions used"), html_table(versions, caption="Software used"), library])

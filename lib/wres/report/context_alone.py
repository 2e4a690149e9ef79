"""A report's context without its results: for words about figures that were read from files."""

from wres.parameters import Workspace
from wres.report.context import Context


def context_alone(workspace: Workspace, code: str, year: int) -> Context:
    """Who reports, when, by which rules, in which words; of the public edition. Raises ParameterError."""
    return Context(
        code=code, year=year, edition="public", standard=workspace.standard_for(code), organisation=workspace.organisation(code),
        rules=workspace.year(year), disclosure=workspace.disclosure(code, year), breaks=workspace.breaks, commentary={}, years=(year,),
    )  # fmt: skip

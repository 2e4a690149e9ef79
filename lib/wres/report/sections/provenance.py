"""Where the report came from, for the reviewer."""

from collections.abc import Mapping, Sequence

from wres.html import html_table
from wres.inputs.source import Source
from wres.parameters import Workspace
from wres.parameters.hashes import Hashed
from wres.parameters.software import software
from wres.report.section import Section
from wres.report.stages.reading import place_of


def provenance(workspace: Workspace, hashed: Sequence[Hashed], sources: Mapping[int, Sequence[Source]]) -> Section:
    """The tables that were read by year, everything that was read with its hash (`hashed`), and with what it was made.

    Hashes of inputs are for review alone: a file with a handful of hidden cells could be guessed from its hash.
    """
    tables = [(source, year) for year, of_year in sources.items() for source in of_year]
    inputs: dict[str, Sequence[str | int]] = {
        "Table": [source.table for source, _ in tables],
        "Year": [year for _, year in tables],
        "Where": [place_of(workspace, source) for source, _ in tables],
        "Rows": [source.rows for source, _ in tables],
    }
    files = {"File": [read.name for read in hashed], "SHA-256": [read.sha256 for read in hashed]}
    versions = {"Software": list(software()), "Version": list(software().values())}
    parts = [html_table(inputs, caption="Inputs read")] if tables else ["<p>No input table was read.</p>"]
    return Section([*parts, html_table(files, caption="Everything read"), html_table(versions, caption="Software used")])

"""Where the report came from, for the reviewer."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from wres.html import html_table
from wres.inputs.source import Source
from wres.parameters.hashes import Hashed
from wres.report.section import Section


def provenance(sources: Mapping[int, Sequence[Source]], root: Path, hashed: Sequence[Hashed], software: Mapping[str, str]) -> Section:
    """The tables that were read, by year, everything that was read with its hash, and the versions of the software.

    root: the workspace's folder, so that no path of the machine is shown. Hashes of inputs are for review alone: a file with a
    handful of hidden cells could be guessed from its hash.
    """
    tables = [(source, year) for year, of_year in sources.items() for source in of_year]
    inputs: dict[str, Sequence[str | int]] = {
        "Table": [source.table for source, _ in tables],
        "Year": [year for _, year in tables],
        "Where": [source.seen_from(root) for source, _ in tables],
        "Rows": [source.rows for source, _ in tables],
    }
    files = {"File": [read.name for read in hashed], "SHA-256": [read.sha256 for read in hashed]}
    versions = {"Software": list(software), "Version": list(software.values())}
    parts = [html_table(inputs, caption="Inputs read")] if tables else ["<p>No input table was read.</p>"]
    return Section([*parts, html_table(files, caption="Everything read"), html_table(versions, caption="Software used")])

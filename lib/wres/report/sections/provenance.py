"""Where the report came from, for the reviewer."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from wres.html import TableColumn, html_table
from wres.inputs.source import Source
from wres.parameters import Workspace
from wres.parameters.hashes import Hashes, InputHash
from wres.parameters.reads import read_for_return
from wres.parameters.software import software
from wres.report.section import Section


def provenance_of_return(
    workspace: Workspace, code: str, year: int, sources: Mapping[int, Sequence[Source]], notebook: Path, hashes: Hashes
) -> Section:  # fmt: skip
    """Where the report of a return came from: its tables by year, and all that it reads.

    notebook: the one that asks; hashes: of what was read already.
    """
    hashed = hashes.of(read_for_return(workspace, code, year, notebook.resolve()))
    return provenance(sources, workspace.root, hashed, software())


def provenance(sources: Mapping[int, Sequence[Source]], root: Path, hashed: Sequence[InputHash], software: Mapping[str, str]) -> Section:
    """The tables that were read, by year, everything that was read with its hash, and the versions of the software.

    root: the workspace's folder, so that no path of the machine is shown. Hashes of inputs are for review alone: a file with a
    handful of hidden cells could be guessed from its hash.
    """
    tables = [(source, year) for year, of_year in sources.items() for source in of_year]
    inputs = [
        TableColumn("Table", [source.table for source, _ in tables], "names"),
        TableColumn("Year", [year for _, year in tables]),
        TableColumn("Where", [source.seen_from(root) for source, _ in tables]),
        TableColumn("Rows", [source.rows for source, _ in tables]),
    ]
    files = [TableColumn("File", [read.name for read in hashed], "names"), TableColumn("SHA-256", [read.sha256 for read in hashed])]
    versions = [TableColumn("Software", list(software), "names"), TableColumn("Version", list(software.values()))]
    first = html_table("Tables of the return", inputs) if tables else "<p>No table was read.</p>"
    read = f"<details><summary>Files read, with their hashes ({len(hashed)})</summary>{html_table('Files read', files)}</details>"
    return Section([first, html_table("Software used", versions), read])

"""What was read, with its hash, and with what the report was made."""

from pathlib import Path

from wres.inputs.source import Source
from wres.parameters.hashes import InputHash
from wres.report.sections.provenance import provenance

ROOT = Path("/home/an-analyst/workspace")
RETURN = ROOT / "data" / "ABC" / "2025"
SOURCES = {
    2024: (Source("board", ROOT / "data" / "ABC" / "2024" / "board.csv", None, "0", 6),),
    2025: (
        Source("recruitment", RETURN / "return.xlsx", "recruitment", "1", 3),
        Source("staff", Path("/mnt/exports/esr.csv"), None, "2", 1200),
    ),
}


def test_every_table_of_every_year_says_where_it_was_read(rows):
    assert rows(provenance(SOURCES, ROOT, (), {}).html(), "Tables of the return") == [
        ["Table", "Year", "Where", "Rows"],
        ["board", "2024", "data/ABC/2024/board.csv", "6"],
        ["recruitment", "2025", "data/ABC/2025/return.xlsx, sheet recruitment", "3"],
        ["staff", "2025", "esr.csv", "1200"],
    ]


def test_everything_read_has_its_hash_and_the_software_its_version(rows):
    section = provenance(
        {}, ROOT, (InputHash("params/years/2022.yaml", "ab12"), InputHash("requirements.lock", "absent")), {"Python": "3.12"}
    ).html()
    assert rows(section, "Files read") == [["File", "SHA-256"], ["params/years/2022.yaml", "ab12"], ["requirements.lock", "absent"]]
    assert rows(section, "Software used") == [["Software", "Version"], ["Python", "3.12"]]
    assert "<p>No table was read.</p>" in section


def test_no_path_of_the_machine_is_shown():
    section = provenance(SOURCES, ROOT, (), {}).html()
    assert "an-analyst" not in section
    assert "/mnt" not in section

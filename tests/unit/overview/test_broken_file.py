"""An organisation file with a fault: its report stays where it was in the overview, and the fault is said."""

import pytest
from tests.unit.overview.conftest import row

from wres.overview.overview import open_overview

RIGHT = "name: Made-up North\nmade_up: true\ntype: Acute\nregion: Made-up region\n"
BROKEN = {
    "peers as a list": ("peers: [AAA, CCC]\n", "line 5 (peers)"),
    "no such key": ("peer: {codes: [AAA]}\n", "line 5"),
    "a name for a word": ("bands: Made-up Person\n", "line 5 (bands)"),
    "a bracket that is not closed": ("targets: [\n", "line "),
    "a key given twice": ("type: Acute\n", "line 5 (type)"),
}  # fmt: skip


@pytest.fixture
def overview_with(publish):
    """The overview of two organisations, the file of the second given as bytes."""

    def opened(content):
        root = publish({code: [row(code, "1", "share", "bme", 20, "percent", 20, 100)] for code in ("AAA", "BBB")})
        (root / "params/organisations").mkdir(parents=True)
        (root / "params/organisations/BBB.yaml").write_bytes(content)
        return open_overview(2025, root)

    return opened


@pytest.mark.parametrize(("added", "what"), BROKEN.values(), ids=BROKEN)
def test_name_places_and_the_mark_made_up_stay_and_the_fault_is_a_finding(overview_with, added, what):
    overview = overview_with((RIGHT + added).encode())
    (report,) = (report for report in overview.data.reports if report.code == "BBB")
    assert report.facts.cells == ("Made-up North", "Acute", "Made-up region", "")
    assert report.facts.made_up
    assert "banner-made-up" in overview.heading().html()
    (finding,) = overview.data.findings
    assert (finding.severity, finding.where) == ("warning", "params/organisations/BBB.yaml")
    assert finding.what.startswith("This file cannot be used: ")
    assert what in finding.what
    assert "Person" not in overview.presence().html()  # a value that is wrong may be a name, and the page is public
    assert str(overview.data.workspace.root) not in finding.what
    assert "params/organisations/BBB.yaml" in overview.presence().html()


def test_letters_of_another_encoding_take_away_their_own_line_alone(overview_with):
    overview = overview_with("name: Café\nmade_up: true\nregion: Made-up region\n".encode("cp1252"))
    (report,) = (report for report in overview.data.reports if report.code == "BBB")
    assert (report.name, report.facts.region, report.facts.made_up) == ("BBB", "Made-up region", True)
    assert overview.data.findings[0].what == "This file cannot be used: line 1."


@pytest.mark.parametrize("content", [RIGHT, RIGHT.replace("true", "false")], ids=["made up", "not made up"])
def test_a_file_without_a_fault_has_no_finding(overview_with, content):
    overview = overview_with(content.encode())
    assert overview.data.findings == ()
    assert [report.facts.made_up for report in overview.data.reports] == [False, "true" in content]


def test_who_is_not_made_up_is_not_called_so_by_a_fault(overview_with):
    overview = overview_with(b"name: Made-up North\nmade_up: false\npeers: [AAA]\n")
    assert not any(report.facts.made_up for report in overview.data.reports)

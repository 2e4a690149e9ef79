"""What a reviewer is advised to do where the approved version cannot be used."""

from types import SimpleNamespace

import pytest

from wres.approval.last_version import version_approved_last
from wres.parameters import Workspace
from wres.report.since_approval import approval_findings


@pytest.mark.parametrize(
    ("record", "what", "steps"),
    [
        ('{"format": 99}', "was written by a later version of the workbook.", "Use that version, or a later one."),
        ("{}", "cannot be read.", "Put it back from a backup, or build the report anew with make report, and then approve it again"),
    ],
)
def test_a_finding_says_what_to_do_about_the_fault_that_it_names(tmp_path, record, what, steps):
    version = tmp_path / "approved/2025/ABC/1"
    version.mkdir(parents=True)
    (version / "record.json").write_text(record)
    compared = SimpleNamespace(disclosed=SimpleNamespace(workspace=Workspace.at(), context=None))
    (finding,) = approval_findings(compared, version_approved_last(Workspace(tmp_path), 2025, "ABC", None))
    assert finding.what == f"approved/2025/ABC/1/record.json {what}"
    assert finding.how_to_fix.startswith(steps)

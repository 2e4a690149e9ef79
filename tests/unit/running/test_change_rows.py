"""What the list of reports says of a report that was corrected."""

import pytest

from wres.parameters import Workspace
from wres.running.change_rows import correction_in_words, published_changes

HEADINGS = "kind,indicator,measure,group,staff_group,band,where,before,after,cause\n"
FIGURE = "figure,2,likelihood,bme,all,all,index.html#indicator-2,15.2,15.4,recruitment.csv\n"
OTHER = "figure,2,likelihood,white,all,all,index.html#indicator-2,15.2,15.4,recruitment.csv\n"
DATE, STATUS = (f"commitment,,{what},,,,action 6,a,b,actions.csv\n" for what in ("date", "status"))
FINDING = 'finding,,no lead,,,,"actions.csv, row 2",,Nobody leads.,actions.csv\n'


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("", ""),
        (FINDING, ""),
        (FIGURE, "1 figure is not as approved."),
        (FIGURE + OTHER + FINDING, "2 figures are not as approved."),
        (FIGURE + DATE + STATUS, "1 figure and 1 action are not as approved."),
    ],
)
def test_figures_and_actions_are_counted_and_findings_are_not(tmp_path, rows, words):
    (tmp_path / "approved/2025/ABC/1").mkdir(parents=True)
    (tmp_path / "changes.csv").write_text(HEADINGS + rows)
    assert correction_in_words(Workspace(tmp_path), 2025, "ABC", tmp_path) == words


def test_without_a_file_or_with_one_that_is_none_nothing_is_said(tmp_path):
    assert not published_changes(tmp_path)
    (tmp_path / "changes.csv").write_bytes(b"\xff\xfe\x00kind")
    assert not published_changes(tmp_path)

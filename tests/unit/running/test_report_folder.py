import pytest

from wres.running import report_folder
from wres.running.report_folder import ReportFolder, put_in_place, recover


def folder_with(path, text):
    path.mkdir(parents=True)
    (path / "index.html").write_text(text)
    return path


def test_each_edition_has_its_own_folders(tmp_path):
    folder = ReportFolder(tmp_path, 2025, "RT5", "internal")
    assert folder.final == tmp_path / "2025" / "RT5-internal"
    assert folder.failed == tmp_path / "2025" / "RT5-internal.failed"
    assert ReportFolder(tmp_path, 2025, "RT5").final == tmp_path / "2025" / "RT5"


@pytest.mark.parametrize("at_once", [True, False], ids=["exchanged at once", "in two steps"])
def test_a_new_report_takes_the_place_of_the_old_one_whole(tmp_path, monkeypatch, at_once):
    if not at_once:
        monkeypatch.setattr(report_folder, "_exchange", lambda *_: False)
    final = folder_with(tmp_path / "2025" / "RT5", "old")
    (final / "only-in-old.csv").write_text("x")
    put_in_place(folder_with(tmp_path / "new", "new"), final)
    assert [(path.name, path.read_text()) for path in final.iterdir()] == [("index.html", "new")]
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["2025", "RT5", "index.html"]


def test_a_run_killed_between_the_two_steps_gets_its_old_report_back(tmp_path):
    folder_with(tmp_path / "2025" / ".aside-RT5", "old")
    folder_with(tmp_path / ".building" / "2025-RT5-x", "half")
    recover(tmp_path)
    assert (tmp_path / "2025" / "RT5" / "index.html").read_text() == "old"
    assert not (tmp_path / ".building").exists()


def test_a_run_killed_after_the_second_step_keeps_its_new_report(tmp_path):
    folder_with(tmp_path / "2025" / ".aside-RT5", "old")
    folder_with(tmp_path / "2025" / "RT5", "new")
    recover(tmp_path)
    assert (tmp_path / "2025" / "RT5" / "index.html").read_text() == "new"
    assert not (tmp_path / "2025" / ".aside-RT5").exists()

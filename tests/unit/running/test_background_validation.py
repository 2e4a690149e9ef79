import multiprocessing
import os
import signal
import time

import pytest

from wres.checks import check_return
from wres.checks.passed_tables import PassedTables
from wres.inputs import read_return
from wres.parameters import Workspace
from wres.running.background_validation import _with_earlier_years, background_validation
from wres.running.product_states import asked_for, product_states


@pytest.fixture
def planned(workspace_folder):
    """The planned reports of every return."""
    return product_states(asked_for(Workspace.at(workspace_folder), None, None, "public"))


def _wait(may_begin):
    until = time.monotonic() + 120
    while not may_begin():
        assert time.monotonic() < until


def test_when_reports_may_begin_their_checks_need_not_ask(planned, workspace_folder, monkeypatch):
    with background_validation(planned) as may_begin:
        _wait(may_begin)
    assert not multiprocessing.active_children()
    monkeypatch.setattr("wres.checks.validation.expectation_results", lambda *_: pytest.fail("the engine was asked"))
    workspace = Workspace.at(workspace_folder)
    check_return(read_return(workspace, "CCC", 2025), workspace)


def test_a_process_that_is_killed_keeps_no_report_waiting(planned):
    with background_validation(planned) as may_begin:
        os.kill(multiprocessing.active_children()[0].pid, signal.SIGKILL)
        _wait(may_begin)


def test_a_workspace_that_cannot_be_written_keeps_no_report_waiting(planned, workspace_folder):
    (workspace_folder / ".cache").write_text("in the way")
    with background_validation(planned) as may_begin:
        _wait(may_begin)
    assert not PassedTables.of(workspace_folder).folder.exists()


def test_a_notebook_that_may_check_nothing_is_not_waited_for(notebook, workspace_folder):
    planned = product_states(asked_for(Workspace.at(workspace_folder), None, None, "public", notebook("1")))
    with background_validation(planned) as may_begin:
        assert may_begin()
        assert not multiprocessing.active_children()


def test_earlier_years_come_first_and_nothing_comes_twice(workspace_folder):
    (workspace_folder / "data" / "BBB" / "2025" / "staff.csv").write_text("x" * 2_000_000)
    workspace = Workspace.at(workspace_folder)
    returns = [("AAA", 2025), ("AAA", 2024), ("BBB", 2025), ("CCC", 2025)]
    assert list(_with_earlier_years(workspace, returns)) == [("AAA", 2024), ("AAA", 2025), ("CCC", 2025)]

"""Ctrl-C is never lost, wherever a run is when it comes, and what the run starts never sees it."""

import gc
import os
import signal
import subprocess
import sys
from multiprocessing import forkserver

import pytest

from wres.parameters import Workspace
from wres.running.interruption import hidden_from_children, ignore_ctrl_c, interruptions_noted
from wres.running.many_products import Progress, RunInterrupted, build_stale
from wres.running.one_product import Options
from wres.running.product_states import asked_for, product_states

ASKS = "import signal; print(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, []), signal.getsignal(signal.SIGINT).__name__)"
ASKED = []
pytestmark = pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="Windows has no such signals")


@pytest.fixture(autouse=True)
def as_in_a_terminal():
    """Ctrl-C raises KeyboardInterrupt, whatever started the tests; and so it does after each."""
    before = {number: signal.signal(number, signal.default_int_handler) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    assert [signal.getsignal(number) for number in before] == [signal.default_int_handler] * 2
    for number, handler in before.items():
        signal.signal(number, handler)


def press_ctrl_c(number=signal.SIGINT):
    os.kill(os.getpid(), number)


class Pressing:
    """Whatever is raised while it is destroyed is lost."""

    def __del__(self):
        press_ctrl_c()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_first_is_noted_and_the_second_raises(number):
    with interruptions_noted() as interruption:
        assert not interruption.came
        press_ctrl_c(number)
        assert interruption.came
        with pytest.raises(KeyboardInterrupt):
            press_ctrl_c(number)


def test_one_that_comes_within_a_destructor_is_noted():
    with interruptions_noted() as interruption:
        pressing = Pressing()
        del pressing
        gc.collect()
        assert interruption.came


def test_what_was_ignored_is_not_noted():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with interruptions_noted() as interruption:
        press_ctrl_c()
        assert not interruption.came
    assert signal.signal(signal.SIGINT, signal.default_int_handler) == signal.SIG_IGN


def press_and_ask():
    """What a process that is started after Ctrl-C was pressed says of it."""
    with hidden_from_children():
        press_ctrl_c()
        ASKED.append(subprocess.run([sys.executable, "-c", ASKS], capture_output=True, text=True, check=True).stdout.split())


def test_one_that_comes_while_a_process_starts_is_answered_after_it():
    """The process starts with it held back, and this one is not left so."""
    ASKED.clear()
    with pytest.raises(KeyboardInterrupt):
        press_and_ask()
    assert ASKED == [["True", "default_int_handler"]]
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, [])


def test_what_was_started_so_ignores_it_and_holds_it_back_from_nobody():
    code = f"from wres.running.interruption import ignore_ctrl_c; ignore_ctrl_c(); {ASKS.replace('.__name__', '.name')}"
    with hidden_from_children():
        asked = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert asked.split() == ["False", "SIG_IGN"]


def test_where_signals_cannot_be_held_back_ctrl_c_is_answered_all_the_same(monkeypatch):
    """As on Windows, where there is no `pthread_sigmask` and no resource tracker of processes can be imported."""
    monkeypatch.delattr(signal, "pthread_sigmask")
    monkeypatch.setitem(sys.modules, "multiprocessing.resource_tracker", None)
    with hidden_from_children():
        pass
    with pytest.raises(KeyboardInterrupt), hidden_from_children():
        press_ctrl_c()
    with interruptions_noted() as interruption, hidden_from_children():
        press_ctrl_c()
    assert interruption.came
    before = signal.getsignal(signal.SIGINT)
    ignore_ctrl_c()
    assert signal.signal(signal.SIGINT, before) == signal.SIG_IGN


def test_a_run_where_signals_cannot_be_held_back_is_interrupted_as_elsewhere(workspace_folder, monkeypatch):
    states = product_states(asked_for(Workspace.at(workspace_folder), None, None, "public"))
    monkeypatch.setattr(forkserver, "ensure_running", press_ctrl_c)
    monkeypatch.delattr(signal, "pthread_sigmask")
    with pytest.raises(RunInterrupted) as interrupted:
        build_stale(states, Options(), Progress(), jobs=1)
    assert {outcome.status for outcome in interrupted.value.outcomes} == {"not run"}


def test_a_run_that_is_interrupted_while_processes_start_builds_nothing(workspace_folder, monkeypatch):
    states = product_states(asked_for(Workspace.at(workspace_folder), None, None, "public"))
    monkeypatch.setattr(forkserver, "ensure_running", press_ctrl_c)
    with pytest.raises(RunInterrupted) as interrupted:
        build_stale(states, Options(), Progress(), jobs=1)
    assert {outcome.status for outcome in interrupted.value.outcomes} == {"not run"}
    assert len(interrupted.value.outcomes) == len(states) > 0


def test_an_interruption_while_the_lists_are_written_is_answered(workspace_folder):
    states = [state for state in product_states(asked_for(Workspace.at(workspace_folder), None, None, "public")) if not state.to_build]
    written = []

    def write(worker):
        press_ctrl_c()
        written.append(worker)

    with pytest.raises(RunInterrupted):
        build_stale(states, Options(), Progress(), jobs=1, afterwards=write)
    assert len(written) == 1

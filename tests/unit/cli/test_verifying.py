"""What `verify` says and how it ends."""

from types import SimpleNamespace

import pytest

from wres.cli import verifying
from wres.running import RunInterrupted
from wres.running.verification.verify import Verification

OTHER_CODE = "Built with other code of the workbook (lib/wres)."


def verified(label, *problems, notes=(), rebuilt=True):
    return Verification(SimpleNamespace(label=label), 5, problems, notes, rebuilt)


@pytest.fixture
def run(monkeypatch, capsys):
    """Run the command on what is given as verified; gives its status and the lines it printed."""

    def command(*results):
        def verify(asked, engine, jobs):
            if not results:
                raise RunInterrupted([])
            return list(results)

        monkeypatch.setattr(verifying, "recorded_pages", lambda *_: list(results) or [None])
        monkeypatch.setattr(verifying, "verify", verify)
        status = verifying.run_verify(None, None, None, "warm", None)
        return status, capsys.readouterr().out.splitlines()[1:]

    return command


def test_one_that_is_identical_ends_with_0(run):
    assert run(verified("2025 EXA")) == (0, ["2025 EXA: identical, every byte of 5 files."])


def test_one_of_several_that_differs_ends_with_1_and_says_how(run):
    status, lines = run(verified("2024 EXA"), verified("2025 EXA", "index.html differs.", notes=(OTHER_CODE,)))
    assert status == 1
    assert lines == [
        "2024 EXA: identical, every byte of 5 files.", "2025 EXA: not identical.", "  index.html differs.", f"  {OTHER_CODE}",
        "1 of 2 identical.",
    ]  # fmt: skip


def test_what_is_to_be_noted_of_all_is_said_once(run):
    _, lines = run(
        verified("2024 EXA", notes=(OTHER_CODE,)),
        verified("2025 EXA", "x.csv is no longer there.", notes=(OTHER_CODE, "More."), rebuilt=False),
    )
    assert lines == [
        "2024 EXA: identical, every byte of 5 files.", "2025 EXA: not verified.", "  x.csv is no longer there.", "  More.",
        "1 of 2 identical.", OTHER_CODE,
    ]  # fmt: skip


def test_an_interruption_ends_with_130_and_without_a_fault(run):
    assert run()[0] == 130

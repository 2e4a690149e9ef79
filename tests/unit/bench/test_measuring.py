"""How long commands take and how much memory they use, against commands whose answer is known."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from wres.bench.measuring import measure, memory_of_children

HUNDRED_MB = "import time; kept = bytearray(b'x') * 100_000_000; time.sleep(1.2)"
linux = pytest.mark.skipif(not Path("/proc").is_dir(), reason="only Linux tells the memory of other processes")


MEETING = """
import sys, time, pathlib
folder, own, other = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
(folder / own).touch()
until = time.monotonic() + float(sys.argv[4])
while not (folder / other).exists():
    if time.monotonic() > until:
        raise SystemExit("alone")
    time.sleep(0.01)
"""


def meeting(folder, patience):
    """Two commands that each wait for the other to have begun."""
    return [[sys.executable, "-S", "-c", MEETING, str(folder), *names, str(patience)] for names in (("a", "b"), ("b", "a"))]


def test_two_commands_run_at_once(tmp_path):
    assert measure(meeting(tmp_path, 30), 2, dict(os.environ)).seconds > 0


def test_one_by_one_the_second_waits(tmp_path):
    with pytest.raises(subprocess.CalledProcessError) as fault:
        measure(meeting(tmp_path, 0.3), 1, dict(os.environ))
    assert "alone" in fault.value.output


@linux
def test_the_memory_of_all_processes_counts():
    other = memory_of_children(os.getpid())  # what earlier tests have left running
    one = measure([[sys.executable, "-S", "-c", HUNDRED_MB]], 1, dict(os.environ)).megabytes - other
    two = measure([[sys.executable, "-S", "-c", HUNDRED_MB]] * 2, 2, dict(os.environ)).megabytes - other
    assert 90 < one < 150
    assert 185 < two < 300


def test_a_command_that_fails_is_not_measured():
    with pytest.raises(subprocess.CalledProcessError) as fault:
        measure([[sys.executable, "-S", "-c", "raise SystemExit('broken')"]], 1, dict(os.environ))
    assert "broken" in fault.value.output

import subprocess
import sys
import threading
import time

from wres.running.storage.workspace_lock import workspace_lock

HOLD = """
import sys, time
from pathlib import Path
from wres.running.storage.workspace_lock import workspace_lock
with workspace_lock(Path(sys.argv[1]), print):
    print("held", flush=True)
    time.sleep(60)
"""


def test_the_second_run_says_whom_it_waits_for_and_a_killed_run_lets_go(tmp_path):
    with subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout.readline() == "held\n"
        said, held = [], threading.Event()

        def second():
            with workspace_lock(tmp_path, said.append):
                held.set()

        threading.Thread(target=second, daemon=True).start()
        deadline = time.monotonic() + 10
        while not said and time.monotonic() < deadline:
            time.sleep(0.05)
        assert said == [f"Another run is at work in this workspace (process {first.pid}). Waiting until it has finished."]
        assert not held.is_set()
        first.kill()
        assert held.wait(10)


def test_one_run_after_another_need_not_wait(tmp_path):
    said = []
    for _ in range(2):
        with workspace_lock(tmp_path, said.append):
            pass
    assert said == []

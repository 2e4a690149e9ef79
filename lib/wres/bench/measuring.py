"""How long a command takes, and how much memory it and everything it starts use at most."""

import contextlib
import os
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

import psutil

EVERY = 0.25  # seconds between two looks at the memory, at least
REST = 30  # times as long as a look takes: it needs the processor too, and what is measured should not feel it


@dataclass(frozen=True)
class ResourceUse:
    """Seconds on the clock; megabytes at most (proportional set size of all processes)."""

    seconds: float
    megabytes: int


def measure(commands: Sequence[Sequence[str]], at_once: int, environment: dict[str, str]) -> ResourceUse:
    """Run commands, so many at once; raises CalledProcessError when one fails."""
    waiting = list(commands)
    running: list[subprocess.Popen[bytes]] = []
    peak = _Peak()
    began = time.perf_counter()
    with peak:
        while waiting or running:
            while waiting and len(running) < at_once:
                running.append(subprocess.Popen(waiting.pop(0), env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT))
            for process in [process for process in running if process.poll() is not None]:
                running.remove(process)
                if process.returncode:
                    output = process.stdout.read().decode(errors="replace") if process.stdout else ""
                    raise subprocess.CalledProcessError(process.returncode, process.args, output)
            time.sleep(0.02)
    return ResourceUse(time.perf_counter() - began, peak.megabytes)


class _Peak:
    """Looks at the memory of this process's descendants while it is entered."""

    def __init__(self) -> None:
        self.megabytes = 0
        self._over = threading.Event()
        self._fault: Exception | None = None
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> "_Peak":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()
        if self._fault:
            raise self._fault

    def _look(self) -> None:
        rest = EVERY
        while not self._over.wait(rest):
            began = time.thread_time()
            try:
                self.megabytes = max(self.megabytes, memory_of_children(os.getpid()))
            except Exception as fault:  # noqa: BLE001 (a thread's faults would be lost; this one is raised where the measuring ends)
                self._fault = fault
                return
            rest = max(EVERY, REST * (time.thread_time() - began))


def memory_of_children(parent: int) -> int:
    """Megabytes of proportional set size of all descendants of a process: pages shared by n processes count 1/n in each.

    Where the system does not tell it, what each process has for itself alone.
    """
    used = 0
    for process in psutil.Process(parent).children(recursive=True):
        with contextlib.suppress(psutil.NoSuchProcess):  # it ended while it was looked at
            memory = process.memory_full_info()
            used += getattr(memory, "pss", memory.uss)
    return used // 2**20

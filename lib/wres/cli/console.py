"""Where the command line writes: to whoever listens, and on without them when they have gone."""

import contextlib
import os
import sys

from rich.console import Console


class QuietConsole(Console):
    """A console whose reader may go away (`make reports | head`): the work goes on, in silence."""

    def on_broken_pipe(self) -> None:
        """Say nothing more."""
        self.quiet = True
        nobody_listens()


def open_streams() -> None:
    """Make standard output and errors usable: a closed one swallows what it gets, and no letter is refused."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 (as long as the process)
        with contextlib.suppress(AttributeError, ValueError):
            getattr(sys, name).reconfigure(errors="replace")


def nobody_listens() -> None:
    """From now on standard output goes nowhere, and what is still to be written to it with it."""
    with contextlib.suppress(OSError, ValueError):
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, sys.stdout.fileno())
        os.close(silent)

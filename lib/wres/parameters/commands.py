"""Commands that messages print: with the workspace in them and quoted, so that they run as they are pasted."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Protocol

from wres.parameters.checkout import CHECKOUT

HERE = "WRES_HERE"  # where the command was typed; a notebook runs in another folder
TYPED, ROOT = "WRES_TYPED_WORKSPACE", "WRES_WORKSPACE_ROOT"  # the workspace as it was typed, and the folder that it is
TARGETS = (  # of the Makefile; the rest is Python's
    "reports", "report", "overview", "verify", "check", "approve", "diff", "new", "benchmarks", "updates", "demo",
)  # fmt: skip


class HasRoot(Protocol):
    """What has a folder of its own, as a workspace has."""

    @property
    def root(self) -> Path:
        """The folder."""


def remember_workspace(typed: str, root: Path) -> None:
    """Keep a workspace as it was typed, for the commands of this process and of those that it starts."""
    os.environ[TYPED], os.environ[ROOT] = typed, str(root)


def command(name: str, workspace: HasRoot | None = None, /, **options: Any) -> str:
    """A command of the workbook, ready to be pasted where the last one was typed.

    workspace: the one that the command is about; the checkout needs no mention. options: by name, as `org="RT5"`, `year=2025`
    or `from_="sheets"`; None leaves one out. It is a `make` command where there is a Makefile and a target, else a call of Python.
    """
    arguments = {"workspace": _typed_workspace(workspace)} | {key.rstrip("_"): value for key, value in options.items()}
    words = {key: str(value) for key, value in arguments.items() if value is not None}
    if name in TARGETS and _beside_the_makefile():
        return " ".join(["make", name, *(f"{key.upper()}={quote(value)}" for key, value in words.items())])
    return " ".join([_python(), "-m wres", name, *(f"--{key} {quote(value)}" for key, value in words.items())])


def remember_folder() -> None:
    """Keep the folder in which the command was typed."""
    os.environ[HERE] = str(Path.cwd())


def quote(text: str) -> str:
    """A text as one word of the shell of this system."""
    return subprocess.list2cmdline([text]) if os.name == "nt" else shlex.quote(text)


def _typed_workspace(workspace: HasRoot | None) -> str | None:
    if workspace is None or workspace.root == CHECKOUT:
        return None
    return os.environ[TYPED] if os.environ.get(ROOT) == str(workspace.root) and TYPED in os.environ else str(workspace.root)


def _here() -> Path:
    return Path(os.environ.get(HERE) or Path.cwd())


def _beside_the_makefile() -> bool:
    return os.name != "nt" and _here() == CHECKOUT


def _python() -> str:
    """This environment's Python, as short as it can be said."""
    python, first = Path(sys.executable), shutil.which("python")
    if first and Path(first).parent == python.parent:
        return "python"
    return quote(str(python.relative_to(_here()) if python.is_relative_to(_here()) else python))

"""Where a report is built, where it stands, and how it gets from one to the other whole."""

import ctypes
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

BUILDING = ".building"
ASIDE = ".aside-"


@dataclass(frozen=True)
class ReportFolder:
    """The places of one report in a workspace's `reports/`."""

    reports: Path
    year: int
    code: str
    edition: str = "public"

    @property
    def name(self) -> str:
        """The folder's name: the code, with `-internal` for the internal edition."""
        return self.code if self.edition == "public" else f"{self.code}-{self.edition}"

    @property
    def final(self) -> Path:
        """Where the finished report stands."""
        return self.reports / str(self.year) / self.name

    @property
    def failed(self) -> Path:
        """What a failed run leaves, beside the earlier report."""
        return self.final.with_name(f"{self.name}.failed")

    @property
    def fingerprint(self) -> Path:
        """What the finished report was made from. Not inside it: a hash could confirm a guess at a hidden number."""
        return self.reports / ".fingerprints" / str(self.year) / f"{self.name}.json"

    def new_building(self) -> Path:
        """A fresh private folder, on the same disk as `final`."""
        site = self.reports / BUILDING
        site.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=f"{self.year}-{self.name}-", dir=site))


def put_in_place(new: Path, final: Path) -> None:
    """Make `new` stand at `final`; whenever this is interrupted, the old or the new folder stands there.

    Where the system cannot exchange two folders in one step, there are two, and `recover` completes them.
    """
    final.parent.mkdir(parents=True, exist_ok=True)
    if not final.exists():
        new.rename(final)
    elif _exchange(new, final):
        shutil.rmtree(new, ignore_errors=True)
    else:
        aside = final.with_name(f"{ASIDE}{final.name}")
        shutil.rmtree(aside, ignore_errors=True)
        final.rename(aside)
        new.rename(final)
        shutil.rmtree(aside, ignore_errors=True)


def recover(reports: Path) -> None:
    """Clear up after killed runs; only the run that holds the workspace may."""
    shutil.rmtree(reports / BUILDING, ignore_errors=True)
    for aside in reports.glob(f"*/{ASIDE}*"):
        final = aside.with_name(aside.name.removeprefix(ASIDE))
        if final.exists():
            shutil.rmtree(aside, ignore_errors=True)
        else:
            aside.rename(final)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step of the file system; False where it cannot."""
    try:
        system = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "linux":
            here, swap = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
            return system.renameat2(here, os.fsencode(one), here, os.fsencode(other), swap) == 0
        if sys.platform == "darwin":
            return system.renamex_np(os.fsencode(one), os.fsencode(other), 2) == 0  # RENAME_SWAP
    except (OSError, AttributeError, TypeError):
        pass
    return False

"""A workspace in object storage (`s3://bucket/folder`, and whatever else fsspec knows), worked on through a copy on this machine."""

import contextlib
import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import platformdirs

from wres.errors import MissingExtraError, WresError
from wres.parameters import command
from wres.running.storage.lease import lease
from wres.running.storage.mirror import KNOWN, Mirror

EVERY = 5  # seconds between two looks for finished reports to hand over


def is_copy(root: Path) -> bool:
    """Whether a folder is the copy of a remote workspace."""
    return (root / KNOWN).is_file()


def copy_of(address: str) -> Path:
    """Where the copy of a remote workspace lies: in the user's own folder for such things, readable by nobody else."""
    return platformdirs.user_cache_path("wres") / "workspaces" / hashlib.sha256(address.encode()).hexdigest()[:16]


@contextmanager
def remote_workspace(address: str, say: Callable[[str], None], may_be_new: bool = False) -> Iterator[Path]:
    """The folder of a copy that is brought up to date first; what changes in it is handed back, each report when it is finished.

    may_be_new: an address with nothing there is an empty workspace, and not a slip of the pen.
    Raises WresError when the address cannot be reached or read, and when an input was changed on both sides.
    """
    address = address.rstrip("/")
    files, place = _open(address, may_be_new)
    root = copy_of(address)
    root.mkdir(parents=True, exist_ok=True)
    root.chmod(0o700)
    try:
        with lease(files, place, say):
            mirror = Mirror.of(files, place, root)
            mirror.pull()
            try:
                with _handing_over(mirror):
                    yield root
            finally:  # of a run that failed or was interrupted, what it finished stands
                mirror.push()
    except OSError as fault:
        raise WresError(f"{address}: {_in_words(fault)}. What was built is in {root}, and is handed over by the next run.") from fault


@contextmanager
def _handing_over(mirror: Mirror) -> Iterator[None]:
    over = threading.Event()

    def look() -> None:
        while not over.wait(EVERY):
            with contextlib.suppress(OSError):  # the end of the run tries again, and says what is wrong
                mirror.push(only_products=True)

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    try:
        yield
    finally:
        over.set()
        looking.join()


def _open(address: str, may_be_new: bool) -> tuple[Any, str]:
    import fsspec  # late: only such workspaces need it, and the packages behind it take a second

    try:
        files, place = fsspec.core.url_to_fs(address)
        files.invalidate_cache()
        exists = files.exists(place)
    except ImportError as fault:
        if address.startswith(("s3:", "s3a:")):
            raise MissingExtraError(f"WORKSPACE={address}", "storage") from fault
        raise WresError(f"WORKSPACE={address}: this kind of address needs another package. {fault}") from fault
    except Exception as fault:
        raise WresError(f"WORKSPACE={address}: cannot be reached. {_in_words(fault)}") from fault
    if not exists and not may_be_new:
        new = command("new", workspace=address, org="<code>", year="<year>")
        raise WresError(f"WORKSPACE={address}: there is nothing there. Is it spelt right? To begin a workspace there, run\n  {new}")
    return files, place.rstrip("/")


def _in_words(fault: BaseException) -> str:
    return str(fault).strip() or type(fault).__name__

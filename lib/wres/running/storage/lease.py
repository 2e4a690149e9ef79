"""One run at a time in a workspace that many machines see: a small object that its holder renews.

Object storage has no locks. The object is made only if it is not there yet, and one that nobody has renewed for a while was
left behind by a run that was killed.
"""

import contextlib
import json
import os
import platform
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

NAME = "reports/.lease"
RENEWED, LEFT_BEHIND = 20, 120  # seconds


@contextmanager
def lease(files: Any, place: str, say: Callable[[str], None], left_behind: float = LEFT_BEHIND) -> Iterator[None]:
    """Hold a remote workspace while it is entered; waits for another holder and says who that is.

    files: the file system of fsspec; place: the workspace's path there; left_behind: seconds after which a lease that was not
    renewed counts for nothing.
    """
    path = f"{place}/{NAME}"
    token = uuid.uuid4().hex
    _take(files, path, token, say, left_behind)
    over = threading.Event()
    renewing = threading.Thread(target=_renew, args=(files, path, token, over), daemon=True)
    renewing.start()
    try:
        yield
    finally:
        over.set()
        renewing.join()
        if _read_lease(files, path).get("token") == token:
            with contextlib.suppress(OSError):
                files.rm_file(path)


def _take(files: Any, path: str, token: str, say: Callable[[str], None], left_behind: float) -> None:
    seen: tuple[Any, float] = (None, time.monotonic())  # what the lease said, and since when: clocks of two machines may differ
    announced = False
    while True:
        try:
            files.pipe_file(path, _content(token), mode="create")
        except FileExistsError:
            pass
        else:
            return
        holder = _read_lease(files, path)
        if holder != seen[0]:
            seen = (holder, time.monotonic())
        if not announced:
            say(f"Another run is at work in this workspace (on {holder.get('machine', 'another machine')}). Waiting until it has finished.")
            announced = True
        if time.monotonic() - seen[1] > left_behind:
            with contextlib.suppress(OSError):
                if _read_lease(files, path) == holder:
                    files.rm_file(path)
            continue
        time.sleep(min(2.0, left_behind / 4))


def _renew(files: Any, path: str, token: str, over: threading.Event) -> None:
    while not over.wait(RENEWED):
        with contextlib.suppress(Exception):  # a network that is away for a moment; the next renewal may succeed
            if _read_lease(files, path).get("token") == token:
                files.pipe_file(path, _content(token))


def _content(token: str) -> bytes:
    return json.dumps({"token": token, "machine": platform.node(), "process": os.getpid(), "renewed": time.time()}).encode()


def _read_lease(files: Any, path: str) -> dict[str, Any]:
    try:
        files.invalidate_cache()
        held = json.loads(files.cat_file(path))
        return held if isinstance(held, dict) else {}
    except (OSError, ValueError):
        return {}

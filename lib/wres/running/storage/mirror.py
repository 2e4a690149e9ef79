"""A remote workspace and its copy on this machine, kept alike in both directions; neither side's changes are lost.

What was alike at the last meeting is remembered, so each side's own changes can be told apart. Products are copied as wholes:
the remote one counts as built only while its provenance stands beside it, which goes first and comes back last.
"""

import contextlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wres.errors import WresError
from wres.running.storage.sides import (
    REPORTS,
    State,
    files_here,
    files_there,
    identity,
    is_provenance,
    product_of,
    provenance_last,
    state_of,
)
from wres.text.files import written_whole

KNOWN = ".mirror.json"
AT_ONCE = 500  # files copied between two notes of what is alike


@dataclass
class Mirror:
    """The copy of a remote workspace.

    files: the file system of fsspec; place: the workspace's path there; root: the folder of the copy.
    alike: path to what identifies it there, then its size and time here, as of when both were alike.
    """

    files: Any
    place: str
    root: Path
    alike: dict[str, list[Any]] = field(default_factory=dict)
    arriving: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, files: Any, place: str, root: Path) -> "Mirror":
        """The copy as it was left."""
        try:
            state = json.loads((root / KNOWN).read_text(encoding="utf-8"))
            return cls(files, place, root, dict(state["alike"]), set(state["arriving"]))
        except (OSError, ValueError, KeyError, TypeError):
            return cls(files, place, root)

    def pull(self) -> None:
        """Take over what changed there; what changed only here stays.

        Raises WresError when an input was changed on both sides since they were last alike.
        """
        remote, local = files_there(self.files, self.place), files_here(self.root)
        changed_there = {path for path in remote.keys() | self.alike.keys() if remote.get(path) != self._was_there(path)}
        both = changed_there & (set(self._changes(local)) - self.arriving) & (remote.keys() | local.keys())
        if inputs := sorted(path for path in both if not path.startswith(REPORTS)):
            raise WresError(
                f"{inputs[0]} was changed in {self.place} and in its copy on this machine, {self.root}. Both are untouched. Put the one "
                "that is right in both places, and run this again."
            )
        whole = {product_of(path) for path in both} - {""}  # what was built in two places: the remote one stands
        taken = {path for path in remote.keys() | local.keys() if path in changed_there or product_of(path) in whole}
        coming, leaving = [path for path in taken if path in remote], [path for path in taken if path not in remote]
        for path in leaving:
            (self.root / path).unlink(missing_ok=True)
        self.alike = {path: state for path, state in self.alike.items() if path in remote or (path in local and path not in leaving)}
        for group in _groups(provenance_last(coming)):
            self._arrive(group, remote)

    def push(self, only_products: bool = False) -> None:
        """Hand over what changed here.

        only_products: finished products alone, whose provenance stands; the rest waits for the end of the run.
        Raises WresError when an input was changed there meanwhile.
        """
        local = files_here(self.root)
        changed = self._changes(local)
        products = sorted({product_of(path) for path in changed if is_provenance(path) and path in local})
        for product in products:
            self._push_product([path for path in changed if product_of(path) == product], local)
        if only_products:
            return
        rest = [path for path in changed if product_of(path) not in products]
        inputs = [path for path in rest if not path.startswith(REPORTS)]
        remote = files_there(self.files, self.place) if inputs else {}
        for path in inputs:
            if path in self.alike and remote.get(path) != self._was_there(path):
                raise WresError(f"{path} was changed in {self.place} meanwhile. What this run wrote is kept in {self.root / path}.")
        self._hand_over(sorted(rest), local)

    def _push_product(self, changed: list[str], local: dict[str, State]) -> None:
        marks = [path for path in changed if is_provenance(path)]
        self._remove(marks)
        pages = [path for path in changed if path.endswith("index.html")]
        self._hand_over([path for path in changed if path not in marks and path not in pages], local)
        self._hand_over(pages, local)
        self._hand_over(marks, local)

    def _hand_over(self, paths: list[str], local: dict[str, State]) -> None:
        self._remove([path for path in paths if path not in local])
        coming = [path for path in paths if path in local]
        for group in _groups(coming):
            self.files.put([str(self.root / path) for path in group], [f"{self.place}/{path}" for path in group])
            self.files.invalidate_cache()
            for path in group:
                self.alike[path] = [identity(self.files.info(f"{self.place}/{path}")), *local[path]]
            self._keep()

    def _remove(self, paths: list[str]) -> None:
        gone = [path for path in paths if self.alike.pop(path, None) or self.files.exists(f"{self.place}/{path}")]
        self._keep()  # before it happens: if this is the end, the next run takes what stands here for new, not for removed there
        for path in gone:
            with contextlib.suppress(FileNotFoundError):
                self.files.rm_file(f"{self.place}/{path}")

    def _arrive(self, paths: list[str], remote: dict[str, str]) -> None:
        self.arriving = set(paths)
        self._keep()
        for path in paths:
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        self.files.get([f"{self.place}/{path}" for path in paths], [str(self.root / path) for path in paths])
        for path in paths:
            self.alike[path] = [remote[path], *state_of(self.root / path)]
        self.arriving = set()
        self._keep()

    def _changes(self, local: dict[str, State]) -> list[str]:
        return [path for path in local.keys() | self.alike.keys() if list(local.get(path, ())) != self.alike.get(path, [None])[1:]]

    def _was_there(self, path: str) -> str | None:
        identifier: str | None = self.alike.get(path, [None])[0]
        return identifier

    def _keep(self) -> None:
        """Write down what is alike, so that it outlives this run."""
        with written_whole(self.root / KNOWN) as unfinished:
            unfinished.write_text(json.dumps({"alike": self.alike, "arriving": sorted(self.arriving)}), encoding="utf-8")


def _groups(paths: list[str]) -> list[list[str]]:
    return [paths[start : start + AT_ONCE] for start in range(0, len(paths), AT_ONCE)]

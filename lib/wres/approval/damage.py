"""What is wrong with a version that was approved, a sentence for each file of it, and what to do about it, said once."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from wres.errors import WresError
from wres.parameters.approved_places import APPROVED
from wres.parameters.hashes import hash_file

NEXT = "or build the report anew with make report, and then approve it again: the next version does not need"


class RecordError(WresError):
    """A version that cannot be relied on: a file of it is gone, was changed, or is not understood.

    faults: what is wrong, a sentence each; steps: what to do about them all, by default to put them back.
    """

    def __init__(self, *faults: str, steps: str = ""):
        self.faults = faults
        self.steps = steps or how_to_restore(faults)
        super().__init__(" ".join([*faults, self.steps]))


def how_to_restore(faults: Sequence[str]) -> str:
    """What to do about what is gone or was changed of a version, said once for all of it."""
    them = "it" if len(faults) == 1 else "them"
    return f"Put {them} back from a backup, {NEXT} {them}."


def place_in_words(path: Path) -> str:
    """A place in `approved/` as it is seen from the workspace."""
    parts = path.parts
    begins = max((place for place, name in enumerate(parts) if name == APPROVED), default=len(parts) - 1)
    return "/".join(parts[begins:])


def faults_of(folder: Path, hashes: Mapping[str, str]) -> list[str]:
    """The files of a version that are gone or hold something else. hashes: of what each held, by name. Raises OSError."""
    faults = []
    for name, content in hashes.items():
        path = folder / name
        if not path.is_file():
            faults.append(f"{place_in_words(path)} is gone.")
        elif hash_file(path) != content:
            faults.append(f"{place_in_words(path)} was changed after the approval.")
    return faults

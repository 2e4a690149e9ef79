"""What the definitions said, key by key, and which key says something else now."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wres.parameters.loading import read_parameters
from wres.parameters.organisation import Organisation
from wres.parameters.reads import ProductInput
from wres.text.lists import shorten

Keys = Mapping[str, str]  # key with its way, `disclosure.threshold`, to what it says
APPROVAL = "approval"  # an approval is never a change
ACCEPTED = "accepted"  # told of the findings themselves
NOTHING = "nothing"
LETTERS = 40


@dataclass(frozen=True, slots=True)
class KeyChange:
    """A key of a definition that says something else. file: as provenance names it; before, after: empty where there was or is none."""

    file: str
    key: str
    before: str
    after: str

    @property
    def words(self) -> str:
        """In words: `params/years/2025.yaml, disclosure.threshold: 5 became 10`; of acceptances, that they changed."""
        if self.key.partition(".")[0] == ACCEPTED:
            return f"{self.file}, {ACCEPTED}: other acceptances"
        before, after = (shorten(text, LETTERS) or NOTHING for text in (self.before, self.after))
        return f"{self.file}, {self.key}: {before} became {after}"


def definition_keys(reads: Iterable[ProductInput], files: Iterable[str] = ()) -> dict[str, Keys]:
    """What each definition says, by file; files: those that matter, by default all. Raises ParameterError for one that cannot be read."""
    selected = set(files)
    return {
        read.name: dict(flat_keys(read_parameters(read.model, read.path).model_dump(mode="json"), _left_out(read)))
        for read in reads
        if read.model is not None and (not selected or read.name in selected)
    }


def write_keys(path: Path, definitions: Mapping[str, Keys]) -> None:
    """Write what the definitions say. Raises OSError."""
    path.write_text(json.dumps(definitions, ensure_ascii=False, indent=0), encoding="utf-8")


def read_keys(path: Path) -> dict[str, Keys]:
    """What the definitions of a version said. Raises OSError, and ValueError for a file that holds none."""
    definitions: dict[str, Keys] = json.loads(path.read_text(encoding="utf-8"))
    return definitions


def key_changes(before: Mapping[str, Keys], after: Mapping[str, Keys]) -> list[KeyChange]:
    """The keys of definitions that both have and that differ, by file and key."""
    return [
        KeyChange(file, key, before[file].get(key, ""), after[file].get(key, ""))
        for file in sorted(before.keys() & after.keys())
        for key in sorted(before[file].keys() | after[file].keys())
        if before[file].get(key, "") != after[file].get(key, "")
    ]


def _left_out(read: ProductInput) -> str:
    return APPROVAL if read.model is Organisation else ""


def flat_keys(value: Any, left_out: str = "", way: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Every value of a definition with its way, `disclosure.threshold`; what is empty is as if it were not there. left_out: a first key."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            if way or key != left_out:
                yield from flat_keys(part, left_out, (*way, str(key)))
    elif isinstance(value, list | tuple):
        for number, part in enumerate(value, start=1):
            yield from flat_keys(part, left_out, (*way, str(number)))
    elif value not in (None, ""):
        yield ".".join(way), str(value)

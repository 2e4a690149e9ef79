"""The record of an approved version: who approved it, what it was made from, and a hash of each file that lies beside it."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from wres.approval.damage import RecordError, faults_of, place_in_words
from wres.parameters.approved_places import ADDED_LATER, PAGE_HASHES, PAGES, RECORD, TABLES
from wres.parameters.hashes import InputHash, hash_file
from wres.parameters.organisation import Approval

FORMAT = 1  # of the record; a later workbook reads every earlier one
SEAL = "seal"


@dataclass(frozen=True, slots=True)
class ApprovedRecord:
    """A version that was approved.

    reads: what it was made from, by name. software: by name and version. earlier: the seal of the version before it; empty for the first.
    """

    folder: Path
    version: int
    approval: Approval
    software: Mapping[str, str]
    reads: tuple[InputHash, ...]
    files: Mapping[str, str]
    earlier: str = ""
    seal: str = ""


def write_record(record: ApprovedRecord) -> ApprovedRecord:
    """Write `record.json` into its folder, and give the record with its seal. Raises OSError."""
    facts: dict[str, Any] = {
        "format": FORMAT,
        "version": record.version,
        "approval": record.approval.model_dump(mode="json"),
        "software": dict(record.software),
        "read": [{"name": read.name, "sha256": read.sha256, "meaning": read.meaning} for read in record.reads],
        "files": dict(record.files),
        "earlier": record.earlier,
    }
    facts[SEAL] = _seal(facts)
    (record.folder / RECORD).write_text(json.dumps(facts, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return read_record(record.folder)


def read_record(folder: Path) -> ApprovedRecord:
    """The record of a version. Raises RecordError, a sentence, when it or a file beside it is gone, changed or not understood."""
    path = folder / RECORD
    facts = _sealed_facts(path)
    try:
        record = ApprovedRecord(
            folder, int(facts["version"]), Approval.model_validate(facts["approval"]), facts["software"],
            tuple(InputHash(read["name"], read["sha256"], read["meaning"]) for read in facts["read"]),
            facts["files"], facts["earlier"], facts[SEAL],
        )  # fmt: skip
    except (ValueError, LookupError, TypeError, AttributeError, ValidationError):
        raise RecordError(f"{place_in_words(path)} cannot be read.") from None
    needed = [name for name in TABLES if name in record.files or name not in ADDED_LATER]
    if faults := faults_of(folder, {name: record.files.get(name, "") for name in needed}):
        raise RecordError(*faults)
    return record


def seal_of(folder: Path) -> str:
    """The seal of a version's record, whatever became of the files beside it; empty where the record cannot be used."""
    try:
        return str(_sealed_facts(folder / RECORD)[SEAL])
    except RecordError:
        return ""


def page_faults(folder: Path) -> list[str]:
    """What is wrong with the pages of a version, a sentence each: gone, changed, or never put there because approving was interrupted."""
    try:
        hashes = json.loads((folder / PAGE_HASHES).read_text(encoding="utf-8"))
        return faults_of(folder / PAGES, {str(name): str(content) for name, content in hashes.items()})
    except FileNotFoundError:
        return [f"{place_in_words(folder / PAGE_HASHES)} is gone, or approving was interrupted."]
    except (OSError, ValueError, RecursionError, AttributeError):
        return [f"{place_in_words(folder / PAGE_HASHES)} cannot be read."]


def has_pages(folder: Path, pages: Path) -> bool:
    """Whether the pages of a version are whole and those in another folder are the same, byte for byte. Raises OSError."""
    if page_faults(folder):
        return False
    hashes = json.loads((folder / PAGE_HASHES).read_text(encoding="utf-8"))
    present = sorted(path.relative_to(pages).as_posix() for path in pages.rglob("*") if path.is_file())
    return bool(present == sorted(hashes) and hashes_of(pages, present) == hashes)


def hashes_of(folder: Path, names: Sequence[str]) -> dict[str, str]:
    """The hash of each of some files of a folder, by name. Raises OSError."""
    return {name: hash_file(folder / name) for name in names}


def _sealed_facts(path: Path) -> dict[str, Any]:
    """What a record says. Raises RecordError when it is gone, changed, not understood or of a later workbook."""
    try:
        facts: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if int(facts["format"]) > FORMAT:
            later = f"{place_in_words(path)} was written by a later version of the workbook."
            raise RecordError(later, steps="Use that version, or a later one.")
        if facts.get(SEAL) != _seal(facts):
            raise RecordError(f"{place_in_words(path)} was changed after the approval.")
    except FileNotFoundError:
        raise RecordError(f"{place_in_words(path)} is gone.") from None
    except (OSError, ValueError, RecursionError, LookupError, TypeError, AttributeError):
        raise RecordError(f"{place_in_words(path)} cannot be read.") from None
    return facts


def _seal(facts: Mapping[str, Any]) -> str:
    """A hash of all that the record says, so that a change by hand is noticed."""
    said_by_it = {name: fact for name, fact in facts.items() if name != SEAL}
    return hashlib.sha256(json.dumps(said_by_it, sort_keys=True, ensure_ascii=False).encode()).hexdigest()

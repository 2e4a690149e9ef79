"""A new version put into `approved/`: what a report says and what it was made from, and afterwards its pages."""

import json
import secrets
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from wres.approval.damage import RecordError
from wres.approval.definition_changes import definition_keys, write_keys
from wres.approval.made_from import returns_of
from wres.approval.record import ApprovedRecord, hashes_of, read_record, write_record
from wres.approval.row_marks import marked_tables, write_marks
from wres.parameters import Workspace
from wres.parameters.approved_places import (
    ACTIONS,
    APPROVED,
    DEFINITIONS,
    FIGURES,
    FINDINGS,
    PAGE_HASHES,
    PAGES,
    RECORD,
    ROWS,
    TABLES,
    WORDS,
    approved_of,
    versions_in,
)
from wres.parameters.hashes import Hashes
from wres.parameters.organisation import Approval
from wres.parameters.reads import ProductInput
from wres.parameters.software import software
from wres.text.files import written_whole


def keep_version(
    workspace: Workspace, year: int, code: str, approval: Approval, pages: Path, review: Path, reads: Sequence[ProductInput]
) -> ApprovedRecord:
    """Keep a report that stands as the next version, without its pages: they do not say yet that it is approved.

    approval: with the number of the version. pages, review: its folders; reads: what it is made from.
    Raises OSError, ParameterError for a definition that cannot be read, and ValueError for an approval without a version.
    """
    place = approved_of(workspace, year, code)
    place.mkdir(parents=True, exist_ok=True)
    earlier = versions_in(place)
    if approval.version is None:
        raise ValueError("the approval does not say which version it is")
    number = approval.version
    unfinished = Path(tempfile.mkdtemp(prefix=".new-", dir=place))
    try:
        unfinished.chmod(0o755)
        for folder, name in ((pages, FIGURES), (pages, ACTIONS), (review, FINDINGS), (review, WORDS)):
            shutil.copyfile(folder / name, unfinished / name)
        own_reads = [read for read in reads if not read.name.startswith(f"{APPROVED}/")]
        write_keys(unfinished / DEFINITIONS, definition_keys(own_reads))
        salt = secrets.token_hex(16)
        returns = returns_of(workspace, [read.name for read in own_reads])
        write_marks(unfinished / ROWS, salt, marked_tables(returns, workspace.root, workspace.standard, salt))
        record = ApprovedRecord(
            unfinished, number, approval, software(), Hashes().of(own_reads), hashes_of(unfinished, TABLES), _seal_of_last(place, earlier)
        )
        written = write_record(record)
        unfinished.rename(place / str(number))
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return replace(written, folder=place / str(number))


def keep_pages(version: Path, pages: Path) -> None:
    """Put the finished pages into a version, and last of all the hashes, by which it counts as finished. Raises OSError."""
    unfinished = version / f".new-{PAGES}"
    shutil.rmtree(unfinished, ignore_errors=True)
    shutil.copytree(pages, unfinished)
    files = sorted(path.relative_to(unfinished).as_posix() for path in unfinished.rglob("*") if path.is_file())
    hashes = hashes_of(unfinished, files)
    unfinished.rename(version / PAGES)
    with written_whole(version / PAGE_HASHES) as unfinished_hashes:
        unfinished_hashes.write_text(json.dumps(hashes, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def take_back(version: Path) -> None:
    """Remove a version that was begun and not finished."""
    shutil.rmtree(version, ignore_errors=True)


def _seal_of_last(place: Path, versions: Sequence[int]) -> str:
    """What ties a version to the one before it; empty where that cannot be used any more."""
    if not versions:
        return ""
    try:
        return read_record(place / str(versions[-1])).seal
    except RecordError:
        return f"{RECORD} of version {versions[-1]} could not be used"

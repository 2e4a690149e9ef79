"""Whether a report is stale: a fingerprint of everything it is made from, kept beside the reports."""

import hashlib
import json
import platform
from collections.abc import Iterable
from functools import cache, cached_property
from pathlib import Path

from pydantic import BaseModel

from wres.parameters import Workspace
from wres.parameters.workspace import CHECKOUT
from wres.running.report_files import changed_files, files_of
from wres.running.report_folder import ReportFolder

FILES = "the files of the report"  # what a fingerprint also holds: not what the report was made from, but what was made
LIBRARY = Path(__file__).resolve().parents[1]


class Fingerprints:
    """The fingerprints of a workspace's reports; what all reports share is read once."""

    def __init__(self, workspace: Workspace, notebook: Path):
        self._workspace, self._notebook = workspace, notebook
        self._year = cache(workspace.year)

    def of(self, folder: ReportFolder) -> dict[str, str]:
        """What a report is made from: name of the part to its hash."""
        workspace, code, year = self._workspace, folder.code, folder.year
        organisation = workspace.organisation(code)
        years = range(year - self._year(year).trend_years + 1, year + 1)
        inputs = {
            f"data/{one}/{earlier}/{path.name}": _hash_file(path)
            for one in (code, *(predecessor.code for predecessor in organisation.predecessors))
            for earlier in years
            for path in _files(workspace.return_folder(one, earlier))
        }
        parameters = {
            f"parameters of {code}": _hash_models([organisation]),
            "parameters of the years": _hash_models(self._year(earlier) for earlier in years),
        }
        return inputs | parameters | self._shared

    @cached_property
    def _shared(self) -> dict[str, str]:
        workspace = self._workspace
        standard = [workspace.standard, workspace.checks, workspace.column_synonyms, *workspace.frameworks.values(), *workspace.breaks]
        return {
            "benchmarks": _hash_all(workspace.benchmark_files),
            "the standard": _hash_models(standard) + _hash_all([workspace.code_list]),
            "the notebook": _hash_all([self._notebook]),
            "the library": library_hash(),
            "the locked versions": _hash_all([CHECKOUT / "requirements.lock"]),
            "Python": platform.python_version(),
        }


@cache
def library_hash() -> str:
    """The hash of the library's own files."""
    return _hash_all(path for path in _files(LIBRARY) if "__pycache__" not in path.parts)


def why_stale(folder: ReportFolder, fingerprint: dict[str, str]) -> str:
    """Why a report must be built, in words; empty when it stands as it is."""
    if not (folder.final / "index.html").is_file():
        return "not built yet" if not folder.failed.is_dir() else "failed last time"
    try:
        kept = json.loads(folder.fingerprint.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        kept = None
    if not isinstance(kept, dict):
        return "not known what it was made from"
    by_hand = changed_files(folder.final, kept.pop(FILES, None))
    changed = sorted(part for part in fingerprint.keys() | kept.keys() if fingerprint.get(part) != kept.get(part))
    if changed:
        return f"changed: {_first(changed)}"
    return f"changed or deleted since it was built: {_first(by_hand)}" if by_hand else ""


def _first(names: list[str]) -> str:
    return f"{', '.join(names[:3])}{' and more' if len(names) > 3 else ''}"


def keep(folder: ReportFolder, fingerprint: dict[str, str]) -> None:
    """Remember what a report that now stands was made from, and its files as they are."""
    folder.fingerprint.parent.mkdir(parents=True, exist_ok=True)
    unfinished = folder.fingerprint.with_suffix(".new")
    unfinished.write_text(json.dumps({**fingerprint, FILES: files_of(folder.final)}, indent=1), encoding="utf-8")
    unfinished.replace(folder.fingerprint)


def _files(folder: Path) -> list[Path]:
    """The files of a folder, without what editors and office programs leave while a file is open."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith((".", "~$")))


def _hash_file(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _hash_all(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + (_hash_file(path) if path.is_file() else "absent").encode())
    return digest.hexdigest()


def _hash_models(models: Iterable[BaseModel]) -> str:
    return hashlib.sha256("\n".join(model.model_dump_json() for model in models).encode()).hexdigest()

"""What approving has changed, put back where approving fails: the organisation's file, and the report with the list of reports."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from wres.errors import WresError, os_sentence
from wres.forms.approval_written import take_out_approval
from wres.parameters import Workspace
from wres.parameters.hashes import hash_file
from wres.parameters.organisation import Approval
from wres.running.index_page import write_indexes
from wres.running.product_folders import KEPT
from wres.running.standing_report import StandingReport
from wres.running.storage.folders import put_in_place
from wres.running.storage.workspace_lock import workspace_lock
from wres.running.workers import TaskFailed, workers
from wres.text.files import written_whole

Say = Callable[[str], None]
ASIDE = ".new-approving"  # in `reports/`: the report as it stood, while somebody approves it


class Undo:
    """Steps that are taken, the last first, when approving fails; one that cannot be taken is told, and the others are taken."""

    def __init__(self, say: Say):
        self._say = say
        self._steps: list[tuple[str, Callable[[], None]]] = []

    def add(self, what: str, step: Callable[[], None]) -> None:
        """Add a step. what: told, with the reason, where it could not be put back."""
        self._steps.append((what, step))

    def add_first(self, what: str, step: Callable[[], None]) -> None:
        """Add a step that is taken after all others, those that are added later too."""
        self._steps.insert(0, (what, step))

    def take_all(self) -> None:
        """Take every step."""
        for what, step in reversed(self._steps):
            try:
                step()
            except OSError as fault:
                self._say(f"{what} could not be put back. {os_sentence(fault)}")
            except (WresError, TaskFailed) as fault:
                self._say(f"{what} could not be put back. {fault}")


@contextmanager
def undone_on_failure(say: Say) -> Iterator[Undo]:
    """Gives where to add what is to be undone when the block ends with an error or is interrupted. say: told what could not be."""
    undo = Undo(say)
    try:
        yield undo
    except BaseException:
        undo.take_all()
        raise


@contextmanager
def report_set_aside(standing: StandingReport, say: Say) -> Iterator[Callable[[], None]]:
    """Copy a report's public pages and review; gives what puts back those that changed, as long as the block lasts. Raises OSError.

    Where they cannot be put back, the copies stay, and what raises WresError says where.
    """
    reports = standing.product.workspace.reports
    aside = reports / f"{ASIDE}-{standing.product.year}-{standing.product.name}"
    shutil.rmtree(aside, ignore_errors=True)
    copies = {standing.pages: aside / "pages", standing.review: aside / "review"}
    lost = False
    try:
        for place, copy in copies.items():
            shutil.copytree(place, copy, ignore=lambda folder, _, place=place: KEPT if Path(folder) == place else ())

        def put_back() -> None:
            nonlocal lost
            lost = True  # until all of it has been done, whatever ends it
            try:
                if changed := {place: copy for place, copy in copies.items() if _content(place) != _content(copy)}:
                    with workspace_lock(reports, say):
                        put_in_place(changed, reports, standing.product.folders.label)
            except OSError as fault:
                raise WresError(f"{os_sentence(fault)} As it was, it lies in {aside}; or build it anew with make report.") from fault
            lost = False

        yield put_back
    finally:
        if not lost:
            shutil.rmtree(aside, ignore_errors=True)


def _content(folder: Path) -> dict[str, str]:
    """The hash of each file of a folder, empty for a folder within it, but for what a build does not make."""
    entries = {path.relative_to(folder): path for path in folder.rglob("*")}
    return {str(name): hash_file(path) if path.is_file() else "" for name, path in entries.items() if name.parts[0] not in KEPT}


def put_file_back(file: Path, year: int, approval: Approval, earlier: Approval | None, before: bytes, written: bytes) -> None:
    """The organisation's file as it was before an approval was written into it, and as somebody has edited it since.

    before, written: what it held then. Raises OSError, and WresError that says what is left where the approval cannot be taken out.
    """
    if file.read_bytes() == written:
        with written_whole(file) as unfinished:
            unfinished.write_bytes(before)
    elif not take_out_approval(file, year, approval, earlier):
        raise WresError(
            f"Somebody has edited {file} meanwhile, so it was left as it is. It may still say that {year} was approved by {approval.by}, "
            "which it was not: take that out by hand."
        )


def list_again(workspace: Workspace) -> None:
    """Write the lists of reports as everything stands now. Raises TaskFailed and OSError."""
    with workspace_lock(workspace.reports, lambda _: None), workers(1, 1) as ready:
        write_indexes(workspace, ready[0])

"""The pages that list every product: what stands in `reports/`, in which state, and what failed last."""

import contextlib
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from wres.findings import Finding, errors_of
from wres.parameters import Workspace, period
from wres.parameters.published_files import APPROVAL, DRAFT, STANDING, UNCONFIRMED, UPDATED, read_approval
from wres.parameters.readable_values import readable_values, says_true
from wres.parameters.report_places import INDEX_PAGES, INFOGRAPHIC, INTERNAL, PUBLIC, REVIEW
from wres.rendering.listings import FACTS, IndexEntry
from wres.running.change_rows import approval_in_words, correction_in_words
from wres.running.failed import place_and_check
from wres.running.product_folders import ProductFolders
from wres.running.products import Product, is_product_name, product_named
from wres.running.tasks import IndexTask
from wres.running.workers import Worker
from wres.text import day
from wres.text.files import read_findings

TrustFacts = Callable[[], Mapping[str, Mapping[str, str]]]  # what the list of trusts says of each, by its code: read when first asked for


def index_entries(workspace: Workspace) -> tuple[IndexEntry, ...]:
    """An entry for each product that stands or failed, by year and name."""
    folders = {
        (int(folder.parent.name), folder.name)
        for part in (PUBLIC, REVIEW)
        for folder in workspace.reports.glob(f"{part}/[0-9][0-9][0-9][0-9]/*")
        if is_product_name(folder.name)
    }
    listed = cache(partial(_read_trusts, workspace))
    entries = (_entry(workspace, year, name, listed) for year, name in sorted(folders))
    return tuple(entry for entry in entries if entry is not None)


def write_indexes(workspace: Workspace, worker: Worker) -> None:
    """Write `public/index.html` and `review/index.html` in `reports/`, each in one step.

    Raises TaskFailed when they cannot be rendered.
    """
    building = ProductFolders(workspace.reports, 0, "index").new_building()
    try:
        worker.render(IndexTask(building, index_entries(workspace), workspace.standard.name))
        for page in INDEX_PAGES:
            (workspace.reports / page).parent.mkdir(parents=True, exist_ok=True)
            (building / page).replace(workspace.reports / page)
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _entry(workspace: Workspace, year: int, name: str, listed: TrustFacts) -> IndexEntry | None:
    product = product_named(workspace, year, name, PUBLIC)
    public, internal = product.folders, replace(product, edition=INTERNAL).folders
    failed = next((folders.failed for folders in (public, internal) if folders.failed.is_dir()), None)
    if not (public.stands or internal.stands or failed):
        return None
    review, place = workspace.reports / REVIEW, f"{year}/{name}"
    says = _says(product)
    warnings = _warnings(public.review / "findings.csv") if public.stands and product.returns else []
    return IndexEntry(
        name=product.listed_as,
        code=product.code,
        across=product.across,
        year=year,
        period=period(year),
        state=_state(product, public.stands or internal.stands, bool(failed)),
        page=f"{place}/index.html" if public.stands else "",
        infographic=f"{place}/{INFOGRAPHIC}" if (public.pages / INFOGRAPHIC).is_file() else "",
        to_page=f"../{PUBLIC}/{place}/index.html" if public.stands else "",
        review=f"{place}/index.html" if (public.review / "index.html").is_file() else "",
        internal=f"{place}/{INTERNAL}/index.html" if internal.stands else "",
        failed=f"{failed.relative_to(review).as_posix()}/findings.csv" if failed else "",
        problem=_first_error(failed / "findings.csv") if failed else "",
        warnings=None if warnings is None else warnings.count(False),
        accepted=None if warnings is None else warnings.count(True),
        made_up=says_true(says.get("made_up", "")),
        approval="" if product.across or not public.stands else _approval(public.pages),
        corrected=""
        if product.across or not public.stands or _is_updated(public.pages)
        else correction_in_words(workspace, year, product.code, public.review),
        **({} if product.across else _facts(product.code, says, listed)),
    )


def _says(product: Product) -> dict[str, str]:
    """What an organisation's own file says, of one with a fault as far as it can be read: its figures stay made up."""
    keys, organisation = (*FACTS, "made_up"), product.organisation
    if organisation:
        return {key: str(fact) for key in keys if (fact := getattr(organisation, key))}
    path = product.workspace.organisation_file(product.code) if product.code else None
    return readable_values(path, keys) if path and path.is_file() else {}


def _facts(code: str, says: Mapping[str, str], listed: TrustFacts) -> dict[str, str]:
    """By what reports can be filtered: from the organisation's own file, else from the list of trusts, else blank."""
    facts = {name: fact for name in FACTS if (fact := says.get(name))}
    return facts if len(facts) == len(FACTS) else {**listed().get(code, {}), **facts}


def _read_trusts(workspace: Workspace) -> dict[str, dict[str, str]]:
    from wres.inputs.public import trust_facts  # late: few workspaces need it, and it needs pandas

    return trust_facts(workspace.trust_list, tuple(FACTS))


def _state(product: Product, stands: bool, failed: bool) -> str:
    """What became of it last, and what it is: a report is a draft until somebody has approved it."""
    if failed:
        return "failed; the earlier one is kept" if stands else "failed"
    if product.organisation is None:
        return "built"
    stated = product.organisation.approval.get(product.year)
    updated = _is_updated(product.folders.pages)
    return f"built, {approval_in_words(product.workspace, product.year, product.code, stated, product.folders.review, updated)}"


def _is_updated(pages: Path) -> bool:
    return read_approval(pages / APPROVAL).state == UPDATED


def _approval(pages: Path) -> str:
    """What the page itself says of its approval, in a few words for the public list; a correction has a mark of its own."""
    approval = read_approval(pages / APPROVAL)
    if approval.state in STANDING:
        since = "; action plan updated since" if approval.state == UPDATED else ""
        return f"{f'Approved {day(approval.day)}' if approval.day else 'Approved'}{since}"
    return {DRAFT: "Draft", UNCONFIRMED: "Approval cannot be confirmed"}.get(approval.state, "")


def _findings(path: Path) -> tuple[Finding, ...]:
    with contextlib.suppress(OSError, ValueError):
        return read_findings(path)
    return ()


def _warnings(path: Path) -> list[bool] | None:
    """Whether each warning was accepted; None when nothing is known of them."""
    if not path.is_file():
        return None
    return [bool(finding.accepted) for finding in _findings(path) if finding.severity == "warning"]


def _first_error(path: Path) -> str:
    """The place and check of what stopped a run; the finding itself may quote a person's record."""
    return next(map(place_and_check, errors_of(_findings(path))), "")

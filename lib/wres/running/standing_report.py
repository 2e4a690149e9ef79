"""The report that stands: current, with its findings, or a sentence that says what to do first."""

import contextlib
from dataclasses import dataclass, replace
from pathlib import Path

from wres.errors import WresError
from wres.findings import Finding, errors_of
from wres.parameters import Workspace, command
from wres.parameters.approved_places import FINDINGS
from wres.parameters.provenance import read_provenance
from wres.parameters.report_places import PUBLIC
from wres.running.product_states import product_states
from wres.running.products import Product, product_named
from wres.text.files import read_findings


@dataclass(frozen=True, slots=True)
class StandingReport:
    """A report that is current, in the formats in which it was made, with what was found."""

    product: Product
    findings: tuple[Finding, ...]

    @property
    def pages(self) -> Path:
        """Its public folder."""
        return self.product.folders.pages

    @property
    def review(self) -> Path:
        """What is never published of it."""
        return self.product.folders.review


def current_report(workspace: Workspace, code: str, year: int) -> StandingReport:
    """The report that stands. Raises WresError when there is none, the last run failed, or anything has changed since it was built."""
    product = product_named(workspace, year, code, PUBLIC)
    product = replace(product, formats=formats_of(product))
    build = command("report", workspace, org=code, year=year)
    state = product_states([product])[0]
    if state.problem:
        raise WresError(state.problem)
    failed = product.folders.failed / FINDINGS
    if product.folders.failed.is_dir():
        errors = errors_of(_findings(failed)) if failed.is_file() else []
        listed = "".join(f"\n  {error.where}: {error.what} {error.how_to_fix}" for error in errors)
        raise WresError(f"The last run of the report of {code} {year} failed. Correct what it found, then run\n  {build}{listed}")
    if not product.folders.stands:
        raise WresError(f"There is no report of {code} {year} yet. Build it, and look at it:\n  {build}")
    if state.why:
        raise WresError(
            f"The report of {code} {year} is not current ({state.why}). Build it, and look at it, before it is approved:\n  {build}"
        )
    return StandingReport(product, _findings(product.folders.review / FINDINGS))


def _findings(path: Path) -> tuple[Finding, ...]:
    try:
        return read_findings(path)
    except (OSError, ValueError) as fault:
        raise WresError(f"{path.name} of the review cannot be read. Build the report again.") from fault


def formats_of(product: Product) -> tuple[str, ...]:
    """The formats that it was made in besides page and workbook."""
    with contextlib.suppress(WresError):
        return tuple(name for name in read_provenance(product.folders.provenance).formats if name in product.can_be)
    return ()

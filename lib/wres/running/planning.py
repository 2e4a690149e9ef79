"""Which products are asked for, and which of them are stale."""

from dataclasses import dataclass, replace
from pathlib import Path

from wres.errors import ParameterError, WresError, os_sentence
from wres.parameters import Workspace, check_year, command
from wres.parameters.hashes import Hashed, Hashes
from wres.parameters.report_places import EDITIONS
from wres.running.products import Product, products_of
from wres.running.staleness import why_stale

ASKED_FOR = "asked for"


@dataclass(frozen=True, slots=True)
class Planned:
    """A product that is asked for: what it reads, why it is to be built (empty: it stands), and what forbids it."""

    product: Product
    reads: tuple[Hashed, ...]
    why: str
    problem: str = ""

    @property
    def to_build(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.why or self.problem)


def asked_for(workspace: Workspace, code: str | None, year: int | None, edition: str, notebook: Path | None = None) -> list[Product]:
    """The products asked for: of one return, of one organisation's, or of all, and then those across organisations too.

    notebook: of each return's product, instead of the workbook's own.
    Raises WresError for an unknown edition, when there are no returns, saying what there is, and when the standard cannot be read.
    """
    if edition not in EDITIONS:
        raise WresError(f"EDITION={edition}: there is no such edition. Accepted: {', '.join(EDITIONS)}.")
    returns = _returns(workspace, code, year)
    workspace.standard, workspace.year_files  # noqa: B018 (a fault in what all share is one error, not one for each product)
    return products_of(workspace, returns, edition, across=code is None, notebook=notebook)


def _returns(workspace: Workspace, code: str | None, year: int | None) -> list[tuple[str, int]]:
    everything = workspace.returns()
    chosen = [(whose, when) for whose, when in everything if code in (None, whose) and year in (None, when)]
    if chosen:
        return chosen
    if year is not None:
        check_year(year)
    new = command("new", workspace, org=code or "<code>", year=year or "<year>")
    if not everything:
        raise WresError(f"{workspace.data}: there are no returns here. A return is a folder data/<code>/<year>. To start one, run\n  {new}")
    wanted = " ".join(f"{name}={value}" for name, value in (("ORG", code), ("YEAR", year)) if value is not None)
    years = [str(when) for whose, when in everything if whose == code] if code else []
    codes = ", ".join(sorted({whose for whose, _ in everything})[:20])
    there = f"{code} has returns for {', '.join(years)}" if years else f"There are returns of {codes}"
    raise WresError(f"{workspace.data}: there is no return for {wanted}. {there}. To start another, run\n  {new}")


def plan_products(products: list[Product], force: bool = False) -> list[Planned]:
    """Products with why each is to be built; one that is made from others is, when one of those is."""
    hashes = Hashes()
    planned = [_plan_of(product, hashes) for product in products]
    if force:
        return [replace(wanted, why=wanted.why or ASKED_FOR) for wanted in planned]
    building = {wanted.product.key for wanted in planned if wanted.to_build}
    return [
        replace(wanted, why=wanted.why or "made from what is to be built") if wanted.product.comes_after & building else wanted
        for wanted in planned
    ]


def plan_again(planned: Planned) -> Planned:
    """The same product, now that what it is made from has been built: it may read something else, or just the same."""
    again = _plan_of(planned.product, Hashes())
    return replace(again, why=again.why or ASKED_FOR) if planned.why == ASKED_FOR else again


def _plan_of(product: Product, hashes: Hashes) -> Planned:
    try:
        _ = product.title  # a definition that cannot be read is told before anything runs
        reads = hashes.of(product.inputs())
    except ParameterError as fault:  # one organisation's file stops that organisation alone
        return Planned(product, (), "its parameters cannot be read", str(fault))
    except OSError as fault:
        return Planned(product, (), "its inputs cannot be read", os_sentence(fault))
    except Exception as fault:  # noqa: BLE001 (whatever is wrong with one organisation, the others are built)
        return Planned(product, (), "it cannot be planned", f"{type(fault).__name__}: {fault}")
    return Planned(product, reads, why_stale(product.folders, reads))

"""Which products are asked for, and which of them are stale."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from wres.errors import ParameterError, WresError, os_sentence
from wres.parameters import Workspace, check_year, command
from wres.parameters.arguments import check_edition
from wres.parameters.hashes import Hashes, InputHash
from wres.parameters.report_places import PUBLIC
from wres.running.products import Key, Product, product_named, products_of, products_of_published_files
from wres.running.staleness import why_stale

ASKED_FOR = "asked for"
SHOWS = "shows figures of what is to be built"


@dataclass(frozen=True, slots=True)
class ProductState:
    """A product that is asked for: what it reads, why it is to be built (empty: it stands), and what forbids it."""

    product: Product
    reads: tuple[InputHash, ...]
    why: str
    problem: str = ""

    @property
    def to_build(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.why or self.problem)


def asked_for(
    workspace: Workspace, code: str | None, year: int | None, edition: str,
    notebook: Path | None = None, formats: Sequence[str] = (), also: Sequence[str] = (),
) -> list[Product]:  # fmt: skip
    """The products asked for: of one return, of one organisation's, or of all, and then those across organisations too.

    notebook: of each return's product, instead of the workbook's own. formats: besides page and workbook.
    also: the names of products of the year that are asked for besides.
    Raises WresError for an unknown edition, when there are no returns, saying what there is, and when the standard cannot be read.
    """
    check_edition(edition)
    published = products_of_published_files(workspace, year, edition) if code is None and notebook is None else []
    if also and year is not None and not published and not any(when == year for _, when in workspace.returns()):
        raise WresError(_nothing_published(workspace, year, edition))
    returns = _returns(workspace, code, year, needed=not published)
    workspace.standard, workspace.year_files  # noqa: B018 (a fault in what all share is one error, not one for each product)
    products = products_of(workspace, returns, edition, across=code is None, notebook=notebook, formats=formats)
    besides = [product_named(workspace, year, name, edition) for name in also] if year is not None else []
    return list({product.key: product for product in (*products, *published, *besides)}.values())


def _nothing_published(workspace: Workspace, year: int, edition: str) -> str:
    """What to do where there is nothing to make something across organisations from."""
    if edition == PUBLIC:
        return (
            f"{workspace.root}: there are no public files of {year} here. Put those of each organisation there as "
            f"{year}/<code>/indicators.csv, its plan beside them as actions.csv."
        )
    return (
        f"{workspace.root}: there are no returns of {year} here. The {edition} edition is made from a workspace's own returns; files that "
        f"others sent are public. For an overview of these, leave EDITION out."
    )


def _returns(workspace: Workspace, code: str | None, year: int | None, needed: bool) -> list[tuple[str, int]]:
    """The returns asked for; none is an error where they are needed."""
    everything = workspace.returns()
    chosen = [(whose, when) for whose, when in everything if code in (None, whose) and year in (None, when)]
    if chosen or not needed:
        return chosen
    if year is not None:
        check_year(year)
    new = command("new", workspace, org=code or "<code>", year=year or "<year>")
    if not everything:
        raise WresError(f"{workspace.data}: there are no returns here. A return is a folder data/<code>/<year>. To start one, run\n  {new}")
    request = " ".join(f"{name}={value}" for name, value in (("ORG", code), ("YEAR", year)) if value is not None)
    years = [str(when) for whose, when in everything if whose == code] if code else []
    codes = ", ".join(sorted({whose for whose, _ in everything})[:20])
    available = f"{code} has returns for {', '.join(years)}" if years else f"There are returns of {codes}"
    raise WresError(f"{workspace.data}: there is no return for {request}. {available}. To start another, run\n  {new}")


def product_states(products: list[Product], force: bool = False) -> list[ProductState]:
    """Products with why each is to be built; one that is made from others is, when one of those is."""
    hashes = Hashes()
    states = [_state_of(product, hashes) for product in products]
    if force:
        return [replace(state, why=state.why or ASKED_FOR) for state in states]
    building = {state.product.key for state in states if state.to_build}
    return [replace(state, why=state.why or _why_after(state.product, building)) for state in states]


def _why_after(product: Product, building: Set[Key]) -> str:
    """Why a product that stands is to be looked at again once others are built; empty when they are none of its business."""
    return "made from what is to be built" if product.comes_after & building else SHOWS if product.shows & building else ""


def state_now(state: ProductState) -> ProductState:
    """The same product, now that what it is made from has been built: it may read something else, or just the same."""
    again = _state_of(state.product, Hashes())
    return replace(again, why=again.why or ASKED_FOR) if state.why == ASKED_FOR else again


def _state_of(product: Product, hashes: Hashes) -> ProductState:
    try:
        _ = product.title  # a definition that cannot be read is told before anything runs
        reads = hashes.of(product.inputs())
    except ParameterError as fault:  # one organisation file stops that organisation alone
        return ProductState(product, (), "its parameters cannot be read", str(fault))
    except OSError as fault:
        return ProductState(product, (), "its inputs cannot be read", os_sentence(fault))
    except Exception as fault:  # noqa: BLE001 (whatever is wrong with one organisation, the others are built)
        return ProductState(product, (), "it cannot be planned", f"{type(fault).__name__}: {fault}")
    return ProductState(product, reads, why_stale(product.folders, reads, product.formats))

"""The products that there are, and which of them a set of returns asks for: the one place that names them."""

from collections.abc import Sequence
from pathlib import Path

from wres.parameters import Workspace
from wres.running.products.overview import OverviewProduct
from wres.running.products.product import Product
from wres.running.products.report import ReportProduct

__all__ = ["Product", "product_named", "products_of"]


def products_of(
    workspace: Workspace, returns: Sequence[tuple[str, int]], edition: str, across: bool = True, notebook: Path | None = None
) -> list[Product]:
    """The report of each return, given as code and year, and with `across` an overview of each of their years.

    notebook: of the reports instead of the workbook's own; then nobody knows whether they give the figures of an overview.
    """
    if notebook:
        return [ReportProduct(workspace, year, code, edition, notebook) for code, year in returns]
    overviews = [OverviewProduct(workspace, year, edition=edition) for year in sorted({year for _, year in returns})] if across else []
    return [*(ReportProduct(workspace, year, code, edition) for code, year in returns), *overviews]


def product_named(workspace: Workspace, year: int, name: str, edition: str) -> Product:
    """The product whose folders have a name."""
    product = OverviewProduct if name == OverviewProduct.kind else ReportProduct
    return product(workspace, year, name, edition)

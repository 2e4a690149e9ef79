"""The products that there are, and which of them a set of returns asks for: the one place that names them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from wres.parameters import Workspace
from wres.running.products.overview import OverviewProduct
from wres.running.products.product import Key, Product
from wres.running.products.report import ReportProduct

__all__ = ["PRODUCTS", "Key", "Product", "is_product_name", "product_named", "products_of", "products_of_published_files"]

PRODUCTS = (ReportProduct, OverviewProduct)  # in the order in which a run lists them


def products_of(
    workspace: Workspace,
    returns: Sequence[tuple[str, int]],
    edition: str,
    across: bool = True,
    notebook: Path | None = None,
    formats: Sequence[str] = (),
) -> list[Product]:
    """Every product of the returns, given as code and year; without `across` only those of one return each.

    notebook: of those instead of the workbook's own; then nobody knows whether they give the figures of a product across them.
    formats: asked for besides page and workbook; each product is made in those of them that it can be had in.
    """
    candidates = (product for product in PRODUCTS if not product.across or (across and not notebook))
    products = [made for product in candidates for made in product.of_returns(workspace, returns, edition, notebook)]
    return [replace(product, formats=tuple(name for name in formats if name in product.can_be)) for product in products]


def products_of_published_files(workspace: Workspace, year: int | None, edition: str) -> list[Product]:
    """Every product that published files ask for, without a return; year: those of it alone."""
    products = (made for product in PRODUCTS for made in product.of_published_files(workspace, edition))
    return [product for product in products if year in (None, product.year)]


def is_product_name(name: str) -> bool:
    """Whether folders of this name are of a product."""
    return any(product.is_named(name) for product in PRODUCTS)


def product_named(workspace: Workspace, year: int, name: str, edition: str) -> Product:
    """The product whose folders have a name: of its own, else the code of the organisation that is reported on."""
    product = next((product for product in PRODUCTS if product.across and product.is_named(name)), ReportProduct)
    return product(workspace, year, name, edition)

import ast
import inspect
import re

from wres.parameters import Workspace
from wres.running.products import PRODUCTS, product_named, products_of

NAMES_A_PRODUCT = re.compile(r'wres\.running\.products\.|wres\.overview\.|_NOTEBOOK\b|\bOVERVIEW\b|"overview"')


def test_what_runs_names_no_product(checkout):
    running = checkout / "lib/wres/running"
    modules = [path.relative_to(running) for path in running.rglob("*.py")]
    others = [path for path in modules if path.parts[0] != "products"]
    assert len(others) > 20
    assert [path.as_posix() for path in others if NAMES_A_PRODUCT.search((running / path).read_text(encoding="utf-8"))] == []


def test_every_product_that_a_module_defines_is_registered(library):
    classes = {
        node.name
        for module, tree in library.trees.items()
        if module.startswith("wres.running.products.")
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and "Product" in map(ast.unparse, node.bases)
    }
    assert classes == {product.__name__ for product in PRODUCTS}
    assert not any(inspect.isabstract(product) for product in PRODUCTS)


def test_every_product_is_asked_for_and_named_again():
    products = products_of(Workspace.at(), [("RRU", 2019)], "public")
    assert [type(product) for product in products] == list(PRODUCTS)
    assert [type(product_named(product.workspace, product.year, product.name, "public")) for product in products] == list(PRODUCTS)


def test_nothing_but_products_names_a_notebook_or_what_is_made_of_it(library):
    assert [module for module, text in library.texts.items() if "overview.ipynb" in text] == ["wres.running.products.overview"]

"""The pages of docs/ that are written from the definitions, so that they cannot drift from them."""

from pathlib import Path

from wres.parameters import Workspace
from wres.parameters.checkout import CHECKOUT
from wres.parameters.checks_page import checks_page
from wres.parameters.description import inputs_page
from wres.parameters.organisation_page import organisations_page


def write_documentation(checkout: Path = CHECKOUT) -> list[Path]:
    """Write the pages of a checkout and give their places."""
    workspace = Workspace.at(checkout)
    pages = {
        "inputs.md": inputs_page(workspace.standard),
        "organisations.md": organisations_page(),
        "checks.md": checks_page(workspace.checks),
    }
    written = []
    for name, text in pages.items():
        path = checkout / "docs" / name
        path.write_text(text, encoding="utf-8")
        written.append(path)
    return written

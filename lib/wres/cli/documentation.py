"""The pages of docs/ that are written from the definitions, so that they cannot drift from them."""

from pathlib import Path

from wres.parameters import Workspace
from wres.parameters.description import inputs_page
from wres.parameters.organisation_page import organisations_page
from wres.parameters.workspace import CHECKOUT


def write_documentation(checkout: Path = CHECKOUT) -> list[Path]:
    """Write the pages of a checkout and give their places."""
    pages = {"inputs.md": inputs_page(Workspace.at(checkout).standard), "organisations.md": organisations_page()}
    written = []
    for name, text in pages.items():
        path = checkout / "docs" / name
        path.write_text(text, encoding="utf-8")
        written.append(path)
    return written

"""The page of input tables follows the standard."""

from wres.parameters import Workspace
from wres.parameters.documentation import inputs_page


def test_docs_inputs_is_what_the_standard_says(checkout):
    assert (checkout / "docs" / "inputs.md").read_text(encoding="utf-8") == inputs_page(Workspace.at(checkout).standard)

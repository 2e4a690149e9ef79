"""The organisation's own look of its pages, as an edition shows it."""

from wres.parameters import Workspace
from wres.parameters.logo import logo_address
from wres.parameters.page_look import OwnLook
from wres.report.context import INTERNAL
from wres.report.likely_names import NameGate


def own_look(workspace: Workspace, code: str, year: int, edition: str) -> OwnLook:
    """The look that the organisation file asks for; in the public edition without contacts that may name a person.

    Raises ParameterError for a logo that cannot be used.
    """
    organisation = workspace.organisation(code)
    in_edition = organisation if edition == INTERNAL else NameGate(organisation, year).public_organisation()
    page, logo = in_edition.page, organisation.page.logo
    return OwnLook(
        colour=page.colour or "",
        logo=logo_address(workspace.root, logo.file) if logo else "",
        logo_text=page.logo.text if page.logo else "",
        contact=tuple((link.label, link.to, link.words) for link in page.contact.links),
    )

"""What a document says of itself: title, organisation and language, and nothing of who wrote its template, when and with what."""

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as KIND

from wres.rendering.word.styles import LANGUAGE
from wres.report.paper.content import PaperDraft

KEPT_OF_PACKAGE = (KIND.OFFICE_DOCUMENT, KIND.CORE_PROPERTIES)
PERSONAL = ("/customXml", "/people", "/attachedTemplate")  # ends of kinds: what hangs on a document and may name people or places


def strip_and_describe(document: Document, draft: PaperDraft) -> None:
    """Set the properties of a document, and take out all others."""
    for element in list(document.core_properties._element):
        document.core_properties._element.remove(element)
    properties = document.core_properties
    properties.title, properties.author, properties.language = draft.title, draft.author, LANGUAGE
    package = document.part.package.rels
    for key in [key for key, link in package.items() if link.reltype not in KEPT_OF_PACKAGE]:
        del package[key]
    for part in list(document.part.package.iter_parts()):
        for key in [key for key, link in part.rels.items() if link.reltype.endswith(PERSONAL)]:
            del part.rels[key]
    for element in list(document.settings.element):
        if element.tag.endswith(("}attachedTemplate", "}rsids")):
            document.settings.element.remove(element)

"""The formats that a product can be had in: the page and the workbook always, others where they are asked for."""

from wres.errors import WresError

ALWAYS = ("html", "xlsx")  # everything else that is made of a product rests on its page, which links to its workbook
PNG, PDF, DOCX = "png", "pdf", "docx"
FILES = {PNG: "infographic.png", PDF: "report.pdf", DOCX: "paper.docx"}  # what each of the others is called


def other_formats(asked: str) -> tuple[str, ...]:
    """The formats besides page and workbook in a list such as `html,pdf`, each once, in one order.

    Raises WresError for a format that does not exist.
    """
    names = [name.strip(".").casefold() for name in asked.replace(",", " ").replace(";", " ").split()]
    if unknown := [name for name in names if name not in (*ALWAYS, *FILES)]:
        raise WresError(
            f"FORMATS={asked}: {unknown[0]} is no format. Accepted: {', '.join((*ALWAYS, *FILES))}, as in FORMATS=html,xlsx,pdf."
        )
    return tuple(name for name in FILES if name in names)

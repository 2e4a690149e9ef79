"""`verify`: whether what stands is what its recorded inputs give, said for people."""

import typer

from wres.parameters import Workspace
from wres.running.verification.verify import Verification, recorded_pages, verify
from wres.text.lists import quantity


def run_verify(workspace: Workspace, code: str | None, year: int | None, engine: str, jobs: int | None) -> int:
    """Make again what stands, in an empty folder, and compare; gives 0 when every byte is the same, else 1."""
    asked = recorded_pages(workspace, code, year)
    typer.echo(f"Rebuilding {quantity(len(asked), 'product')} from the recorded inputs in an empty folder. What stands is not changed.")
    verified = verify(asked, engine, jobs)
    for verification in verified:
        typer.echo(sentences(verification))
    same = sum(verification.identical for verification in verified)
    if len(verified) > 1:
        typer.echo(f"{same} of {len(verified)} identical.")
    return 0 if same == len(verified) else 1


def sentences(verification: Verification) -> str:
    """What is said of one product: identical, or what differs, line by line, with what may explain it."""
    label, files = verification.product.label, quantity(verification.files, "file")
    state = (
        f"identical, every byte of {files}." if verification.identical else "not identical." if verification.rebuilt else "not verified."
    )
    return "\n".join([f"{label}: {state}", *(f"  {line}" for line in (*verification.problems, *verification.notes))])

"""`verify`: whether what stands is what its recorded inputs give, said for people."""

from collections.abc import Sequence

import typer

from wres.cli.building import INTERRUPTED
from wres.parameters import Workspace
from wres.running import RunInterrupted
from wres.running.verification.verify import Verification, recorded_pages, verify
from wres.text.lists import quantity


def run_verify(workspace: Workspace, code: str | None, year: int | None, engine: str, jobs: int | None) -> int:
    """Make again what stands, in an empty folder, and compare; gives 0 when every byte is the same, else 1."""
    asked = recorded_pages(workspace, code, year)
    what = f"Rebuilding {quantity(len(asked), 'product')} from the recorded inputs in an empty folder."
    typer.echo(f"{what} The reports that you have stay as they are.")
    try:
        verified = verify(asked, engine, jobs)
    except RunInterrupted:
        typer.echo("Interrupted. Nothing was changed.", err=True)
        return INTERRUPTED
    common = shared_notes(verified)
    for verification in verified:
        typer.echo(sentences(verification, common))
    same = sum(verification.identical for verification in verified)
    if len(verified) > 1:
        typer.echo("\n".join([f"{same} of {len(verified)} identical.", *common]))
    return 0 if same == len(verified) else 1


def shared_notes(verified: Sequence[Verification]) -> list[str]:
    """What is to be noted of every one of several products, which is said once."""
    notes = [verification.notes for verification in verified]
    return [note for note in notes[0] if all(note in others for others in notes)] if len(notes) > 1 else []


def sentences(verification: Verification, but: Sequence[str] = ()) -> str:
    """What is said of one product: identical, or what differs, line by line, with what may explain it. but: notes said elsewhere."""
    label, files = verification.product.label, quantity(verification.files, "file")
    rebuilt = "not identical." if verification.rebuilt else "not verified."
    state = f"identical, every byte of {files}." if verification.identical else rebuilt
    notes = [note for note in verification.notes if note not in but]
    return "\n".join([f"{label}: {state}", *(f"  {line}" for line in (*verification.problems, *notes))])

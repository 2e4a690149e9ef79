"""Whether a workbook is open in Excel or LibreOffice: what is written meanwhile would be lost or refused."""

from pathlib import Path

from wres.errors import WresError


def refuse_open(path: Path) -> None:
    """Raises WresError when a lock file of Excel or LibreOffice lies beside a file."""
    locks = (f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#")  # Word and Excel shorten some names by two letters
    lock = next((path.with_name(name) for name in locks if path.with_name(name).exists()), None)
    if lock is not None:
        raise WresError(
            f"{path}: this file is open in another program, so nothing was written. Save and close it there, and try again. "
            f"If it is not open anywhere, delete {lock.name} beside it."
        )

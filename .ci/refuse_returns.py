"""Refuse to commit a return, or an organisation's parameters, that the repository does not bundle: python .ci/refuse_returns.py FILE ...

Returns are confidential. Which are bundled is said once, in .gitignore: the lines that begin with `!/data/` and `!/params/organisations/`.
"""

import re
import sys
from pathlib import Path

OF_AN_ORGANISATION = re.compile(r"data/(?!benchmarks/)[^/]+/|params/organisations/")


def refused(files: list[str], gitignore: str) -> list[str]:
    """The files, as git names them, that belong to an organisation or a year that is not bundled."""
    bundled = tuple(line[2:] for line in gitignore.splitlines() if line.startswith("!/"))
    return [file for file in files if OF_AN_ORGANISATION.match(file) and not file.startswith(bundled)]


def main() -> int:
    """Say which of the files given are refused; the exit status is 1 when there are any."""
    gitignore = Path(__file__).parents[1] / ".gitignore"
    files = refused([file.replace("\\", "/") for file in sys.argv[1:]], gitignore.read_text(encoding="utf-8"))
    for file in files:
        print(f"{file}: a return that is not bundled must not be committed. Keep it in a workspace of its own: WORKSPACE=../mine")
    return 1 if files else 0


if __name__ == "__main__":
    sys.exit(main())

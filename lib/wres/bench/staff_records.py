"""Returns of staff records, many of them: made up, then read, checked and counted. As a script: workspace, part, parts, staff of each."""

import sys
from pathlib import Path

from wres.checks import check_return
from wres.findings import errors_of
from wres.indicators import calculate
from wres.inputs import read_code_list, read_return
from wres.parameters import Workspace

BANDS = ("2", "3", "4", "5", "6", "7", "8a", "8b", "9", "vsm")
CODES = ("A", "B", "C3", "D", "H", "J", "N", "Z", "S", "")


def write_staff_records(root: Path, year: int, organisations: int, staff: int) -> None:
    """Write made-up staff lists, all of one pattern, so that making them takes no time worth speaking of."""
    (root / "params" / "organisations").mkdir(parents=True)
    for number in range(organisations):
        code = f"ZB{number:03d}"
        folder = root / "data" / code / str(year)
        folder.mkdir(parents=True)
        (root / "params" / "organisations" / f"{code}.yaml").write_text(f"name: Made-up {code}\nmade_up: true\n", encoding="utf-8")
        lines = [f"{person},{CODES[(person * 7 + number) % 10]},clinical,{BANDS[person * 3 % 10]},permanent,yes" for person in range(staff)]
        text = "\n".join(["person_id,ethnic_code,staff_group,band,contract,primary", *lines])
        (folder / "staff.csv").write_text(text, encoding="utf-8")


def count_staff_records(root: Path, part: int, parts: int, staff: int) -> None:
    """Read, check and count every `parts`-th return; raises RuntimeError when one has an error or not all its staff."""
    workspace = Workspace.at(root)
    codes = read_code_list(workspace)
    for code, year in workspace.returns()[part::parts]:
        returned = read_return(workspace, code, year)
        checked = check_return(returned, workspace)
        calculate(checked.tables, workspace.standard, workspace.year(year), code, year, codes, {})
        if errors_of(checked.findings) or len(returned.tables["staff"]) != staff:
            raise RuntimeError(f"{code} {year} was not counted whole: {errors_of(checked.findings)}")


if __name__ == "__main__":
    count_staff_records(Path(sys.argv[1]), *map(int, sys.argv[2:5]))

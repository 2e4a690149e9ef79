"""Returns of staff records, many of them: made up, then read, checked and counted. As a script: workspace, part, parts, staff of each."""

import sys
from itertools import cycle, islice
from pathlib import Path

from wres.checks import check_return
from wres.findings import errors_of
from wres.indicators import calculate
from wres.inputs import read_code_list, read_return
from wres.parameters import Standard, Workspace
from wres.parameters.table import YES, People

CODES = 9  # from all over the code list; beside a blank


def write_staff_records(root: Path, year: int, organisations: int, staff: int) -> None:
    """Write made-up staff lists, all of one pattern, so that making them takes no time worth speaking of."""
    bundled = Workspace.at()
    name, people = _records_of_people(bundled.standard)
    values = _values(bundled, name, people)
    (root / "params" / "organisations").mkdir(parents=True)
    for number in range(organisations):
        code = f"ZB{number:03d}"
        folder = root / "data" / code / str(year)
        folder.mkdir(parents=True)
        (root / "params" / "organisations" / f"{code}.yaml").write_text(f"name: Made-up {code}\nmade_up: true\n", encoding="utf-8")
        rows = zip(map(str, range(staff)), *(islice(cycle(texts), number, None) for texts in values.values()), strict=False)
        text = "\n".join(map(",".join, [(people.person, *values), *rows]))
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")


def count_staff_records(root: Path, part: int, parts: int, staff: int) -> None:
    """Read, check and count every `parts`-th return; raises RuntimeError when one has an error or not all its staff."""
    workspace = Workspace.at(root)
    codes, (name, _) = read_code_list(workspace), _records_of_people(workspace.standard)
    for code, year in workspace.returns()[part::parts]:
        returned = read_return(workspace, code, year)
        checked = check_return(returned, workspace)
        calculate(checked.tables, workspace.standard, workspace.year(year), code, year, codes, {})
        if errors_of(checked.findings) or len(returned.tables[name]) != staff:
            raise RuntimeError(f"{code} {year} was not counted whole: {errors_of(checked.findings)}")


def _records_of_people(standard: Standard) -> tuple[str, People]:
    return next((name, table.people) for name, table in standard.tables.items() if table.people)


def _values(bundled: Workspace, name: str, people: People) -> dict[str, list[str]]:
    """By column other than the person's, the values that take turns: everybody is of one staff group, and nobody is left out."""
    standard, listed = bundled.standard, read_code_list(bundled)["code"].tolist()
    group = next(iter(standard.staff_groups))
    values = {
        standard.code_column: [*listed[:: len(listed) // CODES][:CODES], ""],
        standard.staff_group_column: [group],
        standard.band_column: list(standard.bands(group)),
        people.main: [YES],
    }
    if people.left_out:
        accepted = standard.tables[name].columns[people.left_out.column].accepts
        values[people.left_out.column] = [value for value in accepted if value not in people.left_out.values]
    return values


if __name__ == "__main__":
    count_staff_records(Path(sys.argv[1]), *map(int, sys.argv[2:5]))

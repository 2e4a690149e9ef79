"""Public files that others sent: where they lie in the folder of a workspace, and of which year they are."""

import contextlib
import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from wres.parameters.arguments import CODE
from wres.parameters.model import year_in
from wres.text.encoding import lines_and_separator, table_text

OWN_FOLDERS = frozenset({"data", "params", "reports"})  # of a workspace; what others sent lies beside them


def sent_files(root: Path, year: int, name: str, names: Sequence[str]) -> Iterator[tuple[str, Path]]:
    """The folder's name and the file of each organisation that sent one of the year, two of a folder where their letters differ.

    names: of all files, any of which says a folder's year.
    """
    for path in _files(root, f"{year}/*", name):
        yield path.parent.name, path
    for path in _files(root, f"*/{year}", name):
        if path.parents[1].name not in OWN_FOLDERS:
            yield path.parents[1].name, path
    for path in _files(root, "*", name):
        if path.parent.name not in OWN_FOLDERS and _year_of(path.parent, names) == year:
            yield path.parent.name, path


def sent_years(root: Path, names: Sequence[str]) -> set[int]:
    """The years of which files of these names were sent."""
    years: set[int | None] = set()
    for path in (path for name in names for pattern in ("*", "*/*") for path in _files(root, pattern, name)):
        if (parts := path.relative_to(root).parts)[0] not in OWN_FOLDERS:
            years.add(next((int(part) for part in parts if _is_year(part)), None) or _first_year(path))
    return {year for year in years if year is not None}


def undated_folders(root: Path, names: Sequence[str]) -> list[Path]:
    """The folders `<code>/` of which no file says its year."""
    folders = sorted({path.parent for name in names for path in _files(root, "*", name)} - {root / name for name in OWN_FOLDERS})
    of_codes = (folder for folder in folders if CODE.fullmatch(folder.name) and not _is_year(folder.name))
    return [folder for folder in of_codes if _year_of(folder, names) is None]


def folders_without_files(root: Path, year: int, names: Sequence[str]) -> list[tuple[str, Path]]:
    """The name and the folder of each organisation whose folder of the year has none of these files."""
    places = [(path.name, path) for path in root.glob(f"{year}/*")]
    places += [(path.parent.name, path) for path in root.glob(f"*/{year}") if path.parent.name not in OWN_FOLDERS]
    folders = ((code, path) for code, path in sorted(places) if CODE.fullmatch(code) and path.is_dir())
    return [(code, path) for code, path in folders if not any(file_in(path, name).is_file() for name in names)]


def bare_folders(root: Path, names: Sequence[str]) -> list[Path]:
    """The folders `<code>/` with none of these files and no folders, which could be of any year, or of no organisation."""
    folders = (path for path in sorted(root.glob("*")) if path.is_dir() and path.name not in OWN_FOLDERS and not _is_year(path.name))
    of_codes = (path for path in folders if CODE.fullmatch(path.name) and not any(file_in(path, name).is_file() for name in names))
    return [path for path in of_codes if not any(entry.is_dir() for entry in path.iterdir())]


def file_in(folder: Path, name: str) -> Path:
    """The file of a name in a folder, or else of one that differs in capitals alone; where there is neither, the place of the first."""
    return next(_files(folder, "", name), folder / name)


def _files(root: Path, folders: str, name: str) -> Iterator[Path]:
    """The files of a name in the folders of a pattern, in whatever capitals, the name as it is first.

    Names are as they stand in their folder, so disks that take `Indicators.CSV` for `indicators.csv` give the same.
    """
    in_any_letters = "".join(f"[{letter.lower()}{letter.upper()}]" if letter.isalpha() else letter for letter in name)
    paths = root.glob(f"{folders}/{in_any_letters}" if folders else in_any_letters)
    return iter(sorted(paths, key=lambda path: (path.parent, path.name != name, path.name)))


def _year_of(folder: Path, names: Sequence[str]) -> int | None:
    """The year that the files of a folder `<code>/` say, the first of these names first; None when they say none."""
    return next((year for name in names if (year := _first_year(file_in(folder, name))) is not None), None)


def _first_year(path: Path) -> int | None:
    """The year that the first row of a file says, of whatever separator and encoding; None when it says none, or is not there."""
    if not path.is_file():
        return None
    with contextlib.suppress(ValueError, csv.Error):  # what is wrong with it is said where it is read
        lines, separator = lines_and_separator(table_text(path.read_bytes()))
        for row in csv.DictReader(lines, delimiter=separator):
            return year_in(next((cell for name, cell in row.items() if str(name).strip().lower() == "year"), ""))
    return None


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal()

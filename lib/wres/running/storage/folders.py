"""Folders put in place whole: whatever interrupts it, all the old ones stand in the end, or all the new ones.

The old folders are set aside by renaming, the new ones renamed into their places, and what was set aside is thrown away. A run that
is killed in between leaves what it set aside, and the next run puts that back before it does anything else.
"""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from wres.running.product_folders import BUILDING, KEPT

ASIDE = ".aside"


def put_in_place(new: Mapping[Path, Path], reports: Path, key: str) -> None:
    """Make each folder of `new` (its place to the folder) stand at its place in `reports`; `key` names what they are together.

    What a place held that a build does not make (`KEPT`) is taken over. Raises OSError, with the old folders back in their places.
    """
    aside = reports / ASIDE / key
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    try:
        for place in new:
            place.parent.mkdir(parents=True, exist_ok=True)
            if place.exists():
                place.rename(aside / _flat(place.relative_to(reports)))
        for place, folder in new.items():
            folder.rename(place)
    except OSError:
        _put_back(aside, reports)
        raise
    _throw_away(aside, reports)


def recover(reports: Path) -> None:
    """Clear up after killed runs; only the run that holds the workspace may."""
    for aside in _folders(reports / ASIDE):
        places = [reports / _unflat(folder.name) for folder in _folders(aside)]
        (_throw_away if all(place.exists() for place in places) else _put_back)(aside, reports)
    shutil.rmtree(reports / BUILDING, ignore_errors=True)


def _throw_away(aside: Path, reports: Path) -> None:
    """The new folders stand: take over what they do not make themselves."""
    for folder in _folders(aside):
        place = reports / _unflat(folder.name)
        for name in KEPT:
            if (folder / name).exists() and not (place / name).exists():
                (folder / name).rename(place / name)
    shutil.rmtree(aside, ignore_errors=True)


def _put_back(aside: Path, reports: Path) -> None:
    """Back to the old folders. New ones are moved out of the way first, so that until all is done a place is empty and tells so."""
    (reports / BUILDING).mkdir(parents=True, exist_ok=True)
    places = {reports / _unflat(folder.name): folder for folder in _folders(aside)}
    for place, folder in places.items():
        if place.exists():
            place.rename(reports / BUILDING / f"new-{aside.name}-{folder.name}")
    for place, folder in places.items():
        folder.rename(place)
    shutil.rmtree(aside, ignore_errors=True)


def _folders(parent: Path) -> Iterable[Path]:
    return sorted(path for path in parent.iterdir() if path.is_dir()) if parent.is_dir() else []


def _flat(place: Path) -> str:
    return "+".join(place.parts)


def _unflat(name: str) -> Path:
    return Path(*name.split("+"))

"""Under which name the overview of a choice of organisations stands, or will."""

from pathlib import Path

from wres.overview.choice import NAME, Choice
from wres.parameters.report_places import pages_of

WHOLE = "overview"  # the name of the one of all


def is_overview(name: str) -> bool:
    """Whether folders of this name are of an overview."""
    return name.startswith(WHOLE) and NAME.fullmatch(name.removeprefix(WHOLE)) is not None


def choice_of(name: str) -> Choice:
    """Of which organisations the overview of this name is."""
    return Choice.of_name(name.removeprefix(WHOLE))


def standing_choices(reports: Path, year: int, edition: str) -> list[str]:
    """The names of the overviews of a system, a region or a type that were made before."""
    places = reports.glob(pages_of(Path(), year, f"{WHOLE}-*", edition).as_posix())
    names = sorted(place.relative_to(reports).parts[2] for place in places)
    return [name for name in names if is_overview(name)]


def name_of(reports: Path, year: int, edition: str, choice: Choice) -> str:
    """The name for a choice; the one under which it stands where an earlier version wrote its letters otherwise, so that links hold."""
    standing = (name for name in standing_choices(reports, year, edition) if choice_of(name).wishes == choice.wishes)
    return next(standing, f"{WHOLE}{choice.name}") if choice.wishes else WHOLE

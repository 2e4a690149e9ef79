"""Every text of an organisation file that this year's report shows, each with its place."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from wres.parameters import Organisation
from wres.parameters.model import Parameters
from wres.parameters.organisation_keys import BY_YEAR, SCREENED

FILE, FIELDS = "organisation file", "fields"
NEVER_SHOWN = {"template", "mandatory", "file", "colour"}  # where a template or a logo lies, which fields are needed, a look

Path = tuple[str, ...]  # the names and keys that lead to a text
Replace = Callable[[str, str], str]  # place and text; gives the text instead


def texts_of(organisation: Organisation, year: int) -> list[tuple[str, str]]:
    """Place and text of everything that is shown; what a plan or paper of the year's own replaces is not."""
    yearly: dict[str, Mapping[int, Any]] = {"plan": organisation.plans, "paper": organisation.papers}
    replaced = [name for name, by_year in yearly.items() if year in by_year]
    return [(_place(path), text) for path, text in _texts(organisation, (), year) if path[0] not in replaced]


def with_texts(organisation: Organisation, replace: Replace) -> Organisation:
    """The organisation with every text put through `replace`."""
    replaced: Organisation = _with_texts(organisation, (), replace)
    return replaced


def _texts(value: Any, path: Path, year: int) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Parameters):
        for name in _shown_fields(value, path):
            yield from _texts(getattr(value, name), (*path, name), year)
    elif isinstance(value, Mapping):
        for key, part in value.items():
            if len(path) > 1 or path[0] not in BY_YEAR or key == year:
                yield from _texts(part, _inside(path, key), year)
                if path[-1] == FIELDS:
                    yield _inside(path, key), key
    elif isinstance(value, list | tuple):
        for number, part in enumerate(value, start=1):
            yield from _texts(part, (*path, str(number)), year)


def _with_texts(value: Any, path: Path, replace: Replace) -> Any:
    if isinstance(value, str):
        return replace(_place(path), value)
    if isinstance(value, Parameters):
        return value.model_copy(
            update={name: _with_texts(getattr(value, name), (*path, name), replace) for name in _shown_fields(value, path)}
        )
    if isinstance(value, Mapping):
        return {
            replace(_place(_inside(path, key)), key) if path[-1] == FIELDS else key: _with_texts(part, _inside(path, key), replace)
            for key, part in value.items()
        }
    if isinstance(value, list | tuple):
        return type(value)(_with_texts(part, (*path, str(number)), replace) for number, part in enumerate(value, start=1))
    return value


def _shown_fields(value: Parameters, path: Path) -> list[str]:
    return [name for name in type(value).model_fields if name not in NEVER_SHOWN and (path or name in SCREENED)]


def _inside(path: Path, key: object) -> Path:
    """The way to an entry; the fields of a paper are named at once, as the findings of the plan name them."""
    return *(path[:-1] if path[-1] == FIELDS else path), str(key).strip(" :")


def _place(path: Path) -> str:
    return ", ".join((FILE, *path))

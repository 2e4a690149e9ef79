"""Every text of an organisation's file that this year's report shows, each with its place."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from wres.parameters import Organisation
from wres.parameters.model import Parameters

FILE = "organisation file"
# What names the organisation, finds its inputs or is shown to nobody.
NOT_SHOWN = {"name", "type", "region", "system", "predecessors", "group_label", "indicator_word", "disclosure", "accepted", "column_map"}
OF_A_YEAR = (", plans", ", papers", ", approval", ", notes")

Replace = Callable[[str, str], str]  # place and text; gives the text instead


def texts_of(organisation: Organisation, year: int) -> list[tuple[str, str]]:
    """Place and text of everything that is shown; what a plan or paper of the year's own replaces is not."""
    own: dict[str, Mapping[int, Any]] = {f"{FILE}, plan": organisation.plans, f"{FILE}, paper": organisation.papers}
    replaced = tuple(f"{place}, " for place, by_year in own.items() if year in by_year)
    return [(place, text) for place, text in _texts(organisation, FILE, year) if not place.startswith(replaced)]


def with_texts(organisation: Organisation, replace: Replace) -> Organisation:
    """The organisation with every text put through `replace`."""
    replaced: Organisation = _with_texts(organisation, FILE, replace)
    return replaced


def _texts(value: Any, place: str, year: int) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Parameters):
        for name in _shown_fields(value, place):
            yield from _texts(getattr(value, name), f"{place}, {name}", year)
    elif isinstance(value, Mapping):
        by_year = place.endswith(OF_A_YEAR)
        for key, part in value.items():
            if not (by_year and key != year):
                yield from _texts(part, _inside(place, key), year)
                if isinstance(key, str) and place.endswith(", fields"):
                    yield _inside(place, key), key
    elif isinstance(value, list | tuple):
        for number, part in enumerate(value, start=1):
            yield from _texts(part, f"{place}, {number}", year)


def _with_texts(value: Any, place: str, replace: Replace) -> Any:
    if isinstance(value, str):
        return replace(place, value)
    if isinstance(value, Parameters):
        return value.model_copy(
            update={name: _with_texts(getattr(value, name), f"{place}, {name}", replace) for name in _shown_fields(value, place)}
        )
    if isinstance(value, Mapping):
        keys_are_texts = place.endswith(", fields")
        return {
            replace(_inside(place, key), key) if keys_are_texts else key: _with_texts(part, _inside(place, key), replace)
            for key, part in value.items()
        }
    if isinstance(value, list | tuple):
        return type(value)(_with_texts(part, f"{place}, {number}", replace) for number, part in enumerate(value, start=1))
    return value


def _shown_fields(value: Parameters, place: str) -> list[str]:
    return [name for name in type(value).model_fields if name not in NOT_SHOWN or place != FILE]


def _inside(place: str, key: object) -> str:
    """The place of an entry; the fields of a paper are named at once, as the findings of the plan name them."""
    return f"{place.removesuffix(', fields')}, {str(key).strip(' :')}"

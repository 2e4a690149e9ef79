"""Columns that several actions share, to the left of the action: a blank cell below a filled one means the same."""

from collections.abc import Collection, MutableMapping

from wres.inputs.plans.columns import Header
from wres.inputs.plans.row_kinds import SHARED_FIELDS


class SharedColumns:
    """What the shared columns of a table last held. The further left a column, the wider what it says holds."""

    def __init__(self, header: Header | None):
        before = header.fields[: header.fields.index("action")] if header and "action" in header.fields else ()
        self._names = [name for name in dict.fromkeys(before) if name in SHARED_FIELDS]
        self._last: dict[str, str] = {}
        self._seen: set[str] = set()

    def ended_fields(self, values: Collection[str]) -> set[str]:
        """The fields that held for rows above and do not hold for a row any more."""
        return self._seen - set(values)

    def is_heading_only(self, values: MutableMapping[str, str]) -> bool:
        """Whether a row holds nothing but what others share: a heading in a column of its own."""
        return bool(values) and all(name in self._names for name in values)

    def fill(self, values: MutableMapping[str, str], repeated: Collection[str]) -> list[str]:
        """Fill blanks from above, as far left of the first filled cell as there are any; gives the fields that were filled."""
        filled = []
        for place, name in enumerate(self._names):
            if values.get(name):
                if self._last.get(name) != values[name] and name not in repeated:
                    for narrower in self._names[place + 1 :]:
                        self._last.pop(narrower, None)
                self._last[name] = values[name]
                self._seen.add(name)
            elif self._last.get(name):
                values[name] = self._last[name]
                filled.append(name)
        return filled

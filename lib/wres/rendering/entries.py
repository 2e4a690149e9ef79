"""A line of the pages that list every product."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One product of a workspace, as its index pages speak of it.

    code: of the organisation; across: it is about many, and has none. Links lead from the folder of the index that shows them, and
    are empty where nothing stands: page from `public/`, to_page, review, internal and failed from `review/`. state: in words.
    warnings and accepted: how many are open and how many more were accepted; None where that is not known.
    """

    name: str
    code: str
    year: int
    period: str
    state: str
    page: str = ""
    to_page: str = ""
    review: str = ""
    internal: str = ""
    failed: str = ""
    problem: str = ""
    warnings: int | None = None
    accepted: int | None = None
    made_up: bool = False
    across: bool = False
    type: str = ""
    region: str = ""
    system: str = ""

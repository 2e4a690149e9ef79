"""Plans made up for tests."""

import datetime as dt

import pandas as pd
import pytest

from wres.parameters import Framework, Organisation, Plan, Workspace
from wres.parameters.framework import Item
from wres.plans import read_plan

SCHEME = {
    "N": {"label": "Not started", "symbol": "○", "common": "not started"},
    "P": {"label": "In progress", "symbol": "◐", "common": "in progress"},
    "D": {"label": "Done", "symbol": "✔", "common": "complete"},
}
CLEAN = {
    "section": "Recruitment", "action_no": "1", "action": "Train every panel chair in inclusive recruitment", "leads": "Head of Recruitment",
    "due_text": "30 June 2025", "status": "P", "progress": "Chairs trained in two of three divisions", "outcome": "Every chair trained by the date",
    "indicators": "1-9",
}  # fmt: skip


@pytest.fixture(scope="session")
def workspace():
    return Workspace.at()


@pytest.fixture
def frameworks():
    """Two frameworks with one name, and another: made up."""
    items = {"1": {"title": "Boards answer for it"}, "2": {"title": "Fair interviews"}, "3": {"title": "Panels of talent"}}
    north = {
        "name": "North High Impact Actions",
        "version": "2021",
        "source": "made up",
        "aliases": ["High Impact Action", "High Impact Actions"],
        "items": items,
    }
    other = {
        "name": "Equality High Impact Actions",
        "version": "2023",
        "source": "made up",
        "aliases": ["Equality High Impact Action"],
        "items": items,
    }
    goals = {
        "name": "Goals Framework",
        "version": "4",
        "source": "made up",
        "aliases": ["GF"],
        "items": {"Goal 3": {"title": "Staff"}, "Goal 3.1": {"title": "Pay"}},
    }
    return {key: Framework(**one) for key, one in (("north", north), ("equality", other), ("goals", goals))}


@pytest.fixture
def make(workspace, frameworks):
    """A plan from rows; each row is the clean one with what is given put in its place."""

    def _make(*rows, plan=None, organisation=None, as_of=dt.date(2025, 1, 31), year=2024, columns=CLEAN, own=("north",), pay=False):
        table = pd.DataFrame([{**columns, "action_no": str(number), **row} for number, row in enumerate(rows, start=1)])
        table.index = pd.RangeIndex(2, len(table) + 2, name="row")
        about = Plan(
            **{"title": "WRES plan", "start": "July 2024", "end": "June 2025", "status_scheme": SCHEME, "frameworks": own, **(plan or {})}
        )
        body = Organisation(**{"name": "Example Trust", "glossary": {"BME": "Black and minority ethnic"}, **(organisation or {})})
        known = frameworks
        if pay:
            about_pay = Item(title="Equal pay everywhere", words=("pay", "salar"))
            known = {**frameworks, "north": frameworks["north"].model_copy(update={"items": {**frameworks["north"].items, "4": about_pay}})}
        return read_plan(table, about, body, workspace.standard, known, year, workspace.year(year), as_of)

    return _make


def luminance(colour: str) -> float:
    """Of a colour as #rrggbb, by WCAG 2.2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.fixture(scope="session")
def contrast():
    """The contrast ratio of two colours by WCAG 2.2, from 1 to 21."""

    def ratio(one: str, other: str) -> float:
        light, dark = sorted((luminance(one), luminance(other)), reverse=True)
        return (light + 0.05) / (dark + 0.05)

    return ratio

"""No cell of an overview's tables is blank: what is not given is kept apart from what is none."""

import pytest
from lxml import html
from tests.unit.overview.conftest import ROWS, plain, row
from tests.unit.overview.test_gaps import survey
from tests.unit.overview.test_rule_met import EQUAL, UNEQUAL, with_intervals

from wres.overview.data_table import DualCell
from wres.overview.overview import open_overview

PLAN = "action,leads,due_text,status,indicators\nMade-up action,Made-up lead,March 2026,In progress,2; 5\nMade-up other,,,,\nMade-up third,,,,9\n"
VALUES = {"lower_middle": 1.4, "middle_upper": 1.5, "lower_upper": 2.1}
STEPS = [row("{code}", "rdr", "disparity", "white/bme", value, "ratio", band=band) for band, value in VALUES.items()]
FACTS = {
    "ZA00": "type: Acute\nregion: Made-up North\nsystem: Made-up system\n", "ZA01": "type: Acute\nregion: Made-up North\n",
    "ZA02": "type: Acute\n", "ZA03": "type: Ambulance\nregion: Made-up South\n", "ZA04": "type: Community\n", "ZA05": "type: Community\n",
}  # fmt: skip
SECTIONS = ("first", "presence", "organisations", "funnel_plots", "groups", "years", "steps", "plans", "not_shown", "about")


@pytest.fixture
def root(put):
    """22 organisations with two years: figures of every kind, hidden, without counts and without events; four say nothing of themselves.

    Two more are missing, and BARE has nothing but a ratio.
    """
    for year in (2024, 2025):
        for number in range(22):
            code = f"ZA{number:02}"
            counted = with_intervals(code, ((UNEQUAL if number % 3 else EQUAL), EQUAL)) if number > 3 else []
            rows = [*(ROWS if not counted else [line for line in ROWS if ",9," in line or ",1," in line]), *counted, *STEPS]
            if number > 4:
                rows += survey(code, 25 + (5 if year == 2025 and number % 2 else 0), 15)
            facts = FACTS.get(code, "")
            file = f"name: Made-up {code}\nmade_up: true\n{facts}"
            put(code, file, rows=[line.replace(",2024,", ",2025,") if year == 2025 else line.replace(",2025,", ",2024,") for line in rows],
                year=year, plan=PLAN if number % 2 else "action\n")  # fmt: skip
    root = put("BARE", rows=["BARE,2025,2,relative_likelihood,white/bme,all,all,1.5,ratio,,,,,ok,,counts"], year=2025)
    put("LEFT", "name: Made-up left\ntype: Acute\n", year=2024)
    (root / "params/organisations/GONE.yaml").write_text("name: Made-up gone\n")
    return root


def blank(text):
    return not text.replace("\N{NO-BREAK SPACE}", "").strip()


def test_no_cell_of_the_page_or_the_spreadsheet_is_blank(root):
    overview = open_overview(2025, root)
    cells = [(table.sheet, column.heading, cell) for table in overview.tables for column in table.columns for cell in column.cells]
    assert {sheet.split()[0] for sheet, *_ in cells} >= {"Missing", "Headline", "Funnel", "Groups", "Spread", "Changes", "Steps", "Not"}
    of_sheet = {(sheet, heading) for sheet, heading, cell in cells if blank(str(cell.sheet if isinstance(cell, DualCell) else cell))}
    assert of_sheet == set()
    page = html.fromstring(f"<main>{''.join(getattr(overview, name)().html() for name in SECTIONS)}</main>")
    tables = page.xpath("//table")
    assert len(tables) > 15
    assert [plain(table.find("caption")) for table in tables if any(blank(plain(cell)) for cell in table.xpath(".//td | .//th"))] == []


def column(overview, sheet, heading):
    (table,) = (table for table in overview.tables if table.sheet == sheet)
    by_heading = {column.heading: column.cells for column in table.columns}
    return {plain_cell(name): plain_cell(cell) for name, cell in zip(table.columns[0].cells, by_heading[heading], strict=True)}


def plain_cell(cell):
    return str(cell.sheet if isinstance(cell, DualCell) else cell)


def test_type_region_and_system_that_nobody_gives_are_not_given(root):
    overview = open_overview(2025, root)
    assert column(overview, "Missing", "Type") == {"Made-up gone": "not given", "Made-up left": "Acute"}
    assert column(overview, "Missing", "System")["Made-up left"] == "not given"
    places = column(overview, "Headline figures", "Type and region")
    assert (places["Made-up ZA02"], places["BARE"]) == ("Acute", "not given")


def test_why_a_group_has_no_interval_is_said(root):
    """Staff are counted in full, board members are the median, and the one ambulance service has published no interval of its staff."""
    overview = open_overview(2025, root)
    of_staff, of_board = (column(overview, f"Groups {code}", "95% confidence interval") for code in ("1", "9"))
    assert of_staff["Acute"] == "none: people counted in full"
    assert of_board["Acute"] == "none: median"
    assert of_staff["Ambulance"] == of_board["Ambulance"] == "not given"


def test_who_has_no_place_in_a_plot_has_no_limits(root):
    overview = open_overview(2025, root)
    assert column(overview, "Funnel 2", "95% limits")["BARE"] == "none"
    assert column(overview, "Funnel 2", "95% confidence interval")["BARE"] == "not given"
    assert column(overview, "Funnel 2", "Precision: effective number of cases")["BARE"] == "[x] not given"

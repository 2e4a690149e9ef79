"""The spreadsheet of a report: its sheets, the marks where there is no figure, and a plan's own text."""

import openpyxl
import pytest

from wres.indicators import Figure
from wres.plans.written import COLUMNS
from wres.report.workbook import write_workbook

KEYS = {"organisation": "EXA", "year": 2025, "unit": "percent", "source": "counts"}
FIGURES = [
    Figure(indicator="2", measure="likelihood", group="white", value=12.5, numerator=10.0, denominator=80.0, **KEYS),
    Figure(indicator="2", measure="likelihood", group="bme", status="suppressed", reason="small number", **KEYS),
    Figure(indicator="2", measure="relative_likelihood", group="white/bme", status="missing", reason="no data", **KEYS),
    Figure(indicator="rdr", measure="disparity", group="white/bme", status="missing", reason="not applicable", **KEYS),
]
WRITTEN = ({"action": "Write to all staff\nby hand", "status": "🟢"}, {"action": "=SUM(A1)", "due_text": "1 May"})
PLAN = [tuple(row.get(name, "") for name in COLUMNS) for row in WRITTEN]


@pytest.fixture
def save(tmp_path):
    def saved(name="tables.xlsx", plan=PLAN):
        write_workbook(tmp_path / name, "A report", ["Of a trust"], FIGURES, plan, {"2": "2. Appointed", "rdr": "Race disparity ratio"})
        return tmp_path / name

    return saved


def column(sheet, name):
    rows = list(sheet.iter_rows(values_only=True))
    (top,) = (number for number, row in enumerate(rows) if name in row)
    return [row[rows[top].index(name)] for row in rows[top + 1 :]]


def test_a_sheet_for_each_indicator_and_for_the_plan(save):
    book = openpyxl.load_workbook(save())
    assert book.sheetnames == ["Cover", "Contents", "Indicator 2", "Race disparity ratio", "Action plan"]
    assert [table.name for sheet in book for table in sheet.tables.values()] == [
        "contents_table",
        "indicator_2",
        "indicator_rdr",
        "action_plan",
    ]
    assert book["Indicator 2"]["A1"].value == "2. Appointed"
    assert book["Contents"]["A4"].hyperlink.location == "'Indicator 2'!A1"
    assert "Action plan" not in openpyxl.load_workbook(save(plan=[])).sheetnames


def test_a_ratio_without_an_upper_limit_has_a_mark_its_lower_bound_and_its_reason(tmp_path):
    bound = Figure(
        indicator="2", measure="relative_likelihood", group="white/bme", lower=6.25, status="missing", reason="no events in the lower group"
    )
    write_workbook(tmp_path / "tables.xlsx", "A report", ["Of a trust"], [bound], (), {"2": "2. Appointed"})
    sheet = openpyxl.load_workbook(tmp_path / "tables.xlsx")["Indicator 2"]
    cells = [column(sheet, name)[0] for name in ("value", "lower", "upper", "reason")]
    assert cells == ["[x]", 6.25, None, "no events in the lower group"]


def test_a_mark_says_why_there_is_no_figure_and_a_blank_is_blank(save):
    book = openpyxl.load_workbook(save())
    assert column(book["Indicator 2"], "value") == [12.5, "[c]", "[x]"]
    assert column(book["Indicator 2"], "numerator") == [10, None, None]
    assert column(book["Race disparity ratio"], "value") == ["[z]"]
    assert "organisation" not in [cell.value for row in book["Race disparity ratio"] for cell in row]


def test_text_of_a_plan_is_text_and_a_symbol_says_so(save):
    sheet = openpyxl.load_workbook(save())["Action plan"]
    assert column(sheet, "action") == ["Write to all staff\nby hand", "=SUM(A1)"]
    assert column(sheet, "status") == ["🟢 (symbol as printed)", None]
    assert {cell.data_type for row in sheet for cell in row if cell.value is not None} == {"s"}


def test_the_same_figures_give_the_same_bytes(save):
    assert save("one.xlsx").read_bytes() == save("two.xlsx").read_bytes()


@pytest.mark.parametrize(
    "name",
    ["Example [Healthcare](formerly EXB) NHS Trust", "*A* _b_ `c` <d> & | #", "$$note$$ Trust", "=SUM(A1)", "[x](https://example.org)"],
)
def test_a_name_is_a_name_whatever_signs_are_in_it(tmp_path, name):
    write_workbook(tmp_path / "tables.xlsx", name, [f"About {name}."], FIGURES, PLAN, {"2": "2. Appointed"})
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    assert book["Cover"]["A1"].value == name
    assert f"About {name}." in [row[0] for row in book["Cover"].iter_rows(values_only=True)]

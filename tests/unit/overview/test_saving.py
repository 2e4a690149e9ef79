"""What `organisations.csv` says beside a value that others sent and that something speaks against."""

import csv

import pytest
from tests.unit.overview.conftest import ROWS
from tests.unit.overview.test_figure_marks import USUAL, lone_ratio, ratio_with_interval

from wres.overview.overview import open_overview


def saved(overview, folder):
    """The value, status and reason of each row, by code and what it is of."""
    overview.save(folder)
    with (folder / "organisations.csv").open(newline="") as file:
        return {
            (row["organisation"], row["indicator"], row["measure"], row["group"]): (row["value"], row["status"], row["reason"])
            for row in csv.DictReader(file)
        }


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        pytest.param([lone_ratio("AAA", "2", "154", 130, 180)], "implausible", id="a percentage for a ratio"),
        pytest.param([lone_ratio("AAA", "2", "0")], "without counts", id="0 for no figure"),
        pytest.param(ratio_with_interval("AAA", USUAL, 1000), "counts in doubt", id="counts that the interval contradicts"),
        pytest.param([lone_ratio("AAA", "2", "1.54", 1.3, 1.8)], "", id="an interval that cannot be checked"),
        pytest.param([lone_ratio("AAA", "2", "1.54")], "", id="no counts at all"),
    ],
)  # fmt: skip
def test_a_value_that_is_in_no_other_figure_has_the_reason_beside_its_status(publish, tmp_path, rows, reason):
    cells = saved(open_overview(2025, publish({"AAA": rows, "BBB": [lone_ratio("BBB", "2", "1.4")]})), tmp_path / "out")
    assert cells["AAA", "2", "relative_likelihood", "white/bme"][1:] == ("ok", reason)
    assert cells["BBB", "2", "relative_likelihood", "white/bme"] == ("1.4", "ok", "")


def test_a_report_of_the_workspace_is_saved_as_it_published(put, tmp_path):
    rows = [line.replace(",1.5,ratio,,,1.2,1.9", ",154,ratio,,,,") for line in ROWS]
    cells = saved(open_overview(2024, put("AAA", rows=rows)), tmp_path / "out")
    assert cells["AAA", "2", "relative_likelihood", "white/bme"] == ("154", "ok", "")


def test_text_that_others_sent_is_no_formula_and_numbers_stay_numbers(publish, tmp_path):
    """An apostrophe is put once before what a spreadsheet would run, as in the workbook's own files; a gap below 0 has none."""
    sources = {"=HYPERLINK(A1)": "'=HYPERLINK(A1)", "'=1+1": "'=1+1", "counts": "counts"}
    rows = [f"AAA,2025,{code},gap,bme-white,all,all,-5.5,points,,,,,ok,,{source},-" for code, source in zip("567", sources, strict=True)]
    root = publish({"AAA": rows})
    path = root / "2025/AAA/indicators.csv"
    path.write_text(path.read_text().replace(",source\n", ",source,=note\n"))
    open_overview(2025, root).save(tmp_path / "out")
    with (tmp_path / "out/organisations.csv").open(newline="") as file:
        heading, *saved_rows = csv.reader(file)
    assert "'=note" in heading
    for row, escaped in zip(saved_rows, sources.values(), strict=True):
        cells = dict(zip(heading, row, strict=True))
        assert cells["source"] == escaped
        assert (cells["value"], cells["'=note"]) == ("-5.5", "'-")


def test_the_page_says_what_ok_means(publish):
    html = open_overview(2025, publish({"AAA": [lone_ratio("AAA", "2", "154")]})).about().html()
    assert "the status ok says that there is a value." in html

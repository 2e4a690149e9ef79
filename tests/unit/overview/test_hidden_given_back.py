"""What a file sent by others hides and gives back all the same is in nothing that the overview makes. All figures are made up."""

import zipfile

import pytest
from tests.unit.overview.conftest import COLUMNS, row

from wres.overview.overview import open_overview

LIKELIHOOD, OTHER, RATIO = "7.77", "13.32", "1.7143"  # 13.32 over 7.77
GROUPS = {"white": (OTHER, 333, 2500), "bme": ("[c]", "[c]", "[c]")}
HIDDEN_BME = [
    *(row("AAA", "2", "likelihood", group, value, "percent", *counts) for group, (value, *counts) in GROUPS.items()),
    row("AAA", "2", "relative_likelihood", "white/bme", RATIO, "ratio"),
    row("AAA", "4", "relative_likelihood", "white/bme", "1.1", "ratio"),
]
BBB = [row("BBB", "2", "relative_likelihood", "white/bme", "1.3", "ratio")]


def everything_made(overview, folder):
    """All text of the page and the files of an overview."""
    overview.save(folder)
    texts = [path.read_text(encoding="utf-8") for path in folder.rglob("*.csv")]
    with zipfile.ZipFile(folder / "tables.xlsx") as book:
        texts += [book.read(name).decode() for name in book.namelist() if name.endswith(".xml")]
    sections = (overview.first, overview.presence, overview.organisations, overview.funnel_plots, overview.about)
    return "\n".join([*texts, *(section().html() for section in sections)])


def test_a_hidden_likelihood_that_ratio_and_other_likelihood_give_back_is_published_nowhere(publish, tmp_path):
    overview = open_overview(2025, publish({"AAA": HIDDEN_BME, "BBB": BBB}))
    made = everything_made(overview, tmp_path / "out")
    assert OTHER in made  # it stays, and nothing follows from it alone
    assert not [number for number in (RATIO, "1.71", LIKELIHOOD, "7.8") if number in made]
    (finding,) = (finding for finding in overview.data.findings if finding.severity == "error")
    assert finding.what == "1 hidden figure follows from others in this file: 2 likelihood bme."
    assert "these are left out: 2 relative_likelihood white/bme. " in finding.why
    assert overview.data.reports[0].headlines["2"].status == "suppressed"


@pytest.mark.parametrize("written", [f"{RATIO}%", f" {RATIO} "])
def test_nor_is_what_gave_it_back_in_a_note_on_how_numbers_are_written(publish, tmp_path, written):
    rows = [HIDDEN_BME[0].replace(OTHER, f"{OTHER}%"), *(line.replace(f",{RATIO},", f",{written},") for line in HIDDEN_BME[1:])]
    made = everything_made(open_overview(2025, publish({"AAA": rows, "BBB": BBB})), tmp_path / "out")
    assert OTHER in made
    assert RATIO not in made


def test_a_file_without_a_status_hides_by_its_marks(publish, tmp_path):
    """Its hidden rows were taken for rows without a value, of which nothing was asked."""
    root = publish({"AAA": HIDDEN_BME, "BBB": BBB})
    path = root / "2025/AAA/indicators.csv"
    place = COLUMNS.split(",").index("status")
    lines = [line.split(",") for line in path.read_text().splitlines()]
    path.write_text("\n".join(",".join([*cells[:place], *cells[place + 1 :]]) for cells in lines) + "\n")
    overview = open_overview(2025, root)
    assert RATIO not in everything_made(overview, tmp_path / "out")
    assert overview.data.reports[0].headlines["2"].status == "suppressed"
    assert any("These columns are missing: status." in finding.what for finding in overview.data.findings)


def test_a_hidden_ratio_is_not_worked_out_from_its_counts_for_a_funnel_or_a_group(publish, tmp_path):
    """333 of 2,500 over 60 of 700 are 1.554: it was a point of the funnel."""
    rows = [
        row("AAA", "2", "likelihood", "white", OTHER, "percent", 333, 2500),
        row("AAA", "2", "likelihood", "bme", "8.5714286", "percent", 60, 700),
        row("AAA", "2", "relative_likelihood", "white/bme", "", "ratio", reason="small number"),
    ]
    shown = {
        code: [line.replace("AAA,", f"{code},").replace(",,ratio,,,,,suppressed,small number", ",1.554,ratio,,,,,ok,") for line in rows]
        for code in ("BBB", "CCC", "DDD")
    }
    overview = open_overview(2025, publish({"AAA": rows, **shown}))
    (funnel,) = overview.funnels
    assert [estimate.report.code for estimate in funnel.estimates] == ["BBB", "CCC", "DDD"]
    assert "8.57" not in "\n".join(line for line in everything_made(overview, tmp_path / "out").splitlines() if line.startswith("AAA,"))


def test_an_interval_without_a_value_is_not_said_to_be_a_lower_bound(publish):
    """0.89 to 1.92 beside a blank value stood as "at least 0.89", which is the word for a group in which nobody had the event."""
    ratio = dict(zip(COLUMNS.split(","), row("AAA", "2", "relative_likelihood", "white/bme", "", "ratio").split(","), strict=True))
    ratio |= {"lower": "0.89", "upper": "1.92", "status": ""}
    overview = open_overview(2025, publish({"AAA": [",".join(ratio.values()), HIDDEN_BME[-1]], "BBB": BBB}))
    assert "at least" not in overview.organisations().html()
    assert "0.89" not in overview.organisations().html() + overview.first().html()

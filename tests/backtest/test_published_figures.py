"""Published figures, computed again from the counts or parts that were published with them.

Sources (read as public pages; names as printed there):
  NCIC 2025     North Cumbria Integrated Care, WRES report 2025: colleagues by ethnicity at 31 March 2025.
                https://www.ncic.nhs.uk/trust/equality-diversity-and-inclusion/workforce-race-equality-standard-wres-report-2025
  KMPT 2020     Kent and Medway NHS and Social Care Partnership Trust, WRES 2020 to 2022: 3,296 staff, 76% White, 22% BME; 17 White
                and 9 BME cases. 2,505 and 725 are worked out from the percentages; the counts themselves are not printed.
                https://www.kmpt.nhs.uk/pdf-documents/about-us-documents/publications/workforce-reports/workforce-race-equality-standard-2020-2022/
  Imperial 2020 Imperial College London, ethnicity pay gap report 2020, quartiles: a university, in the WRES's three groups.
                https://www.imperial.ac.uk/human-resources/pay-and-pensions/pay-initiatives/2020-gender-and-ethnicity-pay-gap-reports/2020-ethnicity-pay-gap-report/quartiles/
  Fire service  Recruitment by ethnicity, agenda item 4, appendix 1: a fire service, counts with percentages of those who applied.
                http://www.docstoc.com/docs/104137890/Equality-and-Diversity
  Christie 2022 The Christie, WRES action plan 2022-2023, metric 2.
                https://thechristie.cld.bz/Workforce-Race-Equality-Standard-Action-Plan-2022-2023/3/
  LAS           London Ambulance Service, progress against the WRES indicators 2015 to 2019, with national, London and ambulance columns.

For ratios of indicators 2 and 4, for differences of indicator 9 and for the disparity ratio, hardly any report prints the counts
beside the result. `docs/methods.md` says so.
"""

import pandas as pd
import pytest

from wres.findings import Finding
from wres.indicators import calculate
from wres.indicators.at_risk import EventCounts
from wres.indicators.relative_likelihood import relative_likelihood
from wres.indicators.representation import representation
from wres.parameters import Workspace

STANDARD = Workspace.at().standard
CODES = pd.DataFrame({"code": ["A"], "group": ["white"]})

HEADCOUNTS = {
    "NCIC 2025": ((6307, 990, 125), (85, 13, 2), 0),
    "Imperial 2020, upper quartile": ((1892, 410, 223), (74.9, 16.2, 8.8), 1),
    "Imperial 2020, upper middle quartile": ((1520, 704, 300), (60.2, 27.9, 11.9), 1),
    "Imperial 2020, lower middle quartile": ((1417, 747, 360), (56.1, 29.6, 14.3), 1),
    "Imperial 2020, lower quartile": ((1270, 799, 455), (50.3, 31.7, 18.0), 1),
}


@pytest.mark.parametrize(
    ("counts", "group", "printed", "decimals"),
    [
        pytest.param(counts, group, printed, decimals, id=f"{source}, {group}")
        for source, (counts, shares, decimals) in HEADCOUNTS.items()
        for group, printed in zip(("white", "bme", "unknown"), shares, strict=True)
    ],
)
def test_shares_agree_with_published_headcounts(counts, group, printed, decimals):
    workforce = pd.DataFrame({"staff_group": "clinical", "band": "5", "ethnicity": ["white", "bme", "unknown"], "headcount": counts})
    row = next(row for row in representation(workforce, STANDARD.indicators["1"], STANDARD) if row.cell == ("share", group, "all", "all"))
    assert round(row.value, decimals) == printed
    assert row.denominator == sum(counts)


def likelihoods(white: tuple[int, int], bme: tuple[int, int], ratio: tuple[str, str]) -> dict[str, float]:
    return {row.group: row.value for row in relative_likelihood([EventCounts("white", *white), EventCounts("bme", *bme)], ratio)}


@pytest.mark.parametrize(
    ("white", "bme", "ratio", "printed", "decimals"),
    [
        pytest.param((17, 2505), (9, 725), ("bme", "white"), 1.8, 1, id="KMPT 2020, indicator 3"),
        # Printed as 14.65% and 46.99%; out of ten thousand each, because the counts are not printed.
        pytest.param((4699, 10000), (1465, 10000), ("white", "bme"), 3.2, 1, id="Christie 2022, indicator 2, from its printed likelihoods"),
    ],
)
def test_ratios_agree_with_published_parts(white, bme, ratio, printed, decimals):
    assert round(likelihoods(white, bme, ratio)["/".join(ratio)], decimals) == printed


@pytest.mark.parametrize(
    ("white", "bme", "printed_white", "printed_bme"),
    [
        pytest.param((17, 2505), (9, 725), 0.7, 1.2, id="KMPT 2020, indicator 3"),
        pytest.param((333, 642), (41, 55), 51.9, 74.5, id="Fire service, not past the test"),
        pytest.param((185, 642), (5, 55), 28.8, 9.1, id="Fire service, second stage"),
        pytest.param((11, 642), (1, 55), 1.7, 1.8, id="Fire service, appointed"),
    ],
)
def test_likelihoods_agree_with_published_counts(white, bme, printed_white, printed_bme):
    found = likelihoods(white, bme, ("white", "bme"))
    assert (round(found["white"], 1), round(found["bme"], 1)) == (printed_white, printed_bme)


def test_a_ratio_of_rounded_likelihoods_is_another_number():
    """KMPT prints 1.8 on one page and 1.7 on another: from counts it is 1.83, from 1.2% and 0.7% it is 1.71."""
    from_counts = likelihoods((17, 2505), (9, 725), ("bme", "white"))["bme/white"]
    from_rounded = likelihoods((7, 1000), (12, 1000), ("bme", "white"))["bme/white"]
    assert (round(from_counts, 2), round(from_rounded, 2)) == (1.83, 1.71)


SURVEY = [  # who, year, indicator, White, BME, difference as printed (unsigned), BME minus White
    ("LAS", 2016, "5", 56, 35, 21, -21), ("LAS", 2016, "6", 38, 40, 2, 2),
    ("LAS", 2016, "7", 63, 42, 21, -21), ("LAS", 2016, "8", 13, 25, 12, 12),
    ("LAS", 2017, "5", 56, 34, 22, -22), ("LAS", 2017, "6", 32, 32, 0, 0), ("LAS", 2017, "7", 74, 57, 17, -17),
    ("LAS", 2018, "5", 57, 39, 18, -18), ("LAS", 2018, "6", 31, 38, 7, 7),
    ("LAS", 2018, "7", 62, 47, 15, -15), ("LAS", 2018, "8", 11, 19, 8, 8),
    ("LAS", 2019, "5", 58, 42, 16, -16), ("LAS", 2019, "6", 28, 32, 4, 4),
    ("LAS", 2019, "7", 68, 51, 17, -17), ("LAS", 2019, "8", 10, 17, 7, 7),
    ("LAS, nationally", 2018, "5", 28, 29, 1, 1), ("LAS, nationally", 2018, "6", 23, 28, 5, 5),
    ("LAS, nationally", 2018, "7", 87, 72, 15, -15), ("LAS, nationally", 2018, "8", 7, 15, 8, 8),
    ("LAS, London", 2018, "5", 32, 30, 2, -2), ("LAS, London", 2018, "6", 26, 30, 4, 4),
    ("LAS, London", 2018, "7", 84, 68, 16, -16), ("LAS, London", 2018, "8", 8, 16, 8, 8),
    ("LAS, ambulance trusts", 2018, "5", 48, 38, 10, -10), ("LAS, ambulance trusts", 2018, "6", 28, 35, 7, 7),
    ("LAS, ambulance trusts", 2018, "7", 69, 52, 17, -17), ("LAS, ambulance trusts", 2018, "8", 11, 18, 7, 7),
]  # fmt: skip


def gap_and_findings(year: int, indicator: str, white: float, bme: float, printed: float) -> tuple[float, tuple[Finding, ...]]:
    rows = [("percentage", "white", white, "percent"), ("percentage", "bme", bme, "percent"), ("gap", "bme-white", printed, "points")]
    published = pd.DataFrame(rows, columns=["measure", "group", "value", "unit"]).assign(
        indicator=indicator, value=lambda frame: frame["value"].astype(float)
    )
    result = calculate({"published": published}, STANDARD, Workspace.at().year(year), "RRU", year, CODES)
    gap = next(row for row in result.figures if (row.indicator, row.measure) == (indicator, "gap"))
    return gap.value, result.findings


@pytest.mark.parametrize(
    ("year", "indicator", "white", "bme", "printed", "signed"),
    [pytest.param(*row[1:], id=f"{row[0]} {row[1]}, indicator {row[2]}") for row in SURVEY],
)
def test_gaps_agree_with_published_percentages(year, indicator, white, bme, printed, signed):
    gap, findings = gap_and_findings(year, indicator, white, bme, printed)
    assert gap == signed
    assert abs(gap) == printed
    assert findings == ()


def test_the_one_difference_misprinted_by_london_ambulance_is_found():
    """LAS 2016/17, indicator 8: White 9%, BME 18%, difference printed as 15%."""
    gap, findings = gap_and_findings(2017, "8", 9, 18, 15)
    assert gap == 9
    assert [finding.severity for finding in findings] == ["warning"]
    assert "15" in findings[0].what


def test_the_published_table_of_london_ambulance_is_all_here(shared):
    """The percentages and differences above are those of the source, all of them but the misprint."""
    source = pd.read_csv(shared / "sources" / "las_indicators.csv", dtype=str)
    known = source[source["value"].notna() & source["measure"].isin(["percentage", "difference"]) & source["indicator"].isin(list("5678"))]
    cells = known.assign(value=known["value"].astype(float)).pivot_table(index=["indicator", "value_text"], columns="group", values="value")
    found = {
        (indicator, *values)
        for (indicator, _), values in zip(cells.index, cells[["White", "BME", "difference"]].to_numpy().tolist(), strict=True)
    }
    assert found == {(row[2], *row[3:6]) for row in SURVEY} | {("8", 9, 18, 15)}

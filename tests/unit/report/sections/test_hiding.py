"""What is hidden or rounded, and which small numbers that protects: names of figures, and no number of theirs."""

import re
from dataclasses import replace
from math import nan

from wres.disclosure import Protection
from wres.indicators.figures import ROUNDED, Figure
from wres.report.sections.hiding import hiding

CLINICAL = {"staff_group": "clinical"}
SMALL = {"status": "suppressed", "reason": "small number", "value": nan}
DERIVED = {"status": "suppressed", "reason": "derived from a small number", "value": nan}


def share(group: str, band: str, value: float = 50.0, **given) -> Figure:
    figure = Figure(year=2025, indicator="1", measure="share", group=group, band=band, value=value, unit="percent", staff_group="clinical")
    return replace(figure, **given)


def ratio(**given) -> Figure:
    figure = Figure(year=2025, indicator="2", measure="relative_likelihood", group="white/bme", value=1.3, unit="ratio")
    return replace(figure, **given)


FEW = share("bme", "8c", **SMALL)
FEW_TOO = share("bme", "9", **SMALL)
COVER = share("white", "8c", **DERIVED)
COVER_TOO = share("white", "9", **DERIVED)
STEP = Figure(
    year=2025, indicator="rdr", measure="disparity", group="white/bme", band="lower_upper", value=1.6, unit="ratio", reason=ROUNDED, decimals=1
)  # fmt: skip
FIGURES = [share("bme", "5"), FEW, FEW_TOO, COVER, COVER_TOO, STEP, ratio()]
PROTECTIONS = [
    Protection(FEW.key, (FEW.key,)), Protection(FEW_TOO.key, (FEW_TOO.key,)), Protection(COVER.key, (FEW.key,)),
    Protection(COVER_TOO.key, (FEW_TOO.key,)), Protection(STEP.key, (FEW.key, FEW_TOO.key)),
]  # fmt: skip


def test_a_line_for_each_indicator_and_staff_group(context, rows):
    html = hiding(context(), FIGURES, PROTECTIONS).html()
    assert rows(html, "What is hidden and rounded") == [
        ["Indicator", "Staff", "Hidden: small numbers", "Hidden: would reveal a small number", "Rounded", "To protect"],
        ["1", "Clinical", "Band 8c, Band 9 (BME)", "Band 8c, Band 9 (White)", "", "Band 8c, Band 9 (BME)"],
        [
            "rdr", "All staff", "", "", "From band 5 and below to bands 8a and above (White compared with BME)",
            "indicator 1, Clinical: Band 8c, Band 9 (BME)",
        ],
    ]  # fmt: skip


def test_each_figure_and_what_it_protects_is_folded_away(context, rows):
    html = hiding(context(), FIGURES, PROTECTIONS).html()
    assert "<summary>Figure by figure (3)</summary>" in html
    assert rows(html, "Figures hidden or rounded for others")[1:] == [
        ["Indicator 1, Clinical, Band 8c, White", "Indicator 1, Clinical, Band 8c, BME"],
        ["Indicator 1, Clinical, Band 9, White", "Indicator 1, Clinical, Band 9, BME"],
        [
            "Indicator rdr, All staff, From band 5 and below to bands 8a and above, White compared with BME",
            "Indicator 1, Clinical, Band 8c, BME; Indicator 1, Clinical, Band 9, BME",
        ],
    ]


def test_it_says_how_many_are_hidden_and_rounded(context):
    assert (
        "4 of the 7 figures in this report are hidden to protect people, 2 because the number of people is below 5 and 2 because they would "
        "reveal such a number. 1 more is rounded."
    ) in hiding(context(), FIGURES, PROTECTIONS).html()


def test_no_number_of_a_figure_is_on_it(context):
    """Not even a rounded one: what is left are bands, counts of figures and codes."""
    html = hiding(context(), FIGURES, PROTECTIONS).html()
    assert "1.6" not in re.sub(r"<[^>]+>", " ", html)


def test_without_protections_the_lines_stand_without_what_they_protect(context, rows):
    html = hiding(context(), FIGURES, ()).html()
    assert rows(html)[0] == ["Indicator", "Staff", "Hidden: small numbers", "Hidden: would reveal a small number", "Rounded"]
    assert "details" not in html


def test_where_nothing_is_hidden_it_says_so(context):
    assert "No figure had to be hidden or rounded." in hiding(context(), [ratio()], ()).html()
    assert "This edition hides nothing." in hiding(context(edition="internal"), [ratio()], ()).html()


def test_routes_are_named_and_a_part_of_a_board(context, rows):
    recruits = ratio(measure="relative_likelihood_international", **DERIVED)
    board = Figure(year=2025, indicator="9", measure="difference", group="bme", band="voting", unit="points", **DERIVED)
    lines = rows(hiding(context(), [recruits, board], ()).html())[1:]
    assert [line[2] for line in lines] == ["All bands, international recruits only (White compared with BME)", "Voting members (BME)"]

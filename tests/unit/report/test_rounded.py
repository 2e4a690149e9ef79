"""A figure that is published rounded has the same decimals wherever it is shown, and nothing is said that its rounding leaves open."""

import csv
from dataclasses import replace
from io import StringIO
from math import nan

import openpyxl
import pytest

from wres.comparison import Moved, TargetProgress, Verdict, significance
from wres.indicators.figures import COUNTS, ROUNDED, Figure
from wres.parameters import Workspace
from wres.report.figure_text import figure_text, marked_text
from wres.report.figures_table import figures_table
from wres.report.kinds.board_words import board_sentence, seats_sentences
from wres.report.kinds.ratio_parts import parts_table
from wres.report.kinds.representation import RepresentationPresenter
from wres.report.kinds.survey_percentage import survey_sentence
from wres.report.kinds.tables import overall_table
from wres.report.movement_marks import movement_marks
from wres.report.movement_words import movement_sentences
from wres.report.ratio_words import ratio_sentence
from wres.report.readings import reading_of
from wres.report.results import Results
from wres.report.saving import write_csv
from wres.report.sections.first_screen import at_a_glance
from wres.report.sections.targets import targets
from wres.report.sections.trend import trend
from wres.report.significance_words import significance_sentence
from wres.report.tokens import fill_tokens
from wres.report.workbook import write_workbook

STANDARD = Workspace.at().standard
UNITS = {
    "share": "percent", "likelihood": "percent", "relative_likelihood": "ratio", "percentage": "percent", "gap": "points",
    "board_share": "percent", "difference": "points",
}  # fmt: skip
FOOTNOTE = "(rounded) given with fewer decimals to protect people, because the exact figure would reveal a small number"


def rounded(indicator: str, measure: str, group: str, value: float, decimals: int, **given) -> Figure:
    return Figure(
        year=2025, indicator=indicator, measure=measure, group=group, value=value, unit=UNITS[measure], source=COUNTS, reason=ROUNDED,
        decimals=decimals, **given,
    )  # fmt: skip


def ratio(value: float, decimals: int, **given) -> Figure:
    return rounded("2", "relative_likelihood", "white/bme", value, decimals, **given)


@pytest.mark.parametrize(
    ("figure", "text", "marked"),
    [
        (ratio(1.2, 1), "1.2", "1.2 (rounded)"),
        (ratio(1.2, 2), "1.20", "1.20 (rounded)"),
        (rounded("1", "share", "bme", 13.0, 0), "13%", "13% (rounded)"),
        (rounded("1", "share", "bme", 13.0, 1), "13.0%", "13.0% (rounded)"),
        (rounded("5", "gap", "bme-white", -3.0, 0), "\N{MINUS SIGN}3 points", "\N{MINUS SIGN}3 points (rounded)"),
    ],
)
def test_a_rounded_figure_keeps_its_decimals(figure, text, marked):
    assert (figure_text(figure, (0.8, 1.25)), marked_text(figure, (0.8, 1.25))) == (text, marked)
    assert fill_tokens(f"{{{{{figure.indicator}.{figure.measure}}}}}", [figure], {"all"}) == (text, [])


@pytest.mark.parametrize(
    ("value", "decimals", "sentence"),
    [
        (1.2, 1, "White applicants were 1.2 times as likely as BME applicants to be appointed from shortlisting."),
        (1.2, 2, "White applicants were 1.20 times as likely as BME applicants to be appointed from shortlisting."),
        (1.0, 1, "White and BME applicants were about equally likely to be appointed from shortlisting (relative likelihood 1.0)."),
        (0.0, 1, "White applicants were less likely than BME applicants to be appointed from shortlisting (relative likelihood 0.0)."),
    ],
)
def test_a_rounded_ratio_in_a_sentence_even_of_0_which_need_not_be_nobody(context, value, decimals, sentence):
    about = context()
    assert ratio_sentence(ratio(value, decimals), STANDARD.indicators["2"], about.words, about.rules) == sentence


def survey(gap: float, decimals: int) -> list[Figure]:
    given = {"year": 2025, "indicator": "5", "measure": "percentage", "unit": "percent", "source": COUNTS}
    return [
        Figure(group="white", value=28.4, **given), Figure(group="bme", value=28.4 + gap, **given),
        rounded("5", "gap", "bme-white", gap, decimals),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("gap", "decimals", "end"),
    [
        (3.0, 0, ": 3 percentage points higher for BME staff."),
        (1.0, 0, ": 1 percentage point higher for BME staff."),
        (-3.0, 1, ": 3.0 percentage points lower for BME staff."),
        (0.0, 0, ": a gap that rounds to 0 percentage points."),
    ],
)
def test_a_rounded_gap_is_said_with_its_decimals(context, gap, decimals, end):
    assert survey_sentence(survey(gap, decimals), STANDARD.indicators["5"], context().words, ("white", "bme")).endswith(end)


def board(difference: float, decimals: int) -> list[Figure]:
    share = Figure(year=2025, measure="board_share", group="bme", band="total", value=100 / 7, numerator=2, denominator=14, unit="percent")
    return [share, rounded("9", "difference", "bme", difference, decimals, band="total")]


@pytest.mark.parametrize(
    ("difference", "end"),
    [(1.0, "13% of the workforce: 1 percentage point above their share of the workforce."), (0.0, ": a difference that rounds to 0 percentage points.")],
)  # fmt: skip
def test_a_board_beside_a_rounded_share_of_the_workforce(context, difference, end):
    workforce = rounded("1", "share", "bme", 13.0, 0)
    assert board_sentence(board(difference, 0), context().words, "bme", workforce).endswith(end)


def test_seats_are_reckoned_where_rounding_does_not_change_them(context):
    """12.5% to 13.5% of 14 seats is between 1 and 2; of 40 seats it is 5 and more than 5."""
    (small,) = seats_sentences({2025: board(1, 0)[0]}, 2025, context().words, rounded("1", "share", "bme", 13.0, 0))
    assert small.startswith("Matching the workforce takes 1 or 2 of 14 members")
    large = replace(board(1, 0)[0], numerator=5, denominator=40)
    assert seats_sentences({2025: large}, 2025, context().words, rounded("1", "share", "bme", 13.0, 0)) == []


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (1.3, "This is rounded, so whether it is within the non-adverse range, 0.80 to 1.25, is not known. "),
        (1.4, "This is above the non-adverse range, 0.80 to 1.25. "),
        (0.0, "This is below the non-adverse range, 0.80 to 1.25. "),
    ],
)
def test_why_a_rounded_ratio_is_not_judged(context, value, sentence):
    about = context()
    (read,) = significance([ratio(value, 1)], about.rules, STANDARD)
    said = significance_sentence(read, about.words, about.rules, STANDARD.indicators["2"])
    assert said == f"{sentence}The counts are hidden to protect people, so it is not known whether this could be due to chance."


CELL = ("2", "relative_likelihood", "white/bme", "all", "all", "ratio")
SHARE = ("1", "share", "bme", "all", "all", "percent")


@pytest.mark.parametrize(
    ("row", "sentence", "marks"),
    [
        (
            Moved(*CELL, 1.53, 1.5, -0.03, Verdict.WITHIN_ROUNDING, decimals_after=1),
            "the relative likelihood went from 1.53 to 1.5. The rounding of these figures alone could explain this.", "≈\N{NO-BREAK SPACE}within rounding",
        ),
        (
            Moved(*CELL, 1.5, 1.5, 0.0, Verdict.LITTLE_CHANGE, decimals_before=1, decimals_after=1),
            "the relative likelihood is 1.5 in both years, as rounded.", "→\N{NO-BREAK SPACE}unchanged; ●\N{NO-BREAK SPACE}little change",
        ),
        (
            Moved(*SHARE, 13.2, 15.0, 1.8, Verdict.PEOPLE, decimals_after=0),
            "the BME share of the workforce rose from 13.2% to 15%.", "↑\N{NO-BREAK SPACE}up",
        ),
        (
            Moved(*SHARE, 12.0, 13.0, 1.0, Verdict.WITHIN_ROUNDING, decimals_before=0, decimals_after=0),
            "the BME share of the workforce went from 12% to 13%. The rounding of these figures alone could explain this.", "≈\N{NO-BREAK SPACE}within rounding",
        ),
    ],
)  # fmt: skip
def test_a_change_of_a_rounded_figure(context, row, sentence, marks):
    words = context().words
    assert movement_sentences(row, words, "2023/24", "2024/25") == f"Between 2023/24 and 2024/25 {sentence}"
    assert movement_marks(row, words) == marks


def test_tables_mark_it_and_say_beneath_what_the_mark_means(context, rows):
    about, shown = context(years=(2025,)), Results((ratio(1.2, 1),), (ratio(1.2, 1),))
    for table, cell in ((overall_table(about, shown, "2"), 1), (trend(about, shown).html(), 2)):
        assert rows(table)[1][cell] == "1.2 (rounded)"
        assert FOOTNOTE in table


def test_a_band_with_a_rounded_ratio_has_rounded_shares_and_no_counts(context, rows):
    part = {"staff_group": "clinical", "band": "5"}
    likelihoods = [rounded("2", "likelihood", group, 20.0, 0, **part) for group in ("white", "bme")]
    table = parts_table(context(), Results((*likelihoods, ratio(1.2, 1, **part))), "2")
    assert rows(table)[1] == ["Clinical", "Band 5", "everyone", "20% (rounded)", "20% (rounded)", "1.2 (rounded)", ""]


def test_a_rounded_share_of_a_band_has_its_count_hidden(context, rows):
    cell = {"staff_group": "clinical", "band": "5"}
    exact = Figure(
        year=2025, indicator="1", measure="share", group="white", value=87.1, unit="percent", numerator=27, denominator=31, **cell
    )
    table = RepresentationPresenter().table(context(), Results((exact, rounded("1", "share", "bme", 13.0, 0, **cell))), "1")
    heading, line = rows(table)
    assert dict(zip(heading, line, strict=True)) | {"BME": "[c]", "BME %": "13% (rounded)", "White": "27"} == dict(
        zip(heading, line, strict=True)
    )


def test_the_overview_and_the_section_say_that_it_is_rounded(context, rows):
    only = STANDARD.model_copy(update={"indicators": {"2": STANDARD.indicators["2"]}})
    about, shown = context(years=(2025,), standard=only), Results((ratio(1.2, 1),))
    assert rows(at_a_glance(about, shown).html())[1] == ["2 Appointment", "1.2 (rounded); White compared with BME"]
    statements = {row.about: row.text for row in reading_of(about, shown, "2").statements}
    assert statements["Rounded figure"] == (
        "This figure is rounded to protect people, because the exact figure would reveal a small number."
    )


def test_a_target_shows_the_figure_with_its_decimals_and_no_pace(context, rows):
    unknown = {"base": "", "rule": "", "stated_in": "", "missing": (), "first": nan, "first_year": None, "to_go": nan}
    row = TargetProgress(
        target="BME workforce", indicator="1", group="bme", staff_group="all", band="all", comparator="at least", value=20, unit="percent",
        by="2028", date=None, actual=13.0, actual_year=2025, pace_needed=nan, pace_achieved=nan, met="no", note="Agreed by the board.",
        decimals=0, **unknown,
    )  # fmt: skip
    html = targets(context(), [row]).html()
    heading, line = rows(html)
    cells = dict(zip(heading, line, strict=True))
    assert (cells["Latest figure"], cells["Notes"]) == (
        "13% (rounded)", "Agreed by the board. No change each year is given, because the figure is rounded.",
    )  # fmt: skip
    assert FOOTNOTE in html


FIGURES = [
    ratio(1.2, 2), ratio(1.2, 1, band="5"), rounded("1", "share", "bme", 13.0, 0), rounded("5", "gap", "bme-white", -3.0, 0),
    rounded("5", "gap", "bme-white", -0.0, 1, band="5"),
    Figure(year=2025, indicator="1", measure="share", group="white", value=86.12345678901234, unit="percent", numerator=7, denominator=8),
    Figure(year=2025, indicator="2", measure="likelihood", group="bme", status="suppressed", reason="small number", unit="percent"),
]  # fmt: skip


def test_indicators_csv_has_the_value_with_its_decimals_and_nothing_behind_it(tmp_path):
    write_csv(figures_table(FIGURES), tmp_path / "indicators.csv")
    written = list(csv.DictReader(StringIO((tmp_path / "indicators.csv").read_text())))
    assert [row["value"] for row in written] == ["1.20", "1.2", "13", "-3", "0.0", "86.12345678901234", ""]
    for row in written[:5]:
        assert [row[name] for name in ("numerator", "denominator", "lower", "upper", "status", "reason")] == ["", "", "", "", "ok", ROUNDED]


def test_other_figures_are_written_the_same_whether_one_is_rounded_or_not(tmp_path):
    exact = [replace(FIGURES[5], value=value) for value in (1e-7, 100.0, 1 / 3, 123456789.125, -0.05)]
    write_csv(figures_table(exact), tmp_path / "without.csv")
    write_csv(figures_table([*exact, FIGURES[0]]), tmp_path / "with.csv")
    assert (tmp_path / "with.csv").read_text().splitlines()[:-1] == (tmp_path / "without.csv").read_text().splitlines()


def test_the_spreadsheet_shows_the_decimals_and_explains_the_reason(tmp_path):
    write_workbook(tmp_path / "tables.xlsx", "A report", ["Of a trust"], FIGURES, (), {})
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    cells = {(row[1].value, row[4].value): row[5] for row in book["Indicator 2"].iter_rows() if row[1].value == "relative_likelihood"}
    assert [(cell.value, cell.number_format) for cell in cells.values()] == [(1.2, "0.00"), (1.2, "0.0")]
    assert "decimals" not in [cell.value for row in book["Indicator 2"].iter_rows() for cell in row]
    (share,) = (row[5] for row in book["Indicator 1"].iter_rows() if row[2].value == "bme")
    assert (share.value, share.number_format) == (13, "0")
    lines = [row[0].value for row in book["Indicator 1"].iter_rows()]
    assert f"{ROUNDED}: given with fewer decimals to protect people, because the exact figure would reveal a small number" in lines


def test_a_spreadsheet_without_rounded_figures_says_nothing_of_them(tmp_path):
    write_workbook(tmp_path / "tables.xlsx", "A report", ["Of a trust"], FIGURES[5:], (), {})
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    assert not any("rounded" in str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)

"""Nothing reassures where it is not known: what is said with no counts, with some, and with all."""

import pytest
from lxml import html
from statsmodels.stats.proportion import confint_proportions_2indep
from tests.unit.overview.conftest import COLUMNS, PLAN, plain, ratio_rows, row, rule_words

from wres.overview.overview import open_overview
from wres.overview.sections.nothing_found import nothing_worsened_words

UNEQUAL, EQUAL = (400, 1000, 250, 1000), (300, 1000, 300, 1000)  # by statsmodels 1.60 (1.40 to 1.82) and 1.00 (0.88 to 1.14)
FEW = (400, 1000, 8, 1000)
GROUPS = {"2": ("white", "bme"), "3": ("bme", "white"), "4": ("white", "bme")}
RULE = "the rule for where to look first"
IT, THEY = "This does not mean that it is equal. ", "This does not mean that they are equal. "


def counted(code, *counts):
    """Indicators 2 to 4 with counts and intervals; None: the ratio alone, 1.7."""
    rows = []
    for indicator, of_indicator in zip(GROUPS, counts, strict=False):
        if of_indicator is None:
            rows.append(row(code, indicator, "relative_likelihood", "/".join(GROUPS[indicator]), 1.7, "ratio"))
            continue
        low, high = confint_proportions_2indep(*of_indicator, compare="ratio", method="log")
        *parts, ratio = ratio_rows(code, indicator, GROUPS[indicator], *of_indicator)
        rows += [*parts, ratio.replace(",ratio,,,,,", f",ratio,,,{low},{high},")]
    return rows


def first(publish, counts):
    """The paragraph of the rule, and all words of the section."""
    overview = open_overview(2025, publish({code: counted(code, *row) for code, row in counts.items()}))
    page = html.fromstring(f"<main>{overview.first().html()}</main>")
    return rule_words(page), plain(page)


def test_without_counts_the_rule_cannot_be_applied_to_an_organisation_and_its_ratios_are_said(publish):
    """ "This organisation does not meet the rule" stood above appointment 1.7 and disciplinary 1.6, of which no counts were published."""
    words, page = first(publish, {"AAA": (None, None)})
    assert words.startswith(
        "The rule for where to look first cannot be applied, because fewer than 2 indicators can be judged (no counts published: 2 and 3; "
        "no figure: 4). This does not mean that this organisation is equal. The rule: "
    )
    assert "Relative likelihoods above 1.25; chance is not known: Appointment (2) 1.70; Disciplinary (3) 1.70." in page
    assert "No relative likelihood has a 95% confidence interval, so it is not known whether any is above 1.25 beyond chance." in page
    assert "No organisation" not in page


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((UNEQUAL, None), "The rule for where to look first cannot be applied, because fewer than 2 indicators can be judged ("),
        ((EQUAL, FEW, FEW), "The rule for where to look first cannot be applied, because fewer than 2 indicators can be judged (few cases: 3 and 4)."),
        ((UNEQUAL, EQUAL, None), f"By what is known, this organisation does not meet {RULE}. {IT}Not judged: no counts published: 4. The rule"),
        ((EQUAL, EQUAL, None), f"This organisation does not meet {RULE}. {IT}The rule"),
        ((UNEQUAL, EQUAL, EQUAL), f"This organisation does not meet {RULE}. {IT}The rule"),
        ((UNEQUAL, UNEQUAL, None), f"This organisation meets {RULE}. The rule"),
    ],
    ids=["one of two", "few cases", "the third could decide", "the third cannot decide", "all, one unequal", "met by two"],
)  # fmt: skip
def test_an_organisation_does_not_meet_the_rule_only_where_nothing_could_change_that(publish, counts, words):
    assert first(publish, {"AAA": counts})[0].startswith(words)


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({"AAA": (None, None), "BBB": (None, None)}, f"{RULE.capitalize()} cannot be applied to any of these 2 organisations, because fewer than 2 of their"),
        ({"AAA": (EQUAL,) * 3, "BBB": (None, None)}, f"The only organisation that can be judged does not meet {RULE}. {IT}The rule"),
        ({"AAA": (EQUAL,) * 3, "BBB": (EQUAL,) * 3, "CCC": ()}, f"Of 2 organisations that can be judged, none meets {RULE}. {THEY}The rule"),
        ({"AAA": (EQUAL,) * 3, "BBB": (EQUAL, UNEQUAL)}, f"Of 2 organisations that can be judged, none is known to meet {RULE}. {THEY}The"),
        ({"AAA": (EQUAL,) * 3, "BBB": (EQUAL,) * 3}, f"No organisation meets {RULE}. {THEY}The rule"),
    ],
    ids=["no counts", "half", "one without figures", "one that might", "all"],
)  # fmt: skip
def test_that_none_of_several_meets_the_rule_is_said_of_those_that_can_be_judged(publish, counts, words):
    assert first(publish, counts)[0].startswith(words)


def test_those_that_cannot_be_judged_are_counted_with_their_ratios_where_others_are_listed(publish):
    _, page = first(publish, {"AAA": (UNEQUAL, UNEQUAL), "BBB": (None, None)})
    assert (
        "The rule for where to look first cannot be applied to 1 organisation, because fewer than 2 of its indicators can be judged (no "
        "counts published and no figure). This does not mean that it is equal. Relative likelihoods above 1.25, not known to be beyond chance: "
        "Appointment (2), 1 organisation; Disciplinary (3), 1 organisation."
    ) in page


def test_whoever_lacks_a_figure_is_counted_though_it_meets_the_rule_or_never_could(publish):
    """ "1 could not be judged on every indicator" left out those who meet the rule (AAA), cannot (EQU), or have next to nothing (NONE)."""
    counts = {
        "AAA": (UNEQUAL, UNEQUAL, None),
        "OPEN": (UNEQUAL, EQUAL, None),
        "EQU": (EQUAL, EQUAL, None),
        "NONE": (None,),
        "ALL": (EQUAL,) * 3,
    }
    words = (
        "For 2 organisations it is not known whether they meet the rule. 4 could not be judged on every indicator: figures are hidden or not "
        "published, or rest on few cases."
    )
    assert words in first(publish, counts)[1]


def test_where_those_not_judged_are_all_open_that_is_one_sentence(publish):
    """ "36 … it is not known … 36 could not be judged": the same number twice."""
    words = (
        "For 1 organisation it is not known whether it meets the rule, because figures are hidden or not published, or rest on few cases."
    )
    assert words in first(publish, {"OPEN": (UNEQUAL, EQUAL, None), "ALL": (EQUAL,) * 3})[1]


def test_of_one_organisation_it_is_said_what_could_not_be_judged_though_it_decides_nothing(publish):
    _, page = first(publish, {"AAA": (EQUAL, EQUAL, None)})
    words = "In a small organisation inequality is harder to tell from chance. It could not be judged on every indicator: no counts published: 4."
    assert words in page


def test_of_one_nothing_is_above_the_range_among_what_has_an_interval_alone(publish):
    assert (
        "By the 95% confidence interval, no relative likelihood of indicator 2 is above 1.25 beyond chance. Not known: indicators 3 and 4, because"
        in (first(publish, {"AAA": (EQUAL, None)})[1])
    )


def test_of_several_nothing_is_above_the_range_as_far_as_they_have_an_interval(publish):
    words = (
        "Of 1 organisation with a 95% confidence interval of a relative likelihood, none has one that is above 1.25 beyond chance. "
        "Of the other 1 it is not known."
    )
    assert words in first(publish, {"AAA": (EQUAL, EQUAL), "BBB": (None, None)})[1]


def survey(code, year, answers):
    """25% and 28% a year later in two indicators, with so many answers; blank where these were not published. By chance 3 points are usual."""
    return [
        row(code, indicator, "percentage", "bme", 25 if year == 2024 else 28, "percent", "", count).replace(",2025,", f",{year},")
        for indicator, count in zip("56", answers, strict=True)
    ]


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ([("", "")], "Whether any indicator worsened since 2023/24 by more than chance is not known, because no change can be judged"),
        ([(400, "")], "No indicator whose change can be judged (5) worsened since 2023/24 by more than chance. Not known: "),
        ([(400, 400), (400, 400)], "Of 2 organisations with changes that can be judged, none worsened on these since 2023/24 by more than chance."),
        ([(400, 400), ("", "")], "Of 1 organisation with changes that can be judged, none worsened on these since 2023/24 by more than chance. Of the other 1"),
    ],
    ids=["no counts", "half of the counts", "all", "half of the organisations"],
)  # fmt: skip
def test_no_indicator_worsened_is_said_of_changes_that_can_be_tested_alone(tmp_path, answers, words):
    """ "No indicator worsened" stood above 7 of 9 whose change is not known."""
    for code, of_code in zip(("AAA", "BBB"), answers, strict=False):
        for year in (2024, 2025):
            folder = tmp_path / str(year) / code
            folder.mkdir(parents=True)
            (folder / "indicators.csv").write_text("\n".join([COLUMNS, *survey(code, year, of_code)]) + "\n")
            (folder / "actions.csv").write_text(PLAN)
    overview = open_overview(2025, tmp_path)
    assert nothing_worsened_words(overview.data).startswith(words)
    assert words in overview.plans().html()


def test_no_cell_of_the_look_first_table_is_blank_and_none_is_told_from_not_known(publish):
    """A blank meant both: of BBB nothing has an interval, of AAA all have; of a year before there is no report."""
    overview = open_overview(2025, publish({"AAA": counted("AAA", UNEQUAL, EQUAL), **{f"B{n}": counted(f"B{n}", None) for n in range(3)}}))
    (table,) = (table for table in overview.tables if table.sheet == "Look first")
    assert all(cell != "" for column in table.columns for cell in column.cells)
    columns = {column.heading: dict(zip(table.columns[1].cells, column.cells, strict=True)) for column in table.columns}
    assert columns["Above 1.25 beyond chance"]["AAA"].startswith("2: 1.60 ")
    assert columns["Of these, no action in their plan"]["AAA"] == "not known"


def test_a_row_that_is_there_for_its_change_says_none_and_not_known(publish):
    """Harassment of AAA went from 20% to 30% of 5,000; it has no relative likelihood. BBB is unequal and did not change."""

    def rows(percent):
        survey = [row("AAA", "5", "percentage", group, percent, "percent", "", 5000) for group in ("white", "bme")]
        return {"AAA": survey, "BBB": counted("BBB", UNEQUAL)}

    root = publish(rows(30))
    for code, lines in rows(20).items():
        before = root / "2024" / code / "indicators.csv"
        before.parent.mkdir(parents=True)
        before.write_text("\n".join([COLUMNS, *lines]).replace(",2025,", ",2024,"))
    (table,) = (table for table in open_overview(2025, root).tables if table.sheet == "Look first")
    cells = {column.heading: dict(zip(table.columns[1].cells, column.cells, strict=True)) for column in table.columns}
    assert (cells["Above 1.25 beyond chance"]["AAA"], cells["Worsened since the year before"]["AAA"]) == ("not known", "5")
    assert (cells["Worsened since the year before"]["BBB"], cells["Of these, no action in their plan"]["BBB"]) == ("none", "none")

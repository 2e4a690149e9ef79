"""The average that an overview of a region quotes is its own; that of all organisations is said to be theirs."""

from math import exp, log

import numpy as np
import pytest
from lxml import html
from statsmodels.stats.meta_analysis import combine_effects
from tests.unit.overview.conftest import plain
from tests.unit.overview.test_gaps import survey
from tests.unit.overview.test_rule_met import EQUAL, with_intervals

from wres.overview.overview import open_overview

OTHERS = 20  # of 1.00 (300 of 1,000 in both groups), with 20% of 400 BME staff
WEST = {"WA1": (400, 1000, 250, 1000), "WA2": (600, 3000, 100, 1000)}  # 1.60 and 2.00
# Mantel and Haenszel by hand: (400 × 1000 / 2000 + 600 × 1000 / 4000) / (250 × 1000 / 2000 + 100 × 3000 / 4000) = 350 / 200
OWN = "1.75"
SHARES = {"WA1": (25, 5, (400, 1600)), "WA2": (35, 20, (1200, 1600))}  # BME 100 of 400 and 420 of 1,200: 520 of 1,600
OWN_SHARE = "32.5%"
OF_ALL = "1.05"  # (350 + 20 × 150) / (200 + 20 × 150)
SHARE_OF_ALL = "22.1%"  # (520 + 20 × 80) of (1,600 + 20 × 400)
ALL = "all 22 organisations in this workspace"


def weighted(values, variances):
    """The mean of estimates as statsmodels has it, by DerSimonian and Laird."""
    return combine_effects(np.array(values), np.array(variances), method_re="dl").mean_effect_re


def middle_of_limits():
    """The mean of the logarithms of all 22 ratios."""
    counts = [*WEST.values(), *[EQUAL] * OTHERS]
    variances = [1 / a - 1 / n + 1 / b - 1 / m for a, n, b, m in counts]
    return f"{exp(weighted([log(a * m / (b * n)) for a, n, b, m in counts], variances)):.2f}"


def own_gap():
    """That of the gaps 25 - 5 and 35 - 20, with the errors of Agresti and Caffo: one answer more of each kind in each group."""
    shares = [((101, 402), (81, 1602)), ((421, 1202), (321, 1602))]
    variances = [sum(count / asked * (1 - count / asked) / asked for count, asked in groups) for groups in shares]
    return f"+{100 * weighted([0.20, 0.15], variances):.1f} points"


@pytest.fixture
def root(publish):
    rows = {code: [*with_intervals(code, (counts, EQUAL)), *survey(code, *SHARES[code])] for code, counts in WEST.items()}
    for code in (f"ZA{n:02}" for n in range(OTHERS)):
        rows[code] = [*with_intervals(code, (EQUAL, EQUAL)), *survey(code, 20, 20)]
    root = publish(rows)
    (root / "params/organisations").mkdir(parents=True)
    for code in rows:
        kind = "Trust" if code == "WA1" else "Other"
        region = "West" if code in WEST else "East"
        (root / f"params/organisations/{code}.yaml").write_text(f"name: Made-up {code}\nmade_up: true\ntype: {kind}\nregion: {region}\n")
    return root


def words_of(section):
    return plain(html.fromstring(f"<main>{section.html()}</main>"))


def summaries(overview):
    page = html.fromstring(f"<main>{overview.funnel_plots().html()}</main>")
    return [plain(summary) for summary in page.xpath("//details[contains(@class, 'fold')]/summary") if "table" not in plain(summary)]


def test_a_regions_average_is_its_own_figure_and_not_that_of_all(root):
    words = words_of(open_overview(2025, root, region="West").first())
    averages = f"average of these 2: {OWN}; {ALL}: {OF_ALL}; England 2022/23: 1.59"
    assert (
        f"Appointment (2), BME applicants worse off beyond chance in 2 of 2 organisations, above 1.25 in all of them ({averages})" in words
    )
    assert f"Appointment (2), above 1 in 2 of 2 organisations, above 1.25 in all of them ({averages})" in words


def test_the_region_has_the_same_figure_among_the_groups_of_all(root):
    whole = open_overview(2025, root)
    (table,) = (table for table in whole.tables if table.sheet == "Groups 2")
    groups, _, _, figures, *_ = (column.cells for column in table.columns)
    assert figures[list(groups).index("West")].page == OWN
    assert f"(average {OF_ALL}; England 2022/23: 1.59)" in words_of(whole.first())
    assert "average of" not in words_of(whole.first())


def test_folds_captions_and_notes_of_plots_say_whose_their_averages_are(root):
    west = open_overview(2025, root, region="West")
    appointment, _, survey_fold, gap = summaries(west)
    assert f"above 1 beyond chance in 2 (average of these 2: {OWN}; {ALL}: {OF_ALL}); " in appointment
    assert survey_fold.startswith(f"Average of these 2: {OWN_SHARE}; {ALL}: {SHARE_OF_ALL};")
    assert f"(average of these 2: {own_gap()}; {ALL}: " in gap
    words = words_of(west.funnel_plots())
    assert f"Black line: middle of the limits of {ALL}, {middle_of_limits()}." in words
    assert f"Average of these 2: {OWN}; {ALL}: {OF_ALL}" in words


def test_a_figure_of_1_organisation_is_no_average(root):
    appointment, *_ = summaries(open_overview(2025, root, type="Trust"))
    assert f"above 1 beyond chance in 1 (average of {ALL}: {OF_ALL})" in appointment


def test_an_average_of_fewer_than_are_there_says_so(root, publish):
    publish({"WA3": with_intervals("WA3", (EQUAL, EQUAL))[2:3]})  # a ratio without the counts behind it
    (root / "params/organisations/WA3.yaml").write_text("name: Made-up WA3\nmade_up: true\ntype: Other\nregion: West\n")
    words = words_of(open_overview(2025, root, region="West").first())
    assert f"average of 2 of these 3: {OWN}; 22 of the 23 organisations in this workspace: {OF_ALL}; England" in words


def test_the_average_of_all_is_made_as_that_of_the_chosen_and_the_middle_of_the_limits_named_apart(root):
    """In "these 13: 33.3%; all 60: 31.7%" were answers added up beside the mean of percentages, of which added up 32.1% were of all."""
    for overview in (open_overview(2025, root), open_overview(2025, root, region="West")):
        (funnel,) = (funnel for funnel in overview.funnels if funnel.label == "5")
        middle = f"{100 * funnel.middle:.1f}%"
        words = words_of(overview.funnel_plots())
        assert middle != SHARE_OF_ALL
        assert f"The limits are around {middle}, the middle of " in words
        assert f"by how much all differ, so it is not quite their average, {SHARE_OF_ALL}." in words
        assert f"{SHARE_OF_ALL}; middle of the limits: {middle}." in words


def test_all_in_the_workspace_are_those_too_that_have_no_figure_of_the_indicator(root, publish):
    """Of 60 organisations it said "all 54 organisations in this workspace" where six had no figure of that indicator."""
    publish({"WA3": survey("WA3", 20, 20)})
    (root / "params/organisations/WA3.yaml").write_text("name: Made-up WA3\nmade_up: true\ntype: Other\nregion: West\n")
    west = open_overview(2025, root, region="West")
    appointment, *_ = summaries(west)
    assert f"(average of these 2: {OWN}; 22 of the 23 organisations in this workspace: {OF_ALL})" in appointment
    assert f"Black line: middle of the limits of 22 of the 23 organisations in this workspace, {middle_of_limits()}." in words_of(
        west.funnel_plots()
    )

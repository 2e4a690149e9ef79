"""Funnels on made-up countries: who lies outside is who was planted there."""

from math import exp, log, sqrt

import numpy as np
import pytest
from lxml import html
from scipy.stats import binom
from statsmodels.stats.proportion import confint_proportions_2indep
from tests.unit.overview.conftest import listed, ratio_rows, row, rule_words, write_published

from wres.charts import Chart
from wres.overview.funnel_words import sentences
from wres.overview.overview import open_overview
from wres.overview.sections.first import first_table
from wres.overview.sections.funnel_table import funnel_table
from wres.overview.sections.heat import heat_table

PLANTED = {"ZA050": 2.6, "ZA120": 3.0, "ZA200": 0.4}  # the ratio of appointment of three of the 250; of the others 1.3


def country(seed, planted, differing=0.0):
    """250 organisations of many sizes: shortlisted people and appointments, the same underlying ratio of 1.3 in all but those planted.

    differing: how much the logarithms of the ratios differ from one another besides chance.
    """
    rng = np.random.default_rng(seed)
    rows = {}
    for number in range(1, 251):
        code = f"ZA{number:03d}"
        people = int(10 ** rng.uniform(2.8, 4.2))
        white, bme = people, int(people * rng.uniform(0.1, 0.7))
        chance = rng.uniform(0.12, 0.25)
        ratio = exp(rng.normal(log(1.3), differing))
        white_events, bme_events = rng.binomial(white, min(0.9, chance * ratio)), rng.binomial(bme, chance)
        if code in planted:
            white, bme, chance = 3000, 1500, 0.15
            white_events, bme_events = rng.binomial(white, chance * planted[code]), rng.binomial(bme, chance)
        rows[code] = ratio_rows(code, "2", ("white", "bme"), white_events, white, bme_events, bme)
    return rows


def outside(overview, beyond=2):
    (funnel,) = overview.funnels
    return {point.report.code for point in funnel.points if point.beyond == beyond}


@pytest.fixture(scope="module", params=[0.0, 0.15], ids=["chance alone", "differing by more than chance"])
def differing(request):
    return request.param


@pytest.fixture(scope="module")
def planted(tmp_path_factory, differing):
    folder = tmp_path_factory.mktemp("planted")
    write_published(folder, country(9, PLANTED, differing))
    return open_overview(2025, folder)


def test_of_250_organisations_all_and_only_the_three_planted_outliers_are_outside(planted, differing):
    """By chance alone 0.5 of 250 would be outside the 99.8% limits: of this seed none is, and of many as many as should be (test_control_limits)."""
    (funnel,) = planted.funnels
    assert outside(planted) == set(PLANTED)
    assert {point.report.code for point in funnel.points if point.beyond == 2 and funnel.is_worse(point)} == {"ZA050", "ZA120"}
    assert funnel.overdispersion.is_there == bool(differing)
    words = " ".join(sentences(planted.data, funnel))
    how_many = "about 13 of 250 would be outside the 95% limits, on either side, and about 1 outside the 99.8% limits"
    widened, by_chance = f"If organisations differed only as these limits allow, {how_many}.", f"{how_many} by chance alone"
    assert (widened in words, by_chance in words) == ((True, False) if differing else (False, True))
    assert ("same underlying figure" in words) == (not differing)


def test_of_the_same_country_without_them_nobody_is_outside(publish, differing):
    overview = open_overview(2025, publish(country(9, {}, differing)))
    assert outside(overview) == set()
    assert 2 <= len(outside(overview, 1)) <= 25


def test_the_outliers_are_first_in_the_table_and_the_others_by_name(planted):
    codes = list(heat_table(planted.data, planted.funnels).columns[1].cells)
    assert codes[:2] == ["ZA120", "ZA050"]  # planted 3.0 and 2.6 times, of the same size
    rest = [code for code in codes[2:] if code not in outside(planted, 1)]
    assert rest == sorted(rest)


def test_the_table_of_a_plot_has_its_limits_on_the_page_and_on_the_sheet(planted):
    """Read back from the page: the figure of ZA120 is beyond its 99.8% limits, which are wider than those of 95%."""
    table = funnel_table(planted.data, planted.funnels[0])
    columns = {column.heading: column.cells for column in table.columns}
    place = list(columns["Organisation"]).index("ZA120")
    (lower, upper), (lowest, highest) = (
        [float(end) for end in columns[f"{level} limits"][place].split(" to ")] for level in ("95%", "99.8%")
    )
    assert 0 < lowest < lower < 1.3 < upper < highest < PLANTED["ZA120"]
    page = planted.funnel_plots().html()
    assert all(f">{columns[f'{level} limits'][place]}</td>" in page for level in ("95%", "99.8%"))
    assert {"95% limits", "99.8% limits"} < set(table.as_sheet().headings)


def test_the_page_begins_with_who_is_outside_on_the_worse_side(planted, differing):
    first = first_table(planted.data, planted.funnels, planted.together)
    rows = [
        cells
        for cells in zip(*(column.cells for column in first.columns[1:]), strict=True)
        if cells[2:4] != ("none", "none")  # others are there by their own interval
    ]
    assert [cells[:3:2] for cells in rows[:2]] == [("ZA120", "2"), ("ZA050", "2")]
    assert "ZA200" not in {code for code, *_ in rows}  # far on the better side
    assert all(cells[2:4] == ("none", "2") for cells in rows[2:])
    assert all(cells[4] == "not known" for cells in rows)
    assert all(cells[6] == "plan empty" for cells in rows)
    assert "It is not known who got worse, because no change since 2023/24 can be judged." in planted.first().html()
    words = "2 organisations are outside the 99.8% limits of an indicator on the side that is worse for BME staff"
    assert f"<p>{words}" in planted.first().html()
    page = html.fromstring(f"<main>{planted.first().html()}</main>")
    assert rule_words(page) == (
        "Look first at 2 of these 250 organisations. The rule: outside the 99.8% limits of an indicator, on the side that is worse for BME "
        "staff, or relative likelihoods (indicators 2 to 4) above 1.25 beyond chance on at least 2 of these."
    )
    items = listed(page)
    assert [item.partition(" – ")[0] for item in items] == ["ZA120", "ZA050"]
    assert all(" – Appointment (2): White applicants " in item for item in items)
    assert all(item.endswith(" times as likely as BME applicants to be appointed, outside the 99.8% limits. Plan empty.") for item in items)
    if_alike = "if organisations differed only as the limits allow," if differing else "by chance alone"
    assert f"{if_alike} fewer than 1 of the 250 figures and gaps would be" in planted.first().html()  # 0.25
    assert f"{if_alike} about 6 would be, so a single one says little" in planted.first().html()  # 6.25


@pytest.mark.parametrize("sound", [{}, {"ZZZ": (900, 1000, 200, 1000)}], ids=["few cases alone", "and one of many cases"])
def test_few_cases_never_lead_the_names_of_those_outside(publish, sound):
    """2 appointed of 1,000 beside 400 of 1,000 is far outside and few; forty others have the same 400 beside 300."""
    usual = {f"ZA{number:03d}": (400, 1000, 300, 1000) for number in range(40)}
    counts = usual | {"AAA": (400, 1000, 2, 1000)} | sound
    overview = open_overview(2025, publish({code: ratio_rows(code, "2", ("white", "bme"), *row) for code, row in counts.items()}))
    assert outside(overview) == {"AAA", *sound}
    items = listed(html.fromstring(f"<main>{overview.first().html()}</main>"))
    assert [item.partition(" – ")[0] for item in items] == [*sound]
    words = "1 of these 2 by few cases alone." if sound else "It rests on few cases."
    assert words in overview.first().html()


def test_whoever_is_named_beside_a_plot_has_an_interval_where_there_is_one_and_few_cases_are_marked(publish):
    """2 appointed of 1,000 beside 400 of 1,000 is 200; the interval of ZZZ, 4.50 (3.97 to 5.10), is that of statsmodels."""
    low, high = confint_proportions_2indep(900, 1000, 200, 1000, compare="ratio", method="log")
    usual = {f"ZA{number:03d}": (400, 1000, 300, 1000) for number in range(40)}
    counts = usual | {"AAA": (400, 1000, 2, 1000), "ZZZ": (900, 1000, 200, 1000)}
    rows = {code: ratio_rows(code, "2", ("white", "bme"), *row) for code, row in counts.items()}
    rows["ZZZ"][-1] = rows["ZZZ"][-1].replace(",ratio,,,,,", f",ratio,,,{low},{high},")
    overview = open_overview(2025, publish(rows))
    named = "on the worse side for BME staff: AAA: 200.00 (few) and ZZZ: 4.50 (3.97 to 5.10)."
    (funnel,) = overview.funnels
    assert named in " ".join(sentences(overview.data, funnel))


@pytest.mark.parametrize(
    ("hidden", "words"),
    [
        (0, ""),
        (1, "It leaves out 1 organisation whose counts are hidden. Its ratio may be lower or higher"),
        (2, "It leaves out 2 organisations whose counts are hidden. Their ratios may be lower or higher"),
    ],
)
def test_how_many_an_average_leaves_out_because_their_counts_are_hidden_is_said(publish, hidden, words):
    """Who published no counts has hidden none."""
    rows = {f"ZA{number:03d}": ratio_rows(f"ZA{number:03d}", "2", ("white", "bme"), 40, 300, 20, 200) for number in range(25)}
    rows["BLK"] = [row("BLK", "2", "relative_likelihood", "white/bme", "1.3", "ratio")]
    rows |= {
        code: [
            row(code, "2", "likelihood", "bme", "", "percent", reason="small number"),
            row(code, "2", "relative_likelihood", "white/bme", "1.3", "ratio"),
        ]
        for code in ("HIA", "HIB")[:hidden]
    }
    overview = open_overview(2025, publish(rows))
    (funnel,) = overview.funnels
    said = " ".join(sentences(overview.data, funnel))
    assert ("leaves out" in said) == bool(hidden)
    assert "None of these 25 has a 95% confidence interval, so it is not known how many differ from equal beyond chance." in said
    assert words in said


def test_an_organisation_outside_is_so_by_the_exact_binomial_too(publish):
    """Of all appointments, those of White people are binomial with the share that a ratio of 1.3 gives them (rare events, as in discipline)."""
    rng = np.random.default_rng(5)
    rows, exact = {}, {}
    for number in range(1, 41):
        code, n, m = f"ZA{number:03d}", 20000, 40000
        ratio = 3.2 if number == 7 else 1.3
        a, b = int(rng.binomial(n, 0.002 * ratio)), int(rng.binomial(m, 0.002))
        rows[code] = ratio_rows(code, "3", ("bme", "white"), a, n, b, m)
        share = 1.3 * n / (1.3 * n + m)
        exact[code] = 2 * min(binom.cdf(a, a + b, share), binom.sf(a - 1, a + b, share))
    overview = open_overview(2025, publish(rows))
    assert outside(overview) == {"ZA007"} == {code for code, chance in exact.items() if chance < 0.002}


def test_organisations_without_published_counts_are_named_and_never_placed(publish):
    rows = {f"ZA{number:03d}": ratio_rows(f"ZA{number:03d}", "2", ("white", "bme"), 40 + number, 300, 20, 200) for number in range(1, 13)}
    rows["HID"] = [row("HID", "2", "relative_likelihood", "white/bme", "", "ratio", reason="small number")]
    rows["RND"] = [row("RND", "2", "relative_likelihood", "white/bme", "4.0", "ratio", reason="rounded because of a small number")]
    rows["BLK"] = [row("BLK", "2", "relative_likelihood", "white/bme", "1.3", "ratio")]
    rows["NON"] = [row("NON", "5", "percentage", "bme", 20, "percent", "", 400)]
    rows["NIL"] = ratio_rows("NIL", "2", ("white", "bme"), 30, 300, 0, 40)
    overview = open_overview(2025, publish(rows))
    (funnel,) = overview.funnels
    assert {report.code for report, _ in funnel.unplaced} == {"HID", "RND", "BLK", "NON"}
    assert [point.report.code for point in funnel.points if point.estimate.added] == ["NIL"]
    (point,) = (point for point in funnel.points if point.report.code == "NIL")
    assert exp(point.estimate.value) == pytest.approx((30.5 / 301) / (0.5 / 41))
    assert point.estimate.error == pytest.approx(sqrt(1 / 30.5 - 1 / 301 + 1 / 0.5 - 1 / 41))
    assert point.estimate.few
    shown = overview.funnel_plots().html()
    assert "Not in the plot, because their counts are hidden or their figure is published rounded: HID and RND." in shown
    assert "Not in the plot, because they published no counts: BLK." in shown
    assert "Not in the plot, because they have no figure: NON." in shown
    assert "4.0 (rounded)" in shown


def test_few_cases_are_marked_in_the_table_with_the_rule_above_it(publish):
    """3 of 20 appointed, and 8 of 40 answers who say so: each fewer than 10; 10 cases are not few."""
    rows = {f"ZA{number:03d}": ratio_rows(f"ZA{number:03d}", "2", ("white", "bme"), 40, 300, 20, 200) for number in range(1, 5)}
    rows["SML"] = [*ratio_rows("SML", "2", ("white", "bme"), 40, 300, 3, 20), row("SML", "5", "percentage", "bme", 20, "percent", "", 40)]
    rows["TEN"] = [*ratio_rows("TEN", "2", ("white", "bme"), 40, 300, 10, 100), row("TEN", "5", "percentage", "bme", 25, "percent", "", 40)]
    rows["ZA001"].append(row("ZA001", "5", "percentage", "bme", 20, "percent", "", 400))
    page = html.fromstring(open_overview(2025, publish(rows)).organisations().html())
    (rule,) = [item.text_content() for item in page.iter("li") if item.text_content().startswith("few:")]
    assert rule.startswith("few: fewer than 10 cases in a group")
    assert len(page.find_class("few")) == 2
    few = [line for line in page.iter("tr") if line.find_class("few")]
    assert len(few) == 1
    assert "SML" in few[0].text_content()


def test_a_ratio_of_nothing_rests_on_few_cases_whether_its_counts_are_published_or_not(publish):
    rows = {
        "NIL": [row("NIL", "3", "relative_likelihood", "bme/white", 0, "ratio").replace(",ratio,,,,,", ",ratio,,,0,1.1,")],
        "ONE": [row("ONE", "3", "relative_likelihood", "bme/white", 1, "ratio")],
    }
    page = html.fromstring(open_overview(2025, publish(rows)).organisations().html())
    assert [line.text_content().split()[0][:3] for line in page.iter("tr") if line.find_class("few")] == ["NIL"]
    assert "few: fewer than 10 cases" in page.text_content()


def test_without_few_cases_there_is_no_rule(publish):
    rows, _ = ratios_of(3)
    assert "few:" not in open_overview(2025, publish(rows)).organisations().html()


def test_the_limits_of_all_but_the_smallest_organisations_are_within_the_plot(publish):
    rows = {f"ZA{n:02d}": ratio_rows(f"ZA{n:02d}", "2", ("white", "bme"), 150 * n, 1000 * n, 20 * n, 200 * n) for n in range(1, 13)}
    overview = open_overview(2025, publish(rows))
    (plot,) = (part for part in overview.funnel_plots().parts if isinstance(part, Chart))
    limits = plot.data["limits"]
    for at in limits[len(limits) // 2 :]:
        assert plot.params["low"] < at["outer_low"] < at["outer_high"] < plot.params["high"]


def ratios_of(count, year="2025"):
    """So many organisations far above a nation's ratio of 1.4: 15% against 10% of thousands, which is 1.5, but in AAA 3.0."""
    codes = ("AAA", "BBB", "CCC", "DDD")[:count]
    rows = {code: ratio_rows(code, "2", ("white", "bme"), 900 if code == "AAA" else 450, 3000, 200, 2000) for code in codes}
    return rows, f"{year},2,relative_likelihood,white/bme,nation,England,1.4,ratio,x,"


def with_benchmarks(root, *rows):
    (root / "data/benchmarks").mkdir(parents=True)
    for name in ("wres_national.csv", "london_and_ambulance_2018.csv", "regions_appointment.csv"):
        heading = "year,indicator,measure,group,level,name,value,unit,source,file_hash"
        (root / "data/benchmarks" / name).write_text("\n".join([heading, *(rows if name == "wres_national.csv" else ())]) + "\n")
    return open_overview(2025, root)


def test_few_organisations_are_put_beside_the_nation_and_nobody_is_called_outside(publish):
    """Limits that allow for chance alone accuse whoever is unlike the others, as organisations are."""
    rows, nation = ratios_of(3)
    overview = with_benchmarks(publish(rows), nation)
    (funnel,) = overview.funnels
    assert funnel.is_around_nation
    words = " ".join(sentences(overview.data, funnel))
    assert "The limits are around England 2024/25: 1.40, because 3 organisations are too few to have an average of their own." in words
    assert (
        "With fewer than 20 organisations it is not known whether they differ by more than chance. The limits allow for chance alone"
        in words
    )
    assert outside(overview) == outside(overview, 1) == set()
    assert "high" not in overview.organisations().html()
    assert (
        "Nobody is named as outside limits, because too few organisations have published counts (fewer than 20)" in overview.first().html()
    )


def test_a_nations_figure_of_another_year_is_said_to_be_of_it(publish):
    rows, nation = ratios_of(3, "2023")
    shown = with_benchmarks(publish(rows), nation).funnel_plots().html()
    assert "The limits are around England 2022/23: 1.40, because 3 organisations are too few to have an average of their own." in shown
    assert "That is not a figure of 2024/25, and all may have moved since." in shown
    assert "Appointment: 3 organisations around England 2022/23 (1.40), too few to say who is outside limits" in shown
    assert all(words not in shown for words in ("within the limits<", "by chance alone", "Diamonds"))
    assert shown.count(">not judged</td>") == 3


def test_an_overview_of_a_few_has_the_limits_of_all_and_calls_the_same_organisations_outside(publish):
    """40 organisations that differ by more than chance, 6 of them acute: the limits of a choice are those of the whole, to the bit."""
    rows = dict(list(country(3, {}, 0.3).items())[:40])
    root = publish(rows)
    (root / "params/organisations").mkdir(parents=True)
    for number, code in enumerate(rows):
        (root / f"params/organisations/{code}.yaml").write_text(f"name: Made-up {code}\ntype: {'Acute' if number < 6 else 'Other'}\n")
    whole, few = open_overview(2025, root), open_overview(2025, root, type="Acute")
    (of_all,), (of_few,) = whole.funnels, few.funnels
    assert of_all.overdispersion.is_there
    assert (of_few.middle, of_few.overdispersion) == (of_all.middle, of_all.overdispersion)
    acute = list(rows)[:6]
    assert {point.report.code: point.beyond for point in of_few.points} == {
        point.report.code: point.beyond for point in of_all.points if point.report.code in acute
    }
    assert (
        "The limits are from all 40 organisations in this workspace with figures of 2024/25, not from these 6 alone." in few.first().html()
    )
    assert "the middle of all 40 organisations in this workspace" in few.funnel_plots().html()


@pytest.mark.parametrize("count", [1, 2])
def test_one_or_two_organisations_are_held_against_nobody(publish, count):
    rows, nation = ratios_of(count)
    overview = with_benchmarks(publish(rows), nation)
    assert overview.funnels == ()
    assert "too few organisations with published counts" in overview.not_shown().html()
    assert not overview.funnel_plots().parts
    assert "high" not in overview.organisations().html()


def test_a_few_without_a_figure_of_the_nation_have_their_own_middle(publish):
    (funnel,) = with_benchmarks(publish(ratios_of(3)[0])).funnels
    assert not funnel.is_around_nation


def test_percentages_of_the_survey_have_limits_by_their_answers(publish):
    """20 organisations at 25% of 400 answers, and one at 40%: 7 standard errors above."""
    rows = {f"ZA{n:03d}": [row(f"ZA{n:03d}", "5", "percentage", "bme", 25 + n % 3 - 1, "percent", "", 400)] for n in range(1, 21)}
    rows["OUT"] = [row("OUT", "5", "percentage", "bme", 40, "percent", "", 400)]
    rows["LOW"] = [row("LOW", "5", "percentage", "bme", 10, "percent", "", 400)]
    rows["BLK"] = [row("BLK", "5", "percentage", "bme", 60, "percent")]
    overview = open_overview(2025, publish(rows))
    assert outside(overview) == {"OUT", "LOW"}
    (funnel,) = overview.funnels
    assert [report.code for report, _ in funnel.unplaced] == ["BLK"]
    assert [point.report.code for point in funnel.points if point.beyond == 2 and funnel.is_worse(point)] == ["OUT"]

"""Peers' published figures as a benchmark, added up by hand."""

import numpy as np
import pytest
from statsmodels.stats.contingency_tables import StratifiedTable

from wres.comparison.peers import peer_figures
from wres.indicators.figures import Figure
from wres.parameters import Workspace

COLUMNS = "organisation,year,indicator,measure,group,staff_group,band,value,unit,numerator,denominator,lower,upper,status,reason,source"


@pytest.fixture
def workspace(tmp_path):
    """AAA with three peers: two with counts, one that published ratios alone, and one without a report."""
    peers = {
        "PP1": ["2,likelihood,white,all,all,30,percent,300,1000", "2,likelihood,bme,all,all,20,percent,40,200", "2,relative_likelihood,white/bme,all,all,1.5,ratio,,"],
        "PP2": ["2,likelihood,white,all,all,15,percent,30,200", "2,likelihood,bme,all,all,10,percent,100,1000", "2,relative_likelihood,white/bme,all,all,1.5,ratio,,"],
        "PP3": ["2,likelihood,white,all,all,50,percent,,", "2,relative_likelihood,white/bme,all,all,3,ratio,,", "3,relative_likelihood,bme/white,all,all,1.2,ratio,,"],
    }  # fmt: skip
    peers["PP1"] += [
        "5,percentage,white,all,all,20,percent,,500",
        "5,percentage,bme,all,all,30,percent,,100",
        "5,gap,bme-white,all,all,10,points,,",
        "3,relative_likelihood,bme/white,all,all,2.0,ratio,,",
        "1,share,bme,all,all,20,percent,200,1000",
        "9,board_share,bme,all,total,10,percent,1,10",
        "9,difference,bme,all,total,-10,points,,",
    ]
    peers["PP2"] += [
        "5,percentage,white,all,all,10,percent,,1500",
        "5,percentage,bme,all,all,20,percent,,300",
        "5,gap,bme-white,all,all,10,points,,",
        "1,share,bme,all,all,40,percent,400,1000",
        "9,board_share,bme,all,total,20,percent,4,20",
        "9,difference,bme,all,total,-20,points,,",
    ]
    for code, rows in peers.items():
        place = tmp_path / "reports/public/2024" / code
        place.mkdir(parents=True)
        lines = [f"{code},2024,{row},,,ok,,counts" for row in rows]
        (place / "indicators.csv").write_text("\n".join([COLUMNS, *lines]) + "\n")
    (tmp_path / "params/organisations").mkdir(parents=True)
    (tmp_path / "params/organisations/AAA.yaml").write_text(
        "name: Made-up AAA\npeers: {name: Similar trusts, codes: [PP1, PP2, PP3, GONE, AAA]}\n"
    )
    return Workspace.at(tmp_path)


OWN = [
    Figure(indicator="2", measure="relative_likelihood", group="white/bme", unit="ratio", value=1.1),
    Figure(indicator="2", measure="likelihood", group="bme", unit="percent", value=1.1),
    Figure(indicator="3", measure="relative_likelihood", group="bme/white", unit="ratio", value=1.1),
    Figure(indicator="5", measure="gap", group="bme-white", unit="points", value=5),
    Figure(indicator="9", measure="difference", group="bme", band="total", unit="points", value=-5),
    Figure(indicator="8", measure="percentage", group="bme", unit="percent", value=5),
    Figure(indicator="1", measure="share", group="bme", staff_group="clinical", band="5", unit="percent", value=5),
]


def peers_of(workspace):
    return peer_figures(workspace, workspace.organisation("AAA"), "AAA", 2024, OWN)


def finding_of(given):
    (finding,) = given.findings
    return finding


@pytest.fixture
def given(workspace):
    return peers_of(workspace)


def test_counts_are_put_together_where_they_were_published(given):
    """30% to 20% and 15% to 10% are both 1.5, though 330 of 1200 are 27.5% and 140 of 1200 11.67%, which would be 2.36.

    For the gap 100 + 150 of 2000 are 12.5% and 30 + 60 of 400 are 22.5%; 600 of 2000 and 5 of 30 seats.
    """
    values = {(row.indicator, row.measure, row.group): row for row in given.benchmarks}
    ratio = values["2", "relative_likelihood", "white/bme"]
    assert (ratio.value, ratio.note, ratio.level, ratio.name, ratio.benchmark_year) == (
        1.5,
        "counts compared within each peer",
        "peers",
        "Similar trusts",
        2024,
    )
    assert ratio.source == "counts compared within each of 2 of 3 peers with published figures (PP1, PP2)"
    likelihood = values["2", "likelihood", "bme"]
    assert (likelihood.value, likelihood.source) == (11.7, "counts added up of 2 of 3 peers with published figures (PP1, PP2)")
    assert values["5", "gap", "bme-white"].value == 10.0
    assert values["9", "difference", "bme"].value == -13.3


def test_a_ratio_of_peers_is_that_of_statsmodels_and_between_those_of_the_peers(workspace):
    """Training in ratios of 0.8 and 1.1: the added counts, 570 of 1,100 to 300 of 1,100, would give 1.90, above both."""
    counts = {"PP1": (20, 100, 250, 1000), "PP2": (550, 1000, 50, 100)}
    for code, (white, all_white, bme, all_bme) in counts.items():
        lines = [
            f"{code},2024,4,likelihood,white,all,all,{100 * white / all_white},percent,{white},{all_white},,,ok,,counts",
            f"{code},2024,4,likelihood,bme,all,all,{100 * bme / all_bme},percent,{bme},{all_bme},,,ok,,counts",
        ]
        with (workspace.reports / f"public/2024/{code}/indicators.csv").open("a") as file:
            file.write("\n".join(lines) + "\n")
    own = [Figure(indicator="4", measure="relative_likelihood", group="white/bme", unit="ratio", value=1.0)]
    (row,) = peer_figures(workspace, workspace.organisation("AAA"), "AAA", 2024, own).benchmarks
    tables = [np.array([[a, n - a], [b, m - b]]) for a, n, b, m in counts.values()]
    assert row.value == pytest.approx(StratifiedTable(tables).riskratio_pooled, abs=0.005)
    assert 0.8 < row.value < 1.1


def test_without_published_counts_the_median_is_taken_and_said_to_be_one(given):
    (row,) = (row for row in given.benchmarks if row.indicator == "3")
    assert (row.value, row.note) == (1.6, "median of the figures")
    assert row.source == "median of the figures of 2 of 3 peers with published figures (PP1, PP3)"
    assert (finding_of(given).what, finding_of(given).why) == (
        "GONE has no published figures of 2023/24.", "Its peers' figures are shown without them.",
    )  # fmt: skip


def test_a_figure_that_one_peer_alone_published_is_no_benchmark(workspace):
    """Without the figure of PP3, PP1 alone has one of indicator 3; with the counts of PP1 alone, the median of two ratios stands."""
    for code, gone in (("PP3", "PP3,2024,3,"), ("PP2", "PP2,2024,2,likelihood")):
        path = workspace.reports / f"public/2024/{code}/indicators.csv"
        path.write_text("".join(line for line in path.read_text().splitlines(keepends=True) if not line.startswith(gone)))
    rows = {(row.indicator, row.measure): row for row in peers_of(workspace).benchmarks}
    assert ("3", "relative_likelihood") not in rows
    assert ("2", "likelihood") not in rows
    ratio = rows["2", "relative_likelihood"]
    assert (ratio.value, ratio.source) == (1.5, "median of the figures of 3 of 3 peers with published figures (PP1, PP2, PP3)")


@pytest.mark.parametrize(
    ("codes", "what", "why"),
    [
        ("PP1, AAA", "There is only 1 peer.", "A benchmark needs figures of 2 peers, so none is shown."),
        ("PP1, GONE", "GONE has no published figures of 2023/24.", "A benchmark needs figures of 2 peers, so none is shown."),
        ("GONE, LOST", "GONE and LOST have no published figures of 2023/24.", "There is no benchmark of peers."),
    ],
)
def test_with_fewer_than_two_peers_there_is_no_benchmark_and_a_note_says_so(workspace, codes, what, why):
    (workspace.root / "params/organisations/AAA.yaml").write_text(f"name: Made-up AAA\npeers: {{name: Similar trusts, codes: [{codes}]}}\n")
    given = peers_of(Workspace.at(workspace.root))
    assert given.benchmarks == ()
    assert (finding_of(given).severity, finding_of(given).what, finding_of(given).why) == ("note", what, why)


def test_what_no_peer_published_and_parts_of_the_organisation_have_no_benchmark(given):
    assert {row.indicator for row in given.benchmarks} == {"2", "3", "5", "9"}


def test_a_peer_without_published_figures_is_named_and_the_organisation_is_no_peer_of_its_own(given):
    (finding,) = given.findings
    assert (finding.severity, finding.what) == ("note", "GONE has no published figures of 2023/24.")


def test_without_peers_there_is_nothing(workspace):
    organisation = workspace.organisation("AAA").model_copy(update={"peers": None})
    assert peer_figures(workspace, organisation, "AAA", 2024, OWN).benchmarks == ()


def test_how_many_peers_a_benchmark_needs_says_the_year(workspace, checkout):
    """With three needed, indicator 3 of two peers has none, and the ratio of indicator 2, which all three published, is their median."""
    years = workspace.root / "params/years"
    years.mkdir()
    text = (checkout / "params/years/2022.yaml").read_text(encoding="utf-8")
    (years / "2022.yaml").write_text(f"{text}\nleast_peers: 3\n", encoding="utf-8")
    rows = {(row.indicator, row.measure): row for row in peers_of(Workspace.at(workspace.root)).benchmarks}
    assert ("3", "relative_likelihood") not in rows
    assert rows["2", "relative_likelihood"].note == "median of the figures"


def add_rows(workspace, **rows):
    """More published rows, by peer, and what the benchmark of peers then is."""
    for code, more in rows.items():
        with (workspace.reports / f"public/2024/{code}/indicators.csv").open("a") as file:
            file.write("".join(f"{code},2024,{row},,,ok,,counts\n" for row in more))


def benchmark_of(workspace, **asked):
    own = Figure(value=1.0, **asked)
    given = peer_figures(workspace, workspace.organisation("AAA"), "AAA", 2024, [own])
    doubts = [finding for finding in given.findings if finding.check == "figures of peers in doubt"]
    return given.benchmarks, doubts


RATIO_OF_4 = {"indicator": "4", "measure": "relative_likelihood", "group": "white/bme", "unit": "ratio"}


@pytest.mark.parametrize(
    ("third", "why", "written"),
    [
        pytest.param(["4,relative_likelihood,white/bme,all,all,154,ratio,,"], "implausible", "154.00 ", id="a percentage for a ratio"),
        pytest.param(["4,relative_likelihood,white/bme,all,all,0,ratio,,"], "without counts", "0.00 ", id="0 of which nothing else is given"),
        pytest.param(["4,relative_likelihood,white/bme,all,all,-1.2,ratio,,"], "cannot be used", "", id="below 0"),
        pytest.param(
            ["4,likelihood,white,all,all,20,percent,200,1000", "4,likelihood,bme,all,all,10,percent,,", "4,relative_likelihood,white/bme,all,all,1.2,ratio,,"],
            "cannot be used", "", id="not what its likelihoods give",
        ),
    ],
)  # fmt: skip
def test_a_figure_that_something_speaks_against_is_in_no_median_of_peers(workspace, third, why, written):
    """1.2 and 1.4 are 1.3 in the middle; with the third it would be another."""
    ratio = "4,relative_likelihood,white/bme,all,all,{},ratio,,"
    add_rows(workspace, PP1=[ratio.format(1.2)], PP2=[ratio.format(1.4)], PP3=third)
    (row,), (doubt,) = benchmark_of(workspace, **RATIO_OF_4)
    assert row.value == 1.3
    assert row.source == f"median of the figures of 2 of 3 peers with published figures (PP1, PP2); left out: PP3 ({why})"
    assert doubt.severity == "note"
    assert doubt.what == f"Figures of peers are left out. PP3: {written}(4 relative_likelihood white/bme) {why}."


def test_a_ratio_that_its_peer_gave_the_other_way_round_is_turned_over(workspace):
    """0.5 of BME to White is 2 of White to BME, and 2 is between 1.2 and 3."""
    ratio = "4,relative_likelihood,white/bme,all,all,{},ratio,,"
    add_rows(workspace, PP1=[ratio.format(1.2)], PP2=[ratio.format(3)], PP3=["4,relative_likelihood,bme/white,all,all,0.5,ratio,,"])
    (row,), doubts = benchmark_of(workspace, **RATIO_OF_4)
    assert (row.value, doubts) == (2.0, [])


@pytest.mark.parametrize(
    ("percentages", "why"),
    [(("0.264", "0.32"), "cannot be used"), (("0", "0"), "without counts")],
    ids=["fractions", "nobody of nobody known"],
)
def test_survey_results_that_no_survey_has_are_in_no_median_of_peers(workspace, percentages, why):
    """Results of 10 and 20 are 15 in the middle, and gaps of 2 and 4 are 3."""
    results = {"PP1": ("8", "10"), "PP2": ("16", "20"), "PP3": percentages}
    for code, (white, bme) in results.items():
        gap = f"8,gap,bme-white,all,all,{float(bme) - float(white):g},points,,"
        add_rows(workspace, **{code: [f"8,percentage,white,all,all,{white},percent,,", f"8,percentage,bme,all,all,{bme},percent,,", gap]})
    (of_bme,), (doubt,) = benchmark_of(workspace, indicator="8", measure="percentage", group="bme", unit="percent")
    (gap,), _ = benchmark_of(workspace, indicator="8", measure="gap", group="bme-white", unit="points")
    assert (of_bme.value, gap.value) == (15.0, 3.0)
    assert all(row.source.endswith(f"(PP1, PP2); left out: PP3 ({why})") for row in (of_bme, gap))
    assert doubt.what.endswith(f"(8 percentage bme) {why}.")


def test_with_too_few_figures_left_there_is_no_benchmark_and_the_note_says_why(workspace):
    ratio = "4,relative_likelihood,white/bme,all,all,{},ratio,,"
    add_rows(workspace, PP1=[ratio.format(1.2)], PP2=[ratio.format(140)])
    rows, (doubt,) = benchmark_of(workspace, **RATIO_OF_4)
    assert rows == ()
    assert doubt.what == "Figures of peers are left out. PP2: 140.00 (4 relative_likelihood white/bme) implausible."
    assert doubt.how_to_fix == "Ask PP2 for the right figures, or for their counts."

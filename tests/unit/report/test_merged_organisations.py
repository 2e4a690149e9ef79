"""An organisation and its predecessors: counts of the years before are added, and nothing is compared across the merger."""

import pytest

from wres.comparison import Verdict
from wres.errors import InputError, ParameterError
from wres.parameters import Workspace
from wres.report import open_report
from wres.report.figures_table import figures_table

ORGANISATION = """
name: Made-up Merged Trust
made_up: true
predecessors:
  - {code: BBB, joined: 2025}
  - {code: CCC, joined: 2025}
"""
HEADINGS = "staff_group,band,ethnicity,headcount"


def write(root, code, year, staff, shortlisted, appointed):
    folder = root / "data" / code / str(year)
    folder.mkdir(parents=True)
    rows = [f"clinical,5,{who},{n}" for who, n in zip(("white", "bme", "unknown"), staff, strict=True)]
    (folder / "workforce.csv").write_text("\n".join([HEADINGS, *rows]), encoding="utf-8")
    both = [f"{who},{a},{b}" for who, a, b in zip(("white", "bme"), shortlisted, appointed, strict=True)]
    (folder / "recruitment.csv").write_text("\n".join(["ethnicity,shortlisted,appointed", *both]), encoding="utf-8")


@pytest.fixture
def merged(tmp_path, answered):
    """BBB and CCC until 2024, AAA from 2025; AAA itself has no return before."""
    (tmp_path / "params" / "organisations").mkdir(parents=True)
    for code, text in {"AAA": ORGANISATION, "BBB": "name: B", "CCC": "name: C"}.items():
        (tmp_path / "params" / "organisations" / f"{code}.yaml").write_text(text, encoding="utf-8")
    write(tmp_path, "BBB", 2024, (600, 300, 100), (200, 100), (60, 15))
    write(tmp_path, "CCC", 2024, (900, 100, 0), (100, 100), (10, 20))
    write(tmp_path, "AAA", 2025, (1500, 420, 80), (300, 200), (60, 40))
    return Workspace.at(answered(tmp_path))


def row(frame, **wanted):
    for column, value in wanted.items():
        frame = frame[frame[column] == value]
    assert len(frame) == 1
    return frame.iloc[0]


def test_counts_of_predecessors_are_added_and_ratios_come_from_the_sums(merged):
    history = figures_table(open_report("AAA", 2025, merged, "internal").results.history)
    share = row(history, year=2024, measure="share", group="bme", staff_group="all", band="all")
    assert (share["numerator"], share["denominator"], share["value"]) == (400, 2000, 20)
    ratio = row(history, year=2024, indicator="2", measure="relative_likelihood", staff_group="all", band="all")
    assert ratio["value"] == pytest.approx((70 / 300) / (35 / 200))  # the average of the two ratios, 2 and 0.5, would be 1.25


def test_nothing_is_compared_across_the_merger_and_the_page_says_why(merged):
    report = open_report("AAA", 2025, merged, "internal")
    assert {row.verdict for row in report.results.moved} == {Verdict.NOT_COMPARABLE}
    assert all(row.why.startswith(("merger", "there is no figure for ")) for row in report.results.moved)
    page = report.trend().html()
    assert "merger" in page
    assert ">merger</text>" in report.indicator("2").html(), "the chart marks the year"


def test_a_predecessor_that_cannot_be_used_is_named(merged):
    path = merged.root / "data" / "CCC" / "2024" / "workforce.csv"
    path.write_text(HEADINGS + "\nclinical,5,white,many\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"(?s)data/CCC/2024.*make check .*ORG=CCC YEAR=2024"):
        open_report("AAA", 2025, merged)


def test_a_rule_takes_the_local_population_from_the_benchmarks(merged):
    path = merged.organisation_file("AAA")
    rule = (
        "targets:\n  - {measure: BME staff, indicator: '1', group: bme, base: workforce, comparator: at least, unit: percent,\n"
        "     rule: the higher of workforce and local population, by: March 2030, date: 2030-03-31}\n"
    )
    path.write_text(ORGANISATION + rule, encoding="utf-8")
    folder = merged.root / "data" / "benchmarks"
    folder.mkdir()
    columns = "year,indicator,measure,group,level,name,value,unit,source,file_hash"
    (folder / "local_population.csv").write_text(f"{columns}\n2021,1,local_population,bme,organisation,AAA,35,percent,A census,\n")
    report = open_report("AAA", 2025, merged, "internal")
    (progress,) = report.results.targets
    assert (progress.value, progress.actual, progress.met, progress.missing) == (35, 21, "no", ())
    assert progress.pace_needed == pytest.approx(14 / 5, abs=0.01)
    page = report.targets().html()
    assert "local population: 35%" in page
    assert "A census" in page
    assert len(report.results.benchmarks), "the bundled national figures stay beside the workspace's own files"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param({"AAA": ["AAA"]}, r"AAA\.yaml, predecessors: AAA is named as its own predecessor", id="itself"),
        pytest.param({"AAA": ["aaa"]}, r"AAA is named as its own predecessor", id="itself in small letters"),
        pytest.param({"AAA": ["BBB"], "BBB": ["AAA"]}, r"BBB\.yaml.*ring \(AAA, BBB, AAA\)", id="two naming each other"),
        pytest.param({"AAA": ["BBB"], "BBB": ["CCC"], "CCC": ["AAA"]}, r"ring \(AAA, BBB, CCC, AAA\)", id="a ring of three"),
        pytest.param({"AAA": ["BBB"], "BBB": ["CCC"], "CCC": ["BBB"]}, r"ring \(BBB, CCC, BBB\)", id="a ring further back"),
        pytest.param({"AAA": ["BBB", "CCC", "BBB"]}, r"AAA\.yaml, predecessors: BBB is named twice", id="one named twice"),
    ],
)
def test_nobody_is_counted_twice_through_predecessors(merged, files, said):
    for code, named in files.items():
        listed = "".join(f"\n  - {{code: {one}, joined: 2025}}" for one in named)
        (merged.root / "params" / "organisations" / f"{code}.yaml").write_text(
            f"name: Made-up {code}\npredecessors:{listed}\n", encoding="utf-8"
        )
    with pytest.raises(ParameterError, match=said):
        open_report("AAA", 2025, merged)


def test_two_organisations_may_share_a_predecessor(merged):
    for code in ("BBB", "CCC"):
        path = merged.root / "params" / "organisations" / f"{code}.yaml"
        path.write_text(f"name: Made-up {code}\npredecessors: [{{code: DDD, joined: 2010}}]\n", encoding="utf-8")
    history = figures_table(open_report("AAA", 2025, merged, "internal").results.history)
    assert row(history, year=2024, measure="share", group="bme", staff_group="all", band="all")["denominator"] == 2000

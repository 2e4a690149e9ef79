"""`disabled` lies within `non_disabled`: nothing that is said of a group may rest on the figures of the other."""

import csv
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import pytest

from wres.comparison import movement, significance
from wres.indicators import Figure
from wres.indicators.kinds import kind_of
from wres.inputs.wide_headings import wide_headings, words_of
from wres.parameters import Standard, Workspace
from wres.parameters.measures import MEASURES, Measure, groups_of, measure_and_part
from wres.plans.questions.worsened import worsened_since
from wres.report.words import words_for

POLL = {  # the disabled are pressed more than the year before, the others less; enough answered for neither to be chance
    "2024": ("4a,disabled,31.4,960", "4a,non_disabled,24.6,5120"),
    "2025": ("4a,disabled,39.4,960", "4a,non_disabled,22.4,5120"),
}


@pytest.fixture(scope="module")
def findings(workspace: Path, wres: Callable[..., str], validated: Callable[[Path], Path]) -> dict[str, str]:
    """What is found in a return in which pressure rose, no action is about it, and its figure is printed with a falling arrow."""
    folder = workspace / "data" / "PRESSED"
    shutil.copytree(workspace / "data" / "MUP", folder)
    organisations = workspace / "params" / "organisations"
    shutil.copy(organisations / "MUP.yaml", organisations / "PRESSED.yaml")
    for year, rows in POLL.items():
        (folder / year / "poll.csv").write_text("\n".join(["measure_asked,disability,share,answers", *rows]) + "\n", encoding="utf-8")
    (folder / "2025" / "commentary.md").unlink()
    plan = folder / "2025" / "actions.csv"
    plan.write_text(plan.read_text(encoding="utf-8").replace("Indicator 4a", "").replace("3 and 4a", "3"), encoding="utf-8")
    printed = "indicator,measure,group,value,unit,arrow\n4a,percentage,disabled,39.4,percent,↓\n"
    (folder / "2025" / "published.csv").write_text(printed, encoding="utf-8")
    validated(workspace)
    wres("report", "--org", "PRESSED", "--year", "2025")
    with (workspace / "reports" / "review" / "2025" / "PRESSED" / "findings.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["check"]: row["what"] for row in csv.DictReader(file)}


@pytest.fixture
def standard(workspace: Path) -> Standard:
    return Workspace.at(workspace).standard


def test_what_worsened_is_said_with_the_figures_of_the_group_alone(findings: dict[str, str]):
    words = findings["worsening without an action"]
    assert "the Disabled figure went from 31.4% to 39.4%" in words
    assert "22.4" not in words
    assert "24.6" not in words


def test_an_arrow_is_held_against_the_figures_of_the_group_alone(findings: dict[str, str]):
    words = findings["arrow against its figures"]
    assert "Indicator 4a is printed with ↓" in words
    assert "24.6" not in words


def test_what_worsened_for_the_other_group_is_not_said_of_the_group(workspace: Path, standard: Standard):
    rules = Workspace.at(workspace).year(2025)
    shares = {2024: (31.4, 22.6), 2025: (31.4, 29.6)}
    history = [figure for year, of_groups in shares.items() for figure in _poll(year, *of_groups)]
    assert worsened_since(movement(history, 2024, 2025, standard, rules, []), standard) == {}


def test_the_figure_that_stands_for_an_indicator_is_the_groups(standard: Standard):
    disabled, others, _ = _poll(2025, 31.4, 22.6)
    figure = kind_of(standard.indicators["4a"]).stands_for("4a", [others, disabled], standard)
    assert figure == disabled


def test_a_ratio_compares_the_group_with_the_other(workspace: Path, standard: Standard):
    ratio = Figure(
        indicator="3", measure="relative_likelihood", group="disabled/non_disabled", value=2.0, unit="ratio", lower=1.5, upper=2.5
    )
    (row,) = significance([ratio], Workspace.at(workspace).year(2025), standard)
    assert row.events_group == "disabled"


@pytest.mark.parametrize(
    ("group", "words"),
    [
        ("disabled", "Disabled"),
        ("non_disabled", "Non-disabled"),
        ("disabled/non_disabled", "Disabled compared with Non-disabled"),
        ("disabled-non_disabled", "Disabled minus Non-disabled"),
    ],
)
def test_groups_are_said_by_their_labels(workspace: Path, standard: Standard, group: str, words: str):
    assert words_for(standard, Workspace.at(workspace).organisation("MUP")).group(group) == words


@pytest.mark.parametrize(
    ("group", "groups"),
    [
        ("disabled/non_disabled", ("disabled", "non_disabled")),
        ("disabled-non_disabled", ("disabled", "non_disabled")),
        ("non_disabled", ("non_disabled",)),
    ],
)
def test_the_groups_of_a_figure_are_whole_codes(group: str, groups: tuple[str, ...]):
    assert groups_of(group) == groups


def test_headings_of_a_sheet_are_read_by_whole_names(workspace: Path, standard: Standard):
    space = Workspace.at(workspace)
    table = standard.tables["poll"]
    assert table.wide is not None
    wide = table.wide.model_copy(update={"figures": {"share": "Answers that say yes", "answers": "Answers"}})
    rows = [["", "Answers", None, "Answers that say yes", None], ["Measure", "Non-disabled", "Disabled", "Disabled", "Non-disabled"]]
    headings = wide_headings(pd.DataFrame(rows), table, wide, words_of(table, wide, standard, space.column_synonyms, ""))
    assert headings is not None
    assert headings.figures == {
        ("answers", "non_disabled"): 1, ("answers", "disabled"): 2, ("share", "disabled"): 3, ("share", "non_disabled"): 4,
    }  # fmt: skip


def test_a_measure_whose_name_begins_like_another_is_its_own(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(MEASURES, "likelihood_ever", Measure("percent"))
    assert measure_and_part("likelihood_ever") == ("likelihood_ever", "")
    assert measure_and_part("likelihood_ever_domestic") == ("likelihood_ever", "domestic")
    assert measure_and_part("likelihood_domestic") == ("likelihood", "domestic")


def _poll(year: int, disabled: float, others: float) -> Iterator[Figure]:
    common = {"year": year, "indicator": "4a", "source": "counts"}
    yield Figure(**common, measure="percentage", group="disabled", unit="percent", value=disabled, denominator=960)
    yield Figure(**common, measure="percentage", group="non_disabled", unit="percent", value=others, denominator=5120)
    yield Figure(**common, measure="gap", group="disabled-non_disabled", unit="points", value=disabled - others)

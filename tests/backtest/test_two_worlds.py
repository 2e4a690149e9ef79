"""The whole public folder, three years together, tells nothing of a hidden count.

The attacker (`attacker/`) works out other organisations of which the same figures would be published, so that every hidden count
differs in one of them. Their reports are built with the same figures hidden and rounded, and every file that may be published must be
the same to the byte: pages, pictures, spreadsheets, lists, the paper and what is printed. All figures are made up.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from attacker.forms import Forms, windows_of
from attacker.knowledge import Knowledge, Reader
from attacker.published import read_published
from attacker.replay import files_of, notebook_with
from attacker.returns import read_counts, write_counts, years_of
from attacker.search import other_worlds

from wres.demo.draws import Draws
from wres.demo.shape import Shape
from wres.demo.tables import return_tables, write_tables
from wres.parameters import Workspace
from wres.running import Options, build_products

THRESHOLD = 5


@dataclass
class TwoWorlds:
    """Reports of an organisation built once as they are, and of others with the same figures hidden.

    code: of both. validated: asks about the tables of a workspace. formats: besides page and workbook.
    """

    root: Path
    code: str
    checkout: Path
    validated: Callable[[Path], Path]
    formats: tuple[str, ...] = ()

    @property
    def real(self) -> Path:
        """The workspace of the organisation."""
        return self.root / "real"

    def build(self, workspace: Path, action: str) -> dict[str, bytes]:
        """The files that may be published, by name."""
        notebook = notebook_with(action, self.root, self.checkout / "notebooks" / "report.ipynb", self.root / f"{action}.ipynb")
        outcomes = build_products(Workspace.at(self.validated(workspace)), options=Options(notebook=notebook, formats=self.formats))
        assert {(outcome.problem, outcome.not_made) for outcome in outcomes} == {("", ())}
        return files_of(workspace / "reports" / "public")

    def knowledge(self) -> Knowledge:
        """What an attacker knows who reads every year."""
        years = years_of(self.real, self.code)
        windows = windows_of(self.checkout / "params" / "years", years)
        rows = read_published(self.real / "reports" / "public", self.code)
        return Knowledge(Forms(read_counts(self.real, self.code), windows), rows, Reader(dict.fromkeys(years, THRESHOLD)))

    def differences(self, most: int | None = None) -> tuple[int, list[str]]:
        """How many counts are hidden, and the files in which another organisation is told from this one; most: of so many."""
        published = self.build(self.real, "record")
        knowledge = self.knowledge()
        worlds, determined = other_worlds(knowledge)
        assert determined == []
        different = []
        for number, world in enumerate(worlds[:most]):
            other = self.root / f"other {number}"
            shutil.copytree(self.real, other, ignore=shutil.ignore_patterns("reports"), symlinks=True)
            write_counts(other, self.code, world)
            assert read_counts(other, self.code) != read_counts(self.real, self.code)
            files = self.build(other, "repeat")
            different += [f"{name} of {number}" for name in sorted({*files, *published}) if files.get(name) != published.get(name)]
        return len(knowledge.hidden), different


@pytest.fixture
def made_up(tmp_path, checkout, answered, validated):
    """An organisation of a size, with the share of its staff who are BME, over some years."""

    def make(people: int, bme: float, years: range, formats: tuple[str, ...] = ()) -> TwoWorlds:
        worlds = TwoWorlds(tmp_path, "MADE", checkout, validated, formats)
        answered(_workspace(worlds, f"name: Made-up Trust of {people}\nmade_up: true\n"))
        for year in years:
            shape = Shape(people=people + 3 * (year - years[0]), bme=bme, unknown=0.03, board=8, disciplined=0.02)
            write_tables(worlds.real / "data" / "MADE" / str(year), return_tables(shape, Draws(f"MADE{people}", year)))
        return worlds

    return make


def _workspace(worlds: TwoWorlds, organisation: str) -> Path:
    file = worlds.real / "params" / "organisations" / f"{worlds.code}.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(organisation, encoding="utf-8")
    return worlds.real


def test_two_years_of_a_small_organisation_are_the_same_in_another(made_up):
    hidden, different = made_up(150, 0.15, range(2020, 2022)).differences(most=1)
    assert different == []
    assert hidden > 50


@pytest.mark.slow
def test_the_paper_what_is_printed_and_the_picture_are_the_same_too(made_up):
    hidden, different = made_up(150, 0.15, range(2020, 2022), ("docx", "pdf", "png")).differences(most=2)
    assert different == []
    assert hidden > 50


@pytest.mark.slow
@pytest.mark.parametrize(
    ("people", "bme", "years"),
    [
        pytest.param(40, 0.2, range(2019, 2022), id="40 staff, cases of two years"),
        pytest.param(400, 0.05, range(2020, 2023), id="400 staff, few of them BME, two years and then one"),
        pytest.param(1200, 0.3, range(2023, 2026), id="1,200 staff"),
    ],
)
def test_three_years_of_a_made_up_organisation_are_the_same_in_every_other(made_up, people, bme, years):
    hidden, different = made_up(people, bme, years).differences()
    assert different == []
    assert hidden > 50


@pytest.mark.slow
def test_three_years_of_the_bundled_example_are_the_same_in_every_other(tmp_path, checkout, bundled_answers, validated):
    worlds = TwoWorlds(tmp_path, "EXA", checkout, validated)
    _workspace(worlds, (checkout / "params" / "organisations" / "EXA.yaml").read_text(encoding="utf-8"))
    shutil.copytree(checkout / "data" / "EXA", worlds.real / "data" / "EXA")
    bundled_answers(worlds.real)
    hidden, different = worlds.differences()
    assert different == []
    assert hidden > 50

"""Bands shown in clusters: the attacker, who reads clusters as sums of bands and disparity ratios by their own tiers, finds nothing."""

import io

import pandas as pd
import pytest
from attacker.cells import COUNTED, cells_of
from attacker.forms import Forms
from attacker.knowledge import Knowledge, Reader
from attacker.published import rows_of
from attacker.search import other_worlds

from wres.demo.draws import Draws
from wres.demo.shape import Shape
from wres.demo.tables import return_tables
from wres.disclosure import disclose
from wres.indicators import calculate
from wres.parameters import Disclosure, Workspace
from wres.parameters.clustered_standard import ClusteredStandard
from wres.report.figures_table import figures_table

YEAR, CODE = 2025, "MADE"
READ = {*COUNTED, "board"}


@pytest.mark.parametrize(("people", "bme"), [(120, 0.1), (400, 0.05), (1200, 0.15)])
def test_no_hidden_count_of_a_clustered_organisation_can_be_solved(people, bme):
    workspace = Workspace.at()
    standard = ClusteredStandard.of(workspace.standard)
    shape = Shape(people=people, bme=bme, unknown=0.03, board=8, disciplined=0.02)
    tables = {name: pd.DataFrame(rows) for name, rows in return_tables(shape, Draws(f"{CODE}{people}", YEAR)).items() if name in READ}
    calculated = calculate(tables, standard, workspace.year(YEAR), CODE, YEAR, pd.DataFrame())
    figures = disclose(calculated.figures, Disclosure(threshold=5), standard, (), calculated.unseen_counts).figures
    text = figures_table(figures).to_csv(index=False)
    rows = list(rows_of(pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False)))
    knowledge = Knowledge(Forms(cells_of(tables, YEAR)), rows, Reader({YEAR: 5}))
    assert any(row.band == "5_to_7" for row in rows)
    assert len(knowledge.hidden) > 10
    assert other_worlds(knowledge)[1] == []

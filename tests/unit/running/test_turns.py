"""Whose turn it is: a report that shows its peers stands, or is built, whatever became of these."""

import pytest

from wres.parameters import Workspace
from wres.running.outcomes import BUILT, NOT_RUN, UP_TO_DATE, outcome_of
from wres.running.product_states import SHOWS, ProductState, product_states
from wres.running.products import product_named
from wres.running.products.overview import OverviewProduct
from wres.running.provenance import write_provenance
from wres.running.storage.placed_files import record_files
from wres.running.turns import build_if_needed


@pytest.fixture
def shows_peers(workspace_folder):
    """BBB 2025, which stands and shows AAA, whose report has failed: looked at again for these figures alone."""
    (workspace_folder / "params/organisations/BBB.yaml").write_text("name: Made-up BBB\npeers: {codes: [AAA]}\n")
    product = product_named(Workspace.at(workspace_folder), 2025, "BBB", "public")
    (state,) = product_states([product])
    for folder in (product.folders.pages, product.folders.review):
        folder.mkdir(parents=True)
    (product.folders.pages / "index.html").write_text("built")
    write_provenance(product.folders.provenance, product.folders, state.reads)
    record_files(product.folders.pages, product.folders.review)
    return ProductState(product, state.reads, SHOWS)


def build(state):
    return outcome_of(state, BUILT if not state.problem else state.problem)


def test_a_report_that_stands_is_up_to_date(shows_peers):
    assert build_if_needed(shows_peers, build).status == UP_TO_DATE


def test_a_report_whose_own_inputs_changed_is_built(shows_peers, workspace_folder):
    (workspace_folder / "data/BBB/2025/training.csv").write_text("ethnicity,accessed\nwhite,2\n")
    assert build_if_needed(shows_peers, build).status == BUILT


def test_a_report_that_cannot_be_built_says_why(shows_peers, workspace_folder):
    (workspace_folder / "params/organisations/BBB.yaml").write_text("name: [\n")
    fresh = product_named(Workspace.at(workspace_folder), 2025, "BBB", "public")
    assert "BBB.yaml" in build_if_needed(ProductState(fresh, shows_peers.reads, SHOWS), build).status


def test_an_overview_of_reports_that_are_not_there_is_not_run(workspace_folder):
    (state,) = product_states([OverviewProduct(Workspace.at(workspace_folder), 2025)])
    assert build_if_needed(state, build).status == NOT_RUN

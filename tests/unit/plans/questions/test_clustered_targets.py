"""Targets for a single band, where bands are shown in clusters."""

import pandas as pd
import pytest

from wres.parameters import Organisation, Plan, Workspace
from wres.parameters.clustered_standard import ClusteredStandard
from wres.plans import read_plan
from wres.plans.questions.clustered_targets import clustered_target_findings

WORKSPACE = Workspace.at()


@pytest.fixture
def asked():
    def asked(standard, **target):
        target = {"measure": "BME staff in senior bands", "indicator": "1", "group": "bme", "value": 20, "unit": "percent", **target}
        organisation = Organisation(name="Example Trust", targets=(target,))
        plan = read_plan(pd.DataFrame(), Plan(), organisation, standard, {}, 2025, WORKSPACE.year(2025))
        return [question.finding for question in clustered_target_findings(plan)]

    return asked


def test_a_target_for_a_band_within_a_cluster_cannot_be_measured(asked):
    (finding,) = asked(ClusteredStandard.of(WORKSPACE.standard), band="8d", staff_group="clinical", stated_in="objective 2")
    assert (finding.severity, finding.check) == ("warning", "target for a band not shown")
    assert finding.where == "organisation file, targets, 1 (BME staff in senior bands)"
    assert finding.what == (
        'The target "BME staff in senior bands" (objective 2) cannot be measured: Band 8d is shown only within Bands 8c and above.'
    )


@pytest.mark.parametrize("band", ["all", "8a_and_above", "8c_to_vsm", "consultant"])
def test_one_for_what_is_shown_can(asked, band):
    assert asked(ClusteredStandard.of(WORKSPACE.standard), band=band) == []


def test_where_single_bands_are_shown_it_can(asked):
    assert asked(WORKSPACE.standard, band="8d") == []

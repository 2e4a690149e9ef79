"""The name of a kind or of a measure stands in its registry and in the kinds themselves; all else asks for what it needs to know."""

from typing import get_args

from wres.indicators.kinds import KINDS
from wres.parameters import Workspace, indicator
from wres.parameters.measures import MEASURES
from wres.report import kinds
from wres.report.labels import MEASURE_LABELS

MAY = ("wres.indicators", "wres.report.kinds", "wres.report.labels", "wres.parameters.measures", "wres.parameters.indicator")
OTHER_MEANINGS = {
    "wres.charts.bands": {"share"},  # a column of the chart's data
    "wres.inputs.files.open_document": {"percentage"},  # OpenDocument's word for a cell of that format
    "wres.inputs.public.staff_survey": {"percentage"},  # a reader of one public file, which says what measure its rows are
}


def test_no_kind_or_measure_is_named_elsewhere(library):
    names = {*KINDS, *MEASURES}
    written = {module: names & library.literals(module) for module in library.trees if not module.startswith(MAY)}
    assert {module: words for module, words in written.items() if words} == OTHER_MEANINGS


def test_every_registry_has_the_same_kinds():
    assert set(KINDS) == set(kinds.KINDS) == set(indicator.NEEDS) == set(get_args(indicator.Kind))


def test_every_registry_has_the_same_measures():
    accepted = Workspace.at().standard.tables["published"].columns["measure"].accepts
    assert set(MEASURES) == set(MEASURE_LABELS) == set(accepted)
    assert {kind.headline for kind in KINDS.values()} | {kind.target for kind in KINDS.values()} <= set(MEASURES)

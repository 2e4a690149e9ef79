"""The name of a kind or of a measure stands in its registry and in the kinds themselves; all else asks for what it needs to know."""

from wres.indicators.kinds import KINDS
from wres.parameters import Indicator, Workspace
from wres.parameters.measures import MEASURES
from wres.report import kinds
from wres.report.labels import MEASURE_LABELS

MAY = ("wres.indicators", "wres.report.kinds", "wres.report.labels", "wres.parameters.measures")
OTHER_MEANINGS = {
    "wres.inputs.files.open_document": {"percentage"},  # OpenDocument's word for a cell of that format
    "wres.inputs.public.staff_survey": {"percentage"},  # a reader of one public file, which says what measure its rows are
}


def test_no_kind_or_measure_is_named_elsewhere(library):
    names = {*KINDS, *MEASURES}
    written = {module: names & library.literals(module) for module in library.trees if not module.startswith(MAY)}
    assert {module: words for module, words in written.items() if words} == OTHER_MEANINGS


def test_a_kind_is_registered_once_in_each_of_its_two_rooms(library):
    assert list(KINDS) == list(kinds.KINDS)
    naming = {module for module in library.trees if set(KINDS) <= library.literals(module)}
    assert naming == {"wres.indicators.kinds", "wres.report.kinds"}


def test_what_a_kind_needs_are_fields_of_an_indicator():
    assert [(name, field) for name, kind in KINDS.items() for field in kind.needs if field not in Indicator.model_fields] == []


def test_the_bundled_standard_is_of_kinds_that_there_are_and_uses_each():
    standard = Workspace.at().standard
    assert {indicator.kind for indicator in standard.indicators.values()} == set(KINDS)
    assert {code for code, it in standard.indicators.items() if not all(getattr(it, field) for field in KINDS[it.kind].needs)} == set()


def test_every_registry_has_the_same_measures():
    accepted = Workspace.at().standard.tables["published"].columns["measure"].accepts
    assert set(MEASURES) == set(MEASURE_LABELS) == set(accepted)
    assert {kind.headline for kind in KINDS.values()} | {kind.target for kind in KINDS.values()} <= set(MEASURES)

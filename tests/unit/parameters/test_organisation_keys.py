"""What the keys of an organisation's file are for."""

from wres.parameters import Organisation
from wres.parameters.organisation_keys import BY_YEAR, OF_FIGURES, PUBLISHED, SCREENED, USES


def test_it_is_said_of_every_key_and_of_no_other():
    assert list(USES) == list(Organisation.model_fields)


def test_a_figure_changes_by_who_is_counted_in_which_bands_from_which_columns_and_by_what_is_hidden():
    assert {"predecessors", "bands", "column_map", "disclosure"} == OF_FIGURES


def test_keys_that_hold_something_for_each_year_are_known():
    assert {"notes", "counted_on", "plans", "papers", "approval"} == BY_YEAR


def test_whatever_is_published_as_words_and_written_freely_is_searched_for_names():
    chosen_or_of_bodies = {"name", "type", "region", "system", "peers", "group_label", "indicator_word", "made_up"}
    assert set(PUBLISHED) - chosen_or_of_bodies <= SCREENED

"""Clusters of bands: data of a standard, asked for by an organisation."""

import pytest

from wres.errors import ParameterError
from wres.parameters import Organisation, Standard, Workspace
from wres.parameters.clustered_standard import ClusteredStandard, cluster_codes, shown_within
from wres.parameters.hashes import Hashes
from wres.parameters.loading import model_of
from wres.parameters.reads import ProductInput

FILE = Workspace.at().standard_file()
TEXT = FILE.read_text(encoding="utf-8")
STANDARD = Workspace.at().standard
CLUSTERED = ClusteredStandard.of(STANDARD)


@pytest.fixture
def workspace(tmp_path):
    """A workspace with one organisation; what its file says is given."""

    def make(text, standard=""):
        (tmp_path / "params/organisations").mkdir(parents=True, exist_ok=True)
        (tmp_path / "params/organisations/ABC.yaml").write_text(text)
        if standard:
            (tmp_path / "params/standards").mkdir(exist_ok=True)
            (tmp_path / "params/standards/other.yaml").write_text(standard)
        return Workspace.at(tmp_path)

    return make


def test_the_bundled_clusters_are_those_of_the_standard_for_small_organisations():
    by_cluster = {code: cluster.bands for of_scale in STANDARD.clusters.values() for code, cluster in of_scale.items()}
    assert by_cluster == {
        "1_to_4": ("under_1", "1", "2", "3", "4"), "5_to_7": ("5", "6", "7"), "8a_and_8b": ("8a", "8b"),
        "8c_to_vsm": ("8c", "8d", "9", "vsm"), "consultant": ("consultant",), "other_grades": ("career_grade", "other"),
        "trainee": ("trainee",),
    }  # fmt: skip


def test_clusters_stand_in_the_place_of_bands_with_the_tier_that_their_bands_share():
    tiers = {code: band.tier for code, band in CLUSTERED.bands("clinical").items()}
    assert tiers == {"1_to_4": "lower", "5_to_7": None, "8a_and_8b": "upper", "8c_to_vsm": "upper"}
    assert CLUSTERED.band_order == ["1_to_4", "5_to_7", "8a_and_8b", "8c_to_vsm", "consultant", "other_grades", "trainee"]
    assert CLUSTERED.band_label("8c_to_vsm") == "Bands 8c and above"
    assert [CLUSTERED.shown_band(band) for band in ("under_1", "7", "8b", "vsm", "career_grade", "consultant", "")] == [
        "1_to_4", "5_to_7", "8a_and_8b", "8c_to_vsm", "other_grades", "consultant", "",
    ]  # fmt: skip
    assert list(CLUSTERED.counted_bands("medical")) == ["consultant", "career_grade", "trainee", "other"]


def test_a_cluster_in_two_tiers_has_a_part_in_each():
    assert CLUSTERED.cut_bands("clinical") == {"5_to_7": {"5_to_7.lower": ("5",), "5_to_7.middle": ("6", "7")}}
    assert CLUSTERED.parts_of_tier("clinical", "lower") == ["1_to_4", "5_to_7.lower"]
    assert CLUSTERED.parts_of_tier("clinical", "middle") == ["5_to_7.middle"]
    assert CLUSTERED.parts_of_tier("clinical", "upper") == ["8a_and_8b", "8c_to_vsm"]
    assert STANDARD.cut_bands("clinical") == CLUSTERED.cut_bands("medical") == {}
    assert STANDARD.parts_of_tier("clinical", "middle") == ["6", "7"]


def test_of_a_band_within_a_cluster_it_is_said():
    assert shown_within(CLUSTERED, "8c") == "Band 8c is shown only within Bands 8c and above"
    assert [shown_within(CLUSTERED, band) for band in ("consultant", "8a_and_above", "all")] == ["", "", ""]
    assert shown_within(STANDARD, "8c") == ""
    assert cluster_codes(STANDARD) == {"1_to_4", "5_to_7", "8a_and_8b", "8c_to_vsm", "other_grades"}


def test_an_organisation_has_the_clusters_where_its_file_asks_for_them(workspace):
    assert workspace("name: A\n").standard_for("ABC").band_order == STANDARD.band_order
    assert workspace("name: A\nbands: single\n").standard_for("ABC").band_order == STANDARD.band_order
    assert workspace("name: A\nbands: clustered\n").standard_for("ABC").band_order == CLUSTERED.band_order


def test_another_value_is_refused_with_what_is_accepted(workspace):
    with pytest.raises(ParameterError) as raised:
        workspace("name: A\nbands: clusters\n").standard_for("ABC")
    assert str(raised.value).endswith("ABC.yaml, line 2: bands: input should be 'single' or 'clustered', found 'clusters'.")


def test_a_standard_without_clusters_is_named_with_the_key(workspace):
    without = TEXT[: TEXT.index("clusters:  #")] + TEXT[TEXT.index("\ntables:\n") :]
    place = workspace("name: A\nbands: clustered\n", without)
    with pytest.raises(ParameterError) as raised:
        place.standard_for("ABC")
    path = place.organisation_file("ABC")
    assert str(raised.value) == (
        f"{path}, line 2: bands: other.yaml gives no clusters of bands. Write `bands: single`, or give the standard `clusters`."
    )


def test_asking_for_clusters_makes_what_was_built_stale(workspace):
    def meaning():
        place = workspace.organisation_file("ABC")
        return Hashes().of([ProductInput("params/organisations/ABC.yaml", place, Organisation)])[0].counts

    make, workspace = workspace, workspace("name: A\n")
    single = meaning()
    make("name: A\nbands: clustered\n")
    assert meaning() != single
    make("name: A  # bands by themselves\nbands: single\n")
    assert meaning() == single


@pytest.mark.parametrize(
    ("written", "instead", "told"),
    [
        pytest.param('"7"]}', '"7", 7a]}', "clusters.agenda_for_change: there is no band 7a. Accepted: under_1, 1", id="no such band"),
        pytest.param('[under_1, "1", "2", "3", "4"]', '["1", "2", "3", "4"]', "clusters.agenda_for_change: no cluster holds under_1.",
                     id="band in no cluster"),
        pytest.param('"7"]}', '"7", "4"]}', "clusters.agenda_for_change: band 4 is given 2 times", id="band in two clusters"),
        pytest.param("    8a_and_8b: {label: Bands 8a", "    8a: {label: Bands 8a", "8a is the code of a band, so a cluster of others",
                     id="code of a band"),
        pytest.param("    8a_and_8b: {label: Bands 8a", "    8a_and_above: {label: Bands 8a", "8a_and_above stands for bands that are shown",
                     id="code of bands taken together"),
        pytest.param("    8a_and_8b: {label: Bands 8a", "    8a-8b: {label: Bands 8a", "8a-8b cannot be a code", id="no code"),
        pytest.param('"6", "7"]}\n    8a_and_8b: {label: Bands 8a and 8b, bands: [8a, 8b]}', '"6"]}\n    8a_and_8b: {label: X, bands: ["7", 8a, 8b]}',
                     "clusters.agenda_for_change.8a_and_8b: only some of its bands are in 8a_and_above (tier upper)", id="part of a tier shown"),
        pytest.param("  medical_and_dental:\n    consultant: {label: Consultants", "  medical:\n    consultant: {label: Consultants",
                     "clusters: there is no scale medical. Accepted: agenda_for_change, medical_and_dental", id="no such scale"),
    ],
)  # fmt: skip
def test_clusters_that_cannot_be_are_refused_with_a_sentence(written, instead, told):
    assert TEXT.count(written) == 1
    with pytest.raises(ParameterError) as raised:
        model_of(Standard, TEXT.replace(written, instead), FILE)
    assert told in str(raised.value)


def test_every_scale_has_clusters_or_none_has():
    only_one = TEXT[: TEXT.index("  medical_and_dental:\n    consultant: {label: Consultants")] + TEXT[TEXT.index("\ntables:\n") :]
    with pytest.raises(ParameterError, match=r"clusters\.medical_and_dental: no cluster holds consultant, career_grade, trainee, other"):
        model_of(Standard, only_one, FILE)

"""Leads: posts, teams, tiers and networks, without taking titles apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wres.plans.owner_kinds import KINDS, kind_of
from wres.plans.owners import register_of, understand_owners


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Head of Learning and OD", ["Head of Learning and OD"]),
        ("Director of People & Culture", ["Director of People & Culture"]),
        ("Director of Change and Programme Management and Chief Operating Officer & Deputy Chief Executive",
         ["Director of Change and Programme Management", "Chief Operating Officer & Deputy Chief Executive"]),
        ("Heads of HR and Head of L&OD", ["Heads of HR", "Head of L&OD"]),
        ("Head of Nursing, Midwifery and AHP equalities/Head of Recruitment", ["Head of Nursing, Midwifery and AHP equalities", "Head of Recruitment"]),
        ("CEO and Chair", ["CEO", "Chair"]),
        ("HR/Comms", ["HR", "Comms"]),
        ("HR, EDI", ["HR", "EDI"]),
        ("Associate Director of AHPs, Heads of Nursing, EDI team, Communications",
         ["Associate Director of AHPs", "Heads of Nursing", "EDI team", "Communications"]),
        ("Guardian; Bullying & Harassment Lead; Director of People and Culture", ["Guardian", "Bullying & Harassment Lead", "Director of People and Culture"]),
        ("Head of HR (Wellbeing and Engagement)", ["Head of HR (Wellbeing and Engagement)"]),
        ("Staff Survey Consultant Head of Health and Safety", ["Staff Survey Consultant", "Head of Health and Safety"]),
        ("", []),
    ],
)  # fmt: skip
def test_owners_are_parted_where_nothing_is_in_doubt(text, names):
    assert [owner.text for owner in understand_owners(text)] == names


def test_support_is_kept_apart():
    assert [(one.text, one.part) for one in understand_owners("HR Lead with support from E&I Business Partner")] == [
        ("HR Lead", "lead"), ("E&I Business Partner", "support"),
    ]  # fmt: skip


def test_a_name_known_from_another_cell_stands_alone():
    register = register_of(["City Learning, BWGs & WRWG"])
    assert [one.text for one in understand_owners("BWG & City Learning", register)] == ["BWG", "City Learning"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Head of EDI", "role"), ("Strategic Directors", "tier"), ("Recruiting managers", "tier"), ("Equality Forums", "team"), ("HR", "team"),
        ("BME Staff Network", "network"), ("Chair BME Network", "role"), ("Co-Chairs of the Staff Network", "role"), ("System partners", "external"),
        ("MLCSU Workforce team", "external"), ("All staff", "everybody"), ("TBC", "to be confirmed"),
    ],
)  # fmt: skip
def test_kinds(name, kind):
    assert kind_of(name) == kind


def test_a_commitment_has_its_leads_with_their_kinds_and_its_support(make):
    (commitment,) = make({"leads": "HR Lead/Line Managers", "support": "EDI team"}).commitments
    assert [(owner.text, owner.kind) for owner in commitment.leads] == [("HR Lead", "role"), ("Line Managers", "tier")]
    assert [owner.text for owner in commitment.support] == ["EDI team"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("DoN & DCN", ["DoN", "DCN"]),
        ("HRD/CNO", ["HRD", "CNO"]),
        ("CPO (SRO) / HoEDI", ["CPO", "HoEDI"]),
        ("Exec: CPO; Operational: EDI Manager", ["CPO", "EDI Manager"]),
        ("Exec Lead: CPO Operational Lead: EDI Manager", ["CPO", "EDI Manager"]),
        ("SRO - Chief People Officer", ["Chief People Officer"]),
        ("Head of HR (exec lead)", ["Head of HR"]),
        ("CEO, on behalf of the Board", ["CEO"]),
        ("EDI Manager x2", ["EDI Manager"]),
        ("2 x EDI Managers", ["EDI Managers"]),
        ("AD of OD and AD of HR", ["AD of OD", "AD of HR"]),
        ("Chair of BME Network & CPO", ["Chair of BME Network", "CPO"]),
        ("Head of Resourcing & Shared Services", ["Head of Resourcing & Shared Services"]),
        ("Head of Culture and Inclusivity & Head of Resourcing & Shared Services", ["Head of Culture and Inclusivity", "Head of Resourcing & Shared Services"]),
        ("Diversity and Inclusion Lead", ["Diversity and Inclusion Lead"]),
        ("HR and OD Business Partner", ["HR and OD Business Partner"]),
        ("Estates & Facilities", ["Estates & Facilities"]),
        ("Clinical Lead - Maternity", ["Clinical Lead - Maternity"]),
        ("Head of\nHR", ["Head of HR"]),
        ("Head of Recruitment, , Head of HR", ["Head of Recruitment", "Head of HR"]),
        ("Head of HR; ; ", ["Head of HR"]),
        (" , ; / & ", []),
        ("https://example.org/edi, Head of HR", ["https://example.org/edi", "Head of HR"]),
    ],
)  # fmt: skip
def test_words_before_and_behind_owners_and_empty_parts_are_left_out(text, names):
    assert [owner.text for owner in understand_owners(text)] == names


@pytest.mark.parametrize(
    "text", ["TBC (new post)", "Vacant", "To be appointed", "EDI Manager (vacant)", "EDI Lead - to be recruited", "Interim", "vacancy", "New post", "T.B.C.",
             "tbd", "to be confirmed", "To be named", "n/a", "N.A.", "not applicable", "Not yet assigned", "unassigned", "no lead", "no lead yet", "No one",
             "Nobody yet", "pending", "?", "??", "(?)", "- ?"]
)  # fmt: skip
def test_a_post_that_nobody_holds_is_to_be_confirmed(text):
    assert [owner.kind for owner in understand_owners(text)] == ["to be confirmed"]


@pytest.mark.parametrize(
    "text", ["-", "\u2013", "\u2014", "--", "...", " - ", "\u2010", "\u2011", "\u2012", "\u2212", "\u2022", "\u00b7", "_ _", "-; \u2022"]
)
def test_a_dash_names_nobody(text):
    """Nor does a bullet, or any other text without a letter or a digit."""
    assert understand_owners(text) == ()


def test_a_bullet_before_a_lead_takes_no_lead_away():
    assert [owner.text for owner in understand_owners("\u2022\nHead of HR")] == ["Head of HR"]


@pytest.mark.parametrize("text", ["http://x", "www.example.org/edi", "HTTPS://EXAMPLE.ORG", "12"])
def test_an_address_or_a_number_is_no_owner(text):
    assert [owner.kind for owner in understand_owners(text)] == ["not understood"]


def test_support_named_by_its_word_is_no_lead():
    assert [(owner.text, owner.part) for owner in understand_owners("Lead: Head of HR\nSupport: EDI team")] == [
        ("Head of HR", "lead"),
        ("EDI team", "support"),
    ]


@given(st.text("ABcde ,;/&().:-\n0x?", max_size=40))
def test_any_cell_is_parted_without_empty_names(text):
    assert all(owner.text.strip(" ,;/&") and owner.kind in KINDS for owner in understand_owners(text))


@given(st.text(max_size=60))
def test_any_text_can_stand_in_a_cell_for_leads(text):
    assert all(owner.kind in KINDS for owner in understand_owners(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("EDI Lead - BME Network Chair", ["EDI Lead - BME Network Chair"]),
        ("AD HR/AD OD", ["AD HR", "AD OD"]),
        ("Head of Learning, Education and Development", ["Head of Learning, Education and Development"]),
        ("Head of Recruitment, Communications", ["Head of Recruitment", "Communications"]),
        ("Head of Recruitment, Head of HR and Head of OD", ["Head of Recruitment", "Head of HR", "Head of OD"]),
        ("Operational lead - EDI Manager", ["EDI Manager"]),
    ],
)  # fmt: skip
def test_no_post_is_lost_or_taken_apart(text, names):
    assert [owner.text for owner in understand_owners(text)] == names


def test_who_helps_in_brackets_is_support():
    assert [(owner.text, owner.part) for owner in understand_owners("EDI Manager (with HRBPs)")] == [
        ("EDI Manager", "lead"),
        ("HRBPs", "support"),
    ]


@pytest.mark.parametrize("text", ["As above", "ditto", "same as above"])
def test_a_lead_named_by_the_row_above_is_not_understood(text):
    assert kind_of(text) == "not understood"

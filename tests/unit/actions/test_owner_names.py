"""Leads: posts, teams, tiers and networks, without taking titles apart."""

import pandas as pd
import pytest

from wres.actions.owners import kind_of, owner_columns, register_of, understand_owners


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


def test_columns_list_leads_with_their_kinds():
    frame = owner_columns(pd.Series(["HR Lead/Line Managers"], index=[4]), pd.Series(["EDI team"], index=[4]))
    assert frame.loc[4].tolist() == ["HR Lead; Line Managers", "role; tier", "EDI team"]

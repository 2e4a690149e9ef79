"""Likely names of people: the forms in which they are written, and what only looks like one."""

import pytest

from wres.plans.masking import mask_name, without_names
from wres.plans.names import names_in


@pytest.mark.parametrize(
    ("text", "of_leads"),
    [
        ("Dr A. Quux", False), ("Contact Ms. N. Quux today", False), ("MR QUUX", False), ("Prof. Zorg", False), ("Mrs Quux-Blarg", False),
        ("QUUX, Priya", False), ("Quux, Priya", True), ("A. Quux", True), ("J.Quux", True), ("priya quux", True), ("Priya", True),
        ("priya.quux@example.nhs.uk", False), ("priya.quux[at]example.nhs.uk", False), ("PRIYA QUUX", False),
        ("Lead: Zorg Blarg (Head of HR)", False), ("Sponsor: Zorg Blarg", False), ("Chief Executive Zorg Blarg", False),
        ("Zorg Blarg, Head of HR", True), ("Zoë Quux leads the programme", False), ("Łukasz Quux", False), ("Priya O'Quux", False),
        ("Anne-Marie Quux", False), ("Mohammed al-Quux", False), ("Ask Oluwadamilola Quuxolu", False), ("Quux Okafor will chair", False),
        ("hafsa quux / Head of HR", True), ("Will Quux", True), ("Grace Quux; Head of HR", True), ("Sarah White and the team", False),
        ("Sarah Ward", False), ("Priya Quux Programme Manager", False), ("Priya Quux runs the project", False),
    ],
)  # fmt: skip
def test_names_are_known_in_the_forms_they_are_written_in(text, of_leads):
    assert names_in(text, of_leads)


@pytest.mark.parametrize(
    "text",
    [
        "St John Ambulance", "Mary Seacole programme", "the Priya Quux Award", "Florence Nightingale Foundation", "Elizabeth Garrett Anderson",
        "Robert Quux and Agnes Quux Orthopaedic Hospital", "James Quux University Hospitals", "Lord Mayor", "Professor of Nursing",
        "Head of EDI; Director of People", "Dean of Medicine", "Executive Director of Nursing", "Associate Director of People, Culture and OD",
        "Lead: Head of Recruitment", "Owner: Medical Education", "Chief Executive Officer", "Freedom to Speak Up Guardian", "Deputy Chief Nurse",
        "Black History Month", "White British", "Jan Feb Mar", "Model Employer", "Reverse Mentoring", "Grant Funding", "King's Fund",
        "edi.team@example.nhs.uk", "wres@example.nhs.uk", "Joy at Work", "Christian Network", "Race Equality Matters",
    ],
)  # fmt: skip
@pytest.mark.parametrize("of_leads", [False, True])
def test_roles_programmes_and_places_are_no_people(text, of_leads):
    assert names_in(text, of_leads) == []


@pytest.mark.parametrize(
    ("name", "told"), [("QUUX, Priya", "Q. P."), ("Dr A. Quux", "D. A. Q."), ("a.quux[at]example.org", "an e-mail address")]
)
def test_a_name_is_told_by_its_initials(name, told):
    assert mask_name(name) == told


def test_a_sentence_loses_the_names_it_quotes():
    assert without_names('"Ask Priya Quux, Head of HR" is long.') == '"Ask P. Q., Head of HR" is long.'


@pytest.mark.parametrize(
    "text", ["Priya Quux's report", "See Priya Quux’s review.", "Priya Quux reports monthly", "Priya Quux Ward Sister"]
)
def test_a_thing_that_belongs_to_a_person_still_names_the_person(text):
    assert names_in(text) == ["Priya Quux"]


@pytest.mark.parametrize(
    "cell",
    [
        "Zobra Quuxova", "Zobra van der Quux", "Head of HR (Z. Quuxley)", "Head of HR - Zobra Quuxova", "Quuxley, Zobra", "Quuxley Z", "Z Quuxley",
        "Zobra QUUXLEY", "Z. QUUXLEY", "Zobra Quuxley-Blarg / Head of HR", "Zobra Quuxley she/her", "zobra_quuxley at example.net",
    ],
)  # fmt: skip
def test_unusual_names_in_a_cell_for_leads(cell):
    assert names_in(cell, True)


@pytest.mark.parametrize(
    "text",
    [
        "Led by Zobra Quuxova.", "Thanks to Zobra Quuxova and others", "Zobra Quuxova is leading on this.", "Priya to chase.", "Awaiting a reply from Priya.",
        "Priya and the team met twice.", "Discussed with Priya and agreed", "Z.B. Quuxley", "Z. O'Quux", "Nurse Priya",
    ],
)  # fmt: skip
def test_unusual_and_single_names_in_a_sentence(text):
    assert names_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Exit Interviews to be offered.", "Divisional Directors to own their plan.", "Cultural Ambassadors will sit on panels.", "Presented by the Director of People.",
        "Thanks to Unison Representatives.", "Objective A. Train panels", "Guy's and St Thomas' Hospital", "Oliver McGowan training",
        "Completed by March 2026.", "Feedback from April to June", "Greater Manchester", "Alder Hey", "Payroll Services", "Control Room", "Occupational Health",
        "Estates and Facilities", "Bank and Agency", "HR BPs", "Jobcentre Plus", "Royal Colleges", "Capsticks Solicitors", "E-Rostering Team",
    ],
)  # fmt: skip
@pytest.mark.parametrize("of_leads", [False, True])
def test_ordinary_words_with_capitals_are_no_people(text, of_leads):
    assert names_in(text, of_leads) == []

import datetime as dt

import pytest

from wres.checks import accept, unused_acceptances
from wres.findings import Finding, Location
from wres.parameters import Organisation, Workspace

CHECKS = Workspace.at().checks


def _findings(*rows):
    return tuple(Finding(severity, check, Location(*place), "", "", "") for severity, check, *place in rows)


def _accepting(check, where=None, year=None):
    accepted = {
        "check": check,
        "where": where,
        "year": year,
        "reason": "As printed",
        "by": "Head of Workforce",
        "date": dt.date(2025, 6, 1),
    }
    return Organisation.model_validate({"name": "A made-up trust", "accepted": [accepted]})


@pytest.mark.parametrize(
    ("where", "matched"),
    [
        (None, [True, True]),
        ("survey.csv", [True, True]),
        ("survey.csv, row 4", [True, False]),
        ("survey.csv, row 4, percent", [True, False]),
    ],
)
def test_a_place_holds_for_everything_in_it_and_nothing_else(where, matched):
    findings = _findings(("warning", "c", "survey.csv", 4, "percent"), ("warning", "c", "survey.csv", 41, "percent"))
    accepted = accept(findings, _accepting("c", where), 2025)
    assert [bool(finding.accepted) for finding in accepted] == matched


def test_an_acceptance_of_a_check_from_elsewhere_is_not_called_unused_here():
    unused = unused_acceptances(
        _findings(), _accepting("printed against calculated"), "AAA", 2025, CHECKS, concerned=CHECKS.checks.__contains__
    )
    assert unused == []
    assert len(unused_acceptances(_findings(), _accepting("printed against calculated"), "AAA", 2025, CHECKS)) == 1


def test_the_findings_given_are_not_changed():
    findings = _findings(("warning", "c", "survey.csv"))
    accept(findings, _accepting("c"), 2025)
    assert [finding.accepted for finding in findings] == [""]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("workforce chnage", 'Did you mean "workforce change"?'),
        ("Workforce  change", 'Did you mean "workforce change"?'),
        ("no leads", 'Did you mean "no lead"?'),
        ("quite another thing altogether", "No check has this name."),
    ],
)
def test_an_acceptance_with_a_wrong_name_is_told_the_nearest(written, said):
    findings = _findings(("warning", "workforce change", "workforce.csv"), ("note", "no lead", "actions.csv", 3))
    (unused,) = unused_acceptances(findings, _accepting(written), "AAA", 2025, CHECKS)
    assert (unused.severity, unused.check) == ("warning", "acceptance matches nothing")
    assert said in unused.what


def test_an_acceptance_with_a_wrong_place_is_told_the_right_ones():
    findings = _findings(("warning", "workforce change", "workforce.csv"))
    (unused,) = unused_acceptances(findings, _accepting("workforce change", "staff.csv"), "AAA", 2025, CHECKS)
    assert "in staff.csv" in unused.what
    assert "This check found: workforce.csv." in unused.what

"""Names of people never reach the public edition, from whatever field; roles do."""

import zipfile

import pytest

from wres.plans import HELD_BACK

NAME = "Zibbeline"  # the surname of nobody, which no page may hold
ORGANISATION = f"""
name: A made-up trust
notes: {{2025: "Compiled by Priya {NAME}."}}
approval: {{2025: {{by: "Dr A. {NAME}, Chair", date: 2025-06-01, reference: "minutes kept by Ms P. {NAME}"}}}}
glossary: {{EDI: "equality and inclusion, ask priya.{NAME}@example.org"}}
targets:
  - {{measure: "Set by Priya {NAME}", indicator: "2", value: 1, note: "agreed with Mrs {NAME}", stated_in: "letter of {NAME.upper()}, Priya"}}
plan:
  title: "Plan of Sir {NAME}"
  sponsor: "Zorbo {NAME}, Director of People"
  introduction: ["Written by Oluwaseun {NAME}.", "The Director of People leads this plan."]
  changes: ["Priya {NAME} joined"]
  status_note: "Judged by Priya {NAME}"
  status_scheme: {{G: {{label: "On track, says Priya {NAME}", common: in progress}}}}
  sections: {{First: {{title: "Theme", about: "led by Priya {NAME}", links: "Priya {NAME}"}}}}
  measurements: [{{measure: "Counted by Priya {NAME}", value: 3, unit: people, note: "Priya {NAME}", base: "staff of Priya {NAME}"}}]
paper:
  committee: "Committee of Mr {NAME}"
  title: "Paper by Priya {NAME}"
  version: "2 (Priya {NAME})"
  decision: "Agree with Priya {NAME}"
  appendices: ["Letter of Priya {NAME}"]
  fields: {{"Presented by": "Zorbo {NAME}, Head of HR", "Authors": ["Priya {NAME}", "Head of Diversity"], "Priya {NAME}'s remarks": "none"}}
"""
COMMENTARY = f"""## 2
The Head of Recruitment checked this.

Ask **Priya** {NAME} for more.

## summary
Thanks to <b>Priya</b> {NAME} & _Mohammed {NAME}_.
"""
ACTIONS = f"""section,action_no,action,leads,status,progress
First,1,Train panels,Priya {NAME}; Head of HR,G,Priya {NAME} did this
First,2,Publish ratios,Head of HR,G,Done
"""
PUBLISHED = f"""indicator,measure,group,value,unit,source
2,relative_likelihood,white/bme,1.7,ratio,e-mail of Priya {NAME}
7,percentage,bme,42,percent,board paper 12
"""


@pytest.fixture
def named(returned):
    """A return with a name in every field that takes words."""
    returned.organisation(ORGANISATION)
    for name, text in {"commentary.md": COMMENTARY, "actions.csv": ACTIONS, "published.csv": PUBLISHED}.items():
        returned.give(name, text)
    return returned


def everything_saved(report, folder):
    """Every byte that is saved, with workbooks unpacked."""
    report.save(folder)
    found = b""
    for path in (path for path in sorted(folder.rglob("*")) if path.is_file()):
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as book:
                found += b"".join(book.read(part) for part in book.namelist())
        else:
            found += path.read_bytes()
    return found.decode("utf-8", errors="replace")


def test_no_name_stands_in_any_output_of_the_public_edition(named, page, tmp_path):
    report = named.opened()
    shown = page(report) + report.readiness().html() + report.checks().html() + everything_saved(report, tmp_path / "out")
    assert NAME.casefold() not in shown.casefold()


def test_the_internal_edition_shows_what_was_written(named, page):
    shown = page(named.opened("internal"))
    assert f"Zorbo {NAME}, Director of People" in shown
    assert f"Priya</strong> {NAME}" in shown


def test_roles_and_other_paragraphs_stay(named, page):
    shown = page(named.opened())
    assert "The Director of People leads this plan." in shown
    assert "The Head of Recruitment checked this." in shown
    assert "Head of Diversity" in shown
    assert HELD_BACK in shown


def test_every_place_is_named_and_both_editions_have_the_same_findings(named):
    findings = {edition: named.opened(edition).findings for edition in ("public", "internal")}
    places = {
        edition: {finding.where for finding in of_edition if finding.check == "likely name of a person"}
        for edition, of_edition in findings.items()
    }
    for place in (
        "organisation file, plan, sponsor", "organisation file, plan, introduction, 1", "organisation file, paper, Presented by",
        "organisation file, paper, Authors, 1", "organisation file, approval, 2025, by", "organisation file, notes, 2025",
        "commentary.md, ## 2, paragraph 2", "commentary.md, ## summary, paragraph 1", "published.csv, row 2, source",
    ):  # fmt: skip
        assert place in places["public"]
    assert len(places["public"]) == len(places["internal"])
    assert "commentary.md, ## 2, paragraph 1" not in places["public"]


@pytest.mark.parametrize(
    ("where", "shown"),
    [
        ("organisation file, plan, sponsor", f"Zorbo {NAME}, Director of People"),
        ("commentary.md, ## 2", f"Priya</strong> {NAME}"),
        ("organisation file, paper, Presented by", f"Zorbo {NAME}, Head of HR"),
    ],
)
def test_what_was_accepted_is_shown(named, page, where, shown):
    accepted = f'accepted: [{{check: likely name of a person, where: "{where}", reason: agreed, by: Chair, date: 2025-05-01}}]\n'
    named.organisation(accepted + ORGANISATION)
    report = named.opened()
    assert shown in page(report)
    assert all(finding.accepted.startswith("agreed") for finding in report.findings if finding.where.startswith(where))


def test_an_accepted_source_of_a_printed_figure_is_shown(named):
    accepted = "accepted: [{check: likely name of a person, where: published.csv, reason: agreed, by: Chair, date: 2025-05-01}]\n"
    named.organisation(accepted + ORGANISATION)
    assert f"e-mail of Priya {NAME}" in {figure.source_text for figure in named.opened().results.figures}


def test_of_another_years_paper_and_plan_nothing_is_said(returned):
    returned.organisation(
        f"name: A made-up trust\nplans: {{2024: {{sponsor: Priya {NAME}}}}}\npapers: {{2024: {{fields: {{Lead: Priya {NAME}}}}}}}\n"
    )
    returned.give("actions.csv", "action\nTrain panels\n")
    assert "likely name of a person" not in {finding.check for finding in returned.opened().findings}


def test_a_glossary_that_names_somebody_exempts_nobody(returned, page):
    returned.organisation(
        f'name: A made-up trust\nglossary: {{SRO: "Priya {NAME}, senior responsible owner", EDI: Equality Diversity Inclusion}}\n'
    )
    returned.give("actions.csv", f"action,leads\nTrain panels,Priya {NAME}\n")
    returned.give("commentary.md", f"## summary\nAsk Priya {NAME}.\n")
    shown = page(returned.opened())
    assert NAME not in shown
    assert "Equality Diversity Inclusion" in shown

"""Each check on a made-up plan: the fault gives its finding; the clean plan gives none. Every check of the checker is here."""

import importlib
import pkgutil

import pandas as pd
import pytest

import wres.actions.checking
from wres.actions import check_plan
from wres.actions.checking.telling import Check
from wres.parameters import Target

SECOND = {
    "action": "Publish the shortlisting ratio by directorate",
    "leads": "Workforce Information Manager",
    "progress": "First quarter published",
}
PAIR = {
    "section": "Pay",
    "action": "Review exit interviews with staff who leave",
    "leads": "Head of Talent",
    "progress": "Two interviews held",
}
UPDATE = "Chairs trained in two of three divisions"


def rows(*changes, **how):
    return lambda make: check_plan(make(*changes, **how))


def paper(**fields):
    return {"paper": {"committee": "Board", "fields": {name.replace("_", " "): text for name, text in fields.items()}}}


def target(**given):
    whole = {"measure": "BME staff", "indicator": "1", "group": "bme", "base": "all staff", "comparator": "at least", "value": 20, "unit": "percent",
             "by": "March 2026", "date": "2026-03-31", "stated_in": "objective 1"}  # fmt: skip
    return {name: value for name, value in {**whole, **given}.items() if value is not None}


def moved(**change):
    row = {"indicator": "5", "measure": "percentage", "group": "bme", "staff_group": "all", "band": "all", "direction": "up", "judgement": "worse",
           "gap": "wider", "why": "", "rule": ""}  # fmt: skip
    return pd.DataFrame([{**row, **change}])


def with_movement(*changes):
    return lambda make: check_plan(make(*changes), moved())


def carried(make, **earlier):
    before = make({"status": "D", **earlier}, year=2023)
    return check_plan(make({}, {**SECOND}), earlier=before)


FAULTS = {
    "carried over without progress": rows({"carried_over_from": "2023/24 plan", "progress": ""}),
    "carried over again and again": rows({"carried_over_from": "2021: 1; 2022: 1; 2023: 1"}),
    "already reported as done": carried,
    "undefined status code": rows({"status": "X"}),
    "status codes without a key": rows({}, plan={"status_scheme": {}}),
    "no status": rows({}, {**SECOND, "status": ""}),
    "plan without statuses": rows({"status": ""}, plan={"status_scheme": {}}),
    "codes that cannot be told apart": rows({}, plan={"status_scheme": {"P": {"label": "On track", "symbol": "●"}, "Q": {"label": "Late", "symbol": "●"}}}),
    "status code skipped": rows({"status": "5"}, plan={"status_scheme": {n: {"label": f"Stage {n}", "symbol": n} for n in "123"}}),
    "status lost": rows({"status": "●"}, plan={"status_scheme": {"●": {"label": "unreadable", "symbol": "?"}}}),
    "neither yes nor no": rows({"frameworks": "In North High Impact Actions=(blank)"}),
    "not applicable but due": rows({"status": "N/A"}),
    "said to be done, not marked": rows({"progress": "Completed in December 2024 for every division"}),
    "marked complete, nothing said": rows({"status": "D", "progress": ""}),
    "flag against its heading": rows(
        {"section": "North", "frameworks": "In North High Impact Actions=No"},
        plan={"sections": {"North": {"title": "North High Impact Actions", "about": "Actions contained in the North High Impact Actions"}}},
    ),
    "text against boxes": rows({}, organisation=paper(BAF_risks="N/A", Boxes_of_the_BAF=["☑ Finance", "☐ People"])),
    "impossible date": rows({"due_text": "31/06/25"}),
    "lead not understood": rows({"leads": "http://example.org/edi"}),
    "interim lead": rows({"leads": "Interim Head of Recruitment"}),
    "due date moved": rows({"due_text": "June 2025 (originally March 2025)"}),
    "no due date": rows({"due_text": ""}),
    "date not yet known": rows({"due_text": "TBC"}),
    "date not understood": rows({"due_text": "when the moon allows"}),
    "ongoing without a review": rows({"due_text": "Ongoing"}),
    "start without an end": rows({"due_text": "From January 2025"}),
    "not a date": rows({"due_text": "Complete"}),
    "how often, not by when": rows({"due_text": "Update quarterly"}),
    "due before its own trigger": rows({"action": "Review training in light of events of August 2024", "due_text": "July 2024"}),
    "due before the plan begins": rows({"due_text": "March 2024"}),
    "due after the plan ends": rows({"due_text": "June 2027"}),
    "dates differ from the action's text": rows({"action": "Train interviewers twice a year", "due_text": "January, March, May 2025"}),
    "same objective twice": rows({"objective_no": "1", "objective": "Fair appointment for all"}, {**SECOND, "objective_no": "2", "objective": "Fair appointment for all"}),
    "same action twice": rows({}, {}),
    "same passage in two actions": rows(
        {"progress": "Staff told us that panels had been announced late and that papers were missing for two of the three sites we visited"},
        {**SECOND, "progress": "Staff told us that panels had been announced late and that papers were missing for two of the three sites we visited"},
    ),
    "outcome repeats the requirement": rows(
        {"requirement": "A register of trained chairs for every division is kept", "outcome": "A register of trained chairs for every division is kept"}
    ),
    "prompt left in": rows({"progress": "Insert text here"}),
    "blank field in the paper": rows({}, organisation=paper(Author=None)),
    "field of the wrong kind": rows({"leads": "11 September 2024"}),
    "status in another field": rows({"outcome": "Done"}, plan={"status_scheme": {"Done": {"label": "done", "common": "complete"}, "P": {"label": "begun"}}}),
    "code in a text": rows({"progress": "=HYPERLINK(1)"}),
    "number missing": rows({}, {**SECOND, "action_no": "2"}, {**PAIR, "action_no": "5"}),
    "number used twice": rows({"action_no": "1"}, {**SECOND, "action_no": "1"}),
    "reference to an action that is not there": rows({"progress": f"{UPDATE}. Linked to 8.1"}),
    "mark without its note": rows({"action": "Follow the EDS* in every division"}),
    "note without its mark": rows({"progress": "Begun (* 13.9)"}),
    "appendix not there": rows({"progress": f"{UPDATE}, see Appendix 3"}),
    "part missing": rows({"requirement": "b. Publish the results each year"}),
    "reference by page": rows({"progress": f"{UPDATE}, see the table on page 4"}),
    "no lead": rows({"leads": ""}),
    "lead not yet named": rows({"leads": "TBC"}),
    "everybody leads": rows({"leads": "All staff"}),
    "a whole tier leads": rows({"leads": "Divisional Directors"}),
    "only teams lead": rows({"leads": "HR"}),
    "many leads": rows({"leads": "Head of HR; Head of EDI; Head of OD; Head of Nursing; Head of Estates"}),
    "likely name of a person": rows({"leads": "Dr Priya Sharma"}),
    "worsening without an action": with_movement({"indicators": "2"}),
    "worsening, analysed only": with_movement({"indicators": "5", "action": "Analyse the survey results on harassment"}),
    "indicator without an action": rows({"indicators": "1; 2"}),
    "indicator only served in general": rows({"indicators": "all"}),
    "no links to indicators": rows({"indicators": ""}),
    "actions without an indicator": rows({}, {**SECOND, "indicators": ""}),
    "section without links": rows({}, {**SECOND, "section": "Governance", "indicators": ""}, plan={"sections": {"Recruitment": {"title": "R", "links": "indicators 1-9"}, "Governance": {"title": "Governance"}}}),
    "no such indicator": rows({"indicators": "1-9; 12"}),
    "framework not told apart": rows({"frameworks": "High Impact Action 1"}, own=()),
    "incomplete target": rows({}, organisation={"targets": [target(unit=None, base=None)]}),
    "targets in conflict": rows({}, organisation={"targets": [target(), target(value=30)]}),
    "target with several dates": rows({}, organisation={"targets": [target(), target(by="2030", date="2030-12-31")]}),
    "period does not add up": rows({"action": "Monitor over 5 years (Jan 2008 to Dec 2013)"}),
    "several terms for one group": rows({"action": "Mentor BME and BAME staff in every division"}),
    "role named in several ways": rows({}, {**SECOND, "leads": "head of recruitment"}),
    "abbreviations not explained": rows({"action": "Train every QZX chair in inclusive recruitment"}),
    "abbreviation spelt in several ways": rows({"action": "Use the EHIIRA and the EHHIRA for each policy"}),
    "no update": rows({}, {**SECOND, "progress": "TBC"}),
    "overdue": rows({"due_text": "30 November 2024"}),
    "update older than a quarter": rows({"updated": "1 August 2024"}),
    "question in place of an update": rows({"progress": "Will all divisions take part?"}),
    "framework text in place of an update": rows({"progress": "From High Impact Actions: boards answer for it"}),
    "framework text in place of a requirement": rows({"requirement": "Boards answer for it always"}, own=("long",), long=True),
    "no outcome": rows({}, {**SECOND, "outcome": "A ratio each quarter"}, {**PAIR, "outcome": ""}, plan={"columns": {"action": "Action", "outcome": "Outcome"}}),
    "future told as progress": rows({"progress": "The report comes out in October 2025"}),
    "only plans, no progress": rows({"progress": "Options will be drawn up for the committee to discuss"}),
    "waits without a date": rows({"progress": "Awaiting the new learning system"}),
    "no evidence": rows({"status": "D", "progress": "Every chair trained"}),
    "evidence column empty": rows({}, plan={"columns": {"action": "Action", "evidence": "Evidence"}}),
}  # fmt: skip
ELSEWHERE = {  # asked for on the published plans (test_plan_questions, test_five_plans) or beside targets and papers
    "date written oddly", "longer term due first", "nothing due in the plan's last years", "target after the plan's end", "milestone before the plan",
    "proposal against decision", "objectives nearly the same", "text cut off", "two objectives under one number", "only an outside body leads",
    "framework item without an action", "no such framework item", "pace not reachable", "target met but not marked", "number without its unit",
    "change in percent without a base", "indicator and metric mixed", "framework text in place of a requirement",
}  # fmt: skip


def test_the_clean_plan_has_no_findings(make):
    assert check_plan(make({}, SECOND, PAIR)) == []


@pytest.mark.parametrize("check", [check for check in FAULTS if check not in ELSEWHERE], ids=lambda name: name.replace(" ", "-"))
def test_the_fault_is_asked_about(make, check):
    found = FAULTS[check](make)
    assert check in {one["check"] for one in found}, [(one["check"], one["what"]) for one in found]
    for one in found:
        assert one["severity"] in ("warning", "note")
        assert all(one[part] for part in ("where", "what", "why", "how_to_fix"))


def test_every_check_is_tried_somewhere():
    names = {
        value.name
        for module in pkgutil.iter_modules(wres.actions.checking.__path__)
        for value in vars(importlib.import_module(f"wres.actions.checking.{module.name}")).values()
        if isinstance(value, Check)
    }
    assert names == set(FAULTS) | ELSEWHERE


def test_targets_are_models():
    assert Target(**target()).value == 20

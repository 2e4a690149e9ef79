"""Each check on a made-up plan: the fault gives its finding; the clean plan gives none. Every check of the checker is here."""

import datetime as dt
import importlib
import pkgutil
from math import nan

import pytest

import wres.plans.questions
from wres.comparison import Moved, Verdict
from wres.indicators import Figure
from wres.parameters import Target
from wres.plans import check_plan
from wres.plans.questions.asking import Check
from wres.plans.questions.printed import Arrow

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
    row = {"indicator": "5", "measure": "percentage", "group": "bme", "staff_group": "all", "band": "all", "verdict": Verdict.WORSE,
           "for_worse": True}  # fmt: skip
    return [Moved(**{"unit": "percent", "before": nan, "after": nan, "change": nan, **row, **change})]


def with_movement(*changes):
    return lambda make: check_plan(make(*changes), moved())


def with_arrow(arrow, **change):
    def _check(make):
        row = {"unit": "percent", "before": 39.0, "after": 42.0, "change": 3.0, **change}
        return check_plan(make({}, SECOND, PAIR), moved(**row), arrows=[Arrow(2, "5", arrow)])

    return _check


def with_history(make, said=6, first=11.0, last=15.0):
    """A plan that reports a rise over three years, beside a table of the first and the last of them."""
    figure = {"measure": "Rise", "value": said, "unit": "percent", "indicator": "1", "group": "bme", "change_over": 3}
    history = [Figure(indicator="1", measure="share", group="bme", year=year, value=value) for year, value in ((2021, first), (2024, last))]
    return check_plan(make({}, SECOND, PAIR, plan={"measurements": [figure]}), history=history)


def carried(make, **earlier):
    before = make({"status": "D", **earlier}, year=2023)
    return check_plan(make({}, {**SECOND}), earlier=before)


FAULTS = {
    "carried over without progress": rows({"carried_over_from": "2023/24 plan", "progress": ""}),
    "carried over again and again": rows({"carried_over_from": "2021: 1; 2022: 1; 2023: 1"}),
    "already reported as done": carried,
    "undefined status code": rows({"status": "X"}),
    "status codes without a key": rows({}, plan={"status_scheme": {}}),
    "statuses read without a key": rows({"status": "In Progress"}, {**SECOND, "status": "amber"}, plan={"status_scheme": {}}),
    "status against common_status": rows({"common_status": "complete"}),
    "no status": rows({}, {**SECOND, "status": ""}),
    "plan without statuses": rows({"status": ""}, plan={"status_scheme": {}}),
    "incomplete action": rows({"leads": "", "due_text": ""}),
    "check the transcript": rows({"leads": ""}, plan={"transcript": [{"actions": ["1"], "columns": ["leads"], "what": "The cell is lost."}]}),
    "transcript note without its action": rows({}, plan={"transcript": [{"actions": ["9"], "columns": ["leads"], "what": "The cell is lost."}]}),
    "codes that cannot be told apart": rows({}, plan={"status_scheme": {"P": {"label": "On track", "symbol": "●"}, "Q": {"label": "Late", "symbol": "●"}}}),
    "status lost": rows({"status": "●"}, plan={"status_scheme": {"●": {"label": "unreadable", "symbol": "?"}}}),
    "neither yes nor no": rows({"frameworks": "In North High Impact Actions=(blank)"}),
    "not applicable but due": rows({"status": "N/A"}, plan={"status_scheme": {"N/A": {"label": "not applicable"}, "P": {"label": "begun"}}}),
    "said to be done, not marked": rows({"progress": "Completed in December 2024 for every division"}),
    "marked complete, nothing said": rows({"status": "D", "progress": ""}),
    "mostly carried over": rows(*({**SECOND, "action": f"Widen scheme {n}", "carried_over_from": "2023/24 plan"} for n in "abcde")),
    "no measures of success": rows({"outcome": ""}),
    "measures without figures": rows(*({**row, "outcome": "Improvement in metrics 1, 2 and 7"} for row in ({}, SECOND, PAIR))),
    "review reported by attendance": rows({"action": "Review the learning sets", "progress": "Over 300 people attended so far"}),
    "targets said to be unset": rows({"objective_no": "1", "progress": "Targets have yet to be set"}, organisation={"targets": [target()]}),
    "indicator left to data": rows({"action": "Collect figures on training by grade"}),
    "indicator left to support": rows({"action": "Run sponsorship mentoring for a second year", "indicators": "6"}),
    "subject without an action": rows({"indicators": ""}),
    "claim without an action": rows(
        {"objective_no": "1", "frameworks": "(section) North High Impact Actions: Equal pay everywhere"}, own=("north",), pay=True,
    ),
    "link that may be missing": rows({"action": "Meet to share themes of bullying and harassment", "indicators": "8"}),
    "linked to most indicators": rows({"indicators": "1, 2, 3, 6, 7, 8"}),
    "target without an action": rows({"indicators": "2"}, organisation={"targets": [target()]}),
    "one role leads most actions": rows(*({**SECOND, "action": f"Widen scheme {n} of the trust"} for n in "abcde")),
    "one function leads most actions": rows(
        *({**SECOND, "action": f"Widen scheme {n} of the trust", "leads": lead} for n, lead in zip("abcde", ("Head of EDI", "EDI Manager", "EDI Officer", "EDI Adviser", "EDI Analyst"), strict=True))
    ),
    "most dates at the end": rows(*({**SECOND, "action": f"Widen scheme {n} of the trust", "due_text": "June 2025"} for n in "abcde")),
    "actions due after their target": rows(
        *({**SECOND, "action": f"Widen scheme {n} of the trust", "objective_no": "1", "objective": "Reach 20% by 2025", "due_text": "May 2025"} for n in "abc"),
        organisation={"targets": [target(by="March 2025", date="2025-03-31")]},
    ),
    "objective with a past target": rows(
        {"objective_no": "1", "objective": "Reach 20% by 2023"}, organisation={"targets": [target(by="March 2023", date="2023-03-31")]}
    ),
    "plan already over": rows({}, as_of=dt.date(2025, 9, 1)),
    "target's date written in several ways": rows({}, organisation={"targets": [target(), target(by="2025/26")]}),
    "only a staff network leads": rows({"leads": "Co-Chairs of the Staff Network"}),
    "arrow against its figures": with_arrow("↔"),
    "arrow without an earlier figure": with_arrow("↔", verdict=Verdict.NOT_COMPARABLE, before=float("nan"), change=float("nan")),
    "change against the table": with_history,
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
    "indicator linked only in general": rows({"indicators": "all"}),
    "no links to indicators": rows({"indicators": ""}),
    "actions without an indicator": rows({}, {**SECOND, "indicators": ""}),
    "section without links": rows({}, {**SECOND, "section": "Governance", "indicators": ""}, plan={"sections": {"Recruitment": {"title": "R", "links": "indicators 1-9"}, "Governance": {"title": "Governance"}}}),
    "no such indicator": rows({"indicators": "1-9; 12"}),
    "framework not told apart": rows({"frameworks": "High Impact Action 1"}, own=()),
    "incomplete target": rows({}, organisation={"targets": [target(unit=None, base=None)]}),
    "targets in conflict": rows({}, organisation={"targets": [target(), target(value=30)]}),
    "target with several dates": rows({}, organisation={"targets": [target(), target(by="2030", date="2030-12-31")]}),
    "period does not add up": rows({"action": "Train every panel for 5 years (Jan 2008 to Dec 2013)"}),
    "several terms for one group": rows({"action": "Mentor BME and BAME staff in every division"}),
    "role named in several ways": rows({"leads": "Director of People and Culture"}, {**SECOND, "leads": "Director of People of Culture"}),
    "abbreviations not explained": rows({"action": "Train every QZX chair in inclusive recruitment"}),
    "abbreviation spelt in several ways": rows({"action": "Use the EHIIRA and the EHHIRA for each policy"}),
    "no update": rows({}, {**SECOND, "progress": "TBC"}),
    "overdue": rows({"due_text": "30 November 2024"}),
    "update older than a quarter": rows({"updated": "1 August 2024"}),
    "question in place of an update": rows({"progress": "Will all divisions take part?"}),
    "framework text in place of an update": rows({"progress": "From High Impact Actions: boards answer for it"}),
    "framework text in place of a requirement": rows({"requirement": "Boards answer for it always"}, own=("long",), long=True),
    "no outcome": rows({}, {**SECOND, "outcome": "A ratio each quarter"}, {**PAIR, "outcome": ""}, plan={"columns": {"action": "Action", "outcome": "Outcome"}}),
    "future given as progress": rows({"progress": "The report comes out in October 2025"}),
    "only plans, no progress": rows({"progress": "Options will be drawn up for the committee to discuss"}),
    "waits for what has come": rows({"progress": "Awaiting the system of summer 2024"}),
    "date passed, no status": rows({"status": "", "due_text": "30 November 2024"}, plan={"columns": {"action": "Action", "due_text": "By"}, "status_scheme": {}}),
    "lead and date only elsewhere": rows({}, {**SECOND, "requirement": "See action 1 above", "leads": "", "due_text": ""}),
    "waits without a date": rows({"progress": "Awaiting the new learning system"}),
    "no evidence": rows({"status": "D", "progress": "Every chair trained"}, {**SECOND, "evidence": "Minutes of March"}),
    "evidence column empty": rows({}, plan={"columns": {"action": "Action", "evidence": "Evidence"}}),
}  # fmt: skip
# What looks like the fault and is none: the check stays silent.
INNOCENT = {
    "incomplete action": rows({"leads": ""}),
    "status codes without a key": rows({"status": "In Progress"}, {**SECOND, "status": "Completed (May 2024)"}, plan={"status_scheme": {}}),
    "status against common_status": rows({"status": "D", "common_status": "Complete"}, {**SECOND, "common_status": ""}),
    "no lead": rows({"leads": ""}, plan={"transcript": [{"actions": ["1"], "columns": ["leads"], "what": "The cell is lost."}]}),
    "no status": rows({"status": ""}, SECOND, plan={"transcript": [{"columns": ["status"], "what": "The colours are lost."}]}),
    "status lost": rows({"status": "●"}, plan={"status_scheme": {"●": {"label": "unreadable", "symbol": "?"}}, "transcript": [{"columns": ["status"], "what": "Lost."}]}),
    "no evidence": rows({"status": "D", "progress": "Every chair trained"}),
    "mostly carried over": rows(*({**SECOND, "action": f"Widen scheme {n}"} for n in "abcde")),
    "no measures of success": rows({"outcome": "", "action": "Train at least 30 chairs of panels"}, {**SECOND, "objective": "Reach 20% in bands 8a and above"}),
    "measures without figures": rows({"outcome": "Improvement in metric 2"}, {**SECOND, "outcome": "From 1.8 to 1.5"}, {**PAIR, "outcome": "Better scores"}),
    "review reported by attendance": rows({"action": "Review the learning sets", "progress": "300 people attended; the review found two gaps"}),
    "targets said to be unset": rows({"objective_no": "2", "progress": "Targets have yet to be set"}, organisation={"targets": [target()]}),
    "indicator left to data": rows({"action": "Collect figures on training by grade and change how places are offered"}),
    "indicator left to support": rows({"action": "Run sponsorship mentoring for a second year", "indicators": "7"}),
    "subject without an action": rows({"indicators": "", "action": "Zero tolerance of harassment, and fair disciplinary panels"}),
    "claim without an action": rows(
        {"objective_no": "1", "action": "Publish salaries by grade", "frameworks": "(section) North High Impact Actions: Equal pay everywhere"}, own=("north",), pay=True,
    ),
    "link that may be missing": rows({"action": "Meet to share themes of bullying and harassment", "indicators": "6"}),
    "linked to most indicators": rows({"indicators": "1, 2, 7"}),
    "target without an action": rows({"indicators": "1"}, organisation={"targets": [target()]}),
    "one role leads most actions": rows(*({**SECOND, "action": f"Widen scheme {n}", "leads": f"Head of {n}"} for n in ("Estates", "Finance", "Theatres", "Wards", "Pay"))),
    "one function leads most actions": rows(*({**SECOND, "action": f"Widen scheme {n}"} for n in "abcde")),
    "most dates at the end": rows(*({**SECOND, "action": f"Widen scheme {n}", "due_text": due} for n, due in zip("abcde", ("Aug 2024", "Oct 2024", "Jan 2025", "June 2025", "June 2025"), strict=True))),
    "actions due after their target": rows(
        *({**SECOND, "action": f"Widen scheme {n}", "objective": "Reach 20% by 2025", "due_text": "January, May 2025"} for n in "abc"),
        organisation={"targets": [target(by="March 2025", date="2025-03-31")]},
    ),
    "objective with a past target": rows({"objective": "Reach 20% by 2026"}, organisation={"targets": [target()]}),
    "plan already over": rows({"status": "D", "progress": "Every chair trained"}, as_of=dt.date(2025, 9, 1)),
    "target with several dates": rows({}, organisation={"targets": [target(), target(by="2025/26")]}),
    "targets in conflict": rows({}, organisation={"targets": [target(comparator="equal to", value=23), target(comparator="at most", value=30)]}),
    "incomplete target": rows({}, organisation={"targets": [target(by="over the next 5 years", date=None), target(value=None, rule="eliminated", base=None)]}),
    "arrow against its figures": with_arrow("↑"),
    "arrow without an earlier figure": with_arrow("↔"),
    "change against the table": lambda make: with_history(make, said=4),
    "flag against its heading": rows(
        {"section": "North", "frameworks": "In North High Impact Actions=No; In Goals Framework=Yes"},
        plan={"sections": {"North": {"title": "Both", "about": "Actions of the North High Impact Actions and the Goals Framework"}}},
    ),
    "section without links": rows(
        {}, {**SECOND, "section": "Governance", "indicators": "2"},
        plan={"sections": {"Recruitment": {"title": "R", "links": "indicators 1-9"}, "Governance": {"title": "Governance"}}},
    ),
    "worsening, analysed only": with_movement({"indicators": "5", "action": "Analyse the survey results and train the teams with the worst"}),
    "ongoing without a review": rows({"due_text": "Ongoing", "action": "Keep panels mixed, with a report each quarter"}),
    "waits for what has come": rows({"progress": "Awaiting the system of June 2025"}),
    "date passed, no status": rows({"status": "", "due_text": "30 November 2024", "progress": ""}, SECOND, plan={"columns": {"action": "Action"}, "status_scheme": {}}),
    "lead and date only elsewhere": rows({}, {**SECOND, "requirement": "See action 1 above"}),
    "note without its mark": rows({"action": "Follow the EDS* in every division", "progress": "Begun (* 13.9)"}),
    "reference by page": rows({"progress": f"{UPDATE}, see Case Study 4 on page 12"}),
    "start without an end": rows({"commitment": "a", "due_text": "June 2025"}, {"action_no": "1", "commitment": "b", "due_text": "From April 2025"}),
    "due after the plan ends": rows({"plan_part": "Longer term actions", "due_text": "June 2027"}),
    "no update": rows({"status": "N/A", "progress": "N/A"}),
    "blank field in the paper": rows({}, organisation=paper(Paper_authored_by="11 September 2024", Considered_before_by=None, Next=["x"])),
    "appendix not there": rows({"section": "Appendix 1", "progress": f"{UPDATE}, see Appendix 3"}),
    "role named in several ways": rows({}, {**SECOND, "leads": "head of recruitment"}),
    "abbreviations not explained": rows({"action": "Train every QZE chair, as the Quick Zonal Exchange asks, on the BWTR system"}),
    "likely name of a person": rows({"action": "Help the cadets (paid for by St John Ambulance and others)"}),
    "several terms for one group": rows({"action": "Mentor Black and Minority Ethnic (BME) staff"}),
    "many leads": rows({"leads": "City Learning; Staff Forum; Equality Forum; Works Group"}),
    "impossible date": rows({"progress": f"{UPDATE} by 31th January 2025"}),
}  # fmt: skip
ELSEWHERE = {  # asked for on the published plans (test_plan_questions, test_five_plans) or beside targets and papers
    "date written oddly", "longer term, but due in the plan", "nothing due in the plan's last years", "target after the plan's end", "milestone before the plan",
    "proposal against decision", "objectives nearly the same", "text cut off", "two objectives under one number", "only an outside body leads",
    "target for a band not shown",  # test_clustered_targets
    "framework item without an action", "no such framework item", "pace not reachable", "target met but not marked", "number without its unit",
    "change in percent without a base", "indicator and metric mixed", "framework text in place of a requirement",
}  # fmt: skip


def test_the_clean_plan_has_no_findings(make):
    assert check_plan(make({}, SECOND, PAIR)) == []


@pytest.mark.parametrize("check", [check for check in FAULTS if check not in ELSEWHERE], ids=lambda name: name.replace(" ", "-"))
def test_the_fault_is_asked_about(make, check):
    found = FAULTS[check](make)
    assert check in {one.check for one in found}, [(one.check, one.what) for one in found]
    for one in found:
        assert one.severity in ("warning", "note")
        assert all(getattr(one, part) for part in ("where", "what", "why", "how_to_fix"))


@pytest.mark.parametrize("check", INNOCENT, ids=lambda name: name.replace(" ", "-"))
def test_what_is_no_fault_is_not_asked_about(make, check):
    asked = INNOCENT[check](make)
    assert check not in {one.check for one in asked}, [(one.check, one.what) for one in asked]


def test_every_check_is_tried_somewhere():
    names = {
        value.name
        for module in pkgutil.iter_modules(wres.plans.questions.__path__)
        for value in vars(importlib.import_module(f"wres.plans.questions.{module.name}")).values()
        if isinstance(value, Check)
    }
    assert names == set(FAULTS) | ELSEWHERE


def test_targets_are_models():
    assert Target(**target()).value == 20

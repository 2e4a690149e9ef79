"""Links to indicators and frameworks, and statuses."""

import pytest

from wres.parameters import Status
from wres.plans.framework_links import frameworks_named, understand_frameworks
from wres.plans.indicator_links import understand_indicators
from wres.plans.statuses import judged_status


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("1, 2", "1 2"), ("1,2", "1 2"), ("metrics 1, 2, 4 and 7", "1 2 4 7"), ("5-8", "5 6 7 8"), ("WRES indicators 5 to 8", "5 6 7 8"),
        ("indicators 5,6,7 and 8", "5 6 7 8"), ("(section) WRES Indicator 1 & 2", "1 2"), ("EDS2 Goal 3", ""), ("3; 9", "3 9"), ("20% by 2020", ""),
    ],
)  # fmt: skip
def test_indicator_numbers(workspace, text, codes):
    assert " ".join(understand_indicators(text, workspace.standard).codes) == codes


@pytest.mark.parametrize(
    ("text", "codes", "unknown"),
    [
        ("Indicator 4a", "4a", ""), ("indicators 1, 3 and 4a", "1 3 4a", ""), ("4a, 10", "4a 10", ""), ("4", "", "4"), ("1-3", "1 3", "2"),
        ("metric 4b", "", ""),
    ],
)  # fmt: skip
def test_codes_are_text(workspace, text, codes, unknown):
    of_wres = workspace.standard.indicators
    standard = workspace.standard.model_copy(update={"indicators": dict.fromkeys(("1", "3", "4a", "10"), of_wres["1"])})
    links = understand_indicators(text, standard)
    assert (" ".join(links.codes), " ".join(links.unknown)) == (codes, unknown)
    in_words = understand_indicators("", standard, f"An improvement in indicators {text}" if text[0].isdigit() else text)
    assert in_words.codes == links.codes


def test_another_standard_is_one_that_the_standard_names(workspace):
    standard = workspace.standard.model_copy(
        update={"plan_words": workspace.standard.plan_words.model_copy(update={"other_standards": {}})}
    )
    assert understand_indicators("indicator 4 (WDES)", standard).codes == ("4",)


def test_all_is_a_scope_and_not_nine_links(workspace):
    found = understand_indicators("Improvements across WRES metrics", workspace.standard)
    assert (found.everything, found.codes) == (True, ())


def test_another_standard_is_kept_apart(workspace):
    found = understand_indicators("indicator 3 (WRES); indicator 2 (Bank WRES); WRES 5 and WDES 4", workspace.standard)
    assert (found.codes, found.others) == (("3", "5"), ("Bank WRES 2", "WDES 4"))


def test_a_blank_cell_takes_the_links_of_its_section_or_outcome(workspace):
    section = understand_indicators("", workspace.standard, "", "Links to WRES Indicator 9 & EDS2 Goal 4")
    outcome = understand_indicators("", workspace.standard, "Improvement in metric 5, by 30 June", "Links to WRES indicator 9")
    assert (section.codes, section.inherited) == (("9",), True)
    assert (outcome.codes, outcome.inherited) == (("5",), False)


def test_a_number_that_is_no_indicator_is_not_dropped(workspace):
    assert understand_indicators("7, 12", workspace.standard).unknown == ("12",)


def cited(text, frameworks, own=()):
    return [(link.framework, link.item, link.member) for link in understand_frameworks(text, frameworks, own)[0]]


def test_items_by_number_name_and_words(frameworks):
    assert cited("North High Impact Actions 1 & 3", frameworks) == [("north", "1", ""), ("north", "3", "")]
    assert cited("GF Goal 3 and GF* Goal 3.1", frameworks) == [("goals", "Goal 3", ""), ("goals", "Goal 3.1", "")]
    assert cited("Equality High Impact Actions: panels of talent; fair interviews;", frameworks) == [
        ("equality", "3", ""),
        ("equality", "2", ""),
    ]


def test_a_link_keeps_the_words_that_name_its_item(frameworks):
    links, _ = understand_frameworks("Equality High Impact Actions: panels of talent; fair interviews.", frameworks, inherited=True)
    assert [(link.item, link.words, link.inherited) for link in links] == [("3", "panels of talent", True), ("2", "fair interviews", True)]
    assert [link.words for link in understand_frameworks("North High Impact Actions 1 & 3", frameworks)[0]] == ["", ""]


def test_a_shared_name_is_looked_up_and_never_guessed(frameworks):
    assert cited("High Impact Action 2", frameworks, ["equality"]) == [("equality", "2", "")]
    assert cited("High Impact Action 2", frameworks, ["north"]) == [("north", "2", "")]
    link = understand_frameworks("High Impact Action 2", frameworks)[0][0]
    assert (link.framework, link.choices) == ("", ("north", "equality"))


def test_membership_has_three_values(frameworks):
    assert cited("In GF=Yes; Equality High Impact Actions: (blank)", frameworks) == [("goals", "", "yes"), ("equality", "", "blank")]


def test_what_names_no_framework_is_kept(frameworks):
    assert understand_frameworks("GF Goal 3; actions above", frameworks)[1] == "actions above"
    assert frameworks_named("the GF and others", frameworks) == ["goals"]


def test_an_undefined_code_is_unknown_and_never_guessed():
    scheme = {"1": Status(label="In progress", symbol="◐", common="in progress")}
    statuses = [judged_status(code, scheme) for code in ("1", "5", "", " 1 ")]
    assert [status.common for status in statuses] == ["in progress", "unknown", "unknown", "in progress"]
    assert [status.problem for status in statuses] == ["", "not defined in the plan's key", "not given", ""]
    assert judged_status("Amber", {}).problem == "the plan has no key"

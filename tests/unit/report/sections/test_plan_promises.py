"""What became of an earlier plan's commitments."""

from wres.plans.lineage import lineage
from wres.report.sections.plan_promises import counted_fates, promises_html, what_happened_html

EARLIER = (
    {"action_no": "1", "action": "Train every panel chair in inclusive recruitment", "status": "D"},
    {"action_no": "2", "action": "Publish the shortlisting ratio by directorate each quarter"},
    {"action_no": "3", "action": "Review each case before it becomes a formal investigation"},
    {"action_no": "4", "action": "Hold listening events for night staff"},
)
LATER = (
    {"action_no": "1", "action": "Publish the shortlisting ratio by directorate each quarter"},
    {
        "action_no": "2",
        "action": "Look at cases early with a senior colleague",
        "carried_over_from": "2024: 3",
        "leads": "Director of People",
    },
    {"action_no": "3", "action": "Shadow board places for bands 8a and above"},
)


def test_promises_are_done_continued_changed_or_dropped(make):
    descent = lineage(make(*EARLIER, year=2024), make(*LATER, year=2025))
    assert [promise.fate for promise in descent.promises] == ["done", "continued", "changed", "dropped"]
    assert descent.promises[2].how == "its wording and who leads it"
    assert [commitment.row for commitment in descent.new] == [4]


def test_a_commitment_is_found_again_by_its_wording(make):
    later = make({"action": "Publish the shortlisting ratios by directorate every quarter", "due_text": "May 2026"}, year=2025)
    (promise,) = lineage(make(EARLIER[1], year=2024), later).promises
    assert (promise.fate, promise.how) == ("changed", "its wording and its date; found by its wording")


def test_fates_are_counted_and_new_actions_listed_once_each(make):
    earlier, later = make(*EARLIER, year=2024), make(*LATER, year=2025)
    sentence = "Of last year's 4 actions, 1 is complete, 1 is unchanged, 1 continues with changes and 1 is no longer in the plan."
    assert counted_fates(lineage(earlier, later)) == sentence
    html = "".join(promises_html(earlier, later))
    assert html.count("Hold listening events for night staff") == 1
    assert "<h3>New actions since 2023/24</h3><ul><li>3 Shadow board places for bands 8a and above</li></ul>" in html
    assert "New actions" not in "".join(promises_html(earlier, make(*EARLIER, year=2025)))


def test_the_table_of_promises_is_escaped(make):
    earlier = make({"action": "<i>old</i> promise"}, year=2024)
    html = what_happened_html(lineage(earlier, make(*LATER, year=2025)), "What happened")
    assert "&lt;i&gt;old&lt;/i&gt; promise" in html
    assert "No longer in the plan" in html

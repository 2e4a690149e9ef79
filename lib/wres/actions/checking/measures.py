"""Whether anybody can say later that it worked: measures of success, figures in them, and updates that measure something else."""

import re
from collections.abc import Iterator

from wres.actions.checking.targets import printed_value
from wres.actions.checking.telling import Check, Finding, counted, listing, shortened
from wres.actions.checking.work import is_about
from wres.actions.plan import ActionPlan

NO_MEASURES = Check(
    "no measures of success",
    "warning",
    "Nobody can say later whether the plan worked.",
    "For each action, say what will be different for staff, and how it will be measured.",
)
NO_FIGURES = Check(
    "measures without figures",
    "warning",
    "Any change, however small, could be called an improvement.",
    "Say for each measure from which figure to which figure, and by when.",
)
ATTENDANCE = Check(
    "review reported by attendance",
    "warning",
    "How many people came does not say what a review found.",
    "Say what the review found, or correct the status.",
)
NOT_SET = Check(
    "targets said to be unset", "warning", "One says that there are no targets, and the other gives them.", "Make the two agree."
)

_A_MEASURE = re.compile(r"\b(?:outcomes?|measures?|kpis?|success|impact|results?|indicators of)\b", re.IGNORECASE)
_LINKS = re.compile(
    r"\b(?:indicators?|metrics?|bands?|cohorts?|phases?)\b(?:[\s,&–-]|and\b|to\b|\d+[a-d]?)*|\b(?:19|20)\d\d(?:/\d\d)?\b", re.IGNORECASE
)
_FIGURE = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|half|halved|doubled?|all|every|zero|parity)\b", re.IGNORECASE
)
_LEAST = 3  # measures, before their lack of figures is a habit of the plan
_UNSET = re.compile(
    r"\btargets?\b[^.;\n]{0,20}?\b(?:(?:are |is |have |has )?yet to be (?:set|agreed)|(?:have |has )?not (?:yet )?been (?:set|agreed)|(?:are|is) not (?:yet )?(?:set|agreed))\b",
    re.IGNORECASE,
)


def measure_findings(plan: ActionPlan) -> list[Finding]:
    """Findings about measures."""
    return [*_measures(plan), *_attendance(plan), *_unset(plan)]


def _measures(plan: ActionPlan) -> Iterator[Finding]:
    given = {row: text for row, text in plan.written["outcome"].items() if text.strip()}
    total = counted(len(plan.rows), "action")
    headings = {column: heading for column, heading in plan.plan.columns.items() if _A_MEASURE.search(heading)}
    if not given and (not headings or "outcome" in headings):
        why = "; the plan has no column for it" if plan.plan.columns and not headings else ""
        yield NO_MEASURES.about(f"{plan.label}, outcome", f"None of the {total} says how its success will be measured{why}.")
    with_figures = [row for row, text in given.items() if _FIGURE.search(_LINKS.sub(" ", text))]
    if len(given) >= _LEAST and not with_figures:
        heading = plan.plan.columns.get("outcome", "outcomes")
        yield NO_FIGURES.on_rows(
            plan, list(given), "outcome", f'None of the {len(given)} entries under "{heading}" gives a figure to reach.'
        )


def _attendance(plan: ActionPlan) -> Iterator[Finding]:
    """Actions that review something, whose update only counts who came, and whose status says that all is well."""
    words = plan.standard.plan_words
    for row in plan.rows:
        first = " ".join(plan.written["action"][row].split()[:2])
        update, code = plan.written["progress"][row], plan.written["status"][row].strip()
        well = code.lower() in ("green", "g", "blue", "b") or plan.known["status_common"][row] in ("in progress", "complete")
        if well and is_about(first, words.reviewing) and is_about(update, words.attending) and not is_about(update, words.reviewing):
            yield ATTENDANCE.on_row(
                plan, row, "progress", f"The action is a review; the update counts who took part. The status is {code}."
            )


def _unset(plan: ActionPlan) -> Iterator[Finding]:
    """A text that says targets are not set, beside targets in the same action or among those stated in its section."""
    for row in plan.rows:
        for column in ("progress", "requirement", "action"):
            match = _UNSET.search(plan.written[column][row])
            values = _targets_beside(plan, row) if match else []
            if match and values:
                are = "is" if len(values) == 1 else "are"
                yield NOT_SET.on_row(plan, row, column, f'"{shortened(match[0])}", while {listing(values)} {are} given beside it.')
                break


def _targets_beside(plan: ActionPlan, row: int) -> list[str]:
    number = plan.written["objective_no"][row] or plan.written["action_no"][row]
    if not number:
        return []
    here = re.compile(rf"(?<![\w.]){re.escape(number.rstrip('.'))}(?![\w.])")
    targets = [target for target in plan.organisation.targets if target.value is not None and here.search(target.stated_in or "")]
    return [f"{printed_value(target)}{f' by {target.by}' if target.by else ''}" for target in targets]

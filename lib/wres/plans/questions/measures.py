"""Whether anybody can say later that it worked: measures of success, figures in them, and updates that measure something else."""

import re
from collections.abc import Iterator
from dataclasses import replace

from wres.findings import Finding
from wres.plans.plan import ActionPlan
from wres.plans.questions.targets import printed_value
from wres.plans.questions.telling import Check, actions, begun, counted, listing, shortened
from wres.plans.questions.work import is_about

NO_MEASURES = Check(
    "no measures of success",
    "warning",
    "Nobody can say later whether the plan worked.",
    "For each action, say what will be different for staff, and how it will be measured.",
)
SOME_MEASURES = replace(
    NO_MEASURES,
    why="Nobody can say later whether these actions worked.",
    how_to_fix="For each of them, say what will be different for staff, and how it will be measured.",
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

PROPOSED = replace(
    NOT_SET, severity="note", why="Readers may take what is recommended for a target.", how_to_fix="Say whether they were adopted."
)

_PROPOSED = re.compile(
    r"\b(?:recommend|consider|propos)\w*\b[^.;]{0,40}\btargets?\b|\btargets?\b[^.;]{0,60}\b(?:recommend|propos)\w*", re.IGNORECASE
)
_A_MEASURE = re.compile(r"\b(?:outcomes?|measures?|kpis?|success|impact|results?|indicators of)\b", re.IGNORECASE)
_LINKS = re.compile(
    r"\b(?:indicators?|metrics?|bands?|cohorts?|phases?)\b(?:[\s,&–-]|and\b|to\b|\d+[a-d]?)*|\b(?:19|20)\d\d(?:/\d\d)?\b", re.IGNORECASE
)
_FIGURE = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|half|halved|doubled?|all|every|zero|parity)\b", re.IGNORECASE
)
_SHARE = re.compile(r"\d\s?%|\bper ?cent\b")
_TO_REACH = re.compile(
    r"\d\s?%|\bper ?cent\b|\b(?:at least|(?:a )?minimum(?: of)?|no fewer than|target of) (?:\d|two\b|three\b|five\b|six\b|ten\b|twelve\b|twenty\b|thirty\b)"
    r"|\bx\s?\d+\b|(?<![\w/])\d+ (?!months?\b|years?\b)[\w' -]{3,40}\b(?:per|a|each) (?:year|month)\b", re.IGNORECASE,
)  # fmt: skip
_LEAST = 3  # measures, before their lack of figures is a habit of the plan
_UNSET = re.compile(
    r"(?:\b(?:meaningful|numerical|formal|specific|clear|local|corporate|agreed|new) )?\btargets?\b[^.;\n]{0,20}?\b(?:(?:are |is |have |has )?yet to be (?:set|agreed)|(?:have |has )?not (?:yet )?been (?:set|agreed)|(?:are|is) not (?:yet )?(?:set|agreed))\b",
    re.IGNORECASE,
)


def measure_findings(plan: ActionPlan) -> list[Finding]:
    """Findings about measures."""
    return [*_measures(plan), *_attendance(plan), *_unset(plan)]


def _measures(plan: ActionPlan) -> Iterator[Finding]:
    given = {row: text for row, text in plan.written["outcome"].items() if text.strip()}
    headings = {column: heading for column, heading in plan.plan.columns.items() if _A_MEASURE.search(heading)}
    misnamed = [heading for column, heading in headings.items() if column == "action"]
    if not given and (not headings or "outcome" in headings or misnamed):
        yield from _unmeasured(plan, f'The column "{misnamed[0]}" holds actions.' if misnamed else _no_column(plan, headings))
    with_figures = [row for row, text in given.items() if _FIGURE.search(_LINKS.sub(" ", text))]
    if len(given) >= _LEAST and not with_figures:
        heading = plan.plan.columns.get("outcome", "outcomes")
        yield NO_FIGURES.on_rows(
            plan, list(given), "outcome", f'None of the {len(given)} entries under "{heading}" gives a figure to reach.'
        )


def _no_column(plan: ActionPlan, headings: dict[str, str]) -> str:
    return "The plan has no column for measures of success." if plan.plan.columns and not headings else ""


def _unmeasured(plan: ActionPlan, column: str) -> Iterator[Finding]:
    """Actions for which neither their own text nor their objective names a figure to reach."""
    texts = {row: " ".join(plan.written[name][row] for name in ("action", "requirement", "due_text")) for row in plan.rows}
    own = [row for row, text in texts.items() if _TO_REACH.search(text)]
    objectives = [row for row in plan.rows if _SHARE.search(plan.written["objective"][row])]
    own = [row for row in own if row not in objectives]
    rest = [row for row in plan.rows if row not in own and row not in objectives]
    if not rest:
        return
    total = counted(len(plan.rows), "action")
    if not own and not objectives:
        why = f": {column[:1].lower()}{column[1:-1]}" if column else ""
        yield NO_MEASURES.about(f"{plan.label}, outcome", f"None of the {total} says how its success will be measured{why}.")
        return
    named = list(dict.fromkeys(plan.written["objective_no"][row] for row in objectives))
    parts = []
    if objectives:
        whose = f"objective{'s' if len(named) > 1 else ''} {listing(named)}" if all(named) else counted(len(named), "objective")
        parts.append(f"{whose} {'name' if len(named) > 1 else 'names'} a share in percent")
    if own:
        parts.append(f"{actions(plan, own)} {'name' if len(own) > 1 else 'names'} a number or share to reach")
    said = f"{column} {begun(', and '.join(parts))}. In the other {len(rest)} of {total}, no measure of success was recognised."
    yield SOME_MEASURES.about(f"{plan.label}, outcome", said.strip())


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
                are, these = ("is", "it was") if len(values) == 1 else ("are", "they were")
                if _only_proposed(plan, row):
                    said = f'"{shortened(match[0])}"; {listing(values)} {are} printed beside it, where targets are recommended. Whether {these} adopted is not said.'
                    yield PROPOSED.on_row(plan, row, column, said)
                else:
                    yield NOT_SET.on_row(plan, row, column, f'"{shortened(match[0])}", while {listing(values)} {are} given beside it.')
                break


def _only_proposed(plan: ActionPlan, row: int) -> bool:
    """Whether an action with the same number speaks of targets that are recommended or considered."""
    number = plan.written["action_no"][row]
    same = [other for other in plan.rows if number and plan.written["action_no"][other] == number]
    return any(_PROPOSED.search(plan.written[column][other]) for other in same for column in ("requirement", "action", "progress"))


def _targets_beside(plan: ActionPlan, row: int) -> list[str]:
    number = plan.written["objective_no"][row] or plan.written["action_no"][row]
    if not number:
        return []
    here = re.compile(rf"(?<![\w.]){re.escape(number.rstrip('.'))}(?![\w.])")
    targets = [target for target in plan.organisation.targets if target.value is not None and here.search(target.stated_in or "")]
    return [f"{printed_value(target)}{f' by {target.by}' if target.by else ''}" for target in targets]

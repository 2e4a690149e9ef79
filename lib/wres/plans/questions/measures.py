"""Whether anybody can say later that it worked: measures of success, figures in them, reviews reported by attendance."""

import re
from collections.abc import Iterator
from dataclasses import replace

from wres.plans.plan import ActionPlan
from wres.plans.questions.asking import Check, PlanQuestion, actions
from wres.plans.questions.work import is_about
from wres.text.lists import listing, quantity, sentence_case, within_sentence

NO_MEASURES = Check(
    "no measures of success", "warning", "Nobody can say later whether the plan worked.",
    "For each action, say what will be different for staff, and how it will be measured.",
)  # fmt: skip
SOME_MEASURES = replace(
    NO_MEASURES,
    why="Nobody can say later whether these actions worked.",
    how_to_fix="For each of them, say what will be different for staff, and how it will be measured.",
)
NO_FIGURES = Check(
    "measures without figures", "warning", "Any change, however small, could be called an improvement.",
    "Say for each measure from which figure to which figure, and by when.",
)  # fmt: skip
ATTENDANCE = Check(
    "review reported by attendance", "warning", "How many people came does not say what a review found.",
    "Say what the review found, or correct the status.",
)  # fmt: skip


_A_MEASURE = re.compile(r"\b(?:outcomes?|measures?|kpis?|success|impact|results?|indicators of)\b", re.IGNORECASE)
_LINKS = re.compile(
    r"\b(?:indicators?|metrics?|bands?|cohorts?|phases?)\b(?:[\s,&–-]|and\b|to\b|\d+[a-d]?)*|\b(?:19|20)\d\d(?:/\d\d)?\b", re.IGNORECASE
)
_FIGURE = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|half|halved|doubled?|all|every|zero|parity)\b", re.IGNORECASE
)
_SHARE = re.compile(r"\d\s?%|\bper ?cent\b")
_TO_REACH = re.compile(
    r"\d\s?%|\bper ?cent\b|\b(?:at least|(?:a )?minimum(?: of)?|no fewer than|target of) (?:\d|two\b|three\b|five\b|six\b|ten\b"
    r"|twelve\b|twenty\b|thirty\b)"
    r"|\bx\s?\d+\b|(?<![\w/])\d+ (?!months?\b|years?\b)[\w' -]{3,40}\b(?:per|a|each) (?:year|month)\b", re.IGNORECASE,
)  # fmt: skip
_LEAST = 3  # measures, before their lack of figures is a habit of the plan


def measure_findings(plan: ActionPlan) -> list[PlanQuestion]:
    """Findings about measures."""
    return [*_measures(plan), *_attendance(plan)]


def _measures(plan: ActionPlan) -> Iterator[PlanQuestion]:
    outcomes = {commitment: commitment.written.outcome for commitment in plan.commitments if commitment.written.outcome.strip()}
    headings = {column: heading for column, heading in plan.about.columns.items() if _A_MEASURE.search(heading)}
    misnamed = [heading for column, heading in headings.items() if column == "action"]
    if not outcomes and (not headings or "outcome" in headings or misnamed):
        yield from _without_measure(plan, f'The column "{misnamed[0]}" holds actions.' if misnamed else _no_column(plan, headings))
    with_figures = [commitment for commitment, text in outcomes.items() if _FIGURE.search(_LINKS.sub(" ", text))]
    if len(outcomes) >= _LEAST and not with_figures:
        heading = plan.about.columns.get("outcome", "outcomes")
        yield NO_FIGURES.on_rows(
            plan, list(outcomes), "outcome", f'None of the {len(outcomes)} entries under "{heading}" gives a figure to reach.'
        )


def _no_column(plan: ActionPlan, headings: dict[str, str]) -> str:
    return "The plan has no column for measures of success." if plan.about.columns and not headings else ""


def _without_measure(plan: ActionPlan, column: str) -> Iterator[PlanQuestion]:
    """Actions for which neither their own text nor their objective names a figure to reach."""
    texts = {
        commitment: " ".join(commitment.written[name] for name in ("action", "requirement", "due_text")) for commitment in plan.commitments
    }
    measurable = [commitment for commitment, text in texts.items() if _TO_REACH.search(text)]
    objectives = [commitment for commitment in plan.commitments if _SHARE.search(commitment.written.objective)]
    measurable = [commitment for commitment in measurable if commitment not in objectives]
    rest = [commitment for commitment in plan.commitments if commitment not in measurable and commitment not in objectives]
    if not rest:
        return
    total = quantity(len(plan), "action")
    if not measurable and not objectives:
        why = f": {within_sentence(column[:-1])}" if column else ""
        yield NO_MEASURES.about(f"{plan.label}, outcome", f"None of the {total} says how its success will be measured{why}.")
        return
    named = list(dict.fromkeys(commitment.written.objective_no for commitment in objectives))
    parts = []
    if objectives:
        whose = f"objective{'s' if len(named) > 1 else ''} {listing(named)}" if all(named) else quantity(len(named), "objective")
        parts.append(f"{whose} {'name' if len(named) > 1 else 'names'} a share in percent")
    if measurable:
        parts.append(f"{actions(measurable)} {'name' if len(measurable) > 1 else 'names'} a number or share to reach")
    sentence = f"{column} {sentence_case(', and '.join(parts))}. In the other {len(rest)} of {total}, no measure of success was recognised."
    yield SOME_MEASURES.about(f"{plan.label}, outcome", sentence.strip())


def _attendance(plan: ActionPlan) -> Iterator[PlanQuestion]:
    """Actions that review something, whose update only counts who came, and whose status says that all is well."""
    words = plan.standard.plan_words
    for commitment in plan.commitments:
        first = " ".join(commitment.written.action.split()[:2])
        update, code = commitment.written.progress, commitment.written.status.strip()
        well = code.lower() in ("green", "g", "blue", "b") or commitment.status.common in ("in progress", "complete")
        if well and is_about(first, words.reviewing) and is_about(update, words.attending) and not is_about(update, words.reviewing):
            yield ATTENDANCE.on_row(
                plan, commitment, "progress", f"The action is a review; the update counts who took part. The status is {code}."
            )

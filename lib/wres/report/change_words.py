"""A change since the approved report in words: which figure, from what to what, and what that means."""

from collections.abc import Sequence

from wres.approval.changes import ExplainedChange
from wres.approval.differences import FigureChange
from wres.approval.finding_changes import ACCEPTED, FindingChange
from wres.comparison.reading_rules import scale_of
from wres.indicators.figures import Figure
from wres.parameters.measures import measure_and_part
from wres.report.context import Context
from wres.report.figure_text import figure_text, marked_text
from wres.report.hidden_places import band_of
from wres.report.labels import MEASURE_LABELS, band_label, staff_group_label
from wres.text import count, interval
from wres.text.lists import sentence_case, within_sentence

EVERY = "all"  # bands, or staff groups
ABSENT = "no such figure"
APPROVED, OTHER = "the approved report", "the other report"  # what a report is compared with
WHY_NOT = "{status}: {reason}"
STATUSES = {"suppressed": "hidden", "missing": "not available"}


def figure_words(context: Context, figure: Figure) -> str:
    """A figure by its name: `Indicator 2, relative likelihood, White compared with BME`; of a part, with staff and band."""
    indicator, group = context.standard.indicators.get(figure.indicator), context.words.group(figure.group)
    measure = measure_and_part(figure.measure)[0]
    title = within_sentence(indicator.title) if indicator else figure.indicator
    name = MEASURE_LABELS[measure].in_sentence.format(group=group, title=title) if measure in MEASURE_LABELS else measure.replace("_", " ")
    if not name and indicator is not None:
        name = indicator.likelihood.format(group=group).removesuffix(", %")
        name = name if name.startswith(group) else within_sentence(name)
    parts = [name if group in name else f"{name}, {group}"]
    if figure.staff_group != EVERY:
        parts.append(staff_group_label(context.standard, figure.staff_group))
    if indicator is not None and (figure.band not in context.standard.whole_bands or measure != figure.measure):
        parts.append(band_of(context, figure.key).removeprefix(f"{band_label(context.standard, EVERY)}, "))
    return f"{context.words.word.capitalize()} {figure.indicator}, {', '.join(part for part in parts if part)}"


def is_of_the_whole(context: Context, figure: Figure) -> bool:
    """Whether a figure is of all staff and bands, and of no part."""
    return figure.staff_group == EVERY and figure.band in context.standard.whole_bands and not measure_and_part(figure.measure)[1]


def whole_first(context: Context, rows: Sequence[ExplainedChange[FigureChange]]) -> list[ExplainedChange[FigureChange]]:
    """Changes as a reader wants them: those of the whole organisation, then those of its parts, each in the report's order."""
    return sorted(rows, key=lambda row: not is_of_the_whole(context, row.change.figure))


def value_words(figure: Figure | None) -> str:
    """What is shown of a figure, or why nothing is."""
    if figure is None:
        return ABSENT
    if figure.status != "ok" and not figure.has_bound_alone:
        return WHY_NOT.format(status=STATUSES.get(figure.status, figure.status), reason=figure.reason).rstrip(": ")
    return marked_text(figure)


def meaning(context: Context, change: FigureChange, earlier: str = APPROVED) -> str:
    """What a change means, in a sentence or two; nothing of chance, because both figures are of the same people.

    earlier: what it is compared with, APPROVED or OTHER. Values that are not rounded alike are not compared: only the rounding is told.
    """
    before, after = change.before, change.after
    if before is None or after is None:
        return f"{sentence_case(earlier)} had no such figure." if before is None else "The report has no such figure any more."
    if before.status != after.status or "ok" not in (before.status, after.status):
        return _shown_or_not(before, after)
    if before.is_rounded != after.is_rounded:
        return "It is rounded now, to protect people." if after.is_rounded else "It is not rounded any more."
    if before.rounding != after.rounding:
        return "It is rounded in another way now, to protect people."
    if before.value == after.value:
        return _same_value(before, after)
    if figure_text(before) == figure_text(after):
        return f"It is shown as {figure_text(after)} as before; only decimals that are not shown differ."
    return f"{_direction(context, before, after, earlier)}{_range(context, before, after)}"


def finding_change_words(change: FindingChange) -> str:
    """Whether a finding is new, gone or changed; of one that was accepted since, with the reason."""
    accepted = change.after.accepted if change.after and change.before and not change.before.accepted else ""
    if not accepted:
        return change.what
    return f"{ACCEPTED}: {accepted}" if change.what == ACCEPTED else f"{change.what}, and {ACCEPTED}: {accepted}"


def _shown_or_not(before: Figure, after: Figure) -> str:
    if after.status == "suppressed":
        return "It is hidden now, to protect people."
    if after.status == "ok":
        return "It was hidden, and is shown now." if before.status == "suppressed" else "There was no figure, and there is one now."
    return "There is no figure any more." if before.status == "ok" else "The reason why there is no figure is another one."


def _same_value(before: Figure, after: Figure) -> str:
    counts = [f"{count(row.numerator)} of {count(row.denominator)}" for row in (before, after)]
    if counts[0] != counts[1] and all(text.strip(" of") for text in counts):
        return f"The value is the same; it was {counts[0]} and is {counts[1]}."
    ranges = [interval(row.lower, row.upper, row.unit) for row in (before, after)]
    return f"The value is the same; its range was {ranges[0] or 'not given'} and is {ranges[1] or 'not given'}."


def _direction(context: Context, before: Figure, after: Figure, earlier: str) -> str:
    """Which way it went, and where there is a better and a worse, which of them."""
    way = "higher" if after.value > before.value else "lower"
    scale = scale_of(after, context.standard, context.rules)
    if scale is None:
        return f"It is {way} than in {earlier}."
    if scale.changes_sides(before.value, after.value):
        return "It is on the other side of equal now."
    if scale.equal is None:
        verdict = "worse" if scale.leads_to_worse(before.value, after.value) else "better"
        return f"It is {way}, which is {verdict} for {context.words.group(after.group)} staff."
    distances = scale.distance(before.value), scale.distance(after.value)
    return f"It is {'closer to' if distances[1] < distances[0] else 'further from'} equal than in {earlier}."


def _range(context: Context, before: Figure, after: Figure) -> str:
    """That a ratio is now within or beyond the non-adverse range, where it was not."""
    low, high = context.rules.non_adverse.ends
    inside = [low <= row.value <= high for row in (before, after)]
    if after.unit != "ratio" or inside[0] == inside[1]:
        return ""
    return sentence_case(f" It is {'within' if inside[1] else 'outside'} the non-adverse range now.")

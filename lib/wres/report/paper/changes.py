"""What changed since the year before, for the committee paper: by what may be said of it, not by the indicators' numbers."""

from collections.abc import Mapping

from wres.comparison import Moved, Verdict
from wres.parameters import period
from wres.report.context import Context
from wres.report.headline_change import SAID
from wres.report.kinds import presenter_of
from wres.report.movement_marks import people_words
from wres.report.paper.content import Block, PaperHeading, PaperList, PaperText
from wres.report.readings import IndicatorReading
from wres.report.results import Results
from wres.text.lists import sentence_case

IN_SHORT = ("Could be due to chance", "Little change, or within rounding", "Not compared")


def changes_blocks(context: Context, results: Results, readings: Mapping[str, IndicatorReading]) -> list[Block]:
    """What got better and worse in the sentences of the page, then in short what could be chance and what changed little."""
    before, indicators = period(context.year - 1), context.standard.main_indicators
    heading = PaperHeading(text=f"What has changed since {before}")
    if not context.has_year_before:
        return [heading, PaperText(text=f"There is no return for {before}, so no change is shown.")]
    group = context.words.comparison
    better, worse = f"Better for {group} staff", f"Worse for {group} staff"
    groups: dict[str, list[str]] = {better: [], worse: [], "Changed sides of equal": [], "Given without a verdict": []}
    groups |= {words: [] for words in IN_SHORT}
    for code in indicators:
        moved, name = results.moved_of(presenter_of(context, code).headline(context, results, code)), f"{code}. {indicators[code].short}"
        words = _group_of(moved, better, worse)
        sentence = readings[code].change or (f"{sentence_case(people_words(moved, context.words))}." if moved and moved.people else "")
        if words in IN_SHORT or not sentence:
            groups[words if words in IN_SHORT else IN_SHORT[-1]].append(name)
        else:
            groups[words].append(f"{name}: {sentence}")
    if all(words == IN_SHORT[-1] or not names for words, names in groups.items()):
        return [heading, PaperText(text=f"Nothing can be compared with {before}.")]
    for words in (better, worse):
        groups[words] = groups[words] or ["None of what was compared."]
    blocks: list[Block] = [heading]
    for words, lines in groups.items():
        if words in IN_SHORT:
            blocks += [PaperText(text=f"{words}: {'; '.join(lines)}.")] if lines else []
        elif lines:
            blocks += [PaperHeading(text=words, level=2), PaperList(items=tuple(lines))]
    return blocks


def _group_of(moved: Moved | None, better: str, worse: str) -> str:
    """Under what a change is listed."""
    chance, little, not_compared = IN_SHORT
    if moved is None:
        return not_compared
    if moved.verdict in SAID:
        return worse if moved.for_worse else better
    return {
        Verdict.CHANGED_SIDES: "Changed sides of equal", Verdict.PEOPLE: "Given without a verdict", Verdict.COULD_BE_CHANCE: chance,
        Verdict.LITTLE_CHANGE: little, Verdict.WITHIN_ROUNDING: little,
    }.get(moved.verdict, not_compared)  # fmt: skip

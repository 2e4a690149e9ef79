"""What is hidden in a report, for which reason, and by which rule, in sentences: never a number of a hidden count."""

from collections.abc import Sequence

from wres.indicators.figures import Figure
from wres.parameters.measures import groups_of, measure_of
from wres.report.context import Context
from wres.text.lists import listing, quantity, sentence_case

SMALL = "small number"


def hiding_rule(context: Context) -> list[str]:
    """The rule by which figures are hidden, in sentences; nothing for the internal edition, which hides none."""
    rules = context.disclosure
    if context.internal:
        return []
    survey = f"survey results with fewer than {rules.survey_responses:,} responses" if rules.survey_responses > 1 else ""
    marks = "[c] means hidden, [x] not available, [z] not applicable."
    if rules.threshold <= 1:
        hidden = f" {sentence_case(survey)} are hidden to protect people." if survey else ""
        return [f"Small numbers are not hidden in this report.{hidden} {marks}"]
    groups = " or ".join(context.words.group(group) for group in rules.protects(context.standard))
    most = rules.threshold - 1
    counts = f"Counts from 1 to {most} {groups} people" if most > 1 else f"Counts of 1 {groups} person"
    return [
        f"{counts} are hidden to protect them, and so are figures that would reveal such a count"
        f"{f', and {survey}' if survey else ''}. Figures may be rounded for the same reason. {marks}"
    ]


def hidden_sentences(context: Context, figures: Sequence[Figure]) -> list[str]:
    """How many figures are hidden and why, and how many rounded; and that little is left to say, where it is.

    figures: disclosed, of one year.
    """
    hidden = [figure for figure in figures if figure.status == "suppressed"]
    rounded = sum(figure.is_rounded for figure in figures)
    if not hidden:
        return [f"{_are(rounded, 'figure in this report', 'figures in this report')} rounded to protect people."] if rounded else []
    sentence = _shown_and_hidden(context, figures, hidden)
    if not any(map(_is_shown, figures)):
        return [sentence]
    more = f" {rounded} more {'is' if rounded == 1 else 'are'} rounded." if rounded else ""
    return [sentence + more, *([_little(context, figures)] if says_little(context, figures) else [])]


def how_many(figures: Sequence[Figure]) -> tuple[int, int]:
    """How many figures are hidden, and how many there are; one that is not available is none."""
    hidden = sum(figure.status == "suppressed" for figure in figures)
    return hidden, hidden + sum(map(_is_shown, figures))


def says_little(context: Context, figures: Sequence[Figure]) -> bool:
    """Whether so large a share of the comparison group's figures is hidden as the rules call little to say."""
    hidden, every = _of_group(context, figures)
    return bool(hidden) and hidden >= context.disclosure.says_little * every


def _little(context: Context, figures: Sequence[Figure]) -> str:
    hidden, every = _of_group(context, figures)
    return f"This report says little about {context.words.comparison} people: {hidden} of the {every} figures about them are hidden."


def _of_group(context: Context, figures: Sequence[Figure]) -> tuple[int, int]:
    """How many figures of the comparison group are hidden, and how many there are."""
    of_group = [figure for figure in figures if context.group in groups_of(figure.group) and figure.status != "missing"]
    return sum(figure.status == "suppressed" for figure in of_group), len(of_group)


def _is_shown(figure: Figure) -> bool:
    """Whether a figure says anything: none does that is missing, unless it has a bound."""
    return figure.status == "ok" or figure.has_bound_alone


def _shown_and_hidden(context: Context, figures: Sequence[Figure], hidden: Sequence[Figure]) -> str:
    """How many figures are hidden of how many, and why; where few are left, that the report is empty or which indicators it shows."""
    codes = dict.fromkeys(figure.indicator for figure in figures if _is_shown(figure))
    why = _why(context, hidden)
    if not codes:
        return f"This report shows no figures: {_all(len(hidden))} hidden to protect people, {why}"
    exempt = context.disclosure.exempts(context.standard)
    if all(code in exempt for code in codes):
        word = context.words.word if len(codes) == 1 else f"{context.words.word}s"
        return (
            f"This report shows only figures of {word} {listing(list(codes))}: {_all(len(hidden), 'other')} hidden to protect people, {why}"
        )
    _, every = how_many(figures)
    return f"{_are(len(hidden), f'of the {every} figures in this report')} hidden to protect people, {why}"


def _why(context: Context, hidden: Sequence[Figure]) -> str:
    """The reasons with how many figures each hides; the reason alone where it is that of all."""
    rules = context.disclosure
    small = [figure for figure in hidden if figure.reason == SMALL]
    answered = sum(measure_of(figure.measure).surveyed for figure in small)
    derived = "because {it} would reveal " + ("such a number" if small else "a small number")
    reasons = (
        (len(small) - answered, f"because the number of people is below {rules.threshold:,}"),
        (answered, f"because fewer than {rules.survey_responses:,} people answered"),
        (len(hidden) - len(small), derived),
    )
    clauses = [(amount, words.format(it="it" if amount == 1 else "they")) for amount, words in reasons if amount]
    if len(clauses) == 1:
        return f"{clauses[0][1]}."
    return f"{listing([f'{amount} {words}' for amount, words in clauses])}."


def _are(amount: int, words: str, several: str = "") -> str:
    return f"{amount} {words if amount == 1 or not several else several} {'is' if amount == 1 else 'are'}"


def _all(amount: int, word: str = "") -> str:
    figures = quantity(amount, f"{word} figure".strip())
    return f"the {figures} is" if amount == 1 else f"all {figures} are"

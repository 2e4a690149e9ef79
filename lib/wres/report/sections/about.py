"""What the reader sees last: how to read the figures, and where to have them as data."""

from html import escape

from wres.report.accessibility_words import accessibility_lines
from wres.report.cluster_words import cluster_sentence
from wres.report.context import Context
from wres.report.hidden_words import hiding_rule
from wres.report.section import Section
from wres.report.spoken_numbers import in_words
from wres.text import number
from wres.text.files import file_name
from wres.text.lists import listing, runs, sentence_case
from wres.text.numbers import percentage, percentage_points, plain_number

FILES = {
    "tables.xlsx": "All figures as a spreadsheet",
    "indicators.csv": "All figures as a CSV file",
    "actions.csv": "The action plan as a CSV file",
}


def about(context: Context, has_figures: bool = True) -> Section:
    """How to read the figures, and where to have them as data."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in about_lines(context, has_figures))
    links = "".join(f'<li><a href="{file_name(name, context.edition)}">{words}</a></li>' for name, words in FILES.items())
    downloads = f'<ul class="downloads">{links}</ul>'
    return Section([lines, downloads, _glossary(context), _accessibility(context)])


def _glossary(context: Context) -> str:
    """Every abbreviation that is explained, the organisation's own words first; a page keeps those that it uses."""
    explained = context.standard.abbreviations | context.organisation.glossary
    terms = "".join(
        f'<div data-term="{escape(term)}"><dt>{escape(term)}</dt><dd>{escape(words)}</dd></div>'
        for term, words in sorted(explained.items())
    )
    return f'<section class="glossary"><h3>Abbreviations</h3><dl>{terms}</dl></section>' if terms else ""


def _accessibility(context: Context) -> str:
    """How the page serves everyone; it speaks of screens, and is not printed."""
    lines = "".join(f"<p>{line}</p>" for line in accessibility_lines(context.organisation.page.contact))
    return f'<details class="on-screen"><summary>Accessibility of this page</summary>{lines}</details>'


def about_lines(context: Context, has_figures: bool = True) -> list[str]:
    """The rules of reading in sentences, from the parameters of the year; where there is no figure, what groups are called alone."""
    words, rules = context.words, context.rules
    groups = [about.format(reference=words.reference, comparison=words.comparison) for about in context.standard.about_groups]
    if not has_figures:
        return groups
    lines = [
        *groups,
        _periods(context),
        *([clusters] if (clusters := cluster_sentence(context.standard)) else []),
        "A relative likelihood compares 2 groups; 1 means equal. The non-adverse range is "
        f"{number(rules.non_adverse.low, 'ratio')} to {number(rules.non_adverse.high, 'ratio')}. Figures calculated from counts are "
        "rounded for display. Published figures are shown as published.",
        *_intervals(context),
        f"Little change means less than {percentage_points(rules.movement.percent)}, or moving less than "
        f"{plain_number(rules.movement.ratio)} closer to or further from 1. Larger changes are tested for chance where the counts are "
        "available. Years are not compared where the way of measuring changed between them.",
    ]
    return [*lines, *hiding_rule(context), *rules.notes]


def _intervals(context: Context) -> list[str]:
    """What an interval says, and of surveys what it leaves out."""
    indicators = context.standard.main_indicators.values()
    counted = listing(["staff", *dict.fromkeys(indicator.events for indicator in indicators if indicator.events)])
    lines = [
        f"{sentence_case(counted)} are counted in full, so there is no sampling error. A {percentage(context.rules.confidence)} "
        "confidence interval shows how far a figure could have come out differently with the same underlying chance, if people and "
        "cases were independent."
    ]
    if any(indicator.asked for indicator in indicators):
        lines.append(
            "Not everyone answers the survey, and how the others would have answered is not known. The intervals of its results do not "
            "include this doubt, which can be the larger one. Its percentages are those of the return. Some published tables weight the "
            "answers and others do not, so the same result can differ a little from table to table."
        )
    return lines


def _periods(context: Context) -> str:
    """Which indicators speak of which period."""
    codes = list(context.standard.main_indicators)
    by_period: dict[tuple[str, str], list[str]] = {}
    for code in codes:
        indicator = context.standard.indicators[code]
        by_period.setdefault((indicator.clock, context.period(indicator)), []).append(code)
    parts: list[str] = []
    for (clock, words), of_period in by_period.items():
        the = "the " if clock == "survey" else ""
        word = "" if parts else context.words.word + ("s " if len(of_period) > 1 else " ")
        parts.append(f"{the}{words} ({word}{runs(of_period, codes)})")
    if len(parts) == 1:
        return f"All figures are for one period: {parts[0]}."
    return f"Figures are for {in_words(len(parts))} periods: {', '.join(parts[:-1])} and {parts[-1]}."

"""What a ratio means in practice, what its interval settles, and what equality would take, in sentences."""

from math import isnan

from wres.comparison import Significance
from wres.parameters import Indicator, Year
from wres.parameters.measures import groups_of
from wres.report.interval_words import beyond_words, too_few_sentence
from wres.report.words import Words
from wres.text import count, interval, number
from wres.text.numbers import percentage


def significance_sentence(
    row: Significance | None, words: Words, rules: Year, indicator: Indicator, subject: str = "This", within: str = ""
) -> str:
    """Where a ratio lies, what its interval settles and what equality would take; empty where neither value nor interval is known.

    subject: what the ratio is called, where another was spoken of in between. within: in what the groups would be equally likely.
    """
    if row is None or row.practical == row.settled == "not known":
        return ""
    low, high = (number(end, "ratio") for end in (rules.non_adverse.low, rules.non_adverse.high))
    scope = f"the non-adverse range, {low} to {high}"
    what = "The relative likelihood, 0," if row.value == 0 and not row.counts_hidden else subject  # no number was said before
    practical = "" if row.practical == "not known" else f"{what} is {row.practical} {scope}."
    if row.practical == "rounded":
        practical = f"{subject} is rounded, so whether it is within {scope}, is not known."
    reading = _reading(row, words, rules, "that range" if practical else scope)
    return " ".join(part for part in (practical, reading, equality_sentence(row, words, indicator, within)) if part)


def equality_sentence(row: Significance, words: Words, indicator: Indicator, within: str = "") -> str:
    """How many events the compared group would have had if equally likely, beside how many it had; empty where they are as many."""
    more = row.to_be_equal - row.events
    if isnan(more) or more == 0:
        return ""
    word = indicator.events_singular if row.to_be_equal == 1 else indicator.events
    events = f"{count(row.to_be_equal)} {words.group(row.events_group)} {word}{f' in {row.years} years' if row.years > 1 else ''}"
    change = (
        f"{count(abs(more))} {'more' if more > 0 else 'fewer'} than the {count(row.events)} there {'was' if row.events == 1 else 'were'}"
    )
    if indicator.shared:
        return f"With the same number of {indicator.shared}{within}, equal likelihood would have given {events}, {change}."
    other = next(group for group in groups_of(row.group) if group != row.events_group)
    return f"At the {words.group(other)} likelihood{within} there would have been {events}, {change}."


def _is_near_one(row: Significance, rules: Year) -> bool:
    return abs(row.value - 1) <= rules.near_one


def _reading(row: Significance, words: Words, rules: Year, scope: str) -> str:
    """What the interval settles; scope: the non-adverse range in words."""
    if row.settled == "too few":
        return too_few_sentence(row.fewest, words.group(row.fewest_group))
    if row.settled == "not known":
        asked = (
            "whether the groups differ is not known" if _is_near_one(row, rules) else "it is not known whether this could be due to chance"
        )
        return f"The counts are {'hidden to protect people' if row.counts_hidden else 'not available'}, so {asked}."
    bounds, level = interval(row.lower, row.upper, "ratio", rules.non_adverse.ends), f"{percentage(rules.confidence)} confidence interval"
    whole = f"and that is settled: the whole {level}, {bounds}, is"
    if row.settled == "about equal":
        if row.statistical == "includes 1":
            return f"The groups are about equal, {whole} within {scope}."
        return f"The difference is beyond chance, and within {scope}: the whole {level}, {bounds}, is in it and does not include 1."
    if row.settled != "not settled":
        return f"The groups differ, {whole} {row.settled} {scope}."
    if row.statistical == "excludes 1":
        unlikely = f"A difference this large would be unlikely by chance alone: the {level}, {bounds}, does not include 1."
        return f"{unlikely} {beyond_words(row.lower, row.upper, rules.non_adverse)}"
    reach = f"from {bounds}" if not isnan(row.upper) else f"from {number(row.lower, 'ratio', bounds=(1, *rules.non_adverse.ends))} upwards"
    fits = f"the figures fit anything {reach} ({level}), so any difference could be due to chance."
    return f"Whether the groups differ is not settled: {fits}"

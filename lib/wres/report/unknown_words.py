"""What the people whose group is not known could change, in a sentence."""

from math import isnan

from wres.comparison.unknown_range import UnknownRange
from wres.comparison.unknown_share import UnknownShare
from wres.parameters import Indicator, Standard
from wres.parameters.measures import groups_of
from wres.report.words import Words
from wres.text import count, number
from wres.text.lists import quantity, sentence_case


def unknown_ratio_sentence(row: UnknownRange | None, indicator: Indicator, words: Words, standard: Standard) -> str:
    """The ratio if all the unknown were of one group, and if all were of the other; empty where nothing is shown of them."""
    if row is None or isnan(row.as_first + row.as_second):
        return ""
    first, second = (words.group(group) for group in groups_of(row.group))
    people = f"{count(row.unknown.at_risk)} {indicator.people}" if row.unknown.at_risk else ""
    events = quantity(int(row.unknown.events), indicator.events_singular, indicator.events) if row.unknown.events else ""
    unknown = " and ".join(part for part in (people, events) if part)
    against = f"Counted against the same {indicator.people}, the" if indicator.at_risk_table else "The"
    return (
        f"{sentence_case(standard.characteristic)} is not known for {unknown}. {against} relative likelihood would be "
        f"{number(row.as_second, 'ratio')} if all of these were {second}, and {number(row.as_first, 'ratio')} if all were {first}."
    )


def unknown_share_sentence(row: UnknownShare | None, words: Words, standard: Standard) -> str:
    """The group's share of the workforce if none of the unknown belong to it, and if all do."""
    if row is None:
        return ""
    group, characteristic = words.group(row.group), sentence_case(standard.characteristic)
    if_all, if_none = number(row.if_all, "percent"), number(row.if_none, "percent")
    unknown = f"{characteristic} is not known for {count(row.unknown)} staff"
    return f"{unknown}. If all of them were {group}, the {group} share would be {if_all} instead of {if_none}."

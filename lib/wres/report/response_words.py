"""How many answered a survey's question, in a sentence."""

from collections.abc import Sequence
from math import isnan

from wres.comparison.response_rates import ResponseRate
from wres.report.words import Words
from wres.text import count
from wres.text.lists import listing
from wres.text.numbers import fixed_number


def response_sentence(rates: Sequence[ResponseRate], words: Words, snapshot: str) -> str:
    """The answers of each group and, where all are known, their percentages of the staff; snapshot: when these were counted."""
    if not rates:
        return ""
    answers = listing([f"{count(row.responses)} {words.group(row.group)}" for row in rates])
    if any(isnan(row.rate) for row in rates):
        return f"{answers} staff answered this question."
    shares = listing([f"{fixed_number(row.rate, 0)}%" for row in rates])
    return f"{answers} staff answered this question: {shares} of the staff in post {snapshot}."

"""Timescales that are not understood as a whole: they give no date and say why."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wres.plans.dates import understand_due
from wres.plans.due import Form


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Q4 2024", "2024 could be a calendar year or a financial year"), ("2024 Q4", "could be a calendar year"), ("H1 2025", "could be a calendar year"),
        ("FY26", "2025/26 or 2026/27"), ("2020-25", "not one financial year"), ("Sept 05", "05 could be a day or a year"),
        ("Easter 2026", '"Easter" is not understood'), ("Black History Month 2025", '"Black History Month" is not understood'),
        ("Ramadan 2026", '"Ramadan" is not understood'), ("Complete - ongoing", "both complete and ongoing"), ("Completed and ongoing", "both complete and ongoing"),
        ("In line with People Plan 2023", ""), ("In line with the People Plan by March 2026", ""), ("end of Q2", "the year of Q2 is not given"),
        ("24 Sept", "the year of 24 Sept is not given"), ("31 June", "the year"), ("Q3", "the year of Q3 is not given"), ("by end of", ""), ("Early 2024", "which months"),
        ("Mid-2026", "which months"), ("by next AGM", ""), ("Year 2", ""), ("18 months", "from when is not said"), ("6 months from approval", "from when is not said"),
        ("within 3 months", "from when is not said"), ("Immediate", ""), ("ASAP", ""), ("In line with People Plan", ""), ("Completed by March 2026", "due by then"),
        ("Partially complete March 2025", "Partially"), ("Not completed by March 2025", "Not"), ("March 2026 → June 2026", "→"),
        ("Slipped from March 2026", "which date holds now"), ("was March 2026", "which date holds now"), ("March 2026 (revised June 2025)", "which date holds now"),
        ("After April 2026", '"After" is not understood'), ("March 2026 to April 2025", "ends before it begins"), ("June 2026 December 2026", ""),
        ("Not in place by March 2026", "Not"), ("Sept 10 to October 20 2026", "a day or a year"), ("31 March 206", "206"), ("Trust Seminar 3 June 2026", "Trust Seminar"),
        ("Q2 2025/26 (June 2025)", "not the same"), ("Year end 2025", "Year"), ("Annual staff survey", "staff survey"), ("Monthly until the opening", "opening"),
    ],
)  # fmt: skip
def test_what_is_not_understood_as_a_whole_is_asked(text, said):
    due = understand_due(text)
    assert (due.form, due.start, due.end, due.dates, due.recurrence) == ("unknown", None, None, (), None)
    assert due.problem
    assert said in due.problem


@pytest.mark.parametrize(
    "text", ["June 2026 TBC", "TBC - June 2026", "June 2026?", "c. June 2026", "March 2026 (subject to funding)", "approx. March 2026"]
)
def test_a_date_that_is_not_settled_is_not_taken(text):
    due = understand_due(text)
    assert (due.form, due.end) == ("unknown", None)


@pytest.mark.parametrize(
    ("text", "said"),
    [("31 June 2026", "no day 31"), ("09/30/2025", "no month 30"), ("Monday 30 September 2025", "30 September 2025 is a Tuesday")],
)
def test_a_day_that_does_not_exist_is_asked(text, said):
    due = understand_due(text)
    assert (due.form, due.end) == ("invalid", None)
    assert said in due.problem


UNDERSTOOD = [
    "June 2026", "by 31/3/26", "Q3 25/26", "Sep'25", "w/c 1 June 2026", "April to June 2026", "June 2026 (originally March 2026)", "Not before April 2026",
    "Quarterly from June 2025", "31 March 2026 (quarterly review)", "June and December 2026", "Completed March 2025", "Spring 2026", "Every 6 weeks",
]  # fmt: skip
STRANGE = st.text("bcdfghjklmnpqrstvwxz", min_size=4, max_size=9).filter(lambda word: word.lower() not in ("done", "next", "from"))


@given(st.sampled_from(UNDERSTOOD), STRANGE, st.booleans())
def test_an_unknown_word_beside_an_understood_date_makes_it_asked(text, word, before):
    due = understand_due(f"{word} {text}" if before else f"{text} {word}")
    assert (due.end, due.start, due.recurrence, due.status) == (None, None, None, "")
    assert due.problem


PIECES = st.sampled_from([
    "June", "2026", "June 2026", "31/03/2026", "Q3 2025/26", "Q4", "by", "from", "to", "-", "/", ",", "(", ")", "complete", "ongoing", "originally", "now", "revised",
    "quarterly", "every 999999999 years", "review", "w/c", "not", "winter", "25", "FY26", "end of", "mid", "before", "phase 1", "31 June 2026", "1-5", "0", "’25", "\n",
])  # fmt: skip


@given(st.lists(PIECES, max_size=8).map(" ".join))
def test_any_mixture_of_words_of_dates_has_a_form(text):
    due = understand_due(text)
    assert due.form in get_args(Form)
    assert due.end is None or due.start is None or due.start <= due.end


@given(st.text(max_size=120))
def test_any_text_has_a_form(text):
    assert understand_due(text).form in get_args(Form)


@pytest.mark.parametrize("part", ["now ", "Q1 . . ", "June , . ", "a) ", "((((", "- ", "revised from ", "June 2026, "])
def test_a_long_row_of_words_of_dates_is_asked(part):
    for text in (part * 20 + "x", part * 500):
        assert understand_due(text).end is None

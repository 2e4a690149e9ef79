"""Words from figures: the only place where sentences about figures are made."""

from wres.wording.display import count, interval, number
from wres.wording.reasons import short_reason, why_not_shown
from wres.wording.sentences import (
    board_sentence,
    movement_sentence,
    ratio_sentence,
    representation_sentence,
    significance_sentence,
    survey_sentence,
)
from wres.wording.tokens import fill_tokens
from wres.wording.words import Words, day, period_of, words_for

__all__ = [
    "Words", "board_sentence", "count", "day", "fill_tokens", "interval", "movement_sentence", "number", "period_of", "ratio_sentence",
    "representation_sentence", "short_reason", "significance_sentence", "survey_sentence", "why_not_shown", "words_for",
]  # fmt: skip

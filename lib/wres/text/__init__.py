"""How numbers, days and reasons are written for readers; nothing here depends on anything else of the library."""

from wres.text.days import day, minute
from wres.text.numbers import at_least, at_most, count, interval, number
from wres.text.reasons import short_reason, shown_as, why_not_shown

__all__ = ["at_least", "at_most", "count", "day", "interval", "minute", "number", "short_reason", "shown_as", "why_not_shown"]

"""The cells of a spreadsheet as text: as they are kept, or as they are shown."""

import datetime as dt

from wres.inputs.files.characters import tidy_text
from wres.inputs.files.number_formats import hundredfold as times_hundred
from wres.inputs.files.number_formats import plain_number, shown_month, shown_number

MONTH_AND_YEAR = "mmmm yyyy"


def stored_text(value: object, hundredfold: bool = False) -> str | None:
    """A cell as it is kept: numbers in digits alone, days as year-month-day; None for a blank.

    hundredfold: for a number that is shown as a percentage, 26.1 for 0.261.
    """
    if isinstance(value, str):
        return tidy_text(value) or None
    if value is None:
        return None
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return times_hundred(value) if hundredfold else plain_number(value)
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value)


def shown_text(value: object, code: str = "", displayed: str | None = None) -> str | None:
    """A cell as it is shown, except that a whole day is always year-month-day; None for a blank.

    code: the format of the cell; displayed: what it shows, where the file says so itself.
    """
    if isinstance(value, bool) or value is None or value == "":
        return stored_text(value)
    if isinstance(value, dt.date):
        return (shown_month(value, code) if code else None) or stored_text(value)
    if isinstance(value, int | float):
        return displayed or (shown_number(value, code) if code else plain_number(value))
    return stored_text(value)

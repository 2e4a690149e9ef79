"""Status codes: what each means in its own plan, and on the scale all plans share. Nothing is guessed."""

from collections.abc import Mapping

import pandas as pd

from wres.parameters.organisation import Status

COLUMNS = ["status_label", "status_symbol", "status_colour", "status_common", "status_problem"]
NOT_GIVEN = "not given"
NOT_DEFINED = "not defined in the plan's key"
NO_KEY = "the plan has no key"


def find_status(code: str, scheme: Mapping[str, Status]) -> Status | None:
    """The status a code stands for in a scheme; capitals and outer blanks do not matter. None when it is not defined."""
    folded = {known.strip().casefold(): status for known, status in scheme.items()}
    return folded.get(code.strip().casefold())


def status_columns(codes: pd.Series, scheme: Mapping[str, Status]) -> pd.DataFrame:
    """Label, symbol, colour and common status of each code, and what is wrong with it; the index stays.

    A code that is blank or not in the scheme has the common status `unknown`, never a guess.
    """
    known = {code: _row(code, scheme) for code in codes.unique()}
    return pd.DataFrame([known[code] for code in codes], index=codes.index, columns=COLUMNS, dtype=object)


def _row(code: str, scheme: Mapping[str, Status]) -> tuple[str, str, str, str, str]:
    if not code.strip():
        return "", "", "", "unknown", NOT_GIVEN
    status = find_status(code, scheme)
    if status is None:
        return "", "", "", "unknown", NOT_DEFINED if scheme else NO_KEY
    return status.label, status.symbol, status.colour or "", status.common, ""

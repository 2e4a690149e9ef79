"""What a return has printed beside its figures: arrows, without the figures."""

from wres.checks import CheckedReturn
from wres.plans.questions.printed import Arrow


def printed_arrows(checked: CheckedReturn) -> tuple[Arrow, ...]:
    """The arrows of the table of published figures, in its order."""
    published = checked.tables.get("published")
    if published is None or "arrow" not in published:
        return ()
    rows = published.reindex(columns=["indicator", "arrow", "band"]).itertuples(name=None)
    return tuple(
        Arrow(row, indicator, sign, band if isinstance(band, str) else "") for row, indicator, sign, band in rows if isinstance(sign, str)
    )

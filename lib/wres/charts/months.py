"""How many commitments are due in each month."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

import altair as alt

from wres.charts.chart import Chart
from wres.charts.style import NAVY, SMALL

WIDTH, HEIGHT = 300, 200  # pixels of the plot: with its axes as wide as a chart of rows


def commitments_by_month() -> alt.Chart:
    """Bars of the number of commitments that are due in each month. Data `months`: month (its first day), count."""
    axis = alt.Axis(format="%b %Y", labelAngle=0, labelFontSize=SMALL, tickCount=2)
    month = alt.X("utcyearmonth(month):T", title=None, scale=alt.Scale(type="utc"), axis=axis)
    count = alt.Y("count:Q", title="Actions due", axis=alt.Axis(labelFontSize=SMALL, titleFontSize=SMALL, tickMinStep=1))
    chart: alt.Chart = (
        alt.Chart(alt.NamedData("months")).mark_bar(color=NAVY).properties(width=WIDTH, height=HEIGHT).encode(x=month, y=count)
    )
    return chart


def months_chart(days: Sequence[date], *, name: str, title: str, description: str, caption: str) -> Chart:
    """What fills `commitments_by_month`: the days on which commitments are due, counted."""
    counts = Counter(day.replace(day=1).isoformat() for day in days)
    return Chart(
        name=name, drawing="commitments_by_month", title=title, description=description, caption=caption,
        data={"months": [{"month": month, "count": count} for month, count in sorted(counts.items())]}, params={},
    )  # fmt: skip

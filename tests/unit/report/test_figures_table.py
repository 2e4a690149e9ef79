"""The table that `indicators.csv` holds."""

from wres.indicators import Figure
from wres.report.figures_table import figures_table

COLUMNS = [
    "organisation", "year", "indicator", "measure", "group", "staff_group", "band", "value", "unit", "numerator", "denominator", "lower",
    "upper", "status", "reason", "source",
]  # fmt: skip


def test_the_columns_of_indicators_csv_and_their_types():
    rows = figures_table([Figure(measure="share", group="bme", value=15, unit="percent")])
    assert list(rows.columns) == COLUMNS
    assert rows.loc[0, ["staff_group", "band", "status", "reason"]].tolist() == ["all", "all", "ok", ""]
    assert str(rows["year"].dtype) == "int64"
    assert rows["value"].dtype == float
    assert rows["numerator"].isna().all()


def test_no_figures_have_the_same_columns():
    assert list(figures_table([]).columns) == COLUMNS

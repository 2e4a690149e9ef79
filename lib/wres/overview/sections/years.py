"""The years: how far organisations lay apart in each, and for how many what changed since the year before."""

from collections import Counter
from collections.abc import Sequence
from html import escape

from wres.charts import Chart, DotRow, dot_rows_chart
from wres.comparison import Moved, Verdict
from wres.overview.cells import number_cell
from wres.overview.data import OverviewData
from wres.overview.data_table import DataColumn, DataTable, DualCell
from wres.overview.sections.groups import scale_value
from wres.overview.spread import Spread, spreads_over_years
from wres.overview.year_before import WORSE_OR_FURTHER, changed_for_worse
from wres.parameters import period
from wres.report.section import Section
from wres.text.lists import quantity
from wres.text.numbers import number, percentage, plain_number

BETTER, WORSE = "Better, or closer to equal", "Worse, or further from equal"
SIDES_FOR_WORSE, SIDES = "Changed sides, for the worse", "Changed sides, to the other"
HOW_TO_READ = (
    "Each line goes from the lower to the upper quartile: half of the organisations lie between. The dot is the median. "
    "The organisations may be others in each year."
)
NO_SPREAD = "With figures of one organisation there is no spread to show: its report has them over the years."
LITTLE, OPEN, NONE = "Little change, or could be chance", "Chance not known", "Not comparable, or no figure"
JUDGED = (BETTER, WORSE, SIDES_FOR_WORSE, SIDES, LITTLE)
WORDS = {
    **dict.fromkeys(WORSE_OR_FURTHER, WORSE), Verdict.BETTER: BETTER, Verdict.CLOSER: BETTER, Verdict.LITTLE_CHANGE: LITTLE,
    Verdict.CHANGED_SIDES: SIDES,
    Verdict.COULD_BE_CHANCE: LITTLE, Verdict.WITHIN_ROUNDING: LITTLE, Verdict.CHANCE_NOT_KNOWN: OPEN, Verdict.NOT_COMPARABLE: NONE,
}  # fmt: skip


def years(data: OverviewData) -> Section:
    """The section."""
    changes = changes_table(data)
    parts: list[str | Chart] = [f"<p>{escape(sentence)}</p>" for sentence in _sentences(data)]
    parts += [changes.html()] if len(changes) else []
    charts = []
    for code in data.standard.main_indicators:
        spreads = spreads_over_years(data, code)
        if len(spreads) > 1 and max(len(spread.values) for _, spread in spreads) > 1 and (chart := _chart(data, code, spreads)):
            charts.append(chart)
    if not charts:
        return Section([*parts, f"<p>{NO_SPREAD}</p>"] if _has_earlier(data) else parts)
    how = f"<p>{HOW_TO_READ}</p>"
    return Section([*parts, how, *charts, spread_table(data).fold("Median and quartiles of each indicator, as a table")])


def changes_table(data: OverviewData) -> DataTable:
    """By indicator, for how many organisations it got better or worse, by the verdicts of the reports."""
    compared = [report for report in data.reports if report.movement]
    counts = {code: Counter(_word(report.changes.get(code)) for report in compared) for code in data.standard.main_indicators}
    rows = {code: count for code, count in counts.items() if any(count[word] for word in (*JUDGED, OPEN))}
    judged = [sum(count[word] for word in JUDGED) for count in rows.values()]
    by_chance = [plain_number(size * (1 - data.rules.confidence), 1) for size in judged]
    return DataTable(
        "Changes", f"Changes since {period(data.year - 1)} of {quantity(len(compared), 'organisation')}",
        [
            DataColumn("Indicator", [f"{code}. {data.standard.indicators[code].short}" for code in rows], "names"),
            *(DataColumn(word, [count[word] for count in rows.values()], "numbers") for word in (*JUDGED, OPEN, NONE)),
            DataColumn("Judged", judged, "numbers"),
            DataColumn(
                "Expected by chance alone",
                [f"about {expected} of {size}" if size else "" for expected, size in zip(by_chance, judged, strict=True)],
            ),
        ],
        [
            f"A change is called better, worse or a change of sides where it is unlikely by chance alone "
            f"({percentage(data.rules.confidence)} confidence). The last column says about how many of those judged would be called so "
            "if nothing had changed. Staff and board members are counted in full and have no such verdict.",
            "Changed sides: a ratio was on one side of 1 and is now on the other, or a gap on one side of 0. It is for the worse where it "
            f"is now on the side that is worse for {data.standard.groups[data.standard.comparison_group]} staff; a change to the other "
            "side is not called better, because the figure may be as far from equal as before.",
        ],
    )  # fmt: skip


def spread_table(data: OverviewData) -> DataTable:
    """Median and quartiles of each indicator in each year."""
    rows = [(code, year, spread) for code in data.standard.main_indicators for year, spread in spreads_over_years(data, code)]

    def cells(values: Sequence[tuple[float, str]]) -> list[DualCell]:
        return [number_cell(value, number(value, unit, word=False)) for value, unit in values]

    return DataTable(
        "Spread", f"Median and quartiles of the organisations, to {period(data.year)}",
        [
            DataColumn("Indicator", [f"{code}. {data.standard.indicators[code].short}" for code, *_ in rows], "names"),
            DataColumn("Year", [period(year) for _, year, _ in rows]),
            DataColumn("Organisations", [len(spread.values) for *_, spread in rows], "numbers"),
            DataColumn("Lower quartile", cells([(spread.lower, spread.unit) for *_, spread in rows]), "numbers"),
            DataColumn("Median", cells([(spread.median, spread.unit) for *_, spread in rows]), "numbers"),
            DataColumn("Upper quartile", cells([(spread.upper, spread.unit) for *_, spread in rows]), "numbers"),
        ],
        [*_breaks(data)],
    )  # fmt: skip


def _word(moved: Moved | None) -> str:
    if moved is None:
        return NONE
    return SIDES_FOR_WORSE if changed_for_worse(moved) else WORDS.get(moved.verdict, "")


def _sentences(data: OverviewData) -> list[str]:
    if not data.earlier:
        return [f"There are no reports of the years before {period(data.year)}, so nothing can be said of change."]
    if not _has_earlier(data):
        return [f"No report of the years before {period(data.year)} can be read, so nothing can be said of change."]
    return _breaks(data)


def _has_earlier(data: OverviewData) -> bool:
    return any(report.is_readable for reports in data.earlier.values() for report in reports.values())


def _breaks(data: OverviewData) -> list[str]:
    """The points at which series stop being comparable, among the years that are shown."""
    first = min(data.earlier, default=data.year)
    return [
        f"Indicator {gap.indicator}: the way this is measured changed in {period(gap.year)}, so it is not comparable with years before. "
        f"{gap.reason}"
        for gap in data.workspace.breaks
        if first < gap.year <= data.year and gap.indicator in data.standard.main_indicators
    ]


def _chart(data: OverviewData, code: str, spreads: Sequence[tuple[int, Spread]]) -> Chart | None:
    unit, changed = spreads[-1][1].unit, {gap.year for gap in data.workspace.breaks if gap.indicator == code}
    rows = [
        DotRow(
            f"{period(year)} ({len(spread.values)})", scale_value(spread.median, unit), scale_value(spread.lower, unit),
            scale_value(spread.upper, unit), number(spread.median, unit, word=False),
            "Measured in another way from here" if year in changed else "",
            tuple(place for value in spread.values if (place := scale_value(value, unit)) is not None),
        )
        for year, spread in spreads
    ]  # fmt: skip
    last = spreads[-1][1]
    lower, upper = (number(end, unit, word=False) for end in (last.lower, last.upper))
    last_of_all = f"half of the organisations lie between {lower} and {upper}" if len(last.values) > 1 else f"1 organisation has {lower}"
    title = f"{code}. {data.standard.indicators[code].short}: in {period(spreads[-1][0])} {last_of_all}"
    described = "; ".join(f"{period(year)}: median {number(spread.median, unit, word=False)}" for year, spread in spreads)
    return dot_rows_chart(
        rows, unit, 0.0 if unit in ("ratio", "points") else None, "In brackets: how many organisations have a figure.",
        name=f"spread-{code}", title=title, description=f"{described}.", caption=title,
    )  # fmt: skip

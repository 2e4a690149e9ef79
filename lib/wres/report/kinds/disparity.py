"""The disparity ratio: how two groups are spread over a lower and a higher tier of bands, beside the shares it is made of."""

from collections.abc import Mapping
from math import nan

from wres.charts import Chart
from wres.comparison.tier_shares import Place, TierShare, hides_tier, tier_shares, with_shares_from_ratios
from wres.html import TableColumn, html_table
from wres.indicators.figures import Figure
from wres.report.context import Context
from wres.report.figure_text import figure_text
from wres.report.kinds.presenter import Presenter
from wres.report.kinds.tables import legend, value
from wres.report.labels import staff_group_label
from wres.report.results import Results
from wres.text import number


class DisparityPresenter(Presenter):
    """A ratio for each step between tiers of bands, in a table."""

    def sentence(self, context: Context, results: Results, code: str) -> str:
        """What the ratio is, and of the step that stands for it the shares behind it, as far as they are shown."""
        words, indicator = context.words, context.standard.indicators[code]
        about = indicator.about.format(reference=words.reference, comparison=words.comparison)
        ratio = self.headline(context, results, code)
        shares = _shares(context, results, code)
        parts = [shares.get((ratio.staff_group, ratio.band, group)) for group in indicator.ratio or ()]
        if ratio.status != "ok":
            return about
        step, odds = indicator.steps[ratio.band].label, figure_text(ratio)
        if None in parts:
            return f"{about} {step}: the ratio of odds is {odds}."
        listed = " and ".join(
            f"{number(part.percent, 'percent')} of {words.group(group)} staff"
            for group, part in zip(indicator.ratio or (), parts, strict=True)
            if part is not None
        )
        return f"{about} {step}: {listed} in these bands are in the higher ones (ratio of odds {odds})."

    def chart(self, context: Context, results: Results, code: str, finding: str) -> Chart | None:
        """None is drawn."""
        return None

    def table(self, context: Context, results: Results, code: str) -> str:
        """A line for each step and staff group; nothing where the bands are not known."""
        ratios = [figure for figure in results.of(code, "disparity") if figure.status != "missing"]
        if not ratios:
            return ""
        indicator = context.standard.indicators[code]
        shares = _shares(context, results, code)
        higher = [
            TableColumn(_heading(context, group), [_share(context, results, ratio, group, shares) for ratio in ratios], "numbers")
            for group in (indicator.ratio or () if shares else ())
        ]
        columns = [
            TableColumn("Step", [indicator.steps[figure.band].label for figure in ratios], "names"),
            TableColumn("Staff", [staff_group_label(context.standard, figure.staff_group) for figure in ratios], "names"),
            *higher,
            TableColumn(indicator.title, [value(figure) for figure in ratios], "numbers"),
        ]
        return html_table(indicator.title, columns, legend(columns))


def _heading(context: Context, group: str) -> str:
    return f"{context.words.group(group)} staff in the higher bands"


def _shares(context: Context, results: Results, code: str) -> dict[Place, TierShare]:
    """The shares in the higher tier, from the counts that are shown, or from an exact ratio and the other group's share."""
    indicator = context.standard.indicators[code]
    from_counts = tier_shares(results.figures, indicator, context.standard)
    return with_shares_from_ratios(from_counts, results.of(code, "disparity"), indicator)


def _share(context: Context, results: Results, ratio: Figure, group: str, shares: Mapping[Place, TierShare]) -> str:
    """The share of a group in the higher tier, or the mark of one that is hidden or not available: no cell is blank."""
    place = ratio.staff_group, ratio.band, group
    if (share := shares.get(place)) is not None:
        return number(share.percent, "percent")
    indicator = context.standard.indicators[ratio.indicator]
    hidden = ratio.hides_counts or hides_tier(results.figures, place, indicator, context.standard)
    return number(nan, "percent", "suppressed" if hidden else "missing")
